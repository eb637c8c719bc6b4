"""Quotations: altered, trimmed, marks lost or gained, given to another speaker, cut, added.

Every quotation of the sentences that differ is traced to the other side, also where its sentence is
elsewhere:

    “We go on Monday,” | “We go on Sunday,”           ->  altered
    “We go on Monday, come what may,” | “We go,”      ->  trimmed
    “We go on Monday,” she said | She said we go …    ->  lost-marks
    “We go,” said Orr | “We go,” said Pell            ->  reattributed

House style in the marks themselves is nothing: a curly quotation equals a straight one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from reader.compare.changes import Finding, FindingKind, PairKind, Place
from reader.compare.findings import kept, parted, tracing, weights
from reader.compare.findings import speech as speeches
from reader.compare.findings.mentions import is_same, is_variant
from reader.compare.findings.sources import SourceKind
from reader.compare.findings.speech import Fragment, Speaker, Speech
from reader.compare.findings.tracing import Quotes
from reader.compare.findings.weights import cited
from reader.compare.findings.wording import COPY, Wording
from reader.text import style
from reader.text.words import PieceKind

_SHORT: Final = 2
"""A quotation of so few words is a term in quotation marks, lighter when it goes."""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding and the quotations it has told of: nothing inside them needs telling again."""

    finding: Finding
    left: tuple[Fragment, ...] = ()
    right: tuple[Fragment, ...] = ()


def find(quotes: Quotes, differing: tuple[set[int], set[int]]) -> Iterator[Told]:
    """Yield what became of the quotations that run through the sentences that differ."""
    left, right = (
        list(speeches.speeches(telling, numbers))
        for telling, numbers in zip(quotes.tellings, differing, strict=True)
    )
    for a, b in tracing.equal(quotes, left, right):
        yield from map(Told, _speaker(quotes, a, b))
        yield from map(Told, _inner_marks(quotes, a, b))
        if a.closed != b.closed:
            yield _unclosed(quotes, a, b)
    for a, b in tracing.alike(quotes, left, right):
        if a.closed != b.closed and _begin_alike(a, b):
            yield _unclosed(quotes, a, b)
        elif not _is_style(quotes, a, b):
            yield _loosened(quotes, a, b) or Told(_altered(quotes, a, b), a.fragments, b.fragments)
        yield from map(Told, _speaker(quotes, a, b))
    for side, rest in enumerate((left, right)):
        for speech in rest:
            yield _without_counterpart(quotes, side, speech)


def _begin_alike(left: Speech, right: Speech) -> bool:
    """Say whether the quotation that has its closing mark is the beginning of the one that has not."""
    closed, open_ = (left, right) if left.closed else (right, left)
    return closed.folds == open_.folds[: len(closed.folds)]


def _unclosed(quotes: Quotes, left: Speech, right: Speech) -> Told:
    """Return the finding of a quotation that lost or gained the mark that ends it."""
    last = min(len(left.said), len(right.said)) - 1
    places = (
        speeches.place(quotes.tellings[0], left, left.said[last].sentence),
        speeches.place(quotes.tellings[1], right, right.said[last].sentence),
    )
    side = 0 if left.closed else 1
    change, what = (("lost-marks", "lost"), ("gained-marks", "gained"))[side]
    weight = weights.weigh(FindingKind.QUOTE, change, _kind_of(quotes, left, right), _INNER)
    says = f"The quotation {cited(_bare(places[side].text))} {what} its closing mark."
    finding = Finding(FindingKind.QUOTE, change, weight, *places, says)
    return Told(finding, left.fragments, right.fragments)


def _is_style(quotes: Quotes, left: Speech, right: Speech) -> bool:
    """Say whether two quotations differ in house style alone: 98% and 98 percent, commas apart."""
    language = quotes.tellings[0].lexicon.language
    here, there = (
        [
            form.text
            for form in style.forms(_bare(speeches.text(telling, speech)), language)
            if form.kind is not PieceKind.SIGN or form.text.isalpha()
        ]
        for telling, speech in zip(quotes.tellings, (left, right), strict=True)
    )
    return here == there


