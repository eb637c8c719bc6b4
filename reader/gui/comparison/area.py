"""The scrolled area of a comparison: set rows on one y-axis, painted where they are in view.

Knows a galley, the scroll bar and where the reader is; does not know changes, selections or the mouse.
The row at the top of the window is the anchor: whatever gets taller above it, it stays where it is.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.compare.spread import Spread
from reader.gui.comparison import columns, hits, passages, ribbons
from reader.gui.comparison.galley import Galley
from reader.gui.comparison.idle import Measurer
from reader.gui.comparison.marking import Seen, Showing, Strength
from reader.gui.comparison.paint import RowPainter
from reader.gui.comparison.strokes import MarkBoxes
from reader.gui.comparison.typesetter import Typesetter
from reader.gui.look.live import Look

_EMPTY: Final = Spread((), ())
_LATEST: Final = 0.22
"""Share of the window above a row that was gone to, so that its context is read first."""


class Area(QAbstractScrollArea):
    """Scrolls and paints the rows of a spread.

    Attributes:
        spread: What is shown.
        galley: The spread's rows, set.
        showing: How marks are drawn.
        current: Number of the change the reader is at.
        apart: By how many pixels the right side is scrolled further than the left; 0 while both
            sides scroll together.
    """

    showing_changed = Signal()
    """Marks are drawn otherwise now: the legend follows."""
    laid_out = Signal()
    """Heights or rows are others now: rulers and headers follow."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # One of our own: to find the class of Qt's, PySide6 makes all classes of widgets there are (10 ms).
        self.setViewport(QWidget())
        self.spread = _EMPTY
        self.showing = Showing()
        self.apart = 0.0
        self.current: int | None = None
        self._look = look
        self._boxes = MarkBoxes()
        self._moved: tuple[ribbons.Seats, ...] = ()
        self._measurer = Measurer(self)
        self._measurer.heights_changed.connect(self._place_again)
        self._anchor = (0, 0.0)
        self.galley = Galley((), self._typesetter(columns.LEAST), self._columns())
        self._set_up()
        look.changed.connect(self._follow_look)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The ruler beside shows where in the text one is, and is dragged.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Comparison")
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().setAccessibleName("Place in the comparison")

    # What is shown

    def set_spread(self, spread: Spread, *, stays: bool = False) -> None:
        """Show another spread: from its top, or with the text at the top of the window staying there."""
        row, within = self._anchor
        same = passages.same_row(self.spread.rows, row, spread.rows) if stays else None
        anchor = (0, 0.0) if same is None else (same, within)
        self.spread = spread
        self.apart = 0.0
        self._moved = ribbons.seats(spread)
        space = self._columns()
        self.galley = Galley(spread.rows, self._typesetter(space.width), space)
        self._anchor = anchor
        self._place_again()
        self._measurer.begin(self.galley, anchor[0])

    def set_showing(self, showing: Showing) -> None:
        """Draw marks otherwise."""
        self.showing = showing
        self.showing_changed.emit()
        self.viewport().update()

    def measure_all(self) -> None:
        """Make every height exact now."""
        self._measurer.finish()

    # Places

    def scrolled(self, *, is_left: bool) -> float:
        """Return how far a side is scrolled, in pixels from the top of the galley."""
        return self.verticalScrollBar().value() + (0.0 if is_left else self.apart)

    def hit(self, point: QPointF) -> hits.Hit | None:
        """Return what stands under a point of the viewport."""
        is_left = point.x() < self.galley.columns.middle
        return hits.at(self.galley, point + QPointF(0, self.scrolled(is_left=is_left)))

    def top_row(self) -> int:
        """Return the row at the top of the window."""
        return self.galley.heights.row_at(self.verticalScrollBar().value())

    def place(self) -> tuple[int, float]:
        """Return the row at the top of the window, and what share of it is above."""
        row, within = self._anchor
        height = self.galley.row(row).height if row < len(self.galley.rows) else 0.0
        return row, within / height if height else 0.0

    def stand_at(self, row: int, share: float) -> None:
        """Bring a row to the top of the window, with a share of it above."""
        if row < len(self.galley.rows):
            self._anchor = (row, share * self.galley.row(row).height)
            self._place_again()

    def go_to_row(self, row: int) -> None:
        """Bring a row into view; one that is in view already stays where it is."""
        height = self.viewport().height()
        made = self.galley.row(row)
        top = self.galley.heights.top(row) - self.verticalScrollBar().value()
        if top < 0 or top + min(made.height, height / 2) > height:
            above = min(height * _LATEST, max(0.0, height - made.height) / 2)
            self._anchor = (row, made.above - above)
        self._place_again()

    def go_to_share(self, share: float) -> None:
        """Bring the place at a share of the whole height to the middle of the window."""
        middle = self.galley.heights.total * share - self.viewport().height() / 2
        self.verticalScrollBar().setValue(round(middle))

    def scroll_side(self, distance: float, *, is_left: bool) -> None:
        """Scroll one side alone; the other stays."""
        if is_left:
            before = self.verticalScrollBar().value()
            self.verticalScrollBar().setValue(round(before + distance))
            self.apart -= self.verticalScrollBar().value() - before
        else:
            end = max(0.0, self.galley.heights.total - self.viewport().height())
            y = min(max(0.0, self.scrolled(is_left=False) + distance), end)
            self.apart = y - self.verticalScrollBar().value()
        self.viewport().update()

    def scroll_together(self) -> None:
        """Bring the right side level with the left again."""
        self.apart = 0.0
        self.viewport().update()

    # Layout

    def _typesetter(self, width: float) -> Typesetter:
        return Typesetter(self._look.reading, width)

    def _columns(self) -> columns.Columns:
        lay = columns.single if self.spread.redline else columns.side_by_side
        reading = self._look.reading
        return lay(self.viewport().width(), reading.column_width(), numbers=reading.numbers)

    def _follow_look(self) -> None:
        self._set_type_again(self._columns())
        self._place_again()

    def _set_type_again(self, space: columns.Columns) -> None:
        self.galley.set_type(self._typesetter(space.width), space)
        self._measurer.begin(self.galley, self._anchor[0])

    def _place_again(self) -> None:
        """Set what is in view with the anchored row where it was, and tell the scroll bar."""
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        heights = self.galley.heights
        for _ in range(2):  # setting the rows in view makes them exact, which may move the end
            y = min(self._anchored_y(), max(0.0, heights.total - height))
            self.galley.settle(y, height)
        bar.blockSignals(True)  # noqa: FBT003 - Qt's own order
        bar.setRange(0, max(0, round(heights.total - height)))
        bar.setPageStep(height)
        bar.setSingleStep(round(self.galley.typesetter.line))
        bar.setValue(round(self._anchored_y()))
        bar.blockSignals(False)  # noqa: FBT003
        self.viewport().update()
        self.laid_out.emit()

    def _anchored_y(self) -> float:
        row, within = self._anchor
        return self.galley.heights.top(row) + within if self.galley.rows else 0.0

    # Painting

    def seen(self, shown: range) -> Seen:
        """Return what is to be seen besides the text of some rows."""
        del shown
        return Seen(self._look.theme, self.showing, {}, {})

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._look.theme.paper))
        size, middle = self.viewport().size(), self.galley.columns.middle
        if not self.apart:
            self._paint_rows(painter, self.scrolled(is_left=True))
        else:
            for is_left in (True, False):
                half = QRectF(0 if is_left else middle, 0, size.width(), size.height())
                painter.setClipRect(
                    half.intersected(QRectF(0, 0, middle, size.height())) if is_left else half
                )
                self._paint_rows(painter, self.scrolled(is_left=is_left))
        painter.end()

    def _paint_rows(self, painter: QPainter, y: float) -> None:
        first, end = self.galley.settle(y, self.viewport().height())
        rows = RowPainter(painter, self.galley, self.seen(range(first, end)), self._boxes)
        rows.is_level = not self.apart
        rows.can_open = True
        tops = list(_tops(self.galley, first, end, y))
        for number, top in tops:
            rows.ground(number, top)
        if not self.apart:
            window = ribbons.Window(y, self.viewport().height(), first, end)
            is_bare = self.showing.strength is Strength.NONE
            inks = ribbons.Inks(self._look.theme, self.current, only_current=is_bare)
            ribbons.paint(painter, self.galley, self._moved, window, inks)
        for number, top in tops:
            rows.row(number, top)

    # Qt calls these

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - Qt calls it so
        """Follow the scroll bar."""
        y = self.verticalScrollBar().value()
        row = self.galley.heights.row_at(y)
        self._anchor = (row, y - self.galley.heights.top(row) if self.galley.rows else 0.0)
        self._measurer.pause()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002
        """Take the new width: another measure sets the type again, a wider margin only moves it."""
        space = self._columns()
        if space.width != self.galley.columns.width:
            self._set_type_again(space)
        self.galley.columns = space
        self._place_again()


def _tops(galley: Galley, first: int, end: int, y: float) -> Iterator[tuple[int, float]]:
    """Yield the rows in view with where each begins in the window."""
    top = galley.heights.top(first) - y if end > first else 0.0
    for number in range(first, end):
        yield number, top
        top += galley.row(number).height
