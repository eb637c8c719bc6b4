"""What a line says that no story says: share buttons, "Most Popular", footers, in many languages.

The wording is data: `resources/furniture/*.toml`, one file per language, each kind with whole lines
and patterns. Knows one line at a time, not where it stands; whether the line goes is decided later.
"""

import re
import tomllib
from functools import cache
from typing import Final, cast

from reader import resource

LONGEST: Final = 400
"""Code points; no furniture line of the pages counted was longer, and patterns cost time."""

_ENGLISH: Final = "en"
"""Buttons and footers are English on pages of every language."""

_DIGITS: Final = re.compile(r"\d+")
_EDGES: Final = re.compile(r"^[\W_]+|[\s:.!?…>»›→*|\-–—]+$")
_SPACES: Final = re.compile(r"\s+")

NO_FURNITURE: Final = frozenset({"note", "credit"})
"""Kinds an editor wants to see."""


@cache
def _kinds() -> dict[str, str]:
    with resource.path("furniture", "kinds.toml").open("rb") as file:
        return cast("dict[str, str]", tomllib.load(file))


@cache
def _wording(language: str) -> dict[str, dict[str, object]]:
    path = resource.path("furniture", f"{language}.toml")
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        return cast("dict[str, dict[str, object]]", tomllib.load(file))


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of all languages with a list."""
    names = sorted(path.stem for path in resource.path("furniture").glob("*.toml"))
    return tuple(name for name in names if name != "kinds")


def fold(text: str) -> str:
    """Fold a line for comparing: `  * Most  Popular:` -> `most popular`, `12 Comments` -> `0 comments`."""
    plain = _EDGES.sub("", _SPACES.sub(" ", text.casefold().replace("’", "'")))
    return _DIGITS.sub("0", plain)


@cache
def _whole_lines() -> dict[str, str]:
    """Map every listed line, folded, to its kind. English wins where languages disagree."""
    found: dict[str, str] = {}
    for language in sorted(languages(), key=lambda code: code != _ENGLISH):
        for kind, wording in _wording(language).items():
            for line in str(wording.get("lines", "")).split("|"):
                found.setdefault(fold(line), kind)
    found.pop("", None)
    return found


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    listed: list[tuple[str, re.Pattern[str]]] = []
    for kind, wording in _wording(language).items():
        patterns = cast("list[str]", wording.get("patterns", []))
        if patterns:
            listed.append((kind, re.compile("|".join(f"(?:{one})" for one in patterns))))
    return tuple(listed)


def kind_of(text: str, language: str) -> str | None:
    """Tell what kind of furniture a line is by its wording alone.

    Args:
        text: One line, as found.
        language: The page's language; English is always tried too.

    Returns:
        A kind of `resources/furniture/kinds.toml`, or None.
    """
    if len(text) > LONGEST:
        return None
    folded = fold(text)
    if not folded:
        return "symbol"
    exact = _whole_lines().get(folded)
    if exact is not None:
        return exact
    if folded == "0":
        return "counter"
    return _by_pattern(text.strip().casefold().lstrip("*+•-–—· "), language)


def _by_pattern(text: str, language: str) -> str | None:
    for code in dict.fromkeys((_ENGLISH, language)):
        for kind, pattern in _patterns(code):
            if pattern.fullmatch(text):
                return kind
    return None


def says(kind: str) -> str:
    """Return what a kind is called for people, e.g. ``share button``."""
    return _kinds().get(kind, kind)
