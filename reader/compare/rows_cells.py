"""The cells of the body: a side's text with its stretches and marks, counted from the cell's start.

sentence 7 of paragraph 3, mark at 4..9 of the sentence  ->  span at 130..135 of the cell
"""

from collections.abc import Iterator, Sequence

from reader import limits
from reader.compare.changes import Comparison, Mark, Pair, Part
from reader.compare.rows_bands import Piece
from reader.compare.spread import Cell, Row, Span, Standing, Stretch


class SideWriter:
    """Writes the cells of one side."""

    def __init__(self, comparison: Comparison, *, is_left: bool) -> None:
        self._side = comparison.left if is_left else comparison.right
        self._marks = _marks_by_sentence(comparison.pairs, is_left=is_left)

    def cell(self, pieces: Sequence[Piece], changes: Sequence[int | None]) -> Cell | None:
        """Return the cell of some pieces of one paragraph, None for no pieces.

        Args:
            pieces: In reading order, of one paragraph.
            changes: Number of the change of each piece.
        """
        if not pieces:
            return None
        first, last, paragraph = pieces[0].first, pieces[-1].last, pieces[0].paragraph
        start = self._side.sentences[first].start
        return Cell(
            text=self._side.paragraphs[paragraph][start : self._side.sentences[last].end],
            part=Part.BODY,
            number=paragraph,
            start=start,
            opens=self._paragraph_of(first - 1) != paragraph,
            closes=self._paragraph_of(last + 1) != paragraph,
            paragraph_kind=self._side.paragraph_kinds[paragraph],
            direction=self._side.direction,
            stretches=() if _all_same(pieces) else self._stretches(pieces, changes, start),
            spans=tuple(self._spans(pieces, changes, start)) if self._marks else (),
        )

    def _paragraph_of(self, sentence: int) -> int | None:
        sentences = self._side.sentences
        return sentences[sentence].paragraph if 0 <= sentence < len(sentences) else None

    def _stretches(
        self, pieces: Sequence[Piece], changes: Sequence[int | None], start: int
    ) -> tuple[Stretch, ...]:
        made = map(self._stretch, pieces, changes, [start] * len(pieces))
        return tuple(made)

    def _stretch(self, piece: Piece, change: int | None, start: int) -> Stretch:
        begin = self._side.sentences[piece.first].start - start
        end = self._side.sentences[piece.last].end - start
        return Stretch(begin, end, piece.standing, change, moved=piece.moved)

    def _spans(
        self, pieces: Sequence[Piece], changes: Sequence[int | None], start: int
    ) -> Iterator[Span]:
        for piece, change in zip(pieces, changes, strict=True):
            for sentence in range(piece.first, piece.last + 1):
                text = self._side.text(sentence) if sentence in self._marks else ""
                shift = self._side.sentences[sentence].start - start
                for pair, place, mark in self._marks.get(sentence, ()):
                    key = -1 - pair if change is None else change
                    yield span(mark, (key, place), text, shift)


def _marks_by_sentence(
    pairs: Sequence[Pair], *, is_left: bool
) -> dict[int, list[tuple[int, int, Mark]]]:
    """Return the marks of each sentence that has any: index of the pair, place, mark."""
    found: dict[int, list[tuple[int, int, Mark]]] = {}
    for index, pair in enumerate(pairs):
        for place, mark in enumerate(pair.left_marks if is_left else pair.right_marks):
            found.setdefault(mark.sentence, []).append((index, place, mark))
    return found


def _all_same(pieces: Sequence[Piece]) -> bool:
    return all(piece.standing is Standing.SAME and not piece.moved for piece in pieces)


def span(mark: Mark, key: tuple[int, int], text: str, shift: int) -> Span:
    """Return a mark of a sentence as a span of its cell, without the space around its words.

    [ took office ]  ->  [took office]
    """
    words = text[mark.start : mark.end]
    start = mark.start + (len(words) - len(words.lstrip()) if words.strip() else 0)
    end = mark.end - (len(words) - len(words.rstrip()) if words.strip() else 0)
    inner = tuple((first + shift, last + shift) for first, last in mark.inner)
    return Span(start + shift, end + shift, mark.kind, key, mark.partner, inner)


def cut_long(row: Row) -> Iterator[Row]:
    """Cut a row whose text is too long to lay out in one frame into rows that follow one another.

    [abcdef | ABC]  ->  [abc | ABC] [def | -]     (at most `limits.CELL_TEXT` code points each)
    """
    if all(cell is None or len(cell.text) <= limits.CELL_TEXT for cell in row.cells):
        yield row
        return
    lefts, rights = list(_lengths(row.left)), list(_lengths(row.right))
    for at in range(max(len(lefts), len(rights))):
        left = lefts[at] if at < len(lefts) else None
        right = rights[at] if at < len(rights) else None
        yield row._replace(left=left, right=right)


def _lengths(cell: Cell | None) -> Iterator[Cell]:
    if cell is None:
        return
    for start in range(0, len(cell.text), limits.CELL_TEXT):
        yield part_of(cell, start, min(start + limits.CELL_TEXT, len(cell.text)))


def part_of(cell: Cell, start: int, end: int) -> Cell:
    """Return a cell of the text from ``start`` to ``end``, with what of the marks falls into it."""
    return cell._replace(
        text=cell.text[start:end],
        start=cell.start + start,
        opens=cell.opens and start == 0,
        closes=cell.closes and end == len(cell.text),
        stretches=tuple(
            one._replace(start=max(one.start, start) - start, end=min(one.end, end) - start)
            for one in cell.stretches
            if one.start < end and one.end > start
        ),
        spans=tuple(
            one._replace(
                start=max(one.start, start) - start, end=min(one.end, end) - start, inner=()
            )
            for one in cell.spans
            if one.start < end and one.end > start
        ),
    )
