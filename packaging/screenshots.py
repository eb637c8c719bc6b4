"""The pictures README.md opens with, made anew from the invented samples.

python packaging/screenshots.py [FOLDER]        default: packaging/pictures
"""

import sys
from pathlib import Path

from visit import ROOT, compare, grab, order, read, visit

from reader.settings import Settings

SAMPLES = str(ROOT / "resources" / "samples")
PICTURES = ROOT / "packaging" / "pictures"
WIRE, HOUSE = "Dockers in Vesmark extend port strike", "Port Arden Dockers Prolong"
FERRY, LATER = "Ferry with 212 aboard", "Ferry carrying 221"
FLOOD = "A city under the river"
SIZE = (1440, 900)


def main(arguments: list[str]) -> int:
    """Make all of them."""
    folder = Path(arguments[0]) if arguments else PICTURES
    visit(
        [
            compare(WIRE, HOUSE),
            grab(folder / "comparison.png"),
            order("one_text"),
            grab(folder / "one-text.png"),
            order("side_by_side"),
            read(FLOOD),
            order("stripped"),
            grab(folder / "stripped.png"),
        ],
        files=[SAMPLES],
        size=SIZE,
    )
    visit(
        [compare(FERRY, LATER), grab(folder / "dark.png")],
        files=[SAMPLES],
        settings=Settings(theme="dark"),
        size=SIZE,
    )
    print(f"Pictures are in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
