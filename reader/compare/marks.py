"""Turn segments of a pair into marks on its sentences.

A pair may hold several sentences a side; they are laid along each other as one text with a space
between, and every mark is cut at sentence ends. Knows nothing of how segments were found.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.compare import words
from reader.compare.changes import Mark, MarkKind
from reader.compare.segments import Likeness, Segment

Marks = tuple[Mark, ...]


class Stretch(NamedTuple):
    """One side of a pair as one text, and where each sentence begins in it."""

    text: str
    sentences: tuple[int, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, numbered: Sequence[tuple[int, str]]) -> "Stretch":
        """Join numbered sentences with a space."""
        starts: list[int] = []
        length = 0
        for _, text in numbered:
            starts.append(length)
            length += len(text) + 1
        numbers = tuple(number for number, _ in numbered)
        return cls(" ".join(text for _, text in numbered), numbers, tuple(starts))

    def spans(self, start: int, end: int) -> Iterable[tuple[int, int, int]]:
        """Yield a stretch as (sentence, start, end) within sentences, the joining spaces left out."""
        bounds = (*self.starts, len(self.text) + 1)
        for number, begin, following in zip(self.sentences, bounds, bounds[1:], strict=False):
            low, high = max(start, begin), min(end, following - 1)
            if low < high:
                yield number, low - begin, high - begin


def of_segments(left: Stretch, right: Stretch, segments: Iterable[Segment]) -> tuple[Marks, Marks]:
    """Mark what is cut, added, changed or styled otherwise."""
    marks: tuple[list[Mark], list[Mark]] = ([], [])
    for block, likeness in segments:
        if likeness is Likeness.EQUAL:
            continue
        spans = list(left.spans(*block[:2])), list(right.spans(*block[2:]))
        kinds = _kinds(likeness, both=bool(spans[0] and spans[1]))
        inner: tuple[words.Spans, words.Spans] = ((), ())
        if likeness is Likeness.CHANGED:
            texts = left.text[slice(*block[:2])], right.text[slice(*block[2:])]
            inner = words.changed_letters(*texts)
        partners = len(marks[1]), len(marks[0])
        for side in (0, 1):
            partner = partners[side] if spans[1 - side] else None
            marks[side].extend(
                _mark(span, kinds[side], partner, inner[side]) for span in spans[side]
            )
    return tuple(marks[0]), tuple(marks[1])


def _kinds(likeness: Likeness, *, both: bool) -> tuple[MarkKind, MarkKind]:
    if likeness is Likeness.STYLE:
        return MarkKind.STYLE, MarkKind.STYLE
    return (MarkKind.CHANGED, MarkKind.CHANGED) if both else (MarkKind.CUT, MarkKind.ADDED)


def _mark(
    span: tuple[int, int, int],
    kind: MarkKind,
    partner: int | None,
    inner: tuple[tuple[int, int], ...],
) -> Mark:
    """Return a mark; letters inside the word are counted from the sentence's beginning."""
    sentence, start, end = span
    within = tuple((start + a, start + b) for a, b in inner if start + b <= end)
    return Mark(sentence, start, end, kind, partner, within)
