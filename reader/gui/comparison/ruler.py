"""The overview ruler beside the grid: every change of the whole text in one strip, by kind.

A kind has its colour and its place in the strip's width, so that colour alone never tells it: cut at the
left, added at the right, reworded in the middle, moved across all of it. It is the scroll bar, too: the part
in view is a box to drag, a click elsewhere goes there, and the wheel turns the text.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reader.compare.rows_outline import ADDED, CHANGED, CUT, MOVED
from reader.gui.comparison.grid import Grid
from reader.gui.look.live import Look

WIDTH: Final = 24
"""Wide enough for a finger and for three places side by side."""

_LEAST: Final = 3.0
"""Height of the smallest tick in pixels."""

_HOLLOW: Final = 6.0
"""Height in pixels from which what moved is a frame."""
_RIM: Final = 1.6

_EDGE: Final = 4
_BOX: Final = 24.0
"""Least height of the box of what is in view, in pixels: a target for a hand (WCAG 2.2, 2.5.8)."""

_REFRESH_MS: Final = 60
"""How long heights must have been still before the ticks are drawn anew: they move by a pixel or two."""


_NAMES: Final = {CHANGED: "changed", CUT: "cut", ADDED: "added", MOVED: "moved"}
_KINDS: Final = tuple(
    [name for kind, name in _NAMES.items() if kind & kinds] for kinds in range(2 * MOVED)
)
"""Ticks for the kinds of changes in a row, added up."""


class Tick(NamedTuple):
    """A change on the ruler, in shares of the whole text's height."""

    kind: str
    start: float
    end: float


class Ruler(QWidget):
    """Shows where the changes are and which part is in view."""

    place_pointed = Signal(float)
    """The reader pointed at a place: its share of the whole height."""

    def __init__(self, grid: Grid, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._look = look
        self._ticks: list[Tick] = []
        self._strip: QPixmap | None = None
        self._held = 0.0
        """How far below the top of the box the mouse holds it."""
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(_REFRESH_MS)
        self._refresh.timeout.connect(self._count_again)
        self.setAccessibleName("Overview of changes")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedWidth(WIDTH)
        grid.laid_out.connect(self._refresh.start)
        grid.verticalScrollBar().valueChanged.connect(self.update)
        look.changed.connect(self._draw_again)

    def sizeHint(self) -> QSize:
        """Return a strip; the layout gives it the grid's height."""
        return QSize(WIDTH, 200)

    def _count_again(self) -> None:
        self._ticks = ticks(self._grid, self.height())
        self._draw_again()

    def _draw_again(self) -> None:
        self._strip = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt calls it so
        """Take the new height."""
        self._draw_again()
        self._refresh.start()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt calls it so
        """Paint the ticks and the part in view."""
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(self.rect(), QColor(theme.paper))
        self._paint_view(painter)
        if self._strip is None:
            self._strip = self._drawn()
        painter.drawPixmap(0, 0, self._strip)
        painter.setPen(QPen(QColor(theme.rule), 1))
        painter.drawLine(0, 0, 0, self.height())
        painter.end()

    def _drawn(self) -> QPixmap:
        """Draw all ticks once; a scrolled frame only copies them."""
        ratio = self.devicePixelRatioF()
        strip = QPixmap(round(WIDTH * ratio), round(self.height() * ratio))
        strip.setDevicePixelRatio(ratio)
        strip.fill(Qt.GlobalColor.transparent)
        painter = QPainter(strip)
        for tick in self._ticks:
            self._tick(painter, tick)
        painter.end()
        return strip

    def _tick(self, painter: QPainter, tick: Tick) -> None:
        """Draw a tick: calm for what is said otherwise, hollow for what merely moved."""
        theme, box = self._look.theme, self._box(tick)
        is_quiet = tick.kind == "changed"
        colour = QColor(theme.edge if is_quiet else theme.marks[tick.kind].line)
        if tick.kind == "moved" and box.height() > _HOLLOW:
            painter.setPen(QPen(colour, _RIM))
            painter.drawRect(box.adjusted(_RIM / 2, _RIM / 2, -_RIM / 2, -_RIM / 2))
        else:
            painter.fillRect(box, colour)

    def _view(self) -> tuple[float, float]:
        """Return where the box of what is in view begins, and its height, in pixels."""
        bar = self._grid.verticalScrollBar()
        total = max(1, bar.maximum() + bar.pageStep())
        height = min(float(self.height()), max(_BOX, bar.pageStep() / total * self.height()))
        return bar.value() / max(1, bar.maximum()) * (self.height() - height), height

    def _paint_view(self, painter: QPainter) -> None:
        total = max(1.0, self._grid.galley.heights.total)
        shown = self._grid.viewport().height()
        if shown >= total:
            return
        top, height = self._view()
        box = QRectF(1.5, top, WIDTH - 3, height)
        painter.setPen(QPen(QColor(self._look.theme.edge), 1))
        painter.setBrush(QColor(self._look.theme.hover))
        painter.drawRoundedRect(box, 2, 2)

    def _box(self, tick: Tick) -> QRectF:
        third = (WIDTH - 2 * _EDGE) / 3
        left, width = {
            "cut": (0.0, third),
            "added": (2 * third, third),
            "moved": (0.0, 3 * third),
        }.get(tick.kind, (third, third))
        height = max(_LEAST, (tick.end - tick.start) * self.height() - 1)
        return QRectF(_EDGE + left, tick.start * self.height(), width, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the box of what is in view; elsewhere, go where the reader points."""
        y = event.position().y()
        top, height = self._view()
        if not top <= y <= top + height:
            self.place_pointed.emit(min(1.0, max(0.0, y / max(1, self.height()))))
            top, height = self._view()
        self._held = y - top

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            bar, (_, height) = self._grid.verticalScrollBar(), self._view()
            share = (event.position().y() - self._held) / max(1.0, self.height() - height)
            bar.setValue(round(share * bar.maximum()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the text."""
        self._grid.wheelEvent(event)


def ticks(grid: Grid, pixels: int) -> list[Tick]:
    """Return the ticks of a spread; those that fall into one pixel are one."""
    total = max(1.0, grid.galley.heights.total)
    shown: list[Tick] = []
    last: dict[str, float] = {}
    top = 0.0
    for number, kinds in enumerate(grid.galley.outline.kinds):
        height = grid.galley.heights[number]
        for kind in _KINDS[kinds]:
            if top / total * pixels >= last.get(kind, -1.0) + 1:
                shown.append(Tick(kind, top / total, (top + height) / total))
                last[kind] = (top + height) / total * pixels
        top += height
    return shown
