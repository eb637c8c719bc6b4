"""Opens the window with two files and says what that cost until their comparison was painted. Called by `bench.py`.

    python packaging/bench_opening.py LEFT RIGHT

Prints {"cpu_ms": ...}: CPU of this process from the start of Python, all threads together; the process beside it
is counted by the clock of `bench.py` alone.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOOKS_EVERY = 5
"""Milliseconds between looks whether the comparison is there: a thousandth of what is measured."""
sys.path.insert(0, str(ROOT))


def main(files: list[str]) -> int:
    """Open the window, wait for the comparison, leave."""
    from reader.gui import app, imports

    former = imports.plain

    def plain() -> None:  # called when Qt is loaded, which is not to be loaded sooner than it is
        former()
        _watch()

    imports.plain = plain
    with tempfile.TemporaryDirectory() as library:
        return app.run(files, library=Path(library))


def _watch() -> None:
    """Look for the comparison as soon as there is an application."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from reader.gui.window import main as window

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, window.MainWindow) and widget.stage.is_comparing:
                timer.stop()
                widget.stage.comparison.grid.viewport().repaint()
                _tell()
                widget.close()

    timer = QTimer()
    timer.setInterval(LOOKS_EVERY)
    timer.timeout.connect(look)
    former = window.MainWindow.__init__

    def make(self: window.MainWindow, *given: object) -> None:
        former(self, *given)  # type: ignore[arg-type]
        timer.start()

    window.MainWindow.__init__ = make  # type: ignore[method-assign,assignment]


def _tell() -> None:
    print(json.dumps({"cpu_ms": round(1000 * time.process_time(), 1)}), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
