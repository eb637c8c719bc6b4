"""One calm strip for what the editor should know: refusals by name, what was done with its undo, progress.

Texts come from files and are shown as plain text. Nothing pops up; nothing has to be dismissed to go on.
What is under way is a passing word: it stands beside an offer or a refusal, and never in its place.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from reader.gui.look import targets, viewports

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


class Said(NamedTuple):
    """What the strip says."""

    text: str
    deeds: tuple[Deed, ...] = ()
    is_alarm: bool = False
    is_waited_for: bool = False
    """Under way, whatever else is said meanwhile."""

    @property
    def is_kept(self) -> bool:
        """Whether no passing word takes its place."""
        return bool(self.deeds) or self.is_alarm


class Notices(QFrame):
    """The strip under what is read; hidden when there is nothing to say."""

    def __init__(self, look: "Look", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._news: Said | None = None
        self._passing: Said | None = None
        self._deeds_of: dict[QPushButton, Deed] = {}
        self._words = QLabel()
        self._scroll = QScrollArea()
        viewports.give(self._scroll, QPalette.ColorRole.NoRole)
        self._deeds = (QPushButton(), QPushButton(), QPushButton())
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
        self._leave.timeout.connect(self._forget_news)

    @property
    def text(self) -> str:
        """What is said; empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, text: str, *deeds: Deed) -> None:
        """Say what was done, with up to two things to do about it; leaves by itself."""
        self._say(Said(text, deeds))

    def refuse(self, lines: Sequence[str]) -> None:
        """Say what could not be done, a line each; stays until it is closed."""
        self._say(Said("\n".join(lines), is_alarm=True))

    def progress(self, text: str, obey: Obey) -> None:
        """Say how far something is, with a way to stop it; what is said of it in the end takes its place."""
        self._pass(Said(text, (Deed("Stop", obey),)))

    def wait(self, text: str, obey: Obey) -> None:
        """Say what is under way, with a way to stop it, until `end_wait`."""
        self._pass(Said(text, (Deed("Stop", obey),), is_waited_for=True))

    def end_wait(self) -> None:
        """Say no more what was under way; whatever else is said stays."""
        if self._passing is not None and self._passing.is_waited_for:
            self._passing = None
            self._show()

    def close_notice(self) -> None:
        """Say nothing any more."""
        self._news = self._passing = None
        self._show()

    def _say(self, news: Said) -> None:
        self._news = news
        if self._passing is not None and not self._passing.is_waited_for:
            self._passing = None
        self._show()

    def _pass(self, passing: Said) -> None:
        self._passing = passing
        if self._news is not None and not self._news.is_kept:
            self._news = None
        self._show()

    def _forget_news(self) -> None:
        self._news = None
        self._show()

    def _show(self) -> None:
        """Show what is to be said; good news leaves by itself once nothing is under way."""
        self._leave.stop()
        said = [each for each in (self._news, self._passing) if each is not None]
        if not said:
            self.hide()
            return
        text = "\n".join(each.text for each in said)
        self._words.setText(text)
        self._scroll.setAccessibleDescription(text)
        self._offer([deed for each in said for deed in each.deeds])
        self.show()
        self._fit()
        self.update()
        if self._passing is None and not self._is_alarm:
            self._leave.start()

    @property
    def _is_alarm(self) -> bool:
        return self._news is not None and self._news.is_alarm

    def _offer(self, deeds: Sequence[Deed]) -> None:
        self._deeds_of = dict(zip(self._deeds, deeds, strict=False))
        for button in self._deeds:
            deed = self._deeds_of.get(button)
            button.setVisible(deed is not None)
            if deed is not None:
                button.setText(deed.words.replace("&", "&&"))

    def _do(self) -> None:
        button = self.sender()
        deed = self._deeds_of.get(button) if isinstance(button, QPushButton) else None
        if deed is None:
            return
        if self._passing is not None and deed in self._passing.deeds:
            self._passing = None
        else:
            self._news = None
        self._show()
        deed.obey()

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
