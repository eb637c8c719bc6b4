"""Paints one entry of the findings panel: its kind and place, what it says, a tick when it was seen.

A bar at the left says that it could need a correction; so does the text a screen reader is given.
"""

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.comparison import signs
from reader.gui.comparison.fields import draw_tick
from reader.gui.comparison.findings_model import FindingsModel
from reader.gui.comparison.findings_set import Measure, SetEntries, SetEntry
from reader.gui.look.live import Look

_PAD: Final = 8
_TICK: Final = 24
"""Side of the square the tick is clicked in: the smallest target a hand hits surely (WCAG 2.2, 2.5.8)."""

_SIGN: Final = 18
"""Room for the sign before the kind."""

_LINES: Final = 6
"""Most lines shown of an entry, elided; its tool tip has all."""

_EVEN_LINES: Final = 3
"""The same in a long list, whose entries are all equally tall."""


class FindingDelegate(QStyledItemDelegate):
    """Paints entries in the theme's colours."""

    def __init__(self, look: Look, view: QListView, model: FindingsModel) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._set = SetEntries(model)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height the text needs; the same for all in long lists."""
        width = self._view.viewport().width()
        lines = self._fit(option.font, width)
        if not self._view.uniformItemSizes():
            lines = self._set.line_count(index.row())
        return QSize(width, 2 * _PAD + (1 + lines) * self._set.leading + 2)

    def _fit(self, font: QFont, width: int) -> int:
        """Have entries set for a width; return the most lines there are of what one says."""
        most = _EVEN_LINES if self._view.uniformItemSizes() else _LINES
        heading = width - (_PAD + 2 + _SIGN) - (_TICK + 2)
        self._set.fit(Measure(font, heading, max(40, width - 2 * _PAD - 4), most))
        return most

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one entry."""
        box = option.rect
        self._fit(option.font, box.width())
        entry = self._set.entry(index.row())
        painter.save()
        self._ground(painter, option, heavy=entry.told.is_heavy)
        self._texts(painter, box, entry)
        corner = self._tick_box(box).topLeft() + QPoint(5, 5)
        draw_tick(painter, corner, self._look.theme, is_on=entry.told.is_seen)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, *, heavy: bool) -> None:
        theme = self._look.theme
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.chosen))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(theme.hover))
        if heavy:
            bar = QRect(option.rect.left(), option.rect.top() + 4, 3, option.rect.height() - 8)
            painter.fillRect(bar, QColor(theme.alarm))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRect(QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75))
        painter.setPen(QPen(QColor(theme.rule), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _texts(self, painter: QPainter, box: QRect, entry: SetEntry) -> None:
        """Paint sign, kind and place of an entry, and what it says."""
        theme = self._look.theme
        left, top, leading = box.left() + _PAD + 2, box.top() + _PAD, self._set.leading
        sign = QRectF(left, top + (leading - 12) / 2, 12, 12)
        signs.draw(painter, entry.told.sign, sign, theme.faint)
        painter.setPen(QColor(theme.faint))
        entry.kind.draw(painter, QPointF(left + _SIGN, top))
        entry.place.draw(painter, QPointF(left + _SIGN + entry.place_x, top))
        painter.setPen(QColor(theme.faint if entry.told.is_seen else theme.ink))
        entry.words.draw(painter, QPointF(left, top + leading + 2))

    def _tick_box(self, rect: QRect) -> QRect:
        return QRect(rect.right() - _TICK - 2, rect.top() + 4, _TICK, _TICK)

    def editorEvent(
        self,
        event: QEvent,
        model: object,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tick an entry off where its tick is clicked, or with the space key."""
        is_click = (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and self._tick_box(option.rect).contains(event.position().toPoint())
        )
        is_space = (
            event.type() == QEvent.Type.KeyPress
            and getattr(event, "key", int)() == Qt.Key.Key_Space
        )
        if (is_click or is_space) and isinstance(model, FindingsModel):
            model.toggle_seen(index)
            return True
        return False
