"""Counts only the differences the reader wants counted: case, punctuation, house style, figures.

Each switch does one thing. What is no longer counted is shown as house style is (dimmed), and a pair that
differs in nothing else is no change any more. Knows texts and spans; knows no settings and no window.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reader.compare.changes import MarkKind
from reader.compare.rows_figures import Figures
from reader.compare.rows_packed import like
from reader.compare.spread import Cell, Change, Row, Span, Spread, Standing, Stretch

_ONLY: Final = frozenset({Standing.ONLY_LEFT, Standing.ONLY_RIGHT})
_NO_FIGURES: Final = Figures()


class Counted(NamedTuple):
    """What counts as a difference."""

    style: bool = True
    """House style is shown, dimmed; it never counts as a change."""
    case: bool = True
    punctuation: bool = True
    figures_only: bool = False
    """Only phrases with a figure in them are marked."""
    sentences: bool = False
    """A changed sentence is marked whole, not word by word."""


def count(spread: Spread, counted: Counted, figures: Figures = _NO_FIGURES) -> Spread:
    """Return the spread with only the differences that count, its changes numbered anew.

    Args:
        spread: As it was laid out.
        counted: What counts.
        figures: What is known to speak of figures, besides what has digits.
    """
    if counted == Counted():
        return spread
    refiner = _Refiner(spread, counted, figures)
    rows = (refiner.row(number, row) for number, row in enumerate(spread.rows))
    return spread._replace(
        rows=like(spread.rows, rows),
        changes=refiner.changes(spread.changes),
        elsewhere=refiner.renumbered(spread.elsewhere),
    )


class _Judge:
    """Tells of a span whether it counts."""

    def __init__(self, spread: Spread, counted: Counted, figures: Figures) -> None:
        self.counted = counted
        self._figures = figures.marks
        self._texts = {
            (is_left, span.key): cell.text[span.start : span.end]
            for row in spread.rows
            for is_left, cell in ((True, row.left), (False, row.right))
            if cell is not None
            for span in cell.spans
        }

    def kind(self, span: Span, *, is_left: bool) -> MarkKind | None:
        """Return what a span is marked as; None for not at all."""
        here = self._texts[is_left, span.key]
        there = "" if span.partner is None else self._text_of_partner(span, is_left=is_left)
        is_figure = (is_left, span.key) in self._figures or _has_figure(here + there)
        if self.counted.figures_only and not is_figure:
            return None
        if span.kind is not MarkKind.STYLE and self._folded(here) != self._folded(there):
            return span.kind
        return MarkKind.STYLE if self.counted.style else None

    def _text_of_partner(self, span: Span, *, is_left: bool) -> str:
        key = (span.key[0], span.partner if span.partner is not None else -1)
        return self._texts.get((not is_left, key), "")

    def _folded(self, text: str) -> str:
        if not self.counted.punctuation:
            text = "".join(letter for letter in text if letter.isalnum() or letter.isspace())
            text = " ".join(text.split())
        return text if self.counted.case else text.casefold()


def _has_figure(text: str) -> bool:
    return any(letter.isnumeric() for letter in text)


class _Refiner:
    """Rewrites the rows of a spread: first what is marked, then what is still a change."""

    def __init__(self, spread: Spread, counted: Counted, figures: Figures) -> None:
        self._counted = counted
        self._figures = figures.changes
        judge = _Judge(spread, counted, figures)
        self._spans = {
            (number, is_left): list(_spans(cell, judge, is_left=is_left))
            for number, row in enumerate(spread.rows)
            for is_left, cell in ((True, row.left), (False, row.right))
            if cell is not None and cell.spans
        }
        self._numbers = self._numbers_kept(spread)

    def _numbers_kept(self, spread: Spread) -> dict[int, int]:
        """Return the new number of each change that is still one."""
        marked = {
            span.key[0]
            for spans in self._spans.values()
            for span in spans
            if span.kind is not MarkKind.STYLE
        }
        kept: dict[int, int] = {}
        for row in spread.rows:
            for cell in row.cells:
                for stretch in cell.stretches if cell is not None else ():
                    if cell and stretch.change is not None and self._counts(cell, stretch, marked):
                        kept.setdefault(stretch.change, len(kept))
        return kept

    def _counts(self, cell: Cell, stretch: Stretch, marked: set[int]) -> bool:
        if stretch.standing in _ONLY:
            words = cell.text[stretch.start : stretch.end]
            is_figure = stretch.change in self._figures or _has_figure(words)
            return is_figure or not self._counted.figures_only
        if self._counted.figures_only or (
            stretch.standing is Standing.EDITED and not stretch.moved
        ):
            return stretch.change in marked
        return True

    def changes(self, changes: Sequence[Change]) -> tuple[Change, ...]:
        """Return the changes that still are, numbered anew."""
        return tuple(changes[old]._replace(number=new) for old, new in self._numbers.items())

    def renumbered(self, numbers: frozenset[int]) -> frozenset[int]:
        """Return the new numbers of those of some changes that still are."""
        return frozenset(self._numbers[old] for old in numbers if old in self._numbers)

    def row(self, number: int, row: Row) -> Row:
        """Return a row with what counts marked."""
        left = self._cell(row.left, self._spans.get((number, True), []))
        right = self._cell(row.right, self._spans.get((number, False), []))
        found = [s.change for cell in (left, right) if cell for s in cell.stretches]
        kept = dict.fromkeys(change for change in found if change is not None)
        standing = row.standing if kept else Standing.SAME
        return row._replace(left=left, right=right, changes=tuple(kept), standing=standing)

    def _cell(self, cell: Cell | None, spans: list[Span]) -> Cell | None:
        if cell is None:
            return None
        stretches = tuple(map(self._stretch, cell.stretches))
        if self._counted.sentences:
            return cell._replace(stretches=stretches, spans=tuple(_whole_sentences(stretches)))
        renumbered = (span._replace(key=(self._new(span.key[0]), span.key[1])) for span in spans)
        return cell._replace(stretches=stretches, spans=tuple(renumbered))

    def _stretch(self, stretch: Stretch) -> Stretch:
        if stretch.change is None:
            return stretch
        if stretch.change not in self._numbers:
            is_alone = stretch.standing in _ONLY
            return stretch._replace(standing=Standing.SAME, change=None, is_alone=is_alone)
        return stretch._replace(change=self._numbers[stretch.change])

    def _new(self, number: int) -> int:
        return self._numbers.get(number, -1 if number >= 0 else number)


def _spans(cell: Cell, judge: _Judge, *, is_left: bool) -> Iterator[Span]:
    for span in cell.spans:
        kind = judge.kind(span, is_left=is_left)
        if kind is not None:
            yield span if kind is span.kind else span._replace(kind=kind)


def _whole_sentences(stretches: tuple[Stretch, ...]) -> Iterator[Span]:
    for stretch in stretches:
        if stretch.change is not None and stretch.standing not in _ONLY:
            yield Span(stretch.start, stretch.end, MarkKind.CHANGED, (stretch.change, 0))
