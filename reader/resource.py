"""Where the files that ship with the program are, in a checkout and when installed.

Knows no format: callers open and read what they ask for.
"""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _root() -> Path:
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def path(*parts: str) -> Path:
    """Return the path of a shipped file, e.g. ``path("samples")``.

    A wheel carries the folder `resources/` inside the package; a checkout has it beside the package.
    """
    return _root().joinpath(*parts)
