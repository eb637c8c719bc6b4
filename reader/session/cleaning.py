"""The cleaner's door for files of all sorts: a page it fails at, hangs on or dies of must not keep the others out.

Knows no library.
"""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from reader.article import CleanPage, OutletRule, Page, Refusal, Relabel
from reader.session import guarded
from reader.session.once import Once


class _Ahead(NamedTuple):
    """A page cleaned before it is taken in."""

    page: Page
    cleaned: Once[CleanPage | Refusal]


_ahead: dict[str, _Ahead] = {}
"""By their files' SHA-256."""


def clean(
    page: Page, rules: Sequence[OutletRule] = (), relabels: Sequence[Relabel] = ()
) -> CleanPage | Refusal:
    """Clean a page; a fault of ours becomes a refusal that says so, its traceback a debug record."""
    known = None if rules or relabels else _ahead.pop(page.sha256, None)
    if known is not None and known.page._replace(path=page.path) == page:
        cleaned = known.cleaned.value()
        return cleaned._replace(page=page) if isinstance(cleaned, CleanPage) else cleaned
    return _clean(page, rules, relabels)


def _clean(
    page: Page, rules: Sequence[OutletRule] = (), relabels: Sequence[Relabel] = ()
) -> CleanPage | Refusal:
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
    """Clean pages, and remember it until they are taken in by this process, in place of those before.

    Who takes one in meanwhile waits for it.
    """
    ahead = [
        page if isinstance(page, Refusal) else _Ahead(page, Once(partial(_clean, page)))
        for page in pages
    ]
    _ahead.clear()
    _ahead.update((each.page.sha256, each) for each in ahead if isinstance(each, _Ahead))
    return tuple(each if isinstance(each, Refusal) else each.cleaned.value() for each in ahead)
