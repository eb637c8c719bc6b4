"""The list of differences beside the text: every finding and every change, in reading order, in words.

A change of which something is found is listed by its findings; any other says itself what it is. The
same sentences serve the panel, the page and screen readers. Knows nothing of windows.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from reader.compare.changes import (
    Comparison,
    Finding,
    FindingKind,
    Mark,
    MarkKind,
    Pair,
    Part,
    Place,
    Relation,
    Side,
)
from reader.compare.findings import wording
from reader.compare.spread import Change, Spread, Standing

_ONE_SIDED: Final = frozenset({Standing.ONLY_LEFT.value, Standing.ONLY_RIGHT.value})

HEAVY: Final = 0.5
"""Above this weight a finding could need a correction; see `changes.Finding.weight`."""

_EXCERPT: Final = 70
"""Code points of a quoted sentence: about two lines of the panel."""

_PHRASE: Final = 40

_ALONE: Final = 150
"""Code points of what only one side has: nothing else is said of it."""

_SAID: Final = 2
"""Phrases said of one change; how many more there are is counted."""

_STRAIGHT, _HELD = '"', "\ue000"
"""A mark within what is quoted, and what stands for it meanwhile (a private-use character)."""

_CITED: Final = re.compile(r'"(.+?)"(?=[\s.,;:)]|$)')
_TWICE_ENDED: Final = re.compile("([.?!\u2026]\u2069?\u201d)\\.$")
"""A sentence that ends with one that is quoted has the full stop of that one."""
_FOREIGN: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of scripts that run from right to left (Unicode block names)."""

_QUOTED: Final = "\N{LEFT DOUBLE QUOTATION MARK}\\1\N{RIGHT DOUBLE QUOTATION MARK}"
_ISOLATED: Final = (
    "\N{LEFT DOUBLE QUOTATION MARK}\N{FIRST STRONG ISOLATE}\\1"
    "\N{POP DIRECTIONAL ISOLATE}\N{RIGHT DOUBLE QUOTATION MARK}"
)


class Entry(NamedTuple):
    """One line of the list."""

    change: int | None
    """Number of the change it is about; None where the text itself shows no change."""
    finding: int | None
    """Index of the finding; None where only the change speaks."""
    kind: str
    """A `FindingKind`, `wording`, `only-left`, `only-right` or `moved`."""
    weight: float = 0.0

    @property
    def is_heavy(self) -> bool:
        """Whether it could need a correction."""
        return self.weight > HEAVY


WORDING: Final = "wording"
MOVED: Final = "moved"
KIND_NAMES: Final = {
    FindingKind.QUOTE.value: "Quotes",
    FindingKind.FIGURE.value: "Figures",
    FindingKind.NAME.value: "Names",
    FindingKind.DATE.value: "Dates",
    FindingKind.ATTRIBUTION.value: "Attribution",
    FindingKind.NEGATION.value: "Negation",
    FindingKind.HEADLINE.value: "Headline",
    FindingKind.CAPTION.value: "Captions",
    FindingKind.LOADED_TERM.value: "Loaded terms",
    FindingKind.CORRECTION.value: "Corrections",
    WORDING: "Wording",
    Standing.ONLY_LEFT.value: "Only on the left",
    Standing.ONLY_RIGHT.value: "Only on the right",
    MOVED: "Moved",
}
"""What the kinds are called in lists, in the order of the filter."""


def entries(comparison: Comparison, spread: Spread) -> list[Entry]:
    """List all differences in reading order; findings tied to no change come last."""
    listed: list[Entry] = []
    for change in spread.changes:
        listed.extend(
            Entry(change.number, index, found.kind.value, found.weight)
            for index, found in ((at, comparison.findings[at]) for at in change.findings)
        )
        if not change.findings or change.moved:
            listed.append(Entry(change.number, None, _kind(change)))
    told = {entry.finding for entry in listed}
    listed.extend(
        Entry(None, index, finding.kind.value, finding.weight)
        for index, finding in enumerate(comparison.findings)
        if index not in told
    )
    return listed


