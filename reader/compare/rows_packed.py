"""Long comparisons packed, the rows with their outline: what the window holds of 20,000 paragraphs.

The values stay what they are; only their long sequences are others. Knows nothing of how they were made.
"""

from collections.abc import Iterable, Sequence, Set
from typing import Final

from reader.compare import packed as packing
from reader.compare.changes import Comparison, Side
from reader.compare.packed import Packed
from reader.compare.rows_outline import Outline, Writer
from reader.compare.spread import Row, Spread

LONG: Final = 1_000
"""Sentences of one side from which a comparison is packed: those of a shorter one take a megabyte or two."""


class Rows(Packed[Row]):
    """Packed rows.

    Attributes:
        outline: Of all of them.
    """

    def __init__(self, portions: Sequence[bytes], count: int, outline: Outline) -> None:
        """Hold what `packed` made."""
        super().__init__(portions, count)
        self.outline = outline

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """Travel packed."""
        return type(self), (self._portions, self._count, self.outline)


def packed(rows: Iterable[Row]) -> Rows:
    """Pack rows, which may be made while they are packed."""
    writer = Writer()
    portions, count = packing.portions(writer.passing(rows))
    return Rows(portions, count, writer.finished())


def like(former: Sequence[Row], rows: Iterable[Row]) -> Sequence[Row]:
    """Return rows that were made of former ones, packed if these are."""
    return packed(rows) if isinstance(former, Rows) else tuple(rows)


def outline(rows: Sequence[Row]) -> Outline:
    """Return the outline of rows, packed or not."""
    if isinstance(rows, Rows):
        return rows.outline
    writer = Writer()
    for _ in writer.passing(rows):
        pass
    return writer.finished()


def rows_of(rows: Sequence[Row], paragraph: int, *, is_left: bool) -> Iterable[int]:
    """Return rows among which are all that hold the text of that number on a side: of packed ones, only these."""
    if isinstance(rows, Rows):
        return rows.outline.rows_of(paragraph, is_left=is_left)
    return range(len(rows))


def rows_with(rows: Sequence[Row], changes: Set[int]) -> Iterable[int]:
    """Return the rows that any of some changes stands in."""
    if isinstance(rows, Rows):
        return rows.outline.rows_with(changes)
    return (number for number, row in enumerate(rows) if not changes.isdisjoint(row.changes))


def is_long(comparison: Comparison) -> bool:
    """Tell whether a comparison is worth packing."""
    return max(len(side.sentences) for side in (comparison.left, comparison.right)) >= LONG


def compact(comparison: Comparison, spread: Spread) -> tuple[Comparison, Spread]:
    """Pack a long comparison and its spread; return a short one as it is."""
    if not is_long(comparison):
        return comparison, spread
    left, right = _compact_side(comparison.left), _compact_side(comparison.right)
    told = comparison._replace(left=left, right=right, pairs=packing.pack(comparison.pairs))
    changes = packing.pack(spread.changes)
    rows = spread.rows if isinstance(spread.rows, Rows) else packed(spread.rows)
    return told, spread._replace(rows=rows, changes=changes)


def _compact_side(side: Side) -> Side:
    return side._replace(
        paragraphs=packing.pack(side.paragraphs),
        paragraph_kinds=packing.pack(side.paragraph_kinds),
        sentences=packing.pack(side.sentences),
    )
