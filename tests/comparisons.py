"""Comparisons written by hand, for tests of what is shown.

A side is a list of paragraphs, a paragraph a list of sentences. A phrase in square brackets is marked:
bracketed phrases of a pair stand for one another in order where both sides have as many, else they are
cut on the left and added on the right; in braces they are house style.
"""

import re
from typing import Any

from reader.article import Direction, ParagraphKind
from reader.compare.changes import (
    Comparison,
    Mark,
    MarkKind,
    Pair,
    PairKind,
    Relation,
    Sentence,
    Side,
)

_MARKED = re.compile(r"[\[{](.*?)[\]}]")


def left(row) -> Any:
    """Return the left cell of a row that has one."""
    return row.left


def right(row) -> Any:
    """Return the right cell of a row that has one."""
    return row.right


def plain(text):
    """Return a sentence without its brackets."""
    return re.sub(r"[\[\]{}]", "", text)


def side(paragraphs, **more):
    """Return a side; a paragraph that is a plain string is a cross-heading."""
    texts, kinds, sentences = [], [], []
    for number, paragraph in enumerate(paragraphs):
        is_heading = isinstance(paragraph, str)
        parts = [paragraph] if is_heading else [plain(part) for part in paragraph]
        kinds.append(ParagraphKind.HEADING if is_heading else ParagraphKind.PARAGRAPH)
        start = 0
        for part in parts:
            sentences.append(Sentence(number, start, start + len(part)))
            start += len(part) + 1
        texts.append(" ".join(parts))
    return Side(
        headline=more.get("headline", "A headline"),
        standfirst=more.get("standfirst"),
        summary=tuple(more.get("summary", ())),
        captions=tuple(more.get("captions", ())),
        notes=tuple(more.get("notes", ())),
        paragraphs=tuple(texts),
        paragraph_kinds=tuple(kinds),
        sentences=tuple(sentences),
        language=more.get("language", "en"),
        direction=more.get("direction", Direction.LTR),
    )


def comparison(left, right, pairs=(), findings=(), **more):
    """Return a comparison.

    Args:
        left: paragraphs, or a `Side`.
        right: the same.
        pairs: ``(left, right, kind)``, with ``"moved"`` as a fourth for what moved; numbers of
            sentences, or tuples of them.
        findings: as they are.
        more: `relation`, `verdict`, `complete`.
    """
    left_side = left if isinstance(left, Side) else side(left)
    right_side = right if isinstance(right, Side) else side(right)
    sources = _sentences(left), _sentences(right)
    made = tuple(_pair(pair, sources) for pair in pairs)
    paired = [{n for p in made for n in p.left}, {n for p in made for n in p.right}]
    return Comparison(
        left=left_side,
        right=right_side,
        relation=more.get("relation", Relation.EDITED),
        verdict=more.get("verdict", "Edited copy."),
        pairs=made,
        only_left=tuple(n for n in range(len(left_side.sentences)) if n not in paired[0]),
        only_right=tuple(n for n in range(len(right_side.sentences)) if n not in paired[1]),
        findings=tuple(findings),
        complete=more.get("complete", True),
    )


def _sentences(paragraphs):
    if isinstance(paragraphs, Side):
        return [paragraphs.text(number) for number in range(len(paragraphs.sentences))]
    return [s for part in paragraphs for s in ([part] if isinstance(part, str) else part)]


def _pair(pair, sources):
    left, right, kind, *moved = pair
    left = left if isinstance(left, tuple) else (left,)
    right = right if isinstance(right, tuple) else (right,)
    found = [_found(left, sources[0]), _found(right, sources[1])]
    is_even = len(found[0]) == len(found[1])
    return Pair(
        left,
        right,
        PairKind(kind),
        bool(moved),
        0.9,
        _marks(found[0], MarkKind.CUT, is_even=is_even),
        _marks(found[1], MarkKind.ADDED, is_even=is_even),
    )


def _found(numbers, sentences):
    found = []
    for number in numbers:
        taken = 0
        for match in _MARKED.finditer(sentences[number]):
            start = match.start() - taken
            found.append((number, start, start + len(match[1]), match[0][0] == "{"))
            taken += 2
    return found


def _marks(found, alone, *, is_even):
    return tuple(
        Mark(
            number,
            start,
            end,
            MarkKind.STYLE if is_style else MarkKind.CHANGED if is_even else alone,
            place if is_even else None,
        )
        for place, (number, start, end, is_style) in enumerate(found)
    )
