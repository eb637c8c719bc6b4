"""Which line above a story is its headline.

Weighs repeats on the page, words shared with the story, nearness, and what follows it; knows nothing of
labels. Also says which lines could be one at all, for whoever looks for a second article.
"""

from collections.abc import Sequence
from typing import Final

from reader.clean.sights import Sight

SIZES: Final = range(12, 221)
"""Letters of a headline; of 258 development pages the shortest had 13, the longest 196."""

_LOOK_BACK: Final = 40
"""Lines above the story in which its headline is looked for."""

_COMMON: Final = 3
"""Letters up to which a word says nothing about the story."""


def could_be(sight: Sight) -> bool:
    """Tell whether a line could be a headline, by its looks."""
    text = sight.text
    if sight.size not in SIZES or (
        text.endswith((".", ":", ";", ",")) and not text.endswith("...")
    ):
        return False
    if sight.stripped or sight.date is not None or sight.byline is not None:
        return False
    return sight.parts is None


def find(seen: Sequence[Sight], start: int, story: Sequence[str]) -> int | None:
    """Return the place of the headline above a story.

    Args:
        seen: The stretch's lines.
        start: Place of the story's first line.
        story: The story's paragraphs, for the words they share with the headline.

    Returns:
        The place, or None when no line above the story could be a headline.
    """
    known = {word for text in story for word in text.casefold().split() if len(word) > _COMMON}
    above = range(max(0, start - _LOOK_BACK), start)
    keys = [sight.key for sight in seen[: start + _LOOK_BACK]]
    found = [
        (_weigh(seen, place, start, known) + (keys.count(seen[place].key) > 1), -place)
        for place in above
        if could_be(seen[place])
    ]
    if not found:
        return None
    return -max(found)[1]


def _weigh(seen: Sequence[Sight], place: int, start: int, known: set[str]) -> float:
    """Weigh a line as the headline of the story that begins at ``start``."""
    sight = seen[place]
    words = [word for word in sight.text.casefold().split() if len(word) > _COMMON]
    shared = sum(word.strip(".,:;!?'\"’‘“”") in known for word in words) / (len(words) or 1)
    below = seen[place + 1 : place + 5]
    leads = any(one.byline or one.date is not None for one in below)
    return (
        2.0 * shared
        + 0.8 * (25 <= sight.size <= 140)
        + 0.5 * leads
        - 0.04 * (start - place)
        - 0.8 * bool(sight.bullet)
        - 0.4 * (sight.ends and sight.text[-1] not in "?!")
    )
