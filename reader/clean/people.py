"""Bylines: who wrote it, people apart from agencies and desks.

Reads one line at a time; how bylines are worded is data (`resources/clean/people.toml`). A line of bare
names is a byline only by where it stands; `beside` and `are_names` say whether it could be one.
"""

import re
from functools import cache
from typing import Final, NamedTuple, cast

from reader import prepared
from reader.clean import dates

LONGEST: Final = 200
"""Code points; the longest byline counted had 160."""

_LONGEST_BARE: Final = 110
"""Code points of a line of names that says nothing else."""

_MOST_NAMES: Final = 4
_MOST_NAME_WORDS: Final = 5
_LONG_NAME: Final = 4

_NAME_WORD: Final = prepared.pattern(
    r"[A-ZÀ-ÖØ-ÞĀ-ſА-ЯЁІЇЄ][\w.'’-]*$|[^\x00-\u024f\u0400-\u04ff].*$"
)
_AWAY: Final = prepared.pattern(r"\S+@\S+|https?:\S+|@\w+|\(.*?\)")
_PLACE: Final = prepared.pattern(r"\s+(?:in|at|near|from|aus|à|en|for|für|pour)\s+[A-ZÀ-Þ].*$")
"""What follows a name in a byline: ``Ann Ode in Port Arden``, ``Bo Rask for Meridian``."""

_REPORTING: Final = prepared.pattern(
    r"(?<!additional )(?:reporting|compiled|written|إعداد|تقرير|كتابة) ?(?:and writing )?(?:by)?\s*:?\s+"
    r"(?P<names>[^;؛()،]{3,160})",
    re.IGNORECASE,
)
_CRY: Final = prepared.pattern(r"[?!“„«\"]")
_SPEECH: Final = prepared.pattern(r"[?!:]|\.\s|[“„«\"]")


class Byline(NamedTuple):
    """A byline taken apart."""

    people: tuple[str, ...]
    agency: str | None


@cache
def _words(name: str) -> str | list[str]:
    return cast("str | list[str]", prepared.toml("clean", "people.toml")[name])


@cache
def _desks() -> frozenset[str]:
    return frozenset(cast("list[str]", prepared.toml("clean", "credits.toml")["desks"]))


@cache
def _desks_behind() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what may stand behind a name, a space before it, the longest first, and the last letters of all."""
    long = [name for name in _desks() if len(name) > _LONG_NAME]
    found = tuple(f" {name}" for name in sorted(long, key=lambda name: (-len(name), name)))
    return found, tuple(sorted({name[-_LONG_NAME:] for name in found}))


@cache
def _opens() -> re.Pattern[str]:
    return prepared.pattern(
        rf"(?:{'|'.join(_words('opens'))})\s*:?\s+(?=\S)|von:(?=\S)", re.IGNORECASE
    )


@cache
def _between() -> re.Pattern[str]:
    return prepared.pattern(rf"\s*(?:{'|'.join(_words('between'))})\s*", re.IGNORECASE)


@cache
def _particles() -> frozenset[str]:
    return frozenset(cast("str", _words("particles")).split())


@cache
def _role() -> re.Pattern[str]:
    return prepared.pattern(rf"\b(?:{_words('roles')})\b", re.IGNORECASE)


@cache
def _titled() -> re.Pattern[str]:
    """Match a name with what its bearer is: ``Ann Ode Travel News Reporter`` -> ``Ann Ode``."""
    return prepared.pattern(
        rf"(?P<name>\S+(?: (?:v[ao]n|de|del|den|der|al) \S+)? \S+?)(?: [\w&’'-]+){{0,4}} (?:{_words('roles')})\b.*$",
        re.IGNORECASE,
    )


@cache
def _tail() -> re.Pattern[str]:
    return prepared.pattern(rf"[\s|•·–—/,-]+(?:{_words('tails')})[\s|•·–—/,-]*$", re.IGNORECASE)


@cache
def _desk_end() -> re.Pattern[str]:
    return prepared.pattern(rf"(?:\b|(?=\.))(?:{_words('desk_ends')})$", re.IGNORECASE)


def is_desk(name: str) -> bool:
    """Tell whether a name is an agency or a desk rather than a person."""
    plain = name.casefold().strip(" .")
    return plain in _desks() or _desk_end().search(plain) is not None


def is_name(text: str) -> bool:
    """Tell whether a text could be one person's name: ``Ann van der Ode``."""
    words = text.split()
    if not 1 < len(words) <= _MOST_NAME_WORDS or any(sign.isdigit() for sign in text):
        return False
    return all(word in _particles() or _NAME_WORD.match(word) for word in words) and bool(
        _NAME_WORD.match(words[-1])
    )


