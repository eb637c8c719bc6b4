"""The pictures README.md opens with, made anew from the invented samples.

python packaging/screenshots.py [FOLDER]        default: packaging/pictures
"""

import sys
from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage
from visit import ROOT, Step, compare, order, read, visit

from reader.gui.window.main import MainWindow
from reader.settings import Settings

SAMPLES = str(ROOT / "resources" / "samples")
PICTURES = ROOT / "packaging" / "pictures"
WIRE, HOUSE = "Dockers in Vesmark extend port strike", "Port Arden Dockers Prolong"
FERRY, LATER = "Ferry with 212 aboard", "Ferry carrying 221"
FLOOD = "A city under the river"
SIZE = (1280, 800)
COLOURS = 256
"""Of a picture's palette: a window has few, and a picture so a third of the size."""


def main(arguments: list[str]) -> int:
    """Make all of them."""
    folder = Path(arguments[0]) if arguments else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    visit(
        [
            compare(FERRY, LATER),
            order("next_finding"),
            _picture(folder / "side-by-side.png"),
            order("one_text"),
            _picture(folder / "one-text.png"),
            order("side_by_side"),
            read(FLOOD),
            order("stripped"),
            _picture(folder / "stripped.png"),
        ],
        files=[SAMPLES],
        size=SIZE,
    )
    visit(
        [compare(WIRE, HOUSE), _picture(folder / "rewritten-dark.png")],
        files=[SAMPLES],
        settings=Settings(theme="dark"),
        size=SIZE,
    )
    print(f"Pictures are in {folder}")
    return 0


def _picture(path: Path) -> Step:
    """Return a step that saves what the window shows, in a palette of its commonest colours."""

    def step(window: MainWindow) -> None:
        image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels = memoryview(image.constBits()).cast("I")
        palette = [colour for colour, _ in Counter(pixels).most_common(COLOURS)]
        image.convertToFormat(QImage.Format.Format_Indexed8, palette).save(str(path), "PNG", 0)

    return step


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
