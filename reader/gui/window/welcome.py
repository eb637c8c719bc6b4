"""What the middle says while nothing is read: what to do, and three ways to begin."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from reader.gui.actions import Actions

NOTHING_YET: Final = (
    "Drop articles here",
    (
        "Files, folders, saved pages. Sidelight strips what is not the story, puts the versions of"
        " one story together, and shows any two of them side by side with what differs marked."
        " Everything stays on this computer."
    ),
)
CHOOSE: Final = (
    "Choose a story",
    (
        "Click a story at the left to compare its two newest versions, or a version to read it."
        " Hold Ctrl and click two versions to compare just those."
    ),
)
WIDEST: Final = 440
_AIR: Final = QSize(16, 6)
"""Around the words of a button, besides what the style leaves there."""
_BUTTONS: Final = {"open": "Open files", "paste": "Paste as article", "samples": "Try samples"}


class Welcome(QWidget):
    """A headline, a sentence, and buttons; painted before the window's commands exist."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = QLabel()
        self._words = QLabel()
        self._buttons = {name: QPushButton(words) for name, words in _BUTTONS.items()}
        self._lay_out()
        self.say(NOTHING_YET)

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        font = self.font()
        font.setPointSize(2 * font.pointSize())
        self._headline.setFont(font)
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._words.setWordWrap(True)
        self._words.setFixedWidth(WIDEST)
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in self._buttons.values():
            button.setMinimumSize(button.sizeHint() + _AIR)
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout()
        column.addStretch(4)
        for label in (self._headline, self._words):
            column.addWidget(label)
            column.addSpacing(14)
        column.addLayout(row)
        column.addStretch(5)
        middle = QHBoxLayout(self)
        middle.addStretch()
        middle.addLayout(column)
        middle.addStretch()

    def obey(self, actions: "Actions") -> None:
        """Have the buttons give their commands."""
        for name, button in self._buttons.items():
            action = actions[name]
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)

    def say(self, says: tuple[str, str]) -> None:
        """Say a headline and a sentence."""
        for button in self._buttons.values():
            button.show()
        self._headline.setText(says[0])
        self._words.setText(says[1])

    def hush(self) -> None:
        """Say nothing: something to read is on its way."""
        self._headline.clear()
        self._words.clear()
        for button in self._buttons.values():
            button.hide()
