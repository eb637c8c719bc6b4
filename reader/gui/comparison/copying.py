"""What goes to the clipboard: what is selected, else the change the reader is at, else everything.

Puts rich text and plain text there together, so that mail and Word take the one and a terminal the other.
"""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from reader.compare.spread import Row
from reader.gui.comparison import selection
from reader.gui.comparison.grid import Grid


def copy_plain(grid: Grid, names: tuple[str, str]) -> None:
    """Copy text without marks."""
    from reader.export import rich  # not before something is copied

    selected = grid.selected
    if selected is not None and not selected.is_empty:
        text = rich.plain(selection.taken(selected, grid.spread.rows))
    else:
        text = _plain_rows(_rows(grid), names)
    QGuiApplication.clipboard().setText(text)


def copy_marked(grid: Grid, names: tuple[str, str]) -> None:
    """Copy text with its marks, as rich text and as plain text with signs."""
    from reader.export import rich

    selected = grid.selected
    if selected is not None and not selected.is_empty:
        taken = list(selection.taken(selected, grid.spread.rows))
        _put(rich.fragment(taken), rich.signed(taken))
    elif grid.spread.redline:
        cells = [row.right for row in _rows(grid) if row.right is not None]
        taken = [selection.Taken(cell, 0, len(cell.text)) for cell in cells]
        _put(rich.fragment(taken), rich.signed(taken))
    else:
        rows = _rows(grid)
        _put(rich.table(rows, names), rich.signed_rows(rows, names))


def _rows(grid: Grid) -> list[Row]:
    """Return the rows of the change the reader is at, or all."""
    if grid.current is not None:
        numbers = grid.rows_of_change(grid.current)
        if numbers:
            return [grid.spread.rows[number] for number in numbers]
    return list(grid.spread.rows)


def _plain_rows(rows: Sequence[Row], names: tuple[str, str]) -> str:
    lines: list[str] = []
    for row in rows:
        sides = zip(names, row.cells, strict=True)
        lines += [f"{name}: {cell.text}" for name, cell in sides if cell is not None]
    return "\n\n".join(lines)


def _put(html: str, text: str) -> None:
    data = QMimeData()
    data.setHtml(html)
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
