"""Words looked for in a comparison: all places counted in both texts, framed, one current.

The same calls as in the reading view, so that one line to type words in serves both.
"""

from reader.gui.comparison import finding
from reader.gui.comparison.finding import Place
from reader.gui.comparison.grid import Grid


class Finding:
    """The places where the words looked for stand."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the words stand, row by row, the left before the right."""
        return self._grid.finds.places

    @property
    def current(self) -> int:
        """Index of the place the reader is at; -1 before the first."""
        return self._grid.finds.at

    def look_for(self, words: str) -> int:
        """Count the places of these words, capital or small; none for no words."""
        self._grid.show_finds(finding.find(self._grid.spread, words))
        return len(self.places)

    def look_again(self) -> None:
        """Look for the same words in what is shown now."""
        self._grid.show_finds(finding.find(self._grid.spread, self._grid.finds.words))

    def step(self, direction: int) -> int:
        """Go to the next (1) or the former (-1) place, round the end; return its index, or -1."""
        finds = self._grid.finds
        if finds.place is None and direction > 0:
            finds = finds.nearest(self._grid.top_row())
        else:
            finds = finds.step(direction)
        self._grid.show_finds(finds)
        return self.current
