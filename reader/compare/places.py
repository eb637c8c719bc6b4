"""Where a sentence stands between the anchors: what the other side's neighbours allow it to be.

Knows numbers only. Anchors off the heaviest chain do not bound anything, since they moved.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.compare import chain


class Place(NamedTuple):
    """How a left and a right sentence stand to the anchors round them."""

    gap: bool
    """Both stand between the same anchors, or are an anchor themselves."""
    size: float
    """Log of how many combinations that gap holds; nought outside one."""
    distance: float
    """Log of how many sentences they are away from one gap."""


class Places:
    """Answers for any left and right sentence how they stand to a set of anchors."""

    def __init__(
        self, anchored: Mapping[int, int], counts: tuple[int, int], weights: Mapping[int, float]
    ) -> None:
        """Take anchors (left to right number), how many sentences there are, and the left ones' weights."""
        kept = _in_order(anchored, weights)
        self._anchored = anchored
        self._taken = frozenset(anchored.values())
        self._lefts = [i for i, _ in kept]
        self._rights = [j for _, j in kept]
        self._counts = counts

    def of(self, i: int, j: int) -> Place:
        """Return how the left sentence i and the right sentence j stand."""
        before, after = self.bounds(i)
        before_back, after_back = _bounds(self._rights, self._lefts, j, self._counts[0])
        if i in self._anchored or j in self._taken:
            inside = self._anchored.get(i) == j
        else:
            inside = before < j < after and before_back < i < after_back
        if inside:
            size = max(0, after - before - 1) * max(0, after_back - before_back - 1)
            return Place(gap=True, size=math.log1p(size), distance=0.0)
        away = min(abs(j - before), abs(j - after), abs(i - before_back), abs(i - after_back))
        return Place(gap=False, size=0.0, distance=math.log1p(away))

    def bounds(self, i: int) -> tuple[int, int]:
        """Return the right numbers of the anchors at or before and at or after a left sentence."""
        return _bounds(self._lefts, self._rights, i, self._counts[1])


def _in_order(anchored: Mapping[int, int], weights: Mapping[int, float]) -> list[tuple[int, int]]:
    """Return the anchors on the heaviest chain, in order; where none moved, that is all."""
    pairs = sorted(anchored.items())
    if all(a[1] < b[1] for a, b in pairwise(pairs)):
        return pairs
    links = [chain.Link(i, j, weights.get(i, 1.0)) for i, j in pairs]
    return [pairs[at] for at in sorted(chain.on_chain(links))]


def _bounds(mine: Sequence[int], theirs: Sequence[int], number: int, end: int) -> tuple[int, int]:
    """Return the other side's numbers of the anchors round a sentence, -1 and the end where none is."""
    before, after = bisect_right(mine, number) - 1, bisect_left(mine, number)
    return (
        theirs[before] if before >= 0 else -1,
        theirs[after] if after < len(theirs) else end,
    )
