"""Stories in the library: which versions are filed together, what is taken out, what the editor settled.

A story is no more than an id under which versions are filed; an empty one is not shown. Knows no text.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.library.store import Store


class Placing(NamedTuple):
    """Where a version stood at one moment: kept by the session to undo."""

    story: int
    removed: bool


def new(store: Store, *, settled: bool = False) -> int:
    """Make a story; return its id."""
    return store.tell("INSERT INTO story (settled) VALUES (?)", int(settled))


def ids(store: Store) -> tuple[int, ...]:
    """Return the stories that have versions, the one that something came to last first."""
    rows = store.ask(
        "SELECT story FROM version WHERE NOT removed GROUP BY story ORDER BY max(id) DESC"
    )
    return tuple(row[0] for row in rows)


def ids_by_date(store: Store) -> tuple[int, ...]:
    """Return the stories that have versions, the one with the newest article first.

    By the newest date an article of it has, to the minute where that is known; a story without any stands by
    the day on which something came to it last.
    """
    rows = store.ask(
        "SELECT story FROM version WHERE NOT removed GROUP BY story ORDER BY CASE max(date)"
        " WHEN '' THEN substr(max(taken_in), 1, 10) ELSE substr(max(date), 1, 16) END DESC, max(id) DESC"
    )
    return tuple(row[0] for row in rows)


def newest_first(store: Store, stories: Sequence[int]) -> tuple[int, ...]:
    """Return these stories in the order of `ids_by_date`."""
    rows = store.ask_about(
        "SELECT CASE max(date) WHEN '' THEN substr(max(taken_in), 1, 10) ELSE substr(max(date), 1, 16) END,"
        " max(id), story FROM version WHERE story IN (?) AND NOT removed GROUP BY story",
        stories,
    )
    return tuple(story for *_, story in sorted(rows, reverse=True))


def versions_kept(store: Store) -> int:
    """Return how many versions have ever been kept: the size of the library, cheaply."""
    return int(store.ask("SELECT coalesce(max(id), 0) FROM version")[0][0])


def members(store: Store, stories: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Return the versions of several stories: oldest article first, undated ones as taken in.

    An undated version stands by the day on which it was taken in.
    """
    rows = store.ask_about(
        "SELECT story, id, CASE date WHEN '' THEN taken_in ELSE date END AS day FROM version"
        " WHERE story IN (?) AND NOT removed ORDER BY story, substr(day, 1, 10), id",
        stories,
    )
    found: dict[int, list[int]] = {}
    for story, version, _ in rows:
        found.setdefault(story, []).append(version)
    return {story: tuple(versions) for story, versions in found.items()}


def settled(store: Store, stories: Sequence[int]) -> frozenset[int]:
    """Return those of the stories that the editor has settled by hand."""
    rows = store.ask_about("SELECT id FROM story WHERE settled AND id IN (?)", stories)
    return frozenset(row[0] for row in rows)


def settle(store: Store, marks: Mapping[int, bool]) -> dict[int, bool]:
    """Mark stories as settled by hand, or not; return how they were marked before."""
    before = settled(store, tuple(marks))
    with store.writing():
        for story, mark in marks.items():
            store.tell("UPDATE story SET settled = ? WHERE id = ?", int(mark), story)
    return {story: story in before for story in marks}


def placings(store: Store, versions: Sequence[int]) -> dict[int, Placing]:
    """Return where versions stand now; unknown ids are left out."""
    rows = store.ask_about("SELECT id, story, removed FROM version WHERE id IN (?)", versions)
    return {version: Placing(story, bool(removed)) for version, story, removed in rows}


def take_beyond(store: Store, versions: Sequence[int]) -> dict[int, Placing]:
    """Take out versions that their page has no article for any more; return where they stood before."""
    places = placings(store, versions)
    gone = {version: Placing(at.story, removed=True) for version, at in places.items()}
    with store.writing():
        for version, at in places.items():
            if not at.removed:
                store.tell("INSERT OR IGNORE INTO beyond VALUES (?)", version)
        return place(store, gone)


def beyond(store: Store, versions: Sequence[int]) -> tuple[int, ...]:
    """Return those of the versions that `take_beyond` took out, as long as they are out."""
    rows = store.ask_about("SELECT version FROM beyond WHERE version IN (?)", versions)
    return tuple(row[0] for row in rows)


def bring_back(store: Store, versions: Sequence[int]) -> dict[int, Placing]:
    """Put back those of the versions that `take_beyond` took out; return where they stood before."""
    places = placings(store, beyond(store, versions))
    back = {version: Placing(at.story, removed=False) for version, at in places.items()}
    return place(store, back)


def place(store: Store, wanted: Mapping[int, Placing]) -> dict[int, Placing]:
    """File versions where they are said to stand; return where they stood before."""
    before = placings(store, tuple(wanted))
    with store.writing():
        for version, placing in wanted.items():
            store.tell(
                "UPDATE version SET story = ?, removed = ? WHERE id = ?",
                placing.story,
                int(placing.removed),
                version,
            )
    return before
