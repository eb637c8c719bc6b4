"""What the reader may switch while comparing: one frozen value, so that it is kept or taken back whole."""

from enum import StrEnum
from typing import NamedTuple

from reader.compare.rows_filter import Counted
from reader.gui.comparison.marking import Strength


class Mode(StrEnum):
    """Three ways to read a comparison."""

    SIDE_BY_SIDE = "side-by-side"
    ONE_TEXT = "one-text"
    CHANGES_ONLY = "changes-only"


class Options(NamedTuple):
    """The switches of the bar above the panes."""

    mode: Mode = Mode.SIDE_BY_SIDE
    strength: Strength = Strength.STRONG
    fold: bool = False
    """Unchanged paragraphs are folded away."""
    counted: Counted = Counted()
    """What counts as a difference."""
    is_locked: bool = True
    """Both sides scroll together."""

    def read_as(self, *, is_narrow: bool) -> Mode:
        """Return how two texts are read: where there is no room for two columns, as one text."""
        is_beside = self.mode is Mode.SIDE_BY_SIDE
        return Mode.ONE_TEXT if is_narrow and is_beside else self.mode
