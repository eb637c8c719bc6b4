"""What a file is by its first bytes and its name: text, Markdown, a saved page, a document, or nothing to read.

Looks, decides, and says it in words; opens nothing and decodes nothing.
"""

import re
from pathlib import PurePath
from typing import Final

from reader import prepared

TEXT_SUFFIXES: Final = frozenset({".txt", ".text"})
MARKDOWN_SUFFIXES: Final = frozenset({".md", ".markdown"})
HTML_SUFFIXES: Final = frozenset({".html", ".htm", ".xhtml"})
ARTICLE_SUFFIXES: Final = TEXT_SUFFIXES | MARKDOWN_SUFFIXES | HTML_SUFFIXES
"""Of files that Sidelight offers to open."""

MAIL_SUFFIXES: Final = frozenset({".eml", ".mht", ".mhtml"})
DOCUMENT_SUFFIXES: Final = MAIL_SUFFIXES | {".docx", ".odt", ".rtf"}
"""Of files that it reads, and that other programs are for."""

_LOOKED_AT: Final = 4_096
"""Bytes; the signatures of all kinds below and the start of any HTML page lie within."""

_STRAY_CONTROLS: Final = 0.02
"""Share of control characters from which bytes are no text; a text with a few stray ones is read."""

_PICTURE: Final = "a picture"
_SOUND: Final = "a sound or film"
_PACKED: Final = "a packed archive"
_PROGRAM: Final = "a program"

_SIGNATURES: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\xff\xd8\xff", _PICTURE),
    (b"\x89PNG\r\n\x1a\n", _PICTURE),
    (b"GIF87a", _PICTURE),
    (b"GIF89a", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"\x00\x00\x01\x00", _PICTURE),
    (b"8BPS\x00", _PICTURE),
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    (b"ID3", _SOUND),
    (b"OggS", _SOUND),
    (b"fLaC", _SOUND),
    (b"\x1aE\xdf\xa3", _SOUND),
    (b"\x1f\x8b", _PACKED),
    (b"7z\xbc\xaf\x27\x1c", _PACKED),
    (b"Rar!\x1a\x07", _PACKED),
    (b"\x28\xb5\x2f\xfd", _PACKED),
    (b"\xfd7zXZ\x00", _PACKED),
    (b"\x7fELF", _PROGRAM),
    (b"SQLite format 3\x00", "a database"),
    (b"bplist00", "a web archive"),
)
"""First bytes, from the formats' own specifications (as gathered in the `file` command's list)."""

