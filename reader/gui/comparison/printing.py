"""A comparison on paper: the grid's own rows, set to the page's width, in the light theme, cut into pages.

Rows are kept whole where a page holds them; taller ones are cut between lines. Knows spreads and paper;
does not know the window.
"""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from reader.article import ParagraphKind
from reader.compare.spread import Spread
from reader.gui.comparison import columns, ribbons
from reader.gui.comparison.galley import Galley
from reader.gui.comparison.marking import Seen, Showing, Strength
from reader.gui.comparison.paint import RowPainter, in_pixels
from reader.gui.comparison.strokes import MarkBoxes
from reader.gui.comparison.titles import Title
from reader.gui.comparison.typesetter import Typesetter
from reader.gui.look import fitting
from reader.gui.look.reading import Reading
from reader.gui.look.theme import LIGHT
from reader.gui.look.wording import DOT

RESOLUTION: Final = 1200
"""Dots per inch of a PDF: fine enough that letters stand where they are set."""

SIZE: Final = 10.5
"""Points; print is read nearer than a screen."""

_SIDES: Final = "Struck through: only on the left.  Underlined: only on the right."
_KEY: Final = (
    f"{_SIDES}  Dashes: said otherwise.  Dots: house style only.  Bar: one side only, or moved.",
    _SIDES,
)
"""What the marks mean, at the foot of each page, in full and in short: paper may be black and white."""
_KEY_OF_ONE_TEXT: Final = (
    f"{_SIDES}  Dots: house style only.  Bar: one side only, or moved.",
    f"{_SIDES}  Bar: one side only, or moved.",
    _SIDES,
)

_MARGIN_MM: Final = 14
_HEAD_GAP: Final = 10
_FOOT: Final = 28


class Slice(NamedTuple):
    """A part of a row that goes on one page, in pixels from the row's top."""

    row: int
    start: float
    end: float


class Sheet(NamedTuple):
    """What is printed."""

    spread: Spread
    verdict: str
    titles: tuple[Title, Title]
    reading: Reading
    strength: Strength = Strength.STRONG


Tell = Callable[[int, int], object]
"""Told how many pages are painted, of how many; may raise to stop."""


def write_pdf(device: QIODevice, sheet: Sheet, tell: Tell | None = None) -> int:
    """Write a comparison as PDF to a device that is open; return how many pages it has.

    May run off the window's thread: it touches no widget. What ``tell`` raises ends the painting.
    """
    writer = QPdfWriter(device)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(RESOLUTION)
    writer.setTitle(" and ".join(title.name for title in sheet.titles))
    lay_paper(writer, sheet)
    return paint(writer, sheet, tell)


def lay_paper(device: QPagedPaintDevice, sheet: Sheet) -> None:
    """Turn the paper for what is printed: two columns want it broad."""
    turn = QPageLayout.Orientation
    device.setPageOrientation(turn.Portrait if sheet.spread.redline else turn.Landscape)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)


def paint(device: QPagedPaintDevice, sheet: Sheet, tell: Tell | None = None) -> int:
    """Paint a comparison on a device's pages; return how many there are."""
    painter = QPainter(device)
    try:
        return _paint_pages(device, painter, sheet, tell)
    finally:
        painter.end()


def _paint_pages(
    device: QPagedPaintDevice, painter: QPainter, sheet: Sheet, tell: Tell | None
) -> int:
    scale = painter.device().logicalDpiX() / _screen_dots_per_inch()
    painter.scale(scale, scale)
    size = (painter.device().width() / scale, painter.device().height() / scale)
    press = _Press(painter, sheet, size)
    pages = press.pages()
    for number, slices in enumerate(pages):
        if number:
            device.newPage()
        press.page(slices, number, len(pages))
        if tell is not None:
            tell(number + 1, len(pages))
    return len(pages)


def _screen_dots_per_inch() -> float:
    """Return the screen's own measure: text is laid out in its pixels and scaled to the device's."""
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchX()


