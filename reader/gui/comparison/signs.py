"""The signs of the kinds of change, drawn as lines so that no face has to have them.

One sign a kind, the same in the gutter, the legend, the findings panel and on the ruler. Knows shapes only.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

SIZE: Final = 14
"""Side of a sign in pixels; its strokes are 1.6 wide, so that they stand at 3:1 on any screen."""

_STROKE: Final = 1.6


def draw(painter: QPainter, kind: str, box: QRectF, colour: str) -> None:
    """Draw the sign of a kind into a box.

    Args:
        painter: Its pen and hints are put back.
        kind: A value of `Standing`, a name of `Theme.marks`, or `moved`.
        box: Any size; the sign is scaled to it.
        colour: `#rrggbb`.
    """
    if kind not in _SHAPES:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / SIZE, box.height() / SIZE)
    painter.setPen(_pen(colour))
    painter.drawPath(_shape(kind))
    painter.restore()


@cache
def _shape(kind: str) -> QPainterPath:
    return _SHAPES[kind]()


@lru_cache(maxsize=32)
def _pen(colour: str) -> QPen:
    pen = QPen(QColor(colour), _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _minus() -> QPainterPath:
    return _lines((3, 7, 11, 7))


def _plus() -> QPainterPath:
    return _lines((3, 7, 11, 7), (7, 3, 7, 11))


def _unequal() -> QPainterPath:
    return _lines((3, 5.2, 11, 5.2), (3, 8.8, 11, 8.8), (9, 2.6, 5, 11.4))


def _wave() -> QPainterPath:
    return _waved(7)


def _waves() -> QPainterPath:
    path = _waved(4.8)
    path.addPath(_waved(9.2))
    return path


def _up_and_down() -> QPainterPath:
    return _lines(
        (4.5, 11.5, 4.5, 2.5), (2.3, 4.9, 4.5, 2.5), (6.7, 4.9, 4.5, 2.5),
        (9.5, 2.5, 9.5, 11.5), (7.3, 9.1, 9.5, 11.5), (11.7, 9.1, 9.5, 11.5),
    )  # fmt: skip


def _dots() -> QPainterPath:
    return _lines((3.2, 7, 3.3, 7), (6.95, 7, 7.05, 7), (10.7, 7, 10.8, 7))


def _waved(y: float) -> QPainterPath:
    path = QPainterPath(QPointF(2.5, y + 0.8))
    path.cubicTo(QPointF(5, y - 2.6), QPointF(9, y + 2.6), QPointF(11.5, y - 0.8))
    return path


def _lines(*ends: tuple[float, float, float, float]) -> QPainterPath:
    path = QPainterPath()
    for x, y, to_x, to_y in ends:
        path.moveTo(x, y)
        path.lineTo(to_x, to_y)
    return path


_SHAPES: Final[dict[str, Callable[[], QPainterPath]]] = {
    "cut": _minus,
    "only-left": _minus,
    "added": _plus,
    "only-right": _plus,
    "edited": _unequal,
    "changed": _waves,
    "reworded": _waves,
    "related": _wave,
    "moved": _up_and_down,
    "style": _dots,
}
