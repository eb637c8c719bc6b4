"""What one edit is: the article after it, where it was made, and what the findings should call it.

Each way of editing takes paragraphs and a source of chance and gives the edited paragraphs with the place of
the edit on both sides, or None where the article offers nothing to edit. Knows nothing of the comparison.
"""

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

Paragraphs = tuple[str, ...]


class Stretch(NamedTuple):
    """Code points of one paragraph."""

    paragraph: int
    start: int
    end: int


class Known(NamedTuple):
    """One edit: what the article became, where, and what the findings should call it."""

    right: Paragraphs
    here: Stretch | None
    there: Stretch | None
    wanted: frozenset[str]
    """`kind` or `kind/change`; any of them will do. Empty: no finding at all."""


Way = Callable[[Paragraphs, random.Random], Known | None]
Change = Callable[[re.Match[str], random.Random], str | None]


MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
CAPITAL = r"[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?"
"""A capitalised word of three letters or more."""


def in_one_place(pattern: str, change: Change, *wanted: str, flags: int = 0) -> Way:
    """Return the way that changes one match of a pattern, in a paragraph taken by chance."""
    found = re.compile(pattern, flags)

    def way(left: Paragraphs, chance: random.Random) -> Known | None:
        for number in chance.sample(range(len(left)), len(left)):
            for match in shuffled(found.finditer(left[number]), chance):
                put = change(match, chance)
                if put is not None and put != match.group():
                    return known(left, number, match, put, wanted)
        return None

    return way


def known(
    left: Paragraphs, number: int, match: re.Match[str], put: str, wanted: tuple[str, ...]
) -> Known:
    """Return the edit that puts something for a match, with the letters that differ as its place."""
    text = left[number]
    start, end = match.span()
    edited = text[:start] + put + text[end:]
    right = (*left[:number], edited, *left[number + 1 :])
    before, after = _common(match.group(), put)
    if wanted != ("quote",) and is_quoted(text, start):
        wanted = (*wanted, "quote")
    return Known(
        right,
        Stretch(number, start + before, max(end - after, start + before)),
        Stretch(number, start + before, max(start + len(put) - after, start + before)),
        frozenset(wanted),
    )


def is_quoted(text: str, at: int) -> bool:
    """Tell whether a place lies inside quotation marks: then the quotation changed, whatever else did."""
    before = text[:at]
    curly = before.count("“") > before.count("”")
    single = len(re.findall(r"(?<!\w)[‘']", before)) > len(
        re.findall(r"(?<=[\w.,!?])[’'](?!\w)", before)
    )
    return curly or single or before.count('"') % 2 == 1


def _common(old: str, new: str) -> tuple[int, int]:
    """Return how many letters two texts share at their beginnings and ends."""
    least = min(len(old), len(new))
    before = next((n for n in range(least) if old[n] != new[n]), least)
    rest = least - before
    after = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    return before, after


def shuffled(matches: Iterator[re.Match[str]], chance: random.Random) -> list[re.Match[str]]:
    """Return matches in an order of chance."""
    found = list(matches)
    chance.shuffle(found)
    return found


def other_word(words: list[str]) -> Change:
    """Put another word of a list, its capital kept."""

    def change(match: re.Match[str], chance: random.Random) -> str | None:
        old = match.group()
        new = chance.choice([word for word in words if word.casefold() != old.casefold()])
        return new.capitalize() if old[0].isupper() else new

    return change


def other_digit(match: re.Match[str], chance: random.Random) -> str | None:
    """Change one digit, never the first to nought, nor a whole number below two."""
    old = match.group()
    places = [n for n, sign in enumerate(old) if sign.isdecimal()]
    place = chance.choice(places)
    least = "1" if place == places[0] else "0"
    new = chance.choice([d for d in "0123456789" if d >= least and d != old[place]])
    return old[:place] + new + old[place + 1 :]


def with_group(match: re.Match[str], name: str, new: str) -> str:
    """Return a match with one of its groups replaced."""
    start, end = (n - match.start() for n in match.span(name))
    return match.group()[:start] + new + match.group()[end:]


def put(new: str) -> Change:
    """Put the same for every match."""
    return lambda _match, _chance: new
