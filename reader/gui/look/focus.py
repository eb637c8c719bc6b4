"""A ring inside the edge of a text that has the focus, for who goes about by keys; a click needs none."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.gui.look.live import Look
from reader.gui.look.theme import Theme

_WIDTH: Final = 2.0
"""Pixels, in the accent's colour: 3:1 on paper (WCAG 2.2, 2.4.13)."""
_POINTED: Final = frozenset(
    {
        Qt.FocusReason.MouseFocusReason,
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
    }
)


def is_by_keys(event: QFocusEvent) -> bool:
    """Tell whether the focus came by keys, and so has to be shown."""
    return event.reason() not in _POINTED


def ring(painter: QPainter, widget: QWidget, theme: Theme) -> None:
    """Draw the ring inside a widget's edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(theme.accent), _WIDTH)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = _WIDTH / 2
    painter.drawRect(QRectF(widget.rect()).adjusted(half, half, -half, -half))


class Ring(QWidget):
    """The ring over a widget whose own paint does not reach its edge."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look = look
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_when(self, *, is_wanted: bool) -> None:
        """Lie over the widget, as large as it is now, or not at all."""
        self.setGeometry(self._over.rect())
        self.setVisible(is_wanted)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt calls it so
        """Draw the ring."""
        painter = QPainter(self)
        ring(painter, self, self._look.theme)
        painter.end()
