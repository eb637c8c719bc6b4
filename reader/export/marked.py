"""A cell's text with its marks as HTML: for the page by class, for the clipboard with colours of its own.

Every letter of a text is escaped here and nowhere else. Knows cells; knows no page.
"""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import Final, NamedTuple

from reader.compare.changes import MarkKind
from reader.compare.spread import Cell, Span, Standing

_MARKS: Final = {Standing.ONLY_LEFT: MarkKind.CUT, Standing.ONLY_RIGHT: MarkKind.ADDED}


class Piece(NamedTuple):
    """A run of text of one look."""

    text: str
    kind: str | None
    """`cut`, `added`, `changed`, `style` or None."""
    inner: tuple[tuple[int, int], ...] = ()
    """Letters that changed inside a long word, counted from the piece's start."""


def pieces(cell: Cell, start: int = 0, end: int | None = None) -> Iterator[Piece]:
    """Cut the text from ``start`` to ``end`` into marked and unmarked pieces, in order."""
    stop = len(cell.text) if end is None else end
    at = start
    for span in _marks(cell):
        first, last = max(span.start, at), min(span.end, stop)
        if first >= last:
            continue
        if at < first:
            yield Piece(cell.text[at:first], None)
        inner = tuple((a - first, b - first) for a, b in span.inner if first <= a and b <= last)
        yield Piece(cell.text[first:last], span.kind.value, inner)
        at = last
    if at < stop:
        yield Piece(cell.text[at:stop], None)


def whole(cell: Cell) -> str | None:
    """Return `cut` or `added` where all of a cell is on its side only, `moved` where it moved."""
    if any(stretch.moved for stretch in cell.stretches):
        return "moved"
    kinds = {_MARKS.get(stretch.standing) for stretch in cell.stretches}
    kind = kinds.pop() if len(kinds) == 1 else None
    return None if kind is None else kind.value


def html(cell: Cell, around: Callable[[Piece, str], str]) -> str:
    """Return a cell as HTML; ``around`` puts an element around the escaped text of a marked piece."""
    return join(pieces(cell), around)


def join(parts: Iterator[Piece] | Sequence[Piece], around: Callable[[Piece, str], str]) -> str:
    """Return pieces as HTML, line feeds as line breaks."""
    return "".join(
        escaped(piece.text) if piece.kind is None else around(piece, _inner(piece))
        for piece in parts
    )


def _inner(piece: Piece) -> str:
    told, at = "", 0
    for start, end in piece.inner:
        told += (
            f'{escaped(piece.text[at:start])}<b class="inner">{escaped(piece.text[start:end])}</b>'
        )
        at = end
    return told + escaped(piece.text[at:])


def escaped(text: str) -> str:
    """Return a text as HTML, line feeds as line breaks."""
    return escape(text, quote=False).replace("\n", "<br>")


def _marks(cell: Cell) -> list[Span]:
    """Return the marks of a cell, with what is on one side only inside it as marks too."""
    found = list(cell.spans)
    if whole(cell) is None:
        found += [
            Span(s.start, s.end, _MARKS[s.standing], (-1, 0))
            for s in cell.stretches
            if s.standing in _MARKS
        ]
    return sorted(found, key=_start)


def _start(span: Span) -> int:
    return span.start
