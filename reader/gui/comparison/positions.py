"""Where Python's offsets and Qt's positions meet: the only place that knows UTF-16.

Python counts characters, Qt counts UTF-16 units: after one emoji, offset 8 is position 9. An *offset* is
ours, a *position* is Qt's.
"""

from bisect import bisect_right
from typing import Final

_LAST_OF_ONE_UNIT: Final = "\uffff"


class Positions:
    """Turns offsets of one text into Qt's positions and back."""

    def __init__(self, text: str) -> None:
        self._wide: list[int] = []
        if not text.isascii() and max(text) > _LAST_OF_ONE_UNIT:
            self._wide = [at for at, letter in enumerate(text) if letter > _LAST_OF_ONE_UNIT]

    def position(self, offset: int) -> int:
        """Return Qt's position of an offset."""
        return offset + bisect_right(self._wide, offset - 1) if self._wide else offset

    def offset(self, position: int) -> int:
        """Return the offset of one of Qt's positions; inside a pair of units, the letter's own."""
        offset = position
        for before, wide in enumerate(self._wide):
            if wide + before >= position:
                break
            offset = max(wide, position - before - 1)
        return offset
