"""What stands under a point of the page: which row, side and letter. Knows no widget."""

from typing import NamedTuple

from PySide6.QtCore import QPointF

from reader.compare.spread import Cell, Stretch
from reader.gui.comparison.galley import Galley
from reader.gui.comparison.selection import Spot
from reader.gui.comparison.typesetter import SetCell


class Hit(NamedTuple):
    """A place on the page."""

    is_left: bool
    spot: Spot
    cell: Cell | None
    """None where the side has nothing in that row."""
    is_on_text: bool
    """The point is on the letters, not beside or below them."""

    @property
    def stretch(self) -> Stretch | None:
        """The stretch that was hit."""
        stretches = self.cell.stretches if self.cell is not None else ()
        return next((s for s in stretches if s.start <= self.spot.offset < s.end), None)


def at(galley: Galley, point: QPointF) -> Hit | None:
    """Return what stands under a point, counted from the top of the galley; None without rows."""
    if not galley.rows:
        return None
    number = galley.heights.row_at(point.y())
    columns = galley.columns
    is_left = not columns.is_single and point.x() < sum(columns.gutter) / 2
    row, made = galley.rows[number], galley.row(number)
    cell, ready = (row.left, made.left) if is_left else (row.right, made.right)
    if cell is None or ready is None:
        return Hit(is_left, Spot(number, 0), None, is_on_text=False)
    inside = point - QPointF(columns.x(is_left=is_left), galley.heights.top(number) + made.above)
    offset = _offset(ready, inside)
    is_on_text = 0 <= inside.y() < ready.height and -4 <= inside.x() <= columns.width + 4
    return Hit(is_left, Spot(number, offset), cell, is_on_text=is_on_text)


def _offset(ready: SetCell, inside: QPointF) -> int:
    layout = ready.layout
    if inside.y() < 0 or not layout.lineCount():
        return 0
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if inside.y() < line.y() + line.height():
            position = line.xToCursor(inside.x() - ready.indent)
            return ready.positions.offset(int(position))
    return ready.positions.offset(len(layout.text()) + _extra_units(layout.text()))


def _extra_units(text: str) -> int:
    return sum(letter > "\uffff" for letter in text)
