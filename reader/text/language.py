"""Which language a text is in, which way it runs, and its small words.

A guess by script, then by the share of frequent small words (`resources/languages/words.toml`):
enough for news copy of a paragraph or more, wrong now and then for a line. Knows no page and no
article; never asks the machine's locale.
"""

import re
from collections import Counter
from functools import cache
from typing import Final

from reader import prepared

_SAMPLE: Final = 1_600
"""Code points looked at: the guess settles after some hundred words."""

_SCRIPT_SAMPLE: Final = 400
"""Code points looked at to tell the script."""

_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ur", "ps", "yi", "ku"})

_SCRIPTS: Final = {
    "latin": "A-Za-zÀ-ɏḀ-ỿ",
    "cyrillic": "Ѐ-ԯ",
    "arabic": "\u0600-\u06ff\u0750-\u077f",
    "devanagari": "\u0900-\u097f",
    "greek": "\u0370-\u03ff",
    "hebrew": "\u0590-\u05ff",
    "hangul": "\uac00-\ud7af",
    "kana": "\u3040-\u30ff",
    "han": "\u3400-\u9fff",
    "thai": "\u0e00-\u0e7f",
    "bengali": "\u0980-\u09ff",
    "tamil": "\u0b80-\u0bff",
    "armenian": "\u0530-\u058f",
    "georgian": "\u10a0-\u10ff",
    "amharic": "\u1200-\u137f",
}
"""Unicode blocks of the scripts told apart."""

_BEYOND_LATIN: Final = prepared.pattern(r"[^\x00-\u024f\u1e00-\u1eff\u2000-\u20cf]")
"""Signs that may be letters of other scripts than Latin: all but its letters and punctuation."""

_DENSE: Final = {"han": 2.5, "kana": 2.5, "hangul": 2.0}
"""One sign of these stands for two to three letters of the others."""

_KANA_SHARE: Final = 0.08
"""Japanese news copy has a third of its signs in kana, Chinese none."""

_WORD: Final = prepared.pattern(r"""[^\s\d_.,;:!?"“”„«»()\[\]{}…।،؛؟–—/|*+<>=#]+""")


@cache
def _resource() -> dict[str, dict[str, str]]:
    return prepared.toml("languages", "words.toml")


@cache
def _lists(script: str) -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in _resource().get(script, {}).items()}


@cache
def _weights(script: str) -> dict[str, tuple[tuple[str, float], ...]]:
    """Return, for each small word, the languages it speaks for, and how clearly."""
    source = ("languages", "words.toml")
    return prepared.table(f"weights {script}", source, lambda: _weigh(script))


def _weigh(script: str) -> dict[str, tuple[tuple[str, float], ...]]:
    shared = Counter(word for words in _lists(script).values() for word in words)
    found: dict[str, list[tuple[str, float]]] = {}
    for code, words in _lists(script).items():
        for word in words:
            found.setdefault(word, []).append((code, 1.0 / shared[word]))
    return {word: tuple(codes) for word, codes in found.items()}


def prepare() -> None:
    """Weigh all small words, as `packaging/prepare.py` keeps them."""
    for script in _resource():
        if script != "scripts":
            _weights(script)


@cache
def _script_patterns() -> dict[str, re.Pattern[str]]:
    return {name: prepared.pattern(f"[{signs}]") for name, signs in _SCRIPTS.items()}


def _script(text: str) -> str | None:
    """Return the script most of the text is in, or None when it has no letters."""
    if _BEYOND_LATIN.search(text) is None:
        return "latin" if _script_patterns()["latin"].search(text) else None
    counts = {
        name: len(pattern.findall(text)) * _DENSE.get(name, 1.0)
        for name, pattern in _script_patterns().items()
    }
    if counts["kana"] > _KANA_SHARE * (counts["kana"] + counts["han"]):
        counts["kana"] += counts["han"]
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else None


def _by_words(text: str, script: str, default: str) -> str:
    """Return the language of the script whose small words are most frequent in the text."""
    scores: dict[str, float] = {}
    weights = _weights(script)
    words = Counter(_WORD.findall(text.casefold().replace("’", "'")))
    for word, count in words.items():
        for code, weight in weights.get(word, ()):
            scores[code] = scores.get(code, 0.0) + weight * count
    if not scores:
        codes = tuple(_lists(script))
        return default if default in codes else codes[0]
    return max(scores, key=lambda code: (scores[code], code))


def guess(text: str, default: str = "en") -> str:
    """Guess the language of a text.

    Args:
        text: Any length; the first 1,600 code points are looked at.
        default: What to answer when the text gives no sign.

    Returns:
        A two-letter code (ISO 639-1), e.g. ``de``.
    """
    sample = text[:_SAMPLE]
    script = _script(sample[:_SCRIPT_SAMPLE])
    if script is None:
        return default
    single = _resource()["scripts"].get(script)
    return single or _by_words(sample, script, default)


def runs_right_to_left(code: str) -> bool:
    """Tell whether a language (two-letter code) is written from right to left."""
    return code in _RIGHT_TO_LEFT


@cache
def small_words(code: str) -> frozenset[str]:
    """Return a language's frequent small words in lower case; empty for languages without a list."""
    for script in _resource():
        if script != "scripts" and code in _lists(script):
            return _lists(script)[code]
    return frozenset()
