"""Pages and articles made by hand, so that the library is tested without ingest and cleaner."""

import hashlib

import pytest

from reader.article import Article, CleanPage, Label, Line, Page, Paragraph, ParagraphKind
from reader.library import drafts, pages, stories, versions
from reader.library.store import Store

NOON = "2026-03-02T12:00:00+00:00"


@pytest.fixture
def store(tmp_path):
    opened = Store(tmp_path / "shelf" / "library.sidelight")
    yield opened
    opened.close()


@pytest.fixture
def article_of():
    def make(headline, *texts, **fields):
        paragraphs = tuple(
            Paragraph(ParagraphKind.PARAGRAPH, text, number, number)
            for number, text in enumerate(texts, start=2)
        )
        return Article(headline, paragraphs, **fields)

    return make


@pytest.fixture
def clean_page_of():
    def make(article, path="/desk/a.txt", **fields):
        texts = (article.headline or "", *(p.text for p in article.paragraphs))
        digest = hashlib.sha256("\n".join(texts).encode("utf-8", "surrogatepass")).hexdigest()
        lines = tuple(
            Line(number, text, Label.BODY, 0, "body", "prose")
            for number, text in enumerate(texts, start=1)
        )
        page = Page(path, "text", "utf-8", digest, texts, **fields)
        return CleanPage(page, lines, (article,))

    return make


@pytest.fixture
def shelve(store, clean_page_of):
    """Keep an article on a page of its own, in a story of its own unless told."""

    def put(article, *, story=None, replaces=None, path="/desk/a.txt"):
        page = pages.add(store, drafts.page(clean_page_of(article, path)), NOON)
        story = stories.new(store) if story is None else story
        return versions.add(
            store, drafts.article(article), story, versions.Source(page, 0, NOON, replaces)
        )

    return put
