"""Which lines of an article's stretch are its running text: one likelihood per line.

Knows looks and places of lines, not their roles: headline, captions and dates are told elsewhere.
"""

from collections.abc import Sequence
from typing import Final

from reader.clean.sights import Sight

_PROSE: Final = 45
"""Letters from which a line that ends as a sentence counts as running text."""

_WIDEST_GAP: Final = 14
"""Lines without running text that may lie inside one story."""


def likelihoods(seen: Sequence[Sight]) -> list[float]:
    """Return, for each line, how likely it is the story's running text or a heading in it (0 to 1)."""
    prose = [
        sight.ends and sight.size >= _PROSE and sight.kind is None and not sight.bullet
        for sight in seen
    ]
    first, last = _main_stretch(seen, prose)
    return [
        _inside(seen, prose, place) if first <= place <= last else 0.0 for place in range(len(seen))
    ]


def _main_stretch(seen: Sequence[Sight], prose: Sequence[bool]) -> tuple[int, int]:
    """Return the first and last line of the stretch with most running text."""
    best = (0, 0, -1)
    start = last = -1
    weight = 0
    for place, is_prose in enumerate(prose):
        if not is_prose:
            continue
        if start < 0 or place - last > _WIDEST_GAP:
            start, weight = place, 0
        weight += seen[place].size
        last = place
        best = max(best, (weight, start, last), key=lambda found: found[0])
    return best[1], best[2]


def _inside(seen: Sequence[Sight], prose: Sequence[bool], place: int) -> float:
    if prose[place]:
        return 0.95
    if seen[place].kind is not None:
        return 0.1
    return 0.6 if seen[place].ends or not seen[place].bullet else 0.4
