"""The right text out of a redline: a woven cell without its cut words, as the right version has it.

    "who [-was elected-] {+took office+} in July"  ->  "who took office in July"

Knows cells that `rows_redline` made; does not know what is copied or where it goes.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from reader.compare.changes import MarkKind
from reader.compare.rows_weave import closes
from reader.compare.spread import Cell

_OPENING: Final = "([{\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
"""Signs that stand close to the word after them."""

Taken = tuple[Cell, int, int]
"""A cell, and from where to where its text is taken."""


def as_right(taken: Taken) -> Taken | None:
    """Return what the right version has of a part of a woven cell; None where it has nothing of it."""
    cell, start, end = taken
    gone = list(_gone(cell))
    kept = "".join(cell.text[a:b] for a, b in _between(gone, len(cell.text)))
    first, last = (place - _before(place, gone) for place in (start, end))
    return (cell._replace(text=kept, stretches=(), spans=()), first, last) if first < last else None


def _gone(cell: Cell) -> Iterator[tuple[int, int]]:
    """Yield the cut words of a cell, each with the space that would be one too many without them."""
    text = cell.text
    for start, end in _runs(cell):
        before = text[start - 1 : start]
        if (not start or before.isspace() or before in _OPENING) and text[end : end + 1].isspace():
            yield start, end + 1
        elif before.isspace() and closes(text[end:]):  # as the end of the text does
            yield start - 1, end
        else:
            yield start, end


def _runs(cell: Cell) -> Iterator[tuple[int, int]]:
    """Yield the cut words of a cell, those in one that only spaces part."""
    run: tuple[int, int] | None = None
    for span in cell.spans:
        if span.kind is not MarkKind.CUT:
            continue
        if run is not None and cell.text[run[1] : span.start].strip():
            yield run
            run = None
        run = (run[0] if run else span.start, span.end)
    if run is not None:
        yield run


def _between(gone: Sequence[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """Yield what is left between the parts that are gone."""
    at = 0
    for start, end in gone:
        yield at, start
        at = end
    yield at, length


def _before(place: int, gone: Sequence[tuple[int, int]]) -> int:
    """Return how many letters before a place are gone."""
    return sum(min(end, place) - start for start, end in gone if start < place)
