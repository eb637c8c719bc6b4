"""Keys pressed on the grid: to the ends of the text, and selecting without a mouse.

Shift with the arrows takes a selection further by letters and lines, with Control by words. Keys for
changes, finding and copying are the window's.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextLayout

from reader.gui.comparison.selection import Selection, Spot

if TYPE_CHECKING:
    from reader.compare.spread import Cell
    from reader.gui.comparison.grid import Grid

_SIDEWAYS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UP_AND_DOWN: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def press(grid: "Grid", event: QKeyEvent) -> bool:
    """Obey a key; return whether it meant anything here."""
    key, held = Qt.Key(event.key()), event.modifiers()
    bar = grid.verticalScrollBar()
    if held & Qt.KeyboardModifier.ShiftModifier:
        return _extend(grid, key, by_word=bool(held & Qt.KeyboardModifier.ControlModifier))
    if key == Qt.Key.Key_Home:
        bar.setValue(bar.minimum())
    elif key == Qt.Key.Key_End:
        bar.setValue(bar.maximum())
    elif key == Qt.Key.Key_Space:
        bar.setValue(bar.value() + bar.pageStep() - bar.singleStep())
    elif key == Qt.Key.Key_Escape and grid.selected is not None:
        grid.select(None)
    else:
        return False
    return True


def _extend(grid: "Grid", key: Qt.Key, *, by_word: bool) -> bool:
    selected = grid.selected or _at_top(grid)
    if selected is None:
        return False
    if key in _SIDEWAYS:
        head = _sideways(grid, selected, _SIDEWAYS[key], by_word=by_word)
    elif key in _UP_AND_DOWN:
        head = _by_line(grid, selected, _UP_AND_DOWN[key])
    else:
        return False
    grid.select(selected._replace(head=head))
    grid.go_to_row(head.row)
    return True


def _at_top(grid: "Grid") -> Selection | None:
    """Return an empty selection where the reader is: at the current change, else at the top."""
    if not grid.spread.rows:
        return None
    rows = grid.rows_of_change(grid.current) if grid.current is not None else []
    row = rows[0] if rows else grid.top_row()
    is_left = grid.spread.rows[row].left is not None
    return Selection(is_left, Spot(row, 0), Spot(row, 0))


def _sideways(grid: "Grid", selected: Selection, step: int, *, by_word: bool) -> Spot:
    row, offset = selected.head
    ready = grid.galley.row(row).cell(is_left=selected.is_left)
    cell = _cell(grid, row, is_left=selected.is_left)
    if ready is None or cell is None or not 0 <= offset + step <= len(cell.text):
        return _neighbour(grid, selected, step)
    mode = QTextLayout.CursorMode.SkipWords if by_word else QTextLayout.CursorMode.SkipCharacters
    move = ready.layout.nextCursorPosition if step > 0 else ready.layout.previousCursorPosition
    return Spot(row, ready.positions.offset(move(ready.positions.position(offset), mode)))


def _by_line(grid: "Grid", selected: Selection, step: int) -> Spot:
    row, offset = selected.head
    ready = grid.galley.row(row).cell(is_left=selected.is_left)
    if ready is None:
        return _neighbour(grid, selected, step)
    line = ready.layout.lineForTextPosition(ready.positions.position(offset))
    target = line.lineNumber() + step
    if not 0 <= target < ready.layout.lineCount():
        return _neighbour(grid, selected, step)
    x = ready.x(line, ready.positions.position(offset))
    return Spot(row, ready.positions.offset(int(ready.layout.lineAt(target).xToCursor(x))))


def _neighbour(grid: "Grid", selected: Selection, step: int) -> Spot:
    """Return the near end of the next cell of the side, or stay."""
    row = selected.head.row + step
    while 0 <= row < len(grid.spread.rows):
        cell = _cell(grid, row, is_left=selected.is_left)
        if cell is not None:
            return Spot(row, 0 if step > 0 else len(cell.text))
        row += step
    return selected.head


def _cell(grid: "Grid", row: int, *, is_left: bool) -> "Cell | None":
    found = grid.spread.rows[row]
    return found.left if is_left else found.right
