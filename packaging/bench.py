"""Measure start-up and the window, as JSON: ratios to a hello-world window in the same run, or CPU ms.

    python packaging/bench.py [start] [pair] [window] [endurance] [meaning] [--screen]

`start`: first paint of the empty window; `pair`: two files to their painted comparison, by the clock (`ratio`), since
a second process works on it beside, and in CPU of the window's process; `window`: switching
pairs, frames and memory at 30, 1,000 and 20,000 paragraphs; `endurance` (only by name): 2,000 comparisons opened;
`meaning` (only by name, where the language model is installed): the second step of a comparison.
Processes are started in turn, ours and the hello world, so that a busy machine slows both; the figures are
the least of the runs, which is what the program costs when nobody disturbs it. Offscreen, or on `DISPLAY` with
`--screen`.
"""

import compileall
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
SAMPLES = ROOT / "resources" / "samples"
PAIR = [str(SAMPLES / name) for name in ("harbour-strike-wire.txt", "harbour-strike-house.txt")]
RUNS = 15
PAIR_RUNS = 7
SIZES = (30, 1_000, 20_000)

HELLO = """
import time
from PySide6 import QtCore, QtWidgets

class Hello(QtWidgets.QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QtCore.QTimer.singleShot(0, told)

def told():
    print('{"cpu_ms": %.1f}' % (1000 * time.process_time()), flush=True)
    application.quit()

application = QtWidgets.QApplication([])
window = QtWidgets.QMainWindow()
window.setCentralWidget(Hello("Hello, world"))
window.resize(1180, 760)
window.show()
application.exec()
"""

Figures = dict[str, float]
Environment = dict[str, str]
Runs = list[tuple[Figures, Figures]]
"""What a hello world and we told, run by run."""


def main(arguments: list[str]) -> int:
    """Run the benches asked for and print what they found."""
    wanted = [name for name in arguments if not name.startswith("-")] or list(ALWAYS)
    compileall.compile_dir(str(ROOT / "reader"), quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(folder, on_screen="--screen" in arguments)
        found = {name: BENCHES[name](environment) for name in wanted}
    print(json.dumps(found, indent=2))
    return 0


def start(environment: Environment) -> Figures:
    """CPU from the start of Python to the first paint of the empty window, against a hello world."""
    ours = ["-m", "reader", "--quit-after-first-paint"]
    return _ratio(_against_hello(ours, environment, RUNS), "cpu_ms")


def pair(environment: Environment) -> Figures:
    """From the start of a process to the painted comparison of two files, against a hello world."""
    ours = [str(PACKAGING / "bench_opening.py"), *PAIR]
    runs = _against_hello(ours, environment, PAIR_RUNS)
    return {**_ratio(runs, "wall_ms"), "window_cpu_ratio": _ratio(runs, "cpu_ms")["ratio"]}


def window(environment: Environment) -> dict[str, Figures]:
    """CPU of the window's thread for what it does, by number of paragraphs; 1,000 at double scale too."""
    program = str(PACKAGING / "bench_window.py")
    found = {f"{size}": _told([program, str(size)], environment) for size in SIZES}
    double = {**environment, "QT_SCALE_FACTOR": "2"}
    return {**found, "1000 at 2x": _told([program, "1000"], double)}


def endurance(environment: Environment) -> Figures:
    """Widgets and memory before and after 2,000 comparisons opened and left."""
    return _told([str(PACKAGING / "bench_window.py"), "30", "--openings", "2000"], environment)


def meaning(environment: Environment) -> Figures:
    """CPU of the second step of a comparison, by the language model, and what memory it keeps."""
    return _told([str(PACKAGING / "bench_meaning.py")], environment)


def _against_hello(ours: list[str], environment: Environment, runs: int) -> Runs:
    """Run both in turn; return what each run told."""
    return [
        (_until_told(["-c", HELLO], environment), _until_told(ours, environment))
        for _ in range(runs)
    ]


def _ratio(runs: Runs, measure: str) -> Figures:
    """Hold the least of our runs against the least of the hello world's, and the medians."""
    hello, ours = ([told[measure] for told in column] for column in zip(*runs, strict=True))
    least = {"hello": min(hello), "sidelight": min(ours)}
    middle = {"hello": statistics.median(hello), "sidelight": statistics.median(ours)}
    return {
        f"hello_{measure}": least["hello"],
        f"sidelight_{measure}": least["sidelight"],
        "ratio": round(least["sidelight"] / least["hello"], 3),
        "ratio_of_medians": round(middle["sidelight"] / middle["hello"], 3),
    }


def _told(program: list[str], environment: Environment) -> Figures:
    """Run a program and return the JSON of its last line."""
    done = subprocess.run(
        [sys.executable, *program],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=ROOT,
        timeout=1_800,
    )
    found: Figures = json.loads(done.stdout.splitlines()[-1])
    return found


def _until_told(program: list[str], environment: Environment) -> Figures:
    """Run a program; return the JSON of its first line, with the milliseconds until that came."""
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *program], stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    ) as process:
        if process.stdout is None:
            raise OSError("no pipe")
        line = process.stdout.readline()
        wall = 1000 * (time.perf_counter() - started)
        process.stdout.read()
    found: Figures = {**json.loads(line), "wall_ms": round(wall, 1)}
    return found


def _environment(folder: str, *, on_screen: bool) -> Environment:
    """Return an environment with data folders of its own, where compiled modules are used."""
    made = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_DATA_HOME": folder}
    made.pop("PYTHONDONTWRITEBYTECODE", None)
    if on_screen:
        made["BENCH_ON_SCREEN"] = "1"
    else:
        made["QT_QPA_PLATFORM"] = "offscreen"
        made["QT_LOGGING_RULES"] = "qt.qpa.*=false;default.warning=false"
    return made


ALWAYS = {"start": start, "pair": pair, "window": window}
BENCHES = {**ALWAYS, "endurance": endurance, "meaning": meaning}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
