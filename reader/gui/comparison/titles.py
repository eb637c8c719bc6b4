"""The line above the columns that says which version stands where, and what is said of the two.

Painted, so that each name stands exactly over its column. Texts come from files: never read as markup.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.gui.comparison.grid import Grid
from reader.gui.look.live import Look
from reader.gui.look.wording import DOT

_PAD: Final = 8


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
        grid.laid_out.connect(self.update)
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
        if columns.is_single:
            half = columns.width / 2
            self._title(painter, self.titles[0], columns.left, half, "\u2212 ")
            self._title(painter, self.titles[1], columns.left + half, half, "+ ")
        else:
            self._title(painter, self.titles[0], columns.left, columns.width)
            self._title(painter, self.titles[1], columns.right, columns.width)
        painter.setPen(QPen(QColor(theme.rule), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _title(
        self, painter: QPainter, title: Title, x: float, width: float, sign: str = ""
    ) -> None:
        painter.setFont(self._bold())
        metrics = QFontMetricsF(self._bold())
        name = metrics.elidedText(sign + title.name, Qt.TextElideMode.ElideRight, width)
        taken = metrics.horizontalAdvance(name) + 10
        box = QRectF(x, 0, width, self.height() - 1)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(self._look.theme.ink))
        painter.drawText(box, middle, name)
        painter.setFont(self.font())
        detail = self._fitted(title.detail, width - taken)
        painter.setPen(QColor(self._look.theme.faint))
        painter.drawText(box.adjusted(taken, 0, 0, 0), middle, detail)

    def _fitted(self, detail: str, width: float) -> str:
        """Return as many whole parts of a detail as fit: `11 Sep 2024 · 435 words` -> `11 Sep 2024`."""
        metrics = QFontMetricsF(self.font())
        while detail and metrics.horizontalAdvance(detail) > width:
            detail = detail.rpartition(DOT)[0]
        return detail

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font
