"""Captions and their credits: a picture's words apart from who took it.

Reads one line at a time; the wording (agencies, "Photo:", "FILE –") is data in
`resources/clean/credits.toml`. A caption without any credit cannot be told here: where it stands
decides that later.
"""

import re
from functools import cache
from typing import Final, NamedTuple

from reader import prepared

LONGEST: Final = 700
"""Code points; the longest caption counted had 640."""

_LONGEST_CREDIT: Final = 110
_GENERIC: Final = frozenset({"file", "pool", "handout", "screenshot", "screengrab"})
"""Words that stand beside a name in a credit and make none by themselves."""

_TO_SPACES: Final = str.maketrans(dict.fromkeys("/,;|&+().-–—:", " "))
_LETTERS: Final = prepared.pattern(r"[^\W\d_]+")
_MOST_NAME_WORDS: Final = 5
_SMALL_NAME_WORDS: Final = frozenset(
    [
        "de",
        "del",
        "di",
        "da",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "of",
        "the",
    ]
)
_MOST_LABELLED_WORDS: Final = 9

_IN_BRACKETS: Final = prepared.pattern(r"\s*[(\[（［]([^()\[\]（）]{2,140})[)\]）］]\s*[.|]?\s*$")
_CLOSE: Final = tuple(")]）］")
_AFTER_SIGN: Final = prepared.pattern(
    r"\s+(?:[|•·©–—]|\(c\)|//)\s*([^|•·©]{2,110})$", re.IGNORECASE
)
_SIGN: Final = prepared.pattern(r"[|•·©–—]|\([cC]\)|//")
_STOP: Final = prepared.pattern(r"[.!?…”\"]\s+")
_AFTER_STOP: Final = range(2, 101)
"""Code points of a credit that stands after the last full stop."""

_PARTS: Final = prepared.pattern(
    r"\s*(?:[/,;|&+]|\bvia\b|\bby\b|\bfor\b|\band\b|\bund\b|\bper\b|\bvon\b| - | – )\s*",
    re.IGNORECASE,
)
_VIA: Final = prepared.pattern(
    r"\bvia\b|\bphoto(?:graph)?s? by\b|\bcourtesy\b|\bhandout\b|\bphoto(?:graphy|graph)?$",
    re.IGNORECASE,
)


class Parts(NamedTuple):
    """A caption line taken apart."""

    text: str
    """Without the credit; empty when the line is nothing but a credit."""
    credit: str | None


@cache
def _table() -> dict[str, list[str]]:
    return prepared.toml("clean", "credits.toml")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(_table()["agencies"])


@cache
def _agency_words() -> frozenset[str]:
    """Return the first word of every agency's name, to tell quickly that a line names none."""
    names = _agencies() - _GENERIC
    return frozenset(name.translate(_TO_SPACES).split()[0] for name in names)


@cache
def _credit_starts() -> frozenset[str]:
    """Return the first words of all credits: where a line's end has none of them, no credit is there."""
    names = [_LETTERS.findall(name) for name in (*_agencies(), *_opens()) if name != "©"]
    return frozenset(next(word for word in name if word not in ("a", "the")) for name in names)


@cache
def _opens() -> tuple[str, ...]:
    return tuple(_table()["opens"])


@cache
def _labelled() -> re.Pattern[str]:
    """Match ``Photo: ...`` and its like at the start of a text."""
    words = "|".join(sorted(map(re.escape, _table()["opens"]), key=len, reverse=True))
    return prepared.pattern(
        rf"(?:{words})\s?(?:credits?|source|by|quelle)?\s?[:：/|]\s*\S", re.IGNORECASE
    )


@cache
def _credit_word() -> re.Pattern[str]:
    """Match ``Photo: X``, ``Foto: X``, ``Image source, X`` inside a text, at the credit."""
    words = (
        "photos?(?:graph)?|pictures?|image|foto|fotos|bild|crédits?(?: photos?)?|credit|picture credit"
        "|photo credit|image credit|image source|фото|fotoğraf|fot|grafik|bildquelle|quelle|imagen"
    )  # each begins with one of `_CREDIT_WORDS`
    return prepared.pattern(
        rf"(?:^|[\s|(\[])((?:{words})\.?(?:\s?[:：]|,(?= getty))\s*\S.{{1,100}})$", re.IGNORECASE
    )


_CREDIT_WORDS: Final = (
    "photo", "picture", "image", "fot", "bild", "crédit", "credit", "фото", "grafik", "quelle",
)  # fmt: skip
_FILE: Final = prepared.pattern(
    r"(?:A )?FILE(?: PHOTO)?\s?[:–—-]|FILED? PHOTO\b|HANDOUT\b|Archivbild\b|Symbolbild\b",
    re.IGNORECASE,
)


_FILE_SIGNS: Final = frozenset("AaFfHhSs")
"""Letters that `_FILE` begins with."""

_END: Final = 140
"""Code points of a line's end in which its credit stands: `_LONGEST_CREDIT`, a sign and a label before it."""


