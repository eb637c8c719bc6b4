"""A list of rows that says in its own place why it is empty."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.gui.look.rows import TallRows
from reader.gui.rules.model import Rows

ROOM: Final = 10
"""Pixels around the words in an empty list."""


class RowsView(QListView):
    """Rows of text, too long ones cut at the right.

    Attributes:
        nothing_says: What is painted where no row is.
    """

    def __init__(self, name: str, model: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nothing_says = ""
        self.setModel(model)
        self.setItemDelegate(TallRows(self))
        self.setAccessibleName(name)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSpacing(2)

    def say_nothing_is(self, why: str) -> None:
        """Say why the list is empty, when it is."""
        self.nothing_says = why
        self.setAccessibleDescription("" if self.model().rowCount() else why)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows; where there are none, why."""
        super().paintEvent(event)
        if self.model().rowCount() or not self.nothing_says:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(self.palette().color(QPalette.ColorRole.PlaceholderText)))
        room = self.viewport().rect().adjusted(ROOM, ROOM, -ROOM, -ROOM)
        painter.drawText(room, _FROM_THE_TOP, self.nothing_says)
        painter.end()


_FROM_THE_TOP: Final = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft) | int(
    Qt.TextFlag.TextWordWrap
)
