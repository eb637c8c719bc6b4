"""What the reader has selected: a run of one side's text over any number of rows.

Values and lookups only; `grid` makes selections from the mouse and the keys. Offsets are code points.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.compare.spread import Cell, Row
from reader.gui.comparison.marking import Stretches


class Spot(NamedTuple):
    """A place in one side's text."""

    row: int
    offset: int


class Selection(NamedTuple):
    """A run of text of one side; `anchor` is where it was begun, `head` where it was taken to."""

    is_left: bool
    anchor: Spot
    head: Spot

    @property
    def first(self) -> Spot:
        """Where it begins in reading order."""
        return min(self.anchor, self.head)

    @property
    def last(self) -> Spot:
        """Where it ends in reading order."""
        return max(self.anchor, self.head)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self.anchor == self.head

    def within(self, row: int, length: int) -> tuple[int, int] | None:
        """Return what is selected of a cell of ``length`` code points, None for nothing."""
        if not self.first.row <= row <= self.last.row:
            return None
        start = self.first.offset if row == self.first.row else 0
        end = self.last.offset if row == self.last.row else length
        return (start, min(end, length)) if start < min(end, length) else None


class Taken(NamedTuple):
    """What a selection takes from one cell."""

    cell: Cell
    start: int
    end: int


def whole_side(rows: Sequence[Row], *, is_left: bool) -> Selection:
    """Select all of one side."""
    last = len(rows) - 1
    cell = _cell(rows[last], is_left=is_left) if rows else None
    return Selection(is_left, Spot(0, 0), Spot(max(last, 0), len(cell.text) if cell else 0))


def stretches(selection: Selection | None, rows: Sequence[Row], shown: Iterable[int]) -> Stretches:
    """Return what is selected of the rows that are in view."""
    if selection is None or selection.is_empty:
        return {}
    found: Stretches = {}
    for number in shown:
        cell = _cell(rows[number], is_left=selection.is_left)
        part = selection.within(number, len(cell.text)) if cell is not None else None
        if part is not None:
            found[number, selection.is_left] = [part]
    return found


def taken(selection: Selection, rows: Sequence[Row]) -> Iterator[Taken]:
    """Yield what is selected, cell by cell in reading order."""
    for number in range(selection.first.row, min(selection.last.row + 1, len(rows))):
        cell = _cell(rows[number], is_left=selection.is_left)
        part = selection.within(number, len(cell.text)) if cell is not None else None
        if cell is not None and part is not None:
            yield Taken(cell, *part)


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Return the word (or the run of signs) around an offset."""
    if not text:
        return 0, 0
    at = min(offset, len(text) - 1)
    is_word = _is_of_word(text[at])
    start, end = at, at + 1
    while start > 0 and _is_of_word(text[start - 1]) == is_word:
        start -= 1
    while end < len(text) and _is_of_word(text[end]) == is_word:
        end += 1
    return start, end


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter in "'’-_"


def _cell(row: Row, *, is_left: bool) -> Cell | None:
    return row.left if is_left else row.right