def says(entry: Entry, comparison: Comparison, spread: Spread) -> str:
    """Return what an entry says: one plain sentence."""
    if entry.finding is not None:
        found = comparison.findings[entry.finding]
        return typeset(found.says, (_text(found.left), _text(found.right)))
    if entry.change is None:
        return ""
    change = spread.changes[entry.change]
    if entry.kind in _ONE_SIDED:  # which side it is on, the kind says
        return _quoted("".join(_texts(change, comparison)), _ALONE)
    if entry.kind == MOVED:  # from where to where is said beside it
        return _quoted(_texts(change, comparison)[1], _ALONE)
    return change_says(change, comparison)


def where(entry: Entry, comparison: Comparison, spread: Spread) -> str:
    """Return where an entry stands, e.g. `paragraph 3`; `paragraph 3, right 5`; `paragraph 3 to 8`."""
    if entry.change is None:
        return (
            "" if entry.finding is None else _place(comparison.findings[entry.finding], comparison)
        )
    change = spread.changes[entry.change]
    if change.part is not Part.BODY:
        return change.part.value
    left = _paragraph(comparison.left, change.left)
    right = _paragraph(comparison.right, change.right)
    if change.moved and left is not None and right is not None and left != right:
        return f"paragraph {left} to {right}"
    return _paragraphs(left, right)


def _place(finding: Finding, comparison: Comparison) -> str:
    """Return where a finding stands of which the text shows no change."""
    numbers: list[int | None] = []
    for side, place in ((comparison.left, finding.left), (comparison.right, finding.right)):
        if place is not None and place.part is not Part.BODY:
            return place.part.value
        sentence = place.sentence if place is not None else None
        numbers.append(None if sentence is None else _paragraph(side, (sentence,)))
    return _paragraphs(*numbers)


def _paragraphs(left: int | None, right: int | None) -> str:
    if left is None or right is None or left == right:
        return f"paragraph {left or right}" if left or right else ""
    return f"paragraph {left}, right {right}"


def key(entry: Entry, comparison: Comparison, spread: Spread) -> str:
    """Return a name for an entry that stays the same when the two articles are compared again.

    It does not say which text stood on the left, so that notes outlive a swap of the sides.
    """
    finding = None if entry.finding is None else comparison.findings[entry.finding]
    places = [] if finding is None else sorted([_text(finding.left), _text(finding.right)])
    if entry.change is not None:
        places += sorted(_texts(spread.changes[entry.change], comparison))
    kind = "" if entry.kind in _ONE_SIDED else entry.kind
    from hashlib import blake2b  # 3 ms, and only who ticks off or notes needs it

    told = "\x1f".join([kind, *places])
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _kind(change: Change) -> str:
    if change.moved:
        return MOVED
    if change.part is Part.HEADLINE:
        return FindingKind.HEADLINE.value
    if change.part is Part.CAPTION:
        return FindingKind.CAPTION.value
    if change.standing in {Standing.ONLY_LEFT, Standing.ONLY_RIGHT}:
        return change.standing.value
    return WORDING


def change_says(change: Change, comparison: Comparison) -> str:
    """Return what a change says of itself: one plain sentence."""
    left, right = _texts(change, comparison)
    if change.moved:
        seats = (
            _paragraph(comparison.left, change.left),
            _paragraph(comparison.right, change.right),
        )
        return f"Moved from paragraph {seats[0]} to {seats[1]}: {_quoted(right)}"
    if change.standing is Standing.ONLY_LEFT:
        return f"Only on the left: {_quoted(left)}"
    if change.standing is Standing.ONLY_RIGHT:
        return f"Only on the right: {_quoted(right)}"
    if change.standing is Standing.RELATED and change.part is Part.BODY:
        return f"Told otherwise: {_quoted(left)} and {_quoted(right)}"
    told = _marks_say(comparison.pairs[change.pair], comparison) if change.pair is not None else ""
    return told or typeset(_whole_says(_quoted(left), _quoted(right), comparison.relation))


