"""How a cleaned page gets into the library: as new versions, as later ones of a known file, or not at all.

Knows the library and the cleaner; does not group (`session.filing`) and keeps no undo (`session.desk`).
"""

from collections import deque
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from reader import limits
from reader.article import Article, Refusal
from reader.library import pages, stories, versions
from reader.library.store import Store
from reader.library.stories import Placing
from reader.session import beside, cleaning, drafting, grouping
from reader.session.drafting import Drafted
from reader.session.problem import UnreadableError
from reader.session.reading import Found

if TYPE_CHECKING:
    from reader.library.drafts import ArticleDraft


class Taken(NamedTuple):
    """What became of one page: ids of versions."""

    added: tuple[int, ...] = ()
    known: tuple[int, ...] = ()


def now() -> str:
    """Return the time in UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Known(NamedTuple):
    """A page of the library with the very bytes that came in."""

    page: int
    path: str
    """Of the file that came in."""


Prepared = Known | Drafted | Refusal
"""What is to become of a file."""


_LARGE: Final = 512 * 1024
"""Bytes, packed: an article of 10,000 paragraphs."""


class Portion:
    """Files to be kept in one transaction.

    Attributes:
        first: Path of the first of them; empty where there is none.
    """

    def __init__(self, files: Sequence[Prepared] = ()) -> None:
        self.first = ""
        self._files: deque[Prepared] = deque()
        self._size = 0
        for each in files:
            self.add(each)

    def add(self, prepared: Prepared) -> None:
        """Put a file to the others."""
        self.first = self.first or prepared.path
        self._files.append(prepared)
        self._size += prepared.size if isinstance(prepared, Drafted) else 0

    @property
    def is_full(self) -> bool:
        """Tell whether they are as many as are kept at once, or as large."""
        return len(self._files) >= limits.TAKE_IN_PORTION or self._size >= limits.TAKE_IN_BYTES

    @property
    def is_large(self) -> bool:
        """Tell whether more memory goes through one process for them than it should keep."""
        return self._size >= _LARGE

    def let_go(self) -> Iterator[Prepared]:
        """Yield the files in order; none is held any longer."""
        while self._files:
            yield self._files.popleft()


def prepare(store: Store, page: Found | Refusal) -> Prepared:
    """Clean a page unless its bytes are known; writes nothing, so that no one has to wait for it."""
    if isinstance(page, Refusal):
        return page
    known = pages.find(store, page.sha256)
    if known is not None:
        return Known(known, page.path)
    return drafting.draft_beside(page, pages.rules(store))


def keep(store: Store, prepared: Known | Drafted, *, follows: bool = True) -> Taken:
    """Keep a page and the versions on it.

    The same bytes again add nothing; if their versions were taken out, they come back. A changed file
    gives a later version of each article that changed, filed where the former one is.

    Args:
        store: The library.
        prepared: As `prepare` gives it.
        follows: False when the path is no file's, so that an equal path means nothing (pasted text).
    """
    if isinstance(prepared, Known):
        return _back_again(store, prepared.page)
    page = prepared.page
    known = pages.find(store, page.sha256)
    if known is not None:
        return _back_again(store, known)
    before = versions.newest_of(store, page.path) if follows else ()
    with store.writing():
        page_id = pages.add(store, page, now())
        return _keep_articles(store, page_id, prepared.articles, before)


def _back_again(store: Store, page: int) -> Taken:
    """Put versions that the editor took out back; those that are there are known."""
    on_page = versions.on_page(store, page)
    beyond = stories.beyond(store, on_page)
    ids = tuple(version for version in on_page if version not in beyond)
    places = stories.placings(store, ids)
    gone = tuple(version for version in ids if places[version].removed)
    stories.place(
        store, {version: Placing(places[version].story, removed=False) for version in gone}
    )
    return Taken(gone, tuple(version for version in ids if version not in gone))


def _keep_articles(
    store: Store, page: int, articles: "Sequence[ArticleDraft]", before: Sequence[int]
) -> Taken:
    former = _former(store, articles, before)
    added: list[int] = []
    known: list[int] = []
    for index, article in enumerate(articles):
        follows = former.get(index)
        if follows is not None and versions.content_of(store, follows) == article.content:
            versions.sight(store, page, index, follows)
            known.append(follows)
        else:
            added.append(_add(store, article, versions.Source(page, index, now(), follows)))
    return Taken(tuple(added), tuple(known))


def _add(store: Store, article: "ArticleDraft", source: versions.Source) -> int:
    """Keep one article, in the story of the version it follows or in one of its own."""
    if source.replaces is None:
        story = stories.new(store)
    else:
        story = stories.placings(store, [source.replaces])[source.replaces].story
    return versions.add(store, article, story, source)


def _former(
    store: Store, articles: "Sequence[ArticleDraft]", before: Sequence[int]
) -> dict[int, int]:
    """Say which version of the file each of its articles comes after: the alike one, in page order."""
    said = versions.stored(store, before)
    found: dict[int, int] = {}
    left = list(before)
    for index, article in enumerate(articles):
        for version in left:
            if beside.do(grouping.is_same_article, said[version], article.written):
                found[index] = version
                left.remove(version)
                break
    return found


class Again(NamedTuple):
    """What cleaning a page anew did to its versions."""

    added: tuple[int, ...]
    before: dict[int, Placing]
    """Where versions stood that were taken out or put back."""


def clean_again(store: Store, page: int) -> Again:
    """Clean a page anew with the labels and rules of now.

    An article that the page no longer has is taken out, and put back when the page has it again; one that
    it did not have becomes a version. A version that a newer page has too is that page's, and stays as it is.

    Raises:
        UnreadableError: The page could not be cleaned; it is as it was.
    """
    from reader.library import drafts

    clean = cleaning.clean_beside(
        pages.read(store, page), pages.rules(store), pages.relabels(store, page)
    )
    if isinstance(clean, Refusal):
        raise UnreadableError(clean.reason)
    on_page = versions.on_page(store, page)
    added: list[int] = []
    with store.writing():
        pages.relabelled(store, page, clean)
        for index, article in enumerate(clean.articles):
            if index >= len(on_page):
                added.append(
                    _add(store, drafts.article(article), versions.Source(page, index, now()))
                )
            elif _says_otherwise(store, page, on_page[index], article):
                versions.rewrite(store, on_page[index], drafts.article(article))
        beyond = [
            version
            for version in on_page[len(clean.articles) :]
            if versions.page_of(store, version) == page
        ]
        back = stories.bring_back(store, on_page[: len(clean.articles)])
        return Again(tuple(added), back | stories.take_beyond(store, beyond))


def _says_otherwise(store: Store, page: int, version: int, article: Article) -> bool:
    """Tell whether a version is read from this page and does not say this yet."""
    is_newest = versions.page_of(store, version) == page
    return is_newest and versions.article(store, version) != article
