"""Ghosts: the counterpart of a moved passage, shown faint in the empty cell beside it.

The reader sees both tellings together without leaving the place; the ribbon says where it really stands.
"""

from collections.abc import Sequence

from reader.compare.rows_cells import part_of
from reader.compare.spread import Cell
from reader.gui.comparison.galley import Galley


def show(galley: Galley, change: int, rows: Sequence[int]) -> None:
    """Show the ghosts of a change that stands apart, in those of its rows where it does."""
    lefts = _seats(galley, change, rows, is_left=True)
    rights = _seats(galley, change, rows, is_left=False)
    if not lefts or not rights:
        return
    for row, _, is_apart in lefts:
        if is_apart and galley.rows[row].right is None:
            galley.show_ghost(row, rights[0][1], is_left=False)
    for row, _, is_apart in rights:
        if is_apart and galley.rows[row].left is None:
            galley.show_ghost(row, lefts[0][1], is_left=True)


def hide(galley: Galley) -> None:
    """Take all ghosts away."""
    for row in galley.ghost_rows():
        galley.show_ghost(row, None, is_left=True)


def _seats(
    galley: Galley, change: int, rows: Sequence[int], *, is_left: bool
) -> list[tuple[int, Cell, bool]]:
    """Return the rows a change has on one side, each with its text there and whether it stands apart."""
    found: list[tuple[int, Cell, bool]] = []
    for number in rows:
        row = galley.rows[number]
        cell = row.left if is_left else row.right
        if cell is None:
            continue
        found.extend(
            (number, part_of(cell, stretch.start, stretch.end), stretch.moved)
            for stretch in cell.stretches
            if stretch.change == change
        )
    return found
