"""Decide which sentences of the left tell what sentences of the right tell.

Gives links of one sentence to one sentence; `pairing` makes pairs of them. Order is never used to
forbid a link. The sides are compared in one fixed orientation, so that swapping them swaps the answer
to the last digit.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reader.compare import anchors, near
from reader.compare.changes import Side
from reader.compare.work import Work
from reader.text import style


class Link(NamedTuple):
    """Two sentences that tell the same, and how sure that is, as a logit."""

    left: int
    right: int
    logit: float


SURE = 12.0
"""The logit of identical sentences."""


def links(left: Side, right: Side, work: Work) -> list[Link]:
    """Link the sentences of two sides, in the order of the left."""
    here, there = _texts(left), _texts(right)
    if here > there:
        found = [Link(j, i, logit) for i, j, logit in _links((there, here), left.language, work)]
    else:
        found = _links((here, there), left.language, work)
    return sorted(found)


def _texts(side: Side) -> list[str]:
    return [side.text(number) for number in range(len(side.sentences))]


def _links(texts: tuple[Sequence[str], Sequence[str]], language: str, work: Work) -> list[Link]:
    """Link in passes: identical, identical but for style, edited."""
    left, right = texts
    anchored = _anchors(left, right, language)
    found = [Link(i, j, SURE) for i, j in anchored.items()]
    if len(anchored) < max(len(left), len(right)):
        found += [Link(*pair) for pair in near.edited(left, right, anchored, language, work)]
    return found


def _anchors(left: Sequence[str], right: Sequence[str], language: str) -> dict[int, int]:
    """Anchor the identical sentences, then those equal but for house style."""
    anchored = anchors.identical(left, right, {})
    if len(anchored) == len(left) or len(anchored) == len(right):
        return anchored
    taken = set(anchored.values())
    mine = [None if i in anchored else style.normal(text, language) for i, text in enumerate(left)]
    theirs = [None if j in taken else style.normal(text, language) for j, text in enumerate(right)]
    return anchors.identical(mine, theirs, anchored)
