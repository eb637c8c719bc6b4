"""Tells when a widget is next on the screen. Knows no widget of ours."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """Waits for the next paint of a widget."""

    told = Signal()
    """After that paint, not within it."""

    def __init__(self, widget: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        widget.installEventFilter(self)
        widget.update()

    def eventFilter(self, widget: QObject, event: QEvent) -> bool:
        """See every event of the widget, and keep none from it."""
        if event.type() == QEvent.Type.Paint:
            widget.removeEventFilter(self)
            QTimer.singleShot(0, self.told.emit)
        return False
