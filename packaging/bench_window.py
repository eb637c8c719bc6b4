"""Figures of the window itself, in one process: switching pairs, frames, memory. Called by `bench.py`.

    python packaging/bench_window.py PARAGRAPHS [--rounds N] [--openings N]

Texts are made here, a revision with one word in every tenth paragraph changed. Times are CPU ms of the
window's own thread, so that a busy machine does not count; frames are painted by `repaint`, all within the call.
"""

import argparse
import gc
import json
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from processes import peak_mb, statuses
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from visit import SETTLE, Step, visit

from reader.gui.comparison.view import ComparisonView
from reader.gui.window.main import MainWindow
from reader.gui.window.shown import Pair

FRAMES = 200
JUMPS = 40
NOT_INVERTED = False
WORDS = (
    *(
        "council",
        "harbour",
        "bridge",
        "report",
        "tolls",
        "engineers",
        "minister",
        "strike",
        "ferry",
    ),
    *("captain", "inquiry", "repairs", "night", "warned", "announced", "refused", "delayed"),
    *("published", "opened", "closed", "crossed", "questioned", "agreed", "promised"),
)


def main(arguments: list[str]) -> int:
    """Measure one size and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paragraphs", type=int)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--openings", type=int, default=0)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        files = write_pair(Path(folder), asked.paragraphs)
        found: dict[str, float] = {}
        steps = _endurance(found, asked.openings) if asked.openings else _steps(found, asked.rounds)
        visit(steps, files=files, settle=0 if asked.openings else SETTLE)
    print(json.dumps(found))
    return 0


def write_pair(folder: Path, count: int) -> list[str]:
    """Write a text and its revision."""
    dice = random.Random(count)
    told = [_paragraph(dice, number) for number in range(count)]
    changed = [
        text.replace("Tuesday", "Wednesday") if number % 10 == 0 else text
        for number, text in enumerate(told)
    ]
    paths = [folder / "first.txt", folder / "second.txt"]
    for path, paragraphs in zip(paths, (told, changed), strict=True):
        path.write_text("\n\n".join(["Harbour inquiry opens", *paragraphs]) + "\n", "utf-8")
    return [str(path) for path in paths]


def _paragraph(dice: random.Random, number: int) -> str:
    sentences = [
        f"On Tuesday the {' '.join(dice.choices(WORDS, k=9))} in year {number}.",
        f"Witness {dice.randrange(9_999)} {' '.join(dice.choices(WORDS, k=11))}.",
        f"The {' '.join(dice.choices(WORDS, k=8))} after {dice.randrange(9_999)} days.",
    ]
    return " ".join(sentences)


def _steps(found: dict[str, float], rounds: int) -> list[Step]:
    switch = _Switching(found)
    steps: list[Step] = [switch.listen]
    for _ in range(rounds):
        steps += [switch.away, switch.back]
    return [
        *steps,
        *(_measure(found, name, frames) for name, frames in FRAMES_OF.items()),
        _memory(found),
    ]


def _endurance(found: dict[str, float], openings: int) -> list[Step]:
    """Open comparisons and leave them; say how many widgets and megabytes that leaves behind."""
    switch = _Switching(found)
    warm: list[Step] = [switch.listen, *[switch.away, switch.back] * WARM]

    def begin(_window: MainWindow) -> None:
        gc.collect()
        found.update(widgets_before=len(QApplication.allWidgets()), mb_before=_resident())

    def end(_window: MainWindow) -> None:
        gc.collect()
        found.update(widgets_after=len(QApplication.allWidgets()), mb_after=_resident())

    return [*warm, begin, *[switch.away, switch.back] * (openings // 2), end]


WARM = 20
"""Rounds before the count begins: what is loaded once is no leak."""


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return round(pages * resource.getpagesize() / 2**20, 1)


class _Switching:
    """Switches between two pairs and keeps the least time of the window's thread to the first paint."""

    def __init__(self, found: dict[str, float]) -> None:
        self._found = found
        self._started = 0.0
        self._asked = 0.0
        self._pair = Pair(0, 0)

    def listen(self, window: MainWindow) -> None:
        shown = window.parts.course.history.now
        if not isinstance(shown, Pair):
            raise TypeError(shown)
        self._pair = shown
        window.parts.comparer.compared.disconnect()
        window.parts.comparer.compared.connect(self._begin)
        window.parts.comparer.compared.connect(window.parts.course._show_pair)  # noqa: SLF001
        window.parts.course.arrived.connect(self._paint)
        self._view = window.stage.comparison

    def away(self, window: MainWindow) -> None:
        self._ask(window, self._pair.swapped())

    def back(self, window: MainWindow) -> None:
        self._ask(window, self._pair)

    def _ask(self, window: MainWindow, pair: Pair) -> None:
        self._asked = time.perf_counter()
        window.parts.course.go(pair)

    def _begin(self, _compared: object) -> None:
        self._keep("compared_off_thread_ms", 1000 * (time.perf_counter() - self._asked))
        self._started = time.thread_time()

    def _paint(self, _shown: object) -> None:
        for part in (self._view.grid.viewport(), self._view.ruler, self._view.findings):
            part.repaint()
        self._keep("switch_ms", 1000 * (time.thread_time() - self._started))

    def _keep(self, name: str, figure: float) -> None:
        self._found[name] = round(min(figure, self._found.get(name, figure)), 1)


