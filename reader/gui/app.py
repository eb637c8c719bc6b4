"""The door to the window. Imports no Qt itself, so that whoever calls decides when.

Two files that are named are read and compared in a process beside this one from the very first, while Qt is loaded here.
"""

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.session.beside import Asked
    from reader.session.first_look import FirstLook

PAIR = 2


def run(
    paths: Sequence[str], *, quit_after_first_paint: bool = False, library: Path | None = None
) -> int:
    """Open the window with these files and stay until it is closed; return the exit code.

    Args:
        paths: Files and folders to take in; of two files the comparison is opened.
        quit_after_first_paint: Paint once, print ``{"first_paint_ms": ...}`` and leave.
        library: Folder of the library and the settings; the platform's data folder if None.
    """
    # Nothing is collected while modules load: 3 of 100 ms. The window turns it on again once it is shown.
    gc.disable()
    asked = _ask(*paths) if len(paths) == PAIR and not quit_after_first_paint else None
    from PySide6 import QtCore

    from reader.gui import imports

    del QtCore  # that it is loaded is enough
    imports.plain()
    from reader.gui.window import opening

    return opening.run(
        paths, quit_after_first_paint=quit_after_first_paint, library=library, asked=asked
    )


def _ask(left: str, right: str) -> "Asked[FirstLook | None]":
    from reader.session import spawning

    try:
        process = spawning.start(spawning.FIRST_LOOK)
    except OSError:
        process = None
    from reader.session import beside, first_look

    beside.open(process)
    return beside.ask(first_look.at_files, left, right)
