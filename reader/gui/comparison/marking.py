"""Which marks of a cell are shown, and as what kind. Knows no pixels: `paint` draws what is said here.

The kinds are the names of `Theme.marks`: `cut`, `added`, `changed`, `style`.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from reader.compare.spread import Cell, Standing
from reader.gui.look.theme import Theme


class Strength(StrEnum):
    """How loudly marks are drawn."""

    STRONG = "strong"
    LIGHT = "light"
    """Lines only, no fills."""
    NONE = "none"


class Marked(NamedTuple):
    """A stretch of a cell's text to be marked."""

    start: int
    end: int
    kind: str
    key: tuple[int, int] | None = None
    """Which mark it is, for finding its partner; see `Span.key`."""
    inner: tuple[tuple[int, int], ...] = ()
    is_bare: bool = False
    """Only its line is drawn: the whole cell has a bar and a tint already."""


class Showing(NamedTuple):
    """What the reader wants marked."""

    strength: Strength = Strength.STRONG


Stretches = dict[tuple[int, bool], list[tuple[int, int]]]
"""Offsets to be filled, by row and side (True is the left): what is selected, what was found."""


class Seen(NamedTuple):
    """What is to be seen besides the text."""

    theme: Theme
    showing: Showing
    selected: Stretches
    found: Stretches
    current: int | None = None
    """Number of the change the reader is at."""
    partner: tuple[bool, tuple[int, int]] | None = None
    """The phrase that stands for the one under the mouse: its side and key."""
    found_at: tuple[tuple[int, bool], tuple[int, int]] | None = None
    """Of what was found the place the reader is at: row and side, and its offsets."""


ONLY: Final = {Standing.ONLY_LEFT: "cut", Standing.ONLY_RIGHT: "added"}


def marked(cell: Cell, showing: Showing) -> Iterator[Marked]:
    """Yield what is marked in a cell, in reading order where the marks are."""
    if showing.strength is Strength.NONE:
        return
    if whole(cell) is None:
        for stretch in cell.stretches:
            if stretch.standing in ONLY:
                yield Marked(stretch.start, stretch.end, ONLY[stretch.standing])
    for span in cell.spans:
        is_bare = span.end - span.start == len(cell.text) and whole(cell) is not None
        yield Marked(span.start, span.end, span.kind.value, span.key, span.inner, is_bare)


def whole(cell: Cell) -> str | None:
    """Return `cut` or `added` where all of a cell is on its side only: a bar marks it, not a fill."""
    kinds = {ONLY.get(stretch.standing) for stretch in cell.stretches}
    return kinds.pop() if len(kinds) == 1 else None


def moved(cell: Cell) -> bool:
    """Tell whether a cell, or part of it, stands elsewhere on the other side."""
    return any(stretch.moved for stretch in cell.stretches)
