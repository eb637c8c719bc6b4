"""`sidelight [FILE ...]`: opens the window. Imports nothing that the window's first paint does not need."""

import sys
from collections.abc import Sequence

from reader.cli import arguments

FAILED = 2


def run(given: Sequence[str]) -> int:
    """Open the window with the files named; return its exit code, or 2 where Qt cannot be loaded."""
    asked = arguments.window().parse_args(given)
    try:
        from reader.gui import app

        return app.run(asked.files, quit_after_first_paint=asked.quit_after_first_paint)
    except ImportError as error:
        says = f"The window cannot be opened: {error}. The subcommands work without it."
        sys.stderr.write(f"sidelight: {says}\n")
        return FAILED
