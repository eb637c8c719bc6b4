"""The heights of all rows and where each begins, quick for 20,000 rows. Knows no Qt.

Rows are kept in blocks: changing one height touches one sum, finding a row searches the block sums and
then one block. A plain list of running sums would be rebuilt for every row that turns out taller.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

BLOCK: Final = 256
"""Rows in a block: about the square root of the largest comparison promised, 20,000 rows, doubled."""


class Heights:
    """Row heights in pixels, with running sums.

    Attributes:
        count: How many rows there are.
    """

    def __init__(self, heights: Iterable[float] = ()) -> None:
        self._heights = array("d", heights)
        self.count = len(self._heights)
        self._sums = [sum(self._heights[at : at + BLOCK]) for at in range(0, self.count, BLOCK)]
        self._starts: list[float] | None = None

    def __getitem__(self, row: int) -> float:
        return self._heights[row]

    def __setitem__(self, row: int, height: float) -> None:
        self._sums[row // BLOCK] += height - self._heights[row]
        self._heights[row] = height
        self._starts = None

    @property
    def total(self) -> float:
        """Height of all rows together."""
        return self._block_starts()[-1]

    def top(self, row: int) -> float:
        """Return where a row begins; for ``count``, where the last row ends."""
        block = row // BLOCK
        return self._block_starts()[block] + sum(self._heights[block * BLOCK : row])

    def row_at(self, y: float) -> int:
        """Return the row at a height, the first or last one where ``y`` is outside; 0 without rows."""
        if not self.count or y <= 0:
            return 0
        starts = self._block_starts()
        block = min(bisect_right(starts, y), len(self._sums)) - 1
        within = list(
            accumulate(self._heights[block * BLOCK : (block + 1) * BLOCK], initial=starts[block])
        )
        return min(block * BLOCK + bisect_right(within, y) - 1, self.count - 1)

    def _block_starts(self) -> list[float]:
        if self._starts is None:
            self._starts = list(accumulate(self._sums, initial=0.0))
        return self._starts
