"""Takes back the function that PySide6 puts before every `import` statement.

It reads the source of each module that is imported after PySide6, looking for that name (`shibokensupport.feature`), for
the sake of `from __feature__ import ...`, which nobody here writes: half of the time our own modules take
to load, and all of their sources kept in memory by `linecache`. Knows no module of ours.
"""

import builtins
import linecache

_ORIGINAL = "__orig_import__"
"""Where PySide6 6.2 to 6.11 keep Python's own; where it is not, nothing is changed."""


def plain() -> None:
    """Import as Python does, from now on; PySide6 must have been imported."""
    original = getattr(builtins, _ORIGINAL, None)
    if original is not None:
        builtins.__import__ = original
        linecache.clearcache()
