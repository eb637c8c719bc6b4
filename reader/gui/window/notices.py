"""One calm strip for what the editor should know: refusals by name, what was done with its undo, progress.

Texts come from files and are shown as plain text. Nothing pops up; nothing has to be dismissed to go on.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

if TYPE_CHECKING:
    from reader.gui.look.live import Look

BAR: Final = 4
"""Pixels of the coloured bar at the left: the alarm's colour for a refusal, the accent else."""
TALLEST: Final = 120
"""Pixels; more lines than fit are scrolled."""
FADES_AFTER: Final = 8_000
"""Milliseconds after which good news leaves by itself. Refusals stay until they are closed."""

Obey = Callable[[], None]


class Notices(QFrame):
    """The strip under what is read; hidden when there is nothing to say."""

    def __init__(self, look: "Look", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_alarm = False
        self._obey: Obey | None = None
        self._words = QLabel()
        self._scroll = QScrollArea()
        self._deed = QPushButton()
        self._close = QPushButton("Close")
        self._leave = QTimer(self)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self.setAccessibleName("Notice")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._scroll.setWidget(self._words)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName("Notice")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(BAR + 12, 8, 12, 8)
        layout.setSpacing(10)
        layout.addWidget(self._scroll, 1)
        for button, obey in ((self._deed, self._do), (self._close, self.close_notice)):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            button.clicked.connect(obey)
        self._leave.setSingleShot(True)
        self._leave.setInterval(FADES_AFTER)
        self._leave.timeout.connect(self.close_notice)

    @property
    def text(self) -> str:
        """What is said; empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, text: str, deed: str = "", obey: Obey | None = None) -> None:
        """Say what was done, with one thing to do about it; leaves by itself."""
        self._say(text, deed, obey)
        self._leave.start()

    def refuse(self, lines: Sequence[str]) -> None:
        """Say what could not be done, a line each; stays until it is closed."""
        self._say("\n".join(lines), "", None)
        self._is_alarm = True

    def progress(self, text: str, obey: Obey) -> None:
        """Say how far something is, with a way to stop it."""
        self._say(text, "Stop", obey)

    def close_notice(self) -> None:
        """Say nothing any more."""
        self._leave.stop()
        self._obey = None
        self.hide()

    def _say(self, text: str, deed: str, obey: Obey | None) -> None:
        self._leave.stop()
        self._is_alarm = False
        self._obey = obey
        self._words.setText(text)
        self._scroll.setAccessibleDescription(text)
        self._deed.setText(deed)
        self._deed.setVisible(bool(deed))
        self.show()
        self._fit()
        self.update()

    def _do(self) -> None:
        obey = self._obey
        self.close_notice()
        if obey is not None:
            obey()

    def _fit(self) -> None:
        """Be as tall as the words, up to a few lines."""
        height = self._words.heightForWidth(max(1, self._scroll.viewport().width()))
        line = self._words.fontMetrics().height()
        self._scroll.setFixedHeight(max(line, min(TALLEST, height)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words into the new width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar that tells good news from bad, and a line to the text above."""
        super().paintEvent(event)
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(
            0, 0, BAR, self.height(), QColor(theme.alarm if self._is_alarm else theme.accent)
        )
        painter.fillRect(BAR, 0, self.width(), 1, QColor(theme.rule))
        painter.end()
