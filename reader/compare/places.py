"""Where a sentence stands between the anchors: what the other side's neighbours allow it to be.

Knows numbers only. Anchors off the heaviest chain do not bound anything, since they moved.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
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
        links = [chain.Link(i, j, weights.get(i, 1.0)) for i, j in sorted(anchored.items())]
        kept = chain.on_chain(links)
        forth = {links[at].left: links[at].right for at in kept}
        back = {j: i for i, j in forth.items()}
        self._anchored = dict(anchored)
        self._taken = frozenset(anchored.values())
        self._left = _bounds(forth, counts)
        self._right = _bounds(back, counts[::-1])

    def bounds(self, i: int) -> tuple[int, int]:
        """Return the right numbers of the anchors before and after a left sentence."""
        return self._left[i]

    def of(self, i: int, j: int) -> Place:
        """Return how the left sentence i and the right sentence j stand."""
        before, after = self._left[i]
        before_back, after_back = self._right[j]
        if i in self._anchored or j in self._taken:
            inside = self._anchored.get(i) == j
        else:
            inside = before < j < after and before_back < i < after_back
        if inside:
            size = max(0, after - before - 1) * max(0, after_back - before_back - 1)
            return Place(gap=True, size=math.log1p(size), distance=0.0)
        away = min(abs(j - before), abs(j - after), abs(i - before_back), abs(i - after_back))
        return Place(gap=False, size=0.0, distance=math.log1p(away))


def _bounds(anchored: Mapping[int, int], counts: Sequence[int]) -> list[tuple[int, int]]:
    """Return for every sentence the other side's numbers of the anchors before and after it."""
    numbers = range(counts[0])
    before = _running(numbers, anchored, -1)
    after = _running(reversed(numbers), anchored, counts[1])[::-1]
    return list(zip(before, after, strict=True))


def _running(numbers: Iterable[int], anchored: Mapping[int, int], start: int) -> list[int]:
    out: list[int] = []
    for number in numbers:
        start = anchored.get(number, start)
        out.append(start)
    return out
