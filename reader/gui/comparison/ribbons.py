"""Ribbons across the gutter: what moved, from its place on the left to its place on the right.

Knows where rows are and which changes moved; draws only what crosses the window.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.compare import rows_packed
from reader.compare.spread import Spread
from reader.gui.comparison.galley import Galley
from reader.gui.comparison.strokes import blend
from reader.gui.look.theme import Theme

_LANE: Final = 7.5
"""Where a ribbon runs, from the left edge of the gutter: clear of the text, of the box round a ghost, and
left of the signs."""

_RTL_LANE: Final = 4.0
"""The same where the text runs from right to left: between it and the bar of what stands alone."""

_LANES: Final = 3
_LANE_GAP: Final = 2.5
"""Ribbons next to one another run in lanes of their own, three before the first is used again."""

_PALE: Final = 0.7
"""Share of a ribbon's colour while the reader is elsewhere: at 3:1 still, see the colour tests."""

_TURN: Final = 26.0
"""Height in which a ribbon turns from its passage into the lane: about a line of text."""

NEAR: Final = 3
"""Windows a ribbon may run outside of what is seen before it is left out: it would only be a line
straight up or down the gutter."""


class Seats(NamedTuple):
    """The rows of a passage and of its counterpart, which stand apart."""

    change: int
    left: int
    right: int


def seats(spread: Spread) -> tuple[Seats, ...]:
    """Return what stands apart from its counterpart, in order of the rows on the left."""
    places = _places(spread) if spread.elsewhere else {}
    found = {
        Seats(change, left, right)
        for change, (lefts, rights) in places.items()
        for left, right in _joined(lefts, rights)
    }
    return tuple(sorted(found, key=_by_left))


def _by_left(seat: Seats) -> tuple[int, int]:
    return seat.left, seat.right


def _places(spread: Spread) -> dict[int, tuple[dict[int, bool], dict[int, bool]]]:
    """Return, by change, the rows it has on either side, each with whether it stands apart there."""
    found: dict[int, tuple[dict[int, bool], dict[int, bool]]] = {}
    for number in rows_packed.rows_with(spread.rows, spread.elsewhere):
        for side, cell in enumerate(spread.rows[number].cells):
            for stretch in cell.stretches if cell is not None else ():
                if stretch.change is not None and stretch.change in spread.elsewhere:
                    found.setdefault(stretch.change, ({}, {}))[side][number] = stretch.moved
    return found


def _joined(lefts: dict[int, bool], rights: dict[int, bool]) -> Iterator[tuple[int, int]]:
    """Yield the rows to join: whatever stands apart with the first seat of its counterpart."""
    if lefts and rights:
        yield from ((left, min(rights)) for left, apart in lefts.items() if apart)
        yield from ((min(lefts), right) for right, apart in rights.items() if apart)


class Window(NamedTuple):
    """What is seen of a galley."""

    y: float
    height: float
    first: int
    """First row in it."""
    end: int
    """The row after its last."""


class Inks(NamedTuple):
    """What ribbons are drawn with."""

    theme: Theme
    current: int | None = None
    """Number of the change whose ribbon stands out."""
    only_current: bool = False
    """Marks are off: no other ribbon is drawn."""


def paint(
    painter: QPainter, galley: Galley, moved: Sequence[Seats], window: Window, inks: Inks
) -> None:
    """Paint the ribbons that cross a window."""
    if galley.columns.is_single:
        return
    left, right = galley.columns.gutter
    reach = NEAR * window.height
    lanes = left + (_RTL_LANE if galley.is_rtl(is_left=True) else _LANE)
    for number, seat in enumerate(moved):
        if inks.only_current and seat.change != inks.current:
            continue
        if max(seat.left, seat.right) < window.first or min(seat.left, seat.right) >= window.end:
            continue
        start = _middle(galley, seat.left) - window.y
        end = _middle(galley, seat.right) - window.y
        near_start = min(max(start, -reach), window.height + reach)
        near_end = min(max(end, -reach), window.height + reach)
        ends = QPointF(left - 1, near_start), QPointF(right - 13, near_end)
        lane = lanes + _LANE_GAP * (number % _LANES)
        _ribbon(painter, _path(*ends, lane), inks, is_current=seat.change == inks.current)


def _path(start: QPointF, end: QPointF, lane: float) -> QPainterPath:
    """Return the way of a ribbon: along the left edge of the gutter, clear of the signs, then across."""
    down = 1.0 if end.y() >= start.y() else -1.0
    turn = min(_TURN, abs(end.y() - start.y()) / 2) * down
    path = QPainterPath(start)
    corner = QPointF(lane, start.y())
    path.cubicTo(corner, corner, QPointF(lane, start.y() + turn))
    path.lineTo(lane, end.y() - turn)
    bend = QPointF(lane + (end.x() - lane) * 0.3, end.y())
    path.cubicTo(QPointF(lane, end.y()), bend, end)
    return path


def _ribbon(painter: QPainter, path: QPainterPath, inks: Inks, *, is_current: bool) -> None:
    colour, paper = inks.theme.marks["moved"].line, inks.theme.paper
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if is_current:
        painter.setPen(QPen(blend(colour, paper, 0.25), 6))
        painter.drawPath(path)
    painter.setPen(QPen(QColor(colour) if is_current else blend(colour, paper, _PALE), 1.5))
    painter.drawPath(path)


def _middle(galley: Galley, row: int) -> float:
    """Return the height of a row's first line, near enough without setting it."""
    return galley.heights.top(row) + galley.above(row) + galley.typesetter.line * 0.5
