"""Find the heaviest chain of pairs in reading order on both sides; what is off it has moved.

Works on links of one sentence to one sentence with a weight. Knows nothing of text. The answer for the
sides swapped is the same chain swapped: ties are settled by values both sides share.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Link(NamedTuple):
    """One sentence of the left against one of the right."""

    left: int
    right: int
    weight: float


def on_chain(links: Sequence[Link]) -> frozenset[int]:
    """Return the indices of the links on the heaviest weakly increasing chain.

    Takes n log n steps: a running best over right numbers, kept as a staircase of (right, weight).
    """
    order = sorted(range(len(links)), key=lambda k: (links[k].left, links[k].right))
    rights: list[int] = []
    tops: list[tuple[float, int]] = []
    back: dict[int, int] = {}
    for k in order:
        right, weight = links[k].right, links[k].weight
        at = bisect_right(rights, right)
        below = tops[at - 1] if at else (0.0, -1)
        back[k] = below[1]
        _raise_stair(rights, tops, right, (below[0] + weight, k))
    return _walk_back(back, tops[-1][1] if tops else -1)


def _raise_stair(
    rights: list[int], tops: list[tuple[float, int]], right: int, top: tuple[float, int]
) -> None:
    """Enter a chain that ends at a right number, and drop the stairs it makes useless."""
    at = bisect_right(rights, right)
    if at and rights[at - 1] == right:
        at -= 1
        del rights[at], tops[at]
    while at < len(tops) and tops[at][0] <= top[0]:
        del rights[at], tops[at]
    rights.insert(at, right)
    tops.insert(at, top)


def _walk_back(back: dict[int, int], last: int) -> frozenset[int]:
    """Return the chain that ends at a link."""
    chain: set[int] = set()
    while last >= 0:
        chain.add(last)
        last = back[last]
    return frozenset(chain)
