"""The rows above the body: headline, standfirst, summary, captions and notes, each against its like.

Headline stands beside headline and standfirst beside standfirst, whatever they say; where they say nothing
alike, those of one event are related and those of unrelated stories merely stand there, each its own. Of
summary lines, captions and notes an article has any number: those that share most of their words stand
together, the rest stand alone. Knows nothing of the body.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from reader import limits
from reader.article import ParagraphKind
from reader.compare.changes import Comparison, Mark, PairKind, Part, Relation, Side
from reader.compare.rows_cells import span
from reader.compare.rows_changes import Counter
from reader.compare.spread import Cell, Change, Row, Standing, Stretch
from reader.compare.work import Work

LIKE: Final = 0.3
"""Share of words in common above which two captions are versions of one: half of the words of a
caption are names and places of the picture, which another picture of the event shares in part."""

_ALONE: Final = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Letters that are words by themselves here: kana, Chinese, Hangul."""


@cache
def _word() -> re.Pattern[str]:
    """Return what a word is; made when two lines are first held against one another (3 ms)."""
    return re.compile(rf"[{_ALONE}]|[^\W{_ALONE}]+")


def rows(comparison: Comparison, counter: Counter) -> list[Row]:
    """Return the rows above the body, in reading order."""
    writer = _Heads(comparison, counter)
    told = _partners_told(comparison)
    return [
        writer.row(part, left, right)
        for part, lefts, rights in _parts(comparison.left, comparison.right)
        for left, right in _matched(part, lefts, rights, told.get(part, {}))
    ]


def _parts(left: Side, right: Side) -> Iterator[tuple[Part, list[str], list[str]]]:
    yield Part.HEADLINE, _one(left.headline), _one(right.headline)
    yield Part.STANDFIRST, _one(left.standfirst), _one(right.standfirst)
    yield Part.SUMMARY, list(left.summary), list(right.summary)
    yield Part.CAPTION, _captions(left), _captions(right)
    yield Part.NOTE, list(left.notes), list(right.notes)


def _one(text: str | None) -> list[str]:
    return [text] if text else []


def _captions(side: Side) -> list[str]:
    """Return what each caption says, the credit after it: a changed credit is a change."""
    return [
        f"{caption.text} ({caption.credit})" if caption.credit else caption.text
        for caption in side.captions
    ]


_Numbered = tuple[int, str]
"""A line with its place among those of its part."""

_Judged = tuple[Standing, tuple[Mark, ...], tuple[Mark, ...]]
_JudgedLine = tuple[Standing, int | None, tuple[Mark, ...]]
"""How a line stands, the change it is, and what of it to mark."""

MOST: Final = 60
"""Most lines of one part (captions, notes) that are matched with one another; of more, the n-th of one
side stands beside the n-th of the other. No news page has as many."""


def _partners_told(comparison: Comparison) -> dict[Part, dict[int, int]]:
    """Return which lines the findings already set against one another."""
    told: dict[Part, dict[int, int]] = {}
    for finding in comparison.findings:
        left, right = finding.left, finding.right
        if left is not None and right is not None and left.part is right.part:
            partner = told.setdefault(left.part, {})
            if right.index not in partner.values():
                partner.setdefault(left.index, right.index)
    return told


def _matched(
    part: Part, lefts: Sequence[str], rights: Sequence[str], told: dict[int, int]
) -> list[tuple[_Numbered | None, _Numbered | None]]:
    """Set lines of one part beside their counterparts, in the order of the left, then the right's own."""
    partner = _partners(part, lefts, rights, told)
    paired: list[tuple[_Numbered | None, _Numbered | None]] = []
    for at, text in enumerate(lefts):
        other = partner.get(at)
        paired.append(((at, text), None if other is None else (other, rights[other])))
    taken = set(partner.values())
    paired.extend((None, (at, text)) for at, text in enumerate(rights) if at not in taken)
    return paired