def _altered(quotes: Quotes, left: Speech, right: Speech) -> Finding:
    """Return the finding of a quotation whose words differ."""
    common = tracing.in_order(left.folds, right.folds)
    longer, shorter = max(len(left.said), len(right.said)), min(len(left.said), len(right.said))
    trimmed = common == shorter and longer > shorter and _is_stretch(left, right)
    change = "altered"
    if trimmed:
        change = "trimmed" if len(left.said) > len(right.said) else "extended"
    first = _first_difference(left, right)
    places = (
        speeches.place(quotes.tellings[0], left, first[0]),
        speeches.place(quotes.tellings[1], right, first[1]),
    )
    weight = weights.weigh(FindingKind.QUOTE, change, _kind_of(quotes, left, right))
    return Finding(
        FindingKind.QUOTE, change, weight, *places, _says_altered(quotes, change, left, right)
    )


def _loosened(quotes: Quotes, left: Speech, right: Speech) -> Told | None:
    """Return the finding of a quotation told in other words of which only a scrap is still quoted.

    “The ongoing crimes and the need to stop the war …” | the need to halt the "ongoing crimes" …
    """
    side = 0 if len(left.said) > len(right.said) else 1
    whole, scrap = ((left, right), (right, left))[side]
    close = quotes.kind(side, whole) in (PairKind.EDITED, PairKind.SAME)
    if len(scrap.said) > (_SCRAP_EDITED if close else _SCRAP) * len(whole.said):
        return None
    there = kept.place(quotes, side, whole, least=_KEPT_WHOLE if close else kept.SHARE, scrap=True)
    if there is None:
        return None
    told = _unmarked(quotes, side, whole, there)
    still = cited(_bare(speeches.place(quotes.tellings[1 - side], scrap).text))
    says = f"{told.finding.says[:-1]}; only {still} is quoted on both sides."
    return replace(told, finding=told.finding._replace(says=says))


_SCRAP: Final = 0.5
"""Share of a quotation that may stay quoted while the rest, told anew, has lost its marks."""
_SCRAP_EDITED: Final = 0.8
"""The same in an edited sentence, where the rest is there word for word."""
_KEPT_WHOLE: Final = 0.95
"""Share of its words that must then be there."""


def _inner_marks(quotes: Quotes, left: Speech, right: Speech) -> Iterator[Finding]:
    """Yield the marks inside a quotation that were lost or gained, its words being the same."""
    bare = [[_bare(text) for text in speech.inner] for speech in (left, right)]
    if len(bare[0]) == len(bare[1]):
        return
    side = 0 if len(bare[0]) > len(bare[1]) else 1
    change = ("lost-marks", "gained-marks")[side]
    gone = next((text for text in bare[side] if text not in bare[1 - side]), bare[side][0])
    places = (
        speeches.place_of(quotes.tellings[0], left, gone),
        speeches.place_of(quotes.tellings[1], right, gone),
    )
    what = "lost" if side == 0 else "gained"
    weight = weights.weigh(FindingKind.QUOTE, change, _kind_of(quotes, left, right), _INNER)
    says = f"Inside a quotation {cited(gone)} {what} its quotation marks."
    yield Finding(FindingKind.QUOTE, change, weight, *places, says)


_INNER: Final = 0.75
"""What marks inside a quotation weigh against its own."""


def _kind_of(quotes: Quotes, left: Speech, right: Speech) -> PairKind:
    kind = quotes.kind(0, left) if tracing.facing(quotes, left, right) else None
    return PairKind.EDITED if kind in (None, PairKind.SAME) else kind


def _is_stretch(left: Speech, right: Speech) -> bool:
    """Say whether the shorter quotation is one stretch of the longer: trimmed, not thinned out."""
    short, long = sorted((left.folds, right.folds), key=len)
    size = len(short)
    return any(long[at : at + size] == short for at in range(len(long) - size + 1))


def _first_difference(left: Speech, right: Speech) -> tuple[int, int]:
    """Return the sentences in which two quotations first differ."""
    at = 0
    shortest = min(len(left.said), len(right.said))
    while at < shortest and left.said[at].fold == right.said[at].fold:
        at += 1
    here = left.said[min(at, len(left.said) - 1)].sentence
    return here, right.said[min(at, len(right.said) - 1)].sentence


