"""Dates a page gives for its story: published, updated, with time and zone where they are given.

Reads whole date lines ("Updated 11 September 2024", "Stand: 1.2.2024, 12:00 Uhr"), in the languages of
`resources/clean/dates.toml`. A time since ("8 sec ago") is a date line without a date: there is no
clock here. Does not look for dates in running text.
"""

import re
from functools import cache
from typing import Final, NamedTuple

from reader import prepared

LONGEST: Final = 160
"""Code points; the longest date line counted had 118 (published and updated in one)."""

_MOST_STRANGE_WORDS: Final = 1
"""A date line may hold one word that is no part of a date (a city, an author's initial)."""


_MOST_STRANGE_BESIDE: Final = 6
"""Words that may stand beside a date set off by marks."""


class Dates(NamedTuple):
    """What a date line gives; all None for "8 sec ago"."""

    published: str | None = None
    updated: str | None = None


@cache
def _table() -> dict[str, dict[str, str]]:
    return prepared.toml("clean", "dates.toml")


@cache
def _months() -> dict[str, int]:
    found: dict[str, int] = {}
    for listed in _table()["months"].values():
        for number, names in enumerate(listed.split("|"), start=1):
            for name in names.split():
                found.setdefault(name.replace("_", " "), number)
    return found


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(_table()["words"][group].split())


@cache
def _month_words() -> frozenset[str]:
    """Return the first letters in a row of every month's name, to tell quickly that a text names none."""
    return frozenset(_LETTERS.findall(name)[0] for name in _months())


@cache
def _pattern() -> re.Pattern[str]:
    """Match a date in a folded text."""
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    month = rf"(?:{names})(?![^\W\d_])"
    return prepared.pattern(
        rf"{_FIGURES}|(?<![\d:])(?P<d3>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?[\s./-]+(?:of |de |d')?(?P<m3>{month})\.?,?(?:[\s./-]+(?:de |del )?(?P<y3>(?:19|20)\d\d)(?!\d))?"
        rf"|(?<![^\W\d_])(?P<m4>{month})\.?\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:,?\s+(?P<y4>(?:19|20)\d\d)(?!\d))?"
    )


_FIGURES: Final = (
    r"(?P<y1>(?:19|20)\d\d)\s?[-/.年년]\s?(?P<m1>\d{1,2})\s?[-/.月월]\s?(?P<d1>\d{1,2})(?!\d)[日일.]?"
    r"|(?<!\d)(?P<d2>\d{1,2})\s?[./-]\s?(?P<m2>\d{1,2})\s?[./-]\s?(?P<y2>(?:19|20)\d\d|\d\d)(?![\d:])"
)
_IN_FIGURES: Final = prepared.pattern(_FIGURES)
_LETTERS: Final = prepared.pattern(r"[^\W\d_]+")
_TIME: Final = prepared.pattern(
    r"(?<![\d:])(?P<h>[01]?\d|2[0-4])(?:\s?[:.h]\s?(?P<m>[0-5]\d)(?::[0-5]\d)?|(?=\s?(?:am|pm|a\.m|p\.m|uhr)))"
    r"(?:\.\d+)?\s?(?P<half>[ap]\.?\s?m\b\.?)?",
    re.IGNORECASE,
)
_OFFSET: Final = prepared.pattern(
    r"(?:gmt|utc)?\s?(?P<sign>[+-])(?P<h>\d{1,2}):?(?P<m>\d\d)?(?!\d)|(?<=\d)z\b", re.IGNORECASE
)
_ZONES: Final = {
    "gmt": "+00:00", "utc": "+00:00", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00",
    "cest": "+02:00", "mez": "+01:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00",
    "aest": "+10:00", "aedt": "+11:00", "sast": "+02:00", "msk": "+03:00", "jst": "+09:00",
    "kst": "+09:00", "hkt": "+08:00", "sgt": "+08:00", "wib": "+07:00", "trt": "+03:00", "ist": "+05:30",
}  # fmt: skip
"""Abbreviations that mean one offset on news pages; `ist` is India's (Israel and Ireland write theirs out)."""

