"""Says that a longer piece of work is under way, with a way to stop it; short work passes unmentioned."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from reader.gui.jobs import Jobs
    from reader.gui.window.notices import Notices

SAID_AFTER: Final = 400
"""Milliseconds: what takes less is over before a sentence is read."""
SAYS: Final = {
    "comparison": "Comparing the two texts …",
    "version": "Reading the article …",
}


class Waiting(QObject):
    """Watches the lines of work an editor waits for."""

    def __init__(self, jobs: "Jobs", notices: "Notices", parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._notices = notices
        self._line = ""
        self._is_said = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SAID_AFTER)
        self._patience.timeout.connect(self._say)
        jobs.began.connect(self._begin)
        jobs.ended.connect(self._end)

    def _begin(self, line: str) -> None:
        if line in SAYS and not self._is_said:
            self._line = line
            self._patience.start()

    def _end(self, line: str) -> None:
        if line != self._line:
            return
        self._patience.stop()
        if self._is_said:
            self._is_said = False
            self._notices.end_wait()

    def _say(self) -> None:
        self._is_said = True
        self._notices.wait(SAYS[self._line], self._stop)

    def _stop(self) -> None:
        self._is_said = False
        self._jobs.stop(self._line)
