"""Rows of the library become lines of the desk: stories, their versions, and badges in plain words.

Reads only; knows nothing of grouping but the names of its link kinds.
"""

from collections.abc import Sequence

from reader.article import LinkKind
from reader.library import search, stories, versions
from reader.library.store import Store
from reader.library.versions import Listed
from reader.session.views import StoryView, VersionView

_SHORT = 40
"""Code points of a headline in a badge."""

_BADGES = {
    LinkKind.IDENTICAL: "same text as {}",
    LinkKind.NEAR_DUPLICATE: "near-copy of {}",
    LinkKind.REWRITTEN: "rewritten copy of {}",
}


def story_ids(store: Store, words: str, *, by_date: bool = False) -> tuple[int, ...]:
    """Return the stories that have a version holding all the words.

    The one that something came to last first; ``by_date``, the one with the newest article.
    """
    if not words.strip():
        return stories.ids_by_date(store) if by_date else stories.ids(store)
    found = search.find(store, words)
    places = stories.placings(store, found)
    ids = tuple(dict.fromkeys(places[version].story for version in found))
    return stories.newest_first(store, ids) if by_date else ids


def story_views(store: Store, ids: Sequence[int], words: str) -> tuple[StoryView, ...]:
    """Return stories as the desk shows them, in the order of ``ids``.

    With words, only the versions that hold them; a story without any is left out.
    """
    members = stories.members(store, ids)
    if words.strip():
        hits = frozenset(search.find(store, words))
        members = {s: tuple(v for v in of if v in hits) for s, of in members.items()}
    settled = stories.settled(store, ids)
    views = _version_views(store, [version for of in members.values() for version in of])
    return tuple(
        StoryView(
            story,
            _headline([views[version] for version in members[story]]),
            tuple(views[version] for version in members[story]),
            story in settled,
        )
        for story in ids
        if members.get(story)
    )


def found(store: Store, words: str) -> tuple[VersionView, ...]:
    """Return the versions that hold all the words, newest first."""
    return version_views(store, search.find(store, words))


def version_views(store: Store, ids: Sequence[int]) -> tuple[VersionView, ...]:
    """Return versions as the desk shows them, in the order of ``ids``."""
    views = _version_views(store, ids)
    return tuple(views[version] for version in ids if version in views)


def _headline(of: Sequence[VersionView]) -> str:
    """Name a story after its oldest version."""
    return of[0].headline


def _version_views(store: Store, ids: Sequence[int]) -> dict[int, VersionView]:
    rows = versions.listed(store, ids)
    kin = [row.kin.version for row in rows.values() if row.kin]
    relatives = versions.listed(store, [version for version in kin if version not in rows])
    known = rows | relatives
    return {version: _view(row, known) for version, row in rows.items()}


def _view(row: Listed, known: dict[int, Listed]) -> VersionView:
    return VersionView(
        id=row.id,
        headline=row.headline,
        outlet=row.outlet,
        date=row.date,
        words=row.words,
        badge=_badge(row, known),
        path=row.path,
        article_index=row.article_index,
        language=row.language,
        direction=row.direction,
        replaces=row.replaces,
        taken_in=row.taken_in,
        story=row.story,
    )


def _badge(row: Listed, known: dict[int, Listed]) -> str:
    """Say what a version is to the one it is closest to: "rewritten copy of Harbour Post"."""
    if row.kin is None:
        return ""
    kin = known[row.kin.version]
    if row.replaces == kin.id:
        return "later text of the same file"
    says = _BADGES.get(LinkKind(row.kin.kind), "")
    return says.format(_short_name(kin, beside=row))


def _short_name(row: Listed, *, beside: Listed) -> str:
    """Name a version by its outlet, or by its headline where the outlet would not tell it apart."""
    if row.outlet and row.outlet != beside.outlet:
        return row.outlet
    if len(row.headline) <= _SHORT:
        return f"“{row.headline}”"
    return f"“{row.headline[:_SHORT].rsplit(' ', 1)[0]} …”"
