"""Draws marks around letters: fills behind the text, lines in front, boxes of what was found.

Boxes are worked out once per set cell and kept; a scrolled frame only draws them.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.compare.spread import Cell
from reader.gui.comparison import boxes, marking
from reader.gui.comparison.galley import KEPT
from reader.gui.comparison.marking import Marked, Seen, Showing, Strength
from reader.gui.comparison.typesetter import SetCell
from reader.gui.look.theme import MarkLook, Theme

_RADIUS: Final = 2.5
_THIN: Final = 1.4
_THICK: Final = 2.4
"""Of the line under letters that changed inside a long word."""
_LINE_SHARE: Final = 0.034
"""Of the height of its letters, where that is more: a line through a headline is seen too."""
_FOUND, _FOUND_AT = 1.0, 2.2
"""Widths of the frames around what was found, and around the place the reader is at."""


class BoxedMark(NamedTuple):
    """A mark with where its letters lie, from the cell's corner."""

    mark: Marked
    boxes: list[QRectF]
    inner: list[QRectF]


class MarkBoxes:
    """Keeps where the marks of set cells lie."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, bool], tuple[SetCell, Showing, list[BoxedMark]]] = {}

    def of(
        self, where: tuple[int, bool], cell: Cell, ready: SetCell, showing: Showing
    ) -> list[BoxedMark]:
        """Return the marks of a cell as it is set now."""
        kept = self._kept.get(where)
        if kept is not None and kept[0] is ready and kept[1] == showing:
            return kept[2]
        made = [_boxed(mark, ready) for mark in marking.marked(cell, showing)]
        if len(self._kept) > 2 * KEPT:
            self._kept.clear()
        self._kept[where] = (ready, showing, made)
        return made


def _boxed(mark: Marked, ready: SetCell) -> BoxedMark:
    inner = [box for start, end in mark.inner for box in boxes.around(ready, start, end)]
    return BoxedMark(mark, boxes.around(ready, mark.start, mark.end), inner)


def fills(painter: QPainter, marks: Iterable[BoxedMark], corner: QPointF, seen: Seen) -> None:
    """Draw the fills behind marked words."""
    if seen.showing.strength is not Strength.STRONG:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    for boxed in marks:
        fill = seen.theme.marks[boxed.mark.kind].fill
        if fill is not None and not boxed.mark.is_bare:
            painter.setBrush(QColor(fill))
            for box in boxed.boxes:
                painter.drawRoundedRect(box.translated(corner), _RADIUS, _RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def lines(painter: QPainter, marks: Iterable[BoxedMark], corner: QPointF, theme: Theme) -> None:
    """Draw the lines that tell kinds apart without colour."""
    for boxed in marks:
        look = theme.marks[boxed.mark.kind]
        for box in boxed.boxes:
            line(painter, look, box.translated(corner))
        if boxed.inner:
            painter.setPen(QPen(QColor(look.line), _width(boxed.inner[0]) + _THICK - _THIN))
            painter.drawLines([_under(box.translated(corner)) for box in boxed.inner])


def line(painter: QPainter, look: MarkLook, box: QRectF) -> None:
    """Draw the line of a kind through or under a box of letters."""
    painter.setPen(_pen(look, _width(box)))
    painter.drawLine(_line(look, box))


def _width(box: QRectF) -> float:
    return max(_THIN, box.height() * _LINE_SHARE)


def partner(
    painter: QPainter,
    marks: Iterable[BoxedMark],
    corner: QPointF,
    key: tuple[int, int],
    theme: Theme,
) -> None:
    """Frame the phrase that stands for the one under the mouse."""
    painter.setPen(QPen(QColor(theme.accent), 1.6))
    for boxed in marks:
        if boxed.mark.key == key:
            for box in boxed.boxes:
                painter.drawRoundedRect(box.translated(corner), _RADIUS, _RADIUS)


def stretches(
    painter: QPainter,
    ready: SetCell,
    corner: QPointF,
    offsets: Sequence[tuple[int, int]] | None,
    colour: str,
) -> None:
    """Fill stretches of text, such as what is selected."""
    for start, end in offsets or ():
        for box in boxes.around(ready, start, end):
            painter.fillRect(box.translated(corner), QColor(colour))


def outlines(
    painter: QPainter,
    ready: SetCell,
    corner: QPointF,
    where: tuple[int, bool],
    seen: Seen,
) -> None:
    """Draw boxes around what was found in a cell, a stronger one around the place the reader is at."""
    theme = seen.theme
    for stretch in seen.found.get(where, ()):
        is_at = (where, stretch) == seen.found_at
        colour = theme.accent if is_at else theme.marks["found"].line
        painter.setPen(QPen(QColor(colour), _FOUND_AT if is_at else _FOUND))
        for box in boxes.around(ready, *stretch):
            painter.drawRoundedRect(box.translated(corner).adjusted(-1, 0, 1, 0), _RADIUS, _RADIUS)


def blend(colour: str, paper: str, share: float) -> QColor:
    """Return a colour laid on paper as a solid one: alpha would darken where two tints meet."""
    top, under = QColor(colour), QColor(paper)
    return QColor(
        round(top.red() * share + under.red() * (1 - share)),
        round(top.green() * share + under.green() * (1 - share)),
        round(top.blue() * share + under.blue() * (1 - share)),
    )


def _pen(look: MarkLook, width: float) -> QPen:
    pen = QPen(QColor(look.line), width)
    if look.pattern == "dashes":
        pen.setDashPattern([3.2, 2.0])
    elif look.pattern == "dots":
        pen.setDashPattern([1.0, 2.2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _line(look: MarkLook, box: QRectF) -> QLineF:
    if look.pattern == "strike":
        y = box.top() + box.height() * 0.56
        return QLineF(box.left(), y, box.right(), y)
    return _under(box)


def _under(box: QRectF) -> QLineF:
    y = box.bottom() - 1.0
    return QLineF(box.left(), y, box.right(), y)
