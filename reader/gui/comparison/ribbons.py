"""Ribbons across the gutter: what moved, from its place on the left to its place on the right.

Knows where rows are and which changes moved; draws only what crosses the window.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.compare.spread import Cell, Spread
from reader.gui.comparison.galley import Galley
from reader.gui.comparison.strokes import blend
from reader.gui.look.theme import Theme

_LANE: Final = 4.0
"""Where a ribbon runs, from the left edge of the gutter: left of the signs."""

_TURN: Final = 26.0
"""Height in which a ribbon turns from its passage into the lane: about a line of text."""

NEAR: Final = 3
"""Windows a ribbon may run outside of what is seen before it is left out: it would only be a line
straight up or down the gutter."""


class Seats(NamedTuple):
    """The rows in which the two sides of a moved pair stand."""

    change: int
    left: int
    right: int


def seats(spread: Spread) -> tuple[Seats, ...]:
    """Return where each moved pair stands on the left and on the right, in order of the left."""
    if not any(change.moved for change in spread.changes):
        return ()
    lefts: dict[int, int] = {}
    rights: dict[int, int] = {}
    for number, row in enumerate(spread.rows):
        for places, cell in ((lefts, row.left), (rights, row.right)):
            for change in _moved(cell):
                places.setdefault(change, number)
    return tuple(
        Seats(change, lefts[change], rights[change])
        for change in sorted(lefts, key=lefts.__getitem__)
        if change in rights
    )


def _moved(cell: Cell | None) -> Iterator[int]:
    if cell is not None:
        yield from (s.change for s in cell.stretches if s.moved and s.change is not None)


class Window(NamedTuple):
    """What is seen of a galley."""

    y: float
    height: float
    first: int
    """First row in it."""
    end: int
    """The row after its last."""


def paint(
    painter: QPainter, galley: Galley, moved: Sequence[Seats], window: Window, theme: Theme
) -> None:
    """Paint the ribbons that cross a window."""
    if galley.columns.is_single:
        return
    left, right = galley.columns.gutter
    reach = NEAR * window.height
    for seat in moved:
        if max(seat.left, seat.right) < window.first or min(seat.left, seat.right) >= window.end:
            continue
        start = _middle(galley, seat.left) - window.y
        end = _middle(galley, seat.right) - window.y
        near_start = min(max(start, -reach), window.height + reach)
        near_end = min(max(end, -reach), window.height + reach)
        _ribbon(painter, QPointF(left + 4, near_start), QPointF(right - 13, near_end), theme)


def _ribbon(painter: QPainter, start: QPointF, end: QPointF, theme: Theme) -> None:
    """Paint one ribbon: along the left edge of the gutter, clear of the signs, then across."""
    colour = theme.marks["moved"].line
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath(start)
    lane, across = start.x() + _LANE, end.x() - start.x()
    down = 1.0 if end.y() >= start.y() else -1.0
    turn = min(_TURN, abs(end.y() - start.y()) / 2) * down
    path.cubicTo(
        QPointF(lane, start.y()), QPointF(lane, start.y()), QPointF(lane, start.y() + turn)
    )
    path.lineTo(lane, end.y() - turn)
    path.cubicTo(
        QPointF(lane, end.y()), QPointF(lane + across * 0.3, end.y()), QPointF(end.x(), end.y())
    )
    painter.setPen(QPen(blend(colour, theme.paper, 0.22), 5))
    painter.drawPath(path)
    painter.setPen(QPen(QColor(colour), 1.4))
    painter.drawPath(path)


def _middle(galley: Galley, row: int) -> float:
    """Return the height of a row's first line, near enough without setting it."""
    return galley.heights.top(row) + galley.above(row) + galley.typesetter.line * 0.5
