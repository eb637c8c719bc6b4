"""A page's lines as the cleaner sees them: bare text, measure, punctuation, wording.

Computed once per page so that every later pass reads the same signs. Knows nothing of other pages
and decides nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.clean import furniture

_BULLET: Final = re.compile(r"(?:[*+•●▪◦‣·■□►▶➤–—-]|\d{1,2}[.)])\s+(?=\S)")
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200e\u200f\u2060\ufeff\xad\u202a\u202c"))
_HAS_INVISIBLE: Final = re.compile("[\u200b\u200c\u200e\u200f\u2060\ufeff\xad\u202a\u202c]")
_FULL_STOPS: Final = ".!?…。！？؟।։"
_CLOSERS: Final = "\"'”’»«“‘)]}」』）】› "
_SHORT: Final = 60
_ABBREVIATION: Final = re.compile(r"(?:[A-Z]\.){2,}$")
_DENSE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_DENSE_WEIGHT: Final = 1.5
"""A Chinese, Japanese or Korean sign says as much as two to three letters."""


@dataclass(slots=True)
class Sight:
    """One line that is not blank."""

    number: int
    """Line number on the page, from 1."""
    text: str
    """Without surrounding space, invisible signs and bullet."""
    bullet: str
    """The bullet found before it, or an empty string."""
    gap: int
    """Blank lines before it."""
    size: int
    """Letters, the dense scripts' signs counted for what they say."""
    ends: bool
    """It ends as a sentence does, closing quote marks and brackets aside."""
    kind: str | None
    """Kind of furniture its wording is, if any."""
    key: str
    """For telling repeated lines."""


def bare(text: str) -> tuple[str, str]:
    """Part a line from its bullet: ``  • Strategic ally`` -> ``("Strategic ally", "•")``."""
    plain = text.strip()
    if _HAS_INVISIBLE.search(plain):
        plain = plain.translate(_INVISIBLE).strip()
    found = _BULLET.match(plain)
    if found is None:
        return plain, ""
    return plain[found.end() :], found.group().strip()


def ends_as_sentence(text: str) -> bool:
    """Tell whether a line ends with a full stop: ``he said.”`` does, ``Ties with the U.S.`` does not."""
    if len(text) <= _SHORT and _ABBREVIATION.search(text):
        return False
    tail = text[-6:].rstrip(_CLOSERS)
    return bool(tail) and tail[-1] in _FULL_STOPS


def key_of(text: str) -> str:
    """Fold a line for telling repeats: case, space, quote marks and end signs make no difference."""
    return " ".join(text.casefold().replace("’", "'").replace("‘", "'").split()).rstrip(" .:…")


def size_of(text: str) -> int:
    """Measure a line in letters; one dense sign counts for two and a half."""
    if text.isascii():
        return len(text)
    return len(text) + int(_DENSE_WEIGHT * len(_DENSE.findall(text)))


def look(lines: Sequence[str], language: str) -> list[Sight]:
    """Return the sights of all lines that are not blank, in order."""
    seen: list[Sight] = []
    gap = 0
    for number, line in enumerate(lines, start=1):
        text, bullet = bare(line)
        if not text:
            gap += 1
            continue
        seen.append(_sight(number, text, bullet, gap, language))
        gap = 0
    return seen


def _sight(number: int, text: str, bullet: str, gap: int, language: str) -> Sight:
    return Sight(
        number=number,
        text=text,
        bullet=bullet,
        gap=gap,
        size=size_of(text),
        ends=ends_as_sentence(text),
        kind=furniture.kind_of(text, language),
        key=key_of(text),
    )
