"""Whose words a line uses: a consent box's, an offer's, the site's own, to its reader.

The words are data (`resources/clean/chrome_words.toml`). Signs for the line model, never alone a reason
to strip a line. Knows one text at a time.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Final, cast

from reader import resource

NAMES: Final = ("consent", "offers", "reader", "site")

_CONSENT: Final = 2
"""Different words of consent boxes from which a line is the page's own voice."""

_LOOKED_AT: Final = 400
"""Code points of a line looked at: a box speaks in its own voice from its first sentence."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@cache
def _table() -> dict[str, tuple[int, ...]]:
    """Map each word to the voices it speaks for."""
    with resource.path("clean", "chrome_words.toml").open("rb") as file:
        listed = cast("dict[str, str]", tomllib.load(file))
    found: dict[str, list[int]] = {}
    for voice, name in enumerate(NAMES):
        for word in listed[name].split():
            found.setdefault(word, []).append(voice)
    return {word: tuple(voices) for word, voices in found.items()}


@cache
def _consent() -> frozenset[str]:
    return frozenset(word for word, voices in _table().items() if 0 in voices)


def words_of(text: str) -> list[str]:
    """Return the words of a text's beginning, as written."""
    return _WORD.findall(text[:_LOOKED_AT])


def all_words(text: str) -> list[str]:
    """Return all words of a text, as written."""
    return _WORD.findall(text)


def shares(lower: Sequence[str]) -> list[float]:
    """Return which share of the words (lower case) is in each voice, in the order of `NAMES`."""
    counts = [0] * len(NAMES)
    table = _table()
    for word in lower:
        for voice in table.get(word, ()):
            counts[voice] += 1
    return [count / (len(lower) or 1) for count in counts]


def asks_for_consent(text: str) -> bool:
    """Tell whether a line speaks of cookies and privacy as consent boxes do."""
    words = {word.strip(".,;:!?()\"'“”„") for word in text[:_LOOKED_AT].casefold().split()}
    return len(words & _consent()) >= _CONSENT
