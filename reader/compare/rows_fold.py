"""Folding what is the same away, and showing the changes alone: one spread made into a shorter one.

Rows are only left out, never changed; a row that stands for folded ones says which they are.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from reader.compare.changes import Part
from reader.compare.rows_packed import like
from reader.compare.spread import Row, Spread, Standing

CONTEXT: Final = 1
"""Unchanged rows kept beside a change: the paragraph before it and the one after."""

LEAST: Final = 2
"""Fewest rows worth folding: a line that stands for one row saves nothing."""


def fold(spread: Spread, opened: frozenset[int] = frozenset()) -> Spread:
    """Fold unchanged rows away.

    same same same same EDITED same same  ->  [3 the same] same EDITED same same

    Args:
        spread: In full.
        opened: First rows (as in `Row.folded`) of folds the reader has opened.
    """
    rows = (
        row
        for first, end in _runs_of_unchanged(spread.rows)
        for row in _folded(spread.rows, first, end, opened)
    )
    return spread._replace(rows=like(spread.rows, rows))


def changes_only(spread: Spread) -> Spread:
    """Keep the rows that hold a change."""
    rows = (row for row in spread.rows if row.changes)
    return spread._replace(rows=like(spread.rows, rows))


def _runs_of_unchanged(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Yield runs that cover all rows: of unchanged ones of the body, and of any others one by one."""
    first = 0
    for number, row in enumerate(rows):
        if row.changes or row.part is not Part.BODY:
            if first < number:
                yield first, number
            yield number, number + 1
            first = number + 1
    if first < len(rows):
        yield first, len(rows)


def _folded(rows: Sequence[Row], first: int, end: int, opened: frozenset[int]) -> Iterator[Row]:
    begin = first if first == 0 or not rows[first - 1].changes else first + CONTEXT
    stop = end if end == len(rows) else end - CONTEXT
    if rows[first].changes or rows[first].part is not Part.BODY:
        yield rows[first]
    elif stop - begin < LEAST or begin in opened:
        yield from rows[first:end]
    else:
        yield from rows[first:begin]
        yield Row(Part.BODY, Standing.SAME, None, None, folded=(begin, stop - begin))
        yield from rows[stop:end]
