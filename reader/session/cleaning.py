"""The cleaner's door for files of all sorts: a page it fails at, hangs on or dies of must not keep the others out.

Knows no library.
"""

from collections.abc import Sequence

from reader.article import CleanPage, OutletRule, Page, Refusal, Relabel
from reader.session import guarded

_ahead: dict[str, CleanPage] = {}
"""Pages cleaned before they are taken in, by their files' SHA-256."""


def clean(
    page: Page, rules: Sequence[OutletRule] = (), relabels: Sequence[Relabel] = ()
) -> CleanPage | Refusal:
    """Clean a page; a fault of ours becomes a refusal that says so, its traceback a debug record."""
    known = None if rules or relabels else _ahead.pop(page.sha256, None)
    if known is not None and known.page._replace(path=page.path) == page:
        return known._replace(page=page)
    from reader.clean import cleaner

    try:
        return cleaner.clean(page, rules=rules, relabels=relabels)
    except Exception as fault:  # one page out of a thousand must not stop the rest
        import logging

        logging.getLogger(__name__).debug("cleaning %s failed", page.path, exc_info=True)
        why = f"a fault in Sidelight ({type(fault).__name__})"
        return guarded.refused(page.path, "cleaned", why)


def clean_beside(
    page: Page, rules: Sequence[OutletRule] = (), relabels: Sequence[Relabel] = ()
) -> CleanPage | Refusal:
    """Do `clean` in the process beside; a page that hangs it or ends it is refused."""
    return guarded.do(page.path, "cleaned", clean, page, rules, relabels)


def clean_ahead(pages: Sequence[Page | Refusal]) -> tuple[CleanPage | Refusal, ...]:
    """Clean pages, and remember it until they are taken in by this process, in place of those before."""
    _ahead.clear()
    cleaned = tuple(page if isinstance(page, Refusal) else clean(page) for page in pages)
    _ahead.update((each.page.sha256, each) for each in cleaned if isinstance(each, CleanPage))
    return cleaned
