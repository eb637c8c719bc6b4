"""A comparison laid out for reading: rows that stand level, and the changes in reading order.

A spread is two facing pages. Its nouns are frozen values; `rows.lay_out` makes one, `rows_fold` and
`rows_redline` turn one into another. Nothing here knows fonts, pixels or colours: a row only says what
stands beside what. Offsets are code points within the text of the cell they belong to.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from reader.article import Direction, ParagraphKind
from reader.compare.changes import MarkKind, Part


class Standing(StrEnum):
    """How a stretch of one side stands to the other side."""

    SAME = "same"
    EDITED = "edited"
    REWORDED = "reworded"
    RELATED = "related"
    ONLY_LEFT = "only-left"
    ONLY_RIGHT = "only-right"


CALM = frozenset({Standing.SAME, Standing.EDITED})
"""Standings so near to one another that a whole paragraph of them reads well as one row."""


class Stretch(NamedTuple):
    """A run of sentences of one cell that stand alike to the other side."""

    start: int
    end: int
    standing: Standing
    change: int | None
    """Number of the change it is part of; None where nothing changed."""
    moved: bool = False
    """Its counterpart stands elsewhere."""
    is_alone: bool = False
    """It has no counterpart, but that is not counted: it stands as if it were the same."""


class Span(NamedTuple):
    """A marked phrase inside a stretch."""

    start: int
    end: int
    kind: MarkKind
    key: tuple[int, int]
    """Which mark it is: number of the change (or of the pair) and place among that side's marks."""
    partner: int | None = None
    """Place, among the other side's marks of the same change, of the phrase that stands for this one."""
    inner: tuple[tuple[int, int], ...] = ()
    """Letters that changed inside a long word, as (start, end) within the cell."""


class Cell(NamedTuple):
    """The text one side puts into a row: a paragraph, or some sentences of one."""

    text: str
    part: Part
    number: int
    """Number of the paragraph (or caption, summary line, note) it belongs to, from 0."""
    start: int
    """Where the text begins in that paragraph."""
    opens: bool
    """It begins its paragraph."""
    closes: bool
    """It ends its paragraph."""
    paragraph_kind: ParagraphKind
    direction: Direction
    stretches: tuple[Stretch, ...] = ()
    """In reading order, covering the text but for the space between them; empty where all is the same."""
    spans: tuple[Span, ...] = ()


class Row(NamedTuple):
    """One level line of the spread."""

    part: Part
    standing: Standing
    """How its two sides stand; of several, the one an editor most needs to see."""
    left: Cell | None
    right: Cell | None
    changes: tuple[int, ...] = ()
    """Numbers of the changes in it, in reading order."""
    joined: bool = True
    """The two cells are counterparts. False: both sides merely have something of their own here."""
    folded: tuple[int, int] | None = None
    """Of a row that stands for folded ones: the first and the number of rows it hides."""

    @property
    def cells(self) -> tuple[Cell | None, Cell | None]:
        """The left and the right cell."""
        return self.left, self.right


class Change(NamedTuple):
    """One difference, as next and previous step through them."""

    number: int
    """Place among all changes, from 0."""
    part: Part
    standing: Standing
    moved: bool
    left: tuple[int, ...]
    """Sentences of the left; outside the body: which caption, summary line or note."""
    right: tuple[int, ...]
    pair: int | None = None
    """Index of its pair in the comparison."""
    findings: tuple[int, ...] = ()
    """Indices of the comparison's findings that speak of it, heaviest first."""
    weight: float = 0.0
    """Of its heaviest finding."""


class Spread(NamedTuple):
    """A comparison laid out for reading."""

    rows: Sequence[Row]
    """Packed where they are many (`compare.rows_packed`)."""
    changes: Sequence[Change]
    elsewhere: frozenset[int] = frozenset()
    """Numbers of the changes of which a part stands apart from its counterpart: moved, or told twice."""
    redline: bool = False
    """The rows hold one text, in their right cells, in which cut and added words stand together."""
