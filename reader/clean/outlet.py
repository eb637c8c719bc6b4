"""Which outlet a text page is from: "The post X appeared first on Y.", or the name in its rights line.

Reads lines, labels none. A page of bare text often names no outlet; then there is none.
"""

import re
from collections.abc import Sequence
from typing import Final

from reader import prepared
from reader.clean import captions

_FIRST_PUBLISHED: Final = prepared.pattern(
    r"the post (?P<title>.{3,300}) (?:appeared first|first appeared) on (?P<outlet>.{2,100}?)\.?$",
    re.IGNORECASE,
)
_RIGHTS: Final = prepared.pattern(
    r"(?:©|\(c\)|copyright)\s*(?:copyright|©)?\s*(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s*(?:by\s+)?"
    r"(?P<outlet>[^\W\d_][^.,|•·©]{1,48}?)\s*(?:[.,|•·]|all rights|alle rechte|tous droits|todos los|$)",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 5
_FOOTER: Final = 80
"""Lines from the end in which a rights line is looked for."""

_NO_NAME: Final = prepared.pattern(
    r"all rights|alle rechte|rights reserved|\b(?:inc|ltd|llc|gmbh)$", re.IGNORECASE
)


def first_published(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """Read ``The post X appeared first on Y.`` -> headline and outlet; both None without such a line."""
    for line in lines:
        found = _FIRST_PUBLISHED.match(line.strip()) if "irst" in line else None
        if found is not None:
            return found["title"].strip(), found["outlet"].strip()
    return None, None


def of_page(lines: Sequence[str]) -> str | None:
    """Return the outlet a page names: ``© 2026 Kelm Courier. All rights reserved.`` -> ``Kelm Courier``."""
    told = first_published([line for line in lines if "first" in line and len(line) < 500])[1]
    return told or _in_footer(lines[-_FOOTER:])


def _in_footer(lines: Sequence[str]) -> str | None:
    for line in reversed(lines):
        found = _RIGHTS.search(line) if len(line) <= 300 else None
        if found is None:
            continue
        name = found["outlet"].strip()
        if (
            len(name.split()) <= _MOST_WORDS
            and not _NO_NAME.search(name)
            and not captions.is_credit(name)
        ):
            return name
    return None
