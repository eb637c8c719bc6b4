"""Stored articles cleaned anew after a rule has changed: portion by portion, with progress and a way to stop.

Between two portions everything else is answered. What is left, after a stop or a crash, is known to the
library and done when the window next opens.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from reader.gui.look.wording import count
from reader.gui.window.notices import Deed

if TYPE_CHECKING:
    from reader.gui.window.librarian import Librarian
    from reader.gui.window.notices import Notices
    from reader.session.desk import Desk

CLEANING: Final = "clean again"
"""The line of work."""
DONE: Final = "All stored articles are cleaned by the rules now."
STOPPED: Final = "Stopped. The pages left are cleaned when Sidelight is next opened."


class Recleaning(QObject):
    """Has portions cleaned until none is left."""

    cleaned = Signal()
    """The last portion is done, or nobody waits for it."""
    told = Signal(str, object)
    """What is said, and the `Deed` offered with it, or None."""

    def __init__(self, librarian: "Librarian", notices: "Notices", parent: QObject) -> None:
        super().__init__(parent)
        self._librarian = librarian
        self._notices = notices
        self._says = ""
        self._deed: Deed | None = None
        self._most = 0

    def begin(self) -> None:
        """Go on with what was left, if anything was."""
        self._librarian.ask("due", _left, self._begin)

    def _begin(self, left: int) -> None:
        if left:
            self.follow("", left)

    def follow(self, says: str, left: int, deed: Deed | None = None) -> None:
        """Say what was done, and clean the pages left by it."""
        self._says, self._deed, self._most = says, deed, left
        if left:
            self._clean_on(left)
        else:
            self._tell(says, deed)

    def stop(self) -> None:
        """Leave the other pages as they are, for now."""
        self._librarian.jobs.stop(CLEANING)
        self._tell(STOPPED, Deed("Go on", self.begin))
        self.cleaned.emit()

    def _clean_on(self, left: int) -> None:
        if not left:
            self._end()
            return
        done = f"{self._most - left:,} of {count(self._most, 'page')}"
        self._librarian.ask(CLEANING, _next_portion, self._clean_on)
        self._notices.progress(f"{self._says} Cleaning again: {done}.".strip(), self.stop)

    def _end(self) -> None:
        self._tell(f"{self._says} {DONE}".strip(), self._deed)
        self.cleaned.emit()

    def _tell(self, says: str, deed: Deed | None) -> None:
        self._notices.tell(says, *([deed] if deed else []))
        self.told.emit(says, deed)


def _left(desk: "Desk") -> int:
    return desk.rulebook.left


def _next_portion(desk: "Desk") -> int:
    return desk.rulebook.catch_up()
