"""Find the heaviest chain of pairs in reading order on both sides; what is off it has moved.

Works on links of one sentence to one sentence with a weight. Knows nothing of text. The answer for the
sides swapped is the same chain swapped: ties are settled by values both sides share.
"""

from bisect import bisect_right
from collections.abc import Sequence
from math import fsum
from typing import NamedTuple


class Link(NamedTuple):
    """One sentence of the left against one of the right."""

    left: int
    right: int
    weight: float


def on_chain(links: Sequence[Link]) -> frozenset[int]:
    """Return the indices of the links on the heaviest weakly increasing chain.

    Links that follow one another on both sides stay or go together, so they are one step. Takes n log n
    steps for n such runs: a running best over right numbers, kept as a staircase of (right, weight).
    """
    order = sorted(range(len(links)), key=links.__getitem__)
    runs = _runs(links, order)
    rights: list[int] = []
    tops: list[tuple[float, int]] = []
    back: list[int] = []
    for at, run in enumerate(runs):
        first, last = links[run[0]].right, links[run[-1]].right
        weight = fsum(links[k].weight for k in run)
        step = bisect_right(rights, first)
        below = tops[step - 1] if step else (0.0, -1)
        back.append(below[1])
        _raise_stair(rights, tops, last, (below[0] + weight, at))
    kept = _walk_back(back, tops[-1][1] if tops else -1)
    return frozenset(k for at in kept for k in runs[at])


def _runs(links: Sequence[Link], order: Sequence[int]) -> list[list[int]]:
    """Gather links that follow one another on both sides: 1-4, 2-5, 3-9 -> (1-4, 2-5), (3-9)."""
    runs: list[list[int]] = []
    before = (-2, -2)
    for k in order:
        left, right, _ = links[k]
        if (left - 1, right - 1) == before:
            runs[-1].append(k)
        else:
            runs.append([k])
        before = (left, right)
    return runs


def _raise_stair(
    rights: list[int], tops: list[tuple[float, int]], right: int, top: tuple[float, int]
) -> None:
    """Enter a chain that ends at a right number, and drop the stairs it makes useless."""
    at = bisect_right(rights, right)
    if at and tops[at - 1][0] >= top[0]:
        return
    if at and rights[at - 1] == right:
        at -= 1
        del rights[at], tops[at]
    while at < len(tops) and tops[at][0] <= top[0]:
        del rights[at], tops[at]
    rights.insert(at, right)
    tops.insert(at, top)


def _walk_back(back: Sequence[int], last: int) -> frozenset[int]:
    """Return the chain that ends at a link."""
    chain: set[int] = set()
    while last >= 0:
        chain.add(last)
        last = back[last]
    return frozenset(chain)
