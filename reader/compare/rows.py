"""A comparison becomes a spread: cells with their marks, rows, and the changes in reading order.

Knows which text stands where and how it differs; does not know how it will look. Every sentence of both
sides is in exactly one cell, in its side's reading order.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from reader.compare import rows_bands, rows_cells, rows_heads
from reader.compare.changes import Comparison, Part
from reader.compare.rows_bands import Band
from reader.compare.rows_changes import Counter
from reader.compare.spread import Row, Spread, Standing

_RANK = (
    Standing.SAME,
    Standing.EDITED,
    Standing.RELATED,
    Standing.REWORDED,
    Standing.ONLY_LEFT,
    Standing.ONLY_RIGHT,
)
"""Least to most in need of being seen."""


def lay_out(
    comparison: Comparison, keep: Callable[[Iterable[Row]], Sequence[Row]] = tuple
) -> Spread:
    """Lay a comparison out in rows, side by side.

    Headline, standfirst, summary, captions and notes stand above the body in rows of their own.

    Args:
        comparison: What to lay out.
        keep: Takes the rows as they are made, and returns what holds them.
    """
    counter = Counter(comparison)
    heads = rows_heads.rows(comparison, counter)
    body = _Body(comparison, counter)
    rows = chain(heads, map(body.row, rows_bands.cut(comparison)))
    level = keep(piece for row in rows for piece in rows_cells.cut_long(row))
    return Spread(level, counter.finished(), elsewhere=counter.elsewhere)


class _Body:
    """Writes the rows of the body, one band after the other."""

    def __init__(self, comparison: Comparison, counter: Counter) -> None:
        self._counter = counter
        self._left = rows_cells.SideWriter(comparison, is_left=True)
        self._right = rows_cells.SideWriter(comparison, is_left=False)

    def row(self, band: Band) -> Row:
        """Return the row of one band."""
        lefts = [self._counter.of_piece(piece, is_left=True) for piece in band.left]
        rights = [self._counter.of_piece(piece, is_left=False) for piece in band.right]
        numbers = (number for number in (*lefts, *rights) if number is not None)
        return Row(
            part=Part.BODY,
            standing=max((piece.standing for piece in band.pieces), key=_RANK.index),
            left=self._left.cell(band.left, lefts),
            right=self._right.cell(band.right, rights),
            changes=tuple(dict.fromkeys(numbers)),
            joined=band.anchored,
        )
