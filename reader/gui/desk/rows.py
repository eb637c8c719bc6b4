"""How a row of the desk is painted: headline, then who, when and how much, in three level lines.

All rows are equally tall, so that a long list is measured at once. Texts come from files and are painted as
plain text.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.desk import wording
from reader.gui.desk.model import Stories
from reader.gui.look import fitting

if TYPE_CHECKING:
    from reader.gui.look.live import Look
    from reader.session.views import StoryView, VersionView

PAD_X: Final = 14
PAD_Y: Final = 9
INDENT: Final = 16
"""How far versions stand in from their story."""
GAP: Final = 3
CHEVRON: Final = 9
HEADLINE_LINES: Final = 2
_SMALL: Final = 0.88
"""Size of the second voice, against the list's own."""


class Rows(QStyledItemDelegate):
    """Paints stories and versions in the colours of the look."""

    def __init__(self, look: "Look", model: Stories) -> None:
        super().__init__(model)
        self._look = look
        self._model = model

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - all rows are alike
    ) -> QSize:
        """Return room for three lines."""
        big = QFontMetrics(option.font).height()
        small = QFontMetrics(_small(option.font)).height()
        return QSize(120, 2 * big + small + GAP + 2 * PAD_Y)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        story, version = self._model.story(index), self._model.version(index)
        if story is None:
            return
        painter.save()
        self._ground(painter, option)
        room = option.rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        if version is None:
            self._story(painter, option, room, story)
        elif index.parent().isValid():
            self._version(painter, option, room.adjusted(INDENT, 0, 0, 0), version)
        else:
            self._single(painter, option, room, version)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._look.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.chosen))
            painter.fillRect(
                QRect(option.rect.topLeft(), QSize(3, option.rect.height())), QColor(theme.accent)
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(theme.hover))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _story(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, story: "StoryView"
    ) -> None:
        self._chevron(painter, room, is_open=bool(option.state & QStyle.StateFlag.State_Open))
        room = room.adjusted(0, 0, -INDENT, 0)
        below, is_short = self._headline(painter, room, story.headline, _bold(option.font))
        two = (wording.story_meta(story),), (wording.story_sources(story),)
        told = two if is_short else (wording.story_metas(story),)
        self._details(painter, room, below, told, option.font)

    def _single(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, version: "VersionView"
    ) -> None:
        below, is_short = self._headline(painter, room, version.headline, _bold(option.font))
        two = (wording.source(version),), wording.version_metas(version)
        told = two if is_short else (wording.single_metas(version),)
        self._details(painter, room, below, told, option.font)

    def _version(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, version: "VersionView"
    ) -> None:
        font = option.font
        top = QRect(room.topLeft(), QSize(room.width(), QFontMetrics(font).height()))
        _line(painter, top, wording.source(version), _bold(font), QColor(self._look.theme.ink))
        middle = top.translated(0, top.height())
        _line(painter, middle, version.headline, font, QColor(self._look.theme.ink))
        meta = (wording.version_metas(version),)
        self._details(painter, room, middle.bottom() + GAP, meta, font)

    def _headline(self, painter: QPainter, room: QRect, text: str, font: QFont) -> tuple[int, bool]:
        """Paint a headline on up to two lines; return where it ends and whether one was enough."""
        painter.setPen(QColor(self._look.theme.ink))
        told = fitting.fitted(text, font, room.width(), HEADLINE_LINES)
        told.draw(painter, QPointF(room.topLeft()))
        end = room.top() + told.lineCount() * QFontMetrics(font).lineSpacing()
        return end + GAP, told.lineCount() == 1

    def _details(
        self, painter: QPainter, room: QRect, top: int, told: Sequence[Sequence[str]], font: QFont
    ) -> None:
        """Paint lines in the second voice, each in the fullest of its wordings that fits.

        A short headline leaves room for two.
        """
        small = _small(font)
        box = QRect(room.left(), top, room.width(), QFontMetrics(small).height())
        for wordings in told:
            line = fitting.first_fitting(wordings, small, box.width())
            _line(painter, box, line, small, QColor(self._look.theme.faint))
            box.translate(0, box.height())

    def _chevron(self, painter: QPainter, room: QRect, *, is_open: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.theme.faint), 1.5))
        x, y, half = room.right() - CHEVRON, room.top() + CHEVRON, CHEVRON // 2
        if is_open:
            painter.drawPolyline(
                [QPoint(x, y - 2), QPoint(x + half, y + 2), QPoint(x + 2 * half, y - 2)]
            )
        else:
            painter.drawPolyline(
                [QPoint(x + 2, y - half), QPoint(x + half + 2, y), QPoint(x + 2, y + half)]
            )


_START: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


def _line(painter: QPainter, box: QRect, text: str, font: QFont, colour: QColor) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, _START, fitting.elided(text, font, box.width()))


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _SMALL)
    return small


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
