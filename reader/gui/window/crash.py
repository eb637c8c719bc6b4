"""What happens to an error nobody expected: a report in the data folder, one sentence in the window.

No traceback reaches the editor. The report holds the traceback and versions, and no text of any article.
"""

import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

FOLDER: Final = "reports"
MOST: Final = 20
"""Reports kept; the oldest go first."""


def install(folder: Path, tell: Callable[[str], None]) -> None:
    """Have unexpected errors reported in a folder, and ``tell`` one sentence of it."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        written = _write(folder / FOLDER, "".join(traceback.format_exception(kind, error, trace)))
        tell(_sentence(written))

    sys.excepthook = hook


def _sentence(report: Path | None) -> str:
    said = "Something went wrong inside Sidelight. Your articles are safe."
    return f"{said} A report is in {report}." if report else said


def _write(folder: Path, text: str) -> Path | None:
    """Write a report; None when even that cannot be done."""
    from PySide6.QtCore import qVersion

    from reader import __version__

    head = f"Sidelight {__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}\n\n"
    path = folder / time.strftime("report-%Y%m%d-%H%M%S.txt")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(head + text, "utf-8", "backslashreplace")
        for old in sorted(folder.glob("report-*.txt"))[:-MOST]:
            old.unlink()
    except OSError:
        return None
    return path
