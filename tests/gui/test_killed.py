"""The program killed outright: what was taken in is there when it is opened again, and so is the place."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.desk_words import Editor, paragraphs, write

ROOT = Path(__file__).resolve().parents[2]
MORNING = "Tolls on the Orrin bridge rise in June"
EVENING = "Tolls on the Orrin bridge rise in July"

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.gui.look.live import Look
from reader.gui.window.main import MainWindow
from reader.settings import Settings

moment, folder, files = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
application = QApplication([])
window = MainWindow(Look(), folder)
window.show()
window.wake(folder, Settings(samples_offered=True), files)
timer = QTimer()

def look():
    is_idle = not window.parts.jobs.lines()
    is_kept = is_idle and window.place.shown and not window.place._pause.isActive()
    if moment == "at work" or is_kept:
        timer.stop()
        print(moment, flush=True)

timer.timeout.connect(look)
timer.start(5)
application.exec()
"""


def kill_it(moment: str, folder: Path, files: Sequence[Path]) -> None:
    """Open the window in a process of its own with these files, and kill it at some moment."""
    program = [sys.executable, "-c", PROGRAM, moment, str(folder), *map(str, files)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        program, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == f"{moment}\n"
        finally:
            process.kill()  # where there are signals, the one nobody can catch
    assert process.returncode != 0


@pytest.fixture(name="files")
def _files(tmp_path: Path) -> list[Path]:
    told = paragraphs("Orrin", 6)
    return [
        write(tmp_path / "in", "morning.txt", MORNING, *told),
        write(
            tmp_path / "in", "evening.txt", EVENING, told[0].replace("Tuesday", "Friday"), *told[1:]
        ),
    ]


def test_what_was_shown_is_shown_again(editor: Editor, files: list[Path]) -> None:
    kill_it("all is kept", editor.folder, files)
    editor.opens_the_window()
    assert set(editor.pair_compared()) == {MORNING, EVENING}
    assert editor.story_of(MORNING) == {MORNING, EVENING}
    assert editor.notice == ""


def test_killed_at_work_it_opens_again_and_takes_the_files_in(
    editor: Editor, files: list[Path]
) -> None:
    kill_it("at work", editor.folder, files)
    editor.opens_the_window()
    editor.drops(*files)
    assert editor.story_of(MORNING) == {MORNING, EVENING}
