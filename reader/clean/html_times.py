"""When a saved page was published and updated, by what it says of itself out of sight.

JSON-LD first, then meta elements, then `time` elements. Values come as newsrooms' systems write them and
leave as the contract has them: ``2024-09-11T14:05+03:00``. Visible date lines are read in `dates`.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from reader import prepared
from reader.clean import dates
from reader.clean.html_metadata import Metadata

if TYPE_CHECKING:
    from reader.text.markup import Element

_PUBLISHED: Final = (
    "article:published_time", "og:article:published_time", "article:published:time", "article:published",
    "datepublished", "publishdate", "publish-date", "pubdate", "published", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
    "dcterms.date", "dcsext.articlefirstpublished", "publication_date", "article_date_original", "date",
    "article.published", "og:pubdate", "originalpublicationdate",
)  # fmt: skip
_UPDATED: Final = (
    "article:modified_time", "og:updated_time", "article:modified:time", "article:modified", "datemodified", "last-modified",
    "dcterms.modified", "dc.date.modified", "dateupdated", "date_modified", "article.updated", "lastmod", "revised",
)  # fmt: skip
"""Names of meta elements, most exact first; those of the 258 development pages and of the vocabularies
they come from (Open Graph, Dublin Core, Parse.ly, Sailthru, Cxense)."""

_ISO: Final = prepared.pattern(
    r"(?P<day>(?:19|20)\d\d-?[01]\d-?[0-3]\d)"
    r"(?:[T\s]+(?P<hour>[0-2]?\d):(?P<minute>\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?",
    re.IGNORECASE,
)
_UNIX: Final = prepared.pattern(
    r"(?:[A-Z][a-z]{2},? )?(?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2}) (?P<clock>\d\d:\d\d)(?::\d\d)? (?P<zone>[A-Z]{2,4})? ?(?P<year>\d{4})"
)
_FIRST_TIMES: Final = prepared.pattern(r"publi|posted|created|issued", re.IGNORECASE)
_LATER_TIMES: Final = prepared.pattern(r"modif|updat|aktualisiert", re.IGNORECASE)


_SHORT: Final = 100
_BETWEEN: Final = prepared.pattern(r"\s*(?:[|•·–—/]|,\s|\s-\s|\s{2,})\s*")


class Times(NamedTuple):
    """When a page says it was published and last updated."""

    published: str | None
    updated: str | None


def told(about: Metadata) -> Times:
    """Read the times in a page's data and meta elements."""
    published = _first(
        [about.told("datePublished"), *(about.meta(name) for name in _PUBLISHED)]
    ) or _first([about.told("dateCreated", "uploadDate")])
    updated = _first([about.told("dateModified"), *(about.meta(name) for name in _UPDATED)])
    return Times(published, updated)


def later(published: str | None, updated: str | None) -> str | None:
    """Return the update's time if it is one: not the minute of publication, not before it."""
    if updated is None or published is None:
        return updated
    same_zone = published[16:] == updated[16:]
    if updated[:16] == published[:16] or (same_zone and updated < published):
        return None
    return updated


def marked(element: "Element") -> Times:
    """Read the `time` elements in a box, and those marked with the vocabulary's names."""
    published = updated = None
    for value, names in _marked(element):
        read = normal(value)
        if read is None:
            continue
        if _LATER_TIMES.search(names) and not _FIRST_TIMES.search(names):
            updated = updated or read
        else:
            published = published or read
    return Times(published, updated)


def _marked(element: "Element") -> Iterator[tuple[str, str]]:
    for one in element.iter("time", "meta", "span", "abbr"):
        attributes = one.attrib
        value = attributes.get("datetime") or (
            attributes.get("content") if "itemprop" in attributes else ""
        )
        names = " ".join(attributes.get(name, "") for name in ("itemprop", "class", "pubdate"))
        if value and (one.tag == "time" or "date" in names.lower()):
            yield value, names


def within(text: str) -> dates.Dates | None:
    """Read a date line, or a short line with a date between signs: ``06.01.2026, Lesezeit 5 Min.``."""
    whole = dates.read(text)
    if whole is not None or len(text) > _SHORT:
        return whole
    for part in _BETWEEN.split(text):
        read = dates.read(part) if part.strip() else None
        if read is not None and (read.published or read.updated):
            return read
    return None


def _first(values: list[str | None]) -> str | None:
    for value in values:
        read = normal(value) if value else None
        if read is not None:
            return read
    return None


def normal(value: str) -> str | None:
    """Write a time as the contract has it.

    ``2024-09-11T14:05:33.120Z`` -> ``2024-09-11T14:05+00:00``; midnight without a zone is a date only.
    """
    text = value.strip()
    found = _ISO.match(text)
    if found is not None:
        return _iso(found)
    unix = _UNIX.match(text)
    if unix is not None:
        text = f"{unix['day']} {unix['month']} {unix['year']} {unix['clock']} {unix['zone'] or ''}"
    read = dates.read(text.strip())
    return None if read is None else read.published or read.updated


def _iso(found: re.Match[str]) -> str | None:
    digits = found["day"].replace("-", "")
    day = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    if not ("01" <= digits[4:6] <= "12" and "01" <= digits[6:] <= "31"):
        return None
    if found["hour"] is None or int(found["hour"]) > 23:
        return day
    clock, zone = f"{int(found['hour']):02d}:{found['minute']}", found["zone"]
    if zone is None:
        return day if clock == "00:00" else f"{day}T{clock}"
    return f"{day}T{clock}{_zone(zone)}"


def _zone(written: str) -> str:
    """``Z`` -> ``+00:00``, ``+0200`` -> ``+02:00``, ``+02`` -> ``+02:00``."""
    if written[0] not in "+-":
        return "+00:00"
    digits = written[1:].replace(":", "").ljust(4, "0")
    return f"{written[0]}{digits[:2]}:{digits[2:]}"
