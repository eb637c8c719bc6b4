"""Where a stretch of set text lies: boxes around its letters, line by line. Knows no colour.

In text of both directions a stretch that is one in reading may lie apart on the line:

    offsets 0..9 of "abc DEF ghi" (DEF runs right to left)  ->  two or three boxes
"""

import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLine

from reader.gui.comparison.typesetter import SetCell

_RIGHT = ("R", "AL", "AN")
_LEFT = ("L", "EN")


def around(cell: SetCell, start: int, end: int) -> list[QRectF]:
    """Return the boxes around the text from offset ``start`` to ``end``, within the cell."""
    first, last = cell.positions.position(start), cell.positions.position(end)
    found: list[QRectF] = []
    for number in _lines_between(cell, first, last):
        line = cell.layout.lineAt(number)
        begin, stop = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        found.extend(_in_line(cell, line, begin, stop))
    return found


def _lines_between(cell: SetCell, first: int, last: int) -> range:
    if last <= first or not cell.layout.lineCount():
        return range(0)
    begin = cell.layout.lineForTextPosition(first).lineNumber()
    stop = cell.layout.lineForTextPosition(last - 1).lineNumber()
    return range(begin, stop + 1)


def _in_line(cell: SetCell, line: QTextLine, first: int, last: int) -> Iterator[QRectF]:
    for begin, stop in _runs(cell, first, last):
        ends = (cell.x(line, begin), cell.x(line, stop))
        if stop == line.textStart() + line.textLength():
            ends = (ends[0], _end_of_line(line, ends[1], is_rtl=cell.is_rtl))
        left, right = min(ends), max(ends)
        if right > left:
            yield QRectF(left + cell.indent, line.y(), right - left, line.height())


def _end_of_line(line: QTextLine, x: float, *, is_rtl: bool) -> float:
    """Return where a line's words end: the space at the break is no part of the mark."""
    natural = line.naturalTextRect()
    return max(x, natural.left()) if is_rtl else min(x, natural.right())


def _runs(cell: SetCell, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch into runs of one direction, in Qt's positions."""
    text = cell.layout.text()
    start, stop = cell.positions.offset(first), cell.positions.offset(last)
    if not cell.is_rtl and text.isascii():
        yield first, last
        return
    begin, direction = start, None
    for at in range(start, stop):
        kind = unicodedata.bidirectional(text[at])
        runs = False if kind in _LEFT else True if kind in _RIGHT else direction
        if direction is not None and runs is not direction:
            yield cell.positions.position(begin), cell.positions.position(at)
            begin = at
        direction = runs
    yield cell.positions.position(begin), cell.positions.position(stop)
