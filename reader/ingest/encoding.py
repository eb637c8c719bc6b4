"""Bytes become text: by their mark, by what they declare, as UTF-8, or by the likeliest guess.

Knows no file and no format but the places where a page or an XML file names its encoding. Never fails:
what cannot be decoded becomes U+FFFD, and the answer says so.
"""

import codecs
import re
from typing import Final, NamedTuple

from reader import prepared
from reader.ingest import sniff

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_XML_NAME: Final = prepared.pattern(
    rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']\s*([\w.:-]+)", re.IGNORECASE
)
_META_NAME: Final = prepared.pattern(
    rb"<meta\b[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
_DECLARED_WITHIN: Final = 8_192
"""Bytes. The standard looks at 1,024; saved pages put scripts before their declaration."""

_AS_BROWSERS_DO: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "utf-7": "utf-8",
}
"""What a declared name means in practice (https://encoding.spec.whatwg.org/#names-and-labels). A page
that could be read as far as its declaration is not in two-byte text, whatever it says."""

_MANY_BYTES: Final = frozenset(
    {"big5", "big5hkscs", "cp932", "cp949", "cp950", "euc_jp", "gb18030", "hz", "iso2022_jp", "iso2022_kr"}
)  # fmt: skip
_SURELY_UTF8: Final = 12
"""Characters beyond ASCII from which bytes that decode as UTF-8 are UTF-8, whatever they declare: pages
saved anew keep their old declaration. Two Chinese signs can look like UTF-8, twelve cannot."""
_GUESSED_FROM: Final = 65_536
"""Bytes given to the guesser; more makes it slower, not better."""
_FEW_WRONG: Final = 0.02
"""Share of undecodable bytes among those beyond ASCII up to which a text is UTF-8 with damage."""
_WESTERN: Final = frozenset(
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœŒšžŠŽ‘’“”„‚–—…•·€£©®°«»§²³½¼¾ªº¿¡´%‹›\xa0"
)
_IN_WORDS: Final = prepared.pattern(r"[^\W\d_][²³¹ªº¿¡°§®©·¼½¾][^\W\d_]")


class Decoded(NamedTuple):
    """Bytes as text."""

    text: str
    encoding: str
    damaged: bool
    """Some bytes were no characters in that encoding; U+FFFD stands for them."""


def decode(data: bytes, *, declares: bool = False) -> Decoded:
    """Decode bytes.

    Args:
        data: A whole file.
        declares: Whether an encoding named inside the bytes counts (HTML and XML).
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _in(data[len(mark) :], name)
    wide = sniff.wide_order(data[:4_096])
    if wide is not None:
        return _in(data, wide)
    named = declared(data) if declares else None
    utf8 = _strictly(data, "utf-8")
    if utf8 is not None and (named not in _MANY_BYTES or _is_rich(utf8.text)):
        return utf8
    return (named and _strictly(data, named)) or utf8 or _guessed(data, named)


def decode_as(data: bytes, name: str) -> Decoded:
    """Decode bytes in the encoding someone says they are in; a byte order mark is no part of the text.

    Args:
        data: A whole file.
        name: Any encoding of text that Python knows.
    """
    marked = next((mark for mark, _ in _MARKS if data.startswith(mark)), b"")
    return _in(data[len(marked) :], name)


def _is_rich(text: str) -> bool:
    """Tell whether a text has more than a few characters beyond ASCII."""
    return sum(sign > "\x7f" for sign in text[:_GUESSED_FROM]) >= _SURELY_UTF8


def declared(data: bytes) -> str | None:
    """Return the encoding a page or XML file names, as Python calls it, or None."""
    start = data[:_DECLARED_WITHIN]
    found = _XML_NAME.match(start) or _META_NAME.search(start)
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None
    return _AS_BROWSERS_DO.get(name, name) if _is_for_text(name) else None


def _is_for_text(name: str) -> bool:
    """Tell encodings of text from Python's other codecs (`hex`, `zlib`, `rot13`), which will not decode."""
    try:
        b"a".decode(name)
    except (LookupError, ValueError):
        return False
    return True


def _in(data: bytes, name: str) -> Decoded:
    text = data.decode(name, "replace")
    return Decoded(text, name, damaged=_strictly(data, name) is None)


def _strictly(data: bytes, name: str) -> Decoded | None:
    try:
        return Decoded(data.decode(name), name, damaged=False)
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(data: bytes, named: str | None) -> Decoded:
    """Decode bytes that are in no encoding anyone named."""
    text = data.decode("utf-8", "replace")
    beyond = sum(sign > 127 for sign in data[:_GUESSED_FROM])
    if text[:_GUESSED_FROM].count("\ufffd") <= max(2, _FEW_WRONG * beyond) < beyond:
        return Decoded(text, "utf-8", damaged=True)
    western = _strictly(data, "cp1252")
    if western is not None and _reads_western(western.text):
        return western
    return _in(data, named or _likeliest(data) or "cp1252")


def _reads_western(text: str) -> bool:
    """Tell whether text decoded as Western European looks it: few letters beyond ASCII, all usual."""
    beyond = [sign for sign in text[:_GUESSED_FROM] if sign > "\x7f"]
    usual = sum(sign in _WESTERN for sign in beyond)
    if usual < 0.97 * len(beyond) or _IN_WORDS.search(text[:_GUESSED_FROM]):
        return False
    letters = sum(sign.isalpha() for sign in text[:_GUESSED_FROM])
    return sum(sign.isalpha() for sign in beyond) <= 0.25 * letters


def _likeliest(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESSED_FROM]).best()
    return None if best is None else best.encoding
