"""Places in the two texts, whatever rows they are laid out in: to find again what the reader was at.

A comparison that has been made better has other rows, but the same texts. Values and lookups only.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reader.compare import rows_packed
from reader.compare.changes import Part
from reader.compare.spread import Cell, Row
from reader.gui.comparison.selection import Selection, Spot


class Passage(NamedTuple):
    """A place in one of the texts; `offset` counts from the beginning of its paragraph."""

    is_left: bool
    part: Part
    number: int
    offset: int


def at_row(rows: Sequence[Row], number: int) -> Passage | None:
    """Return the place where a row begins, by the left text where it has one."""
    if not 0 <= number < len(rows):
        return None
    left = rows[number].left
    return at_spot(rows, Spot(number, 0), is_left=left is not None)


def at_spot(rows: Sequence[Row], spot: Spot, *, is_left: bool) -> Passage | None:
    """Return the place of a spot of one side; None where that side has nothing."""
    cell = _cell(rows[spot.row], is_left=is_left)
    if cell is None:
        return None
    return Passage(is_left, cell.part, cell.number, cell.start + spot.offset)


def spot_of(rows: Sequence[Row], passage: Passage) -> Spot | None:
    """Return where a place of the texts stands in rows; None where it is folded away."""
    found: Spot | None = None
    for number in rows_packed.rows_of(rows, passage.number, is_left=passage.is_left):
        cell = _cell(rows[number], is_left=passage.is_left)
        if cell is None or (cell.part, cell.number) != (passage.part, passage.number):
            continue
        if found is None or cell.start <= passage.offset:
            found = Spot(number, max(0, min(passage.offset - cell.start, len(cell.text))))
    return found


def same_row(before: Sequence[Row], number: int, after: Sequence[Row]) -> int | None:
    """Return in which of other rows the text of a row begins; None where it is folded away."""
    place = at_row(before, number)
    spot = spot_of(after, place) if place else None
    return spot.row if spot else None


def again(
    selected: Selection | None, before: Sequence[Row], after: Sequence[Row]
) -> Selection | None:
    """Select in other rows what was selected; nothing where a part of it is folded away."""
    if selected is None:
        return None
    ends = [
        at_spot(before, spot, is_left=selected.is_left) for spot in (selected.anchor, selected.head)
    ]
    anchor, head = (None if end is None else spot_of(after, end) for end in ends)
    if anchor is None or head is None:
        return None
    return Selection(selected.is_left, anchor, head)


def _cell(row: Row, *, is_left: bool) -> Cell | None:
    return row.left if is_left else row.right
