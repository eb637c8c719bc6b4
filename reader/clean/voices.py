"""Whose words a line uses: a consent box's, an offer's, the site's own, to its reader.

The words are data (`resources/clean/chrome_words.toml`). Signs for the line model, never alone a reason
to strip a line. Knows one text at a time.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from reader import prepared

NAMES: Final = ("consent", "offers", "reader", "site")

_CONSENT: Final = 2
"""Different words of consent boxes from which a line is the page's own voice."""

_LOOKED_AT: Final = 400
"""Code points of a line looked at: a box speaks in its own voice from its first sentence."""

_WORD: Final = prepared.pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PLAIN_WORD: Final = prepared.pattern(r"[A-Za-z]+(?:['-][A-Za-z]+)*")
"""The same for text of plain letters alone, twice as fast."""


@cache
def _table() -> dict[str, tuple[int, ...]]:
    """Map each word to the voices it speaks for."""
    listed: dict[str, str] = prepared.toml("clean", "chrome_words.toml")
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
    start = text[:_LOOKED_AT]
    return (_PLAIN_WORD if start.isascii() else _WORD).findall(start)


def shares(lower: Sequence[str]) -> list[float]:
    """Return which share of the words (lower case) is in each voice, in the order of `NAMES`."""
    table = _table()
    spoken = [voice for word in lower if word in table for voice in table[word]]
    return [spoken.count(voice) / (len(lower) or 1) for voice in range(len(NAMES))]


def asks_for_consent(words: frozenset[str]) -> bool:
    """Tell whether a line speaks of cookies and privacy as consent boxes do, by its words, folded."""
    return len(words & _consent()) >= _CONSENT
