"""A page's lines as the cleaner sees them: bare text, measure, punctuation, wording.

Looked at once per page so that every later pass reads the same signs; what costs time (wording, credit,
date, byline) is looked at when first asked for. Knows nothing of other pages and decides nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, cast

from reader.clean import captions, dates, furniture, people, voices

_BULLET: Final = re.compile(r"(?:[*+•●▪◦‣·■□►▶➤–—-]|\d{1,2}[.)])\s+(?=\S)")
_MAY_BE_BULLET: Final = frozenset("*+•●▪◦‣·■□►▶➤–—-0123456789")
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200e\u200f\u2060\ufeff\xad\u202a\u202c"))
_HAS_INVISIBLE: Final = re.compile("[\u200b\u200c\u200e\u200f\u2060\ufeff\xad\u202a\u202c]")
_FULL_STOPS: Final = frozenset(".!?…。！？؟।։")
CLOSERS: Final = "\"'”’»«“‘)]}」』）】› "
"""Signs that may stand behind the full stop of a sentence."""

_SHORT: Final = 60
_ABBREVIATION: Final = re.compile(r"(?:[A-Z]\.){2,}$")
_DENSE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_DENSE_WEIGHT: Final = 1.5
"""A Chinese, Japanese or Korean sign says as much as two to three letters."""

PROSE: Final = 60
"""Letters from which a line that ends as a sentence is running text by its looks."""

_UNSEEN: Final = object()


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
    language: str
    _key: str | None = field(default=None, repr=False)
    _kind: object = field(default=_UNSEEN, repr=False)
    _parts: object = field(default=_UNSEEN, repr=False)
    _date: object = field(default=_UNSEEN, repr=False)
    _byline: object = field(default=_UNSEEN, repr=False)
    _prose: bool | None = field(default=None, repr=False)

    @property
    def prose(self) -> bool:
        """Tell whether the line is running text by its looks alone."""
        if self._prose is None:
            long = self.ends and self.size >= PROSE and not self.bullet
            self._prose = long and not self.stripped and not voices.asks_for_consent(self.text)
        return self._prose

    @property
    def key(self) -> str:
        """Return the line folded for telling repeats."""
        if self._key is None:
            self._key = key_of(self.text)
        return self._key

    @property
    def kind(self) -> str | None:
        """Return the kind of furniture its wording is, if any."""
        if self._kind is _UNSEEN:
            self._kind = furniture.kind_of(self.text, self.language)
        return cast("str | None", self._kind)

    @property
    def stripped(self) -> bool:
        """Tell whether its wording is furniture (a note or credit is not)."""
        return self.kind is not None and self.kind not in furniture.NO_FURNITURE

    @property
    def parts(self) -> captions.Parts | None:
        """Return the line taken apart as a caption, if its wording says it is one."""
        if self._parts is _UNSEEN:
            self._parts = captions.read(self.text)
        return cast("captions.Parts | None", self._parts)

    @property
    def date(self) -> dates.Dates | None:
        """Return the dates it gives, if it is a date line."""
        if self._date is _UNSEEN:
            self._date = dates.Dates() if self.kind == "ago" else dates.read(self.text)
        return cast("dates.Dates | None", self._date)

    @property
    def byline(self) -> people.Byline | None:
        """Return the names it gives, if it begins as a byline."""
        if self._byline is _UNSEEN:
            self._byline = people.read(self.text)
        return cast("people.Byline | None", self._byline)


def bare(text: str) -> tuple[str, str]:
    """Part a line from its bullet: ``  • Strategic ally`` -> ``("Strategic ally", "•")``."""
    plain = text.strip()
    if not plain.isascii() and _HAS_INVISIBLE.search(plain):
        plain = plain.translate(_INVISIBLE).strip()
    if not plain or plain[0] not in _MAY_BE_BULLET:
        return plain, ""
    found = _BULLET.match(plain)
    if found is None or (plain[0].isdigit() and dates.begins_with_month(plain[found.end() :])):
        return plain, ""
    return plain[found.end() :], found.group().strip()


def ends_as_sentence(text: str) -> bool:
    """Tell whether a line ends with a full stop: ``he said.”`` does, ``Ties with the U.S.`` does not."""
    if text[-1] == "." and len(text) <= _SHORT and _ABBREVIATION.search(text):
        return False
    if text[-1].isalnum():
        return False
    tail = text[-6:].rstrip(CLOSERS)
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
        size, ends = size_of(text), ends_as_sentence(text)
        seen.append(Sight(number, text, bullet, gap, size, ends, language))
        gap = 0
    return seen
