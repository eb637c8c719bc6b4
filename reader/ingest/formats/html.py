"""A saved page: its lines are the blocks of text a reader would see, in page order.

Furniture included: what is story is for the cleaner, which gets the source to look it up in. Programs,
styles and what the page hides are no lines.
"""

import json
import re
from typing import Final, NamedTuple

from reader import limits, prepared
from reader.text import markup

_DATA_SCRIPT: Final = prepared.pattern(
    r"<script\b[^>]*ld\+json[^>]*>(.*?)</script", re.IGNORECASE | re.DOTALL
)
_TOLD: Final = prepared.pattern(r'"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")', re.DOTALL)

_DEEP: Final = "The page is nested too deeply; its text was read without its boxes."
_MANY: Final = "The page has very many elements; its text was read without its boxes."


class Shown(NamedTuple):
    """What a page shows."""

    lines: tuple[str, ...]
    blocks: tuple[str, ...]
    """What each line is: `p`, `h2`, `li`, `figcaption`, ..."""
    markup: str | None
    """The source without its programs, styles and comments; None when the lines were not found by its tags."""
    flat: str | None
    """Why its text was read without its boxes, when it was: one plain sentence."""


def shown(source: str) -> Shown:
    """Read a page's source.

    Args:
        source: Decoded. A page that shows nothing but tells its story to search engines (JSON-LD)
            gives that story.
    """
    source = markup.without_code(source.replace("\0", "\ufffd"))
    if source.count("<") > limits.MARKUP_TAGS:
        lines = markup.without_boxes(source)
        return Shown(lines, ("p",) * len(lines), None, _MANY)
    sheet = markup.read(source)
    if not sheet.blocks:
        told = _told(source)
        return Shown(told, ("p",) * len(told), None, _DEEP if sheet.flat else None)
    return Shown(
        tuple(block.text for block in sheet.blocks),
        tuple(block.kind for block in sheet.blocks),
        source,
        _DEEP if sheet.flat else None,
    )


def _told(source: str) -> tuple[str, ...]:
    """Return the paragraphs of the article body among a page's data for search engines."""
    best = ""
    for script in _DATA_SCRIPT.finditer(source):
        for found in _TOLD.finditer(script[1]):
            try:
                body = str(json.loads(found[1], strict=False))
            except ValueError:
                continue
            best = max(best, body, key=len)
    return tuple(line for part in best.split("\n") if (line := markup.plain(part)))
