"""A comparison as one page to send on: self-contained, without script, in light and dark as the reader's.

Says what the window says: verdict, both texts level, marks, findings. Opens in any browser, prints, and
refers to nothing outside itself. Knows spreads; does not know the window.
"""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final, NamedTuple

from reader import resource
from reader.article import Direction, ParagraphKind
from reader.compare import rows, rows_says
from reader.compare.changes import Comparison, Part
from reader.compare.spread import Cell, Row, Spread, Standing
from reader.export import marked
from reader.export.marked import Piece

_TAGS: Final = {"cut": "del", "added": "ins", "changed": "mark"}
_SIGNS: Final = {
    Standing.EDITED: ("\N{NOT EQUAL TO}", "edited"),
    Standing.REWORDED: ("\N{ALMOST EQUAL TO}", "reworded"),
    Standing.RELATED: ("\N{TILDE OPERATOR}", "told otherwise"),
    Standing.ONLY_LEFT: ("\N{MINUS SIGN}", "only on the left"),
    Standing.ONLY_RIGHT: ("+", "only on the right"),
}
_LEGEND: Final = (
    "<del>abc</del> only on the left",
    "<ins>abc</ins> only on the right",
    "<mark>abc</mark> said otherwise",
    '<span class="style">abc</span> house style only',
    '<b class="moved-to">\N{UP DOWN ARROW}</b> moved',
)
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for this page: nothing but its own style."""


class Name(NamedTuple):
    """What a side is called."""

    name: str
    detail: str = ""


SIDES: Final = (Name("Left"), Name("Right"))


def render(
    comparison: Comparison,
    names: tuple[Name, Name] = SIDES,
    spread: Spread | None = None,
    notes: dict[str, str] | None = None,
) -> str:
    """Return a comparison as an HTML page.

    Args:
        comparison: What to show.
        names: What the two sides are called; any text.
        spread: How it is laid out; side by side unless given.
        notes: The reader's notes, by `rows_says.key`.
    """
    laid_out = rows.lay_out(comparison) if spread is None else spread
    return "".join(_Page(comparison, laid_out, names, notes or {}).parts())


class _Page:
    """Writes one page."""

    def __init__(
        self,
        comparison: Comparison,
        spread: Spread,
        names: tuple[Name, Name],
        notes: dict[str, str],
    ) -> None:
        self._comparison = comparison
        self._spread = spread
        self._names = names
        self._notes = notes
        self._seats = _seats(spread)
        self._named: set[int] = set()
        self._first_seats: dict[int, str] = {}

    def parts(self) -> Iterator[str]:
        """Yield the page from top to bottom."""
        yield self._head()
        yield from self._header()
        yield from self._table()
        yield from self._findings()
        yield "</body>\n</html>\n"

    def _head(self) -> str:
        left, right = self._names
        title = escape(f"{left.name} and {right.name}: {self._comparison.verdict}")
        style = resource.path("page", "comparison.css").read_text("utf-8")
        return (
            "<!DOCTYPE html>\n"
            f'<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        )

    def _header(self) -> Iterator[str]:
        yield f"<header>\n<h1>{escape(self._comparison.verdict)}</h1>\n"
        if not self._comparison.complete:
            yield "<p>These texts are so long that the comparison is coarser than usual.</p>\n"
        yield '<ul class="legend">'
        yield "".join(f"<li>{entry}</li>" for entry in _LEGEND)
        yield "</ul>\n</header>\n"

    def _table(self) -> Iterator[str]:
        yield '<main>\n<table class="spread">\n'
        if self._spread.redline:
            yield f'<thead class="names"><tr><th scope="col">{_heading(self._names[0])} \N{RIGHTWARDS ARROW} '
            yield f"{_heading(self._names[1])}</th></tr></thead>\n<tbody>\n"
        else:
            yield '<colgroup><col><col class="gutter"><col></colgroup>\n<thead class="names"><tr>'
            yield f'<th scope="col">{_heading(self._names[0])}</th>'
            yield '<th scope="col"><span class="aside">how they stand</span></th>'
            yield f'<th scope="col">{_heading(self._names[1])}</th></tr></thead>\n<tbody>\n'
        before = Part.HEADLINE
        for row in self._spread.rows:
            yield self._row(row, body_begins=row.part is Part.BODY and before is not Part.BODY)
            before = row.part
        yield "</tbody>\n</table>\n</main>\n"

    def _row(self, row: Row, *, body_begins: bool) -> str:
        classes = f"{row.part.value} {row.standing.value} "
        classes += "opens" if any(cell and cell.opens for cell in row.cells) else "goes-on"
        classes += " body-begins" if body_begins else ""
        name = self._name(row)
        if row.folded is not None:
            cells = f'<td class="fold" colspan="3">{row.folded[1]} paragraphs the same</td>'
        elif self._spread.redline:
            cells = self._cell(row, row.right, "right")
        else:
            cells = (
                f'{self._cell(row, row.left, "left")}<td class="sign">{_sign(row)}</td>'
                f"{self._cell(row, row.right, 'right')}"
            )
        return f'<tr class="{classes}"{name}>{cells}</tr>\n'

    def _name(self, row: Row) -> str:
        """Give the first row of a change the name its findings refer to."""
        new = [number for number in row.changes if number not in self._named]
        self._named.update(new)
        if new:
            return f' id="change-{new[0] + 1}"'
        seats = [number for number in row.changes if self._spread.changes[number].moved]
        return f' id="change-{seats[0] + 1}-elsewhere"' if seats else ""

    def _cell(self, row: Row, cell: Cell | None, side: str) -> str:
        if cell is None:
            return f'<td class="{side} empty"></td>'
        kind = marked.whole(cell)
        whole = f' class="whole-{kind}"' if kind else ""
        language = (self._comparison.left if side == "left" else self._comparison.right).language
        direction = ' dir="rtl"' if cell.direction is Direction.RTL else ' dir="auto"'
        paragraph = _CLASSES.get(cell.paragraph_kind, "")
        text = marked.html(cell, _around)
        return (
            f'<td class="{side}" lang="{escape(language)}"{direction}><div{whole}>'
            f"<p{paragraph}>{_number(cell)}{text}</p>"
            f"{self._elsewhere(row, side) if kind == 'moved' else ''}</div></td>"
        )

    def _elsewhere(self, row: Row, side: str) -> str:
        """Say where the counterpart of something that moved stands."""
        for number in row.changes:
            seat = self._seats.get((number, side != "left"))
            if seat is not None:
                is_first = self._first_seats.setdefault(number, side) == side
                target = f"change-{number + 1}{'-elsewhere' if is_first else ''}"
                return (
                    f'<span class="moved-to">\N{UP DOWN ARROW} <a href="#{target}">moved</a>: '
                    f"paragraph {seat + 1} on the other side</span>"
                )
        return ""

    def _findings(self) -> Iterator[str]:
        entries = rows_says.entries(self._comparison, self._spread)
        if not entries:
            return
        yield f'<section class="findings">\n<h2>Differences ({len(entries)})</h2>\n<ol>\n'
        for entry in entries:
            says = escape(rows_says.says(entry, self._comparison, self._spread), quote=False)
            place = rows_says.where(entry, self._comparison, self._spread)
            if entry.change is not None:
                says = f'<a href="#change-{entry.change + 1}">{says}</a>'
            kind = escape(rows_says.KIND_NAMES[entry.kind])
            heavy = ' class="heavy"' if entry.is_heavy else ""
            note = self._notes.get(rows_says.key(entry, self._comparison, self._spread))
            noted = f"<small>Note: {escape(note, quote=False)}</small>" if note else ""
            yield f"<li{heavy}>{says}<small>{kind}{', ' if place else ''}{place}</small>{noted}</li>\n"
        yield "</ol>\n</section>\n"


_CLASSES: Final[dict[ParagraphKind, str]] = {
    kind: f' class="{kind.value}"' for kind in ParagraphKind if kind is not ParagraphKind.PARAGRAPH
}


def _around(piece: Piece, text: str) -> str:
    tag = _TAGS.get(piece.kind or "")
    return f"<{tag}>{text}</{tag}>" if tag else f'<span class="style">{text}</span>'


def _heading(name: Name) -> str:
    detail = f'<small dir="ltr">{escape(name.detail)}</small>' if name.detail else ""
    return f"<bdi>{escape(name.name)}</bdi>{detail}"


def _number(cell: Cell) -> str:
    if cell.part is not Part.BODY or not cell.opens:
        return ""
    return f'<span class="number">{cell.number + 1}</span>'


def _sign(row: Row) -> str:
    if not row.changes or (not row.joined and row.left and row.right):
        return ""
    sign, says = _SIGNS.get(row.standing, ("", ""))
    return (
        f'<span aria-hidden="true">{sign}</span><span class="aside">{says}</span>' if sign else ""
    )


def _seats(spread: Spread) -> dict[tuple[int, bool], int]:
    """Return the paragraph of each moved change, by its number and side (True is the left)."""
    sides: Sequence[tuple[bool, Cell | None]]
    found: dict[tuple[int, bool], int] = {}
    for row in spread.rows:
        sides = ((True, row.left), (False, row.right))
        for is_left, cell in sides:
            for stretch in cell.stretches if cell is not None else ():
                if cell is not None and stretch.moved and stretch.change is not None:
                    found.setdefault((stretch.change, is_left), cell.number)
    return found
