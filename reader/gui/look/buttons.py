"""Quiet buttons for bars: no edge; what is switched on has a ground and a line in the accent under its words.

The platform's style draws what is switched on as a sunken box, and a bar of them shouts down the text. The
line tells it without colour, and at 3:1. Tab stops at one button of a bar, arrow keys go on to the others.
Knows commands only as actions.
"""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QToolButton, QWidget

_PAD: Final = 7
"""Left and right of words."""
_TIGHT: Final = 4
"""The same of a sign alone."""
_GAP: Final = 5
"""Between a sign and its words."""
_ABOVE: Final = 4
_ROUND: Final = 4
_LINE: Final = 2
"""Thickness of the line under what is switched on, and of the ring round what has the focus."""


class QuietButton(QToolButton):
    """A button of a bar."""

    def __init__(self, action: QAction | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sizes: dict[tuple[str, Qt.ToolButtonStyle], QSize] = {}
        if action is not None:
            self.setDefaultAction(action)

    @property
    def _has_icon(self) -> bool:
        is_wanted = self.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonTextOnly
        return is_wanted and not self.icon().isNull()

    @property
    def _words(self) -> str:
        is_sign = self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        return "" if is_sign and not self.icon().isNull() else self.text()

    def sizeHint(self) -> QSize:
        """Return the room of sign and words; a bar asks every button for it several times a frame."""
        said = self.text(), self.toolButtonStyle()
        if said not in self._sizes:
            self._sizes[said] = self._size()
        return self._sizes[said]

    def _size(self) -> QSize:
        metrics, words = self.fontMetrics(), self._words
        sign = self.iconSize().width() if self._has_icon else 0
        told = metrics.horizontalAdvance(words) if words else 0
        width = 2 * (_PAD if told else _TIGHT) + sign + told + (_GAP if sign and told else 0)
        height = max(metrics.height(), self.iconSize().height()) + 2 * _ABOVE
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the button beside it with an arrow key: Tab comes to a bar once, and leaves it."""
        bar = self.parentWidget()
        if bar is None or event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
            return
        step = 1 if event.key() == Qt.Key.Key_Right else -1
        near = [each for each in bar.findChildren(QuietButton) if _can_be_pressed(each)]
        near.sort(key=_left_edge)
        near[(near.index(self) + step) % len(near)].setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Take the room of another face."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._sizes = {}
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt calls it so
        """Paint ground, sign, words, and the ring where keys have brought the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isEnabled() and (self.isChecked() or self.isDown() or self.underMouse()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.brush(QPalette.ColorRole.Midlight))
            painter.drawRoundedRect(box, _ROUND, _ROUND)
        if self.isChecked():
            self._line(painter, palette)
        self._label(painter, palette)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), _LINE))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        painter.end()

    def _line(self, painter: QPainter, palette: QPalette) -> None:
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        role = QPalette.ColorRole.Highlight if self.isEnabled() else QPalette.ColorRole.ButtonText
        pen = QPen(palette.color(group, role), _LINE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        y = self.height() - _LINE / 2 - 0.5
        pad = _PAD if self._words else _TIGHT
        painter.drawLine(QPointF(pad, y), QPointF(self.width() - pad, y))

    def _label(self, painter: QPainter, palette: QPalette) -> None:
        x, words, height = _PAD, self._words, self.height()
        if self._has_icon:
            side = self.iconSize()
            place = QRect(x, (height - side.height()) // 2, side.width(), side.height())
            if not words:
                place.moveLeft((self.width() - side.width()) // 2)
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            self.icon().paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
            x += side.width() + _GAP
        if words:
            group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
            painter.setPen(palette.color(group, QPalette.ColorRole.ButtonText))
            box = QRect(x, 0, self.width() - x, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)


def _can_be_pressed(button: QuietButton) -> bool:
    return button.isVisible() and button.isEnabled()


def _left_edge(button: QuietButton) -> int:
    return button.x()
