"""Opens the window: application, settings, look, and the first paint.

Up to the first paint only QtCore, QtGui, QtWidgets and small modules of our own are imported, and the namespace
`Qt` is left alone (its enumerations cost PySide6 15 ms); then two files that are named are compared and shown, and
the rest, the library included, comes once they are on the screen.
"""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, QThreadPool, Signal
from PySide6.QtWidgets import QApplication

from reader import collector, settings
from reader.gui.look import raster
from reader.gui.look.live import Look
from reader.gui.window import comforts, first_look
from reader.gui.window.main import MainWindow
from reader.gui.window.painted import Painted

if TYPE_CHECKING:
    from reader.session.beside import Asked
    from reader.session.first_look import FirstLook

NAME: Final = "sidelight"


def run(
    paths: Sequence[str],
    *,
    quit_after_first_paint: bool,
    library: Path | None,
    asked: "Asked[FirstLook | None] | None",
) -> int:
    """Do what `reader.gui.app.run` says; ``asked``: a first look at two files that is under way."""
    started = time.perf_counter()
    raster.fill_in_own_thread()
    # Asked for as an argument: `setStyle` gives the style back, and PySide6 5 ms to make its enumerations.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("Sidelight")
    application.setDesktopFileName("io.github.sidelight.Sidelight")
    folder = default_folder() if library is None else library
    kept = settings.load(folder)
    look = Look()
    comforts.dress(look, kept)
    window = MainWindow(look, folder)
    # Kept by name: a connection to a method does not keep its object.
    stopwatch = _Stopwatch(started, application)
    waking = _Waking(window, library, kept, paths)
    looking = first_look.Looking(window, kept, asked)
    looking.done.connect(waking.begin)
    if quit_after_first_paint:
        Painted(window.stage.welcome, window).told.connect(stopwatch.stop)
    else:
        looking.begin()
    window.show()
    code = application.exec()
    QThreadPool.globalInstance().waitForDone()  # what is still being loaded tells its window of it
    if not quit_after_first_paint:
        from reader.session import beside

        beside.close()
    return code


def default_folder() -> Path:
    """Return where the platform keeps this program's data: what `platformdirs` says, without its import."""
    generic = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(generic)) / NAME


class _Stopwatch:
    def __init__(self, started: float, application: QApplication) -> None:
        self._started = started
        self._application = application

    def stop(self) -> None:
        """Print the time and leave."""
        first_paint = 1000 * (time.perf_counter() - self._started)
        cpu = 1000 * time.process_time()

        import json

        figures = {"first_paint_ms": round(first_paint, 1), "cpu_ms": round(cpu, 1)}
        sys.stdout.write(json.dumps(figures) + "\n")
        self._application.quit()


class _Waking(QObject):
    """What happens after the first paint: the rest is loaded beside the window, then made in it."""

    loaded = Signal()

    def __init__(
        self,
        window: MainWindow,
        library: Path | None,
        kept: settings.Settings,
        paths: Sequence[str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._kept = kept
        self._paths = paths
        self.loaded.connect(self._wake)

    def begin(self) -> None:
        """Load the modules off the window's thread: 100 ms in which the window would not answer."""
        QThreadPool.globalInstance().start(self._load)

    def _load(self) -> None:
        from reader.gui.window import parts
        from reader.session import beside, desk

        del parts, desk  # that they are loaded is enough
        beside.open()

        self.loaded.emit()

    def _wake(self) -> None:
        """Make the rest of the window; then keep the collector off what stays for good."""
        from reader.gui.look import icons
        from reader.gui.window import crash

        crash.install(self._window.folder, self._window.tell_problem)
        QApplication.setWindowIcon(icons.app_icon())
        self._window.wake(self._library, self._kept, self._paths)
        collector.begin()
