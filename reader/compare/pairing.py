"""Make pairs of links: what was split or joined, which kind, what moved, and the marks.

Every sentence is in one pair at most. A pair is a star of links (one sentence against several) or
several against several that all tell the same. Knows nothing of how links were found.
"""

import zlib
from collections.abc import Sequence
from itertools import pairwise
from math import exp, fsum
from typing import NamedTuple

from reader.compare import align, chain, grading
from reader.compare.changes import Pair, PairKind, Side
from reader.compare.marks import Stretch
from reader.compare.task import SURE, Link
from reader.compare.work import Work
from reader.text import stems
from reader.text import words as token

_ALIKE = 0.3
_ALIKE_IN_REWRITE = 0.15
"""Cosine of letter runs from which a pair tells the same sentence and not only the same fact (bench
README, "Sentences and meaning")."""

_NEARLY_ALL = 0.85
"""Share of all sentences in pairs from which every pair is a sentence reworded."""

_WORTH_MOVING = 3
"""Content words a moved sentence must have: "He said so." has no place of its own."""


def chance(logit: float) -> float:
    """Return how sure a logit is, 0 to 1."""
    return 1 / (1 + exp(-logit))


_Gathered = tuple[list[int], list[int], list[Link]]


class _Group(NamedTuple):
    left: tuple[int, ...]
    right: tuple[int, ...]
    links: tuple[Link, ...]

    @property
    def sure(self) -> float:
        """How sure the links are on average, 0 to 1."""
        return fsum(chance(link.logit) for link in self.links) / len(self.links)

    @property
    def letters(self) -> float:
        """How alike the most alike two of its sentences are, in letters."""
        return max(link.letters for link in self.links)


class Paired(NamedTuple):
    """The pairs of two sides, in the order of the left."""

    pairs: tuple[Pair, ...]
    also: tuple[Pair, ...]
    """Links between sentences of two different pairs."""


def pair_up(left: Side, right: Side, aligned: align.Alignment, work: Work) -> Paired:
    """Make the pairs of two sides, with kinds and marks."""
    groups = _groups(aligned.links)
    moved = _moved(left, right, groups)
    alike = _alike_from(groups, len(left.sentences) + len(right.sentences))
    grader = grading.Grader(align.language(left, right), alike, aligned.cosines, work)
    made = [_pair((left, right), group, grader, moved=n in moved) for n, group in enumerate(groups)]
    return Paired(
        tuple(sorted(made, key=lambda pair: (pair.left, pair.right))),
        _left_out(aligned.links, made),
    )


def _left_out(links: Sequence[Link], made: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return the links that no pair holds, since their sentences are in two others."""
    held = {(i, j) for pair in made for i in pair.left for j in pair.right}
    return tuple(_related(k) for k in sorted(links) if (k.left, k.right) not in held)


def _related(link: Link) -> Pair:
    sure = round(chance(link.logit), 3)
    return Pair((link.left,), (link.right,), PairKind.RELATED, moved=False, confidence=sure)


def _groups(links: Sequence[Link]) -> list[_Group]:
    """Gather links that share a sentence, the surest first; each sentence ends in one group.

    A sentence joins a group only where it is linked to all of the group's other side: a pair never says
    that two sentences tell the same because a third stands between them.
    """
    sure = [_Group((k.left,), (k.right,), (k,)) for k in links if k.logit == SURE]
    loose = [link for link in links if link.logit != SURE]
    linked = {(link.left, link.right) for link in loose}
    groups: list[_Gathered] = []
    of: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for link in sorted(loose, key=lambda k: (-k.logit, k.left + k.right)):
        ends = {at for at in (of[0].get(link.left), of[1].get(link.right)) if at is not None}
        if len(ends) > 1:
            continue
        at = ends.pop() if ends else len(groups)
        if at == len(groups):
            groups.append(([], [], []))
        if _all_linked(groups[at], link, linked):
            _enter(groups[at], link)
            of[0][link.left] = of[1][link.right] = at
    gathered = [_Group(tuple(sorted(i)), tuple(sorted(j)), tuple(k)) for i, j, k in groups]
    return sure + gathered


def _all_linked(group: _Gathered, link: Link, linked: set[tuple[int, int]]) -> bool:
    """Say whether a link's sentences are linked to all of the group's other side."""
    return all((i, link.right) in linked for i in group[0]) and all(
        (link.left, j) in linked for j in group[1]
    )


def _enter(group: _Gathered, link: Link) -> None:
    """Enter a link's sentences in a group, each once."""
    for numbers, number in ((group[0], link.left), (group[1], link.right)):
        if number not in numbers:
            numbers.append(number)
    group[2].append(link)


def _moved(left: Side, right: Side, groups: Sequence[_Group]) -> frozenset[int]:
    """Return which groups lie off the heaviest chain and are worth saying so."""
    places = sorted((group.left[0], group.right[0]) for group in groups)
    if all(a[1] <= b[1] for a, b in pairwise(places)):
        return frozenset()
    weighed = [
        chain.Link(group.left[0], group.right[0], _weight(left, right, group)) for group in groups
    ]
    kept = chain.on_chain(weighed)
    return frozenset(
        at
        for at, group in enumerate(groups)
        if at not in kept
        and min(_content_words(left, group.left), _content_words(right, group.right))
        >= _WORTH_MOVING
    )


def _weight(left: Side, right: Side, group: _Group) -> float:
    """Return what a group weighs in the chain: one, a little for length, a trace to settle ties."""
    a = " ".join(map(left.text, group.left))
    b = " ".join(map(right.text, group.right))
    both = a if a == b else f"{min(a, b)}\n{max(a, b)}"
    trace = zlib.crc32(both.encode("utf-8", "surrogatepass")) / 2**32
    return max(len(group.left), len(group.right)) + min(len(a), len(b)) / 1e4 + trace * 1e-6


def _content_words(side: Side, numbers: Sequence[int]) -> int:
    found = (token.tokens(side.text(number)) for number in numbers)
    return sum(not stems.is_stop(t.text, side.language) for sentence in found for t in sentence)


def _alike_from(groups: Sequence[_Group], sentences: int) -> float:
    """Return how alike in letters a pair must be to be the same sentence reworded.

    Less where half of all sentences have such a counterpart, nothing where nearly all have one of any
    kind: one text is then made from the other.
    """
    if sum(len(g.left) + len(g.right) for g in groups) >= _NEARLY_ALL * sentences:
        return 0.0
    told = sum(len(g.left) + len(g.right) for g in groups if g.letters >= _ALIKE_IN_REWRITE)
    return _ALIKE_IN_REWRITE if told >= sentences / 2 else _ALIKE


def _pair(both: tuple[Side, Side], group: _Group, grader: grading.Grader, *, moved: bool) -> Pair:
    """Return one pair with its kind and marks."""
    if group.links[0].logit == SURE and both[0].text(group.left[0]) == both[1].text(group.right[0]):
        return Pair(group.left, group.right, PairKind.SAME, moved, 1.0)
    left = [(n, both[0].text(n)) for n in group.left]
    right = [(n, both[1].text(n)) for n in group.right]
    kind, found = grader.grade(Stretch.of(left), Stretch.of(right), group.letters)
    return Pair(group.left, group.right, kind, moved, round(group.sure, 3), *found)
