"""Where there is no screen: what the window would show, as a picture and as a page.

    python packaging/picture.py LEFT RIGHT [--into FOLDER]

Writes sidelight.png and sidelight.html into `build/`, or the folder given, and says so.
"""

import argparse
import sys
from pathlib import Path

from visit import ROOT, Step, grab, visit

from reader.gui.window.main import MainWindow

PAIR = 2


def main(arguments: list[str]) -> int:
    """Write the picture, and the page when there are two files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--into", type=Path, default=ROOT / "build")
    asked = parser.parse_args(arguments)
    files = asked.files
    picture, page = asked.into / "sidelight.png", asked.into / "sidelight.html"
    steps = [grab(picture)]
    if len(files) == PAIR:
        steps.append(_save(page))
    visit(steps, files=[str(Path(file).absolute()) for file in files])
    print(f"The window as a picture: {picture}")
    if len(files) == PAIR:
        print(f"The comparison as a page for your browser: {page}")
    return 0


def _save(path: Path) -> Step:
    def step(window: MainWindow) -> None:
        path.write_text(window.stage.comparison.page(), "utf-8")

    return step


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
