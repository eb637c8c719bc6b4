"""Measure how the frozen program starts beside the same from `.venv`: `python3 packaging/test/start.py [ROUNDS]`.

Both by turns in one run, warm, without a screen; of each the least is taken: milliseconds of the whole
process (wall and CPU) and its peak of memory. Prints one JSON object; exits 1 where a bar is missed. On a
busy machine the CPU time says more than the clock.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAMS = {
    "frozen": [str(ROOT / "build/frozen/sidelight/sidelight")],
    "venv": [str(ROOT / ".venv/bin/python"), "-m", "reader"],
}
SLOWER = 1.15
"""How many times as long the frozen program may take to its first paint."""

ROUNDS = 15

Figures = dict[str, float]


def main(rounds: int) -> int:
    """Measure, print, and return an exit code."""
    with tempfile.TemporaryDirectory() as home:
        for command in PROGRAMS.values():
            _start(command, home)
        seen = [{name: _start(c, home) for name, c in PROGRAMS.items()} for _ in range(rounds)]
    least = {
        name: {key: min(one[name][key] for one in seen) for key in ("wall_ms", "cpu_ms", "peak_mb")}
        for name in PROGRAMS
    }
    ratio = {key: round(least["frozen"][key] / least["venv"][key], 3) for key in least["venv"]}
    print(json.dumps({**least, "ratio": ratio}))
    return 0 if ratio["cpu_ms"] <= SLOWER and ratio["peak_mb"] <= 1 else 1


def _start(command: list[str], home: str) -> Figures:
    """Start one, let it paint once and leave; return what it took."""
    told = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    told |= {"HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
    started = time.monotonic()
    process = subprocess.Popen(
        [*command, "--quit-after-first-paint"], env=told, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )  # fmt: skip
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return {
        "wall_ms": round(1000 * wall, 1),
        "cpu_ms": round(1000 * (used.ru_utime + used.ru_stime), 1),
        "peak_mb": round(used.ru_maxrss / 1024, 1),
    }


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if sys.argv[1:] else ROUNDS))
