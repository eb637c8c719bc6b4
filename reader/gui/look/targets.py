"""Buttons and fields large enough to hit, whatever style and type make of them: 24 pixels, as WCAG 2.5.8 asks.

Rows of lists are in `rows`, which is not needed before the first paint.
"""

from typing import Final

from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QWidget

LEAST: Final = 24
_FIELDS: Final = (QComboBox, QAbstractSpinBox, QLineEdit)


def grow(parent: QWidget) -> None:
    """Let no button and no field inside a widget be smaller."""
    for button in parent.findChildren(QAbstractButton):
        grow_one(button)
    for kind in _FIELDS:
        for field in parent.findChildren(kind):
            # The line within a box of choices or numbers has what room its box leaves it.
            if not isinstance(field.parent(), _FIELDS):
                grow_one(field)


def grow_one(target: QWidget) -> None:
    """Let one button or field be no smaller."""
    least = target.minimumSizeHint().expandedTo(target.minimumSize())
    # Where the style asks for more, it stays the style's: a minimum set by hand would cut words.
    if least.width() < LEAST:
        target.setMinimumWidth(LEAST)
    if least.height() < LEAST:
        target.setMinimumHeight(LEAST)
