"""A page that is nothing but an article: headline, perhaps names and a date, and the story.

As when the editor pastes a text that was cleaned before. Nothing is left out of such a page, so that
cleaning twice changes nothing. Knows lines by their looks and wording; labels none.
"""

from collections.abc import Sequence
from typing import Final

from reader.clean import people
from reader.clean.sights import CLOSERS, Sight

WORDING: Final = 110
"""Letters up to which furniture wording decides a line; a longer line may say it in passing."""

_HEAD: Final = 8
"""Lines above the story at most."""

_OPENING_QUOTES: Final = frozenset("\"'“‘„«»‚「")
_REPEAT: Final = 20
_PROSE_SHARE: Final = 0.6
"""Share of the letters that end as sentences do."""

_LOOSE_SHARE: Final = 0.6
"""Share of the lines that do not, headings and lists."""


def story_start(seen: Sequence[Sight]) -> int | None:
    """Return the place of the story's first line on a page that is nothing but an article.

    Returns:
        The place, or None when the page holds anything that is no part of an article.
    """
    if not seen:
        return None
    start = _first_sentence(seen)
    if start is None or start > _HEAD or not any(sight.prose for sight in seen[start:]):
        return None
    story = seen[start:]
    if not _is_mostly_prose(story) or any(_is_noise(sight) for sight in seen):
        return None
    keys = [sight.key for sight in seen if sight.size >= _REPEAT]
    return start if len(keys) == len(set(keys)) else None


def likelihoods(seen: Sequence[Sight], start: int) -> list[float]:
    """Return 1 for every line of the story and the headings above it, 0 for names, dates and bullets there."""
    return [1.0 if place >= start or _may_head(seen, place) else 0.0 for place in range(len(seen))]


def _first_sentence(seen: Sequence[Sight]) -> int | None:
    """Return the place of the first line that ends as a sentence, a headline in question form aside."""
    for place, sight in enumerate(seen[: _HEAD + 2]):
        heads = place == 0 and _may_be_headline(sight) and len(seen) > 1
        if sight.ends and not heads and not sight.bullet and sight.date is None:
            return place
    return None


def _may_be_headline(sight: Sight) -> bool:
    """Tell whether a first line that ends as a sentence is a question, cry or quotation above the story."""
    cries = sight.text.rstrip(CLOSERS)[-1:] in ("?", "!", "？", "！", "؟", "…")
    return sight.heads and (cries or sight.text[0] in _OPENING_QUOTES)


def _is_mostly_prose(story: Sequence[Sight]) -> bool:
    letters = sum(sight.size for sight in story)
    ending = sum(sight.size for sight in story if sight.ends)
    loose = sum(not sight.ends and not sight.bullet for sight in story)
    return ending >= _PROSE_SHARE * letters and loose <= _LOOSE_SHARE * len(story)


def _is_noise(sight: Sight) -> bool:
    if sight.parts is not None:
        return True
    return sight.stripped and sight.size <= WORDING


def _may_head(seen: Sequence[Sight], place: int) -> bool:
    """Tell whether a line above the story could be a heading of it."""
    sight = seen[place]
    if place == 0 or sight.bullet or sight.date is not None or sight.byline is not None:
        return False
    beside = seen[max(0, place - 1) : place + 2]
    dated = any(one.date is not None for one in beside)
    return not (dated and people.beside(sight.text) is not None)
