"""The strip beside the text: paragraph numbers, or a sign for each line that can be stripped or restored.

A widget of its own in the text's left margin; knows where blocks stand from the text, and says which line was
clicked.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QTextBlock
from PySide6.QtWidgets import QToolTip, QWidget

from reader.gui.reading.composition import Block, Role

if TYPE_CHECKING:
    from reader.gui.look.live import Look
    from reader.gui.reading.view import ReadingView

WIDTH: Final = 44
"""Pixels: a sign of 24 with room around it, or a number of four digits."""
_PLAIN: Final = (1.6, 5.0)
"""Width of a sign's strokes and half their length, in pixels."""
_QUIET: Final = (1.2, 3.0)
"""The same beside what is read, so that a page of kept lines is not a page of signs."""
SIGN: Final = 24
"""Side of the smallest target a finger or an unsteady hand meets (WCAG 2.5.8)."""


class Gutter(QWidget):
    """Numbers and signs beside the text."""

    sign_clicked = Signal(object)
    """The `Block` whose sign was clicked."""

    def __init__(self, view: "ReadingView", look: "Look") -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setAccessibleName("Strip and restore lines")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt calls it so
        """Paint beside each block in sight."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.paper))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for top, block in self._in_sight():
            if block.line is not None:
                self._sign(painter, top, block)
            elif block.number is not None and self._look.reading.numbers:
                self._number(painter, top, block.number)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say whose sign was clicked."""
        block = self._at(event.position())
        if block is not None and event.button() is Qt.MouseButton.LeftButton:
            self.sign_clicked.emit(block)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the click here."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which sign the pointer is on, and what a click does."""
        block = self._at(event.position())
        line = block.line if block else None
        if line != self._hovered:
            self._hovered = line
            says = _says(block) if block else ""
            QToolTip.showText(event.globalPosition().toPoint(), says, self)
            self.setCursor(_HAND if block else _ARROW)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the sign the pointer was on."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def _in_sight(self) -> Iterator[tuple[float, Block]]:
        for top, block in self._view.blocks_in_sight():
            yield top + _first_line_middle(block), self._view.block_of(block)

    def _at(self, place: QPointF) -> Block | None:
        for middle, block in self._in_sight():
            if block.line is not None and abs(place.y() - middle) <= SIGN / 2:
                return block
        return None

    def _sign(self, painter: QPainter, middle: float, block: Block) -> None:
        theme = self._look.theme
        is_hovered = block.line == self._hovered
        x = 8 if self._view.is_rtl else WIDTH - SIGN - 8
        box = QRectF(x, middle - SIGN / 2, SIGN, SIGN)
        if is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(box, 4, 4)
        is_quiet = block.role is not Role.STRIPPED and not is_hovered
        width, arm = _QUIET if is_quiet else _PLAIN
        painter.setPen(QPen(QColor(theme.accent if is_hovered else theme.edge), width))
        centre = box.center()
        painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
        if block.role is Role.STRIPPED:
            painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))

    def _number(self, painter: QPainter, middle: float, number: int) -> None:
        font = QFont(self.font())
        font.setPointSizeF(self._look.reading.size * 0.78)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.faint))
        box = QRectF(14, middle - SIGN, WIDTH - 28, 2 * SIGN)
        side = _LEFT if self._view.is_rtl else _RIGHT
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, str(number))


_LEFT: Final = Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignRight
_HAND: Final = Qt.CursorShape.PointingHandCursor
_ARROW: Final = Qt.CursorShape.ArrowCursor


def _first_line_middle(block: QTextBlock) -> float:
    layout = block.layout()
    if layout.lineCount() == 0:
        return 0.0
    line = layout.lineAt(0)
    return line.y() + line.height() / 2


def _says(block: Block) -> str:
    return "Restore this line" if block.role is Role.STRIPPED else "Strip this line"
