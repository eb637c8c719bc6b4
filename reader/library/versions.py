"""Versions in the library: one article each, where it was found and what it came after.

Knows which story a version is filed under, not why. A version taken out keeps its row.
"""

import hashlib
from collections.abc import Sequence
from typing import Any, NamedTuple

from reader.article import Article, Caption, Direction, Paragraph, Version
from reader.library import search, written
from reader.library.store import Store
from reader.text import words as tokens

_NAMED_AFTER = 60
"""Code points of an article's first words that stand for a missing headline."""


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


def add(store: Store, article: Article, story: int, source: Source) -> int:
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
        rewrite(store, version, article)
        sight(store, source.page, source.article_index, version)
    return version


def rewrite(store: Store, version: int, article: Article) -> None:
    """Keep an article in place of what the version said before (its page was cleaned anew)."""
    with store.writing():
        store.tell(
            "UPDATE version SET headline = ?, outlet = ?, date = ?, language = ?, direction = ?, words = ?,"
            " content = ? WHERE id = ?",
            name(article),
            written.sound(article.outlet or ""),
            written.sound(article.published or article.updated or ""),
            article.language,
            article.direction,
            words(article),
            content(article),
            version,
        )
        store.tell(
            "UPDATE article SET written = ? WHERE version = ?", written.article(article), version
        )
        search.index(store, version, article)


def name(article: Article) -> str:
    """Return what a list calls the article: its headline, else its first words."""
    if article.headline:
        return written.sound(article.headline)
    first = next((p.text for p in article.paragraphs), "")
    short = first if len(first) <= _NAMED_AFTER else first[:_NAMED_AFTER].rsplit(" ", 1)[0] + " …"
    return written.sound(short) or "(no text)"


def words(article: Article) -> int:
    """Count the words of the body; in scripts without spaces, its characters."""
    return sum(tokens.count(p.text) for p in article.paragraphs)


def content(article: Article) -> str:
    """Return a hash of all an article says; where its lines stand on the page does not count."""
    bare = article._replace(
        captions=tuple(Caption(c.text, c.credit, 0) for c in article.captions),
        paragraphs=tuple(Paragraph(p.kind, p.text, 0, 0) for p in article.paragraphs),
    )
    return hashlib.sha256(written.article(bare).encode("utf-8")).hexdigest()


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
