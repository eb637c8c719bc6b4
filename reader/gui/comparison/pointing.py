"""What the mouse does on the grid: selecting text, pointing at changes, opening folds.

Turns presses and moves into the grid's own calls; keeps only what is under way.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.gui.comparison import selection
from reader.gui.comparison.hits import Hit
from reader.gui.comparison.selection import Selection, Spot

if TYPE_CHECKING:
    from reader.gui.comparison.grid import Grid

_EDGE: Final = 24
"""How near to the top or bottom a drag begins to scroll, in pixels."""


class Pointing:
    """The mouse on one grid.

    Attributes:
        partner: Side and key of the phrase that stands for the one under the mouse.
    """

    def __init__(self, grid: "Grid") -> None:
        self._grid = grid
        self._is_dragging = False
        self._pressed_at = QPointF()
        self._since_double = QElapsedTimer()
        self.partner: tuple[bool, tuple[int, int]] | None = None

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection; a third press takes the whole paragraph."""
        hit = self._grid.hit(event.position())
        if event.button() != Qt.MouseButton.LeftButton or hit is None:
            return
        row = self._grid.spread.rows[hit.spot.row]
        if row.folded is not None:
            self._grid.fold_opened.emit(hit.spot.row)
            return
        if self._is_third_press():
            self._select(hit, 0, len(hit.cell.text) if hit.cell else 0)
            return
        self._is_dragging, self._pressed_at = True, event.position()
        self._begin(hit, extends=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def _begin(self, hit: Hit, *, extends: bool) -> None:
        before = self._grid.selected
        anchor = hit.spot
        if extends and before is not None and before.is_left == hit.is_left:
            anchor = before.anchor
        self._grid.select(Selection(hit.is_left, anchor, hit.spot))

    def move(self, event: QMouseEvent) -> None:
        """Take the selection further, or look what is under the mouse."""
        hit = self._grid.hit(event.position())
        if hit is None:
            return
        if not self._is_dragging:
            self._hover(hit)
            return
        selected = self._grid.selected
        if selected is not None:
            self._grid.select(selected._replace(head=self._head(hit, selected)))
            self._scroll_along(event.position().y())

    def _head(self, hit: Hit, selected: Selection) -> Spot:
        """Return where a drag has come to; over the other side it counts by the row only."""
        if hit.is_left == selected.is_left:
            return hit.spot
        row = self._grid.spread.rows[hit.spot.row]
        cell = row.left if selected.is_left else row.right
        return Spot(hit.spot.row, len(cell.text) if cell is not None else 0)

    def release(self, event: QMouseEvent) -> None:
        """End the selection; a press without a drag points at the change under it."""
        was_click = (
            event.position() - self._pressed_at
        ).manhattanLength() < QApplication.startDragDistance()
        if self._is_dragging and was_click:
            hit = self._grid.hit(event.position())
            stretch = hit.stretch if hit is not None and hit.is_on_text else None
            if stretch is not None and stretch.change is not None:
                self._grid.change_pointed.emit(stretch.change)
        self._is_dragging = False

    def double_click(self, event: QMouseEvent) -> None:
        """Select a word."""
        hit = self._grid.hit(event.position())
        if hit is not None and hit.cell is not None:
            self._since_double.start()
            self._select(hit, *selection.word_at(hit.cell.text, hit.spot.offset))

    def _is_third_press(self) -> bool:
        return (
            self._since_double.isValid()
            and self._since_double.elapsed() < QApplication.doubleClickInterval()
        )

    def _select(self, hit: Hit, start: int, end: int) -> None:
        row = hit.spot.row
        self._grid.select(Selection(hit.is_left, Spot(row, start), Spot(row, end)))

    def _scroll_along(self, y: float) -> None:
        bar = self._grid.verticalScrollBar()
        if y < _EDGE:
            bar.setValue(bar.value() - bar.singleStep())
        elif y > self._grid.viewport().height() - _EDGE:
            bar.setValue(bar.value() + bar.singleStep())

    def leave(self) -> None:
        """Frame no phrase any more: the mouse is elsewhere."""
        self._frame(None)

    def _hover(self, hit: Hit) -> None:
        is_fold = self._grid.spread.rows[hit.spot.row].folded is not None
        shape = Qt.CursorShape.PointingHandCursor if is_fold else Qt.CursorShape.IBeamCursor
        if self._grid.viewport().cursor().shape() != shape:
            self._grid.viewport().setCursor(shape)
        self._frame(_partner(hit))

    def _frame(self, partner: tuple[bool, tuple[int, int]] | None) -> None:
        if partner != self.partner:
            self.partner = partner
            self._grid.viewport().update()


def _partner(hit: Hit) -> tuple[bool, tuple[int, int]] | None:
    spans = hit.cell.spans if hit.cell is not None and hit.is_on_text else ()
    for span in spans:
        if span.partner is not None and span.start <= hit.spot.offset < span.end:
            return not hit.is_left, (span.key[0], span.partner)
    return None
