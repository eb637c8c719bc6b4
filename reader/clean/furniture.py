"""What a line says that no story says: share buttons, "Most Popular", footers, in many languages.

The wording is data: `resources/furniture/*.toml`, one file per language, each kind with whole lines,
patterns a whole line matches, and phrases found inside one. Knows one line at a time, not where it
stands; whether the line goes is decided later.
"""

import re
import tomllib
from functools import cache
from typing import Final, cast

from reader import resource

LONGEST: Final = 400
"""Code points; no furniture line of the pages counted was longer, and patterns cost time."""

_LONGEST_INSIDE: Final = 200
"""Code points; a phrase inside a longer line may be a story's own."""

_ENGLISH: Final = "en"
"""Buttons and footers are English on pages of every language."""

_DIGITS: Final = re.compile(r"\d+")
_OPENING: Final = re.compile(r"^[\W_]+")
_CLOSING: Final = " :.!?…>»›→*|-–—\t"
_GROUP: Final = re.compile(r"(?<!\\)\((?!\?)")

FIRST_PUBLISHED: Final = "appeared first on"
"""In a line that names the headline and the outlet: `The post X appeared first on Y.`"""

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
    plain = " ".join(text.casefold().replace("’", "'").split()).rstrip(_CLOSING)
    if plain and not plain[0].isalnum():
        plain = _OPENING.sub("", plain)
    return plain if plain.isalpha() else _DIGITS.sub("0", plain)


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


def _joined(patterns: list[str]) -> str:
    """Join patterns into one, their groups uncounted (twice as fast)."""
    return "|".join(f"(?:{_GROUP.sub('(?:', one)})" for one in patterns)


@cache
def _listed(language: str, which: str) -> dict[str, str]:
    """Map each kind with wording of this sort to its pattern, in the file's order."""
    wording = _wording(language).items()
    listed = {kind: cast("list[str]", one.get(which, [])) for kind, one in wording}
    return {kind: _joined(patterns) for kind, patterns in listed.items() if patterns}


@cache
def _any(language: str, which: str) -> re.Pattern[str] | None:
    """Return one pattern for all kinds, to tell quickly that a line is none of them."""
    listed = _listed(language, which).values()
    return re.compile("|".join(listed)) if listed else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile one kind's pattern once a line asks for it: few of 45 are asked for on a page."""
    return re.compile(pattern)


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
    if not folded.strip("0,.k"):
        return "counter"
    return _by_pattern(text.strip().casefold().lstrip("*+•-–—· "), language)


def is_word(word: str) -> bool:
    """Tell whether a single word is a furniture line of its own: ``Share``, ``Kommentare``."""
    return fold(word) in _whole_lines()


def _by_pattern(text: str, language: str) -> str | None:
    for code in dict.fromkeys((_ENGLISH, language)):
        whole = _any(code, "patterns")
        if whole is not None and whole.fullmatch(text):
            return next(
                kind
                for kind, one in _listed(code, "patterns").items()
                if _compiled(one).fullmatch(text)
            )
        inside = _any(code, "inside")
        if inside is not None and len(text) <= _LONGEST_INSIDE and inside.search(text):
            return next(
                kind for kind, one in _listed(code, "inside").items() if _compiled(one).search(text)
            )
    return None


def says(kind: str) -> str:
    """Return what a kind is called for people, e.g. ``share button``."""
    return _kinds().get(kind, kind)
