"""Run the development scores of the comparison and hold them against floors that may only rise.

    python packaging/score.py [--raise]

Reads `../shared/bench/align` and the marked seeds; `--raise` writes higher floors into
`tests/floors.json`. Leaves with 1 when a score fell below its floor.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from fitting import material, measure  # noqa: E402

FLOORS = ROOT / "tests" / "floors.json"


def main(arguments: list[str]) -> int:
    """Score, print, compare with the floors."""
    if not material.ALIGN.is_dir():
        print(f"No development data at {material.ALIGN}; nothing to score.")
        return 0
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.is_file() else {}
    own = floors.setdefault("align", {})
    fell = False
    for name, value in measure.all_scores():
        floor = own.get(name, 0.0)
        fell |= value < floor
        print(f"{name:34} {value:.4f}  floor {floor:.4f}{'  FELL' if value < floor else ''}")
        own[name] = max(floor, int(value * 1000) / 1000)
    if "--raise" in arguments:
        FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", "utf-8")
    return int(fell)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
