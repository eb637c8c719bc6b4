"""Versions in the library: one article each, where it was found and what it came after.

Knows which story a version is filed under, not why. A version taken out keeps its row.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.article import Article, Direction, Version
from reader.library import search, written
from reader.library.store import Store
from reader.library.written import Stored
from reader.parcel import Parcel

if TYPE_CHECKING:
    from reader.library.drafts import ArticleDraft


class Source(NamedTuple):
    """Where a version comes from."""

    page: int
    article_index: int
    taken_in: str
    replaces: int | None = None


class Kin(NamedTuple):
    """The version of its story that a version is closest to."""

    version: int
    kind: str
    score: float
    because: str


class Listed(NamedTuple):
    """One version as a list shows it, without its text."""

    id: int
    story: int
    headline: str
    outlet: str
    date: str
    language: str
    direction: Direction
    words: int
    path: str
    article_index: int
    replaces: int | None
    taken_in: str
    kin: Kin | None


def add(store: Store, draft: "ArticleDraft", story: int, source: Source) -> int:
    """Keep an article as a version filed under ``story``; return its id."""
    with store.writing():
        version = store.tell(
            "INSERT INTO version (page, article_index, story, replaces, headline, outlet, date, language,"
            " direction, words, content, taken_in) VALUES (?, ?, ?, ?, '', '', '', '', '', 0, '', ?)",
            source.page,
            source.article_index,
            story,
            source.replaces,
            source.taken_in,
        )
        store.tell("INSERT INTO article VALUES (?, '')", version)
        rewrite(store, version, draft)
        sight(store, source.page, source.article_index, version)
    return version


def rewrite(store: Store, version: int, draft: "ArticleDraft") -> None:
    """Keep an article in place of what the version said before (its page was cleaned anew)."""
    with store.writing():
        store.tell(
            "UPDATE version SET headline = ?, outlet = ?, date = ?, language = ?, direction = ?, words = ?,"
            " content = ? WHERE id = ?",
            *draft[:7],
            version,
        )
        store.tell(
            "UPDATE article SET written = ? WHERE version = ?", draft.written.open(), version
        )
        search.index(store, version, draft.wording.open())


def sight(store: Store, page: int, article_index: int, version: int) -> None:
    """Note that an article of a page is this version (an unchanged article of a changed page)."""
    store.tell(
        "INSERT INTO sighting VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET version = excluded.version",
        page,
        article_index,
        version,
    )


def on_page(store: Store, page: int) -> tuple[int, ...]:
    """Return the versions that a page's articles are, in page order."""
    rows = store.ask("SELECT version FROM sighting WHERE page = ? ORDER BY article_index", page)
    return tuple(row[0] for row in rows)


def newest_of(store: Store, path: str) -> tuple[int, ...]:
    """Return the versions that were on the newest page from a path, in page order."""
    rows = store.ask("SELECT max(id) FROM page WHERE path = ?", written.sound(path))
    return on_page(store, rows[0][0]) if rows[0][0] is not None else ()


def article(store: Store, version: int) -> Article | None:
    """Return what a version says; None if there is none of that id."""
    return articles(store, [version]).get(version)


def articles(store: Store, ids: Sequence[int]) -> dict[int, Article]:
    """Return what several versions say, by id."""
    rows = store.ask_about("SELECT version, written FROM article WHERE version IN (?)", ids)
    return {version: _said(store, version, text) for version, text in rows}


def stored(store: Store, ids: Sequence[int]) -> dict[int, Stored]:
    """Return the same as it is written, packed: for whoever reads it elsewhere."""
    found: dict[int, Stored] = {}
    for version in ids:  # one by one: an article may have many megabytes
        for (text,) in store.ask("SELECT written FROM article WHERE version = ?", version):
            damaged = store.damaged(f"Version {version}")
            found[version] = Stored(Parcel(str(text)).sealed(), damaged)
    return found


def _said(store: Store, version: int, text: str) -> Article:
    with store.reading(f"Version {version}"):
        return written.read_article(text)


