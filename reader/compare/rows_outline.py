"""What is asked of all rows of a spread at once, as numbers: 20,000 rows are gone through without looking at one.

How long and of what style each is (its height is guessed from that), which paragraphs it holds, which changes, and of
what kinds. Knows no pixels.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Set
from typing import Final, NamedTuple

from reader.article import ParagraphKind
from reader.compare.changes import Part
from reader.compare.spread import Cell, Row, Standing

Style = tuple[Part | None, ParagraphKind | None, bool]
"""Part and kind of paragraph, none in a row without text, and whether a paragraph begins in it."""

NOWHERE: Final = -1
"""As a paragraph's number: the side has nothing in the row."""

CHANGED, CUT, ADDED, MOVED = 1, 2, 4, 8
"""Kinds of the changes in a row, to be added up; what is moved is nothing else."""

_WIDE: Final = "\u1100"
"""From here on most letters are about twice as wide as Latin ones (Hangul, kana, Chinese)."""

_KINDS: Final = {Standing.ONLY_LEFT: CUT, Standing.ONLY_RIGHT: ADDED}


class Outline(NamedTuple):
    """The rows of a spread in numbers, one each unless said otherwise."""

    letters: "array[float]"
    """Of the longer cell; a wide letter counts nearly twice."""
    styles: bytearray
    """Index into `known`."""
    known: tuple[Style, ...]
    lefts: "array[int]"
    """Number of the paragraph (caption, ...) of the left cell."""
    rights: "array[int]"
    kinds: bytearray
    seats: "array[int]"
    """Rows that changes are in, in order; as many as there are `changes`."""
    changes: "array[int]"
    """The change each of these is the seat of."""

    def rows_by_change(self) -> dict[int, list[int]]:
        """Return the rows each change stands in."""
        found: dict[int, list[int]] = {}
        for row, change in zip(self.seats, self.changes, strict=True):
            found.setdefault(change, []).append(row)
        return found

    def rows_with(self, changes: Set[int]) -> list[int]:
        """Return the rows that any of some changes stands in."""
        seats = zip(self.seats, self.changes, strict=True)
        return list(dict.fromkeys(row for row, change in seats if change in changes))

    def rows_of(self, paragraph: int, *, is_left: bool) -> Iterator[int]:
        """Yield the rows that hold the text of that number on a side, whichever part it is of."""
        numbers = self.lefts if is_left else self.rights
        return (row for row, number in enumerate(numbers) if number == paragraph)

    def change_near(self, row: int, direction: int) -> int | None:
        """Return the first change from a row on (1), or the last one above it (-1)."""
        at = bisect_left(self.seats, row) - (direction < 0)
        return self.changes[at] if 0 <= at < len(self.changes) else None


class Writer:
    """Writes the outline of rows that come one by one."""

    def __init__(self) -> None:
        self._known: dict[Style, int] = {}
        self._letters, self._styles = array("f"), bytearray()
        self._lefts, self._rights = array("i"), array("i")
        self._kinds, self._seats, self._changes = bytearray(), array("i"), array("i")

    def passing(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Note rows while they go by."""
        for row in rows:
            self._note(row)
            yield row

    def _note(self, row: Row) -> None:
        cell = _longer(row.left, row.right)
        self._seats.extend([len(self._letters)] * len(row.changes))
        self._changes.extend(row.changes)
        self._letters.append(_letters(cell))
        self._styles.append(self._known.setdefault(_style(row, cell), len(self._known)))
        self._lefts.append(NOWHERE if row.left is None else row.left.number)
        self._rights.append(NOWHERE if row.right is None else row.right.number)
        self._kinds.append(_kinds(row) if row.changes else 0)

    def finished(self) -> Outline:
        """Return the outline of all that went by."""
        return Outline(
            self._letters,
            self._styles,
            tuple(self._known),
            self._lefts,
            self._rights,
            self._kinds,
            self._seats,
            self._changes,
        )


def _longer(left: Cell | None, right: Cell | None) -> Cell | None:
    if left is None or right is None:
        return left or right
    return left if len(left.text) >= len(right.text) else right


def _style(row: Row, cell: Cell | None) -> Style:
    if cell is None:
        return None, None, True
    opens = any(each is not None and each.opens for each in row.cells)
    return cell.part, cell.paragraph_kind, opens


def _letters(cell: Cell | None) -> float:
    if cell is None:
        return 0.0
    length = len(cell.text)
    return length * 1.9 if length and cell.text[length // 2] >= _WIDE else length


def _kinds(row: Row) -> int:
    stretches = [stretch for cell in row.cells if cell for stretch in cell.stretches]
    if any(stretch.moved for stretch in stretches):
        return MOVED
    kinds = 0
    for stretch in stretches:
        if stretch.change is not None:
            kinds |= _KINDS.get(stretch.standing, CHANGED)
    return kinds
