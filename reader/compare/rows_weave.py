"""Weaves two tellings of one sentence into one text with its cut and added words.

    "who was elected in July" + "who took office in July"  ->  "who [-was elected-] {+took office+} in July"

Knows two texts with their spans; knows no rows. The right text is followed letter for letter; phrases of
the left are put in after the words they followed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from reader.compare.changes import MarkKind
from reader.compare.spread import Span

DENSE: Final = 0.6
"""Share of a sentence's letters that differ above which its words are not woven: a redline of such a
sentence reads as neither of the two."""

_WORD: Final = re.compile(r"\w+")
_GONE: Final = frozenset({MarkKind.CUT, MarkKind.CHANGED})
_COME: Final = frozenset({MarkKind.ADDED, MarkKind.CHANGED})


class Told(NamedTuple):
    """One telling: its text, and its spans counted from its start."""

    text: str
    spans: tuple[Span, ...] = ()

    def marked(self, kinds: frozenset[MarkKind]) -> list[Span]:
        """Return the spans of some kinds."""
        return [span for span in self.spans if span.kind in kinds]


def weave(left: Told, right: Told) -> Told:
    """Return one text of both, its spans `cut`, `added` and `style` only."""
    if _too_far_apart(left, right):
        space = " " if " " in left.text or " " in right.text else ""
        return join(whole(left.text, MarkKind.CUT), Told(space), whole(right.text, MarkKind.ADDED))
    pieces: list[Told] = []
    at = 0
    for offset, phrase in _insertions(left, right):
        pieces += [cut_out(right, at, offset), phrase]
        at = offset
    return join(*pieces, cut_out(right, at, len(right.text)))


def whole(text: str, kind: MarkKind) -> Told:
    """Return a text marked from end to end."""
    return Told(text, (Span(0, len(text), kind, (-1, 0)),) if text else ())


def join(*pieces: Told) -> Told:
    """Join texts, their spans counted from the start of all."""
    spans: list[Span] = []
    length = 0
    for piece in pieces:
        spans += [replace(s, start=s.start + length, end=s.end + length) for s in piece.spans]
        length += len(piece.text)
    return Told("".join(piece.text for piece in pieces), tuple(spans))


def cut_out(told: Told, start: int, end: int) -> Told:
    """Return a part of a text; what it says otherwise than its counterpart is marked as added."""
    spans = (
        replace(
            span,
            start=max(span.start, start) - start,
            end=min(span.end, end) - start,
            kind=MarkKind.ADDED if span.kind in _COME else span.kind,
            inner=(),
        )
        for span in told.spans
        if span.start < end and span.end > start
    )
    return Told(told.text[start:end], tuple(spans))


def _too_far_apart(left: Told, right: Told) -> bool:
    gone, come = left.marked(_GONE), right.marked(_COME)
    if not gone and not come:
        is_style = bool(left.spans or right.spans)
        return not is_style and _WORD.findall(left.text) != _WORD.findall(right.text)
    return max(_share(left, gone), _share(right, come)) > DENSE


def _share(told: Told, spans: list[Span]) -> float:
    return sum(span.end - span.start for span in spans) / (len(told.text) or 1)


def _insertions(left: Told, right: Told) -> list[tuple[int, Told]]:
    """Return the phrases only the left has, each with the offset of the right where it goes in."""
    shared = list(_ends_of_shared_words(right, _COME))
    before = list(_ends_of_shared_words(left, _GONE))
    partners = {span.key[1]: span.start for span in right.spans if span.kind is MarkKind.CHANGED}
    found: list[tuple[int, Told]] = []
    for span in left.marked(_GONE):
        followed = min(bisect_right(before, span.start), len(shared))
        offset = shared[followed - 1] if followed else 0
        offset = partners.get(-1 if span.partner is None else span.partner, offset)
        offset = max(offset, found[-1][0] if found else 0)
        found.append((offset, _with_space(left.text, span, right.text, offset)))
    return found


def _ends_of_shared_words(told: Told, kinds: frozenset[MarkKind]) -> Iterator[int]:
    """Yield where words end that the other telling has too: those outside the marks."""
    at = 0
    for span in (*told.marked(kinds), None):
        end = len(told.text) if span is None else span.start
        yield from (match.end() for match in _WORD.finditer(told.text, at, max(at, end)))
        at = max(at, span.end) if span is not None else end


def _with_space(text: str, span: Span, into: str, offset: int) -> Told:
    """Return a phrase with the space it needs between its new neighbours."""
    phrase = whole(text[span.start : span.end], MarkKind.CUT)
    around = text[max(span.start - 1, 0) : span.start] + text[span.end : span.end + 1]
    if not any(letter.isspace() for letter in around):
        return phrase
    if offset and not into[offset - 1].isspace():
        return join(Told(" "), phrase)
    return join(phrase, Told(" "))