def _whole_says(left: str, right: str, relation: Relation) -> str:
    if not relation.is_one_copy:
        return f"{left} {wording.TELLINGS.became} {right}."
    return f"Reworded: {left} became {right}."


def _marks_say(pair: Pair, comparison: Comparison) -> str:
    """Say the first phrases that differ, and how many more there are; empty where none is marked.

    “visited” became “made”; “Orrin and Dunmere” was cut; 4 more.
    """
    told = [said for _, said in sorted(_phrases(pair, comparison))]
    more = [f"{len(told) - _SAID} more"] if len(told) > _SAID else []
    return typeset("; ".join(told[:_SAID] + more) + ".") if told else ""


def _phrases(pair: Pair, comparison: Comparison) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield what is said of each phrase that differs, with where it stands."""
    words = wording.of(same_copy=comparison.relation.is_one_copy)
    for mark in pair.left_marks:
        if mark.kind is MarkKind.STYLE:
            continue
        before = _phrase(comparison.left, mark)
        partner = mark.partner
        if partner is None or partner >= len(pair.right_marks):
            said = f"{before} {words.alone[0]}"
        else:
            said = f"{before} {words.became} {_phrase(comparison.right, pair.right_marks[partner])}"
        yield (mark.sentence - pair.left[0], mark.start), said
    for mark in pair.right_marks:
        if mark.kind is MarkKind.ADDED:
            said = f"{_phrase(comparison.right, mark)} {words.alone[1]}"
            yield (mark.sentence - pair.right[0], mark.start), said


@lru_cache(maxsize=1024)
def typeset(says: str, cited: tuple[str, ...] = ()) -> str:
    """Return a sentence with printers' quotation marks, each quoted text kept in its own direction.

    Args:
        says: A sentence with straight marks around what it quotes.
        cited: Texts known to be quoted, which may hold such marks themselves.

    `The name "Jane" was added.`      ->  `The name “Jane” was added.`
    `"One." became "Two. Three.".`    ->  `“One.” became “Two. Three.”`
    """
    marks = _ISOLATED if _FOREIGN.search(says) else _QUOTED
    for text in filter(None, (" ".join(each.split()) for each in cited)):
        says = says.replace(f'"{text}"', _CITED.sub(marks, f'"{text.replace(_STRAIGHT, _HELD)}"'))
    told = _CITED.sub(marks, says).replace(_HELD, _STRAIGHT)
    return _TWICE_ENDED.sub(r"\1", told)


def _phrase(side: Side, mark: Mark) -> str:
    return _quoted(side.text(mark.sentence)[mark.start : mark.end], _PHRASE)


def _quoted(text: str, longest: int = _EXCERPT) -> str:
    text = " ".join(text.split())
    if len(text) > longest:
        text = text[:longest].rsplit(" ", 1)[0].rstrip(",;:") + "\N{HORIZONTAL ELLIPSIS}"
    marks = _ISOLATED if _FOREIGN.search(text) else _QUOTED
    return marks.replace("\\1", text)


def _texts(change: Change, comparison: Comparison) -> tuple[str, str]:
    return (
        _side_text(comparison.left, change.part, change.left),
        _side_text(comparison.right, change.part, change.right),
    )


def _side_text(side: Side, part: Part, numbers: Iterable[int]) -> str:
    if part is Part.BODY:
        return " ".join(side.text(number) for number in numbers)
    lines = {
        Part.HEADLINE: (side.headline or "",),
        Part.STANDFIRST: (side.standfirst or "",),
        Part.SUMMARY: side.summary,
        Part.CAPTION: tuple(caption.text for caption in side.captions),
        Part.NOTE: side.notes,
    }[part]
    return " ".join(lines[number] for number in numbers)


def _paragraph(side: Side, sentences: tuple[int, ...]) -> int | None:
    return side.sentences[sentences[0]].paragraph + 1 if sentences else None


def _text(place: Place | None) -> str:
    return "" if place is None else place.text
