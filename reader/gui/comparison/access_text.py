"""The letters of one cell as screen readers go through them: by character, by word, by line, each with its place.

Qt counts UTF-16 here as everywhere: a *position* is Qt's, an *offset* ours. Knows one cell of a grid; what
is told of it besides its text is `access`'s.

PySide6 leaves two methods of Qt's interface to its own stubs, which tell nothing: the selection's ends and
the formats of letters. So no selection is counted here, though one can be made.
"""

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QAccessibleTextInterface

from reader.compare.spread import Cell
from reader.gui.comparison import boxes
from reader.gui.comparison.grid import Grid
from reader.gui.comparison.positions import Positions
from reader.gui.comparison.selection import Selection, Spot


class CellText(QAccessibleTextInterface):
    """The text of one cell of a grid."""

    def __init__(self, grid: Grid, row: int, *, is_left: bool) -> None:
        super().__init__()
        self._grid = grid
        self._row = row
        self._is_left = is_left

    @property
    def cell(self) -> Cell | None:
        """The cell, None once another spread is shown that has none here."""
        rows = self._grid.spread.rows
        if self._row >= len(rows):
            return None
        return rows[self._row].left if self._is_left else rows[self._row].right

    def text(self, startOffset: int, endOffset: int) -> str:  # noqa: N803 - Qt's own names
        """Return the letters between two positions; of one beyond the first plane, all or nothing."""
        told = self._told()
        positions = Positions(told)
        return told[positions.offset(max(0, startOffset)) : positions.offset(max(0, endOffset))]

    def characterCount(self) -> int:
        """Return the length in Qt's positions."""
        told = self._told()
        return Positions(told).position(len(told))

    def characterRect(self, offset: int) -> QRect:
        """Return where a letter is on the screen."""
        ready = self._grid.galley.row(self._row).cell(is_left=self._is_left)
        if ready is None:
            return QRect()
        at = ready.positions.offset(offset)
        found = boxes.around(ready, at, at + 1)
        if not found:
            return QRect()
        box = found[0].translated(self._corner())
        corner = self._grid.viewport().mapToGlobal(box.topLeft().toPoint())
        return QRect(corner, box.size().toSize())

    def offsetAtPoint(self, point: QPoint) -> int:
        """Return the position of the letter at a place on the screen; -1 where there is none."""
        hit = self._grid.hit(QPointF(self._grid.viewport().mapFromGlobal(point)))
        cell = self.cell
        if hit is None or cell is None or (hit.spot.row, hit.is_left) != self._seat():
            return -1
        return Positions(cell.text).position(hit.spot.offset)

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:  # noqa: N803, ARG002
        """Bring the cell into view."""
        self._grid.go_to_row(self._row)

    def cursorPosition(self) -> int:
        """Return where the selection was taken to, the beginning where none is in this cell."""
        selected, cell = self._grid.selected, self.cell
        if selected is None or cell is None or selected.is_left != self._is_left:
            return 0
        is_here = selected.head.row == self._row
        return Positions(cell.text).position(selected.head.offset) if is_here else 0

    def setCursorPosition(self, position: int) -> None:
        """Begin a selection at a position."""
        self.setSelection(0, position, position)

    def selectionCount(self) -> int:
        """Return nought: PySide6 cannot tell where a selection begins and ends."""
        return 0

    def addSelection(self, startOffset: int, endOffset: int) -> None:  # noqa: N803
        """Select some letters."""
        self.setSelection(0, startOffset, endOffset)

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:  # noqa: N803, ARG002
        """Select some letters."""
        cell = self.cell
        if cell is not None:
            positions = Positions(cell.text)
            ends = (Spot(self._row, positions.offset(at)) for at in (startOffset, endOffset))
            self._grid.select(Selection(self._is_left, *ends))

    def removeSelection(self, selectionIndex: int) -> None:  # noqa: N803, ARG002
        """Select nothing."""
        self._grid.select(None)

    def _told(self) -> str:
        cell = self.cell
        return cell.text if cell is not None else ""

    def _seat(self) -> tuple[int, bool]:
        return self._row, self._is_left

    def _corner(self) -> QPointF:
        """Return where the cell's text begins in the viewport."""
        galley = self._grid.galley
        top = galley.heights.top(self._row) + galley.row(self._row).above
        y = top - self._grid.scrolled(is_left=self._is_left)
        return QPointF(galley.columns.x(is_left=self._is_left), y)
