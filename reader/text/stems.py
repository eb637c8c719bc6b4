"""Words as they count for likeness: folded, stemmed, and which of them say nothing alone.

English has a light stripper of its own (a full stemmer costs thirty times as much and gained nothing
on the development pairs); the other languages use Snowball. Knows nothing of sentences or weights.
"""

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from reader import prepared, resource

_SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "es": "spanish",
    "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi",
    "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish",
    "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip

_ENDINGS = (
    ("'s", ""), ("sses", "ss"), ("ies", "y"), ("ied", "y"), ("ings", ""), ("ing", ""),
    ("edly", ""), ("ed", ""), ("ss", "ss"), ("es", ""), ("ly", ""), ("s", ""),
)  # fmt: skip
_ELISION = prepared.pattern(r"^(?:[ldjcsnmt]|qu|un|all|dell|nell|sull|dall)['\u2019](?=\w)")
_ELIDING = frozenset({"fr", "it", "ca"})
_POSSESSIVE = prepared.pattern(r"['\u2019]s?$")
_ARABIC_FOLDS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ـ": None})


@cache
def stop_words(language: str = "en") -> frozenset[str]:
    """Return the words of a language that say nothing alone, folded; empty when none are listed."""
    path = resource.path("stopwords", f"{language[:2].lower()}.txt")
    listed = path.read_text("utf-8").split() if path.is_file() else []
    return frozenset(fold(word) for word in listed)


@lru_cache(maxsize=65_536)
def is_stop(word: str, language: str = "en") -> bool:
    """Say whether a word says nothing alone; `US` and `IT` in capitals do say something."""
    if len(word) > 1 and word.isupper() and word.isalpha():
        return False
    return "." not in word and _POSSESSIVE.sub("", fold(word)) in stop_words(language)


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return a word without case, accents of Arabic vowels and typographic apostrophes.

    ``Iran’s`` -> ``iran's``; ``أَحْمَد`` -> ``احمد``.
    """
    folded = word.casefold().replace("\u2019", "'").replace("\u02bc", "'").replace(".", "")
    if folded.isascii():
        return folded
    folded = unicodedata.normalize("NFC", folded).translate(_ARABIC_FOLDS)
    return "".join(c for c in folded if unicodedata.category(c) != "Mn" and c not in "\u00ad\u200c")


@lru_cache(maxsize=65_536)
def stem(word: str, language: str = "en") -> str:
    """Return what the inflected forms of a word share: ``agreements`` -> ``agreement``."""
    code = language[:2].lower()
    folded = fold(word)
    if code in _ELIDING:
        folded = _ELISION.sub("", folded)
    return _stemmer(code)(_POSSESSIVE.sub("", folded) or folded)


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    """Return the stemmer of a language; an unlisted language keeps its words whole."""
    if language == "en":
        return _strip_english
    if language not in _SNOWBALL:
        return str
    import snowballstemmer

    strip: Callable[[str], str] = snowballstemmer.stemmer(_SNOWBALL[language]).stemWord
    return strip


def _strip_english(word: str) -> str:
    """Strip one inflection: ``carried`` -> ``carry``, ``planning`` -> ``plan``, ``visited`` -> ``visit``."""
    if len(word) < 4 or not word.isalpha():
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return _undoubled(word[: len(word) - len(ending)] + instead, ending)
    return word.removesuffix("e")


def _undoubled(stripped: str, ending: str) -> str:
    """Return the stem with a doubled last consonant or a silent e gone: ``plann`` -> ``plan``."""
    if ending in {"s", "ss", "sses", "ies", "ied"}:
        silent = ending == "s" and stripped.endswith("e") and len(stripped) > 3
        return stripped[:-1] if silent else stripped
    doubled = stripped[-1] == stripped[-2] and stripped[-1] not in "aeiousl"
    return stripped[:-1] if doubled else stripped


@cache
def _negations() -> dict[str, frozenset[str]]:
    lines = resource.path("stopwords", "negations.txt").read_text("utf-8").splitlines()
    listed = (line.split() for line in lines if line and line[0] != "#")
    return {code: frozenset(map(fold, words)) for code, *words in listed}


def negates(word: str, language: str = "en") -> bool:
    """Say whether a word turns its sentence round: ``not``, ``never``, ``sans``."""
    return fold(word) in _negations().get(language[:2].lower(), frozenset())
