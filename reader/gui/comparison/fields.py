"""Fields whose outline shows in every theme: the platform's own is darker than dark chrome.

A box to tick and a place to write, their outlines in the theme's edge colour (3:1 on chrome).
"""

from typing import Final

from PySide6.QtCore import QLineF, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from reader.gui.look.live import Look
from reader.gui.look.theme import Theme

SIDE: Final = 15.0
"""Of the box that is drawn; its target is the whole line, 24 pixels at least."""

_GAP: Final = 8


def draw_tick(painter: QPainter, corner: QPoint, theme: Theme, *, is_on: bool) -> None:
    """Draw a box to tick, ticked or not."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.accent if is_on else theme.edge), 1.3))
    painter.setBrush(QColor(theme.accent if is_on else theme.paper))
    painter.drawRoundedRect(QRectF(corner.x(), corner.y(), SIDE, SIDE), 3, 3)
    if is_on:
        painter.setPen(QPen(QColor(theme.accent_ink), 1.8))
        x, y = corner.x(), corner.y()
        painter.drawLine(QLineF(x + 3.2, y + 7.7, x + 6.2, y + 10.7))
        painter.drawLine(QLineF(x + 6.2, y + 10.7, x + 11.8, y + 4.3))


class Tick(QCheckBox):
    """A box to tick with its words."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return room for the words, and a target a hand hits."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + int(SIDE) + _GAP + 4, max(24, self.fontMetrics().height() + 4))

    def minimumSizeHint(self) -> QSize:
        """Return that the words may be cut short."""
        return QSize(60, self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:  # noqa: ARG002 - Qt calls it so
        """Tell that all of it is the target."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the box, the words, and a frame around both while it has the focus."""
        theme = self._look.theme
        painter = QPainter(self)
        corner = QPoint(2, round((self.height() - SIDE) / 2))
        draw_tick(painter, corner, theme, is_on=self.isChecked())
        words = self.rect().adjusted(int(SIDE) + _GAP, 0, 0, 0)
        elided = Qt.TextElideMode.ElideRight
        told = self.fontMetrics().elidedText(self.text(), elided, words.width())
        painter.setPen(QColor(theme.ink))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, told)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)
        painter.end()


class NoteField(QPlainTextEdit):
    """A place to write a few lines."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._follow_look()
        look.changed.connect(self._follow_look)

    def _follow_look(self) -> None:
        theme = self._look.theme
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.paper}; border: 1px solid {theme.edge};"
            " border-radius: 4px; padding: 2px; }"
            f"QPlainTextEdit:focus {{ border: 1px solid {theme.accent}; }}"
        )
