"""How likely two profiles tell one event: likeness of text, and of day.

Knows profiles, not articles, and nothing of what becomes of the number.
"""

import math
from collections.abc import Mapping
from typing import Final

from reader.group.profile import Profile

OPENING_SHARE: Final = 0.4
"""Weight of the opening against the whole. 0 scored .908, 0.2 to 0.5 .92 (development stories)."""

SIGMA_DAYS: Final = 4.0
"""How fast likeness fades with days between: half after 4.7 days (shared bench; 2 to 4 scored alike)."""

UNDATED: Final = 0.90
UNDATED_PER_TENFOLD: Final = 0.05
UNDATED_LEAST: Final = 0.70
"""What a pair keeps of its likeness when a date is missing: .90 less .05 for every tenfold of articles it is
seen among, as more of them are alike by chance. Dates do that sifting where they are known. On the 939
development stories without dates .75 scored .855, .85 .83, 1 .80; among a dozen nothing is alike by chance."""

NEAR_COPY: Final = 0.8
"""Likeness of text from which the day does not count: the same copy printed a month later."""


def of_texts(left: Profile, right: Profile) -> float:
    """Return how alike two texts are, 0 to 1; 0 across languages."""
    if left.language != right.language:
        return 0.0
    whole = _cosine(left.whole, right.whole)
    return (1 - OPENING_SHARE) * whole + OPENING_SHARE * _cosine(left.opening, right.opening)


def of_events(left: Profile, right: Profile, *, among: int = 2) -> float:
    """Return how likely two articles tell one event, 0 to 1.

    Args:
        left: One article.
        right: The other.
        among: How many articles there are.
    """
    text = of_texts(left, right)
    if text >= NEAR_COPY:
        return text
    if left.day is None or right.day is None:
        return text * max(UNDATED_LEAST, UNDATED - UNDATED_PER_TENFOLD * math.log10(among))
    days = abs(left.day - right.day)
    return text * math.exp(-((days / SIGMA_DAYS) ** 2) / 2)


def near_in_time(left: Profile, right: Profile) -> bool:
    """Tell whether two articles' days leave any hope of one event; a missing date always does."""
    if left.day is None or right.day is None:
        return True
    return abs(left.day - right.day) <= 3 * SIGMA_DAYS


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Return the cosine of two weightings of length 1; exact, so that no order of terms shows."""
    return math.fsum([left[term] * right[term] for term in left.keys() & right.keys()])
