"""The room of the bar over the texts and of the findings beside them, kept free until these are made.

The texts are read first, and nothing moves when the rest comes.
"""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

LETTERS: Final = 42
"""Average letters of a line of the findings: a phrase to the line."""
HEIGHT: Final = 400
BUTTON: Final = 26
"""Least height of a button on the bar: signs of 18 pixels, targets of 24."""
PAD: Final = 8
"""Round the words of a button, and round the buttons."""


def needed(widget: QWidget) -> QSize:
    """Return the size that findings are wished to have, in the type of a widget."""
    return QSize(widget.fontMetrics().averageCharWidth() * LETTERS, HEIGHT)


def bar_height(widget: QWidget) -> int:
    """Return the height of the bar, in the type of a widget: a button with room around its word or sign."""
    return max(BUTTON, widget.fontMetrics().height() + PAD) + PAD


class Room(QWidget):
    """Empty, and as wide as the findings."""

    def sizeHint(self) -> QSize:
        """Return the size of the findings."""
        return needed(self)
