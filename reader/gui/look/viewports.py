"""The part of a scrolled widget that is seen, made here: Qt's own is of a class that PySide6 has to look for.

For that it makes all classes of widgets there are, and all they count in: 10 ms and a megabyte. Knows no widget of ours.
"""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give(area: QAbstractScrollArea, role: QPalette.ColorRole = QPalette.ColorRole.Base) -> None:
    """Give a scrolled widget the part that is seen, in the colour Qt's has; before anything is done with it.

    Args:
        area: The widget.
        role: Of the colour; `NoRole` for that of what is around, as a `QScrollArea` has it.
    """
    viewport = QWidget()
    viewport.setBackgroundRole(role)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
