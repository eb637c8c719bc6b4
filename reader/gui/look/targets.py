"""Buttons and fields large enough to hit, whatever style and type make of them: 24 pixels, as WCAG 2.5.8 asks.

Rows of lists are in `rows`: what is here is used before the first paint.
"""

from typing import Final

from PySide6.QtWidgets import QAbstractButton, QWidget

LEAST: Final = 24


def grow(parent: QWidget) -> None:
    """Let no button and no field inside a widget be smaller."""
    # Here, not above: PySide6 takes 2 ms to make these classes, and no bar has such fields.
    from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit

    kinds = (QComboBox, QAbstractSpinBox, QLineEdit)
    grow_buttons(parent)
    for kind in kinds:
        for field in parent.findChildren(kind):
            # The line within a box of choices or numbers has what room its box leaves it.
            if not isinstance(field.parent(), kinds):
                grow_one(field)


def grow_buttons(parent: QWidget) -> None:
    """Let no button inside a widget be smaller."""
    for button in parent.findChildren(QAbstractButton):
        grow_one(button)


def grow_one(target: QWidget) -> None:
    """Let one button or field be no smaller."""
    least = target.minimumSizeHint().expandedTo(target.minimumSize())
    # Where the style asks for more, it stays the style's: a minimum set by hand would cut words.
    if least.width() < LEAST:
        target.setMinimumWidth(LEAST)
    if least.height() < LEAST:
        target.setMinimumHeight(LEAST)


def fit_dialog(dialog: QWidget) -> None:
    """Let nothing in a dialog be smaller, and the buttons at its foot say what they do in words alone.

    Qt makes the buttons of a question when it is shown.
    """
    grow(dialog)
    _without_pictures(dialog)


def _without_pictures(dialog: QWidget) -> None:
    """Take the platform's pictures off the buttons at the foot of a dialog."""
    from PySide6.QtGui import QIcon  # neither is wanted before the first paint
    from PySide6.QtWidgets import QDialogButtonBox

    for box in dialog.findChildren(QDialogButtonBox):
        for button in box.buttons():
            button.setIcon(QIcon())
