"""The form of one rule: outlet, line, what is to be done. Says it in plain words while it is filled in."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QFormLayout, QLabel, QLineEdit, QWidget

from reader import limits
from reader.article import Label, OutletRule
from reader.session import rule_words

UNFINISHED: Final = "Name an outlet, and the line as it stands on its pages."


class RuleForm(QWidget):
    """Asks for a rule.

    Attributes:
        outlet: Its name, chosen or typed.
        line: The line.
        deed: What is to be done with it.
        words: The rule in plain words.
        was: The rule that is changed; None for a new one.
    """

    changed = Signal()
    """Something else is filled in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outlet = QComboBox()
        self.line = QLineEdit()
        self.deed = QComboBox()
        self.words = QLabel()
        self.was: OutletRule | None = None
        self._lay_out()
        self._connect()
        self.fill(None)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.outlet.setEditable(True)
        self.outlet.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        typed = QLineEdit()
        typed.setAccessibleName("Outlet")  # it takes the focus in place of the box it is in
        typed.setMaxLength(limits.RULE_TEXT)
        self.outlet.setLineEdit(typed)
        names = QCompleter(self.outlet.model(), self)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.outlet.setCompleter(names)
        self.line.setMaxLength(limits.RULE_TEXT)
        self.line.setPlaceholderText("As it stands on the page; numbers in it match any number")
        for label, deed in rule_words.DEEDS.items():
            self.deed.addItem(_in_short(deed), label)
        for caption, name, field in (
            ("&Outlet", "Outlet", self.outlet),
            ("&Line", "Line", self.line),
            ("&What to do", "What to do with the line", self.deed),
        ):
            field.setAccessibleName(name)
            form.addRow(caption, field)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        form.addRow(self.words)

    def _connect(self) -> None:
        self.outlet.editTextChanged.connect(self._tell)
        self.line.textChanged.connect(self._tell)
        self.deed.currentIndexChanged.connect(self._tell)

    def offer_outlets(self, names: Sequence[str]) -> None:
        """Offer the names of outlets; what is typed stays."""
        typed = self.outlet.currentText()
        with QSignalBlocker(self.outlet):
            self.outlet.clear()
            self.outlet.addItems(list(names))
            self.outlet.setCurrentIndex(-1)
            self.outlet.setEditText(typed)

    def fill(self, was: OutletRule | None, outlet: str = "") -> None:
        """Show a rule to be changed; or none, to make one for an outlet."""
        shown = was or OutletRule(outlet, "", Label.FURNITURE)
        self.was = was
        with QSignalBlocker(self):
            self.outlet.setEditText(shown.outlet)
            self.line.setText(shown.text)
            self.line.setCursorPosition(0)
            self.deed.setCurrentIndex(self.deed.findData(shown.label))
        self._tell()

    @property
    def rule(self) -> OutletRule | None:
        """The rule filled in; None as long as something is missing."""
        outlet = " ".join(self.outlet.currentText().split())
        line = self.line.text().strip()
        if not outlet or not line:
            return None
        return OutletRule(outlet, line, Label(self.deed.currentData()))

    @property
    def is_another(self) -> bool:
        """Tell whether there is a rule to save: whole, and not the one that was."""
        return self.rule is not None and self.rule != self.was

    def _tell(self) -> None:
        rule = self.rule
        self.words.setText(f"{rule_words.says(rule)}." if rule else UNFINISHED)
        self.changed.emit()


def _in_short(deed: str) -> str:
    """Say what is done without naming the line: "strip the line {}" -> "Strip it"."""
    return deed.replace("the line {}", "it").capitalize()
