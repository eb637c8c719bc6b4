"""The rules window: all rules at the left, the one chosen at the right with what it does to the articles.

Stays beside the main window and blocks nothing. A rule is tried while it is filled in; nothing is changed
before Save.
"""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.article import OutletRule
from reader.gui.look import targets
from reader.gui.rules.form import RuleForm
from reader.gui.rules.lists import RowsView
from reader.gui.rules.model import Found, Rules
from reader.session import rule_words
from reader.session.trial import Trial

_BETWEEN: Final = 14
"""Pixels between the list and the form."""
SIZE: Final = QSize(980, 600)
TYPING_PAUSE: Final = 200
"""Milliseconds without a change of the form before the rule is tried."""
NO_RULES: Final = (
    "No rules yet.\n\nMake one here; or, while reading with what was stripped shown, choose a line and"
    " “Always for this outlet”."
)
NONE_FOUND: Final = "No rule holds these words."
UNTRIED: Final = "The lines it would change are listed here before it is saved."
NO_LINE: Final = "No line."

Obey = Callable[[], None]


class RulesDialog(QDialog):
    """Shows the rules, and asks for changes to them.

    Attributes:
        box: Words the rules listed must hold.
        list: The rules.
        form: The one chosen, or a new one.
        verdict: What its trial says.
        found: The lines its trial found.
        said: What was done last.
    """

    saved = Signal(object, object)
    """The `OutletRule` there was, or None, and the one to keep."""
    removed = Signal(object)
    """The `OutletRule` to forget."""
    trial_wanted = Signal(object, object)
    """The `OutletRule` there is, or None, and the one to try."""
    version_wanted = Signal(int)
    """An article in which the trial found a line is to be read."""
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = Rules(self)
        self._lines = Found(self)
        self.box = QLineEdit()
        self.list = RowsView("Rules", self._rules)
        self.form = RuleForm()
        self.verdict = QLabel()
        self.found = RowsView("Lines of stored articles", self._lines)
        self.said = QLabel()
        self.new, self.remove, self.bring, self.write, self.save, self.deed, self.leave = (
            QPushButton(caption)
            for caption in ("&New rule", "&Remove", "&Import…", "&Export…", "&Save", "", "Close")
        )
        self._wanted: OutletRule | None = None
        self._obey: Obey | None = None
        self._pause = QTimer(self)
        self._lay_out()
        self._connect()
        self._follow_form()

    def _lay_out(self) -> None:
        self.setWindowTitle("Rules for outlets")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self.box.setPlaceholderText("Find a rule")
        self.box.setAccessibleName("Find a rule")
        self.box.setClearButtonEnabled(True)
        for label, name in ((self.verdict, "What it would change"), (self.said, "Notice")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAccessibleDescription(name)
        self.found.say_nothing_is(UNTRIED)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        both.setHandleWidth(_BETWEEN)
        both.addWidget(
            _column(self.box, self.list, _row(self.new, self.remove, None, self.bring, self.write))
        )
        both.addWidget(_column(self.form, self.verdict, self.found, _row(None, self.save)))
        both.setSizes([SIZE.width() * 2 // 5, SIZE.width() * 3 // 5])
        layout = QVBoxLayout(self)
        layout.addWidget(both, 1)
        layout.addLayout(_row(self.said, self.deed, self.leave))
        self.deed.hide()
        for button in (self.new, self.remove, self.bring, self.write, self.deed, self.leave):
            button.setAutoDefault(False)
        self.save.setDefault(True)
        targets.grow(self)

    def _connect(self) -> None:
        self.box.textChanged.connect(self._narrow)
        self.list.selectionModel().currentChanged.connect(self._follow_list)
        self.list.activated.connect(self._go_to_form)
        self.form.changed.connect(self._follow_form)
        self.found.activated.connect(self._ask_for_version)
        self._pause.timeout.connect(self.ask_for_trial)
        for button, obey in (
            (self.new, self._start_new),
            (self.remove, self._remove),
            (self.save, self._save),
            (self.bring, self.import_wanted),
            (self.write, self.export_wanted),
            (self.deed, self._do),
            (self.leave, self.close),
        ):
            button.clicked.connect(obey)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            self.list,
            self._remove,
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    # What is shown

    def show_rules(self, rules: Sequence[OutletRule], outlets: Sequence[str]) -> None:
        """List the rules, and offer outlets; the one saved last, or else the same one, stays chosen."""
        wanted, row = self._wanted or self.form.was, self.list.currentIndex().row()
        is_unsaved = self._wanted is None and self.form.is_another
        self._wanted = None
        self.form.offer_outlets(outlets)
        with QSignalBlocker(self.list.selectionModel()):
            self._rules.show(rules)
            if is_unsaved and wanted:
                self.list.setCurrentIndex(self._rules.index_of(wanted))
        self._say_why_empty()
        if not is_unsaved:
            self._choose(wanted, row)
        self.write.setEnabled(bool(rules))

    def _choose(self, wanted: OutletRule | None, row: int) -> None:
        """Choose a rule; when it is gone, the one that has come to its row."""
        place = self._rules.index_of(wanted) if wanted else QModelIndex()
        if wanted and not place.isValid():
            place = self._rules.index(min(row, self._rules.rowCount() - 1), 0)
        self.list.setCurrentIndex(place)
        self._follow_list()

    def show_trial(self, trial: Trial) -> None:
        """Show what the trial has found so far."""
        self.verdict.setText(rule_words.trial_says(trial))
        self._lines.show(trial.lines)
        self.found.say_nothing_is(NO_LINE if trial.is_complete else "")

    def tell(self, text: str, deed: str = "", obey: Obey | None = None) -> None:
        """Say what was done, with one thing to do about it."""
        self.said.setText(text)
        self.deed.setText(deed)
        self.deed.setVisible(bool(deed))
        self._obey = obey

    # What the editor does

    def start_new(self, outlet: str = "") -> None:
        """Empty the form for a new rule, of an outlet if one is named."""
        self.list.clearSelection()
        self.list.setCurrentIndex(QModelIndex())
        self.form.fill(None, outlet or self.form.outlet.currentText())
        (self.form.line if self.form.outlet.currentText() else self.form.outlet).setFocus()

    def _start_new(self) -> None:
        self.start_new()

    def _go_to_form(self) -> None:
        self.form.line.setFocus()

    def _narrow(self, words: str) -> None:
        self._rules.narrow(words)
        self._say_why_empty()

    def _say_why_empty(self) -> None:
        self.list.say_nothing_is(NONE_FOUND if self._rules.is_narrowed else NO_RULES)

    def _follow_list(self) -> None:
        rule = self._rules.rule(self.list.currentIndex())
        self.remove.setEnabled(rule is not None)
        if rule is not None:
            self.form.fill(rule)

    def _follow_form(self) -> None:
        """Let the rule be saved if there is one, and have it tried once the form rests."""
        self.save.setEnabled(self.form.is_another)
        self.verdict.setText("")
        self._lines.show(())
        self.found.say_nothing_is(UNTRIED)
        self._pause.start()

    def ask_for_trial(self) -> None:
        """Have the rule filled in tried, if it is whole."""
        self._pause.stop()
        if self.form.rule is not None:
            self.trial_wanted.emit(self.form.was, self.form.rule)

    def _save(self) -> None:
        if self.form.is_another:
            self._wanted = self.form.rule
            self.saved.emit(self.form.was, self.form.rule)

    def _remove(self) -> None:
        rule = self._rules.rule(self.list.currentIndex())
        if rule is not None:
            self.removed.emit(rule)

    def _ask_for_version(self, place: QModelIndex) -> None:
        self.version_wanted.emit(self._lines.lines[place.row()].version)

    def _do(self) -> None:
        obey = self._obey
        self.tell("")
        if obey is not None:
            obey()


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Put widgets in a row; None is room."""
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch()
        else:
            row.addWidget(widget, 1 if isinstance(widget, QLabel) else 0)
    return row


def _column(*parts: QWidget | QHBoxLayout) -> QWidget:
    """Put widgets and rows under one another."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return column
