"""Buttons large enough to hit, whatever the style draws: 24 pixels, as WCAG 2.5.8 asks."""

from typing import Final

from PySide6.QtWidgets import QAbstractButton, QWidget

LEAST: Final = 24


def grow(parent: QWidget) -> None:
    """Let no button inside a widget be smaller."""
    for button in parent.findChildren(QAbstractButton):
        least = button.minimumSizeHint().expandedTo(button.minimumSize())
        # Where the style asks for more, it stays the style's: a minimum set by hand would cut words.
        if least.width() < LEAST:
            button.setMinimumWidth(LEAST)
        if least.height() < LEAST:
            button.setMinimumHeight(LEAST)
