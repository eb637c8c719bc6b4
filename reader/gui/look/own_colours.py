"""The reader's own mark colours, made fit to read: whatever is chosen, ink stands on it and lines stand out.

A chosen colour keeps its hue and is moved towards the paper until ink is at 7:1 on it, and away from the
paper until a line of it is at 3:1 on paper and fill. That any two kinds differ for every sight cannot be
promised of chosen colours; lines and signs still tell them apart. Knows no Qt.
"""

from collections.abc import Mapping
from typing import Final

from reader.gui.look.theme import MarkLook, Theme

INK: Final = 7.05
"""Contrast of ink on a fill (WCAG 2.2, 1.4.6), with something over for rounding."""
LINE: Final = 3.05
"""Contrast of a line on paper and fill (WCAG 2.2, 1.4.11)."""
_STEPS: Final = 32
_LINEAR_BELOW: Final = 0.04045
"""Of a channel: below, sRGB is linear (IEC 61966-2-1)."""


def own(theme: Theme, colours: Mapping[str, str]) -> Theme:
    """Return a theme with the reader's colours, by kind; an empty one leaves the theme's."""
    marks = dict(theme.marks)
    for kind, colour in colours.items():
        if colour:
            marks[kind] = _fit(marks[kind], colour, theme)
    return theme._replace(marks=marks)


def _fit(look: MarkLook, colour: str, theme: Theme) -> MarkLook:
    fill = next(each for each in _towards(colour, theme.paper) if contrast(theme.ink, each) >= INK)
    end = "#ffffff" if theme.is_dark else "#000000"
    line = next(
        each
        for each in _towards(colour, end)
        if contrast(each, theme.paper) >= LINE and contrast(each, fill) >= LINE
    )
    return look._replace(fill=fill, line=line)


def _towards(colour: str, end: str) -> list[str]:
    """Return colours from one to another in even steps, both included."""
    return [_mixed(colour, end, step / _STEPS) for step in range(_STEPS + 1)]


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = map(_linear, _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= _LINEAR_BELOW else ((value + 0.055) / 1.055) ** 2.4
