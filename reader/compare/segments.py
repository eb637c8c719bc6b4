"""Two texts laid along each other: stretches that are equal, equal but for style, or changed.

Pure values and the passes over them; knows neither where the matches come from nor sentences. The
segments of two texts cover both without gaps, in order.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from reader.text import words
from reader.text.style import Form


class Likeness(StrEnum):
    """How the two sides of a segment are alike."""

    EQUAL = "equal"
    STYLE = "style"
    CHANGED = "changed"


class Block(NamedTuple):
    """``left[left_start:left_end]`` stands where ``right[right_start:right_end]`` stands."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int


class Segment(NamedTuple):
    """A block, and how its two sides are alike."""

    block: Block
    likeness: Likeness


class Run(NamedTuple):
    """So many equal forms, from a form of the left and a form of the right on."""

    left: int
    right: int
    length: int


class Texts(NamedTuple):
    """Two texts with their forms."""

    left: str
    right: str
    left_forms: Sequence[Form]
    right_forms: Sequence[Form]


def lay_along(texts: Texts, runs: Iterable[Run]) -> list[Segment]:
    """Lay two texts along each other, given which runs of their forms match, in order."""
    ends = Block(len(texts.left), len(texts.left), len(texts.right), len(texts.right))
    starts = [f.start for f in texts.left_forms], [f.start for f in texts.right_forms]
    segments: list[Segment] = []
    before = Block(0, 0, 0, 0)
    for block in (*_matched(texts, runs), ends):
        gap = Block(before.left_end, block.left_start, before.right_end, block.right_start)
        bare = not (_any_within(starts[0], gap[:2]) or _any_within(starts[1], gap[2:]))
        segments.extend(_between(texts, gap, Likeness.STYLE if bare else Likeness.CHANGED))
        equal = texts.left[slice(*block[:2])] == texts.right[slice(*block[2:])]
        segments.append(Segment(block, Likeness.EQUAL if equal else Likeness.STYLE))
        before = block
    return _joined(segments)


def _clean(forms: Sequence[Form], at: int) -> bool:
    """Say whether a cut before a form parts no word, figure or date."""
    return at == 0 or at == len(forms) or forms[at - 1].end <= forms[at].start


def _matched(texts: Texts, runs: Iterable[Run]) -> Iterable[Block]:
    """Yield the characters of matched forms, never parting what shares one place.

    ``al-Sudani`` against ``al Maliki``: "al" is equal but lies inside a word that is not, so no block.
    """
    for run in runs:
        cuts = [
            step
            for step in range(run.length + 1)
            if _clean(texts.left_forms, run.left + step)
            and _clean(texts.right_forms, run.right + step)
        ]
        for first, last in pairwise(cuts):
            yield Block(
                *_place(texts.left_forms[run.left + first : run.left + last]),
                *_place(texts.right_forms[run.right + first : run.right + last]),
            )


def _place(forms: Sequence[Form]) -> tuple[int, int]:
    return min(f.start for f in forms), max(f.end for f in forms)


def _any_within(starts: Sequence[int], span: tuple[int, ...]) -> bool:
    """Say whether a form begins inside a span."""
    at = bisect_left(starts, span[0])
    return at < len(starts) and starts[at] < span[1]


def _between(texts: Texts, gap: Block, likeness: Likeness) -> Iterable[Segment]:
    """Yield what lies between two matches: the space both have, then what differs, then space.

    ``ran home`` against ``ran quickly home``: " " | "" -> "quickly " | "".
    """
    left, right = texts.left[slice(*gap[:2])], texts.right[slice(*gap[2:])]
    if left == right:
        yield Segment(gap, Likeness.EQUAL)
        return
    lead = _shared_space(left, right)
    trail = _shared_space(left[lead:][::-1], right[lead:][::-1])
    a, b, c, d = gap
    yield Segment(Block(a, a + lead, c, c + lead), Likeness.EQUAL)
    yield Segment(Block(a + lead, b - trail, c + lead, d - trail), likeness)
    yield Segment(Block(b - trail, b, d - trail, d), Likeness.EQUAL)


def _shared_space(left: str, right: str) -> int:
    """Return how many equal spaces both begin with; one that carries a combining mark is no space."""
    count = 0
    for a, b in zip(left, right, strict=False):
        if a != b or not a.isspace():
            break
        count += 1
    carries = any(words.clings(text[count]) for text in (left, right) if count < len(text))
    return count - 1 if count and carries else count


def _joined(segments: Iterable[Segment]) -> list[Segment]:
    """Drop empty segments and join touching ones: equal with equal, and all else with all else.

    style "“" next to changed "word" -> one changed segment: no two marks touch.
    """
    out: list[Segment] = []
    for block, likeness in segments:
        if block.left_start == block.left_end and block.right_start == block.right_end:
            continue
        last = out[-1] if out else None
        if last and (last.likeness is Likeness.EQUAL) == (likeness is Likeness.EQUAL):
            whole = Block(
                last.block.left_start, block.left_end, last.block.right_start, block.right_end
            )
            both = likeness if last.likeness is likeness else Likeness.CHANGED
            out[-1] = Segment(whole, both)
        else:
            out.append(Segment(block, likeness))
    return out