def read(text: str) -> Byline | None:
    """Read a line that begins as a byline: ``By Ann Ode and Bo Rask, Reuters``.

    Returns:
        The names, or None when the line is no byline by its wording.
    """
    if len(text) > LONGEST:
        return None
    opened = _opens().match(text)
    if opened is None:
        return None
    left = _names_only(text[opened.end() :])
    return Byline((left,), None) if _one_word_name(left) and not is_desk(left) else _covered(left)


def beside(text: str) -> Byline | None:
    """Read bare names with a date, a role or a button beside them: ``Ann Ode 5 hours ago``.

    Only where the line stands can say that it is a byline.
    """
    if len(text) > _LONGEST_BARE or text == text.swapcase() or _CRY.search(text):
        return None
    left = _names_only(text)
    if _SPEECH.search(left) or " " not in left:
        return Byline((), left) if left.casefold() in _desks() else None
    byline = _covered(left)
    return byline if byline is not None and len(byline.people) <= _MOST_NAMES else None


def _names_only(text: str) -> str:
    """Take dates, addresses and buttons off a byline: ``Ann Ode | 3 May 2024 Follow`` -> ``Ann Ode``."""
    left = dates.without(_AWAY.sub(" ", text))
    shorter = _tail().sub("", left)
    while shorter != left:
        left, shorter = shorter, _tail().sub("", shorter)
    return left.strip(" |•·–—-/,:")


def _covered(text: str) -> Byline | None:
    """Return the names when names and roles are all there is: no sentence is a byline."""
    byline = names(text)
    if not byline.people and byline.agency is None:
        return None
    strange = 0
    for part in _between().split(text):
        plain = _PLACE.sub("", part).strip(" .:()[]")
        known = not plain or is_name(plain) or is_desk(plain) or _role().search(plain)
        strange += 0 if known or plain.istitle() else len(plain.split())
    return byline if strange <= 1 and not text.endswith("?") else None


def names(text: str) -> Byline:
    """Part a list of names: ``Ann Ode and Bo Rask, Reuters`` -> two people and an agency."""
    people: list[str] = []
    agency: str | None = None
    for part in _between().split(text):
        name, desk = _without_desk(_PLACE.sub("", part).strip(" .:()[]"))
        agency = agency or desk
        person = _person(name)
        if person is not None and person not in people:
            people.append(person)
    return Byline(tuple(_in_case(name) for name in people), agency)


def _without_desk(name: str) -> tuple[str, str | None]:
    """Part a person from the desk behind: ``Ann Ode The Associated Press`` -> both."""
    if is_desk(name) and (not is_name(name) or name.casefold().strip(" .") in _desks()):
        return "", name
    lower = name.casefold()
    behind, ends = _desks_behind()
    desk = next((one for one in behind if lower.endswith(one)), "") if lower.endswith(ends) else ""
    if desk:
        person = name[: -len(desk)].strip().removesuffix(" The").removesuffix(" the")
        return person, desk[1:].title()
    return ("", name) if is_desk(name) else (name, None)


def _person(name: str) -> str | None:
    """Return a person's name, what they are taken off, or None."""
    if not _role().search(name):
        return name if is_name(name) else None
    titled = _titled().match(name)
    return titled["name"] if titled is not None and is_name(titled["name"]) else None


def _one_word_name(text: str) -> bool:
    word = text.strip(" .:")
    return word.isalpha() and word.istitle() and not _role().search(word)


def _in_case(name: str) -> str:
    """Write a name in capitals as a name: ``ANN ODE`` -> ``Ann Ode``."""
    return name.title() if name.isupper() and len(name) > _LONG_NAME else name


def reporters(text: str) -> tuple[str, ...]:
    """Return who reported, from an agency's credit line: ``(Reporting by Ann Ode in Kelm; Editing by ...)``."""
    found = _REPORTING.search(text)
    return names(found["names"]).people if found is not None else ()


def are_names(text: str) -> bool:
    """Tell whether a line is one to four bare names and nothing else: ``Ann Ode, Bo Rask``."""
    if len(text) > _LONGEST_BARE or text == text.swapcase():
        return False
    parts = [part.strip() for part in _between().split(text) if part.strip()]
    return 0 < len(parts) <= _MOST_NAMES and all(is_name(part) or is_desk(part) for part in parts)
