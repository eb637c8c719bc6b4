"""The row over the desk: take in, paste, back and forward.

Painted before the window's commands exist; `obey` gives the buttons their commands.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.gui.look import targets

if TYPE_CHECKING:
    from reader.gui.actions import Actions

_WITH_WORDS: Final = {"open": "Open", "paste": "Paste"}
_SIGNS: Final = {"back": "\N{LEFTWARDS ARROW}", "forward": "\N{RIGHTWARDS ARROW}"}


class Header(QWidget):
    """Buttons of four commands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 0)
        layout.setSpacing(2)
        for name, words in _WITH_WORDS.items():
            layout.addWidget(self._button(name, words))
        layout.addStretch()
        for name, sign in _SIGNS.items():
            layout.addWidget(self._button(name, sign))
            self._buttons[name].setEnabled(False)
        targets.grow_buttons(self)

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setAutoRaise(True)
        self._buttons[name] = button
        return button

    def obey(self, actions: "Actions") -> None:
        """Have the buttons give their commands, and show which may be given."""
        for name, button in self._buttons.items():
            action = actions[name]
            button.setToolTip(action.toolTip())
            button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            button.setEnabled(action.isEnabled())
