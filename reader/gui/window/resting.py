"""Lets the process beside the window end when the editor has asked nothing of it for a while: its memory is wanted elsewhere.

The next question starts it again.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from reader.gui.jobs import Jobs
from reader.session import beside

RESTS_AFTER: Final = 30_000
"""Milliseconds: longer than an editor takes from one pair to the next, shorter than a coffee."""


class Resting(QObject):
    """Watches all lines of work."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(RESTS_AFTER)
        self._patience.timeout.connect(self._rest)
        jobs.ended.connect(self._patience.start)

    def _rest(self) -> None:
        if not self._jobs.lines():
            beside.rest()
