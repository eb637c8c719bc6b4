"""Where one article ends and the next begins on a page that holds several.

Two things must meet: a line that looks like a headline after running text, and signs of a new start
below it (the headline again, a date, a byline, a caption, a summary) with running text after. Few
signs make an offer to the editor instead of a cut. Knows nothing of labels.
"""

from dataclasses import dataclass
from typing import Final

from reader.article import SplitOffer
from reader.clean import captions, dates, people
from reader.clean.sights import Sight

_HEADLINE_SIZES: Final = range(12, 221)
_NEAR: Final = 9
"""Lines below a headline within which its repeat, date, byline or caption stand."""

_ENOUGH: Final = 2
"""Paragraphs of running text an article has at least, above a cut and below it."""

_PROSE: Final = 70
"""Letters from which a line that ends as a sentence is running text for sure."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A second article begins at this index of the sights."""

    index: int
    because: str


def is_prose(sight: Sight) -> bool:
    """Tell whether a line is running text by its looks alone."""
    return sight.ends and sight.size >= _PROSE and sight.kind is None and not sight.bullet


def looks_like_headline(sight: Sight) -> bool:
    """Tell whether a line could be a headline."""
    return (
        sight.size in _HEADLINE_SIZES
        and sight.kind is None
        and not sight.bullet
        and not sight.text.endswith((".", ":", ";", ","))
        and dates.read(sight.text) is None
        and not captions.is_credit(sight.text)
    )


def cuts(seen: list[Sight]) -> tuple[list[Cut], list[SplitOffer]]:
    """Find where further articles begin.

    Returns:
        The cuts, and the places too doubtful to cut without asking.
    """
    found: list[Cut] = []
    offers: list[SplitOffer] = []
    start = 0
    index = 1
    while index < len(seen) - 1:
        if _may_begin(seen, start, index):
            signs = _signs(seen, index)
            if signs:
                found.append(Cut(index, signs))
                start = index
                index += _NEAR // 3
        index += 1
    return found, offers


def _may_begin(seen: list[Sight], start: int, index: int) -> bool:
    if not looks_like_headline(seen[index]):
        return False
    above = sum(is_prose(sight) for sight in seen[start:index])
    below = sum(is_prose(sight) for sight in seen[index + 1 : index + 2 + 2 * _NEAR])
    return above >= _ENOUGH and below >= _ENOUGH


def _signs(seen: list[Sight], index: int) -> str | None:
    """Return why a new article begins here, or None."""
    key = seen[index].key
    for sight in seen[index + 1 : index + 1 + _NEAR]:
        if sight.key == key:
            return f"headline repeated in line {sight.number}"
        if is_prose(sight) and captions.read(sight.text) is None:
            break
    for sight in seen[index + 1 : index + 4]:
        if sight.kind == "ago" or dates.read(sight.text) is not None:
            return f"date in line {sight.number} below it"
        if people.read(sight.text) is not None:
            return f"byline in line {sight.number} below it"
    return None
