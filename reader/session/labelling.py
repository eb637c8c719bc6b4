"""The editor's own labels and rules: kept, obeyed by cleaning again, and taken back.

Knows the library and the cleaner's door (`session.intake`), nothing of the window.
"""

from collections.abc import Sequence

from reader.article import OutletRule, Relabel
from reader.library import pages
from reader.library.store import Store
from reader.session import filing, intake, lookup
from reader.session.step import Step


def relabel(store: Store, version_id: int, own: Relabel | int, step: Step) -> None:
    """Give one line of a version's page the editor's label; a bare line number takes it away."""
    page = lookup.page(store, version_id)
    line = own if isinstance(own, int) else own.line
    before = pages.relabels(store, page)
    wanted = {each.line: each for each in before if each.line != line}
    if isinstance(own, Relabel):
        wanted[line] = own
    step.relabels[page] = before
    pages.set_relabels(store, page, tuple(wanted[number] for number in sorted(wanted)))
    _clean_again(store, [page], step)


def add_rule(store: Store, rule: OutletRule, step: Step) -> None:
    """Keep a rule, in place of one on the same line, and clean the outlet's pages by it."""
    _set_rules(store, (*_others(store, rule), rule), rule.outlet, step)


def remove_rule(store: Store, rule: OutletRule, step: Step) -> None:
    """Forget a rule and clean the outlet's pages without it."""
    _set_rules(store, _others(store, rule), rule.outlet, step)


def _others(store: Store, rule: OutletRule) -> tuple[OutletRule, ...]:
    line = (rule.outlet, rule.text)
    return tuple(each for each in pages.rules(store) if (each.outlet, each.text) != line)


def _set_rules(store: Store, rules: tuple[OutletRule, ...], outlet: str, step: Step) -> None:
    step.rules = pages.rules(store)
    pages.set_rules(store, rules)
    _clean_again(store, pages.of_outlet(store, outlet), step)


def _clean_again(store: Store, page_ids: Sequence[int], step: Step) -> None:
    """Clean pages anew; what becomes a version by that is filed."""
    fresh: list[int] = []
    for page in page_ids:
        again = intake.clean_again(store, page)
        fresh += again.added
        step.stood(again.before)
        step.cleaned[page] = None
    filed = filing.file(store, fresh)
    step.came(store, fresh)
    step.stood(filed.before)
