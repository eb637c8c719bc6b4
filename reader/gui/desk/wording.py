"""Short words for the lines of the desk. Pure functions on the desk's values."""

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from reader.gui.look.wording import DAY, count, date, joined

if TYPE_CHECKING:
    from reader.session.views import StoryView, VersionView


def source(version: "VersionView") -> str:
    """Name where a version is from: its outlet, else its file."""
    return version.outlet or PurePath(version.path).name


_COUNTED_BY_CHARACTER: Final = frozenset({"zh", "ja", "th", "lo", "my", "km"})
"""Languages written without spaces: editors there count characters."""


def length(version: "VersionView") -> str:
    """Say how long a version is: `579 words`, `1,240 characters`."""
    is_spaced = version.language not in _COUNTED_BY_CHARACTER
    return count(version.words, "word" if is_spaced else "character")


def version_meta(version: "VersionView") -> str:
    """Return what tells a version from its neighbours, without its headline."""
    return joined(date(version.date), length(version), version.badge)


def version_metas(version: "VersionView") -> tuple[str, ...]:
    """Return the same in fewer and fewer words, for rows that have less and less room.

    `13 Sep 2026, 21:42 · 577 words · near-copy of “Ferry aground”`  ->  `13 Sep 2026 · 577 words · near-copy`
    """
    day = date(version.date[:DAY])
    kinship = version.badge.partition(" \N{LEFT DOUBLE QUOTATION MARK}")[0]
    kinship = kinship.removesuffix(" of").removesuffix(" as")
    return (
        version_meta(version),
        joined(date(version.date), length(version), kinship),
        joined(day, length(version), kinship),
        joined(day, kinship) or length(version),
    )


def single_metas(version: "VersionView") -> tuple[str, ...]:
    """Return whose a story's only version is, of when, and how long it is, in fewer and fewer words."""
    name, day = source(version), date(version.date[:DAY])
    return (
        joined(name, date(version.date), length(version)),
        joined(name, day, length(version)),
        joined(name, day),
        name,
    )


def story_meta(story: "StoryView") -> str:
    """Return how many versions a story has, and of when."""
    days = sorted({version.date[:DAY] for version in story.versions if version.date})
    return joined(count(len(story.versions), "version"), date(days[-1]) if days else "")


def story_metas(story: "StoryView") -> tuple[str, ...]:
    """Return how many versions a story has, of when and whose, in fewer and fewer words."""
    return joined(story_meta(story), story_sources(story)), story_meta(story)


def story_sources(story: "StoryView") -> str:
    """Return whose the versions of a story are."""
    names = list(dict.fromkeys(source(version) for version in story.versions))
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"


def spoken(version: "VersionView") -> str:
    """Return a version as a screen reader says it: headline first."""
    return ". ".join(filter(None, (version.headline, source(version), version_meta(version))))
