"""Bylines: who wrote it, people apart from agencies and desks.

Reads one line at a time. A line of bare names is a byline only by where it stands; `are_names` says
whether it could be one.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Final, cast

from reader import resource
from reader.clean import dates

LONGEST: Final = 200
"""Code points; the longest byline counted had 160."""

_MOST_NAME_WORDS: Final = 5

_OPENS: Final = re.compile(
    r"(?:(?:written |story |reporting |text |words |article |analysis |opinion |published )?by|von|par|por|di|da|av"
    r"|af|door|autor(?:in|es)?|author|reporter|text|texto|tekst|words|geschrieben von|ein (?:artikel|kommentar) von"
    r"|artikel von|redacción|skrevet av|tekst av|oleh|penulis|bởi|автор|текст|بقلم|كتب|كتبت|yazan|muhabir|di|a cura di|de)"
    r"\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_SURE_OPENS: Final = re.compile(
    r"(?:written |story |words |article |reporting )?by\b|von\b|par\b|بقلم", re.IGNORECASE
)
_BETWEEN: Final = re.compile(
    r"\s*(?:,|;|\||/|&|\s[–—-]\s|•|·|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bog\b|\bwith\b|و(?=\s))\s*",
    re.IGNORECASE,
)
_PARTICLES: Final = frozenset(
    {
        "de",
        "la",
        "del",
        "da",
        "di",
        "van",
        "von",
        "der",
        "den",
        "al",
        "el",
        "bin",
        "ibn",
        "le",
        "du",
        "dos",
        "das",
        "e",
        "y",
        "abu",
        "ben",
        "ter",
        "af",
        "zu",
        "st",
        "st.",
        "mc",
        "o'",
    }
)
_ROLE: Final = re.compile(
    r"\b(?:editor|reporter|correspondent|writer|journalist|producer|columnist|staff|desk|bureau|chief|redakteur\w*"
    r"|korrespondent\w*|reporter\w*|autor\w*|corresponsal|redactor\w*|journaliste|analyst|contributor|politics|in [A-Z]\w+)\b",
    re.IGNORECASE,
)
_NAME_WORD: Final = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ſА-ЯЁІЇЄ][\w.'’-]*$|[^\x00-\u024f\u0400-\u04ff].*$")
_AWAY: Final = re.compile(r"\S+@\S+|https?:\S+|@\w+|\(.*?\)")


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline taken apart."""

    people: tuple[str, ...]
    agency: str | None


@cache
def _desks() -> frozenset[str]:
    with resource.path("clean", "credits.toml").open("rb") as file:
        return frozenset(cast("dict[str, list[str]]", tomllib.load(file))["desks"])


_PLACE: Final = re.compile(r"\s+(?:in|at|near|from|aus|à|en|for|für|pour)\s+[A-ZÀ-Þ].*$")
"""What follows a name in a byline: ``Ann Ode in Port Arden``, ``Bo Rask for Meridian``."""


def is_desk(name: str) -> bool:
    """Tell whether a name is an agency or a desk rather than a person."""
    return name.casefold().strip(" .") in _desks()


def is_name(text: str) -> bool:
    """Tell whether a text could be one person's name: ``Ann van der Ode``."""
    words = text.split()
    if not 1 < len(words) <= _MOST_NAME_WORDS or any(sign.isdigit() for sign in text):
        return False
    return all(word in _PARTICLES or _NAME_WORD.match(word) for word in words) and bool(
        _NAME_WORD.match(words[-1])
    )


def read(text: str) -> Byline | None:
    """Read a line that begins as a byline: ``By Ann Ode and Bo Rask, Reuters``.

    Returns:
        The names, or None when the line is no byline by its wording.
    """
    if len(text) > LONGEST:
        return None
    opened = _OPENS.match(text)
    if opened is None:
        return None
    rest = _without_date(_AWAY.sub(" ", text[opened.end() :]))
    byline = names(rest)
    if not byline.people and byline.agency is None:
        return None
    return byline if _covers(rest, byline) else None


def _without_date(text: str) -> str:
    """Cut a date off a byline: ``Ann Ode | 3 May 2024`` -> ``Ann Ode``."""
    for cut in re.finditer(
        r"[|•·–—,]|\s{2,}|(?<=\w)\s(?=\d|published|updated)", text, re.IGNORECASE
    ):
        if dates.read(text[cut.end() :]) is not None:
            return text[: cut.start()]
    return text


def _covers(text: str, byline: Byline) -> bool:
    """Tell whether names and roles are all there is, so that no sentence is taken for a byline."""
    left = _PLACE.sub("", " | ".join(_PLACE.sub("", part) for part in _BETWEEN.split(text)))
    for name in filter(None, (*byline.people, byline.agency)):
        left = left.replace(name, " ")
    words = [word for word in _BETWEEN.split(left) for word in word.split()]
    strange = [word for word in words if not _ROLE.search(word) and not word.istitle()]
    return len(strange) <= 1 and not text.rstrip().endswith("?")


def names(text: str) -> Byline:
    """Part a list of names: ``Ann Ode and Bo Rask, Reuters`` -> two people and an agency."""
    people: list[str] = []
    agency: str | None = None
    for part in _BETWEEN.split(text):
        name = _PLACE.sub("", part).strip(" .:()[]")
        if is_desk(name):
            agency = agency or name
        elif is_name(name) and not _ROLE.search(name) and name not in people:
            people.append(name)
    if not people and agency is None and _one_word_name(text):
        people.append(text.strip(" .:"))
    return Byline(tuple(_in_case(name) for name in people), agency)


def _one_word_name(text: str) -> bool:
    word = text.strip(" .:")
    return word.isalpha() and word.istitle() and not _ROLE.search(word)


def _in_case(name: str) -> str:
    """Write a name in capitals as a name: ``ANN ODE`` -> ``Ann Ode``."""
    return name.title() if name.isupper() and len(name) > 4 else name


_REPORTING: Final = re.compile(
    r"(?<!additional )(?:reporting|compiled|written|إعداد|تقرير|كتابة) ?(?:and writing )?(?:by)?\s*:?\s+(?P<names>[^;؛()،]{3,160})",
    re.IGNORECASE,
)


def reporters(text: str) -> tuple[str, ...]:
    """Return who reported, from an agency's credit line: ``(Reporting by Ann Ode in Kelm; Editing by ...)``."""
    found = _REPORTING.search(text)
    return names(found["names"]).people if found is not None else ()


def are_names(text: str) -> bool:
    """Tell whether a line is one to four bare names: ``Ann Ode, Bo Rask``."""
    if len(text) > LONGEST // 2:
        return False
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    cased = text != text.swapcase()
    return cased and 0 < len(parts) <= 4 and all(is_name(part) or is_desk(part) for part in parts)
