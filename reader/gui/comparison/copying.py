"""What goes to the clipboard: what is selected, else the change the reader is at, else everything.

Puts rich text and plain text there together, so that mail and Word take the one and a terminal the other.
Of one text, in which cut and added words stand together, plain text is what the right version has: both at
once, without marks, would be neither.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from reader.compare.spread import Row
from reader.gui.comparison import selection
from reader.gui.comparison.grid import Grid

if TYPE_CHECKING:
    from reader.export.rich import Taken


def copy_plain(grid: Grid, names: tuple[str, str]) -> None:
    """Copy text without marks."""
    from reader.export import rich  # not before something is copied

    taken = _selected(grid)
    if grid.spread.redline:
        text = rich.plain(_of_right(taken or _whole(_rows(grid))))
    else:
        text = rich.plain(taken) if taken else _plain_rows(_rows(grid), names)
    QGuiApplication.clipboard().setText(text)


def copy_marked(grid: Grid, names: tuple[str, str]) -> None:
    """Copy text with its marks, as rich text and as plain text with signs."""
    from reader.export import rich

    rows = _rows(grid)
    taken = _selected(grid) or (_whole(rows) if grid.spread.redline else [])
    if taken:
        _put(rich.fragment(taken), rich.signed(taken))
    else:
        _put(rich.table(rows, names), rich.signed_rows(rows, names))


def _selected(grid: Grid) -> "list[Taken]":
    """Return what is selected, cell by cell."""
    selected = grid.selected
    return [] if selected is None else [*selection.taken(selected, grid.spread.rows)]


def _whole(rows: Sequence[Row]) -> "list[Taken]":
    """Return all of one text."""
    cells = (row.right for row in rows)
    return [(cell, 0, len(cell.text)) for cell in cells if cell is not None]


def _of_right(taken: "list[Taken]") -> "list[Taken]":
    """Return what the right version has of these; of cut words alone, these: they were what is wanted."""
    from reader.compare import rows_plain

    return [kept for kept in map(rows_plain.as_right, taken) if kept is not None] or taken


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
