"""The row over the desk: take in, paste, back and forward.

Painted before the window's commands exist; `obey` gives the buttons their commands.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QToolButton, QWidget

if TYPE_CHECKING:
    from reader.gui.actions import Actions

_WITH_WORDS: Final = {"open": "Open", "paste": "Paste"}
_SIGNS: Final = {"back": "\N{LEFTWARDS ARROW}", "forward": "\N{RIGHTWARDS ARROW}"}


class Header(QWidget):
    """Buttons of four commands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QAbstractButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 0)
        layout.setSpacing(2)
        for name, words in _WITH_WORDS.items():
            button = QPushButton(words)
            button.setFlat(True)
            layout.addWidget(self._kept(name, button))
        layout.addStretch()
        for name, sign in _SIGNS.items():
            tool = QToolButton()
            tool.setText(sign)
            tool.setAutoRaise(True)
            layout.addWidget(self._kept(name, tool))

    def _kept(self, name: str, button: QAbstractButton) -> QAbstractButton:
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