def _partners(
    part: Part, lefts: Sequence[str], rights: Sequence[str], told: dict[int, int]
) -> dict[int, int]:
    if part in {Part.HEADLINE, Part.STANDFIRST} or max(len(lefts), len(rights)) > MOST:
        return {at: at for at in range(min(len(lefts), len(rights)))}
    likeness = [
        (_likeness(left, right), -at, -other)
        for at, left in enumerate(lefts)
        for other, right in enumerate(rights)
    ]
    partner = dict(told)
    for score, at, other in sorted(likeness, reverse=True):
        if score >= LIKE and -at not in partner and -other not in partner.values():
            partner[-at] = -other
    return partner


def _likeness(left: str, right: str) -> float:
    ours, theirs = (set(_word().findall(text.casefold())) for text in (left, right))
    return len(ours & theirs) / (len(ours | theirs) or 1)


class _Heads:
    """Writes the rows above the body."""

    def __init__(self, comparison: Comparison, counter: Counter) -> None:
        self._comparison = comparison
        self._counter = counter
        self._unchanged = -1 - len(comparison.pairs)
        self._work = Work(limits.HEADS_WORK)

    def row(self, part: Part, left: _Numbered | None, right: _Numbered | None) -> Row:
        """Return the row of one line and its counterpart, either of which may lack."""
        standing, left_marks, right_marks = self._judge(left, right)
        self._unchanged -= 1
        change = None if standing is Standing.SAME else self._take(part, standing, left, right)
        here = there = standing
        if standing is Standing.RELATED and self._comparison.relation is Relation.UNRELATED:
            here, there = Standing.ONLY_LEFT, Standing.ONLY_RIGHT
        return Row(
            part=part,
            standing=standing,
            left=self._cell(part, left, (here, change, left_marks), is_left=True),
            right=self._cell(part, right, (there, change, right_marks), is_left=False),
            changes=() if change is None else (change,),
            joined=here is there,
        )

    def _take(
        self, part: Part, standing: Standing, left: _Numbered | None, right: _Numbered | None
    ) -> int:
        """Count a change, and return its number."""
        places = [() if line is None else (line[0],) for line in (left, right)]
        change = Change(0, part, standing, moved=False, left=places[0], right=places[1])
        return self._counter.take(change)

    def _judge(self, left: _Numbered | None, right: _Numbered | None) -> _Judged:
        """Tell how two lines stand, and what of them to mark."""
        if left is None or right is None:
            return (Standing.ONLY_RIGHT if left is None else Standing.ONLY_LEFT), (), ()
        if left[1] == right[1]:
            return Standing.SAME, (), ()
        # Word lists and their patterns are loaded with these, not when the window opens.
        from reader.compare.grading import Grader
        from reader.compare.marks import Stretch as Line

        grader = Grader(self._comparison.left.language, LIKE, None, self._work)
        kind, (left_marks, right_marks) = grader.grade(
            Line.of([left]), Line.of([right]), _likeness(left[1], right[1])
        )
        # Of one copy a headline stands for the other whatever it says: they are never merely related.
        is_reworded = kind is PairKind.RELATED and self._comparison.relation.is_one_copy
        standing = Standing.REWORDED if is_reworded else Standing(kind.value)
        return standing, left_marks, right_marks

    def _cell(
        self, part: Part, line: _Numbered | None, judged: _JudgedLine, *, is_left: bool
    ) -> Cell | None:
        if line is None:
            return None
        number, text = line
        standing, change, marks = judged
        key = self._unchanged if change is None else change
        side = self._comparison.left if is_left else self._comparison.right
        return Cell(
            text=text,
            part=part,
            number=number,
            start=0,
            opens=True,
            closes=True,
            paragraph_kind=ParagraphKind.PARAGRAPH,
            direction=side.direction,
            stretches=() if change is None else (Stretch(0, len(text), standing, change),),
            spans=tuple(span(mark, (key, place), text, 0) for place, mark in enumerate(marks)),
        )
