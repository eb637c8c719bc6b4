"""Where the two columns stand in the width there is. Knows no text and no widget.

    | number | left column | gutter | right column | number |

The columns grow with the window up to the reader's measure, then the margins grow.
"""

from typing import Final, NamedTuple

GUTTER: Final = 56
"""Room between the columns: four times the size of a sign, so that ribbons can bend."""

NARROW_GUTTER: Final = 48
"""The same where the window is narrow: every pixel is wanted for words."""

MARGIN: Final = 40
"""Room outside the columns: paragraph numbers of four digits, and the bar of a change."""

NARROW: Final = 20
"""The same where the window is narrow."""

LEAST: Final = 120
"""No column gets narrower than this; the window would cut it off instead."""


class Columns(NamedTuple):
    """Where text stands, in pixels from the left of the viewport."""

    left: float
    right: float
    """Equal to `left` where there is only one column."""
    width: float
    """Of either column."""
    is_single: bool = False

    @property
    def gutter(self) -> tuple[float, float]:
        """Where the gutter begins and ends."""
        return self.left + self.width, self.right

    @property
    def middle(self) -> float:
        """Where the left side ends and the right one begins."""
        return sum(self.gutter) / 2

    def x(self, *, is_left: bool) -> float:
        """Return where a side's column begins."""
        return self.left if is_left else self.right


def side_by_side(available: int, measure: float, *, numbers: bool = False) -> Columns:
    """Return two columns in a width, neither wider than the measure; with room for ``numbers``."""
    is_broad = available > 2 * measure
    margin, gutter = (MARGIN, GUTTER) if is_broad else (NARROW, NARROW_GUTTER)
    margin = MARGIN if numbers else margin
    width = max(LEAST, min(measure, (available - gutter - 2 * margin) // 2))
    left = max(margin, (available - gutter) // 2 - width)
    return Columns(left, left + width + gutter, width)


def single(available: int, measure: float, *, numbers: bool = False) -> Columns:
    """Return one column in a width, no wider than the measure; with room for ``numbers``."""
    margin = MARGIN if numbers or available > 1.5 * measure else NARROW
    width = max(LEAST, min(measure, available - 2 * margin))
    left = max(margin, (available - width) // 2)
    return Columns(left, left, width, is_single=True)
