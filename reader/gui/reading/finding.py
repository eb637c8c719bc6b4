"""Words looked for in the article that is read: all places counted, those in sight framed, one current."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from reader.gui.look.live import Look
    from reader.gui.reading.view import ReadingView

MOST: Final = 2_000
"""Places counted; beyond this nobody steps through them."""


class Finding(QObject):
    """The places where the words looked for stand.

    Attributes:
        places: A cursor over each, in order.
        current: Index of the one the reader is at; -1 before the first.
    """

    def __init__(self, view: "ReadingView", look: "Look") -> None:
        super().__init__(view)
        self.places: list[QTextCursor] = []
        self.current = -1
        self._phrases: tuple[str, ...] = ()
        self._view = view
        self._look = look
        view.verticalScrollBar().valueChanged.connect(self._frame)

    def look_for(self, *phrases: str) -> int:
        """Count the places of any of these phrases, capital or small; none for an empty one."""
        self._phrases = tuple(filter(None, phrases))
        self.current = -1
        self.look_again()
        return len(self.places)

    def look_again(self) -> None:
        """Look for the same words in what is shown now."""
        self.places = list(self._search())
        self.current = min(self.current, len(self.places) - 1)
        self._frame()

    def step(self, direction: int) -> int:
        """Go to the next (1) or the former (-1) place, round the end; return its index, or -1."""
        if not self.places:
            return -1
        start = self.current if self.current >= 0 else (-1 if direction > 0 else 0)
        self.current = (start + direction) % len(self.places)
        here = QTextCursor(self.places[self.current])
        self._view.setTextCursor(here)
        self._view.ensureCursorVisible()
        self._frame()
        return self.current

    def _search(self) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        document = self._view.document()
        for phrase in self._phrases:
            cursor = document.find(phrase)
            while not cursor.isNull() and len(found) < MOST:
                found.append(cursor)
                cursor = document.find(phrase, cursor)
        return sorted(found, key=QTextCursor.position)

    def _frame(self) -> None:
        """Paint the places in sight; hundreds elsewhere would cost each repaint."""
        if not self.places:
            if self._view.extraSelections():
                self._view.setExtraSelections([])
            return
        blocks = [block for _top, block in self._view.blocks_in_sight()]
        top, bottom = blocks[0].position(), blocks[-1].position() + blocks[-1].length()
        shown = [
            self._framed(cursor, is_current=index == self.current)
            for index, cursor in enumerate(self.places)
            if top <= cursor.selectionEnd() and cursor.selectionStart() <= bottom
        ]
        self._view.setExtraSelections(shown)

    def _framed(self, cursor: QTextCursor, *, is_current: bool) -> QTextEdit.ExtraSelection:
        theme = self._look.theme
        made = QTextEdit.ExtraSelection()
        letters = QTextCharFormat()
        letters.setBackground(QColor(theme.accent if is_current else theme.chosen))
        letters.setForeground(QColor(theme.accent_ink if is_current else theme.ink))
        letters.setFontUnderline(True)
        made.cursor = cursor
        made.format = letters
        return made
