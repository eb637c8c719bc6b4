"""Measure the second step of a comparison, engine only, as JSON: CPU ms (least of five processes) and MB.

    python packaging/bench_meaning.py [LEFT RIGHT]

`at_once`: without the language model; `first`: vectors of both articles worked out, the model loaded and let go;
`kept`: vectors of both found. Each after one comparison at once, so that tables and word lists are open;
`first_of_all` is `first` in a process that has compared nothing. Two invented samples unless files are named.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
PAIR = [str(SAMPLES / f"harbour-strike-{name}.txt") for name in ("elsewhere", "house")]
RUNS = 5


def main(arguments: list[str]) -> int:
    """Measure in fresh processes; print the least of each figure."""
    if arguments[:1] == ["--one"]:
        print(json.dumps(_one(arguments[1], arguments[2], is_cold=arguments[3] == "cold")))
        return 0
    pair = arguments or PAIR
    runs = [_run(pair, temperature) for _ in range(RUNS) for temperature in ("warm", "cold")]
    names = dict.fromkeys(name for run in runs for name in run)
    print(json.dumps({name: min(r[name] for r in runs if name in r) for name in names}))
    return 0


def _run(pair: list[str], temperature: str) -> dict[str, float]:
    command = [sys.executable, __file__, "--one", *pair, temperature]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _one(left: str, right: str, *, is_cold: bool) -> dict[str, float]:
    sys.path.insert(0, str(ROOT))
    from reader.compare import engine, meaning, retold
    from reader.session import files, refining

    del meaning, retold  # imports are not what is measured
    sides = [refining.Subject(article) for article in files.read_two(left, right)]
    if is_cold:
        return {"first_of_all_ms": _cpu(lambda: refining.refine(*sides))}
    articles = [side.article for side in sides]
    engine.compare(*articles)
    before = _memory()
    figures = {
        "at_once_ms": _cpu(lambda: engine.compare(*articles)),
        "first_ms": _cpu(lambda: refining.refine(*sides)),
        "kept_ms": _cpu(lambda: refining.refine(*sides)),
    }
    return {**figures, "memory_kept_mb": round(_memory() - before, 1)}


def _cpu(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return round(1000 * (time.process_time() - started), 1)


def _memory() -> float:
    """Return the memory the process holds now, in MB; 0 where the platform does not say so this way."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return 0.0
    return pages * 4096 / 1e6


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
