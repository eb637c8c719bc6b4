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

_LONELY: Final = 6
"""Lines from the nearest running text at which a line without a full stop is not asked about: of 5,018 such
lines 35 were kept, a seventh of a percent of the stories' text."""

_NO: Final = 0.05
_YES: Final = 0.95
"""Likelihoods at a glance outside which a line's words are not read: half of all lines asked about, and on outlets
not trained on one in 400 of them would have been decided otherwise."""


class Likely(NamedTuple):
    """How likely each line of a stretch is the story's."""

    values: list[float]
    first: int
    last: int
    """Places of the main stretch of running text; last < first when there is none."""


def weigh(seen: Sequence[Sight]) -> Likely:
    """Return, for each line, how likely it is the story's running text or a heading in it (0 to 1).

    A line is first weighed by what costs little, and only where that leaves doubt by its words too.
    """
    evidence = signs.Evidence(seen)
    values = [0.0] * len(seen)
    glance, whole = trees.load("glance_model").likelihood, trees.load("line_model").likelihood
    for place in range(evidence.low, evidence.high):
        if is_sure_furniture(evidence, place):
            continue
        row = evidence.glance(place)
        value = glance(row)
        if _NO < value < _YES:
            value = whole(row + evidence.looks(place))
        values[place] = 0.0 if value >= KEPT and _names_writers(seen[place]) else value
    return Likely(values, evidence.first, evidence.last)


def _names_writers(sight: Sight) -> bool:
    """Tell whether a line is a byline by its wording: of 29 such lines within stories none was the story's."""
    return not sight.ends and sight.byline is not None


def is_sure_furniture(evidence: signs.Evidence, place: int) -> bool:
    """Tell whether a line need not be asked about.

    Of 5,300 lines of furniture wording 18 were kept, one of 108 of the long ones.
    """
    sight = evidence.seen[place]
    lonely = evidence.above[place] >= _LONELY and evidence.below[place] >= _LONELY
    return (lonely and not sight.ends) or sight.stripped
