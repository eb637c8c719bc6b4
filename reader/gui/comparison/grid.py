"""The comparison grid: the scrolled area with its changes, its selection, what was found, and the mouse.

Shows a spread it is given, goes to changes, and says what the reader points at; does not know comparisons,
findings or where spreads come from.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.compare.changes import Part
from reader.compare.spread import Spread
from reader.gui.comparison import finding, ghosts, passages, selection
from reader.gui.comparison.area import Area
from reader.gui.comparison.marking import Seen
from reader.gui.comparison.pointing import Pointing
from reader.gui.comparison.selection import Selection, Spot
from reader.gui.look.live import Look

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

_WHEEL_STEP: Final = 40
"""Eighths of a degree that scroll one line: a notch is 120 and three lines, as Qt scrolls."""


class Grid(Area):
    """Lets the reader go about in a spread.

    Attributes:
        selected: What the reader has selected, if anything.
        finds: What was found, and which of it the reader is at.
        is_locked: Both sides scroll together.
    """

    change_pointed = Signal(int)
    """The reader clicked into a change."""
    fold_opened = Signal(int)
    """The reader clicked on folded rows; the row's number."""
    selection_changed = Signal()
    size_turned = Signal(int)
    """The reader turned the wheel with Control: larger (1) or smaller (-1)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.selected: Selection | None = None
        self.finds = finding.NOTHING
        self.is_locked = True
        self._seats = (self.spread, self.galley.outline.rows_by_change())
        self._pointing = Pointing(self)

    def show_spread(self, spread: Spread, change: int | None = None) -> None:
        """Show another spread, from its top or at one of its changes."""
        words = self.finds.words
        self.selected = self.current = None
        self.set_spread(spread)
        self.finds = finding.find(spread, words)
        if change is not None:
            self.go_to_change(change)

    def exchange_spread(self, spread: Spread, change: int | None, *, goes: bool) -> None:
        """Show another spread of the same texts: what is in view, selected and found stays.

        Args:
            spread: Laid out otherwise, or of a better comparison.
            change: Number in it of the change the reader is at.
            goes: Bring that change into view; nothing else ever moves what is read.
        """
        found_at = self.finds.at
        selected = passages.again(self.selected, self.spread.rows, spread.rows)
        self.set_spread(spread, stays=True)
        self.selected = selected
        finds = finding.find(spread, self.finds.words)
        self.finds = finds._replace(at=min(found_at, len(finds.places) - 1))
        self.current = None
        if goes and change is not None:
            self.go_to_change(change)
        else:
            self.mark_current(change)

    # Changes

    def mark_current(self, number: int | None) -> None:
        """Frame a change without going there; what moved shows its ghost."""
        had_ghosts = bool(self.galley.ghost_rows())
        ghosts.hide(self.galley)
        self.current = number
        if number is not None:
            ghosts.show(self.galley, number, self.rows_of_change(number))
        if had_ghosts or self.galley.ghost_rows():  # or no row is taller or lower than it was
            self._place_again()
        self.viewport().update()

    def go_to_change(self, number: int) -> None:
        """Bring a change into view and frame it; asked again, go to the other seat of what moved."""
        rows = self.rows_of_change(number)
        is_again = number == self.current
        self.mark_current(number)
        if rows:
            nearest = self.top_row()
            is_at_last = is_again and abs(rows[-1] - nearest) < abs(rows[0] - nearest)
            self.go_to_row(rows[-1] if is_again and not is_at_last else rows[0])

    def rows_of_change(self, number: int) -> list[int]:
        """Return the rows a change stands in; none where it is folded away."""
        if self._seats[0] is not self.spread:
            self._seats = (self.spread, self.galley.outline.rows_by_change())
        return self._seats[1].get(number, [])

    def change_near_view(self, direction: int) -> int | None:
        """Return the first change from the top of the window on (1), or the last above it (-1)."""
        return self.galley.outline.change_near(self.top_row(), direction)

    def go_to_paragraph(self, number: int) -> bool:
        """Bring a paragraph into view by its number, from 1, looked for on the left first."""
        for is_left in (True, False):
            for at in self.galley.outline.rows_of(number - 1, is_left=is_left):
                row = self.spread.rows[at]
                cell = row.left if is_left else row.right
                if cell and cell.part is Part.BODY and cell.opens:
                    self.go_to_row(at)
                    return True
        return False

    def lock(self, *, when: bool) -> None:
        """Let both sides scroll together, or each by itself."""
        self.is_locked = when
        if when and self.apart:
            self.scroll_together()

    # Selecting

    def select(self, selected: Selection | None) -> None:
        """Select a run of one side's text."""
        self.selected = selected
        self.viewport().update()
        self.selection_changed.emit()

    def select_all(self) -> None:
        """Select all of the side last selected in; asked again, all of the other side."""
        is_left = not self.spread.redline and (self.selected is None or self.selected.is_left)
        whole = selection.whole_side(self.spread.rows, is_left=is_left)
        if whole == self.selected and not self.spread.redline:
            whole = selection.whole_side(self.spread.rows, is_left=not is_left)
        self.select(whole)

    def show_finds(self, finds: finding.Finds) -> None:
        """Frame what was found, and go to the place the reader is at."""
        self.finds = finds
        place = finds.place
        if place is not None:
            self.go_to_row(place.row)
            ends = Spot(place.row, place.start), Spot(place.row, place.end)
            self.select(Selection(place.is_left, *ends))
        self.viewport().update()

    # Painting

    def seen(self, shown: range) -> Seen:
        """Return what is to be seen besides the text of some rows."""
        return Seen(
            self._look.theme,
            self.showing,
            selection.stretches(self.selected, self.spread.rows, shown),
            self.finds.stretches,
            self.current,
            self._pointing.partner,
            self.finds.seat,
        )

    # Qt calls these

    def wheelEvent(self, event: "QWheelEvent") -> None:
        """Scroll; the side under the mouse alone where the sides are not locked."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.size_turned.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        if self.is_locked or self.galley.columns.is_single:
            super().wheelEvent(event)
            return
        turned = (
            event.pixelDelta().y()
            or event.angleDelta().y() / _WHEEL_STEP * self.galley.typesetter.line
        )
        self.scroll_side(-turned, is_left=event.position().x() < self.galley.columns.middle)
        event.accept()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Scroll, or take the selection further."""
        from reader.gui.comparison import keys

        if not keys.press(self, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: "QMouseEvent") -> None:
        """Begin a selection, open a fold or point at a change."""
        self._pointing.press(event)

    def mouseMoveEvent(self, event: "QMouseEvent") -> None:
        """Take the selection further, or find what the mouse is over."""
        self._pointing.move(event)

    def mouseReleaseEvent(self, event: "QMouseEvent") -> None:
        """End the selection."""
        self._pointing.release(event)

    def leaveEvent(self, event: "QEvent") -> None:
        """Forget what the mouse was over."""
        self._pointing.leave()
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: "QMouseEvent") -> None:
        """Select a word."""
        self._pointing.double_click(event)
