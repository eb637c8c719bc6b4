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
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.comparison import signs
from reader.gui.comparison.fields import draw_tick
from reader.gui.comparison.findings_model import FindingsModel, Role
from reader.gui.look import fitting
from reader.gui.look.live import Look

_PAD: Final = 8
_TICK: Final = 24
"""Side of the square the tick is clicked in: the smallest target a hand hits surely (WCAG 2.2, 2.5.8)."""

_SIGN: Final = 18
"""Room for the sign before the kind."""

_LINES: Final = 6
"""Most lines shown of an entry, elided; its tool tip has all."""

_KEPT: Final = 128
"""Texts kept set: what is seen at once, several times over."""

_EVEN_LINES: Final = 3
"""The same in a long list, whose entries are all equally tall."""


class FindingDelegate(QStyledItemDelegate):
    """Paints entries in the theme's colours."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._kept: dict[tuple[str, str, int, int], QTextLayout] = {}
        """Texts set, by font, width and most lines: an entry is measured before it is painted."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height the text needs; the same for all in long lists."""
        metrics = QFontMetrics(option.font)
        width = self._view.viewport().width()
        lines = _EVEN_LINES
        if not self._view.uniformItemSizes():
            lines = self._set(option.font, width, index).lineCount()
        return QSize(width, 2 * _PAD + (1 + lines) * metrics.lineSpacing() + 2)

    def _set(
        self, font: QFont, width: int, index: QModelIndex | QPersistentModelIndex
    ) -> QTextLayout:
        most = _EVEN_LINES if self._view.uniformItemSizes() else _LINES
        wanted = index.data(Qt.ItemDataRole.DisplayRole), font.key(), width, most
        if wanted not in self._kept:
            if len(self._kept) == _KEPT:
                self._kept.clear()
            self._kept[wanted] = fitting.fitted(wanted[0], font, self._text_width(width), most)
        return self._kept[wanted]

    def _text_width(self, width: int) -> int:
        return max(40, width - 2 * _PAD - 4)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one entry."""
        painter.save()
        self._ground(painter, option, heavy=bool(index.data(Role.HEAVY)))
        is_seen = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self._texts(painter, option, index, is_seen=is_seen)
        corner = self._tick_box(option.rect).topLeft() + QPoint(5, 5)
        draw_tick(painter, corner, self._look.theme, is_on=is_seen)
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

    def _texts(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        *,
        is_seen: bool,
    ) -> None:
        theme = self._look.theme
        metrics = QFontMetrics(option.font)
        box = option.rect.adjusted(_PAD + 2, _PAD, 0, -_PAD)
        bold = QFont(option.font)
        bold.setBold(True)
        sign = QRectF(box.left(), box.top() + (metrics.lineSpacing() - 12) / 2, 12, 12)
        signs.draw(painter, index.data(Role.SIGN), sign, theme.faint)
        painter.setPen(QColor(theme.faint))
        heading = box.adjusted(_SIGN, 0, 0, 0)
        heading.setRight(self._tick_box(option.rect).left())
        self._heading(painter, heading, bold, option.font, index)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.faint if is_seen else theme.ink))
        words = self._set(option.font, option.rect.width(), index)
        words.draw(painter, QPointF(box.left(), box.top() + metrics.lineSpacing() + 2))

    def _heading(
        self,
        painter: QPainter,
        box: QRect,
        bold: QFont,
        plain: QFont,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the kind in bold and the place beside it, in short where there is no room for it in words."""
        heading, place = index.data(Role.HEADING), index.data(Role.PLACE)
        note = " \N{MIDDLE DOT} noted" if index.data(Role.NOTE) else ""
        top = int(Qt.AlignmentFlag.AlignTop)
        painter.setFont(bold)
        kind, end = _cut(painter, heading.removesuffix(place), box.width())
        painter.drawText(box, top, kind)
        room = box.adjusted(end, 0, 0, 0)
        painter.setFont(plain)
        words, _ = _cut(painter, place + note, room.width())
        if words != place + note:
            words, _ = _cut(painter, place.replace("paragraph ", _PARAGRAPH) + note, room.width())
        painter.drawText(room, top, words)

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


_PARAGRAPH: Final = "\N{PILCROW SIGN}"


def _cut(painter: QPainter, text: str, room: int) -> tuple[str, int]:
    """Return a line in the painter's font, cut short at its end where it does not fit, and its width in pixels."""
    width = painter.fontMetrics().horizontalAdvance(text)
    return (text, width) if width <= room else (fitting.elided(text, painter.font(), room), room)