_WORD: Final = prepared.pattern(r"[^\W\d_][^\W\d_.'’-]*\.?|\d+")
_AGO: Final = prepared.pattern(
    r"\bago\b|\bvor \d|\bil y a\b|\bhace \d|منذ|назад|тому|\bönce\b|\d ?(?:分|時間|日|小时|分钟|시간|분) ?(?:前|전)"
)
_MARKS: Final = prepared.pattern("[\u064b-\u0652\u0640]")
"""Arabic vowel signs and the stretching sign, written or left out at will."""

_EXTRAS: Final = prepared.pattern(
    r"(?:lesezeit|lesedauer|reading time|read time|lectura|lecture|leestijd)\s*:?\s*(?:ca\.?\s*)?\d+\s*\w{0,8}\.?"
    r"|\b\d+\s*[- ]?(?:minutes?|mins?|minuten|minuti|min\.)(?:\s*(?:read|lesezeit|di lettura|de lectura|de lecture))?(?!\w)"
    r"|(?:last )?(?:updated )?\b(?:an?|\d+)\s+(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|hrs?)\s+ago"
    r"|\b\d+ (?:hours|days)$|\b\d[\d.,k]* views\b|•\s*aktualisiert um [\d:]+",
    re.IGNORECASE,
)
"""Reading times, times since and counters that share a date's line."""

_EXTRA_HINTS: Final = ("min", "ago", "hour", "day", "read", "lese", "lect", "leest", "view", "um ")
"""One of these stands in every text that `_EXTRAS` matches, folded."""

_MARKED: Final = prepared.pattern(r"[|•·]|\s[–—/-]\s")
_LOOSE_END: Final = prepared.pattern(
    r"(?:[\s|•·,/-]|\b(?:um|on|at|am|uhr|le|à|of|the))+$", re.IGNORECASE
)
_DIGIT: Final = prepared.pattern(r"\d")
_NEVER: Final = prepared.pattern(r"[?!@]|https?:")


def read(text: str, *, month_first: bool = False) -> Dates | None:
    """Read a date line.

    Args:
        text: One line.
        month_first: How to read 3/4/2024 when both readings are dates.

    Returns:
        What it gives, or None when the line is no date line. Dates are ISO: ``2024-09-11``, or
        ``2024-09-11T14:05+03:00`` where time and zone are given, ``2024-09-11T14:05`` without the zone.
    """
    if len(text) > LONGEST or not _DIGIT.search(text) or _NEVER.search(text):
        return None
    plain = _without_extras(_MARKS.sub("", text).casefold())
    found = _find(plain)
    if not found:
        return Dates() if _only_a_time(plain) else None
    if _strange_words(plain, found) <= _MOST_STRANGE_WORDS or _one_part_is_date(plain):
        return _assign(plain, found, month_first)
    return None


def _without_extras(text: str) -> str:
    """Take reading times and the like off a folded text."""
    return _EXTRAS.sub(" ", text) if any(map(text.__contains__, _EXTRA_HINTS)) else text


def _find(text: str) -> list[re.Match[str]]:
    """Return the dates in a folded text."""
    named = not _month_words().isdisjoint(_LETTERS.findall(text))
    return list((_pattern() if named else _IN_FIGURES).finditer(text))


def _one_part_is_date(text: str) -> bool:
    """Tell whether a date stands by itself between marks: ``21 October 2025 • Kelm, Oman``."""
    parts = [part for part in _MARKED.split(text) if part.strip()]
    found = [_find(part) for part in parts]
    strange = [_strange_words(part, dates) for part, dates in zip(parts, found, strict=True)]
    alone = any(
        dates and words <= _MOST_STRANGE_WORDS for dates, words in zip(found, strange, strict=True)
    )
    return len(parts) > 1 and alone and sum(strange) <= _MOST_STRANGE_BESIDE


def without(text: str) -> str:
    """Take dates, times and times since off a line: ``Ann Ode | 3 May 2024, 14:05`` -> ``Ann Ode |``."""
    if not _DIGIT.search(text):
        return text
    plain = _EXTRAS.sub(" ", text)
    dates = _find(plain.casefold()) if len(plain.casefold()) == len(plain) else []
    if dates:
        plain = _OFFSET.sub(" ", _TIME.sub(" ", _cut(plain, dates)))
        known = _words("weekdays") | _words("zones") | _words("published") | _words("updated")
        plain = " ".join(
            word for word in plain.split() if word.casefold().strip(".,:") not in known
        )
        plain = _LOOSE_END.sub("", plain)
    return " ".join(plain.split())


