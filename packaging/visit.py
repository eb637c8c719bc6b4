"""Opens the program's own window in a library of its own and does things in it, one after the other.

For pictures and measurements: each step begins when nothing is under way any more. Uses the window as an
editor has it, with its threads; knows no test framework.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if "BENCH_ON_SCREEN" not in os.environ:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from reader import collector  # noqa: E402
from reader.gui import imports  # noqa: E402
from reader.gui.look import raster  # noqa: E402

imports.plain()  # as the program does

from reader.gui.look.live import Look  # noqa: E402
from reader.gui.window.main import MainWindow  # noqa: E402
from reader.session import beside  # noqa: E402
from reader.settings import Settings  # noqa: E402

PAUSE = 40
"""Milliseconds between looking whether anything is still under way."""
SETTLE = 250
"""Milliseconds for the last paint and for type that is laid out when there is time."""

Step = Callable[["MainWindow"], object]


def visit(
    steps: Sequence[Step],
    *,
    files: Sequence[str] = (),
    settings: Settings | None = None,
    size: tuple[int, int] = (1280, 800),
    settle: int = SETTLE,
) -> None:
    """Open the window with these files, take each step when it is idle, close it.

    ``settle``: milliseconds from idle to the step.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raster.fill_in_own_thread()
        QApplication.setStyle("Fusion")
        application = QApplication([])
    kept = (settings or Settings())._replace(samples_offered=True)
    beside.open()
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(_dressed(kept), Path(folder))
        window.resize(*size)
        window.show()
        window.wake(Path(folder), kept, files)
        collector.begin()  # as the program does: else it looks through all of a comparison within a frame
        _Walk(window, steps, application, settle)
        application.exec()
        window.deleteLater()
    beside.close()


def _dressed(kept: Settings) -> Look:
    from reader.gui.window import comforts

    look = Look()
    comforts.dress(look, kept)
    return look


class _Walk:
    """Takes the steps."""

    def __init__(
        self,
        window: MainWindow,
        steps: Sequence[Step],
        application: QApplication,
        settle: int,
    ) -> None:
        self._window = window
        self._settle = settle
        self._steps = list(steps)
        self._application = application
        self._timer = QTimer(window)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        # The timer's connection does not keep this object.
        window._walk = self  # type: ignore[attr-defined] # noqa: SLF001

    def _look(self) -> None:
        if self._window.parts.jobs.lines():
            return
        self._timer.stop()
        self._window.parts.notices.close_notice()
        QTimer.singleShot(self._settle, self._go_on)

    def _go_on(self) -> None:
        if not self._steps:
            self._window.close()
            self._application.quit()
            return
        self._steps.pop(0)(self._window)
        self._timer.start()


def read(headline_part: str) -> Step:
    """Return a step that reads the first version whose headline holds these words."""

    def step(window: MainWindow) -> None:
        window.parts.course.read(version(window, headline_part))

    return step


def compare(left_part: str, right_part: str) -> Step:
    """Return a step that compares the versions whose headlines hold these words."""

    def step(window: MainWindow) -> None:
        window.parts.course.compare(version(window, left_part), version(window, right_part))

    return step


def version(window: MainWindow, headline_part: str) -> int:
    """Return the id of the first version whose headline holds these words."""
    stories = window.desk.model.stories
    versions = (each for story in stories for each in story.versions)
    return next(each.id for each in versions if headline_part in each.headline)


def order(name: str) -> Step:
    """Return a step that gives a command."""

    def step(window: MainWindow) -> None:
        window.commands[name].trigger()

    return step


def grab(path: Path) -> Step:
    """Return a step that saves what the window shows as a picture."""

    def step(window: MainWindow) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        window.grab().save(str(path))

    return step
