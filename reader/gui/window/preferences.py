"""The settings dialog, made from the table of settings. What is chosen is seen at once; Close keeps it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.look import targets
from reader.session import refining
from reader.settings import TABLE, Setting, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.gui.window.comforts import Comforts

_WORDS: Final = {
    "system": "As the system",
    "side-by-side": "Side by side",
    "one-text": "One text",
    "changes-only": "Changes only",
    "sans": "Sans serif",
    "newest": "Newest article first",
    "taken_in": "Last taken in first",
    "headline": "By headline",
    "outlet": "By outlet",
}
SWATCH: Final = 14
"""Side of a sample of a colour, in pixels."""
COLUMNS: Final = (("Colours", "Type", "Reading"), ("Comparison",))
"""Groups of settings as they stand in the dialog."""


class Preferences(QDialog):
    """All settings, by group."""

    def __init__(self, comforts: "Comforts", parent: QWidget) -> None:
        super().__init__(parent)
        self._comforts = comforts
        self._show: list[Callable[[Settings], None]] = []
        self.setWindowTitle("Settings")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lay_out()
        targets.fit_dialog(self)
        comforts.changed.connect(self._follow)
        self._follow(comforts.settings)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        row = QHBoxLayout()
        layout.addLayout(row)
        for groups in COLUMNS:
            column = QVBoxLayout()
            row.addLayout(column)
            for group in groups:
                column.addWidget(self._group(group))
            column.addStretch()
        buttons = QDialogButtonBox()
        defaults = buttons.addButton("Defaults", QDialogButtonBox.ButtonRole.ResetRole)
        defaults.setAutoDefault(False)
        defaults.clicked.connect(self._take_defaults)
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout.addWidget(buttons)

    def _group(self, name: str) -> QGroupBox:
        box = QGroupBox(name)
        form = QFormLayout(box)
        for setting in TABLE:
            if setting.group == name:
                widget = self._widget(setting)
                widget.setAccessibleName(setting.label)
                is_switch = isinstance(widget, QCheckBox)
                form.addRow(widget) if is_switch else form.addRow(setting.label, widget)
                if setting.key == "meaning" and not refining.is_installed():
                    form.addRow(_missing_for(widget))
        return box

    def _widget(self, setting: Setting) -> QWidget:
        if setting.key == "face":
            return self._faces(setting)
        if setting.is_colour:
            return self._colour(setting)
        if setting.choices:
            return self._choice(setting, setting.choices)
        return self._switch(setting) if setting.low is None else self._number(setting)

    def _switch(self, setting: Setting) -> QCheckBox:
        widget = QCheckBox(setting.label)

        def take(is_on: bool) -> None:
            self._comforts.take(**{setting.key: is_on})

        def show(kept: Settings) -> None:
            widget.setChecked(getattr(kept, setting.key))

        widget.clicked.connect(take)
        self._show.append(show)
        return widget

    def _number(self, setting: Setting) -> QDoubleSpinBox:
        widget = QDoubleSpinBox()
        is_whole = isinstance(getattr(Settings(), setting.key), int)
        widget.setDecimals(len(str(setting.step or 1).partition(".")[2]))
        widget.setRange(setting.low or 0, setting.high or 0)
        widget.setSingleStep(setting.step or 1)

        def take(number: float) -> None:
            self._comforts.take(**{setting.key: int(number) if is_whole else round(number, 2)})

        def show(kept: Settings) -> None:
            widget.setValue(getattr(kept, setting.key))

        widget.valueChanged.connect(take)
        self._show.append(show)
        return widget

    def _choice(self, setting: Setting, choices: tuple[str, ...]) -> QComboBox:
        widget = QComboBox()
        for choice in choices:
            widget.addItem(_WORDS.get(choice, choice.capitalize()), choice)

        def take(row: int) -> None:
            self._comforts.take(**{setting.key: widget.itemData(row)})

        def show(kept: Settings) -> None:
            widget.setCurrentIndex(widget.findData(getattr(kept, setting.key)))

        widget.activated.connect(take)
        self._show.append(show)
        return widget

    def _colour(self, setting: Setting) -> QPushButton:
        """Offer a colour; it is shaded until it can be read on, and the theme's comes back by Defaults."""
        widget = QPushButton()
        widget.setAutoDefault(False)
        widget.setToolTip("Your own colour, shaded so that words stay readable on it")

        def ask() -> None:
            kept = getattr(self._comforts.settings, setting.key)
            chosen = QColorDialog.getColor(QColor(kept or "#ffc17b"), self, setting.label)
            if chosen.isValid():
                self._comforts.take(**{setting.key: chosen.name()})

        def show(kept: Settings) -> None:
            colour = getattr(kept, setting.key)
            widget.setText(colour or "As the theme")
            swatch = QPixmap(SWATCH, SWATCH)
            swatch.fill(QColor(colour or "#00000000"))
            widget.setIcon(QIcon(swatch) if colour else QIcon())

        widget.clicked.connect(ask)
        self._show.append(show)
        return widget

    def _faces(self, setting: Setting) -> QComboBox:
        """Offer the two chains of faces, and every family there is."""
        widget = self._choice(setting, setting.choices)
        for family in QFontDatabase.families():
            widget.addItem(family, family)
        return widget

    def _follow(self, kept: Settings) -> None:
        for show in self._show:
            show(kept)

    def _take_defaults(self) -> None:
        kept = self._comforts.settings
        self._comforts.take(**Settings(samples_offered=kept.samples_offered)._asdict())


def _missing_for(widget: QWidget) -> QLabel:
    """Grey a switch that can do nothing for want of the language model, and say how it could."""
    widget.setEnabled(False)
    widget.setAccessibleDescription(refining.MISSING)
    says = QLabel(refining.MISSING)
    says.setWordWrap(True)
    return says
