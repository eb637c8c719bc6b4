"""A saved page: its lines are the blocks of text a reader would see, in page order.

Furniture included: what is story is for the cleaner, which gets the source to look it up in. Programs,
styles and what the page hides are no lines.
"""

import json
import re
from typing import Final, NamedTuple

from reader.text import markup

_DATA_SCRIPT: Final = re.compile(
    r"<script\b[^>]*ld\+json[^>]*>(.*?)</script", re.IGNORECASE | re.DOTALL
)
_TOLD: Final = re.compile(r'"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")', re.DOTALL)


class Shown(NamedTuple):
    """What a page shows."""

    lines: tuple[str, ...]
    blocks: tuple[str, ...]
    """What each line is: `p`, `h2`, `li`, `figcaption`, ..."""
    markup: str | None
    """The source without its programs, styles and comments; None when the lines were not found by its tags."""
    flat: bool
    """It was nested too deeply for its boxes to be read."""


def shown(source: str) -> Shown:
    """Read a page's source.

    Args:
        source: Decoded. A page that shows nothing but tells its story to search engines (JSON-LD)
            gives that story.
    """
    source = markup.without_code(source.replace("\0", "\ufffd"))
    sheet = markup.read(source)
    if not sheet.blocks:
        told = _told(source)
        return Shown(told, ("p",) * len(told), None, sheet.flat)
    return Shown(
        tuple(block.text for block in sheet.blocks),
        tuple(block.kind for block in sheet.blocks),
        source,
        sheet.flat,
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