class _Press:
    """Paints pages of one size."""

    def __init__(self, painter: QPainter, sheet: Sheet, size: tuple[float, float]) -> None:
        self._painter = painter
        self._sheet = sheet
        self._width, self._height = size
        self._boxes = MarkBoxes()
        reading = sheet.reading._replace(size=SIZE, measure=400)
        lay = columns.single if sheet.spread.redline else columns.side_by_side
        space = lay(int(self._width), self._width, numbers=reading.numbers)
        self._galley = Galley(sheet.spread.rows, Typesetter(reading, space.width), space)
        self._moved = ribbons.seats(sheet.spread)
        self._small = _type(8)
        self._bold = _type(9, QFont.Weight.Bold)

    # Cutting into pages

    def pages(self) -> list[list[Slice]]:
        """Cut the rows into pages; a comparison without rows is one page."""
        made: list[list[Slice]] = [[]]
        room = self._room(0)
        for number in range(len(self._galley.rows)):
            for piece in self._slices(number, room):
                if piece.end - piece.start + self._kept_with(number) > room and made[-1]:
                    made.append([])
                    room = self._room(len(made) - 1)
                made[-1].append(piece)
                room -= piece.end - piece.start
        return made

    def _kept_with(self, number: int) -> float:
        """Return the room a cross-heading needs under it: it does not end a page."""
        cells = [cell for cell in self._galley.rows[number].cells if cell is not None]
        is_heading = any(cell.paragraph_kind is ParagraphKind.HEADING for cell in cells)
        is_last = number + 1 == len(self._galley.rows)
        return self._galley.row(number + 1).height if is_heading and not is_last else 0.0

    def _room(self, page: int) -> float:
        return self._height - _FOOT - (self._head_height() if page == 0 else self._title_height())

    def _slices(self, number: int, room: float) -> Iterator[Slice]:
        """Yield a row whole, or one that no page holds in parts cut between its lines."""
        row = self._galley.row(number)
        page = self._room(1)
        if row.height <= page:
            yield Slice(number, 0.0, row.height)
            return
        line = self._galley.typesetter.line
        start, space = 0.0, room if room > page / 4 else page
        while start < row.height:
            lines = max(1, int((space - (row.above if not start else 0)) // line))
            end = min(row.height, start + (row.above if not start else 0) + lines * line)
            yield Slice(number, start, end)
            start, space = end, page

    # Painting

    def page(self, slices: list[Slice], number: int, count: int) -> None:
        """Paint one page."""
        y = self._head() if number == 0 else self._titles(0.0)
        top = y
        seen = Seen(LIGHT, Showing(self._sheet.strength), {}, {})
        rows = RowPainter(self._painter, self._galley, seen, self._boxes)
        self._ribbons(slices, top)
        for piece in slices:
            height = piece.end - piece.start
            self._painter.save()
            self._painter.setClipRect(QRectF(0, y, self._width, height + 1))
            rows.ground(piece.row, y - piece.start)
            rows.row(piece.row, y - piece.start)
            self._painter.restore()
            y += height
        self._foot(number, count)

    def _ribbons(self, slices: list[Slice], top: float) -> None:
        """Paint the ribbons of what moved within the page."""
        if not slices:
            return
        first, last = slices[0], slices[-1]
        seats = [
            seat
            for seat in self._moved
            if first.row <= min(seat.left, seat.right) and max(seat.left, seat.right) <= last.row
        ]
        y = self._galley.heights.top(first.row) + first.start - top
        window = ribbons.Window(y, self._height, first.row, last.row + 1)
        ribbons.paint(self._painter, self._galley, seats, window, ribbons.Inks(LIGHT))

    def _head_height(self) -> float:
        return self._verdict_box().height() + _HEAD_GAP + self._title_height()

    def _title_height(self) -> float:
        return QFontMetricsF(self._bold).height() + _HEAD_GAP

    def _verdict_box(self) -> QRectF:
        """Return where the verdict stands: over the columns, from edge to edge."""
        metrics, at = QFontMetricsF(self._bold), self._galley.columns
        space = QRectF(at.left, 0, at.right + at.width - at.left, 400)
        told = metrics.boundingRect(space, int(Qt.TextFlag.TextWordWrap), self._sheet.verdict)
        return QRectF(space.left(), 0, space.width(), told.height() + 2)

    def _head(self) -> float:
        self._painter.setFont(self._bold)
        self._painter.setPen(QColor(LIGHT.ink))
        box = self._verdict_box()
        self._painter.drawText(box, int(Qt.TextFlag.TextWordWrap), self._sheet.verdict)
        return self._titles(box.height() + _HEAD_GAP)

    def _titles(self, y: float) -> float:
        """Paint what the columns are called; return where the rows begin."""
        space = self._galley.columns
        xs = (
            (space.left, space.left + space.width / 2)
            if space.is_single
            else (space.left, space.right)
        )
        width = space.width / 2 - _HEAD_GAP if space.is_single else space.width
        height = self._title_height() - _HEAD_GAP
        signs = ("\N{MINUS SIGN} ", "+ ") if space.is_single else ("", "")
        self._painter.setFont(self._bold)
        self._painter.setPen(QColor(LIGHT.faint))
        for x, sign, title, is_left in zip(
            xs, signs, self._sheet.titles, (True, False), strict=True
        ):
            told = fitting.first_fitting(_called(sign, title), self._bold, int(width))
            is_rtl = not space.is_single and self._galley.is_rtl(is_left=is_left)
            edge = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
            way = int(edge | Qt.AlignmentFlag.AlignAbsolute)
            self._painter.drawText(QRectF(x, y, width, height), way, told)
        return y + self._title_height()

    def _foot(self, number: int, count: int) -> None:
        self._painter.setFont(self._small)
        self._painter.setPen(QColor(LIGHT.faint))
        space = self._galley.columns
        box = QRectF(0, self._height - _FOOT + 4, space.right + space.width, _FOOT - 4)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        told = f"{number + 1} / {count}"
        self._painter.drawText(box, right, told)
        if self._sheet.strength is not Strength.NONE:
            box.setLeft(space.left)
            taken = QFontMetricsF(self._small).horizontalAdvance(told) + _HEAD_GAP
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            keys = _KEY_OF_ONE_TEXT if self._sheet.spread.redline else _KEY
            key = fitting.first_fitting(keys, self._small, int(box.width() - taken))
            self._painter.drawText(box, left, key)


def _called(sign: str, title: Title) -> list[str]:
    """Return a sign, a name and its details, the last of these left out one by one.

    The name keeps its own direction, so that one in Arabic does not turn its date round.
    """
    name = f"\N{LEFT-TO-RIGHT MARK}{sign}{_ISOLATE}{title.name}{_END}"
    parts = title.detail.split(DOT) if title.detail else []
    details = (DOT.join(parts[:most]) for most in range(len(parts), 0, -1))
    return [*(f"{name}  {detail}" for detail in details), name]


_ISOLATE, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def _type(points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont()
    font.setPointSizeF(points)
    font.setWeight(weight)
    return in_pixels(font)