def _measure(
    found: dict[str, float], name: str, frames: Callable[[ComparisonView], list[float]]
) -> Step:
    def step(window: MainWindow) -> None:
        times = sorted(frames(window.stage.comparison))
        found[f"{name}_p99_ms"] = round(times[int(0.99 * (len(times) - 1))], 2)
        found[f"{name}_median_ms"] = round(times[len(times) // 2], 2)

    return step


def _wheel(view: ComparisonView) -> list[float]:
    """Turn the wheel down the text, a notch a frame."""
    viewport = view.grid.viewport()
    place = QPointF(viewport.rect().center())
    return [_timed(lambda: _turn(viewport, place), viewport) for _ in range(FRAMES)]


def _turn(viewport: QWidget, place: QPointF) -> None:
    event = QWheelEvent(
        place,
        QPointF(viewport.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        NOT_INVERTED,
    )
    QApplication.sendEvent(viewport, event)


def _resize(view: ComparisonView) -> list[float]:
    """Drag the window's edge."""
    window = view.window()
    widths = [1280 - 8 * (step % 20) for step in range(FRAMES // 4)]
    return [
        _timed(lambda width=width: window.resize(width, 800), view.grid.viewport())
        for width in widths
    ]


def _zoom(view: ComparisonView) -> list[float]:
    """Larger and smaller type in turn."""
    look = view.grid._look  # noqa: SLF001
    sizes = [11.0 + step % 5 for step in range(FRAMES // 8)]
    return [
        _timed(
            lambda size=size: look.set_reading(look.reading._replace(size=size)),
            view.grid.viewport(),
        )
        for size in sizes
    ]


def _jump(view: ComparisonView) -> list[float]:
    """Go to changes far apart."""
    count = max(1, view.count)
    places = [step * 7_919 % count for step in range(JUMPS)]
    return [
        _timed(lambda place=place: view.go_to_change(place), view.grid.viewport())
        for place in places
    ]


def _timed(do: Callable[[], object], viewport: QWidget) -> float:
    started = time.thread_time()
    do()
    viewport.repaint()
    return 1000 * (time.thread_time() - started)


FRAMES_OF = {"wheel": _wheel, "jump": _jump, "resize": _resize, "zoom": _zoom}


def _memory(found: dict[str, float]) -> Step:
    def step(_window: MainWindow) -> None:
        gc.collect()
        found["peak_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        found["peak_mb_beside"] = round(_peak_beside())

    return step


def _peak_beside() -> float:
    """Return the peak in MB of the process that works beside the window, which ends when it has nothing to do."""
    mine = (fields for _, fields in statuses() if int(fields["PPid"]) == os.getpid())
    return max(map(peak_mb, mine), default=0.0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
