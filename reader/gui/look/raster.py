"""How Qt fills pixels: in the window's own thread. Knows no widget.

Qt 6.11 shares out what it fills among threads of a pool, two pixels of a scroll bar as well as a whole screen, and waits for
them each time: a third of the CPU of a wheel step, a sixth of that of a jump, all of it waking and waiting.
"""

import os
from typing import Final

_NO_POOL: Final = "QT_NO_GUI_THREADPOOL"
"""Read by Qt when it fills something for the first time; any value will do."""


def fill_in_own_thread() -> None:
    """Have Qt fill without its pool from now on; to be called before there is an application."""
    os.environ.setdefault(_NO_POOL, "1")
