"""What screen readers are told of the grid: every cell as a paragraph of its own.

Text first, the kind of change second, side and number last: who listens hears the news before the
bookkeeping. Interfaces are made when they are asked for, and let go with the spread they belong to.
"""

from typing import Final

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from reader.compare.changes import Part
from reader.compare.rows_outline import NOWHERE
from reader.compare.spread import Cell, Standing, Stretch
from reader.gui.comparison.access_text import CellText
from reader.gui.comparison.grid import Grid

_STANDINGS: Final = {
    Standing.SAME: "the same on both sides",
    Standing.EDITED: "edited",
    Standing.REWORDED: "reworded",
    Standing.RELATED: "told otherwise",
    Standing.ONLY_LEFT: "only on the left",
    Standing.ONLY_RIGHT: "only on the right",
}


def says(cell: Cell, *, is_left: bool, is_single: bool = False) -> str:
    """Return what is told of a cell after its text."""
    kinds = dict.fromkeys(map(_kind, cell.stretches)) or {_STANDINGS[Standing.SAME]: None}
    phrases = _phrases(cell)
    place = (
        f"{cell.part.value} {cell.number + 1}"
        if cell.part is not Part.BODY
        else (f"paragraph {cell.number + 1}")
    )
    side = "" if is_single else "left" if is_left else "right"
    return ", ".join(filter(None, [*kinds, phrases, side, place]))


def _kind(stretch: Stretch) -> str:
    moved = "moved" if stretch.moved else ""
    standing = _STANDINGS[stretch.standing]
    if moved and stretch.standing is Standing.SAME:
        return moved
    return f"{moved} and {standing}" if moved else standing


def _phrases(cell: Cell) -> str:
    """Name the marked phrases: `differs in: took office; 2,500`."""
    texts = [cell.text[span.start : span.end] for span in cell.spans if span.kind.value != "style"]
    return f"differs in: {'; '.join(texts)}" if texts else ""


class CellInterface(QAccessibleInterface):
    """One cell of the grid, as a paragraph."""

    def __init__(self, grid: Grid, row: int, *, is_left: bool) -> None:
        super().__init__()
        self._grid = grid
        self._row = row
        self._is_left = is_left
        self._letters = CellText(grid, row, is_left=is_left)
        self.number = QAccessible.registerAccessibleInterface(self)

    def _cell(self) -> Cell | None:
        return self._letters.cell

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        """Return the letters, for who reads them one by one; PySide6 makes a pointer of it."""
        return self._letters if kind == QAccessible.InterfaceType.TextInterface else None

    def isValid(self) -> bool:
        """Tell whether the cell is still there."""
        return self._cell() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        """Return nothing: a cell is painted, and no object."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Return the window the grid is in."""
        return self._grid.window().windowHandle()

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the grid's interface."""
        return QAccessible.queryAccessibleInterface(self._grid)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # noqa: ARG002
        """Return nothing: a cell has no parts."""
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # noqa: ARG002
        """Return nothing: a cell has no parts."""
        return None

    def childCount(self) -> int:
        """Return that a cell has no parts."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: ARG002
        """Return that nothing is part of a cell."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """Return the text as the name, kind and number as the description."""
        cell = self._cell()
        if cell is None:
            return ""
        if kind == QAccessible.Text.Name:
            return cell.text
        if kind == QAccessible.Text.Description:
            single = self._grid.galley.columns.is_single
            return says(cell, is_left=self._is_left, is_single=single)
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Change nothing: articles are read, not written."""

    def rect(self) -> QRect:
        """Return where the cell is on the screen."""
        galley = self._grid.galley
        y = galley.heights.top(self._row) - self._grid.scrolled(is_left=self._is_left)
        x = galley.columns.x(is_left=self._is_left)
        corner = self._grid.viewport().mapToGlobal(QPoint(round(x), round(y)))
        return QRect(corner, QSize(round(galley.columns.width), round(galley.heights[self._row])))

    def role(self) -> QAccessible.Role:
        """Return that it is a paragraph."""
        return QAccessible.Role.Paragraph

    def state(self) -> QAccessible.State:
        """Return that it can be read, and whether it is in view."""
        state = QAccessible.State()
        state.readOnly = True
        state.selectableText = True
        inside = self._grid.viewport().rect()
        corner = self._grid.viewport().mapToGlobal(inside.topLeft())
        state.offscreen = not self.rect().intersects(QRect(corner, inside.size()))
        return state


class GridInterface(QAccessibleWidget):
    """The grid, as a document of paragraphs: row by row, the left before the right."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid, QAccessible.Role.Document)
        self._grid = grid
        self._spread = grid.spread
        self._cells: list[tuple[int, bool]] = []
        self._made: dict[int, CellInterface] = {}
        self._list_cells()

    def _list_cells(self) -> None:
        for made in self._made.values():
            QAccessible.deleteAccessibleInterface(made.number)
        self._made = {}
        self._spread, outline = self._grid.spread, self._grid.galley.outline
        self._cells = [
            (number, is_left)
            for number, paragraphs in enumerate(zip(outline.lefts, outline.rights, strict=True))
            for is_left, paragraph in zip((True, False), paragraphs, strict=True)
            if paragraph != NOWHERE
        ]

    def _follow(self) -> None:
        if self._spread is not self._grid.spread:
            self._list_cells()

    def childCount(self) -> int:
        """Return how many cells there are."""
        self._follow()
        return len(self._cells)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a cell."""
        self._follow()
        if not 0 <= index < len(self._cells):
            return None
        if index not in self._made:
            row, is_left = self._cells[index]
            self._made[index] = CellInterface(self._grid, row, is_left=is_left)
        return self._made[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return which cell an interface is."""
        return next((at for at, made in self._made.items() if made is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the cell at a place on the screen."""
        self._follow()
        hit = self._grid.hit(QPointF(self._grid.viewport().mapFromGlobal(QPoint(x, y))))
        if hit is None or hit.cell is None:
            return None
        return self.child(self._cells.index((hit.spot.row, hit.is_left)))

    def text(self, kind: QAccessible.Text) -> str:
        """Return what the grid is called."""
        if kind == QAccessible.Text.Name:
            return self._grid.accessibleName()
        return self._grid.accessibleDescription() if kind == QAccessible.Text.Description else ""


_interfaces: Final[dict[int, GridInterface]] = {}
"""Interfaces of living grids: Qt holds them, but Python would let their methods go."""


def _interface(key: str, thing: QObject) -> QAccessibleInterface | None:  # noqa: ARG001 - Qt's signature
    if not isinstance(thing, Grid):
        return None
    made = GridInterface(thing)
    number = id(thing)

    def forget() -> None:
        _interfaces.pop(number, None)

    _interfaces[number] = made
    thing.destroyed.connect(forget)
    return made


class _Installed:
    """Whether Qt knows of us: once is enough for all grids."""

    is_done = False


def install() -> None:
    """Have Qt ask us for the interfaces of grids; calling it again changes nothing."""
    if not _Installed.is_done:
        _Installed.is_done = True
        QAccessible.installFactory(_interface)


def announce(grid: Grid, text: str) -> None:
    """Have a screen reader say something about the grid, if one listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(grid, text))
