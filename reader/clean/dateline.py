"""The place a story is sent from: ``DUBAI/BAGHDAD – ...``, ``KELM (Meridian) — ...``.

Reads the beginning of one paragraph. A place in small letters counts only with an agency behind it.
"""

from typing import Final

from reader import prepared

_CASED: Final = prepared.pattern(
    r"(?P<place>[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:[ /,&]{1,2}[A-ZÀ-Þ][\w.'’-]*){0,5})"
    r"(?:,\s+(?:[A-Z][a-z]{2,8}\.? \d{1,2}))?(?:\s*\((?P<agency>[A-Z][A-Za-z /.-]{1,30})\))?(?P<sign>:| ?[–—] ?| - ?|\s--\s?)(?=\s*\S)"
)
_UNCASED: Final = prepared.pattern(
    r"(?P<place>[\u0590-\u06ff]+(?: [\u0590-\u06ff]+){0,2})(?: ?\([^)]{2,30}\))? ?[:–—-] ?(?=\S+ \S+ \S+ \S)"
)
"""Arabic and Hebrew have no capitals: up to three words before a colon or dash."""

_LONGEST: Final = 50
_REACH: Final = 200
"""Code points of a paragraph in which a dateline ends."""


def of(text: str) -> str | None:
    """Return the place as written, without the sign behind it, or None."""
    first = text[:_REACH]
    found = _CASED.match(first)
    if found is None:
        uncased = _UNCASED.match(first)
        return uncased["place"].strip() if uncased is not None else None
    place = found["place"].rstrip(" ,-")
    sure = place.split(",")[0].isupper() or found["agency"] is not None
    return place if sure and len(place) <= _LONGEST else None


def is_sure(text: str) -> bool:
    """Tell whether a paragraph begins with a place in capitals or with an agency: the story begins here."""
    return _CASED.match(text[:_REACH]) is not None and of(text) is not None
