"""All rows of a spread as they stand on the page: set when they come into view, estimated until then.

Knows heights and where each row begins; does not know the scroll bar nor how anything is painted. A
galley is the long column of set type that pages are cut from.
"""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.article import Direction
from reader.compare import rows_packed
from reader.compare.changes import Part
from reader.compare.spread import Cell, Row
from reader.gui.comparison.columns import Columns
from reader.gui.comparison.estimates import Estimates
from reader.gui.comparison.heights import Heights
from reader.gui.comparison.typesetter import SetCell, Typesetter, are_set_alike

KEPT: Final = 96
"""Set rows kept: some five screens; more costs memory (about 40 KB a row) and no jump is quicker."""

BODY_GAP: Final = 1.4
"""Room between what stands above the body and the body, in line spacings; a rule is drawn in it."""

END_GAP: Final = 1.0
"""Room under the last row, in line spacings."""


class SetRow(NamedTuple):
    """One row set in type."""

    left: SetCell | None
    right: SetCell | None
    above: float
    """Room above the text."""
    height: float
    """With the room above."""

    def cell(self, *, is_left: bool) -> SetCell | None:
        """Return the cell of a side."""
        return self.left if is_left else self.right


class Galley:
    """The rows of a spread, set in a type and width.

    Attributes:
        rows: Of the spread.
        outline: All of them in numbers.
        columns: Where the columns stand.
        heights: Exact for rows that were set since the width was given, estimated for others.
    """

    def __init__(self, rows: Sequence[Row], typesetter: Typesetter, columns: Columns) -> None:
        self.rows = rows
        self.outline = rows_packed.outline(rows)
        self._estimates = Estimates(self.outline)
        self._set: OrderedDict[int, SetRow] = OrderedDict()
        self._ghosts: dict[int, tuple[bool, Cell]] = {}
        self._directions: dict[bool, Direction] = {}
        self.set_type(typesetter, columns)

    def set_type(self, typesetter: Typesetter, columns: Columns) -> None:
        """Take another type or width: all heights are estimates again."""
        self.typesetter = typesetter
        self.columns = columns
        self._set.clear()
        self._exact = bytearray(len(self.rows))
        self.heights = Heights(self._estimates.heights(typesetter, columns))

    def row(self, number: int) -> SetRow:
        """Return a row, set; its height is exact from here on."""
        found = self._set.get(number)
        if found is not None:
            self._set.move_to_end(number)
            return found
        made = self._make(number)
        self._set[number] = made
        if len(self._set) > KEPT:
            self._set.popitem(last=False)
        self._note(number, made.height)
        return made

    def measure(self, number: int) -> None:
        """Make the height of a row exact without keeping it set."""
        if not self._exact[number]:
            self._note(number, self._make(number).height)

    def is_exact(self, number: int) -> bool:
        """Tell whether a row's height is known and not estimated."""
        return bool(self._exact[number])

    def settle(self, y: float, height: float) -> tuple[int, int]:
        """Set the rows that stand in a window, whose top row stays where it is.

        Returns:
            The first row and the one after the last.
        """
        first = self.heights.row_at(y)
        filled = self.heights.top(first) - y
        last = first
        while last < len(self.rows) and filled < height:
            filled += self.row(last).height
            last += 1
        return first, last

    def show_ghost(self, number: int, ghost: Cell | None, *, is_left: bool) -> None:
        """Show (or with None take away) the counterpart of a moved row in its empty cell."""
        if ghost is None:
            self._ghosts.pop(number, None)
        else:
            self._ghosts[number] = (is_left, ghost)
        self._set.pop(number, None)
        self._exact[number] = 0
        self.row(number)

    def is_rtl(self, *, is_left: bool) -> bool:
        """Tell whether the text of a side runs from right to left, by its first cell."""
        if is_left not in self._directions:
            cells = (row.left if is_left else row.right for row in self.rows)
            first = next((cell for cell in cells if cell is not None), None)
            self._directions[is_left] = first.direction if first is not None else Direction.LTR
        return self._directions[is_left] is Direction.RTL

    def ghost_rows(self) -> tuple[int, ...]:
        """Return the rows that show a ghost."""
        return tuple(self._ghosts)

    def _note(self, number: int, height: float) -> None:
        if not self._exact[number]:
            self._exact[number] = 1
            if height != self.heights[number]:
                self.heights[number] = height

    def _make(self, number: int) -> SetRow:
        set_left, set_right = self._set_cells(*self._cells(number))
        above = self.above(number)
        text = max(
            (cell.height for cell in (set_left, set_right) if cell), default=self.typesetter.line
        )
        below = END_GAP * self.typesetter.line if number == len(self.rows) - 1 else 0.0
        return SetRow(set_left, set_right, above, above + text + below)

    def _set_cells(
        self, left: Cell | None, right: Cell | None
    ) -> tuple[SetCell | None, SetCell | None]:
        """Set both sides; where they say the same, as most rows do, one setting serves both."""
        made = self.typesetter.set(left) if left is not None else None
        if right is None or (left is not None and are_set_alike(left, right)):
            return made, made if right is not None else None
        return made, self.typesetter.set(right)

    def _cells(self, number: int) -> tuple[Cell | None, Cell | None]:
        row = self.rows[number]
        if number not in self._ghosts:
            return row.left, row.right
        is_left, ghost = self._ghosts[number]
        return (ghost, row.right) if is_left else (row.left, ghost)

    def above(self, number: int) -> float:
        """Return the room above the text of a row."""
        row = self.rows[number]
        if row.folded is not None:
            return self.typesetter.reading.spacing * self.typesetter.line
        above = max((self.typesetter.above(cell) for cell in row.cells if cell), default=0.0)
        if self.begins_body(number):
            above = max(above, BODY_GAP * self.typesetter.line)
        return above

    def begins_body(self, number: int) -> bool:
        """Tell whether a row is the first of the body, under what stands above it."""
        return (
            number > 0
            and self.rows[number].part is Part.BODY
            and self.rows[number - 1].part is not Part.BODY
        )
