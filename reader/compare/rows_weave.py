"""Weaves two tellings of one sentence into one text with its cut and added words.

    "who was elected in July" + "who took office in July"  ->  "who [-was elected-] {+took office+} in July"

Knows two texts with their spans; knows no rows. Words outside the marks that both have in order are the
anchors; between two of them, all that only the left has is cut and all that only the right has is added,
small words too: without the cut words it reads as the right text, without the added ones as the left.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Final, NamedTuple

from reader import limits
from reader.compare.changes import MarkKind
from reader.compare.spread import Span
from reader.text import words

DENSE: Final = 0.65
"""Share of a sentence's letters that differ above which its words are not woven: a redline of such a
sentence reads as neither of the two."""

ISLAND: Final = 3
"""Letters of shared words that, alone between changes on both sides, only break up the phrases."""

_WEIGHED: Final = 10_000
"""Pairs of words up to which the best order is sought (some 3 ms); beyond, the longest runs are taken first."""

_GONE: Final = frozenset({MarkKind.CUT, MarkKind.CHANGED})
_COME: Final = frozenset({MarkKind.ADDED, MarkKind.CHANGED})
_TOLD: Final = _GONE | _COME

_CLOSING: Final = (
    ",.;:!?)]}\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{HORIZONTAL ELLIPSIS}"
)
"""Signs that stand close to the word before them."""
_STRAIGHT: Final = "\"'"
"""Marks that open and close alike."""


class Told(NamedTuple):
    """One telling: its text, and its spans counted from its start."""

    text: str
    spans: tuple[Span, ...] = ()

    def marked(self, kinds: frozenset[MarkKind]) -> list[Span]:
        """Return the spans of some kinds."""
        return [span for span in self.spans if span.kind in kinds]

    @property
    def tells(self) -> bool:
        """Whether there is a word in it, or a sign that is marked."""
        return bool(self.marked(_TOLD)) or bool(words.tokens(self.text))


class _Word(NamedTuple):
    """A word outside the marks; words that differ in house style only have one key."""

    start: int
    end: int
    key: str


class _Anchor(NamedTuple):
    """A word both tellings have."""

    left: _Word
    right: _Word


def weave(left: Told, right: Told) -> Told:
    """Return one text of both, its spans `cut`, `added` and `style` only."""
    anchors = _anchors(left, right)
    if _too_far_apart(left, right, anchors):
        space = Told(" " if " " in left.text or " " in right.text else "")
        return join(whole(left.text, MarkKind.CUT), space, whole(right.text, MarkKind.ADDED))
    pieces: list[Told] = []
    at = other = 0
    is_spaced = " " in left.text or " " in right.text
    for anchor in anchors:
        gone, come = _cut(left, at, anchor.left.start), _cut(right, other, anchor.right.start)
        pieces += _between(gone, come, is_spaced=is_spaced)
        pieces.append(cut_out(right, anchor.right.start, anchor.right.end))
        at, other = anchor.left.end, anchor.right.end
    ends = _cut(left, at, len(left.text)), _cut(right, other, len(right.text))
    return join(*pieces, *_between(*ends, is_spaced=is_spaced))


def whole(text: str, kind: MarkKind) -> Told:
    """Return a text marked from end to end."""
    return Told(text, (Span(0, len(text), kind, (-1, 0)),) if text else ())


def closes(text: str) -> bool:
    """Tell whether a text begins with a sign that stands close to the word before it."""
    is_end = not text[1:2].isalnum()  # a straight quotation mark closes there, else it opens
    return text[:1] in _CLOSING or (text[:1] in _STRAIGHT and is_end)


def join(*pieces: Told) -> Told:
    """Join texts, their spans counted from the start of all."""
    spans: list[Span] = []
    length = 0
    for piece in pieces:
        spans += [s._replace(start=s.start + length, end=s.end + length) for s in piece.spans]
        length += len(piece.text)
    return Told("".join(piece.text for piece in pieces), tuple(spans))


def cut_out(told: Told, start: int, end: int) -> Told:
    """Return a part of a text; what it says otherwise than its counterpart is marked as added."""
    part = _cut(told, start, end)
    return part._replace(
        spans=tuple(
            span._replace(kind=MarkKind.ADDED if span.kind in _COME else span.kind, inner=())
            for span in part.spans
        )
    )


def _cut(told: Told, start: int, end: int) -> Told:
    spans = (
        span._replace(start=max(span.start, start) - start, end=min(span.end, end) - start)
        for span in told.spans
        if span.start < end and span.end > start
    )
    return Told(told.text[start:end], tuple(spans))


# Which words both have


def _anchors(left: Told, right: Told) -> list[_Anchor]:
    """Return the words outside the marks that both have, in the order of both."""
    ours, theirs = _words(left, _GONE, is_left=True), _words(right, _COME, is_left=False)
    keys = [word.key for word in ours], [word.key for word in theirs]
    if keys[0] == keys[1]:
        return [_Anchor(*both) for both in zip(ours, theirs, strict=True)]
    if len(ours) * len(theirs) > limits.WOVEN_WORDS**2:
        return []
    found = [_Anchor(ours[at], theirs[other]) for at, other in _in_order(*keys)]
    return list(_without_islands(found, left, right))


def _in_order(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of equal words in the order of both, with as many letters as can be had.

    Letters are counted, not words: of "with" and "aground", that cross, "aground" is the one to keep.
    """
    if len(ours) * len(theirs) > _WEIGHED:
        blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
        return [(each.a + step, each.b + step) for each in blocks for step in range(each.size)]
    width = len(theirs) + 1
    best = [[0] * width for _ in range(len(ours) + 1)]
    for at in reversed(range(len(ours))):
        row, below = best[at], best[at + 1]
        for other in reversed(range(len(theirs))):
            row[other] = max(below[other], row[other + 1])
            if ours[at] == theirs[other]:
                row[other] = max(row[other], below[other + 1] + len(ours[at]))
    return list(_walk(best, ours, theirs))


