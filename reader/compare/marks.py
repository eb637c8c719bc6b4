"""Turn segments of a pair into marks on its sentences.

A pair may hold several sentences a side; they are laid along each other as one text with a space
between, and every mark is cut at sentence ends. Knows nothing of how segments were found.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.compare import words
from reader.compare.changes import Mark, MarkKind
from reader.compare.phrases import Phrase
from reader.compare.segments import Likeness, Segment

Marks = tuple[Mark, ...]

Place = tuple[int, int, int]
"""Sentence, start and end within it."""


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

    def spans(self, start: int, end: int) -> Iterable[Place]:
        """Yield a stretch as (sentence, start, end) within sentences, the joining spaces left out."""
        bounds = (*self.starts, len(self.text) + 1)
        for number, begin, following in zip(self.sentences, bounds, bounds[1:], strict=False):
            low, high = max(start, begin), min(end, following - 1)
            if low < high:
                yield number, low - begin, high - begin


class _Entry(NamedTuple):
    """What becomes the marks of one difference: its places on both sides."""

    left: tuple[Place, ...]
    right: tuple[Place, ...]
    styled: bool
    inner: tuple[words.Spans, words.Spans]


def of_segments(left: Stretch, right: Stretch, segments: Iterable[Segment]) -> tuple[Marks, Marks]:
    """Mark what is cut, added, changed or styled otherwise."""
    entries = [
        _entry(left, right, (block[:2], block[2:]), styled=likeness is Likeness.STYLE)
        for block, likeness in segments
        if likeness is not Likeness.EQUAL
    ]
    return _numbered(entries)


def of_phrases(left: Stretch, right: Stretch, found: Iterable[Phrase]) -> tuple[Marks, Marks]:
    """Mark paired phrases as changed, with partners; phrases on one side as cut or added."""
    entries = [
        _entry(left, right, (phrase.left or (0, 0), phrase.right or (0, 0)), styled=phrase.styled)
        for phrase in found
    ]
    return _numbered(_apart(entries))


def _entry(
    left: Stretch, right: Stretch, spans: tuple[tuple[int, ...], tuple[int, ...]], *, styled: bool
) -> _Entry:
    """Return a difference with its places, and the letters changed inside a word."""
    inner: tuple[words.Spans, words.Spans] = ((), ())
    if not styled:
        inner = words.changed_letters(left.text[slice(*spans[0])], right.text[slice(*spans[1])])
    places = tuple(left.spans(*spans[0])), tuple(right.spans(*spans[1]))
    return _Entry(*places, styled, inner)


def _apart(entries: Sequence[_Entry]) -> list[_Entry]:
    """Drop style entries that touch another, so that no two marks touch."""
    edges = {
        (side, sentence, edge)
        for entry in entries
        if not entry.styled
        for side, places in enumerate((entry.left, entry.right))
        for sentence, start, end in places
        for edge in (start, end)
    }
    return [
        entry
        for entry in entries
        if not entry.styled
        or not any(
            (side, sentence, edge) in edges
            for side, places in enumerate((entry.left, entry.right))
            for sentence, start, end in places
            for edge in (start, end)
        )
    ]


def _numbered(entries: Sequence[_Entry]) -> tuple[Marks, Marks]:
    """Return the marks of both sides in reading order, each knowing its partner's number."""
    firsts = _first_numbers([e.left for e in entries]), _first_numbers([e.right for e in entries])
    sides: tuple[list[Mark], list[Mark]] = ([], [])
    for at, entry in enumerate(entries):
        kinds = _kinds(entry)
        for side, places in enumerate((entry.left, entry.right)):
            partner = firsts[1 - side].get(at)
            sides[side].extend(_mark(p, kinds[side], partner, entry.inner[side]) for p in places)
    left, right = (tuple(sorted(side, key=lambda m: (m.sentence, m.start))) for side in sides)
    return left, right


def _first_numbers(places: Sequence[tuple[Place, ...]]) -> dict[int, int]:
    """Return, by entry, the number its first mark has among all of its side."""
    order = sorted((place, at) for at, of_entry in enumerate(places) for place in of_entry)
    numbers: dict[int, int] = {}
    for number, (_, at) in enumerate(order):
        numbers.setdefault(at, number)
    return numbers


def _kinds(entry: _Entry) -> tuple[MarkKind, MarkKind]:
    if entry.styled:
        return MarkKind.STYLE, MarkKind.STYLE
    both = entry.left and entry.right
    return (MarkKind.CHANGED, MarkKind.CHANGED) if both else (MarkKind.CUT, MarkKind.ADDED)


def _mark(place: Place, kind: MarkKind, partner: int | None, inner: words.Spans) -> Mark:
    """Return a mark; letters inside the word are counted from the sentence's beginning."""
    sentence, start, end = place
    within = tuple((start + a, start + b) for a, b in inner if start + b <= end)
    return Mark(sentence, start, end, kind, partner, within)
