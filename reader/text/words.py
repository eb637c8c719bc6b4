"""Cut text into words, figures, signs and spaces, each with its place in code points.

The pieces cover the text without gaps, so a diff over them gives the text back. Names with hyphens,
abbreviations with dots and figures with their signs stay whole; scripts written without spaces are
cut by character; a combining mark never parts from its base. Knows no language and no meaning: which
words count for little is `stems`, which are equal but for spelling is `style`.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from reader import prepared, resource


class PieceKind(StrEnum):
    """What a piece of text is."""

    WORD = "word"
    FIGURE = "figure"
    SIGN = "sign"
    SPACE = "space"


_KINDS = {kind.value: kind for kind in PieceKind}


class Piece(NamedTuple):
    """One indivisible stretch: ``text == whole[start:end]``, in code points.

    A tuple, since an article has thousands and a dataclass takes three times as long to make.
    """

    text: str
    start: int
    end: int
    kind: PieceKind


_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
)
"""Scripts written without spaces: Thai, Lao, Burmese, Khmer, Kana and Han (Unicode block names)."""

_IS_UNSPACED = prepared.pattern(f"[{_UNSPACED}]")

_CLUNG = "\ue000"
"""Stands in a shadow for what clings to a letter of an unspaced script (a private-use character)."""

_HYPHEN = "[-\u2010\u2011]"
_APOSTROPHE = "['\u2019\u02bc\u05f3\uff07]"
_CURRENCY = "[$\u20ac\u00a3\u00a5\u20b9\u20bd\u20ba\u20aa]"
_CODES = (
    "SKr|NKr|DKr|Kr|kr|SFr|Fr|Rs|Rp|RMB|Rmb|RM|AED|AUD|BRL|CAD|CHF|CNY|CZK|DKK|EUR|GBP|HKD|HUF|ILS|INR|JPY|KRW"
    "|MXN|NOK|NZD|PLN|RUB|SAR|SEK|SGD|THB|TRY|USD|ZAR"
)
"""Currencies written in letters right before the figure: ISO 4217, and those of British papers."""
_LETTER = r"[^\W\d_]"
_ALNUM = r"[^\W_]"


def _pattern(titles: tuple[str, ...], *, by_character: bool) -> re.Pattern[str]:
    """Return the pattern of one piece; the first alternative that fits wins."""
    alnum = f"(?:(?![{_UNSPACED}]){_ALNUM})" if by_character else _ALNUM
    letter = f"(?:(?![{_UNSPACED}]){_LETTER})" if by_character else _LETTER
    figure = (
        rf"(?:(?:[A-Z]{{1,3}}|(?:[A-Z]\.){{2,3}})(?={_CURRENCY})|(?:{_CODES})(?=\d))?(?:{_CURRENCY}\s?)?(?:(?<![\w\d])[-\u2212+](?=\d))?"
        rf"\d+(?:[.,:/\u2013]\d+|[\u00a0\u202f\u2009]\d{{3}}(?!\d))*"
        rf"(?:{letter}{{0,4}}|[mbtr]+illion|thousand|hundred)(?!{alnum})(?:\s?[%\u2030\u00b0\u066a](?:[CF]\b)?)?"
    )
    dotted = rf"{letter}{{1,2}}\.(?:{letter}{{1,2}}\.)+(?!{alnum})(?:{_APOSTROPHE}{alnum}+)?"
    title = rf"\b(?:{'|'.join(titles)})\.(?=[\s\u00a0]|{_HYPHEN})"
    initial = r"(?<![\w.])[A-Z\u00c0-\u00de\u0410-\u042f]\.(?=\s?[^\W\d_a-z])"
    run = rf"{alnum}+(?:{_APOSTROPHE}{alnum}+|&{alnum}+|\.(?=[a-z]{{2,}})[a-z]+)*"
    joined = rf"(?:{dotted}|{title}|{initial}|{run})(?:{_HYPHEN}(?:{dotted}|{title}|{run}))*"
    tail = rf"\d+(?:[.,]\d+)+(?!{alnum})"
    address = r"https?://[^\s<>\u201d\u00bb\"]*[\w/]|www\.[^\s<>\"]*[\w/]|[\w.+-]+@\w+(?:[.-]\w+)+"
    lone = f"|[{_UNSPACED}]{_CLUNG}*" if by_character else ""
    whole = rf"(?P<figure>{figure}(?:{_HYPHEN}(?:{title}|{tail}|{run}))*(?:(?<=\d)\s?%)?)|(?P<word>{address}|[@#]?{joined}{lone})"
    flags = "[\U0001f1e6-\U0001f1ff]{2}"
    return prepared.pattern(
        rf"{whole}|(?P<space>\s+)|(?P<sign>{flags}|_+|([^\w\s])\5*|.)", re.DOTALL
    )


@cache
def _of_piece(*, by_character: bool) -> re.Pattern[str]:
    """Return the pattern for spaced scripts, or for text with unspaced ones."""
    names = resource.path("style", "titles.txt").read_text("utf-8").splitlines()
    titles = tuple(sorted((name for name in names if name and name[0] != "#"), key=len)[::-1])
    return _pattern(titles, by_character=by_character)


INVISIBLE = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
"""Signs without width or meaning of their own: soft hyphen, zero width space, direction marks, byte order mark."""


def clings(character: str) -> bool:
    """Say whether a character belongs to the one before it: marks, joiners, skin tones."""
    if character < "\u0300":
        return character == "\u00ad"
    if character in INVISIBLE:
        return True
    category = unicodedata.category(character)
    return (
        category[0] == "M"
        or character in "\u200c\u200d"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
    )


def _shadow(text: str) -> str:
    """Return the text with every clinging character replaced by its base, length unchanged.

    ``e\u0301te\u0301`` -> ``eetee``: the pattern then sees letters only and cannot cut before a mark. In
    scripts cut by character the base would then stand twice, so a sign of its own stands there.
    """
    clinging = "".join(sorted(filter(clings, set(text))))
    if not clinging:
        return text
    escaped = re.escape(clinging)
    pattern = prepared.pattern(rf"(.)((?:\u200d[^\w\s]|[{escaped}])+)", re.DOTALL)
    return pattern.sub(_with_its_marks, text)


def _with_its_marks(found: re.Match[str]) -> str:
    base, clung = found[1], len(found[0]) - 1
    return base + (_CLUNG if _IS_UNSPACED.match(base) else base) * clung


@lru_cache(maxsize=2048)
def pieces(text: str) -> tuple[Piece, ...]:
    """Cut a text into pieces that cover it without gaps: ``"".join(p.text) == text``.

    Kept for the last two thousand texts: every stage of a comparison asks for the same sentences.
    """
    shadow = text if text.isascii() else _shadow(text)
    unspaced = not text.isascii() and _IS_UNSPACED.search(text) is not None
    found = _of_piece(by_character=unspaced).finditer(shadow)
    cut = [
        Piece(text[start:end], start, end, _KINDS[m.lastgroup or "sign"])
        for m in found
        for start, end in (m.span(),)
    ]
    return tuple(cut if shadow is text else _whole(cut))


def _whole(cut: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with one that begins with a mark joined to the one before it."""
    out: list[Piece] = []
    for piece in cut:
        if out and clings(piece.text[0]):
            before = out[-1]
            out[-1] = Piece(before.text + piece.text, before.start, piece.end, before.kind)
        else:
            out.append(piece)
    return out


def joined(written: Iterable[str]) -> str:
    """Return words as they are written one after the other: apart, but for scripts without spaces."""
    told = ""
    for word in written:
        is_close = _IS_UNSPACED.match(word) and _IS_UNSPACED.match(told[-1:])
        told += word if is_close or not told else f" {word}"
    return told


@lru_cache(maxsize=2048)
def tokens(text: str) -> tuple[Piece, ...]:
    """Cut a text into its words and figures, without signs and spaces."""
    return tuple(p for p in pieces(text) if p.kind in (PieceKind.WORD, PieceKind.FIGURE))


def count(text: str) -> int:
    """Count words as an editor does: what spaces part; in scripts without spaces, characters."""
    if text.isascii() or not _IS_UNSPACED.search(text):
        return len(text.split())
    return len(tokens(text))


def clusters(text: str) -> list[str]:
    """Cut a text into its characters as a reader sees them: ``e\u0301`` is one."""
    out: list[str] = []
    for character in text:
        if out and (clings(character) or out[-1].endswith("\u200d")):
            out[-1] += character
        else:
            out.append(character)
    return out
