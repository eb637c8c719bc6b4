"""Paints the rows that are in view: marks behind, text, lines in front, signs in the gutter.

Knows the theme and what is shown; does not know the scroll bar, the mouse or where a selection comes from.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen

from reader.compare.spread import Cell, Row, Standing
from reader.gui.comparison import marking, signs, strokes
from reader.gui.comparison.galley import Galley, SetRow
from reader.gui.comparison.marking import Seen, Strength
from reader.gui.comparison.strokes import MarkBoxes
from reader.gui.comparison.typesetter import BULLETED, SetCell

BAR: Final = 3.0
"""Width of the bar beside what is on one side only, or moved."""

TINT: Final = 0.22
"""Share of a mark's fill behind a whole cell: a page of them stays a page."""

FRAME: Final = 0.05
"""Share of the accent behind the change the reader is at."""

BAR_GAP: Final = 10.0
"""From the bar to the text."""

_OPEN: Final = "   Show"
"""Said beside folded rows."""

_STUB_SIZE: Final = 12.0
_LEFT_STUB, _RIGHT_STUB = 0.36, 0.62
"""Where in the gutter the signs of cells that stand alone are, clear of bars and of one another."""


class RowPainter:
    """Paints rows of one galley.

    Attributes:
        is_level: Both sides are seen at one height; without it no sign joins them.
        can_open: A click on folded rows shows them, which is said there.
    """

    def __init__(
        self, painter: QPainter, galley: Galley, seen: Seen, mark_boxes: MarkBoxes
    ) -> None:
        self._painter = painter
        self._galley = galley
        self._seen = seen
        self._boxes = mark_boxes
        self._theme = seen.theme
        self._columns = galley.columns
        self.is_level = True
        self.can_open = False
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def ground(self, number: int, y: float) -> None:
        """Paint what lies under a row whose top is at ``y``, and under the ribbons."""
        row, made = self._galley.rows[number], self._galley.row(number)
        if row.folded is not None:
            self._fold(row, y, made)
        if self._galley.begins_body(number):
            self._rule(y + made.above / 2)
        self._current(row, y, made)

    def row(self, number: int, y: float) -> None:
        """Paint the text and the signs of a row whose top is at ``y``."""
        row, made = self._galley.rows[number], self._galley.row(number)
        top = y + made.above
        for is_left, cell in ((True, row.left), (False, row.right)):
            ready = made.cell(is_left=is_left)
            if ready is not None and cell is not None:
                self._cell((number, is_left), cell, ready, top)
            elif ready is not None:
                self._ghost(ready, top, is_left=is_left)
        self._signs(row, made, top)

    def _cell(self, where: tuple[int, bool], cell: Cell, ready: SetCell, y: float) -> None:
        corner = QPointF(self._columns.x(is_left=where[1]), y)
        self._sidelong(cell, ready, corner)
        marks = self._boxes.of(where, cell, ready, self._seen.showing)
        strokes.fills(self._painter, marks, corner, self._seen)
        strokes.stretches(
            self._painter, ready, corner, self._seen.selected.get(where), self._theme.chosen
        )
        self._painter.setPen(QColor(self._theme.ink))
        ready.layout.draw(self._painter, QPointF(corner.x() + ready.indent, y))
        strokes.lines(self._painter, marks, corner, self._theme)
        if self._seen.partner is not None and self._seen.partner[0] == where[1]:
            strokes.partner(self._painter, marks, corner, self._seen.partner[1], self._theme)
        strokes.outlines(self._painter, ready, corner, where, self._seen)
        self._bullet(cell, ready, corner)
        self._number(cell, ready, where[1], y)

    def _sidelong(self, cell: Cell, ready: SetCell, corner: QPointF) -> None:
        """Paint the bar (and the tint) of a cell that is on its side only, or moved."""
        kind = "moved" if marking.moved(cell) else marking.whole(cell)
        if kind is None or self._seen.showing.strength is Strength.NONE:
            return
        look = self._theme.marks[kind]
        width = self._columns.width
        if look.fill and self._seen.showing.strength is Strength.STRONG:
            tint = strokes.blend(look.fill, self._theme.paper, TINT)
            x = corner.x() - (1 if ready.is_rtl else 5)
            box = QRectF(x, corner.y() - 1, width + 6, ready.height + 2)
            self._painter.fillRect(box, tint)
        x = corner.x() + (width + BAR_GAP - BAR if ready.is_rtl else -BAR_GAP)
        bar = QRectF(x, corner.y() + 1, BAR, ready.height - 2)
        self._painter.fillRect(bar, QColor(look.line))

    def _ghost(self, ready: SetCell, y: float, *, is_left: bool) -> None:
        """Paint the counterpart of a moved row, faint, where it would have stood."""
        self._painter.setPen(QColor(self._theme.faint))
        x = self._columns.x(is_left=is_left)
        ready.layout.draw(self._painter, QPointF(x + ready.indent, y))
        pen = QPen(QColor(self._theme.marks["moved"].line), 1, Qt.PenStyle.DashLine)
        self._painter.setPen(pen)
        box = QRectF(x - 6, y - 1, self._columns.width + 10, ready.height + 2)
        self._painter.drawRoundedRect(box, 4, 4)

    def _current(self, row: Row, y: float, made: SetRow) -> None:
        """Paint the frame of the row the reader is at."""
        if self._seen.current is None or self._seen.current not in row.changes:
            return
        left = self._columns.left - BAR_GAP - 6
        right = self._columns.right + self._columns.width + BAR_GAP + 6
        top = y + max(0.0, made.above - 5)
        box = QRectF(left, top, right - left, made.height - (top - y) + 4)
        self._painter.setPen(QPen(QColor(self._theme.accent), 1.5))
        self._painter.setBrush(strokes.blend(self._theme.accent, self._theme.paper, FRAME))
        self._painter.drawRoundedRect(box, 6, 6)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _signs(self, row: Row, made: SetRow, y: float) -> None:
        """Paint what the gutter says of a row: how its two sides stand."""
        if (
            self._columns.is_single
            or not self.is_level
            or self._seen.showing.strength is Strength.NONE
        ):
            return
        left, right = self._columns.gutter
        middle = y + _middle_of_first_line(made)
        if row.joined and row.left and row.right:
            kind = strongest_of_pairs(row)
            if kind is not None:
                self._link(kind, (left + right) / 2, middle)
            return
        for share, cell in ((_LEFT_STUB, row.left), (_RIGHT_STUB, row.right)):
            if cell is not None:
                self._stub(cell, QPointF(left + (right - left) * share, middle))

    def _link(self, kind: str, centre: float, y: float) -> None:
        """Paint the sign of two cells that are counterparts."""
        half = signs.SIZE / 2
        box = QRectF(centre - half, y - half, signs.SIZE, signs.SIZE)
        signs.draw(self._painter, kind, box, self._theme.marks["changed"].line)

    def _stub(self, cell: Cell, centre: QPointF) -> None:
        """Paint the sign of a cell that stands alone."""
        kind = None if marking.moved(cell) else marking.whole(cell)
        if kind is not None:
            half = _STUB_SIZE / 2
            box = QRectF(centre.x() - half, centre.y() - half, _STUB_SIZE, _STUB_SIZE)
            signs.draw(self._painter, kind, box, self._theme.marks[kind].line)

    def _number(self, cell: Cell, ready: SetCell, is_left: bool, y: float) -> None:
        if not self._galley.typesetter.reading.numbers or not _has_number(cell):
            return
        font = self._small()
        metrics = QFontMetricsF(font)
        text = str(cell.number + 1)
        x = self._columns.left - BAR_GAP - 8 - metrics.horizontalAdvance(text)
        if not is_left:
            x = self._columns.right + self._columns.width + BAR_GAP + 10
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._theme.faint))
        self._painter.drawText(QPointF(x, y + ready.baseline), text)

    def _bullet(self, cell: Cell, ready: SetCell, corner: QPointF) -> None:
        if not cell.opens or (cell.part not in BULLETED and cell.paragraph_kind not in BULLETED):
            return
        line = self._galley.typesetter.line
        x = corner.x() + (self._columns.width - line * 0.35 if ready.is_rtl else line * 0.35)
        self._painter.setBrush(QColor(self._theme.faint))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.drawEllipse(QPointF(x, corner.y() + ready.baseline - line * 0.2), 2.4, 2.4)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _rule(self, y: float) -> None:
        self._painter.setPen(QPen(QColor(self._theme.rule), 1))
        end = self._columns.right + self._columns.width
        self._painter.drawLine(QPointF(self._columns.left, y), QPointF(end, y))

    def _fold(self, row: Row, y: float, made: SetRow) -> None:
        """Paint the line that stands for folded rows."""
        left = self._columns.left
        width = self._columns.right + self._columns.width - left
        box = QRectF(left, y + made.above, width, made.height - made.above)
        self._painter.setFont(self._small())
        self._painter.fillRect(box, QColor(self._theme.chrome))
        told, link = fold_text(row), _OPEN if self.can_open else ""
        metrics = QFontMetricsF(self._painter.font())
        start = box.center().x() - metrics.horizontalAdvance(told + link) / 2
        words = box.adjusted(start - box.left(), 0, 0, 0)
        self._painter.setPen(QColor(self._theme.faint))
        self._painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, told)
        words.setLeft(start + metrics.horizontalAdvance(told))
        self._painter.setPen(QColor(self._theme.accent))
        self._painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, link)

    def _small(self) -> QFont:
        return in_pixels(self._galley.typesetter.reading.font(0.78))


def in_pixels(font: QFont) -> QFont:
    """Return a font in the screen's pixels, so that on paper it is scaled with all else."""
    made = QFont(font)
    made.setPixelSize(QFontInfo(font).pixelSize())
    return made


def strongest_of_pairs(row: Row) -> str | None:
    """Return the sign of a row whose sides are counterparts: how far apart they are."""
    standings = {stretch.standing for cell in row.cells if cell for stretch in cell.stretches}
    for standing in (Standing.REWORDED, Standing.RELATED):
        if standing in standings:
            return standing.value
    return None if standings == {Standing.SAME} or not standings else Standing.EDITED.value


def fold_text(row: Row) -> str:
    """Return what is said in place of folded rows."""
    count = row.folded[1] if row.folded else 0
    return f"{count} paragraph{'' if count == 1 else 's'} the same"


def _has_number(cell: Cell) -> bool:
    return cell.opens and cell.part.value == "body"


def _middle_of_first_line(made: SetRow) -> float:
    ready = made.left or made.right
    return ready.baseline * 0.72 if ready is not None else 0.0
