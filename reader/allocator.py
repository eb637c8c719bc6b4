"""Memory that was let go is given back to the system, where the C library would keep it for later. Knows no value.

Only glibc is told anything; elsewhere nothing is done, and nothing needs to be.
"""

import sys
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ctypes import CDLL

_MMAP_THRESHOLD: Final = -3
"""glibc's number for the size from which a block is mapped by itself (`malloc.h`)."""

_ARENA_MAX: Final = -8
"""The same for how many rooms the threads have to take blocks from; each keeps what is free in it."""

_LARGE: Final = 1024 * 1024
"""Bytes from which a block goes back the moment it is freed. Left alone, glibc takes that to 32 MB once it has seen such
a block freed, and the next ones lie between small things that stay."""


def begin() -> None:
    """Have large blocks mapped by themselves from now on, and threads to come share their room with those there are."""
    library = _library()
    if library is not None:
        library.mallopt(_MMAP_THRESHOLD, _LARGE)
        library.mallopt(_ARENA_MAX, 1)


def give_back() -> None:
    """Give back what lies free between things in use: some milliseconds, after something large was done."""
    library = _library()
    if library is not None:
        library.malloc_trim(0)


@cache
def _library() -> "CDLL | None":
    """Return the C library if it is glibc."""
    if sys.platform != "linux":
        return None
    try:
        from ctypes import CDLL
    except ImportError:  # a Python built without
        return None
    library = CDLL(None)
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None
