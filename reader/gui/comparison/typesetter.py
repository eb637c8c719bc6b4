"""Sets the text of cells in type: which face and size each part takes, how wide, how its lines stand.

Knows type and measure; does not know colours, marks, nor where a cell will stand. Marks are drawn around
the text and never are formats of it: a format cuts a word in two where scripts join their letters.
"""

import unicodedata
from typing import Final, NamedTuple, cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from reader.article import Direction, ParagraphKind
from reader.compare.changes import Part
from reader.compare.spread import Cell
from reader.gui.comparison.positions import Positions
from reader.gui.look.reading import SANS, Reading


class Style(NamedTuple):
    """How one kind of text is set."""

    scale: float = 1.0
    weight: QFont.Weight = QFont.Weight.Normal
    is_sans: bool = False
    indent: float = 0.0
    """In line spacings of running text."""
    above: float | None = None
    """Room above it in line spacings; None takes the reader's paragraph spacing."""
    leading: float = 1.0
    """Line spacing against running text of the same size; headlines stand closer."""


_BODY: Final = Style()
_PARTS: Final = {
    Part.HEADLINE: Style(1.5, QFont.Weight.Bold, above=0.5, leading=0.88),
    Part.STANDFIRST: Style(1.12, leading=0.95),
    Part.SUMMARY: Style(1.0, indent=0.9, above=0.3),
    Part.CAPTION: Style(0.86, is_sans=True, leading=0.95),
    Part.NOTE: Style(0.88, is_sans=True, leading=0.95),
}
_KINDS: Final = {
    ParagraphKind.HEADING: Style(1.08, QFont.Weight.Bold, above=1.2),
    ParagraphKind.QUOTE: Style(1.0, indent=1.2),
    ParagraphKind.LIST: Style(1.0, indent=0.9, above=0.3),
}
BULLETED: Final = (Part.SUMMARY, ParagraphKind.LIST)
SENTENCE_GAP: Final = 0.12
"""Room above a row that goes on in its paragraph, in line spacings: seen, but no new paragraph."""

_LINE_SEPARATOR: Final = "\u2028"
"""QTextLayout ignores line feeds; this is the sign it breaks lines at."""


def style_of(cell: Cell) -> Style:
    """Return how a cell is set."""
    return style_for(cell.part, cell.paragraph_kind)


def style_for(part: Part, kind: ParagraphKind) -> Style:
    """Return how a paragraph of some kind in some part is set."""
    return _KINDS.get(kind, _BODY) if part is Part.BODY else _PARTS[part]


def are_set_alike(one: Cell, other: Cell) -> bool:
    """Tell whether two cells look the same, whatever is marked in them: one is set for both."""
    return (
        one.text == other.text
        and one.direction is other.direction
        and style_of(one) is style_of(other)
    )


class SetCell(NamedTuple):
    """The text of one cell, set in lines."""

    layout: QTextLayout
    height: float
    indent: float
    positions: Positions
    baseline: float
    """Of the first line, from the top."""
    is_rtl: bool

    def x(self, line: QTextLine, position: int) -> float:
        """Return where one of Qt's positions stands in a line.

        PySide's stub does not say that Qt answers with a pair.
        """
        return cast("tuple[float, int]", line.cursorToX(position))[0]


class Typesetter:
    """Sets cells in the reader's type at one column width.

    Attributes:
        reading: The reader's type.
        width: Of a column, in pixels.
        line: Line spacing of running text, in pixels.
        letter: Average width of a letter of running text, in pixels.
    """

    def __init__(self, reading: Reading, width: float) -> None:
        self.reading = reading
        self.width = width
        self.line = reading.leading()
        body = _Type(reading, _BODY, self.line)
        self.letter = body.letter
        self._types: dict[Style, _Type] = {_BODY: body}

    def set(self, cell: Cell) -> SetCell:
        """Set a cell in lines."""
        style = style_of(cell)
        is_rtl = reads_right_to_left(cell.text, cell.direction)
        kind = self._type(style)
        layout = QTextLayout(cell.text.replace("\n", _LINE_SEPARATOR), kind.font)
        layout.setTextOption(_RTL if is_rtl else _LTR)
        layout.setCacheEnabled(True)
        height, baseline = _break_lines(layout, self.width - kind.indent, kind.leading)
        indent = 0.0 if is_rtl else kind.indent
        return SetCell(layout, height, indent, Positions(cell.text), baseline, is_rtl)

    def type_measures(self, style: Style) -> tuple[float, float, float]:
        """Return a letter's average width, the line spacing and the indent of a style, in pixels."""
        kind = self._type(style)
        return kind.letter, kind.leading, kind.indent

    def above(self, cell: Cell) -> float:
        """Return the room above a cell in pixels."""
        return self.room_above(style_of(cell)) if cell.opens else SENTENCE_GAP * self.line

    def room_above(self, style: Style) -> float:
        """Return the room above a paragraph of a style, in pixels."""
        return (self.reading.spacing if style.above is None else style.above) * self.line

    def _type(self, style: Style) -> "_Type":
        if style not in self._types:
            fitted = style._replace(scale=self._fitted(style.scale))
            self._types[style] = _Type(self.reading, fitted, self.line)
        return self._types[style]

    def _fitted(self, scale: float) -> float:
        """Return a display size that suits the column: in a narrow one a headline is hardly larger."""
        if scale <= 1.0:
            return scale
        letters = self.width / self.letter
        share = (letters - _NARROW_LETTERS) / (_BROAD_LETTERS - _NARROW_LETTERS)
        return 1 + (scale - 1) * min(1.0, max(_LEAST_SHARE, share))


class _Type:
    """A style in the reader's type: the font and its measures in pixels."""

    def __init__(self, reading: Reading, style: Style, line: float) -> None:
        self.font = reading.font(style.scale)
        self.font.setWeight(style.weight)
        if style.is_sans:
            self.font.setFamilies(list(SANS))
        self.leading = reading.leading(style.scale) * style.leading
        self.indent = style.indent * line
        metrics = QFontMetricsF(self.font)
        self.letter = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)


_NARROW_LETTERS, _BROAD_LETTERS = 20, 46
"""Letters in a line between which headlines grow to their full size."""

_LEAST_SHARE: Final = 0.4

_SAMPLE: Final = "the quick brown fox jumps over the lazy dog and reads the paper"
_STRONG_LEFT: Final = "L"
_STRONG_RIGHT: Final = ("R", "AL")


def reads_right_to_left(text: str, otherwise: Direction) -> bool:
    """Tell which way a text runs: by its first strong letter, else as its article does."""
    if text.isascii() and text and otherwise is Direction.LTR:
        return False
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind == _STRONG_LEFT:
            return False
        if kind in _STRONG_RIGHT:
            return True
    return otherwise is Direction.RTL


def _option(*, is_rtl: bool) -> QTextOption:
    """Return how lines break; QTextLayout does not turn to the right by itself."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if is_rtl:
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    return option


_LTR: Final = _option(is_rtl=False)
_RTL: Final = _option(is_rtl=True)


def _break_lines(layout: QTextLayout, width: float, leading: float) -> tuple[float, float]:
    """Break a text into lines; return its height and the first line's baseline.

    Lines stand ``leading`` apart, or further where a fallback face is taller.
    """
    y = baseline = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        natural = line.height()
        step = max(leading, natural)
        top = y + (step - natural) / 2
        line.setPosition(QPointF(0, top))
        baseline = baseline or top + line.ascent()
        y += step
    layout.endLayout()
    return y, baseline
