"""Icons: SVG files drawn with `currentColor`, tinted with the theme's ink when they are painted.

Read and drawn only when shown, once per size and colour; Qt's own SVG reader gets our shipped files only.
"""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from reader import resource


class _Tinted(QIconEngine):
    """An icon that takes its colour from the palette in force.

    Attributes:
        name: File in `resources/icons`, without its ending.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self._drawn: dict[tuple[int, int, str], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 - Qt calls it so
        """Draw the icon, sharp at the painter's own scale."""
        ratio = painter.device().devicePixelRatio()
        pixmap = self._pixmap(rect.size(), ratio, mode)
        painter.drawPixmap(QRectF(rect).topLeft(), pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:  # noqa: ARG002
        """Return the icon at a size."""
        return self._pixmap(size, 1.0, mode)

    def scaledPixmap(
        self,
        size: QSize,
        mode: QIcon.Mode,
        state: QIcon.State,  # noqa: ARG002
        scale: float,
    ) -> QPixmap:
        """Return the icon at a size in device pixels."""
        return self._pixmap(size / scale, scale, mode)

    def clone(self) -> QIconEngine:
        """Return another of the same."""
        return _Tinted(self.name)

    def _pixmap(self, size: QSize, ratio: float, mode: QIcon.Mode) -> QPixmap:
        disabled = mode == QIcon.Mode.Disabled
        group = QPalette.ColorGroup.Disabled if disabled else QPalette.ColorGroup.Active
        colour = QApplication.palette().color(group, QPalette.ColorRole.ButtonText).name()
        wanted = (round(size.width() * ratio), round(size.height() * ratio), colour)
        if wanted not in self._drawn:
            self._drawn[wanted] = _draw(self.name, colour, QSize(*wanted[:2]), ratio)
        return self._drawn[wanted]


def _draw(name: str, colour: str, size: QSize, ratio: float) -> QPixmap:
    """Draw a shipped file; its first tag is `<svg ` and gives a viewBox but no size."""
    source = resource.path("icons", f"{name}.svg").read_text("utf-8")
    sized = f'<svg width="{size.width()}" height="{size.height()}" '
    tinted = source.replace("<svg ", sized, 1).replace("currentColor", colour)
    image = QImage.fromData(tinted.encode(), b"svg")
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)


def icon(name: str) -> QIcon:
    """Return the icon of a file in `resources/icons`, without its ending."""
    return QIcon(_Tinted(name))
