"""Every cap of the program, in one place: sizes, counts and work.

A cap is reached in the open: what was left undone is said (`status: partial`, `complete: false`, or a
refusal with one plain reason). Nothing here is a preference of the editor; those are in `settings`.
"""

from typing import Final

FILE_BYTES: Final = 20 * 1024 * 1024
"""Largest file taken in. The largest saved news page met was 9 MB; 30 MB files are logs or books."""

FOLDER_FILES: Final = 5_000
"""Most files taken in from one dropped folder."""

FOLDER_DEPTH: Final = 8
"""How deep a dropped folder is walked."""

COMPARE_WORK: Final = 2_000_000
"""Work units one comparison may spend before it gets coarser: about 2 s on the machine it was set on.

Counted in cells and tokens looked at, not in time, so that a result never depends on the load.
"""
