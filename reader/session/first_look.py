"""A first look at two files, before the library is open: read, cleaned, compared by their words alone.

What is on the screen soonest; taking the files in and comparing them wholly follows. Loads as little as
that needs. Of long texts only the beginning is looked at, so that they are there as soon as short ones.
Every file is opened once, for reading.
"""

from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

from reader import limits

if TYPE_CHECKING:
    from reader.article import Article, CleanPage, Page, Refusal
    from reader.session.comparing import Laid

_READING_ON: Final = (
    "The beginning of two long texts; the rest is being read \N{HORIZONTAL ELLIPSIS}"
)
"""The verdict of a look at two beginnings, which cannot tell how whole texts stand."""


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
    is_beginning: bool = False
    """Of the beginnings of the texts alone."""


_long: "list[tuple[Page, Page]]" = []
"""The pages looked at last of which there is more than a beginning."""


def at_files(left: str, right: str) -> FirstLook | None:
    """Compare the first articles of two files; None when one of them cannot be read, or both are one."""
    from reader.ingest import files

    pages = files.read(left), files.read(right)
    if _is_one(*pages):
        return None
    beginnings = _beginnings(*pages)
    return _at_pages(*pages) if beginnings is None else _at_beginnings(*beginnings)


def go_on(*, is_refining: bool) -> None:
    """Do what will be asked for next: clean long pages wholly, and compare with all there is.

    Args:
        is_refining: And work out what words mean in their sentences, where that may make a better one.
    """
    from reader.session import comparing

    while _long:
        _begin_whole(*_long.pop())
    comparing.go_ahead(is_refining=is_refining)


def _begin_whole(left: "Page", right: "Page") -> None:
    from reader.article import CleanPage
    from reader.session import cleaning, comparing

    here, there = cleaning.clean_ahead((left, right))
    if isinstance(here, CleanPage) and isinstance(there, CleanPage):
        comparing.begin(here.articles[0], there.articles[0])


def _at_pages(left: "Page | Refusal", right: "Page | Refusal") -> FirstLook | None:
    from reader.session import cleaning, comparing

    here, there = (_looked(page) for page in cleaning.clean_ahead((left, right)))
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


# Long texts


def _beginnings(left: "Page | Refusal", right: "Page | Refusal") -> "tuple[Page, Page] | None":
    """Return the beginnings of two pages if one of them is long, and remember both; None if neither is."""
    from reader.article import Page

    if not (isinstance(left, Page) and isinstance(right, Page)):
        return None
    if not (_is_long(left) or _is_long(right)):
        return None
    _long[:] = [(left, right)]
    return _beginning(left), _beginning(right)


def _is_long(page: "Page") -> bool:
    """Tell whether a page is long, and can be cut: a saved page is read as one piece, and so is a single line."""
    is_cut = page.markup is None and len(page.lines[0]) < limits.BEGINNING
    return is_cut and sum(map(len, page.lines)) >= limits.LONG_PAGE


def _beginning(page: "Page") -> "Page":
    """Cut a long page after its first lines; a short one is its own beginning."""
    if not _is_long(page):
        return page
    count = length = 0
    while (length := length + len(page.lines[count])) <= limits.BEGINNING:
        count += 1
    return page._replace(lines=page.lines[:count], blocks=page.blocks[:count])


def _at_beginnings(left: "Page", right: "Page") -> FirstLook | None:
    from reader.compare import rows_beginning
    from reader.session import cleaning, comparing

    here, there = _looked(cleaning.clean(left)), _looked(cleaning.clean(right))
    if here is None or there is None:
        return None
    laid = comparing.first_look(here.article, there.article)
    comparison = laid.comparison._replace(verdict=_READING_ON)
    spread = rows_beginning.cut(laid.spread)
    return FirstLook(here, there, comparing.Laid(comparison, spread), is_beginning=True)
