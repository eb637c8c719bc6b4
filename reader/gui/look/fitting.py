"""Fits plain text into a few lines, the last one elided. Knows fonts; knows no painter and no colour."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

_WRAP: Final = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def lines(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """Break a text where it fits; the last of ``most`` lines takes the rest, elided.

    Args:
        text: Plain text without line breaks.
        font: It is painted in.
        width: Room in pixels.
        most: Lines there is room for, at least one.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(_WRAP)
    layout.setTextOption(option)
    starts = _starts(layout, width, most)
    # Qt counts UTF-16; cut there, so that a line with an emoji breaks where it was measured.
    encoded = text.encode("utf-16-le", "surrogatepass")
    cut = [
        encoded[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
        for start, end in zip(starts, [*starts[1:], len(encoded) // 2], strict=True)
    ]
    told = [line.rstrip() for line in cut[:-1]]
    return (*told, elided(cut[-1], font, width))


def _starts(layout: QTextLayout, width: int, most: int) -> list[int]:
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts or [0]


def elided(text: str, font: QFont, width: int) -> str:
    """Return a line cut short at its end where it does not fit."""
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
