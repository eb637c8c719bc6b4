"""Negations and hedges: a "not" that came or went, an "alleged", a "may", an "is considered".

    will attend | will not attend               ->  added
    a relative moderate | is considered a …     ->  changed: one hedge for another
    did not attend | failed to attend           ->  nothing: the denial is in the verb

Knows words, not logic: two negations that cancel are told one by one.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from reader.compare.changes import Finding, FindingKind
from reader.compare.findings.case import Case, one_sided, swapped
from reader.compare.findings.facing import MATCHED, settle
from reader.compare.findings.lexicon import Table
from reader.compare.findings.passage import Hit, Passage
from reader.compare.findings.weights import cited
from reader.compare.findings.wording import COPY
from reader.text import stems

_HEDGE: Final = 0.72
"""What a hedge weighs against a "not"."""

_TURNS: Final = frozenset({"certain", "likely", "degree"})
"""Hedges that come and go with the wording (`will`, `would`, `largely`): told only in edited pairs or
when one stands for another hedge."""

_PLANS: Final = frozenset({"certain", "likely"})
"""Hedges of what is to come, which two desks put each in its own way: `will`, `is scheduled to`."""


def find(case: Case) -> Iterator[Finding]:
    """Yield what became of the negations and hedges of a pair."""
    if case.facing.related:
        return
    yield from _negations(case)
    yield from _hedges(case)


def _outside(passage: Passage, hits: list[Hit]) -> list[Hit]:
    """Return the terms that are not capitalised in mid-sentence: `May` the month, `Will` the man."""
    return [
        hit
        for hit in hits
        if passage.words[hit.first].start == 0 or not passage.words[hit.first].capital
    ]


def _both(case: Case, table: Table) -> tuple[list[Hit], list[Hit]]:
    left, right = (_outside(passage, passage.of(table)) for passage in case.passages)
    return left, right


def _same(left: Hit, right: Hit) -> bool:
    return left.term.lemma == right.term.lemma


def _negations(case: Case) -> Iterator[Finding]:
    left, right = _both(case, Table.NEGATION)
    if not case.facing.edited:
        yield from _negated_once(case, left, right)
        return
    settled = settle(case.facing, left, right, _same)
    gone = [(0, hit) for hit in settled.only_left] + [(1, hit) for hit in settled.only_right]
    for side, hit in gone:
        if case.facing.gap(side, hit.first, hit.last) and not _denied(case, 1 - side):
            yield _gone(case, side, hit, _IN_CLAUSE if _goes_with_clause(case, side, hit) else 1.0)
    told = {gap for side, hit in gone for gap in case.facing.gap(side, hit.first, hit.last)}
    yield from _turned(case, told)


def _goes_with_clause(case: Case, side: int, hit: Hit) -> bool:
    """Say whether all of a clause came or went, and the negation with it: it turns nothing that is left."""
    sizes = case.facing.gap_sizes
    gaps = case.facing.gap(side, hit.first, hit.last)
    return any(sizes[side][gap] > _CLAUSE and not sizes[1 - side][gap] for gap in gaps)


_CLAUSE: Final = 5
"""From more words than these on, what came or went is a clause."""
_IN_CLAUSE: Final = 0.5
"""What a negation weighs that came or went with its clause."""


def _turned(case: Case, told: set[int]) -> Iterator[Finding]:
    """Yield swaps of a word for one that denies it: `likely | unlikely`, `agreed to | failed to`."""
    sizes = case.facing.gap_sizes
    for gap in sorted((sizes[0].keys() & sizes[1].keys()) - {MATCHED} - told):
        spans = [_span(case, side, gap) for side in (0, 1)]
        if max(last - first for first, last in spans) <= _FEW and _denies(case, spans):
            places = case.place(0, *spans[0]), case.place(1, *spans[1])
            yield swapped(
                FindingKind.NEGATION,
                "changed",
                places,
                weight=case.weigh(FindingKind.NEGATION, "changed"),
                says=f"The wording {cited(places[0].text)} {case.became} {cited(places[1].text)}, which turns the sense.",
            )


_FEW: Final = 2
"""Words of a swap that can still be a word and its contrary."""


def _span(case: Case, side: int, gap: int) -> tuple[int, int]:
    """Return the words of a gap on a side."""
    numbers = case.facing.gaps[side]
    first = numbers.index(gap)
    return first, first + case.facing.gap_sizes[side][gap]


def _denies(case: Case, spans: list[tuple[int, int]]) -> bool:
    """Say whether one side of a swap denies the other: a listed word, or the same with `un-`."""
    words = [
        [word.fold for word in passage.words[first:last]]
        for passage, (first, last) in zip(case.passages, spans, strict=True)
    ]
    if any(
        at.quoted for p, (i, j) in zip(case.passages, spans, strict=True) for at in p.words[i:j]
    ):
        return False
    if len(words[0]) == len(words[1]) == 1:
        if words[1][0] in case.facing.left.lexicon.contraries.get(words[0][0], ()):
            return True
        short, long = sorted((words[0][0], words[1][0]), key=len)
        prefixes = case.facing.left.lexicon.contrary
        if any(long == prefix + short for prefix in prefixes if len(short) > len(prefix)):
            return True
    denying = [_has(case, side, Table.HIDDEN, span) for side, span in enumerate(spans)]
    spoken = [_has(case, side, Table.SPEECH, span) for side, span in enumerate(spans)]
    return denying[0] != denying[1] and not all(spoken)


def _has(case: Case, side: int, table: Table, span: tuple[int, int]) -> bool:
    hits = case.passages[side].of(table)
    return any(span[0] <= hit.first < span[1] and not hit.term.noun for hit in hits)


def _negated_once(case: Case, left: list[Hit], right: list[Hit]) -> Iterator[Finding]:
    """Yield the negation of a reworded pair when one side denies and the other has no word that does."""
    for side, (here, there) in enumerate(((left, right), (right, left))):
        if here and not there and not _is_denied_otherwise(case, side):
            plain = next((hit for hit in here if _is_told_plainly(case, side, hit)), None)
            yield _gone(case, side, plain or here[0], 1.0 if plain else 0.65)


def _is_denied_otherwise(case: Case, side: int) -> bool:
    """Say whether the other side denies in its verb what this one denies with a "not": `failed to`."""
    here, there = (
        {hit.term.lemma for hit in case.passages[at].of(Table.HIDDEN)} for at in (side, 1 - side)
    )
    return bool(there - here)  # "ruled out" against "did not rule out" is denied once


def _is_told_plainly(case: Case, side: int, hit: Hit) -> bool:
    """Say whether the other side has what a negation denies, word for word: `no previous convictions`."""
    if _is_told_without(case, side, hit):
        return True
    denied = tuple(word.fold for word in case.passages[side].words[hit.last : hit.last + _DENIED])
    folds = [word.fold for word in case.passages[1 - side].words]
    small = stems.stop_words(case.facing.left.lexicon.language)
    if len(denied) < _DENIED or small.issuperset(denied):
        return False
    return any(tuple(folds[at : at + _DENIED]) == denied for at in range(len(folds)))


def _is_told_without(case: Case, side: int, hit: Hit) -> bool:
    """Say whether the other side has the words round a negation side by side: `would [not] need`."""
    words, folds = case.passages[side].words, [w.fold for w in case.passages[1 - side].words]
    if not hit.first or hit.last >= len(words):
        return False
    before, after = words[hit.first - 1].fold, words[hit.last].fold
    small = stems.stop_words(case.facing.left.lexicon.language)
    return after not in small and (before, after) in pairwise(folds)


_DENIED: Final = 2
"""Words after a negation that tell what it denies."""


def _denied(case: Case, side: int) -> bool:
    """Say whether a word that the edit put on a side denies without a "not": `failed`, `unable`."""
    return any(
        case.facing.gap(side, hit.first, hit.last) for hit in case.passages[side].of(Table.HIDDEN)
    )


def _hedges(case: Case) -> Iterator[Finding]:
    left, right = _both(case, Table.HEDGE)
    settled = settle(case.facing, left, right, _same)
    rest_left, rest_right = list(settled.only_left), list(settled.only_right)
    for a, b in settled.swapped:
        yield from _swap(case, a, b)
    while not case.facing.edited and rest_left and rest_right:
        yield from _swap(case, rest_left.pop(0), rest_right.pop(0))
    for side, rest in enumerate((rest_left, rest_right)):
        for hit in rest:
            retold = case.wording is not COPY or hit.term.group in _TURNS
            if case.facing.edited or not retold:
                yield _gone(case, side, hit, _HEDGE * hit.term.grade)


def _swap(case: Case, left: Hit, right: Hit) -> Iterator[Finding]:
    """Yield one hedge put for another, when they are not of one strength."""
    groups = {left.term.group, right.term.group}
    if len(groups) == 1 or (not case.facing.edited and groups <= _TURNS):
        return
    if case.wording is not COPY and groups & _PLANS:
        return
    places = case.place(0, left.first, left.last), case.place(1, right.first, right.last)
    share = max(left.term.grade, right.term.grade) * (1.0 if case.facing.edited else 0.9)
    yield swapped(
        FindingKind.NEGATION,
        "changed",
        places,
        weight=case.weigh(FindingKind.NEGATION, "changed", share),
        says=f"The hedge {cited(places[0].text)} {case.became} {cited(places[1].text)}.",
    )


def _gone(case: Case, side: int, hit: Hit, share: float) -> Finding:
    """Return a negation or hedge that only one side has, with the words round it."""
    place = case.place(side, hit.first, hit.last)
    change = "added" if side else "cut"
    weight = case.weigh(FindingKind.NEGATION, change, share)
    several = " " in place.text
    happened = (case.wording.all_alone if several else case.wording.alone)[side]
    context = _context(case.passages[side], hit)
    says = f"The word{'s' * several} {cited(place.text)} {happened}: {context}."
    return one_sided(FindingKind.NEGATION, side, place, weight=weight, says=says)


def _context(passage: Passage, hit: Hit) -> str:
    """Return a term with two words before and three after it, within its sentence."""
    number = passage.words[hit.first].sentence
    here = [
        at
        for at in range(max(0, hit.first - 2), min(len(passage.words), hit.last + 3))
        if passage.words[at].sentence == number
    ]
    return cited(passage.text(here[0], here[-1] + 1))
