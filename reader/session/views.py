"""What the desk shows of the library: stories, their versions, and what became of files taken in.

Frozen values made for a list to show as they stand. Nothing here knows the database or the window.
"""

from typing import NamedTuple

from reader.article import Direction, Refusal


class VersionView(NamedTuple):
    """One version as a line of the desk."""

    id: int
    headline: str
    """Never empty: an article without one is named after its first words."""
    outlet: str
    """Empty when the page names none."""
    date: str
    """ISO date (or date and time) of this text: when it was updated, else published; empty when the page gives none."""
    words: int
    badge: str
    """What it is to another version of the story, e.g. "rewritten copy of Harbour Post"; often empty."""
    path: str
    """Where it was taken in from; may no longer exist."""
    article_index: int = 0
    """Which article of that page, from 0."""
    language: str = "en"
    direction: Direction = Direction.LTR
    replaces: int | None = None
    """The version of the same file that this one came after."""
    taken_in: str = ""
    """UTC, ISO 8601."""
    story: int = 0
    """Id of the story it is filed under."""


class StoryView(NamedTuple):
    """One story of the desk with its versions, oldest first."""

    id: int
    headline: str
    versions: tuple[VersionView, ...]
    settled: bool = False
    """True once the editor has moved a version in or out: regrouping leaves it alone."""


class Receipt(NamedTuple):
    """What became of files handed to the desk."""

    added: tuple[int, ...] = ()
    """Ids of the versions that are new."""
    known: tuple[int, ...] = ()
    """Ids of versions that were there already."""
    refused: tuple[Refusal, ...] = ()
    of_files: tuple[tuple[int, ...], ...] = ()
    """The same ids file by file, in the order of the files; those on one page in page order."""
    stories_changed: tuple[int, ...] = ()
    """Ids of stories whose versions are others than before; some may be gone."""


class FileVersion(NamedTuple):
    """One article of a file, for stories made without a library."""

    path: str
    article: int
    headline: str | None