def _cut(text: str, found: list[re.Match[str]]) -> str:
    """Put one space in place of every date."""
    ends = [0, *(one.end() for one in found)]
    starts = [*(one.start() for one in found), len(text)]
    return " ".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def _only_a_time(text: str) -> bool:
    """Tell whether a line is a label and a time of day: ``Updated at 20:56``."""
    if _TIME.search(text) is None or len(text) > LONGEST // 2:
        return False
    words = [word.casefold().rstrip(".") for word in _WORD.findall(_TIME.sub(" ", text))]
    known = _words("published") | _words("updated")
    return bool(words) and words[0] in known and all(_is_known(word) for word in words)


def _is_known(word: str) -> bool:
    return any(
        word in _words(group) for group in ("published", "updated", "filler", "zones", "weekdays")
    )


def _strange_words(text: str, found: list[re.Match[str]]) -> int:
    """Count the words of a line that are no part of a date."""
    rest = list(text)
    for one in found:
        rest[one.start() : one.end()] = " " * (one.end() - one.start())
    left = _OFFSET.sub(" ", _TIME.sub(" ", "".join(rest)))
    return sum(
        not _is_known(word.casefold().rstrip(".")) for word in _WORD.findall(left) if word != ""
    )


def _assign(text: str, found: list[re.Match[str]], month_first: bool) -> Dates:
    """Say of each date whether it is the first publication or an update, by the word before it."""
    published: str | None = None
    updated: str | None = None
    previous = 0
    # "9:14 a.m. March 3 | Updated 11:02 a.m. March 4": each time belongs to the date behind it.
    times_lead = len(found) > 1 and _TIME.search(text[: found[0].start()]) is not None
    for place, one in enumerate(found):
        until = found[place + 1].start() if place + 1 < len(found) else len(text)
        lead = text[previous : one.start()]
        after = lead if times_lead and _TIME.search(lead) else text[one.end() : until]
        value = _iso(one, after, lead if place == 0 else "", month_first)
        before = {word.casefold() for word in _WORD.findall(text[previous : one.start()])}
        if value is None:
            pass
        elif before & _words("updated") and not before & _words("published"):
            updated = updated or value
        elif published is None:
            published = value
        previous = one.end()
    return Dates(published, updated)


def _iso(one: re.Match[str], after: str, before: str, month_first: bool) -> str | None:
    day = _day(one, month_first)
    if day is None:
        return None
    clock = _TIME.search(after) or _TIME.search(before)
    if clock is None:
        return day
    time = _clock(clock)
    return f"{day}T{time}{_zone(after)}" if time else day


def _day(one: re.Match[str], month_first: bool) -> str | None:
    """Return the date of a match as ``2024-09-11``, or None when there is no such day or no year."""
    group = one.groupdict()
    which = next(sign for sign in "1234" if group.get(f"d{sign}"))
    year, month, day = group[f"y{which}"], group[f"m{which}"], group[f"d{which}"]
    if year is None:
        return None
    if which == "2" and (int(day) <= 12 < int(month) or (month_first and int(day) <= 12)):
        month, day = day, month
    number = int(month) if month.isdigit() else _months()[month.casefold()]
    whole = int(year) if len(year) == 4 else 2000 + int(year)
    if not (1 <= number <= 12 and 1 <= int(day) <= 31):
        return None
    return f"{whole:04d}-{number:02d}-{int(day):02d}"


def _clock(found: re.Match[str]) -> str | None:
    hour, minute = int(found["h"]), int(found["m"] or 0)
    half = (found["half"] or "").casefold()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}" if hour < 24 else None


def _zone(after: str) -> str:
    offset = _OFFSET.search(after)
    if offset is not None and offset["sign"]:
        return f"{offset['sign']}{int(offset['h']):02d}:{offset['m'] or '00'}"
    if offset is not None:
        return "+00:00"
    for word in _WORD.findall(after):
        if word.casefold() in _ZONES:
            return _ZONES[word.casefold()]
    return ""


def begins_with_month(text: str) -> bool:
    """Tell whether a text begins with the name of a month."""
    first = text.split(maxsplit=1)
    return bool(first) and first[0].casefold().strip(".,") in _months()


def tells_time_since(text: str) -> bool:
    """Tell whether a short line gives a time since: ``Updated 8 sec ago``."""
    return len(text) <= LONGEST // 2 and _AGO.search(text.casefold()) is not None
