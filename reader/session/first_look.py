"""A first look at two files, before the library is open: read, cleaned, compared by their words alone.

What is on the screen soonest; taking the files in and comparing them wholly follows. Loads as little as
that needs. Every file is opened once, for reading.
"""

from pathlib import PurePath
from typing import NamedTuple

from reader.article import Article, Refusal
from reader.compare import engine, rows
from reader.compare.changes import Comparison
from reader.compare.spread import Spread
from reader.ingest import files
from reader.session import cleaning


class Looked(NamedTuple):
    """One of the two files."""

    name: str
    """The outlet, or the file's name."""
    article: Article


class FirstLook(NamedTuple):
    """Two files compared by their words alone, and laid out."""

    left: Looked
    right: Looked
    comparison: Comparison
    spread: Spread


def at_files(left: str, right: str) -> FirstLook | None:
    """Compare the first articles of two files; None when one of them cannot be read."""
    here, there = _looked(left), _looked(right)
    if here is None or there is None:
        return None
    comparison = engine.first_look(here.article, there.article)
    return FirstLook(here, there, comparison, rows.lay_out(comparison))


def _looked(path: str) -> Looked | None:
    page = files.read(path)
    clean = page if isinstance(page, Refusal) else cleaning.clean(page)
    if isinstance(clean, Refusal):
        return None
    article = clean.articles[0]
    return Looked(article.outlet or PurePath(path).name, article)
