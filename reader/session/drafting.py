"""Pages cleaned and written out as the library keeps them, in the process beside: the window's only carries them.

Knows what a library keeps, and none.
"""

from typing import TYPE_CHECKING, NamedTuple

from reader.article import OutletRule, Refusal
from reader.session import cleaning, guarded
from reader.session.reading import Found

if TYPE_CHECKING:
    from reader.library.drafts import ArticleDraft, PageDraft


class Drafted(NamedTuple):
    """A page and the articles on it, in page order, ready to be kept."""

    page: "PageDraft"
    articles: "tuple[ArticleDraft, ...]"
    rules: tuple[OutletRule, ...]
    """It was cleaned by these."""

    @property
    def path(self) -> str:
        """Of the file."""
        return self.page.path

    @property
    def size(self) -> int:
        """How many bytes it takes on its way."""
        parcels = (parcel for each in self.articles for parcel in (each.written, each.wording))
        return self.page.texts.size + sum(parcel.size for parcel in parcels)


def draft(found: Found, rules: tuple[OutletRule, ...]) -> Drafted | Refusal:
    """Clean a page and write out what is kept of it."""
    from reader.library import drafts

    clean = cleaning.clean(found.page.open(), rules)
    if isinstance(clean, Refusal):
        return clean
    return Drafted(drafts.page(clean), tuple(map(drafts.article, clean.articles)), rules)


def draft_beside(found: Found, rules: tuple[OutletRule, ...]) -> Drafted | Refusal:
    """Do `draft` in the process beside; a page that hangs it or ends it is refused."""
    return guarded.do(found.path, "cleaned", draft, found, rules)
