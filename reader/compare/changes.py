"""What a comparison says: sides, pairs, marks, findings.

Frozen values, no logic but lookups. A sentence is numbered through its side's body (headings and list
items included); the offsets of marks and places are code points **within that sentence**, the offsets
of a sentence are code points within its paragraph. Left and right are the two sides asked for; there is
no older and newer.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from reader.article import Caption, Direction, ParagraphKind


class Relation(StrEnum):
    """What two articles are to each other."""

    IDENTICAL = "identical"
    EDITED = "edited"
    REWRITTEN = "rewritten"
    SAME_STORY = "same-story"
    UNRELATED = "unrelated"

    @property
    def is_one_copy(self) -> bool:
        """Whether the two are versions of one copy: of two desks' texts neither became the other, nothing was cut."""
        return self not in (Relation.SAME_STORY, Relation.UNRELATED)


class PairKind(StrEnum):
    """How alike the two sides of a pair are."""

    SAME = "same"
    EDITED = "edited"
    REWORDED = "reworded"
    RELATED = "related"


class MarkKind(StrEnum):
    """What a stretch of a sentence is against its counterpart."""

    CUT = "cut"
    """Only on the left."""
    ADDED = "added"
    """Only on the right."""
    CHANGED = "changed"
    """Said otherwise on the other side; `Mark.partner` says where."""
    STYLE = "style"
    """House style only: quote marks, US/U.S., spelling."""


class FindingKind(StrEnum):
    """What an editor would act on."""

    QUOTE = "quote"
    FIGURE = "figure"
    NAME = "name"
    DATE = "date"
    ATTRIBUTION = "attribution"
    NEGATION = "negation"
    HEADLINE = "headline"
    CAPTION = "caption"
    LOADED_TERM = "loaded-term"
    CORRECTION = "correction"


class Sentence(NamedTuple):
    """Where one sentence stands: ``paragraphs[paragraph][start:end]``."""

    paragraph: int
    start: int
    end: int


class Side(NamedTuple):
    """One of the two articles, cut into sentences; what is long may be packed (`compare.packed`)."""

    headline: str | None
    standfirst: str | None
    summary: tuple[str, ...]
    captions: tuple[Caption, ...]
    notes: tuple[str, ...]
    paragraphs: Sequence[str]
    paragraph_kinds: Sequence[ParagraphKind]
    sentences: Sequence[Sentence]
    language: str
    direction: Direction

    def text(self, sentence: int) -> str:
        """Return the words of a sentence, by its number."""
        where = self.sentences[sentence]
        return self.paragraphs[where.paragraph][where.start : where.end]


class Mark(NamedTuple):
    """A stretch of one sentence that differs from its counterpart."""

    sentence: int
    start: int
    end: int
    kind: MarkKind
    partner: int | None = None
    """Index, in the other side's marks of the same pair, of the phrase that stands for this one."""
    inner: tuple[tuple[int, int], ...] = ()
    """Letters that changed inside a long word, as (start, end) within the sentence."""


class Pair(NamedTuple):
    """Sentences of the left that tell what sentences of the right tell."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    kind: PairKind
    moved: bool
    confidence: float
    left_marks: tuple[Mark, ...] = ()
    right_marks: tuple[Mark, ...] = ()


class Part(StrEnum):
    """Which part of an article a place is in."""

    BODY = "body"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    SUMMARY = "summary"
    CAPTION = "caption"
    NOTE = "note"


class Place(NamedTuple):
    """Where one side of a finding stands."""

    sentence: int | None
    """None outside the body; then `index` says which caption, summary line or note."""
    start: int
    end: int
    text: str
    part: Part = Part.BODY
    index: int = 0  # type: ignore[assignment] # pyright: ignore - hides the method of a tuple, which no one needs


class Finding(NamedTuple):
    """One difference an editor would act on."""

    kind: FindingKind
    change: str
    """`altered`, `trimmed`, `lost-marks`, `reattributed`, `added`, `cut`, `qualified`, ..."""
    weight: float
    """From 0 to 1; above 0.5 it could need a correction."""
    left: Place | None
    right: Place | None
    says: str
    """One plain sentence."""


class Comparison(NamedTuple):
    """All that is said about two articles."""

    left: Side
    right: Side
    relation: Relation
    verdict: str
    pairs: Sequence[Pair]
    """In the order of the left side."""
    only_left: tuple[int, ...]
    only_right: tuple[int, ...]
    findings: tuple[Finding, ...]
    """Heaviest first; ties in reading order."""
    complete: bool = True
    """False when the work limit made the result coarser."""
    also: tuple[Pair, ...] = ()
    """Related sentences each of which is in one of the `pairs` already: a second fact they share. In the
    JSON they stand among the pairs; the rows, where a sentence has one place, do without."""
    settled: bool = True
    """False in a first look that has not looked for all pairs."""
    retold: bool = False
    """Sentences were looked for that say the same in other words: what words mean in them could tell more."""