def is_credit(text: str) -> bool:
    """Tell whether a text is nothing but a credit: ``AP Photo/Ann Ode, File``, ``Reuters``, ``Foto: dpa``."""
    if len(text) > _LONGEST_CREDIT + 4:
        return False
    plain = text.strip("()[] .|©–—-*")
    if not plain or len(plain) > _LONGEST_CREDIT:
        return False
    lower = plain.casefold()
    if lower in _agencies() or text.lstrip().startswith(("©", "(c)")):
        return True
    if lower.startswith(_opens()) and _labelled().match(plain):
        return len(plain.split()) <= _MOST_LABELLED_WORDS
    if _agency_words().isdisjoint(lower.translate(_TO_SPACES).split()):
        return False
    parts = [part.strip(" .()") for part in _PARTS.split(lower)]
    short = all(len(part.split()) <= _MOST_NAME_WORDS for part in parts)
    return len(parts) > 1 and short and any(part in _agencies() - _GENERIC for part in parts)


def has_photo_word(text: str) -> bool:
    """Tell whether bracketed words speak of a photographer: ``Photo by Ann Ode``, ``courtesy of X``."""
    return _VIA.search(text) is not None or _labelled().match(text) is not None


def read(text: str) -> Parts | None:
    """Take a caption line apart by its credit.

    Returns:
        The parts, or None when nothing in the line's wording says it is a caption, e.g.
        ``The quay. (Ann Ode / AFP)`` -> ``Parts("The quay.", "Ann Ode / AFP")``.
    """
    if len(text) > LONGEST:
        return None
    if _may_end_in_credit(text):
        if is_credit(text):
            return Parts("", text.strip("()[] "))
        for found in (_bracketed(text), _labelled_credit(text), _trailing(text)):
            if found is not None:
                return found
    return Parts(text, None) if text[0] in _FILE_SIGNS and _FILE.match(text) else None


def _may_end_in_credit(text: str) -> bool:
    """Tell whether a line may have a credit in it: by its brackets, signs, or words of credits at its end."""
    if text.rstrip(" .|")[-1:] in _CLOSE or "©" in text:
        return True
    end = text[-_END:].casefold()
    if not _credit_starts().isdisjoint(_LETTERS.findall(end)):
        return True
    labelled = ":" in text or "：" in text or "etty" in text
    return labelled and any(map(end.__contains__, _CREDIT_WORDS))


def could_be(text: str) -> Parts | None:
    """Take a line apart whose last brackets could name a photographer or an outlet nobody listed.

    Only where the line stands can say whether it is a caption: ``The quay, 3 May. (Kelm Courier)`` above
    a story is one, ``He blamed the ministry (Treasury)`` within it is not.
    """
    closed = len(text) <= LONGEST and text.rstrip(" .|")[-1:] in _CLOSE
    found = _IN_BRACKETS.search(text) if closed else None
    if found is None or not found.start() or not _is_named(found[1]):
        return None
    return Parts(text[: found.start()].rstrip(), found[1].strip())


def _is_named(text: str) -> bool:
    """Tell whether brackets hold names only: ``Meridian/Sofia Ekelund``, ``Kelm Courier``."""
    words = [word for part in _PARTS.split(text) for word in part.split()]
    if not 0 < len(words) <= 2 * _MOST_NAME_WORDS or any(sign.isdigit() for sign in text):
        return False
    return all(not word[0].islower() or word in _SMALL_NAME_WORDS for word in words)


def _bracketed(text: str) -> Parts | None:
    if text.rstrip(" .|")[-1:] not in _CLOSE:
        return None
    found = _IN_BRACKETS.search(text)
    if found is None or not found.start():
        return None
    inside = found[1].strip()
    slashed = "/" in inside and _is_named(inside)
    if slashed or is_credit(inside) or has_photo_word(inside):
        return Parts(text[: found.start()].rstrip(), inside)
    return None


def _labelled_credit(text: str) -> Parts | None:
    if ":" not in text and "：" not in text and "etty" not in text:
        return None
    folded = text.casefold()
    if not any(map(folded.__contains__, _CREDIT_WORDS)):
        return None
    found = _credit_word().search(text)
    if found is None or len(text) - found.start() > _LONGEST_CREDIT:
        return None
    return Parts(text[: found.start()].rstrip(" |([–—-"), found[1].rstrip(" )]"))


def _trailing(text: str) -> Parts | None:
    """Find a credit after the last full stop or a sign: ``... in May. Ann Ode/Pool via REUTERS``."""
    cut = max(0, len(text) - _LONGEST_CREDIT - 10)
    found = _AFTER_SIGN.search(text, cut) if _SIGN.search(text, cut) else None
    if found is not None and is_credit(found[1]):
        return Parts(text[: found.start()].rstrip(), found[1].strip())
    whole = text.removesuffix(".")
    last = max(whole.rfind("."), whole.rfind("!"), whole.rfind("?"), cut - 1)
    for stop in _STOP.finditer(whole, max(0, last)):
        credit = whole[stop.end() :]
        if len(credit) in _AFTER_STOP:
            return Parts(text[: stop.start() + 1], credit.strip()) if is_credit(credit) else None
    return None