def read(store: Store, version: int) -> Version | None:
    """Return a version with its article; None if there is none of that id."""
    rows = store.ask(
        "SELECT v.story, p.path, v.article_index, v.taken_in, v.words, v.replaces, a.written FROM version v"
        " JOIN page p ON p.id = v.page JOIN article a ON a.version = v.id WHERE v.id = ?",
        version,
    )
    if not rows:
        return None
    story, path, index, taken_in, count, replaces, text = rows[0]
    said = _said(store, version, text)
    return Version(version, story, said, path, index, taken_in, count, replaces)


def outlets(store: Store) -> tuple[str, ...]:
    """Return the names of all outlets, in order."""
    rows = store.ask("SELECT DISTINCT outlet FROM version WHERE outlet != '' ORDER BY outlet")
    return tuple(row[0] for row in rows)


def pages_of(store: Store, outlets: Sequence[str], *, removed: bool = False) -> tuple[int, ...]:
    """Return ids of the pages that versions of these outlets are read from: the newest of each.

    Args:
        store: The library.
        outlets: Names as the versions have them.
        removed: Pages of versions that were taken out too.
    """
    rows = store.ask_about(
        "SELECT max(s.page), v.removed FROM version v JOIN sighting s ON s.version = v.id"
        " WHERE v.outlet IN (?) GROUP BY v.id",
        [written.sound(name) for name in outlets],
    )
    return tuple(sorted({page for page, is_removed in rows if removed or not is_removed}))


def outlet_of(store: Store, page: int) -> str | None:
    """Return the outlet of a page: that of its first article, or None."""
    rows = store.ask(
        "SELECT v.outlet FROM sighting s JOIN version v ON v.id = s.version WHERE s.page = ?"
        " ORDER BY s.article_index LIMIT 1",
        page,
    )
    return (rows[0][0] or None) if rows else None


def page_of(store: Store, version: int) -> int | None:
    """Return the id of the newest page a version was seen on."""
    newest: int | None = store.ask("SELECT max(page) FROM sighting WHERE version = ?", version)[0][
        0
    ]
    return newest


def pages_with(store: Store, ids: Sequence[int]) -> tuple[int, ...]:
    """Return ids of the pages that versions are read from: the newest of each."""
    rows = store.ask_about(
        "SELECT max(page) FROM sighting WHERE version IN (?) GROUP BY version", ids
    )
    return tuple(sorted({row[0] for row in rows}))


def content_of(store: Store, version: int) -> str:
    """Return the content hash of a version."""
    return str(store.ask("SELECT content FROM version WHERE id = ?", version)[0][0])


def set_kin(store: Store, version: int, kin: Kin | None) -> None:
    """Note which version of its story a version is closest to."""
    values = (kin.version, kin.kind, kin.score, kin.because) if kin else (None, None, None, None)
    store.tell(
        "UPDATE version SET kin = ?, kin_kind = ?, kin_score = ?, kin_because = ? WHERE id = ?",
        *values,
        version,
    )


def listed(store: Store, ids: Sequence[int]) -> dict[int, Listed]:
    """Return several versions as a list shows them, by id; those taken out included."""
    rows = store.ask_about(
        "SELECT v.id, v.story, v.headline, v.outlet, v.date, v.language, v.direction, v.words, p.path,"
        " v.article_index, v.replaces, v.taken_in, v.kin, v.kin_kind, v.kin_score, v.kin_because"
        " FROM version v JOIN page p ON p.id = v.page WHERE v.id IN (?)",
        ids,
    )
    return {row[0]: _listed(row) for row in rows}


def _listed(row: tuple[Any, ...]) -> Listed:
    return Listed(
        id=row[0],
        story=row[1],
        headline=row[2],
        outlet=row[3],
        date=row[4],
        language=row[5],
        direction=Direction(row[6]),
        words=row[7],
        path=row[8],
        article_index=row[9],
        replaces=row[10],
        taken_in=row[11],
        kin=None if row[12] is None else Kin(row[12], row[13], row[14], row[15]),
    )
