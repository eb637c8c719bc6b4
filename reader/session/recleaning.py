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
        _clean_those_that_can_be(store, stale, step)
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


def _clean_those_that_can_be(store: Store, page_ids: Sequence[int], step: Step) -> None:
    """Clean pages; one that cannot be cleaned stays as it was and keeps none of the others back."""
    for page in page_ids:
        try:
            clean(store, [page], step)
        except UnreadableError:
            continue


def clean(store: Store, page_ids: Sequence[int], step: Step) -> None:
    """Clean pages anew; what becomes a version by that is filed.

    Raises:
        UnreadableError: A page could not be cleaned; it is as it was.
    """
    fresh: list[int] = []
    for page in page_ids:
        again = intake.clean_again(store, page)
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