_ZIPPED: Final[tuple[tuple[bytes, str], ...]] = (
    (b"xl/", "a spreadsheet"),
    (b"ppt/", "a slide show"),
    (b"mimetypeapplication/epub", "an e-book"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file that is no text"),
)
_ZIP_SUFFIXES: Final = {
    ".xlsx": "a spreadsheet",
    ".pptx": "a slide show",
    ".epub": "an e-book",
}
"""Kinds of zip file by name, where the first member does not tell."""

_FORMATS_TO_COME: Final = frozenset(
    {"a PDF", "an old Office file", "a packed archive", "a web archive"}
    | {words for _, words in _ZIPPED}
)
"""Kinds that can hold an article."""

_HTML_START: Final = prepared.pattern(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_SVG_START: Final = prepared.pattern(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*|<!doctype svg[^>]*>\s*)*<svg\b",
    re.IGNORECASE | re.DOTALL,
)
_WORD_TEXT: Final = b"word/document.xml"
_OPEN_TEXT: Final = b"mimetypeapplication/vnd.oasis.opendocument.text"
_LISTED: Final = 65_536
"""Bytes at the end of a zip file in which its list of parts is looked for."""

_MESSAGE_START: Final = prepared.pattern(
    rb"(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?(?:mime-version|from):", re.IGNORECASE
)
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS: Final = bytes(sign for sign in range(32) if sign not in b"\t\n\v\f\r\x1b") + b"\x7f"


def document_of(data: bytes, name: str) -> str | None:
    """Say which kind of document bytes are: `docx`, `odt`, `rtf` or `mail`; None for all others."""
    start, suffix = data[:_LOOKED_AT], PurePath(name).suffix.lower()
    if start.startswith(b"PK\x03\x04"):
        if _OPEN_TEXT in start[:200]:
            return "odt"
        return "docx" if _WORD_TEXT in start or _WORD_TEXT in data[-_LISTED:] else None
    if start.startswith(b"{\\rtf"):
        return "rtf"
    return "mail" if suffix in MAIL_SUFFIXES and _MESSAGE_START.match(start) else None


def unreadable_kind(data: bytes, name: str) -> str | None:
    """Say what bytes are that hold no text to read.

    Args:
        data: A whole file.
        name: Its name; tells zip files apart.

    Returns:
        Words for it ("a picture", "a PDF"), or None for text.
    """
    start = data[:_LOOKED_AT]
    for signature, words in _SIGNATURES:
        if start.startswith(signature):
            return words
    for found in (_boxed(start), _zipped(start, name), _written(start)):
        if found is not None:
            return found
    return None if is_text(data) else "binary data"


def _boxed(start: bytes) -> str | None:
    """Tell formats whose name stands inside their first bytes."""
    if start[:4] == b"RIFF":
        return _PICTURE if start[8:12] == b"WEBP" else _SOUND
    if start[4:8] == b"ftyp":
        return _PICTURE if start[8:11] in (b"hei", b"mif", b"avi") else _SOUND
    if start[:2] == b"BM" and b"\x00" in start[:14]:
        return _PICTURE
    return _PROGRAM if start[:2] == b"MZ" and b"\x00" in start[:64] else None


def _zipped(start: bytes, name: str) -> str | None:
    if start[:4] not in (b"PK\x03\x04", b"PK\x05\x06"):
        return None
    for member, words in _ZIPPED:
        if member in start[:400]:
            return words
    return _ZIP_SUFFIXES.get(PurePath(name).suffix.lower(), _PACKED)


def _written(start: bytes) -> str | None:
    """Tell kinds that are written in letters but are no text to read."""
    return _PICTURE if _SVG_START.match(start) else None


def holds_articles(kind: str) -> bool:
    """Tell whether a kind of file may hold an article that Sidelight cannot read yet."""
    return kind in _FORMATS_TO_COME


def is_text(data: bytes) -> bool:
    """Tell whether bytes are text in some encoding: hardly any control characters."""
    start = data[: _LOOKED_AT * 4]
    if start[:2] in _WIDE_MARKS or wide_order(start) is not None:
        return True
    strange = len(start) - len(start.translate(None, _CONTROLS))
    return strange <= _STRAY_CONTROLS * len(start) or strange <= 1


def wide_order(start: bytes) -> str | None:
    """Name the encoding of two-byte text without a mark, by where its zero bytes stand."""
    pairs = start[: len(start) // 2 * 2]
    if len(pairs) < 8:
        return None
    even, odd = pairs[0::2].count(0), pairs[1::2].count(0)
    half = len(pairs) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.05 * half else None


def format_of(data: bytes, name: str) -> str:
    """Say how text is to be read: `text`, `markdown` or `html`."""
    suffix = PurePath(name).suffix.lower()
    if suffix in HTML_SUFFIXES:
        return "html" if _has_tags(data) else "text"
    if suffix in MARKDOWN_SUFFIXES:
        return "markdown"
    return "html" if _HTML_START.match(_narrow(data[:_LOOKED_AT])) else "text"


def _has_tags(data: bytes) -> bool:
    return re.search(rb"<[a-zA-Z!/?]", _narrow(data[: _LOOKED_AT * 16])) is not None


def _narrow(start: bytes) -> bytes:
    """Drop the zero bytes of two-byte text, so that its tags can be looked for."""
    return start.replace(b"\x00", b"").lstrip(b"\xff\xfe") if b"\x00" in start else start
