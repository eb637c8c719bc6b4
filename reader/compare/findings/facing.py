"""The two sides of one pair, word against word: which words answer which, and where they part.

    left   Stanek     was elected      in July
    right  Stanek     who took office  in July     ->  `elected` and `took office` share a gap

In a rewritten pair small words that happen to agree do not part a gap, as they mean nothing alone. Knows
words only; what they are is for the kinds of findings.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Generic, Protocol, TypeVar

from reader.compare.changes import Pair, PairKind
from reader.compare.findings.passage import Passage
from reader.text import stems

MATCHED: Final = -1
"""Instead of a gap's number: the word has its equal on the other side."""


@dataclass(frozen=True)
class Facing:
    """One pair's passages and how their words answer each other."""

    left: Passage
    right: Passage
    pair: Pair

    @property
    def edited(self) -> bool:
        """Whether the pair is one sentence with a few edits, not another wording."""
        return self.pair.kind in (PairKind.SAME, PairKind.EDITED)

    @property
    def related(self) -> bool:
        """Whether the pair only tells something of the same thing."""
        return self.pair.kind is PairKind.RELATED

    @cached_property
    def gaps(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """For every word of the left and of the right: its gap's number, or `MATCHED`."""
        return _gaps(self)

    @cached_property
    def partners(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """For every word of the left and of the right: its equal's number, or `MATCHED` in a gap."""
        equal = ([MATCHED] * len(self.left.words), [MATCHED] * len(self.right.words))
        at = [[i for i, gap in enumerate(gaps) if gap == MATCHED] for gaps in self.gaps]
        for left, right in zip(*at, strict=True):
            equal[0][left], equal[1][right] = right, left
        return tuple(equal[0]), tuple(equal[1])

    @cached_property
    def gap_sizes(self) -> tuple[Counter[int], Counter[int]]:
        """How many words each gap has on the left and on the right."""
        return Counter(self.gaps[0]), Counter(self.gaps[1])

    def is_narrow(self, gap: int, words: int = 6) -> bool:
        """Say whether a gap is a swap of a few words, not a passage written anew."""
        return all(sizes[gap] <= words for sizes in self.gap_sizes)

    def gap(self, side: int, first: int, last: int) -> frozenset[int]:
        """Return the gaps that words ``first`` to ``last`` (excluded) of a side (0 left, 1 right) touch."""
        return frozenset(self.gaps[side][first:last]) - {MATCHED}


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of two rows of words: equal on both sides, or gone from one or both."""

    equal: bool
    left: range
    right: range


def steps(left: Sequence[str], right: Sequence[str]) -> list[Step]:
    """Return how two rows of words answer each other: stretches equal and not, by turns.

    Swapping the rows swaps the steps: of several equally good answers the same one is taken.
    """
    from rapidfuzz.distance import Indel

    turned = tuple(right) < tuple(left)
    rows = (right, left) if turned else (left, right)
    found: list[Step] = []
    for step in Indel.opcodes(*rows):
        here, there = range(step.src_start, step.src_end), range(step.dest_start, step.dest_end)
        if turned:
            here, there = there, here
        equal = step.tag == "equal"
        if found and not equal and not found[-1].equal:
            last = found.pop()
            here = range(last.left.start, here.stop)
            there = range(last.right.start, there.stop)
        found.append(Step(equal, here, there))
    return found


def _gaps(facing: Facing) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Number the stretches of words between those both sides share."""
    left = [word.fold for word in facing.left.words]
    right = [word.fold for word in facing.right.words]
    numbers = ([MATCHED] * len(left), [MATCHED] * len(right))
    gap = 0
    for step in steps(left, right):
        if step.equal:
            gap += _parts(facing, [left[at] for at in step.left])
            continue
        for at in step.left:
            numbers[0][at] = gap
        for at in step.right:
            numbers[1][at] = gap
    return tuple(numbers[0]), tuple(numbers[1])


def _parts(facing: Facing, shared: list[str]) -> bool:
    """Say whether a stretch both sides share is enough to part two gaps."""
    if facing.edited or len(shared) >= _ENOUGH:
        return True
    stop = stems.stop_words(facing.left.lexicon.language)
    return any(word not in stop for word in shared)


_ENOUGH: Final = 3
"""So many small words in a row agree by more than chance (as in the marks' absorbed islands)."""


class Mention(Protocol):
    """Something at words ``first`` to ``last`` (excluded) of a passage."""

    @property
    def first(self) -> int:
        """Its first word."""
        ...

    @property
    def last(self) -> int:
        """The word after its last."""
        ...


M = TypeVar("M", bound=Mention)


@dataclass(frozen=True, slots=True)
class Settled(Generic[M]):
    """What became of the mentions of one kind."""

    equal: tuple[tuple[M, M], ...]
    swapped: tuple[tuple[M, M], ...]
    """Different ones in the same gap, in reading order."""
    only_left: tuple[M, ...]
    only_right: tuple[M, ...]


def settle(
    facing: Facing,
    left: Sequence[M],
    right: Sequence[M],
    same: Callable[[M, M], bool],
) -> Settled[M]:
    """Pair the mentions of the left with those of the right: equal ones first, then those in one gap.

    Of equal ones those come first whose words answer each other, so that a second "not" in the sentence
    is the one that was added.

    ``2,500 troops and 14 talks`` against ``2,600 troops and 14 talks`` -> 14 equal, 2,500/2,600 swapped.
    """
    rest_left, rest_right = list(left), list(right)
    equal = _take(rest_left, rest_right, lambda a, b: _answers(facing, a, b) and same(a, b))
    equal += _take(rest_left, rest_right, same)
    swapped = _take(rest_left, rest_right, lambda a, b: _share_gap(facing, a, b))
    return Settled(tuple(equal), tuple(swapped), tuple(rest_left), tuple(rest_right))


def _answers(facing: Facing, left: Mention, right: Mention) -> bool:
    """Say whether two mentions stand at words that are each other's equals."""
    partners = facing.partners[0]
    return any(right.first <= partners[at] < right.last for at in range(left.first, left.last))


def _share_gap(facing: Facing, left: Mention, right: Mention) -> bool:
    here = facing.gap(0, left.first, left.last)
    return bool(here & facing.gap(1, right.first, right.last))


def _take(left: list[M], right: list[M], fits: Callable[[M, M], bool]) -> list[tuple[M, M]]:
    """Take out the pairs that fit, each mention once, the nearest in reading order."""
    taken: list[tuple[M, M]] = []
    for mention in tuple(left):
        partner = next((other for other in right if fits(mention, other)), None)
        if partner is not None:
            left.remove(mention)
            right.remove(partner)
            taken.append((mention, partner))
    return taken
