"""Make pairs of links: what was split or joined, which kind, what moved, and the marks.

Every sentence is in one pair at most. A pair is a star of links (one sentence against several) or
several against several that all tell the same. Knows nothing of how links were found.
"""

import zlib
from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from reader.compare import chain, marks, words
from reader.compare.align import Link
from reader.compare.changes import Pair, PairKind, Side
from reader.compare.marks import Marks, Stretch
from reader.compare.segments import Likeness, Segment
from reader.text import stems
from reader.text import words as token

_EDITED = 0.5
"""Share of the letters of the longer text that must stand unmarked for a pair to read as edited."""

_WORTH_MOVING = 3
"""Content words a moved sentence must have: "He said so." has no place of its own."""


class _Group(NamedTuple):
    left: tuple[int, ...]
    right: tuple[int, ...]
    logit: float


def pairs(left: Side, right: Side, links: Sequence[Link]) -> tuple[Pair, ...]:
    """Return the pairs of two sides with kinds and marks, in the order of the left."""
    groups = _groups(links)
    moved = _moved(left, right, groups)
    made = [_pair((left, right), group, moved=at in moved) for at, group in enumerate(groups)]
    return tuple(sorted(made, key=lambda pair: (pair.left, pair.right)))


def _groups(links: Sequence[Link]) -> list[_Group]:
    """Gather links that share a sentence."""
    return [_Group((link.left,), (link.right,), link.logit) for link in links]


def _moved(left: Side, right: Side, groups: Sequence[_Group]) -> frozenset[int]:
    """Return which groups lie off the heaviest chain and are worth saying so."""
    weighed = [
        chain.Link(group.left[0], group.right[0], _weight(left, right, group)) for group in groups
    ]
    kept = chain.on_chain(weighed)
    return frozenset(
        at
        for at, group in enumerate(groups)
        if at not in kept and _content_words(left, group.left) >= _WORTH_MOVING
    )


def _weight(left: Side, right: Side, group: _Group) -> float:
    """Return what a group weighs in the chain: one, a little for length, a trace to settle ties."""
    a = " ".join(left.text(n) for n in group.left)
    b = " ".join(right.text(n) for n in group.right)
    trace = zlib.crc32("\n".join(sorted((a, b))).encode("utf-8", "surrogatepass")) / 2**32
    return len(group.left) + min(len(a), len(b)) / 1e4 + trace * 1e-6


def _content_words(side: Side, numbers: Sequence[int]) -> int:
    found = (token.tokens(side.text(number)) for number in numbers)
    return sum(not stems.is_stop(t.text, side.language) for sentence in found for t in sentence)


def _pair(both: tuple[Side, Side], group: _Group, *, moved: bool) -> Pair:
    """Return one pair with its kind and marks."""
    left = Stretch.of([(n, both[0].text(n)) for n in group.left])
    right = Stretch.of([(n, both[1].text(n)) for n in group.right])
    kind, found = _kind_and_marks(left, right, both[0].language)
    sure = 1 / (1 + exp(-group.logit))
    return Pair(group.left, group.right, kind, moved, round(sure, 3), *found)


def _kind_and_marks(
    left: Stretch, right: Stretch, language: str
) -> tuple[PairKind, tuple[Marks, Marks]]:
    """Judge how alike a pair is, and mark what differs."""
    if left.text == right.text:
        return PairKind.SAME, ((), ())
    segments = words.compare(left.text, right.text, language)
    if not words.differs(segments):
        return PairKind.SAME, marks.of_segments(left, right, segments)
    kind = (
        PairKind.EDITED
        if _unmarked(segments) >= _EDITED * _longer(left, right)
        else PairKind.REWORDED
    )
    return kind, marks.of_segments(left, right, segments)


def _unmarked(segments: Sequence[Segment]) -> int:
    """Return how many letters stand equal, style aside."""
    return sum(
        min(s.block.left_end - s.block.left_start, s.block.right_end - s.block.right_start)
        for s in segments
        if s.likeness is not Likeness.CHANGED
    )


def _longer(left: Stretch, right: Stretch) -> int:
    return max(len(left.text), len(right.text))
