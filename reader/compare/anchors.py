"""Anchor the sentences that stand on both sides unchanged, before anything costs work.

A sentence that occurs once on each side anchors at once; repeated ones ("He declined to comment.") are
told apart by their neighbours. Linear in the number of sentences. Knows keys only, not what they mean;
swapping the sides swaps the answer.
"""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence


def identical(
    left: Sequence[Hashable], right: Sequence[Hashable], known: Mapping[int, int]
) -> dict[int, int]:
    """Pair equal keys one to one, in passes of falling certainty.

    Args:
        left: the key of each sentence of the left; None for one that must not anchor.
        right: the same for the right.
        known: anchors found before, left number to right number; kept, and used as neighbours.

    Returns:
        Left number to right number, the known ones included.
    """
    found = dict(known)
    taken = set(found.values())
    for i, j in _unique_on_both(left, right, found, taken):
        _pair(found, taken, i, j)
    if not _in_order(left, right, found, taken):
        return found
    _extend(left, right, (found, taken), 1)
    _extend(left, right, (found, taken), -1)
    for i, j in _in_order(left, right, found, taken):
        _pair(found, taken, i, j)
    return found


def _pair(found: dict[int, int], taken: set[int], i: int, j: int) -> None:
    found[i] = j
    taken.add(j)


def _places(
    keys: Sequence[Hashable], skip: Mapping[int, int] | set[int]
) -> dict[Hashable, list[int]]:
    """Return where each key still stands unpaired."""
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        if key is not None and number not in skip:
            places[key].append(number)
    return places


def _unique_on_both(
    left: Sequence[Hashable], right: Sequence[Hashable], found: Mapping[int, int], taken: set[int]
) -> list[tuple[int, int]]:
    """Return the pairs of keys that stand once on each side: a b b, b a -> a."""
    there = _places(right, taken)
    return [
        (mine[0], there[key][0])
        for key, mine in _places(left, found).items()
        if len(mine) == 1 == len(there.get(key, ()))
    ]


def _extend(
    left: Sequence[Hashable],
    right: Sequence[Hashable],
    pairs: tuple[dict[int, int], set[int]],
    step: int,
) -> None:
    """Pair equal neighbours of what is paired: x b, x b -> b with b, however many b there are."""
    found, taken = pairs
    for start in sorted(found, reverse=step < 0):
        i, j = start + step, found[start] + step
        while 0 <= i < len(left) and 0 <= j < len(right) and i not in found and j not in taken:
            if left[i] is None or left[i] != right[j]:
                break
            _pair(found, taken, i, j)
            i, j = i + step, j + step


def _in_order(
    left: Sequence[Hashable], right: Sequence[Hashable], found: Mapping[int, int], taken: set[int]
) -> list[tuple[int, int]]:
    """Return what is left of repeated keys, first with first: b b, b b b -> two pairs."""
    there = _places(right, taken)
    return [
        (i, j)
        for key, mine in _places(left, found).items()
        for i, j in zip(mine, there.get(key, ()), strict=False)
    ]
