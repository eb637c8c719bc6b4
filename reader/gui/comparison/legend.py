"""The legend under the panes: what each mark means, drawn as the marks themselves are."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.gui.comparison import columns, signs, strokes
from reader.gui.comparison.grid import Grid
from reader.gui.comparison.marking import Strength
from reader.gui.look.live import Look

_KINDS: Final = ("cut", "added", "changed", "moved", "style")
_OF_ONE_TEXT: Final = ("cut", "added", "moved", "style")
"""One text has what was said otherwise as cut and added words."""
_SIGNED: Final = {"edited": "edited", "reworded": "reworded", "related": "told otherwise"}
"""Signs of the gutter, said where there is room for them too."""
_OFF: Final = "Marks are off"
_GAP: Final = 18
_SAMPLE: Final = "abc"
_INSET: Final = 4
"""Round the letters of a sample."""


class Legend(QWidget):
    """Says what the marks mean."""

    def __init__(self, grid: Grid, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._look = look
        grid.showing_changed.connect(self.update)
        self.setAccessibleName(
            "Marks: " + ", ".join(f"{kind}: {look.theme.marks[kind].says}" for kind in _KINDS)
        )
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return one line of small text."""
        return QSize(200, round(QFontMetricsF(self.font()).height()) + 10)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt calls it so
        """Paint a sample of each mark with its meaning; what finds no room is left out."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        painter.fillRect(self.rect(), QColor(theme.chrome))
        metrics = QFontMetricsF(self.font())
        swatch = metrics.horizontalAdvance(_SAMPLE) + 2 * _INSET
        x = float(columns.NARROW)
        told = self._told()
        if not told:
            painter.setPen(QColor(theme.faint))
            painter.drawText(
                self.rect().adjusted(columns.NARROW, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, _OFF
            )
        for kind, says in told:
            width = swatch + 6 + metrics.horizontalAdvance(says)
            if x + width > self.width():
                break
            self._sample(painter, kind, QRectF(x, 0, swatch, self.height()))
            painter.setPen(QColor(theme.faint))
            box = QRectF(x + swatch + 6, 0, width, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, says)
            x += width + _GAP
        painter.end()

    def _told(self) -> list[tuple[str, str]]:
        """Return the kinds of mark there are now, with what is said of each; none while marks are off."""
        if self._grid.showing.strength is Strength.NONE:
            return []
        marks = self._look.theme.marks
        if self._grid.spread.redline:
            return [(kind, marks[kind].says) for kind in _OF_ONE_TEXT]
        return [*((kind, marks[kind].says) for kind in _KINDS), *_SIGNED.items()]

    def _sample(self, painter: QPainter, kind: str, box: QRectF) -> None:
        look = self._look.theme.marks["changed" if kind in _SIGNED else kind]
        middle = box.center()
        if kind == "moved" or kind in _SIGNED:
            sign = QRectF(middle.x() - 7, middle.y() - 7, 14, 14)
            signs.draw(painter, kind, sign, look.line)
            return
        height = QFontMetricsF(self.font()).height()
        swatch = QRectF(box.left(), middle.y() - height / 2, box.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        is_strong = self._grid.showing.strength is Strength.STRONG
        fill = look.fill if is_strong else None
        painter.setBrush(QColor(fill or self._look.theme.paper))
        painter.drawRoundedRect(swatch, 2.5, 2.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.theme.ink)))
        painter.drawText(swatch, Qt.AlignmentFlag.AlignCenter, _SAMPLE)
        strokes.line(painter, look, swatch)
