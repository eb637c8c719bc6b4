"""A rule tried against the stored articles: which lines of which articles it would change. Changes nothing.

Pages are looked at in portions, so that whoever asks can show how far it is, or stop. A page is cleaned for
it only where a rule that goes leaves a line to be judged anew.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reader import limits
from reader.article import Label, Line, OutletRule, Refusal
from reader.clean import corrections
from reader.library import pages, stories, versions
from reader.library.store import Store
from reader.session import cleaning

BY_HAND: Final = "by-hand"
"""The cleaner's name for the editor's own decision on a line."""
BY_RULE: Final = "outlet-rule"
"""The same for a decision by an outlet's rule."""


class TrialLine(NamedTuple):
    """One line that a rule speaks of."""

    version: int
    headline: str
    """Of the article the line is in."""
    number: int
    text: str
    before: Label
    after: Label
    is_by_hand: bool = False
    """The editor has set it by hand, and so it stays."""


class Trial(NamedTuple):
    """What a rule would do to the stored articles, as far as they were looked at."""

    lines: tuple[TrialLine, ...] = ()
    """In the order of the pages, at most `limits.TRIAL_SHOWN`."""
    changes: int = 0
    """Lines that would be something else."""
    articles: int = 0
    """Articles they are in."""
    same: int = 0
    """Lines that the rule speaks of and that are so already."""
    by_hand: int = 0
    """Lines that stay as the editor has set them by hand."""
    looked: int = 0
    """Pages looked at."""
    of: int = 0
    """Pages of the outlet."""

    @property
    def is_complete(self) -> bool:
        """Tell whether all pages were looked at."""
        return self.looked >= self.of


class Change(NamedTuple):
    """A rule that goes, a rule that comes, or one in place of the other."""

    was: OutletRule | None
    rule: OutletRule | None

    @property
    def both(self) -> tuple[OutletRule, ...]:
        """Return the rules there are."""
        return tuple(rule for rule in (self.was, self.rule) if rule is not None)


def is_for(rule: OutletRule, outlet: str | None) -> bool:
    """Tell whether a rule holds on pages of an outlet."""
    return outlet is not None and corrections.same_outlet(rule.outlet, outlet)


def line_of(rule: OutletRule) -> tuple[str, str]:
    """Return what all rules on one line of one outlet have in common."""
    return corrections.outlet_key(rule.outlet), corrections.fold(rule.text)


def after(rules: Sequence[OutletRule], change: Change) -> tuple[OutletRule, ...]:
    """Return the rules as they are after a change: one on the same line gives way, the order stays."""
    kept = [
        rule
        for rule in rules
        if rule != change.was and not (change.rule and line_of(rule) == line_of(change.rule))
    ]
    if change.rule is None:
        return tuple(kept)
    place = rules.index(change.was) if change.was in rules else len(kept)
    return (*kept[:place], change.rule, *kept[place:])


def pages_for(
    store: Store, rules: Sequence[OutletRule], *, removed: bool = False
) -> tuple[int, ...]:
    """Return the pages of the outlets that rules are for, as the cleaner compares their names."""
    names = [name for name in versions.outlets(store) if any(is_for(rule, name) for rule in rules)]
    return versions.pages_of(store, names, removed=removed)


def go_on(store: Store, change: Change, so_far: Trial) -> Trial:
    """Look at the next portion of pages, and return the trial with what it finds there."""
    wanted = pages_for(store, change.both)
    rules = after(pages.rules(store), change)
    trial = so_far._replace(of=len(wanted))
    judged = 0
    for page in wanted[so_far.looked : so_far.looked + limits.CLEAN_AGAIN_LOOKED]:
        found, was_cleaned = _on_page(store, page, change, rules)
        trial = _joined(trial._replace(looked=trial.looked + 1), found)
        judged += was_cleaned
        if judged == limits.CLEAN_AGAIN_PORTION:
            break
    return trial


def _joined(trial: Trial, found: Sequence[TrialLine]) -> Trial:
    changed = [line for line in found if line.before is not line.after]
    by_hand = sum(line.is_by_hand for line in found)
    return trial._replace(
        lines=(trial.lines + tuple(found))[: limits.TRIAL_SHOWN],
        changes=trial.changes + len(changed),
        articles=trial.articles + len({line.version for line in changed}),
        by_hand=trial.by_hand + by_hand,
        same=trial.same + len(found) - len(changed) - by_hand,
    )


def _on_page(
    store: Store, page: int, change: Change, rules: Sequence[OutletRule]
) -> tuple[list[TrialLine], bool]:
    """Find the lines of one page that a change speaks of; tell whether the page had to be cleaned."""
    outlet = versions.outlet_of(store, page)
    texts = {corrections.fold(rule.text) for rule in change.both if is_for(rule, outlet)}
    lines = pages.read_lines(store, page) if texts else ()
    spoken_of = [line for line in lines if corrections.fold(line.text) in texts]
    if not spoken_of:
        return [], False
    ruled = corrections.by_rules([line.text for line in spoken_of], outlet, rules)
    needs_cleaning = len(ruled) < len(spoken_of)
    labels = _labels(store, page, rules) if needs_cleaning else {}
    labels |= {
        line.number: ruled[place].label
        for place, line in enumerate(spoken_of, start=1)
        if place in ruled
    }
    return list(_told(store, page, spoken_of, labels)), needs_cleaning


def _labels(store: Store, page: int, rules: Sequence[OutletRule]) -> dict[int, Label]:
    """Return what a page's lines would be, by number; nothing if it cannot be cleaned."""
    clean = cleaning.clean_beside(pages.read(store, page), rules, pages.relabels(store, page))
    if isinstance(clean, Refusal):
        return {}
    return {line.number: line.label for line in clean.lines}


def _told(
    store: Store, page: int, lines: Sequence[Line], labels: dict[int, Label]
) -> Iterator[TrialLine]:
    """Name the lines with the articles they are in; those of articles taken out are left out."""
    on_page = versions.on_page(store, page)
    shown = versions.listed(store, on_page)
    places = stories.placings(store, on_page)
    for line in lines:
        version = on_page[line.article] if line.article < len(on_page) else 0
        if version in shown and not places[version].removed:
            is_by_hand = line.rule == BY_HAND
            label = line.label if is_by_hand else labels.get(line.number, line.label)
            headline = shown[version].headline
            yield TrialLine(
                version, headline, line.number, line.text, line.label, label, is_by_hand
            )
