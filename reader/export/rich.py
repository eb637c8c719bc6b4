"""Marked text for the clipboard: pastes into mail and Word with its marks, and as plain text with signs.

Styles stand on each element, since mail programs drop style sheets; colours are the light theme's, since
what is pasted lands on white. Knows cells and rows; knows no clipboard.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from unicodedata import east_asian_width

from reader.article import Direction
from reader.compare.changes import Part
from reader.compare.spread import Cell, Row
from reader.export import marked
from reader.export.marked import Piece

_FACE: Final = "font-family:Georgia,'Times New Roman',serif;font-size:12pt;line-height:1.45"
_STYLES: Final = {
    "cut": "background-color:#ffc17b;color:#1f2328;text-decoration:line-through",
    "added": "background-color:#92cdfe;color:#1f2328;text-decoration:underline",
    "changed": (
        "background-color:#dae2dd;color:#1f2328;text-decoration:underline;"
        "text-decoration-style:dashed;text-decoration-color:#4d5a53;text-underline:dash"
    ),
    "style": (
        "text-decoration:underline;text-decoration-style:dotted;text-decoration-color:#858b94;"
        "text-underline:dotted"
    ),
}
"""As `gui.look.theme.LIGHT` has them (a test keeps them in step). Lines are underlines, which mail keeps;
`text-underline` is Word's own word for their shape, and a border within a line it draws as a box."""

_SIGNS: Final = {"cut": ("[-", "-]"), "added": ("{+", "+}"), "changed": ("[~", "~]")}
"""As the command line writes them."""

_CELL: Final = "vertical-align:top;padding:4px 10px;width:50%"

_WIDE: Final = frozenset("WF")
"""Widths of letters that stand in sentences without spaces between (Unicode annex 11)."""

Taken = tuple[Cell, int, int]
"""A cell, and from where to where its text is taken."""


def fragment(taken: Iterable[Taken]) -> str:
    """Return selected text as HTML with its marks, a paragraph for each of the text's own."""
    told = "".join(
        f'<p{_direction(group[0][0])} style="margin:0 0 .7em 0">{_joined(group)}</p>'
        for group in _paragraphs(taken)
    )
    return f'<div style="{_FACE}">{told}</div>'


def plain(taken: Iterable[Taken]) -> str:
    """Return selected text without marks, a blank line between paragraphs."""
    return "\n\n".join(
        _spaced([cell.text[start:end] for cell, start, end in group], group)
        for group in _paragraphs(taken)
    )


def signed(taken: Iterable[Taken]) -> str:
    """Return selected text with its marks as signs: `[-cut-] {+added+} [~said otherwise~]`."""
    return "\n\n".join(
        _spaced(["".join(map(_sign, _pieces(part))) for part in group], group)
        for group in _paragraphs(taken)
    )


def table(rows: Iterable[Row], names: tuple[str, str]) -> str:
    """Return rows as an HTML table of the two sides."""
    head = "".join(
        f'<th style="{_CELL};text-align:left">{marked.escaped(name)}</th>' for name in names
    )
    body = "".join(f"<tr>{_side(row.left)}{_side(row.right)}</tr>" for row in rows)
    return (
        f'<table style="{_FACE};border-collapse:collapse;width:100%"><tr>{head}</tr>{body}</table>'
    )


def signed_rows(rows: Iterable[Row], names: tuple[str, str]) -> str:
    """Return rows as plain text, the two sides one under the other."""
    told: list[str] = []
    for row in rows:
        told += [
            f"{name}: {signed([(cell, 0, len(cell.text))])}"
            for name, cell in zip(names, row.cells, strict=True)
            if cell is not None
        ]
        told.append("")
    return "\n".join(told).strip()


def _side(cell: Cell | None) -> str:
    if cell is None:
        return f'<td style="{_CELL}"></td>'
    kind = marked.whole(cell)
    colour = {"cut": "#9a4a00", "added": "#0b5394", "moved": "#5b21a6"}.get(kind or "")
    bar = f";border-left:3px solid {colour}" if colour else ""
    weight = ";font-weight:bold" if cell.part is Part.HEADLINE else ""
    return f'<td{_direction(cell)} style="{_CELL}{bar}{weight}">{_html((cell, 0, len(cell.text)))}</td>'


def _paragraphs(taken: Iterable[Taken]) -> Iterator[list[Taken]]:
    """Yield what was taken of each paragraph: a paragraph may stand in several rows."""
    group: list[Taken] = []
    for part in taken:
        if group and part[0].opens:
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _joined(group: list[Taken]) -> str:
    return _spaced([_html(part) for part in group], group)


def _spaced(texts: list[str], group: list[Taken]) -> str:
    """Join the parts of a paragraph as they stand in it: with a space, or in Chinese without."""
    told = texts[0]
    for text, before, part in zip(texts[1:], group, group[1:], strict=False):
        told += f" {text}" if _has_gap(before, part) else text
    return told


def _has_gap(before: Taken, part: Taken) -> bool:
    """Tell whether a space stands between two parts; where words are woven, places do not tell."""
    (cell, _, end), (other, start, _) = before, part
    if cell.number != other.number or cell.start + end < other.start + start:
        return True
    ends = cell.text[end - 1 : end] + other.text[start : start + 1]
    return not any(east_asian_width(letter) in _WIDE for letter in ends)


def _pieces(part: Taken) -> Iterator[Piece]:
    cell, start, end = part
    kind = marked.whole(cell)
    if kind in {"cut", "added"}:
        return iter([Piece(cell.text[start:end], kind)])
    return marked.pieces(cell, start, end)


def _html(part: Taken) -> str:
    return marked.join(_pieces(part), _around)


def _around(piece: Piece, text: str) -> str:
    return f'<span style="{_STYLES[piece.kind or "style"]}">{text}</span>'


def _sign(piece: Piece) -> str:
    before, after = _SIGNS.get(piece.kind or "", ("", ""))
    return f"{before}{piece.text}{after}"


def _direction(cell: Cell) -> str:
    return ' dir="rtl"' if cell.direction is Direction.RTL else ""
