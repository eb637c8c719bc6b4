"""Measure start-up and the window, as JSON: ratios to a hello-world window in the same run, or CPU ms.

    python packaging/bench.py [start] [window] [engine] ...      all of them without a name

Processes are started in turn, ours and the hello world, so that a busy machine slows both; the figures are
the least of the runs, which is what the program costs when nobody disturbs it. Offscreen unless `DISPLAY` is set
and `--screen` given.
"""

import compileall
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 15

HELLO = """
import time
from PySide6 import QtCore, QtWidgets

class Hello(QtWidgets.QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QtCore.QTimer.singleShot(0, told)

def told():
    print('{"cpu_ms": %.1f}' % (1000 * time.process_time()))
    application.quit()

application = QtWidgets.QApplication([])
window = QtWidgets.QMainWindow()
window.setCentralWidget(Hello("Hello, world"))
window.resize(1180, 760)
window.show()
application.exec()
"""


def main(arguments: list[str]) -> int:
    """Run the benches asked for and print what they found."""
    environment = _environment(on_screen="--screen" in arguments)
    wanted = [name for name in arguments if not name.startswith("-")] or list(BENCHES)
    compileall.compile_dir(str(ROOT / "reader"), quiet=1)
    found = {name: BENCHES[name](environment) for name in wanted}
    print(json.dumps(found, indent=2))
    return 0


def start(environment: dict[str, str]) -> dict[str, float]:
    """CPU from the start of Python to the first paint of the empty window, against a hello world."""
    with tempfile.TemporaryDirectory() as library:
        ours = (
            "import sys; from pathlib import Path; from reader.gui import app;"
            f"sys.exit(app.run([], quit_after_first_paint=True, library=Path({library!r})))"
        )
        times: dict[str, list[float]] = {"hello": [], "sidelight": []}
        for _ in range(RUNS):
            times["hello"].append(_cpu(HELLO, environment))
            times["sidelight"].append(_cpu(ours, environment))
    least = {name: min(each) for name, each in times.items()}
    middle = {name: statistics.median(each) for name, each in times.items()}
    return {
        "hello_cpu_ms": least["hello"],
        "sidelight_cpu_ms": least["sidelight"],
        "ratio": round(least["sidelight"] / least["hello"], 3),
        "ratio_of_medians": round(middle["sidelight"] / middle["hello"], 3),
    }


def _cpu(program: str, environment: dict[str, str]) -> float:
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
        cwd=ROOT,
        timeout=120,
    )
    return float(json.loads(done.stdout.splitlines()[-1])["cpu_ms"])


def _environment(*, on_screen: bool) -> dict[str, str]:
    made = {**os.environ, "PYTHONPATH": str(ROOT)}
    made.pop("PYTHONDONTWRITEBYTECODE", None)
    if not on_screen:
        made["QT_QPA_PLATFORM"] = "offscreen"
    return made


BENCHES = {"start": start}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
