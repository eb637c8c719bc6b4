"""The door to the window. Imports no Qt itself, so that whoever calls decides when."""

import gc
from collections.abc import Sequence
from pathlib import Path


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
    from reader.gui.window import opening

    return opening.run(paths, quit_after_first_paint=quit_after_first_paint, library=library)
