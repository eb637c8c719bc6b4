"""One comparison looked through for findings: which sentences differ, what stands in them, what to tell.

Runs the kinds one after the other over the pairs that differ, takes out what a quotation has told already,
and puts the heaviest first. Sentences that are the same are never looked into.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from reader import limits
from reader.compare.changes import Finding, FindingKind, Pair, PairKind, Part, Place, Side
from reader.compare.findings import (
    alone,
    attribution,
    captions,
    corrections,
    dates,
    figures,
    headline,
    loaded,
    names,
    negation,
    quotes,
    spellings,
    wording,
)
from reader.compare.findings.case import Case
from reader.compare.findings.facing import Facing
from reader.compare.findings.passage import Telling
from reader.compare.findings.quotes import Told
from reader.compare.findings.speech import Fragment
from reader.compare.findings.tracing import Quotes
from reader.compare.findings.wording import COPY, Wording

_INDEPENDENT: Final = 0.5
"""What something weighs that only one of two independent tellings has: they choose what they tell."""


_TRIFLE: Final = 0.1
"""Below this, what one of two independent tellings has alone is a weekday or a country."""


@dataclass(frozen=True)
class Inquiry:
    """The two sides and what pairs them."""

    left: Side
    right: Side
    pairs: Sequence[Pair]
    only_left: tuple[int, ...]
    only_right: tuple[int, ...]
    is_one_copy: bool
    """The two are versions of one copy, edited or rewritten."""

    @cached_property
    def tellings(self) -> tuple[Telling, Telling]:
        """Both sides as the findings read them."""
        return Telling(self.left), Telling(self.right)

    @cached_property
    def differing(self) -> tuple[Pair, ...]:
        """The pairs that are not the same, or have more marks on one side; up to the cap of work."""
        return tuple(pair for pair in self.pairs if self._differs(pair))[: limits.FINDINGS_PAIRS]

    def _differs(self, pair: Pair) -> bool:
        if pair.kind is not PairKind.SAME:
            return True
        if len(pair.left) == len(pair.right) == 1:
            here, there = self.left.text(pair.left[0]), self.right.text(pair.right[0])
            return here != there and _marks(here) != _marks(there)
        here = "".join(self.left.text(number) for number in pair.left)
        there = "".join(self.right.text(number) for number in pair.right)
        return here != there and _marks(here) != _marks(there)

    @property
    def wording(self) -> Wording:
        """How differences are put."""
        return wording.of(same_copy=self.is_one_copy)

    def _wording_of(self, pair: Pair) -> Wording:
        return COPY if pair.kind is PairKind.EDITED else self.wording

    def findings(self) -> tuple[Finding, ...]:
        """Return all findings, heaviest first, ties in reading order."""
        told = list(self._quotes())
        found = [finding for finding in self._in_pairs() if not _is_told(finding, told)]
        found = names.said_once(sorted(found, key=_reading_order))
        spelled = [f for f in self._variants() if not _is_known(f, found) and not _is_told(f, told)]
        found = [f for f in found if not _is_spelled(f, spelled)] + spelled
        found += [entry.finding for entry in told]
        found += [finding for finding in self._alone() if not _is_told(finding, told)]
        found += self._around()
        found = [finding for finding in found if finding.weight >= self._least()]
        ordered = sorted(_distinct(found), key=_reading_order)
        ordered.sort(key=lambda finding: -finding.weight)
        return tuple(ordered[: self._most()])

    def _least(self) -> float:
        """Return what a finding must weigh to be told: anything in one copy, no trifle between tellings."""
        return 0.0 if self.is_one_copy else _TRIFLE

    def _most(self) -> int:
        """Return how many findings are told: all of an edited copy's, a page of a retelling's."""
        close = sum(len(p.left) for p in self.pairs if p.kind in (PairKind.SAME, PairKind.EDITED))
        edited = close * 2 >= len(self.left.sentences)
        return limits.FINDINGS if edited else limits.FINDINGS_RETOLD

    def _in_pairs(self) -> Iterator[Finding]:
        for pair in self.differing:
            if pair.kind is PairKind.SAME:
                continue
            left, right = (
                telling.passage(numbers)
                for telling, numbers in zip(self.tellings, (pair.left, pair.right), strict=True)
            )
            case = Case(Facing(left, right, pair), self.tellings, self._wording_of(pair))
            kinds = (figures, dates, names, attribution, negation, loaded)
            for finding in _not_within([told for kind in kinds for told in kind.find(case)]):
                yield self._weighed(finding, pair)

    def _weighed(self, finding: Finding, pair: Pair) -> Finding:
        """Return a finding, lighter where two independent tellings merely tell different things."""
        one_sided = finding.left is None or finding.right is None
        if pair.kind is PairKind.EDITED or not one_sided:
            return finding
        return self._lighter(finding)

    def _lighter(self, finding: Finding) -> Finding:
        if self.is_one_copy:
            return finding
        return finding._replace(weight=round(finding.weight * _INDEPENDENT, 3))

    def _variants(self) -> list[Finding]:
        """Return the spellings of one name that stand in sentences which are no counterparts."""
        cap = limits.FINDINGS_ALONE
        paired = [pair for pair in self.differing[:cap] if pair.kind is not PairKind.SAME]
        numbers = (
            sorted({*self.only_left[:cap], *(n for pair in paired for n in pair.left)}),
            sorted({*self.only_right[:cap], *(n for pair in paired for n in pair.right)}),
        )
        return spellings.across(self.tellings, numbers)

    def _quotes(self) -> Iterator[Told]:
        """Yield what became of the quotations of all sentences that differ."""
        there: tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]] = ({}, {})
        kinds: tuple[dict[int, PairKind], dict[int, PairKind]] = ({}, {})
        for pair in self.pairs:
            for side, (mine, other) in enumerate(
                ((pair.left, pair.right), (pair.right, pair.left))
            ):
                for number in mine:
                    there[side][number] = there[side].get(number, ()) + other
                    kinds[side].setdefault(number, pair.kind)
        cap = limits.FINDINGS_PAIRS
        differing = set(self.only_left[:cap]), set(self.only_right[:cap])
        for pair in self.differing:
            differing[0].update(pair.left)
            differing[1].update(pair.right)
        found = quotes.find(Quotes(self.tellings, there, *kinds, self.wording), differing)
        for told in found:
            if told.finding.change not in ("cut", "added"):
                yield told
            elif self._is_worth(told.finding):
                yield replace(told, finding=self._lighter(told.finding))

    def _is_worth(self, finding: Finding) -> bool:
        """Say whether a quotation on one side alone is told: not each one of an independent telling."""
        place = finding.left or finding.right
        only = self.only_left if finding.left else self.only_right
        return self.is_one_copy or (place is not None and place.sentence not in only)

    def _alone(self) -> Iterator[Finding]:
        """Yield what the sentences without counterpart take with them, where it matters."""
        if not self.is_one_copy:
            return
        for side, only in enumerate((self.only_left, self.only_right)):
            here, there = self.tellings[side], self.tellings[1 - side]
            yield from alone.find(side, here, there, only[: limits.FINDINGS_ALONE])

    def _around(self) -> list[Finding]:
        """Return the findings outside the body."""
        if not self.pairs:
            return []
        return [
            *headline.find(self.left, self.right, same_copy=self.is_one_copy),
            *captions.find(self.left, self.right, same_copy=self.is_one_copy),
            *corrections.find(self.left, self.right, same_copy=self.is_one_copy),
        ]


_MARKS: Final = re.compile('["“”„«»「」]')


def _marks(text: str) -> int:
    """Return how many quotation marks a text has; house style changes their shape, not their number."""
    return len(_MARKS.findall(text))


def _is_known(finding: Finding, found: list[Finding]) -> bool:
    """Say whether a swap of names was found in a pair already, whatever their first names."""
    ends = [place and place.text.split()[-1] for place in (finding.left, finding.right)]
    return any(
        other.kind is FindingKind.NAME
        and None not in (other.left, other.right)
        and any(
            place is not None and end is not None and end in place.text.split()
            for place, end in zip((other.left, other.right), ends, strict=True)
        )
        for other in found
    )


def _is_spelled(finding: Finding, spelled: list[Finding]) -> bool:
    """Say whether a name that only one side has is one of two spellings told already."""
    if finding.kind is not FindingKind.NAME or finding.change not in ("cut", "added"):
        return False
    here = finding.left or finding.right
    return here is not None and any(
        place is not None and here.text in place.text
        for other in spelled
        for place in (other.left if finding.left else other.right,)
    )


def _not_within(findings: list[Finding]) -> Iterator[Finding]:
    """Yield the findings of a pair without what came or went inside a heavier one's place.

    `according to two people` cut  ->  that "two" was cut is not told again.
    """
    for finding in findings:
        side = "left" if finding.right is None else "right"
        one_sided = finding.left is None or finding.right is None
        place: Place | None = getattr(finding, side)
        if not (one_sided and any(_covers(other, finding, place, side) for other in findings)):
            yield finding


def _covers(other: Finding, finding: Finding, place: Place | None, side: str) -> bool:
    """Say whether another kind's finding, a swap or a heavier one, holds a place on a side."""
    there: Place | None = getattr(other, side)
    if there is None or place is None or other.kind is finding.kind:
        return False
    inside = there.start <= place.start and place.end <= there.end
    whole = other.left is not None and other.right is not None
    heavier = whole or other.weight >= finding.weight
    return there.sentence == place.sentence and inside and heavier


