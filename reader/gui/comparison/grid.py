"""The comparison grid: one scrolled area that paints two columns of set type on one y-axis.

Both sides share the rows, so they cannot drift apart. Shows a spread it is given, scrolls to changes, and
says what the reader points at; does not know comparisons, findings or where spreads come from.
"""

from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.compare.spread import Spread
from reader.gui.comparison import columns, hits, ribbons, selection
from reader.gui.comparison.galley import Galley
from reader.gui.comparison.idle import Measurer
from reader.gui.comparison.marking import Seen, Showing, Stretches
from reader.gui.comparison.paint import RowPainter
from reader.gui.comparison.pointing import Pointing
from reader.gui.comparison.selection import Selection
from reader.gui.comparison.strokes import MarkBoxes
from reader.gui.comparison.typesetter import Typesetter
from reader.gui.look.live import Look

_EMPTY: Final = Spread((), ())
_ABOVE: Final = 0.22
"""Share of the window above a change that was gone to, so that its context is read first."""


class Grid(QAbstractScrollArea):
    """Paints a spread.

    Attributes:
        spread: What is shown.
        galley: The spread's rows, set.
        showing: How marks are drawn.
        selected: What the reader has selected, if anything.
        current: Number of the change the reader is at.
    """

    change_pointed = Signal(int)
    """The reader clicked into a change."""
    fold_opened = Signal(int)
    """The reader clicked on folded rows; the row's number."""
    laid_out = Signal()
    """Heights or rows are others now: rulers and headers follow."""
    selection_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spread = _EMPTY
        self.showing = Showing()
        self.selected: Selection | None = None
        self.found: Stretches = {}
        self.current: int | None = None
        self._look = look
        self._boxes = MarkBoxes()
        self._moved: tuple[ribbons.Seats, ...] = ()
        self._pointing = Pointing(self)
        self._measurer = Measurer(self)
        self._measurer.heights_changed.connect(self._keep_place)
        self.galley = Galley((), self._typesetter(columns.LEAST), self._columns())
        self._anchor = (0, 0.0)
        self._set_up()
        look.changed.connect(self._follow_look)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Comparison")
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().setAccessibleName("Place in the comparison")

    # What is shown

    def show_spread(self, spread: Spread, *, keeps_place: bool = False) -> None:
        """Show another spread, from its top or at the change the reader is at."""
        self.spread = spread
        self.selected, self.found = None, {}
        self._moved = ribbons.seats(spread)
        space = self._columns()
        self.galley = Galley(spread.rows, self._typesetter(space.width), space)
        self._anchor = (0, 0.0)
        self._place_again()
        self._measurer.begin(self.galley, 0)
        if keeps_place and self.current is not None:
            self.go_to_change(self.current)
        else:
            self.current = None

    def set_showing(self, showing: Showing) -> None:
        """Draw marks otherwise."""
        self.showing = showing
        self.viewport().update()

    def go_to_change(self, number: int) -> None:
        """Bring a change into view and frame it."""
        self.current = number
        row = self.row_of_change(number)
        if row is not None:
            self.go_to_row(row)
        self.viewport().update()

    def mark_current(self, number: int) -> None:
        """Frame a change without going there."""
        self.current = number
        self.viewport().update()

    def go_to_share(self, share: float) -> None:
        """Bring the place at a share of the whole height to the middle of the window."""
        middle = self.galley.heights.total * share - self.viewport().height() / 2
        self.verticalScrollBar().setValue(round(middle))

    def change_near_view(self, direction: int) -> int | None:
        """Return the first change from the top of the window on (1), or the last above it (-1)."""
        top = self.galley.heights.row_at(self.verticalScrollBar().value())
        spread = self.spread.rows
        below = (row.changes[0] for row in spread[top:] if row.changes)
        above = (row.changes[-1] for row in reversed(spread[:top]) if row.changes)
        return next(below if direction > 0 else above, None)

    def go_to_row(self, row: int) -> None:
        """Bring a row into view; one that is in view already stays where it is."""
        height = self.viewport().height()
        made = self.galley.row(row)
        top = self.galley.heights.top(row) - self.verticalScrollBar().value()
        if top < 0 or top + min(made.height, height / 2) > height:
            above = min(height * _ABOVE, max(0.0, height - made.height) / 2)
            self._set_anchor(row, made.above - above)
        self._place_again()

    def row_of_change(self, number: int) -> int | None:
        """Return the first row a change stands in, None where it is folded away."""
        return next((at for at, row in enumerate(self.spread.rows) if number in row.changes), None)

    def select(self, selected: Selection | None) -> None:
        """Select a run of one side's text."""
        self.selected = selected
        self.viewport().update()
        self.selection_changed.emit()

    def spot_at(self, point: QPointF) -> hits.Hit | None:
        """Return what stands under a point of the viewport."""
        return hits.at(self.galley, point + QPointF(0, self.verticalScrollBar().value()))

    # Layout

    def _typesetter(self, width: float) -> Typesetter:
        return Typesetter(self._look.reading, width)

    def _columns(self) -> columns.Columns:
        lay = columns.single if self.spread.redline else columns.side_by_side
        return lay(self.viewport().width(), self._look.reading.column_width())

    def _follow_look(self) -> None:
        space = self._columns()
        self.galley.set_type(self._typesetter(space.width), space)
        self._place_again()
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

    def _set_anchor(self, row: int, within: float) -> None:
        self._anchor = (row, within)

    def _keep_place(self) -> None:
        self._place_again()

    # Qt calls these

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._look.theme.paper))
        y = self.verticalScrollBar().value()
        height = self.viewport().height()
        first, end = self.galley.settle(y, height)
        rows = RowPainter(painter, self.galley, self._seen(range(first, end)), self._boxes)
        top = self.galley.heights.top(first) - y if end > first else 0.0
        for number in range(first, end):
            rows.row(number, top)
            top += self.galley.row(number).height
        window = ribbons.Window(y, height, first, end)
        ribbons.paint(painter, self.galley, self._moved, window, self._look.theme)
        painter.end()

    def _seen(self, shown: range) -> Seen:
        return Seen(
            self._look.theme,
            self.showing,
            selection.stretches(self.selected, self.spread.rows, shown),
            self.found,
            self.current,
            self._pointing.partner,
        )

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - Qt calls it so
        """Follow the scroll bar."""
        y = self.verticalScrollBar().value()
        row = self.galley.heights.row_at(y)
        self._set_anchor(row, y - self.galley.heights.top(row))
        self._measurer.pause()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002
        """Take the new width: another measure sets the type again, a wider margin only moves it."""
        space = self._columns()
        if space.width != self.galley.columns.width:
            self.galley.set_type(self._typesetter(space.width), space)
            self._measurer.begin(self.galley, self._anchor[0])
        self.galley.columns = space
        self._place_again()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, open a fold or point at a change."""
        self._pointing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the selection further, or find what the mouse is over."""
        self._pointing.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the selection."""
        self._pointing.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self._pointing.double_click(event)