def _walk(
    best: Sequence[Sequence[int]], ours: Sequence[str], theirs: Sequence[str]
) -> Iterator[tuple[int, int]]:
    at = other = 0
    while at < len(ours) and other < len(theirs):
        gain = best[at + 1][other + 1] + len(ours[at])
        if ours[at] == theirs[other] and best[at][other] == gain:
            yield at, other
            at, other = at + 1, other + 1
        elif best[at][other] == best[at + 1][other]:
            at += 1
        else:
            other += 1


def _words(told: Told, kinds: frozenset[MarkKind], *, is_left: bool) -> list[_Word]:
    """Return the words outside the marks of some kinds; what is marked as house style is one word."""
    marked = told.marked(kinds)
    styled = {span: _style_key(span, is_left=is_left) for span in told.marked(_STYLE)}
    found = [
        _Word(token.start, token.end, token.text.casefold())
        for token in words.tokens(told.text)
        if not any(span.start < token.end and token.start < span.end for span in (*marked, *styled))
    ]
    found += [_Word(span.start, span.end, key) for span, key in styled.items() if key]
    return sorted(found)


_STYLE: Final = frozenset({MarkKind.STYLE})


def _style_key(span: Span, *, is_left: bool) -> str:
    """Return a key only the two spans have that stand for one another; empty for one that stands alone."""
    if span.partner is None:
        return ""
    return f"~{span.partner if is_left else span.key[1]}"


