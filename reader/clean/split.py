"""Where one article ends and the next begins on a page that holds several.

Two things must meet: a line that looks like a headline after running text, and signs of a new start
below it (the headline again, a date, a byline, a caption, a summary) with running text after. Few
signs make an offer to the editor instead of a cut. Knows nothing of labels.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.article import SplitOffer
from reader.clean import headline
from reader.clean.sights import Sight

_NEAR: Final = 9
"""Lines below a headline within which its repeat, date, byline or caption stand."""

_ENOUGH: Final = 2
"""Paragraphs of running text an article has at least, above a cut and below it."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A second article begins at this index of the sights."""

    index: int
    because: str


def cuts(seen: Sequence[Sight]) -> tuple[list[Cut], list[SplitOffer]]:
    """Find where further articles begin.

    Returns:
        The cuts, and the places too doubtful to cut without asking.
    """
    prose = [0]
    for sight in seen:
        prose.append(prose[-1] + sight.prose)
    found: list[Cut] = []
    offers: list[SplitOffer] = []
    start = 0
    index = 1
    while index < len(seen) - 1:
        if _may_begin(seen, prose, start, index):
            signs = _signs(seen, index)
            if signs:
                found.append(Cut(index, signs))
                start = index
                index += _NEAR // 3
        index += 1
    return found, offers


def _may_begin(seen: Sequence[Sight], prose: Sequence[int], start: int, index: int) -> bool:
    above = prose[index] - prose[start]
    below = prose[min(index + 2 + 2 * _NEAR, len(seen))] - prose[index + 1]
    return above >= _ENOUGH and below >= _ENOUGH and headline.could_be(seen[index])


def _signs(seen: Sequence[Sight], index: int) -> str | None:
    """Return why a new article begins here, or None."""
    key = seen[index].key
    for sight in seen[index + 1 : index + 1 + _NEAR]:
        if sight.key == key:
            return f"headline repeated in line {sight.number}"
        if sight.prose and sight.parts is None:
            break
    for sight in seen[index + 1 : index + 4]:
        if sight.date is not None:
            return f"date in line {sight.number} below it"
        if sight.byline is not None:
            return f"byline in line {sight.number} below it"
    return None
