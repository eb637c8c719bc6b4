"""A first look at two files, before the library is open: read, cleaned, compared by their words alone.

What is on the screen soonest; taking the files in and comparing them wholly follows. Loads as little as
that needs. Every file is opened once, for reading.
"""

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.article import Article, CleanPage, Page, Refusal
    from reader.session.comparing import Laid


class Looked(NamedTuple):
    """One of the two files."""

    name: str
    """The outlet, or the file's name."""
    article: "Article"


class FirstLook(NamedTuple):
    """Two files compared by their words alone, and laid out."""

    left: Looked
    right: Looked
    laid: "Laid"


def at_files(left: str, right: str) -> FirstLook | None:
    """Compare the first articles of two files; None when one of them cannot be read, or both are one."""
    from reader.ingest import files
    from reader.session import cleaning, comparing

    pages = files.read(left), files.read(right)
    if _is_one(*pages):
        return None
    here, there = (_looked(page) for page in cleaning.clean_ahead(pages))
    if here is None or there is None:
        return None
    return FirstLook(here, there, comparing.first_look(here.article, there.article))


def _is_one(left: "Page | Refusal", right: "Page | Refusal") -> bool:
    """Tell whether two files hold the same bytes: the library has one version for both."""
    from reader.article import Page

    return isinstance(left, Page) and isinstance(right, Page) and left.sha256 == right.sha256


def _looked(clean: "CleanPage | Refusal") -> Looked | None:
    from reader.article import Refusal

    if isinstance(clean, Refusal):
        return None
    article = clean.articles[0]
    return Looked(article.outlet or PurePath(clean.page.path).name, article)
