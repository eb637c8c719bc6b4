"""One calm strip for what the editor should know: refusals by name, what was done with its undo, progress.

Texts come from files and are shown as plain text. Nothing pops up; nothing has to be dismissed to go on.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

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

from reader.gui.look import targets

if TYPE_CHECKING:
    from reader.gui.look.live import Look

BAR: Final = 4
"""Pixels of the coloured bar at the left: the alarm's colour for a refusal, the accent else."""
TALLEST: Final = 120
"""Pixels; more lines than fit are scrolled."""
FADES_AFTER: Final = 8_000
"""Milliseconds after which good news leaves by itself. Refusals stay until they are closed."""

Obey = Callable[[], None]


class Deed(NamedTuple):
    """Something the editor can do about a notice."""

    words: str
    obey: Obey


class Notices(QFrame):
    """The strip under what is read; hidden when there is nothing to say."""

    def __init__(self, look: "Look", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_alarm = False
        self._obey: dict[QPushButton, Obey] = {}
        self._words = QLabel()
        self._scroll = QScrollArea()
        self._deeds = (QPushButton(), QPushButton())
        self._close = QPushButton("Close")
        self._leave = QTimer(self)
        self._lay_out()
        targets.grow_buttons(self)
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
        for button in (*self._deeds, self._close):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in self._deeds:
            button.clicked.connect(self._do)
        self._close.clicked.connect(self.close_notice)
        self._leave.setSingleShot(True)
        self._leave.setInterval(FADES_AFTER)
        self._leave.timeout.connect(self.close_notice)

    @property
    def text(self) -> str:
        """What is said; empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, text: str, *deeds: Deed) -> None:
        """Say what was done, with up to two things to do about it; leaves by itself."""
        self._say(text, deeds)
        self._leave.start()

    def refuse(self, lines: Sequence[str]) -> None:
        """Say what could not be done, a line each; stays until it is closed."""
        self._say("\n".join(lines), ())
        self._is_alarm = True

    def progress(self, text: str, obey: Obey) -> None:
        """Say how far something is, with a way to stop it."""
        self._say(text, (Deed("Stop", obey),))

    def close_notice(self) -> None:
        """Say nothing any more."""
        self._leave.stop()
        self._obey = {}
        self.hide()

    def _say(self, text: str, deeds: tuple[Deed, ...]) -> None:
        self._leave.stop()
        self._is_alarm = False
        self._words.setText(text)
        self._scroll.setAccessibleDescription(text)
        self._obey = {}
        for button in self._deeds:
            button.hide()
        for button, deed in zip(self._deeds, deeds, strict=False):
            button.setText(deed.words.replace("&", "&&"))
            button.show()
            self._obey[button] = deed.obey
        self.show()
        self._fit()
        self.update()

    def _do(self) -> None:
        button = self.sender()
        obey = self._obey.get(button) if isinstance(button, QPushButton) else None
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
