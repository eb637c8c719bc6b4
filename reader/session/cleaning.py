"""The cleaner's door for files of all sorts: a fault on one page must not keep the others out.

Knows no library.
"""

import logging
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from reader.article import CleanPage, OutletRule, Page, Refusal, Relabel

_LOG: Final = logging.getLogger(__name__)


def clean(
    page: Page, rules: Sequence[OutletRule] = (), relabels: Sequence[Relabel] = ()
) -> CleanPage | Refusal:
    """Clean a page; a fault of ours becomes a refusal that says so, its traceback a debug record."""
    from reader.clean import cleaner

    try:
        return cleaner.clean(page, rules=rules, relabels=relabels)
    except Exception as fault:  # noqa: BLE001 - one page out of a thousand must not stop the rest
        _LOG.debug("cleaning %s failed", page.path, exc_info=True)
        name = PurePath(page.path).name or page.path
        says = f"{name} could not be cleaned: a fault in Sidelight ({type(fault).__name__})."
        return Refusal(page.path, says, "fault")
