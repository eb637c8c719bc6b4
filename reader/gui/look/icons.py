"""Icons: SVG files drawn with `currentColor`, tinted with the ink of the theme in force.

Drawn once per colour, at the screen's own scale and at one and two device pixels to the pixel. Qt's SVG
reader gets our shipped files only. (A `QIconEngine` in Python could tint while painting, but Qt clones engines
and PySide6 6.11 loses the clone: it crashes.)
"""

import functools
from typing import Final

from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPixmap

from reader import resource

SIDE: Final = 20
"""Pixels; the grid the icons are drawn on."""


def icon(name: str) -> QIcon:
    """Return an icon in the colours of the palette in force, by its file in `resources/icons`.

    The style makes the paler one of a disabled button from it.
    """
    made = QIcon()
    colour = QGuiApplication.palette().buttonText().color().name()
    for ratio in sorted({1.0, 2.0, _screen_ratio()}):
        made.addPixmap(drawn(name, colour, SIDE, ratio))
    return made


def _screen_ratio() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


def app_icon() -> QIcon:
    """Return the program's own icon."""
    made = QIcon()
    for side in (32, 64, 128):
        made.addPixmap(drawn("sidelight", "", side))
    return made


@functools.cache
def drawn(name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
    """Draw a shipped file; its first tag is `<svg ` and gives a viewBox but no size."""
    source = resource.path("icons", f"{name}.svg").read_text("utf-8")
    pixels = round(side * ratio)
    sized = source.replace("<svg ", f'<svg width="{pixels}" height="{pixels}" ', 1)
    image = QImage.fromData(sized.replace("currentColor", colour).encode())
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)
