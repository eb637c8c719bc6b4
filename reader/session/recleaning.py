"""Stored pages cleaned anew: one after a label, all of an outlet after a rule, these in portions.

Corrections by hand stay, as do the ids of versions and stories. Pages that are still to be done are noted in
the library (`library.due`), so that a stop or a crash leaves none behind.
"""

from collections.abc import Sequence

from reader import limits
from reader.article import OutletRule
from reader.clean import corrections
from reader.library import due, pages, stories, versions
from reader.library.store import Store
from reader.session import filing, intake, trial
from reader.session.problem import UnreadableError
from reader.session.step import Step


def set_rules(store: Store, rules: Sequence[OutletRule]) -> None:
    """Keep rules in place of those before; the pages of outlets whose rules are others become due."""
    changed = set(pages.rules(store)) ^ set(rules)
    pages.set_rules(store, tuple(rules))
    due.note(store, trial.pages_for(store, tuple(changed), removed=True))


def portion(store: Store, step: Step) -> int:
    """Clean the next portion of the pages that are due; return how many are left.

    A page whose lines already stand as the rules want them is only looked at.
    """
    with store.writing():
        rules = pages.rules(store)
        looked: list[int] = []
        stale: list[int] = []
        for page in due.first(store, limits.CLEAN_AGAIN_LOOKED):
            looked.append(page)
            if _is_stale(store, page, rules):
                stale.append(page)
            if len(stale) == limits.CLEAN_AGAIN_PORTION:
                break
        due.strike(store, looked)
        clean(store, stale, step, all_or_none=False)
    return due.count(store)


def _is_stale(store: Store, page: int, rules: Sequence[OutletRule]) -> bool:
    """Tell whether the rules want a line of a page otherwise than it stands; lines set by hand aside."""
    lines = pages.read_lines(store, page)
    outlet = versions.outlet_of(store, page)
    wanted = corrections.by_rules([line.text for line in lines], outlet, rules)
    for line in lines:
        verdict = wanted.get(line.number)
        is_ruled = line.rule == trial.BY_RULE
        if line.rule == trial.BY_HAND:
            continue
        if is_ruled != (verdict is not None) or (verdict and line.label is not verdict.label):
            return True
    return False


def clean(store: Store, page_ids: Sequence[int], step: Step, *, all_or_none: bool = True) -> None:
    """Clean pages anew; what becomes a version by that is filed.

    Args:
        store: The library.
        page_ids: The pages.
        step: Told what is to be taken back with it.
        all_or_none: Raise for a page that cannot be cleaned. Else it stays as it was and keeps none of the
            others back.

    Raises:
        UnreadableError: A page could not be cleaned.
    """
    fresh: list[int] = []
    for page in page_ids:
        try:
            again = intake.clean_again(store, page)
        except UnreadableError:
            if all_or_none:
                raise
            continue
        fresh += again.added
        step.stood(again.before)
    filed = filing.file(store, fresh)
    step.came(store, fresh)
    step.stood(filed.before)
    refresh_kin(store, page_ids)


def refresh_kin(store: Store, page_ids: Sequence[int]) -> None:
    """Note anew what the versions on pages are to the others of their stories."""
    touched = [version for page in page_ids for version in versions.on_page(store, page)]
    placings = stories.placings(store, touched)
    filing.refresh_kin(store, {at.story for at in placings.values()})
