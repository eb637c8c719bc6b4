"""One text in which cut and added words stand together: a redline that reads as prose.

It follows the right text; what only the left has stands where it was, marked as cut. A difference that does
not count is not shown as one: there the text is as the right has it.
"""

from collections.abc import Iterator, Sequence

from reader.compare.changes import MarkKind
from reader.compare.rows_packed import like
from reader.compare.rows_weave import Told, cut_out, join, weave, whole
from reader.compare.spread import Cell, Row, Spread, Standing, Stretch

_ONLY = frozenset({Standing.ONLY_LEFT, Standing.ONLY_RIGHT})
_Seated = tuple[Cell, Stretch]
"""A stretch with the cell it is in."""


def one_text(spread: Spread) -> Spread:
    """Return the spread as one text, in the right cells of its rows."""
    seats = _left_seats(spread.rows)
    rows = (row for both in spread.rows for row in _rows(both, seats))
    return spread._replace(rows=like(spread.rows, rows), redline=True)


def _rows(both: Row, seats: dict[int, _Seated]) -> Iterator[Row]:
    if not both.changes:
        if both.right is not None or both.folded is not None:
            yield Row(both.part, both.standing, None, both.right or both.left, folded=both.folded)
        return
    for row in _apart(both):
        yield row._replace(left=None, right=_merged(row, seats), changes=_changes(row))


def _apart(row: Row) -> tuple[Row, ...]:
    """Set what merely stood side by side one under the other: [A | X]  ->  [A | -] [- | X]."""
    if row.joined or row.left is None or row.right is None:
        return (row,)
    return row._replace(right=None), row._replace(left=None)


def _changes(row: Row) -> tuple[int, ...]:
    """Return the changes of the cells a row still has."""
    found = (s.change for cell in row.cells if cell for s in cell.stretches)
    return tuple(dict.fromkeys(change for change in found if change is not None))


def _left_seats(rows: Sequence[Row]) -> dict[int, _Seated]:
    """Return where the left text of each moved change stands."""
    return {
        stretch.change: (row.left, stretch)
        for row in rows
        if row.left is not None
        for stretch in row.left.stretches
        if stretch.moved and stretch.change is not None
    }


def _merged(row: Row, seats: dict[int, _Seated]) -> Cell | None:
    frame = row.right or row.left
    if frame is None:
        return None
    pieces: list[Told] = []
    stretches: list[Stretch] = []
    length = 0
    is_spaced = any(" " in cell.text for cell in row.cells if cell)  # Chinese, Japanese set none
    for left, right in _side_by_side(row):
        if right is None and left is not None and left[1].is_alone:
            continue
        piece = _woven(_elsewhere(right, seats) or left, right)
        if length and is_spaced and not pieces[-1].text.endswith(" "):
            pieces.append(Told(" "))
            length += 1
        stretches += [
            seated[1]._replace(start=length, end=length + len(piece.text))
            for seated in (right or left,)
            if seated is not None
        ]
        pieces.append(piece)
        length += len(piece.text)
    text, spans = join(*pieces)
    return frame._replace(text=text, stretches=tuple(stretches), spans=spans)


def _side_by_side(row: Row) -> Iterator[tuple[_Seated | None, _Seated | None]]:
    """Yield the stretches of a row in reading order, counterparts together."""
    lefts, rights = _seated(row.left), _seated(row.right)
    at = other = 0
    while at < len(lefts) or other < len(rights):
        if at < len(lefts) and (other == len(rights) or _is_alone(lefts[at][1])):
            yield lefts[at], None
            at += 1
        elif at == len(lefts) or _is_alone(rights[other][1]):
            yield None, rights[other]
            other += 1
        else:
            yield lefts[at], rights[other]
            at, other = at + 1, other + 1


def _seated(cell: Cell | None) -> list[_Seated]:
    if cell is None:
        return []
    stretches = cell.stretches or (Stretch(0, len(cell.text), Standing.SAME, None),)
    return [(cell, stretch) for stretch in stretches]


def _is_alone(stretch: Stretch) -> bool:
    return stretch.moved or stretch.is_alone or stretch.standing in _ONLY


def _elsewhere(right: _Seated | None, seats: dict[int, _Seated]) -> _Seated | None:
    """Return the left text of something that moved here."""
    if right is None or not right[1].moved or right[1].change is None:
        return None
    return seats.get(right[1].change)


def _woven(left: _Seated | None, right: _Seated | None) -> Told:
    if left is not None and right is not None:
        return weave(_told(left), _told(right))
    if right is not None:
        told = _told(right)
        is_new = right[1].standing is Standing.ONLY_RIGHT
        return whole(told.text, MarkKind.ADDED) if is_new else cut_out(told, 0, len(told.text))
    return whole(_told(left).text, MarkKind.CUT) if left is not None else Told("")


def _told(seated: _Seated) -> Told:
    """Return the text of a stretch; spans of other stretches of its cell are left out."""
    cell, stretch = seated
    spans = (
        span._replace(start=span.start - stretch.start, end=span.end - stretch.start)
        for span in cell.spans
        if stretch.start <= span.start and span.end <= stretch.end
    )
    return Told(cell.text[stretch.start : stretch.end], tuple(spans))
