"""Sets plain text in a few lines, the last one elided. Knows fonts; knows no painter and no colour.

The lines stay one text: cut apart, a name in Arabic would turn its quotation marks round on the next line.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

_WRAP: Final = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_ENDLESS: Final = 2.0**20
"""Room in pixels for any line, and well within what Qt counts in."""
_ELLIPSIS: Final = "\N{HORIZONTAL ELLIPSIS}"
_ISOLATES: Final = "\N{FIRST STRONG ISOLATE}"
_ISOLATE_ENDS: Final = "\N{POP DIRECTIONAL ISOLATE}"


def fitted(text: str, font: QFont, width: int, most: int) -> QTextLayout:
    """Set a text in at most so many lines, ready to be drawn.

    Args:
        text: Plain text without line breaks.
        font: It is painted in.
        width: Room in pixels.
        most: Lines there is room for, at least one.
    """
    layout = _set(text, font, width)
    if layout.lineCount() <= most:
        return layout
    last = layout.lineAt(most - 1)
    # Qt counts UTF-16: cut there, so that a text with an emoji is cut where it was measured.
    encoded = text.encode("utf-16-le", "surrogatepass")
    kept = encoded[: 2 * last.textStart()].decode("utf-16-le", "surrogatepass")
    rest = encoded[2 * last.textStart() :].decode("utf-16-le", "surrogatepass")
    shown = elided(rest, font, width)
    layout = _set(_closed(kept + shown), font, width)
    while layout.lineCount() > most and len(shown) > 1:
        shown = shown.rstrip(_ELLIPSIS)[:-1] + _ELLIPSIS
        layout = _set(_closed(kept + shown), font, width)
    return layout


def line(text: str, font: QFont) -> tuple[QTextLayout, int]:
    """Set a text in one line, however long; return it with its width in whole pixels."""
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    made, width = layout.createLine(), 0.0
    if made.isValid():
        made.setLineWidth(_ENDLESS)
        width = made.horizontalAdvance()
    layout.endLayout()
    return layout, int(width + 0.5)


def elided(text: str, font: QFont, width: int) -> str:
    """Return a line cut short at its end where it does not fit."""
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def first_fitting(texts: Sequence[str], font: QFont, width: int) -> str:
    """Return the first of several wordings, the fullest first, that fits in a line; else the last, cut short."""
    metrics = QFontMetrics(font)
    fits = (text for text in texts if metrics.horizontalAdvance(text) <= width)
    return next(fits, "") or elided(texts[-1], font, width)


def _closed(text: str) -> str:
    """End what keeps a direction of its own and lost its end with what was cut off."""
    return text + _ISOLATE_ENDS * (text.count(_ISOLATES) - text.count(_ISOLATE_ENDS))


def _set(text: str, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)  # else its letters are looked up anew for each frame
    option = QTextOption()
    option.setWrapMode(_WRAP)
    layout.setTextOption(option)
    spacing = QFontMetrics(font).lineSpacing()
    layout.beginLayout()
    y = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += spacing
    layout.endLayout()
    return layout