def _says_altered(quotes: Quotes, change: str, left: Speech, right: Speech) -> str:
    here, there = (
        cited(_bare(speeches.text(telling, speech)))
        for telling, speech in zip(quotes.tellings, (left, right), strict=True)
    )
    if change == "trimmed":
        return f"A quotation was cut down to {there}; it was {here}."
    if change == "extended":
        return f"A quotation was extended from {here} to {there}."
    told = parted.differences(left.said, right.said, quotes.wording)
    altered = "was altered" if quotes.wording is COPY else "differs"
    return f"A quotation {altered}: {told}, in {here}."


def _bare(text: str) -> str:
    return text.strip("\"“”„«»‘’'‚‹›「」『』 \u00a0,")


def _speaker(quotes: Quotes, left: Speech, right: Speech) -> Iterator[Finding]:
    """Yield a finding when a quotation is given to another speaker."""
    here = speeches.speaker(quotes.tellings[0], left)
    there = speeches.speaker(quotes.tellings[1], right)
    if here is None or there is None or not _is_other(here, there):
        return
    places = (
        speeches.place(quotes.tellings[0], left, left.sentences[-1]),
        speeches.place(quotes.tellings[1], right, right.sentences[-1]),
    )
    said = cited(_bare(places[0].text))
    weight = weights.weigh(FindingKind.QUOTE, "reattributed", _kind_of(quotes, left, right))
    says = f"The quotation {said} was given to {cited(there.name)}; it was given to {cited(here.name)}."
    yield Finding(FindingKind.QUOTE, "reattributed", weight, *places, says)


def _is_other(left: Speaker, right: Speaker) -> bool:
    """Say whether two speakers are two: both named, not one in two spellings, nor both in one sentence."""
    if left.source.kind is not SourceKind.NAMED or right.source.kind is not SourceKind.NAMED:
        return False
    if left.source.keys & right.source.keys or left.is_near(right) or right.is_near(left):
        return False
    return not any(
        is_same(a, b) or is_variant(a, b) for a in left.source.names for b in right.source.names
    )


def _without_counterpart(quotes: Quotes, side: int, speech: Speech) -> Told:
    """Return what became of a quotation the other side has not: its marks lost, or all of it gone."""
    there = kept.place(quotes, side, speech)
    if there is None:
        here = speeches.place(quotes.tellings[side], speech)
        return _gone(side, speech, here, quotes.kind(side, speech), quotes.wording)
    return _unmarked(quotes, side, speech, there)


def _unmarked(quotes: Quotes, side: int, speech: Speech, there: Place) -> Told:
    """Return the finding of a quotation whose words the other side has without marks."""
    here = speeches.place(quotes.tellings[side], speech, _opposite(quotes, side, speech, there))
    said = cited(_bare(here.text))
    change = ("lost-marks", "gained-marks")[side]
    says = (
        f"The quotation {said} lost its quotation marks.",
        f"The words {said} became a quotation.",
    )
    places = (there, here) if side else (here, there)
    weight = weights.weigh(FindingKind.QUOTE, change, quotes.kind(side, speech))
    return Told(Finding(FindingKind.QUOTE, change, weight, *places, says[side]))


def _opposite(quotes: Quotes, side: int, speech: Speech, there: Place) -> int | None:
    """Return the sentence of a quotation whose counterpart a place of the other side is in."""
    counterparts = quotes.counterparts[side]
    facing = (n for n in speech.sentences if there.sentence in counterparts.get(n, ()))
    return next(facing, None)


def _gone(side: int, speech: Speech, here: Place, kind: PairKind | None, wording: Wording) -> Told:
    """Return the finding of a quotation that only one side has."""
    change = "added" if side else "cut"
    share = 1.0 if len(speech.said) > _SHORT else 0.5
    weight = weights.weigh(FindingKind.QUOTE, change, kind, share)
    says = f"The quotation {cited(_bare(here.text))} {wording.alone[side]}."
    if side:
        finding = Finding(FindingKind.QUOTE, change, weight, None, here, says)
        return Told(finding, right=speech.fragments)
    return Told(Finding(FindingKind.QUOTE, change, weight, here, None, says), left=speech.fragments)
