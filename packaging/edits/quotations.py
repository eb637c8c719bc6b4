"""Quotations: a word of them changed, and their marks taken off or put on."""

import random
import re
from collections.abc import Callable

from edits.pen import Change, Way, in_one_place, other_digit, put, with_group

_QUOTED = r"“[^“”\n]{25,}?”"
_STRAIGHT = r"(?<![\w\"])\"[^\"\n]{25,}?\"(?!\w)"
_SINGLE = r"(?<![\w‘])‘[^‘“”\n]{25,}?[.,]’(?!\w)"
_LONG = r"[a-z]{5,}"
_WORDS = [
    "orchard",
    "gravel",
    "lantern",
    "velvet",
    "harbour",
    "whisper",
    "copper",
    "thunder",
    "marble",
    "pepper",
]


def _in_quote(change: Callable[[str, random.Random], str | None], within: str = _LONG) -> Change:
    """Change one long word between the marks."""
    inside = re.compile(rf"(?<=[\s“\"‘])({within})(?=[\s,.;!?])")

    def made(match: re.Match[str], chance: random.Random) -> str | None:
        text = match.group()
        words = [m for m in inside.finditer(text) if m.start() > 0]
        if not words:
            return None
        word = chance.choice(words)
        new = change(word.group(), chance)
        return None if new is None else text[: word.start()] + new + text[word.end() :]

    return made


def _another(old: str, chance: random.Random) -> str:
    return chance.choice([word for word in _WORDS if word != old])


def _dropped(_old: str, _chance: random.Random) -> str:
    return ""


def _doubled(old: str, chance: random.Random) -> str:
    return f"{chance.choice(('really', 'largely', 'hardly', 'deeply'))} {old}"


def _small(old: str, chance: random.Random) -> str:
    return chance.choice([w for w in ("that", "those", "some", "with", "from") if w != old])


def _tense(old: str, _chance: random.Random) -> str | None:
    return {
        "is": "was",
        "are": "were",
        "has": "had",
        "will": "would",
        "was": "is",
        "were": "are",
    }.get(old)


def _quote_ways() -> dict[str, Way]:
    styles = {"curly": _QUOTED, "straight": _STRAIGHT, "single": _SINGLE}
    changes: dict[str, Change] = {
        "word replaced": _in_quote(_another),
        "word dropped": _tidied(_in_quote(_dropped)),
        "word inserted": _in_quote(_doubled),
        "small word": _in_quote(_small, r"(?:that|this|with|from|some|than|into)"),
        "tense": _in_quote(_tense, r"(?:is|are|has|will|was|were)"),
        "digit": _in_figure,
        "not": _in_quote(
            lambda old, _c: old + " not", r"(?:is|are|was|were|will|can|could|should|have|has)"
        ),
    }
    return {
        f"{style}, {name}": in_one_place(pattern, change, "quote")
        for style, pattern in styles.items()
        for name, change in changes.items()
    }


def _tidied(change: Change) -> Change:
    def tidy(match: re.Match[str], chance: random.Random) -> str | None:
        made = change(match, chance)
        if made is None:
            return None
        return re.sub(r" (?=[,.;!?])", "", re.sub(r"(?<=[“\"‘]) +", "", made.replace("  ", " ")))

    return tidy


def _in_figure(match: re.Match[str], chance: random.Random) -> str | None:
    number = re.search(r"\d{2,}", match.group())
    if number is None:
        return None
    new = other_digit(number, chance)
    return new and match.group()[: number.start()] + new + match.group()[number.end() :]


_SHORT = r"(?<=[a-z] )“[a-z][^“”\n]{5,40}[a-z]”(?= [a-z])"
_SHORT_STRAIGHT = r"(?<=[a-z] )\"[a-z][^\"\n]{5,40}[a-z]\"(?= [a-z])"
_SHORT_SINGLE = r"(?<=[a-z] )[‘'][a-z][^‘’'\n]{5,40}[a-z][’'](?= [a-z])"
_PARTIAL = rf"{_SHORT}|{_SHORT_STRAIGHT}|{_SHORT_SINGLE}"
QUOTES: dict[str, Way] = _quote_ways() | {
    "partial, word replaced": in_one_place(
        _PARTIAL, _in_quote(_another, r"[a-z]{4,}(?=[\s”\"’'])|[a-z]{4,}"), "quote"
    ),
    "guillemets": in_one_place(r"«[^«»\n]{25,}?»", _in_quote(_another), "quote"),
    "nested": in_one_place(r"“[^“”\n]*‘[^‘’“”\n]{8,}’[^“”\n]*”", _in_quote(_another), "quote"),
    "never closed": in_one_place(r"^“[^“”\n]{40,}$", _in_quote(_another), "quote"),
    "last word": in_one_place(r"\b[a-z]{4,}(?=[.,]?[”])", lambda _m, c: c.choice(_WORDS), "quote"),
    "first word": in_one_place(
        r"(?<=“)[A-Z][a-z]{3,}(?= [a-z])", lambda _m, c: c.choice(_WORDS).capitalize(), "quote"
    ),
}


def _bare(match: re.Match[str], _chance: random.Random) -> str:
    return match.group()[1:-1]


MARKS: dict[str, Way] = {
    "curly": in_one_place(_QUOTED, _bare, "quote/lost-marks"),
    "straight": in_one_place(_STRAIGHT, _bare, "quote/lost-marks"),
    "single": in_one_place(_SINGLE, _bare, "quote/lost-marks"),
    "partial": in_one_place(_SHORT, _bare, "quote/lost-marks"),
    "partial straight": in_one_place(_SHORT_STRAIGHT, _bare, "quote/lost-marks"),
    "partial single": in_one_place(_SHORT_SINGLE, _bare, "quote/lost-marks"),
    "one word": in_one_place(
        r"(?<=[a-z] )[“\"][a-z]{4,}[”\"](?= [a-z])", _bare, "quote/lost-marks"
    ),
    "opening only": in_one_place(r"“(?=[^“”\n]{25,}”)", put(""), "quote"),
    "closing only": in_one_place(r"(?<=[a-z][.,])”(?= [a-z])", put(""), "quote"),
    "gained": in_one_place(
        r"(?<=said )(?:that )?(?P<n>[a-z][^“”\"‘’\n.,]{20,60})(?=[.])",
        lambda m, _c: with_group(m, "n", f"“{m.group('n')}”"),
        "quote/gained-marks",
    ),
}
