"""Short words for the lines of the desk: dates, counts, names. Pure functions on the desk's values."""

from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.session.views import StoryView, VersionView

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DAY = len("2024-09-11")


def date(iso: str) -> str:
    """Return an ISO date as an editor writes it: ``2024-09-11T14:05+03:00`` -> ``11 Sep 2024, 14:05``."""
    year, _, rest = iso[:_DAY].partition("-")
    month, _, day = rest.partition("-")
    if not (month.isdigit() and day.isdigit() and 1 <= int(month) <= len(_MONTHS)):
        return iso
    written = f"{int(day)} {_MONTHS[int(month) - 1]} {year}"
    time = iso[_DAY + 1 : _DAY + 6]
    return f"{written}, {time}" if time else written


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: ``1 version``, ``1,204 words``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def source(version: "VersionView") -> str:
    """Name where a version is from: its outlet, else its file."""
    return version.outlet or PurePath(version.path).name


def version_meta(version: "VersionView") -> str:
    """Return what tells a version from its neighbours, without its headline."""
    return _joined(date(version.date), count(version.words, "word"), version.badge)


def single_meta(version: "VersionView") -> str:
    """Return the line under a story that has but one version."""
    return _joined(source(version), date(version.date), count(version.words, "word"))


def story_meta(story: "StoryView") -> str:
    """Return the line under a story: how many versions, whose, and of when."""
    names = list(dict.fromkeys(source(version) for version in story.versions))
    days = sorted({version.date[:_DAY] for version in story.versions if version.date})
    whose = names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"
    return _joined(count(len(story.versions), "version"), whose, date(days[-1]) if days else "")


def spoken(version: "VersionView") -> str:
    """Return a version as a screen reader says it: headline first."""
    return ". ".join(filter(None, (version.headline, source(version), version_meta(version))))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
