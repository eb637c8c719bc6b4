"""What a line says that no story says: share buttons, "Most Popular", footers, in many languages.

The wording is data: `resources/furniture/*.toml`, one file per language, each kind with whole lines,
patterns a whole line matches, and phrases found inside one. Knows one line at a time, not where it
stands; whether the line goes is decided later.
"""

import re
from functools import cache, partial
from itertools import chain
from typing import Final

from reader import prepared, resource
from reader.clean import openings

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


class _Hints:
    """What tells fast that a line has none of a language's wording, nor of the English one.

    Attributes:
        inside: Texts of which one stands in every line that a phrase is found inside of.
    """

    def __init__(self, begin: list[list[str]], held: list[str], inside: list[str]) -> None:
        one, two, *longer = begin
        self._one, self._two = frozenset(one), frozenset(two)
        found: dict[str, list[str]] = {}
        for text in chain(*longer):
            found.setdefault(text[:3], []).append(text)
        self._longer = {start: tuple(texts) for start, texts in found.items()}
        self._held = held
        self.inside = inside

    def may_match(self, text: str) -> bool:
        """Tell whether a pattern may match all of a line."""
        if text.startswith(self._longer.get(text[:3], ())) or text[:1] in self._one:
            return True
        if text[:2] in self._two or (openings.DIGIT in self._one and text[:1].isdigit()):
            return True
        return any(map(text.__contains__, self._held))

    def may_hold(self, text: str) -> bool:
        """Tell whether a phrase may stand inside a line."""
        return any(map(text.__contains__, self.inside))


@cache
def _hints(language: str) -> _Hints:
    begin: list[list[str]] = [[] for _ in range(openings.LENGTH)]
    held: list[str] = []
    inside: list[str] = []
    for code in _codes(language):
        source = ("furniture", f"{code}.toml")
        kept = prepared.table("hints", source, partial(_read_hints, code), shelf=_shelf(code))
        for mine, more in zip((*begin, held, inside), (*kept[0], *kept[1:]), strict=True):
            mine.extend(more)
    return _Hints(begin, list(dict.fromkeys(held)), list(dict.fromkeys(inside)))


@cache
def _codes(language: str) -> tuple[str, ...]:
    """Return whose wording is tried on a page in a language."""
    known = [code for code in (_ENGLISH, language) if code in languages()]
    return tuple(dict.fromkeys(known))


def _read_hints(language: str) -> tuple[list[list[str]], list[str], list[str]]:
    from reader.clean import needed

    wording = prepared.read_toml("furniture", f"{language}.toml").values()
    patterns = [one for kind in wording for one in kind.get("patterns", ())]
    loose = [one for one in patterns if openings.of_any([one]) is None]
    none: list[list[str]] = [[] for _ in range(openings.LENGTH)]
    begin = openings.of_any(one for one in patterns if one not in loose) or none
    inside = [one for kind in wording for one in kind.get("inside", ())]
    return begin, _needed(needed.of_any(loose), loose), _needed(needed.of_any(inside), inside)


def _needed(found: list[str] | None, patterns: list[str]) -> list[str]:
    """Return the texts needed; without patterns none, and where one needs none, what any line holds."""
    return found or ([""] if patterns else [])


@cache
def _wording(language: str, which: str) -> tuple[list[str], re.Pattern[str] | None]:
    """Return the kinds of one sort of wording, and one pattern for all: its last group says which."""
    kinds, text = _sorts(language)[which]
    return kinds, prepared.pattern(text, shelf=_shelf(language)) if kinds else None


def prepare(language: str) -> None:
    """Compile all patterns of a language, as `packaging/prepare.py` keeps them."""
    _hints(language)
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
    hints = _hints(language)
    matches = hints.may_match(text)
    holds = len(text) <= _LONGEST_INSIDE and hints.may_hold(text)
    if not matches and not holds:
        return None
    for code in _codes(language):
        kind = _found(text, code, "patterns") if matches else None
        if kind is None and holds:
            kind = _found(text, code, "inside")
        if kind is not None:
            return kind
    return None


def _found(text: str, language: str, which: str) -> str | None:
    """Return the kind of the first wording that is a whole line, or stands inside of it."""
    kinds, pattern = _wording(language, which)
    if pattern is None:
        return None
    found = pattern.search(text) if which == "inside" else pattern.fullmatch(text)
    return kinds[found.lastindex - 1] if found is not None and found.lastindex else None


def says(kind: str) -> str:
    """Return what a kind is called for people, e.g. ``share button``."""
    return _kinds().get(kind, kind)