def _is_told(finding: Finding, told: list[Told]) -> bool:
    """Say whether a quotation's finding has told this one already: it lies inside the quotation."""
    whole = [entry for entry in told if entry.left or entry.right]
    loaded_term = finding.kind is FindingKind.LOADED_TERM
    for entry in whole:
        if loaded_term and entry.finding.change != "altered":
            continue
        if _inside(finding.left, entry.left) or _inside(finding.right, entry.right):
            return True
    return False


def _inside(place: Place | None, fragments: tuple[Fragment, ...]) -> bool:
    return place is not None and any(
        part.sentence == place.sentence and part.start <= place.start and place.end <= part.end
        for part in fragments
    )


_PARTS: Final = (Part.HEADLINE, Part.STANDFIRST, Part.SUMMARY, Part.NOTE, Part.BODY, Part.CAPTION)


def _reading_order(finding: Finding) -> tuple[int, int, int, int]:
    """Return where a finding stands in the text: on the left, or on the right when only there."""
    place = finding.left or finding.right
    if place is None:
        return len(_PARTS), 0, 0, 0
    return _PARTS.index(place.part), place.sentence or 0, place.index, place.start


def _distinct(findings: list[Finding]) -> list[Finding]:
    """Return the findings without repetitions: one place told once by each kind and change."""
    return list(dict.fromkeys(findings))
