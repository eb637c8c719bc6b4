"""Draw the program's icon in a list of sizes: `python drawing.py ICON.svg FOLDER SIZE...`.

Run by the build environment's Python, whose Qt is pinned, so that every machine draws the same pixels.
"""

import os
import sys
from pathlib import Path


def draw(drawing: Path, folder: Path, sizes: list[int]) -> None:
    """Write one PNG a size into the folder, named by its size."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication([])
    renderer = QSvgRenderer(str(drawing))
    for size in sizes:
        picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(0)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        picture.convertToFormat(QImage.Format.Format_ARGB32).save(str(folder / f"{size}.png"))
    application.quit()


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]), [int(size) for size in sys.argv[3:]])
