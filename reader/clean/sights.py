"""A page's lines as the cleaner sees them: bare text, measure, punctuation, wording.

Looked at once per page so that every later pass reads the same signs; what costs time (wording, credit,
date, byline) is looked at when first asked for. Knows nothing of other pages and decides nothing.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from reader import prepared
from reader.clean import captions, dates, furniture, people, voices

_BULLET: Final = prepared.pattern(r"(?:[*+•●▪◦‣·■□►▶➤–—-]|\d{1,2}[.)])\s+(?=\S)")
_MAY_BE_BULLET: Final = frozenset("*+•●▪◦‣·■□►▶➤–—-0123456789")
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200e\u200f\u2060\ufeff\xad\u202a\u202c"))
_HAS_INVISIBLE: Final = prepared.pattern("[\u200b\u200c\u200e\u200f\u2060\ufeff\xad\u202a\u202c]")
_FULL_STOPS: Final = frozenset(".!?…。！？؟।։")
CLOSERS: Final = "\"'”’»«“‘)]}」』）】› "
"""Signs that may stand behind the full stop of a sentence."""

_SHORT: Final = 60
_ABBREVIATION: Final = prepared.pattern(r"(?:[A-Z]\.){2,}$")
_DENSE: Final = prepared.pattern(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_DENSE_WEIGHT: Final = 1.5
"""A Chinese, Japanese or Korean sign says as much as two to three letters."""

_LOOKED_AT: Final = 400
"""Code points of a line whose words are compared with other lines'."""

_LONGER: Final = prepared.pattern(r"\w{4,}")
_NAME: Final = prepared.pattern(r"(?<=[\w,] )[A-ZÀ-ÞА-Я][\w'’-]{2,}")

HEADLINE_SIZES: Final = range(12, 221)
"""Letters of a headline; of 258 development pages the shortest had 13, the longest 196."""

PROSE: Final = 60
"""Letters from which a line that ends as a sentence is running text by its looks."""


_REMEMBERED: Final = 4096
"""Lines whose wording is remembered: menus and footers come again on the next page of an outlet."""

_kind_of = lru_cache(_REMEMBERED)(furniture.kind_of)
_parts_of = lru_cache(_REMEMBERED)(captions.read)
_date_of = lru_cache(_REMEMBERED)(dates.read)
_byline_of = lru_cache(_REMEMBERED)(people.read)


class Sight:
    """One line that is not blank.

    What costs time is looked at when first asked for and kept (`_Look`).

    Attributes:
        number: Line number on the page, from 1.
        text: Without surrounding space, invisible signs and bullet.
        bullet: The bullet found before it, or an empty string.
        gap: Blank lines before it.
        size: Letters, the dense scripts' signs counted for what they say.
        ends: It ends as a sentence does, closing quote marks and brackets aside.
        language: The page's.
        key: The line folded for telling repeats.
        kind: The kind of furniture its wording is, if any.
        stripped: Its wording is furniture (a note or credit is not).
        prose: It is running text by its looks alone.
        words: The longer words of its beginning, folded.
        names: Words with a capital within its sentences.
        parts: The line taken apart as a caption, if its wording says it is one.
        date: The dates it gives, if it is a date line.
        byline: The names it gives, if it begins as a byline.
        heads: It could be a headline, by its looks.
    """

    number: int
    text: str
    bullet: str
    gap: int
    size: int
    ends: bool
    language: str
    key: str
    kind: str | None
    stripped: bool
    prose: bool
    parts: captions.Parts | None
    date: dates.Dates | None
    byline: people.Byline | None
    heads: bool
    words: frozenset[str]
    names: frozenset[str]

    def __init__(self, number: int, text: str, bullet: str, *, gap: int, language: str) -> None:
        self.number = number
        self.text = text
        self.bullet = bullet
        self.gap = gap
        self.size = size_of(text)
        self.ends = ends_as_sentence(text)
        self.language = language
        if bullet or not self.ends or self.size < PROSE:
            self.prose = False


class _Look:
    """Looks at what was not asked for before: Python asks the class only for what a line does not hold yet.

    Quicker by half than `__getattr__`, which makes Python look the slow way for everything.
    """

    def __init__(self, name: str, look: Callable[[Sight], object]) -> None:
        self._name = name
        self._look = look

    def __get__(self, sight: Sight, _: type[Sight]) -> object:
        seen = self._look(sight)
        setattr(sight, self._name, seen)
        return seen


def _key(sight: Sight) -> str:
    return key_of(sight.text)


def _kind(sight: Sight) -> str | None:
    kind = _kind_of(sight.text, sight.language)
    sight.stripped = kind is not None and kind not in furniture.NO_FURNITURE
    return kind


def _stripped(sight: Sight) -> bool:
    sight.kind = _kind(sight)
    return sight.stripped


def _prose(sight: Sight) -> bool:
    return not sight.stripped and not voices.asks_for_consent(sight.words)


def _words(sight: Sight) -> frozenset[str]:
    return frozenset(_LONGER.findall(sight.text[:_LOOKED_AT].casefold()))


def _names(sight: Sight) -> frozenset[str]:
    return frozenset(_NAME.findall(sight.text[:_LOOKED_AT]))


def _parts(sight: Sight) -> captions.Parts | None:
    return _parts_of(sight.text)


def _date(sight: Sight) -> dates.Dates | None:
    return dates.Dates() if sight.kind == "ago" else _date_of(sight.text)


def _byline(sight: Sight) -> people.Byline | None:
    return _byline_of(sight.text)


def _heads(sight: Sight) -> bool:
    return sight.size in HEADLINE_SIZES and may_head(sight)


def may_head(sight: Sight) -> bool:
    """Tell whether a line could be a headline but for its length."""
    if _is_cut_off(sight.text):
        return False
    if sight.kind is not None or sight.parts is not None:
        return False
    return sight.date is None and sight.byline is None


def _is_cut_off(text: str) -> bool:
    """Tell whether a line ends as headlines do not."""
    return text.endswith((".", ":", ";", ",", "。", "।", "।")) and not text.endswith("...")


def _look_when_asked() -> None:
    looks: dict[str, Callable[[Sight], object]] = {
        "key": _key,
        "kind": _kind,
        "stripped": _stripped,
        "prose": _prose,
        "parts": _parts,
        "date": _date,
        "byline": _byline,
        "heads": _heads,
        "words": _words,
        "names": _names,
    }
    for name, look in looks.items():
        setattr(Sight, name, _Look(name, look))


_look_when_asked()


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
    plain = text.casefold().replace("’", "'").replace("‘", "'")
    return " ".join(plain.split()).replace(" :", ":").rstrip(" .:…")


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
        if text:
            seen.append(Sight(number, text, bullet, gap=gap, language=language))
            gap = 0
        else:
            gap += 1
    return seen
