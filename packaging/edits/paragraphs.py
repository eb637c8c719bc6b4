"""Whole paragraphs: cut, added, moved, joined, split."""

import random
import re

from edits.pen import Known, Paragraphs, Stretch, Way


def joined(left: Paragraphs, chance: random.Random) -> Known | None:
    """Join two paragraphs."""
    places = [
        n for n in range(len(left) - 1) if left[n][-1:] in '.”"' and left[n + 1][-1:] in '.”"'
    ]
    if not places:
        return None
    n = chance.choice(places)
    return Known((*left[:n], f"{left[n]} {left[n + 1]}", *left[n + 2 :]), None, None, frozenset())


def split(left: Paragraphs, chance: random.Random) -> Known | None:
    """Split a paragraph behind one of its sentences."""
    for n in chance.sample(range(len(left)), len(left)):
        ends = list(re.finditer(r"(?<=[a-z]{4}\.) (?=[A-Z])", left[n]))
        if ends:
            end = chance.choice(ends)
            halves = (left[n][: end.start()], left[n][end.end() :])
            return Known((*left[:n], *halves, *left[n + 1 :]), None, None, frozenset())
    return None


def cut(left: Paragraphs, chance: random.Random) -> Known | None:
    """Take one paragraph of some length out."""
    long = [n for n, text in enumerate(left) if len(text.split()) >= 8 and left.count(text) == 1]
    if not long:
        return None
    n = chance.choice(long)
    return Known(left[:n] + left[n + 1 :], Stretch(n, 0, len(left[n])), None, frozenset({"cut"}))


def added(left: Paragraphs, chance: random.Random) -> Known | None:
    """Put one paragraph in that the left has not: the left's own, the sides being taken the other way."""
    text = (
        "A spokeswoman for the harbour board in Valencia said the dredging vessel would return in spring, "
        "once its crew had been paid what they are owed."
    )
    n = chance.randrange(len(left) + 1)
    return Known((*left[:n], text, *left[n:]), None, Stretch(n, 0, len(text)), frozenset({"added"}))


def moved(distance: int) -> Way:
    """Return the way that moves one paragraph so many places down, or up when it cannot go down."""

    def way(left: Paragraphs, chance: random.Random) -> Known | None:
        long = [
            n for n, text in enumerate(left) if len(text.split()) >= 8 and left.count(text) == 1
        ]
        long = [n for n in long if n + distance < len(left) or n - distance >= 0]
        if not long:
            return None
        n = chance.choice(long)
        rest = left[:n] + left[n + 1 :]
        to = n + distance if n + distance < len(left) else n - distance
        right = (*rest[:to], left[n], *rest[to:])
        return Known(
            right, Stretch(n, 0, len(left[n])), Stretch(to, 0, len(left[n])), frozenset({"moved"})
        )

    return way
