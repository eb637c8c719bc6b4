"""Short words for the lines of the desk. Pure functions on the desk's values."""

from pathlib import PurePath
from typing import TYPE_CHECKING

from reader.gui.look.wording import DAY, count, date, joined

if TYPE_CHECKING:
    from reader.session.views import StoryView, VersionView


def source(version: "VersionView") -> str:
    """Name where a version is from: its outlet, else its file."""
    return version.outlet or PurePath(version.path).name


def version_meta(version: "VersionView") -> str:
    """Return what tells a version from its neighbours, without its headline."""
    return joined(date(version.date), count(version.words, "word"), version.badge)


def single_meta(version: "VersionView") -> str:
    """Return the line under a story that has but one version."""
    return joined(source(version), date(version.date), count(version.words, "word"))


def story_meta(story: "StoryView") -> str:
    """Return the line under a story: how many versions, whose, and of when."""
    names = list(dict.fromkeys(source(version) for version in story.versions))
    days = sorted({version.date[:DAY] for version in story.versions if version.date})
    whose = names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"
    return joined(count(len(story.versions), "version"), date(days[-1]) if days else "", whose)


def spoken(version: "VersionView") -> str:
    """Return a version as a screen reader says it: headline first."""
    return ". ".join(filter(None, (version.headline, source(version), version_meta(version))))
