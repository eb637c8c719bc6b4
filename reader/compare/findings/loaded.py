"""Loaded terms: one name of a thing put for another, from families an editor must choose within.

    Soleimani's killing | Soleimani's assassination   ->  changed, family "killing"
    separatist groups | dissident groups              ->  changed

Where the marks pair two phrases, terms of one family inside them belong together; else a family's one
term left on either side. No judgement is made: neither name is right here.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from reader.compare.changes import Finding, FindingKind, MarkKind
from reader.compare.findings.case import Case, one_sided, swapped
from reader.compare.findings.facing import settle
from reader.compare.findings.lexicon import Table
from reader.compare.findings.passage import Hit
from reader.compare.findings.weights import cited

_UNPAIRED: Final = 0.8
"""What a swap weighs when neither marks nor seat say that the two terms answer each other."""

_TELLING: Final = 0.9
"""A family at least this heavy is told even when its term only came or went: `terrorist`, `genocide`."""


def find(case: Case) -> Iterator[Finding]:
    """Yield the loaded terms that were put for one another in a pair."""
    if case.facing.related:
        return
    left, right = (_by_family(passage.of(Table.FAMILY)) for passage in case.passages)
    for family in sorted(left.keys() | right.keys()):
        yield from _in_family(case, left.get(family, []), right.get(family, []))


def _by_family(hits: list[Hit]) -> dict[str, list[Hit]]:
    ordered = sorted(hits, key=lambda hit: hit.term.group)
    return {family: list(found) for family, found in groupby(ordered, lambda hit: hit.term.group)}


def _in_family(case: Case, left: list[Hit], right: list[Hit]) -> Iterator[Finding]:
    """Yield the swaps within one family."""
    here = [hit for hit in left if not any(_same(hit, other) for other in right)]
    there = [hit for hit in right if not any(_same(hit, other) for other in left)]
    if case.facing.edited:
        here = [hit for hit in left if case.facing.gap(0, hit.first, hit.last)]
        there = [hit for hit in right if case.facing.gap(1, hit.first, hit.last)]
    settled = settle(case.facing, here, there, _same)
    rest_left, rest_right = list(settled.only_left), list(settled.only_right)
    for a, b in settled.swapped:
        yield _swap(case, a, b, 1.0)
    while rest_left and rest_right:
        a, b = _best(case, rest_left, rest_right)
        rest_left.remove(a)
        rest_right.remove(b)
        yield _swap(case, a, b, 1.0 if _partnered(case, a, b) else _UNPAIRED)
    if not settled.swapped and (not rest_left or not rest_right) and case.facing.edited:
        for side, rest in enumerate((rest_left, rest_right)):
            for hit in rest:
                if hit.term.grade >= _TELLING:
                    yield _gone(case, side, hit)


def _same(left: Hit, right: Hit) -> bool:
    return left.term.lemma == right.term.lemma


def _best(case: Case, left: list[Hit], right: list[Hit]) -> tuple[Hit, Hit]:
    """Return the two terms that belong together: paired by the marks, else the first of each."""
    for a in left:
        for b in right:
            if _partnered(case, a, b):
                return a, b
    return left[0], right[0]


def _partnered(case: Case, left: Hit, right: Hit) -> bool:
    """Say whether the pair's marks set the phrases round two terms against each other."""
    pair = case.facing.pair
    here = case.place(0, left.first, left.last)
    there = case.place(1, right.first, right.last)
    for mark in pair.left_marks:
        if mark.partner is None or mark.kind is MarkKind.STYLE or mark.sentence != here.sentence:
            continue
        other = pair.right_marks[mark.partner]
        if mark.start <= here.start < mark.end and other.sentence == there.sentence:
            return other.start <= there.start < other.end
    return False


def _swap(case: Case, left: Hit, right: Hit, share: float) -> Finding:
    places = case.place(0, left.first, left.last), case.place(1, right.first, right.last)
    weight = case.weigh(FindingKind.LOADED_TERM, "changed", share * left.term.grade)
    says = f"The wording {cited(places[0].text)} {case.became} {cited(places[1].text)} ({left.term.group})."
    return swapped(FindingKind.LOADED_TERM, "changed", places, weight=weight, says=says)


def _gone(case: Case, side: int, hit: Hit) -> Finding:
    place = case.place(side, hit.first, hit.last)
    change = "added" if side else "cut"
    weight = case.weigh(FindingKind.LOADED_TERM, change, hit.term.grade)
    says = f"The term {cited(place.text)} {case.wording.alone[side]} ({hit.term.group})."
    return one_sided(FindingKind.LOADED_TERM, side, place, weight=weight, says=says)
