"""The editor's own label on a line: kept, obeyed by cleaning again, and taken back.

Knows the library and the cleaner's door, nothing of the window. Rules for whole outlets are `session.rules`.
"""

from reader.article import Relabel
from reader.library import pages
from reader.library.store import Store
from reader.session import lookup, recleaning
from reader.session.step import Exchange, Step


def relabel(store: Store, version_id: int, own: Relabel | int, step: Step) -> None:
    """Give one line of a version's page the editor's label; a bare line number takes it away."""
    page = lookup.page(store, version_id)
    line = own if isinstance(own, int) else own.line
    before = pages.relabels(store, page)
    wanted = {each.line: each for each in before if each.line != line}
    if isinstance(own, Relabel):
        wanted[line] = own
    after = tuple(wanted[number] for number in sorted(wanted))
    step.relabels[page] = Exchange(before, after)
    pages.set_relabels(store, page, after)
    step.cleaned[page] = None
    recleaning.clean(store, [page], step)
