"""The line above the columns that says which version stands where, and what is said of the two.

Painted, so that each name stands exactly over its column. Texts come from files: never read as markup.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.gui.comparison.grid import Grid
from reader.gui.look.live import Look
from reader.gui.look.wording import DOT

_PAD: Final = 8
_GAP: Final = 10
"""Between a name and its detail."""
_CUT: Final = "\N{LEFT-TO-RIGHT MARK}\N{MINUS SIGN} "
_ADDED: Final = "\N{LEFT-TO-RIGHT MARK}+ "
"""Before names over one column, on their left whatever way the names run."""


class Title(NamedTuple):
    """What a column is called."""

    name: str
    """Outlet or file."""
    detail: str = ""
    """Date, words: whatever tells it from another of the same name."""


class Titles(QWidget):
    """Names the versions over their columns.

    Attributes:
        titles: Of the left and the right.
    """

    def __init__(self, grid: Grid, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._look = look
        self.titles = (Title(""), Title(""))
        look.changed.connect(self.update)

    def set_titles(self, left: Title, right: Title) -> None:
        """Name the two versions."""
        self.titles = (left, right)
        names = " and ".join(" ".join(filter(None, title)) for title in self.titles)
        self.setAccessibleName(f"Comparing {names}")
        self.update()

    @property
    def names(self) -> tuple[str, str]:
        """What the two versions are called, without details."""
        return self.titles[0].name, self.titles[1].name

    def sizeHint(self) -> QSize:
        """Return the height of one line with room around it."""
        return QSize(400, round(QFontMetricsF(self._bold()).height()) + 2 * _PAD)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt calls it so
        """Paint the two names, or both over one column."""
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(self.rect(), QColor(theme.paper))
        columns = self._grid.galley.columns
        width = columns.width / 2 if columns.is_single else columns.width
        right = columns.left + width if columns.is_single else columns.right
        signs = (_CUT, _ADDED) if columns.is_single else ("", "")
        named = [
            Title(sign + title.name, title.detail)
            for sign, title in zip(signs, self.titles, strict=True)
        ]
        room = width - (_GAP if columns.is_single else 0)
        sides = zip(self._fitted(named, room), (columns.left, right), (True, False), strict=True)
        for title, x, is_left in sides:
            is_rtl = not columns.is_single and self._grid.galley.is_rtl(is_left=is_left)
            self._title(painter, title, QRectF(x, 0, room, self.height() - 1), is_rtl=is_rtl)
        painter.setPen(QPen(QColor(theme.rule), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _title(self, painter: QPainter, title: Title, box: QRectF, *, is_rtl: bool) -> None:
        """Paint a name where the lines of its column begin."""
        painter.setFont(self._bold())
        edge = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter | edge | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(QColor(self._look.theme.ink))
        painter.drawText(box, middle, title.name)
        taken = QFontMetricsF(self._bold()).horizontalAdvance(title.name) + _GAP
        painter.setFont(self.font())
        painter.setPen(QColor(self._look.theme.faint))
        rest = box.adjusted(0, 0, -taken, 0) if is_rtl else box.adjusted(taken, 0, 0, 0)
        painter.drawText(rest, middle, title.detail)

    def _fitted(self, titles: Sequence[Title], width: float) -> list[Title]:
        """Return titles that fit: names elided, of details only whole parts, no more on one side than on the other.

        A long name leaves room for the first part, the date: two versions are often of one outlet.

        `11 Sep 2024 · 435 words`  ->  `11 Sep 2024`
        """
        metrics, bold = QFontMetricsF(self.font()), QFontMetricsF(self._bold())
        elided = Qt.TextElideMode.ElideRight
        parts = [title.detail.split(DOT) for title in titles]
        firsts = [metrics.horizontalAdvance(each[0]) + 2 * _GAP if each[0] else 0 for each in parts]
        kept = max(width / 2, width - max(firsts) - 1)
        names = [bold.elidedText(title.name, elided, kept) for title in titles]
        rooms = [width - bold.horizontalAdvance(name) - 2 * _GAP for name in names]
        details = [""] * len(titles)
        for most in range(max(map(len, parts)), 0, -1):
            tried = [DOT.join(each[:most]) for each in parts]
            if all(metrics.horizontalAdvance(d) <= r for d, r in zip(tried, rooms, strict=True)):
                details = tried
                break
        else:
            names = [bold.elidedText(title.name, elided, width) for title in titles]
        return [Title(*each) for each in zip(names, details, strict=True)]

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font
