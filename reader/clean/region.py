"""Which lines of an article's stretch are its running text: one likelihood per line.

Asks the line model for the lines in and near the main stretch; lines far from it are none of the
story's. Knows looks and places of lines, not their roles: headline, captions and dates are told elsewhere.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.clean import signs, trees
from reader.clean.sights import Sight

KEPT: Final = 0.4
"""Likelihood from which a line is the story's: the best token F1 on outlets not trained on
(`packaging/train_cleaner.py --check`), flat between 0.35 and 0.45."""

_SURE_FURNITURE: Final = 60
"""Letters up to which a line with furniture wording is not asked about: of 4,900 such lines 12 were kept."""


_LONELY: Final = 6
"""Lines from the nearest running text at which a line without a full stop is not asked about: of 5,018 such
lines 35 were kept, a seventh of a percent of the stories' text."""


class Likely(NamedTuple):
    """How likely each line of a stretch is the story's."""

    values: list[float]
    first: int
    last: int
    """Places of the main stretch of running text; last < first when there is none."""


def weigh(seen: Sequence[Sight]) -> Likely:
    """Return, for each line, how likely it is the story's running text or a heading in it (0 to 1)."""
    table = signs.read(seen, _is_sure_furniture)
    values = [0.0] * len(seen)
    model = trees.load("line_model")
    for place, row in enumerate(table.rows, start=table.start):
        if row:
            values[place] = model.likelihood(row)
    return Likely(values, table.first, table.last)


def _is_sure_furniture(sight: Sight, far: float) -> bool:
    """Tell whether a line need not be asked about."""
    lonely = far >= _LONELY and not sight.ends
    return lonely or (sight.size <= _SURE_FURNITURE and sight.stripped)
