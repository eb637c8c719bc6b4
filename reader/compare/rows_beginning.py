"""Cuts a spread of the beginnings of two texts where their ends begin to tell.

Two beginnings end where they were cut, not where the texts do: what has no counterpart after the last paragraph
that has one may well have it beyond the cut. Pure work on values.
"""

from reader.compare.changes import Part
from reader.compare.spread import Row, Spread


def cut(spread: Spread) -> Spread:
    """Return a spread without what follows the last row of the body whose sides are counterparts.

    Left whole where there is none: two texts that have nothing in common so far.
    """
    level = [number for number, row in enumerate(spread.rows) if _is_level(row)]
    if not level:
        return spread
    rows = spread.rows[: level[-1] + 1]
    last = max((number for row in rows for number in row.changes), default=-1)
    return spread._replace(rows=rows, changes=spread.changes[: last + 1])


def _is_level(row: Row) -> bool:
    return row.part is Part.BODY and row.joined and row.left is not None and row.right is not None