def _without_islands(anchors: Sequence[_Anchor], left: Told, right: Told) -> Iterator[_Anchor]:
    """Leave out a small word alone between changes on both sides.

    "[-start-] {+began+} a [-visit-] {+trip+}"  ->  "[-start a visit-] {+began a trip+}"
    """
    before = (0, 0)
    run: list[_Anchor] = []
    is_apart = False
    for anchor in anchors:
        apart = _are_apart(left, right, before, (anchor.left.start, anchor.right.start))
        if apart and run:
            if not (is_apart and _letters(run) <= ISLAND):
                yield from run
            run = []
        is_apart = apart if not run else is_apart
        run.append(anchor)
        before = anchor.left.end, anchor.right.end
    ends = len(left.text), len(right.text)
    if not (is_apart and _letters(run) <= ISLAND and _are_apart(left, right, before, ends)):
        yield from run


def _are_apart(left: Told, right: Told, start: tuple[int, int], end: tuple[int, int]) -> bool:
    """Tell whether both sides have words of their own between two places."""
    return _cut(left, start[0], end[0]).tells and _cut(right, start[1], end[1]).tells


def _letters(run: Sequence[_Anchor]) -> int:
    return sum(anchor.right.end - anchor.right.start for anchor in run)


def _too_far_apart(left: Told, right: Told, anchors: Sequence[_Anchor]) -> bool:
    if not left.spans and not right.spans:
        keys = [[t.text.casefold() for t in words.tokens(told.text)] for told in (left, right)]
        return keys[0] != keys[1]
    shared = [sum(anchor[side].end - anchor[side].start for anchor in anchors) for side in (0, 1)]
    letters = [sum(len(t.text) for t in words.tokens(told.text)) for told in (left, right)]
    return any(s < (1 - DENSE) * n for s, n in zip(shared, letters, strict=True))


# What stands between two of them


def _between(gone: Told, come: Told, *, is_spaced: bool) -> Iterator[Told]:
    """Yield what stands between two anchors: ``" was elected "`` and ``" took office "``."""
    lead = len(_shared_signs(gone, come))
    yield cut_out(come, 0, lead)
    gone, come = _cut(gone, lead, len(gone.text)), _cut(come, lead, len(come.text))
    trail = len(_shared_signs(_backwards(gone), _backwards(come)))
    end = len(come.text) - trail
    yield from _changed(
        _cut(gone, 0, len(gone.text) - trail), _cut(come, 0, end), is_spaced=is_spaced
    )
    yield cut_out(come, end, len(come.text))


def _changed(gone: Told, come: Told, *, is_spaced: bool) -> Iterator[Told]:
    """Yield the cut words, then the added ones, with a space where words would touch."""
    if not gone.tells:
        yield from _added(come)
        return
    phrase = gone.text.strip()
    if gone.text[0].isspace():
        yield Told(" ")
    yield whole(phrase, MarkKind.CUT)
    touches = bool(come.text) and not come.text[0].isspace() and not closes(come.text)
    if (touches and is_spaced) or (not come.text and gone.text[-1].isspace()):
        yield Told(" ")
    yield from _added(come)


def _added(come: Told) -> Iterator[Told]:
    if not come.tells:
        yield cut_out(come, 0, len(come.text))
        return
    start = len(come.text) - len(come.text.lstrip())
    end = len(come.text.rstrip())
    yield Told(come.text[:start])
    yield whole(come.text[start:end], MarkKind.ADDED)
    yield Told(come.text[end:])


def _shared_signs(gone: Told, come: Told) -> str:
    """Return the blanks and signs both begin with, as far as none of them is marked."""
    marks = gone.marked(_TOLD) + come.marked(_TOLD)
    end = min((span.start for span in marks), default=len(gone.text))
    pairs = zip(gone.text[:end], come.text, strict=False)
    return "".join(ours for ours, _ in takewhile(_is_shared_sign, pairs))


def _is_shared_sign(letters: tuple[str, str]) -> bool:
    return letters[0] == letters[1] and not letters[0].isalnum() and not words.clings(letters[0])


def _backwards(told: Told) -> Told:
    length = len(told.text)
    spans = (s._replace(start=length - s.end, end=length - s.start) for s in told.spans)
    return Told(told.text[::-1], tuple(spans))
