"""Pages and articles written out as the tables have them, ready to be kept.

Made wherever there is room for it: whoever has the library open carries them there and writes them down. Values only;
nothing here knows the database.
"""

from typing import NamedTuple

from reader.article import Article, Caption, CleanPage, Paragraph
from reader.library import search, written
from reader.library.search import Wording
from reader.parcel import Parcel

_NAMED_AFTER = 60
"""Code points of an article's first words that stand for a missing headline."""


class ArticleDraft(NamedTuple):
    """What is kept of an article."""

    name: str
    """What a list calls it."""
    outlet: str
    date: str
    language: str
    direction: str
    words: int
    content: str
    """A hash of all it says."""
    written: Parcel[str]
    wording: Parcel[Wording]
    """What it is found by."""


class PageTexts(NamedTuple):
    """The long columns of a page."""

    lines: str
    blocks: str
    markup: bytes | None
    labels: str
    offers: str


class PageDraft(NamedTuple):
    """What is kept of a page."""

    path: str
    format: str
    encoding: str
    sha256: str
    status: str
    reason: str | None
    outlet: str | None
    texts: Parcel[PageTexts]


def page(clean: CleanPage) -> PageDraft:
    """Write out a page."""
    found = clean.page
    return PageDraft(
        path=written.sound(found.path),
        format=found.format,
        encoding=found.encoding,
        sha256=found.sha256,
        status=found.status,
        reason=found.reason,
        outlet=None if found.outlet is None else written.sound(found.outlet),
        texts=Parcel(
            PageTexts(
                written.strings(found.lines),
                written.strings(found.blocks),
                written.squeeze(found.markup),
                written.labels(clean.lines),
                written.offers(clean.offers),
            )
        ),
    )


def article(said: Article) -> ArticleDraft:
    """Write out an article."""
    return ArticleDraft(
        name=name(said),
        outlet=written.sound(said.outlet or ""),
        date=written.sound(said.updated or said.published or ""),
        language=said.language,
        direction=said.direction,
        words=words(said),
        content=content(said),
        written=Parcel(written.article(said)),
        wording=Parcel(search.wording(said)),
    )


def name(said: Article) -> str:
    """Return what a list calls the article: its headline, else its first words."""
    if said.headline:
        return written.sound(said.headline)
    first = next((p.text for p in said.paragraphs), "")
    short = first if len(first) <= _NAMED_AFTER else first[:_NAMED_AFTER].rsplit(" ", 1)[0] + " …"
    return written.sound(short) or "(no text)"


def words(said: Article) -> int:
    """Count the words of the body; in scripts without spaces, its characters."""
    from reader.text import words as tokens

    return sum(tokens.count(p.text) for p in said.paragraphs)


def content(said: Article) -> str:
    """Return a hash of all an article says; where its lines stand on the page does not count."""
    from hashlib import (
        sha256,  # 3 MB, and the window's process, which only carries drafts, does without
    )

    bare = said._replace(
        captions=tuple(Caption(c.text, c.credit, 0) for c in said.captions),
        paragraphs=tuple(Paragraph(p.kind, p.text, 0, 0) for p in said.paragraphs),
    )
    return sha256(written.article(bare).encode("utf-8")).hexdigest()
