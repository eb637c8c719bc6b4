"""What a line says that no story says: share buttons, "Most Popular", footers, in many languages.

The wording is data: `resources/furniture/*.toml`, one file per language, each kind with whole lines,
patterns a whole line matches, and phrases found inside one. Knows one line at a time, not where it
stands; whether the line goes is decided later.
"""

import re
from functools import cache
from typing import Final

from reader import prepared, resource

LONGEST: Final = 400
"""Code points; no furniture line of the pages counted was longer, and patterns cost time."""

_LONGEST_INSIDE: Final = 200
"""Code points; a phrase inside a longer line may be a story's own."""

_LONGEST_LISTED: Final = 100
"""Code points of a line looked up among the whole lines listed; the longest of them has 62."""

_ENGLISH: Final = "en"
"""Buttons and footers are English on pages of every language."""

_DIGITS: Final = prepared.pattern(r"\d+")
_OPENING: Final = prepared.pattern(r"^[\W_]+")
_CLOSING: Final = " :.!?…>»›→*|-–—\t"
_GROUP: Final = prepared.pattern(r"(?<!\\)\((?!\?)")

FIRST_PUBLISHED: Final = "appeared first on"
"""In a line that names the headline and the outlet: `The post X appeared first on Y.`"""

NO_FURNITURE: Final = frozenset({"note", "credit"})
"""Kinds an editor wants to see."""


@cache
def _kinds() -> dict[str, str]:
    return prepared.toml("furniture", "kinds.toml")


def _shelf(language: str) -> str:
    """Name the file in which a language's patterns are kept compiled."""
    return f"furniture-{language}"


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
    return prepared.table("whole lines", ("furniture",), _read_whole_lines)


def _read_whole_lines() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in sorted(languages(), key=lambda code: code != _ENGLISH):
        for kind, wording in prepared.read_toml("furniture", f"{language}.toml").items():
            for line in str(wording.get("lines", "")).split("|"):
                found.setdefault(fold(line), kind)
    found.pop("", None)
    return found


def _joined(patterns: list[str]) -> str:
    """Join patterns into one, their groups uncounted (twice as fast); the empty group at its end is counted."""
    return f"(?:{'|'.join(_GROUP.sub('(?:', one) for one in patterns)})()"


@cache
def _sorts(language: str) -> dict[str, tuple[list[str], str]]:
    """Map each sort of wording to its kinds, in the file's order, and their pattern."""
    source = ("furniture", f"{language}.toml")
    return prepared.table("sorts", source, lambda: _read_sorts(language), shelf=_shelf(language))


def _read_sorts(language: str) -> dict[str, tuple[list[str], str]]:
    wording = prepared.read_toml("furniture", f"{language}.toml").items()
    sorts: dict[str, tuple[list[str], str]] = {}
    for which in ("patterns", "inside"):
        joined = {kind: _joined(one[which]) for kind, one in wording if one.get(which)}
        sorts[which] = list(joined), "|".join(joined.values())
    return sorts


@cache
def _needed(language: str) -> list[str]:
    """Return texts of which one stands in every line that a phrase is found inside of."""
    source = ("furniture", f"{language}.toml")
    return prepared.table("needed", source, lambda: _read_needed(language), shelf=_shelf(language))


def _read_needed(language: str) -> list[str]:
    from reader.clean import needed

    wording = prepared.read_toml("furniture", f"{language}.toml").values()
    return needed.of_any(one for kind in wording for one in kind.get("inside", ())) or [""]


@cache
def _wording(language: str, which: str) -> tuple[list[str], re.Pattern[str] | None]:
    """Return the kinds of one sort of wording, and one pattern for all: its last group says which."""
    kinds, text = _sorts(language)[which]
    return kinds, prepared.pattern(text, shelf=_shelf(language)) if kinds else None


def prepare(language: str) -> None:
    """Compile all patterns of a language, as `packaging/prepare.py` keeps them."""
    _needed(language)
    for which in _sorts(language):
        _wording(language, which)


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
    if len(text) <= _LONGEST_LISTED:
        folded = fold(text)
        exact = _whole_lines().get(folded) if folded else "symbol"
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
        kinds, whole = _wording(code, "patterns")
        found = whole.fullmatch(text) if whole is not None else None
        if found is None and len(text) <= _LONGEST_INSIDE:
            kinds, found = _find_inside(text, code)
        if found is not None and found.lastindex is not None:
            return kinds[found.lastindex - 1]
    return None


def _find_inside(text: str, language: str) -> tuple[list[str], re.Match[str] | None]:
    """Find a phrase of furniture inside a line, and the kinds it may be of."""
    if not any(map(text.__contains__, _needed(language))):
        return [], None
    kinds, inside = _wording(language, "inside")
    return kinds, inside.search(text) if inside is not None else None


def says(kind: str) -> str:
    """Return what a kind is called for people, e.g. ``share button``."""
    return _kinds().get(kind, kind)
