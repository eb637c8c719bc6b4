"""The program started as people start it: in a process of its own, without a screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }


def run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        timeout=120,
    )


def test_the_window_paints_once_and_leaves_with_its_time(environment: dict[str, str]) -> None:
    done = run(environment, "-m", "reader", "--quit-after-first-paint")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["first_paint_ms"] > 0


def test_up_to_the_first_paint_nothing_heavy_is_loaded(environment: dict[str, str]) -> None:
    program = """
import sys
from pathlib import Path
from reader.gui import app
app.run([], quit_after_first_paint=True, library=Path(sys.argv[1]))
print(*sys.modules)
"""
    done = run(environment, "-c", program, environment["XDG_DATA_HOME"])
    loaded = set(done.stdout.splitlines()[-1].split())
    heavy = {"numpy", "markdown", "lxml", "sqlite3", "rapidfuzz", "platformdirs"}
    heavy |= {"dataclasses", "reader.session", "reader.library", "reader.compare", "reader.article"}
    assert loaded & heavy == set()


TWO_FILES = """
import sys
from pathlib import Path
from reader.gui import app
from reader.gui.window import opening

def painted(waking):
    print(waking._window.stage.comparison.verdict.text())
    print(*sys.modules)
    waking._window.close()

opening._Waking.begin = painted
app.run(sys.argv[2:], library=Path(sys.argv[1]))
"""


def test_two_files_are_compared_on_the_screen_before_the_library_is_open(
    environment: dict[str, str],
) -> None:
    pair = [str(SAMPLES / name) for name in ("ferry-last-night.txt", "ferry-this-morning.txt")]
    done = run(environment, "-c", TWO_FILES, environment["XDG_DATA_HOME"], *pair)
    verdict, modules = done.stdout.replace("\N{NO-BREAK SPACE}", " ").splitlines()[-2:]
    assert verdict.startswith("Edited copy: 12 sentences changed")
    later = {"numpy", "sqlite3", "reader.library", "reader.compare.findings.inquiry"}
    assert set(modules.split()) & later == set()
    assert "Traceback" not in done.stderr


WHOLE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from reader.gui import app
from reader.gui.window import notices, waiting
from reader.gui.window.course import Course

waiting.SAID_AFTER = 0
notices.Notices.wait = lambda *given: print("told to wait")

def bettered(course, compared):
    former(course, compared)
    if compared.laid.is_refinable:
        return
    window = course._stage.window()
    print(window.stage.comparison.findings.model.rowCount(), repr(window.parts.notices.text))
    print(*sys.modules)
    QTimer.singleShot(0, window.close)

former, Course._show_pair = Course._show_pair, bettered
app.run(sys.argv[2:], library=Path(sys.argv[1]))
"""


def test_the_window_itself_loads_nothing_that_reads_or_compares(
    environment: dict[str, str],
) -> None:
    pair = [str(SAMPLES / name) for name in ("ferry-last-night.txt", "ferry-this-morning.txt")]
    done = run(environment, "-c", WHOLE, environment["XDG_DATA_HOME"], *pair)
    said, modules = done.stdout.splitlines()[-2:]
    findings, notice = said.split()
    assert int(findings) > 10
    assert notice == "''", "what the window was started with and shows is no news"
    assert "told to wait" not in done.stdout, "nobody waits for what is on the screen"
    stages = {"reader.clean.cleaner", "reader.group.grouper", "reader.compare.engine"}
    assert set(modules.split()) & (stages | {"numpy", "rapidfuzz", "lxml"}) == set()
    assert "Traceback" not in done.stderr


FAULT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from reader.gui import app
from reader.gui.window.main import MainWindow
from reader.session import first_look

def fault(left, right):
    raise RuntimeError("a fault of ours")

def wake(window, *given):
    former(window, *given)
    QTimer.singleShot(0, window.close)
    print("awake")

first_look.at_files = fault
former, MainWindow.wake = MainWindow.wake, wake
app.run(sys.argv[2:], library=Path(sys.argv[1]))
"""


def test_a_fault_in_the_first_look_costs_nothing_else(environment: dict[str, str]) -> None:
    pair = [str(SAMPLES / name) for name in ("ferry-last-night.txt", "ferry-this-morning.txt")]
    done = run(environment, "-c", FAULT, environment["XDG_DATA_HOME"], *pair)
    assert done.stdout.splitlines()[-1] == "awake"
    assert "no first look at" in done.stderr


FAULT_AHEAD = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from reader.gui import app
from reader.gui.window import crash
from reader.session import first_look

def fault(*, is_refining):
    raise RuntimeError("a fault of ours")

def told(kind, error, trace):
    print("told:", error)
    QApplication.closeAllWindows()

first_look.go_on = fault
sys.excepthook = told
crash.install = lambda folder, tell: None
app.run(sys.argv[2:], library=Path(sys.argv[1]))
"""


def test_a_fault_in_what_is_done_ahead_is_told_at_once(environment: dict[str, str]) -> None:
    pair = [str(SAMPLES / name) for name in ("ferry-last-night.txt", "ferry-this-morning.txt")]
    done = run(environment, "-c", FAULT_AHEAD, environment["XDG_DATA_HOME"], *pair)
    assert any(line.startswith("told:") for line in done.stdout.splitlines())


def test_without_a_screen_two_files_become_a_picture_and_a_page(
    environment: dict[str, str], tmp_path: Path
) -> None:
    pair = [str(SAMPLES / name) for name in ("harbour-strike-house.txt", "harbour-strike-wire.txt")]
    done = run(environment, str(ROOT / "packaging/picture.py"), *pair, "--into", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "sidelight.png").read_bytes().startswith(b"\x89PNG")
    assert "Vesmark" in (tmp_path / "sidelight.html").read_text("utf-8")


FILLED = """
import sys
from pathlib import Path
from PySide6.QtGui import QColor, QImage, QPainter
from reader.gui import app
from reader.gui.window import opening

def painted(stopwatch):
    screen = QImage(1000, 1000, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(screen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(0, 0, 0, 90))
    painter.drawRoundedRect(1.5, 1.5, 990.0, 990.0, 4.0, 4.0)
    painter.end()
    print("threads:", *(each.joinpath("comm").read_text() for each in TASKS.iterdir()))
    stopwatch._application.quit()

TASKS = Path("/proc/self/task")
opening._Stopwatch.stop = painted
app.run([], quit_after_first_paint=True, library=Path(sys.argv[1]))
"""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux for the threads")
def test_the_window_fills_pixels_in_its_own_thread(environment: dict[str, str]) -> None:
    done = run(environment, "-c", FILLED, environment["XDG_DATA_HOME"])
    assert "threads:" in done.stdout, done.stderr
    assert "pooled" not in done.stdout
