"""The editor's rules for outlets: made, tried, changed, removed, written to a file and read from one.

Every change is one step of the desk's past and can be taken back. The stored articles are cleaned anew in
portions: the first at once, the rest whenever `Rulebook.catch_up` is called (`session.recleaning`).
Comparing lines and outlets' names is the cleaner's business (`clean.corrections`).
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from reader import limits
from reader.article import STRIPPED, Label, Line, OutletRule
from reader.library import due, pages, versions
from reader.library.store import Store
from reader.session import lookup, recleaning, rule_file, rule_words, trial
from reader.session.problem import UnreadableError
from reader.session.step import Exchange, Step
from reader.session.trial import Change, Trial

if TYPE_CHECKING:
    from reader.session.undoing import Past

LABELS: Final = tuple(rule_words.DEEDS)
"""What a rule may make of a line."""


class Wish(NamedTuple):
    """What "always for this outlet" means for one line of a version's page."""

    version: int
    outlet: str | None
    """None where the page does not say it: the editor has to."""
    text: str
    label: Label
    former: OutletRule | None = None
    """The rule that decides the line now: then the wish is that it goes."""

    def rule(self, outlet: str = "") -> OutletRule:
        """Return the rule wished for, or the one that goes; ``outlet`` where the page names none."""
        return self.former or OutletRule(
            self.outlet or " ".join(outlet.split()), self.text, self.label
        )

    def says(self, outlet: str = "") -> str:
        """Say what is done by granting it."""
        words = rule_words.removed if self.former else rule_words.added
        return words(self.rule(outlet))


class Came(NamedTuple):
    """What came of a file of rules: how many were new, changed another, were there already."""

    new: int = 0
    changed: int = 0
    known: int = 0

    @property
    def says(self) -> str:
        """Say it in plain words: 12 rules read: 9 new, 2 changed, 1 as before."""
        parts = ((self.new, "new"), (self.changed, "changed"), (self.known, "as before"))
        told = ", ".join(f"{number:,} {what}" for number, what in parts if number)
        total = rule_words.count(self.new + self.changed + self.known, "rule")
        return f"{total} read: {told}" if told else "The file holds no rule"


class Rulebook:
    """The rules of one library."""

    def __init__(self, store: Store, past: "Past") -> None:
        self._store = store
        self._past = past

    # Looking

    def rules(self) -> tuple[OutletRule, ...]:
        """Return all rules, by outlet and line."""
        return tuple(sorted(pages.rules(self._store), key=_place))

    def outlets(self) -> tuple[str, ...]:
        """Return the names of all outlets, of articles and of rules, in order."""
        names = {*versions.outlets(self._store), *(rule.outlet for rule in self.rules())}
        return tuple(sorted(names, key=str.casefold))

    def try_out(
        self, was: OutletRule | None, rule: OutletRule | None, so_far: Trial | None = None
    ) -> Trial:
        """Look at the next portion of the stored articles for what a change of rules would do.

        Args:
            was: The rule that goes; None for a new one.
            rule: The rule that comes; None if one is only removed.
            so_far: What was found in the portions before; call again until it is complete.
        """
        return trial.go_on(self._store, Change(was, rule and sound(rule)), so_far or Trial())

    def wish(self, version_id: int, line: int) -> Wish:
        """Say what "always for this outlet" means for a line of a version's page.

        A line set by hand: always so. A line set by a rule: without the rule. Any other: always the other way,
        a stripped line kept and a kept line stripped.
        """
        page = lookup.page(self._store, version_id)
        found = next(
            (each for each in pages.read_lines(self._store, page) if each.number == line), None
        )
        if found is None or not found.text.strip():
            raise UnreadableError(f"Line {line} is blank: there is nothing to make a rule of.")
        outlet = versions.outlet_of(self._store, page)
        wish = Wish(version_id, outlet, found.text.strip(), _wanted(found))
        former = self._former(wish) if found.rule == trial.BY_RULE else None
        return wish._replace(former=former)

    def _former(self, wish: Wish) -> OutletRule | None:
        line = trial.line_of(wish.rule())
        rules = reversed(pages.rules(self._store))
        return next((each for each in rules if trial.line_of(each) == line), None)

    # Changing

    def grant(self, wish: Wish, outlet: str = "") -> int:
        """Make the rule wished for, or take it away; ``outlet`` is kept for a page that names none.

        Returns:
            How many pages are still to be cleaned anew.
        """
        rule = wish.rule(outlet)
        change = Change(rule, None) if wish.former else Change(None, sound(rule))
        with self._past.step(wish.says(outlet)) as step:
            if wish.outlet is None:
                self._name_outlet(wish.version, rule.outlet, step)
            return self._set(change, step)

    def _name_outlet(self, version_id: int, name: str, step: Step) -> None:
        page = lookup.page(self._store, version_id)
        step.outlets[page] = pages.given_outlet(self._store, page)
        step.cleaned[page] = None
        pages.give_outlet(self._store, page, name)
        recleaning.clean(self._store, [page], step)

    def add(self, rule: OutletRule) -> int:
        """Keep a rule, in place of one on the same line; return how many pages are still to be cleaned."""
        rule = sound(rule)
        with self._past.step(rule_words.added(rule)) as step:
            return self._set(Change(None, rule), step)

    def change(self, was: OutletRule, rule: OutletRule) -> int:
        """Keep one rule in place of another; return how many pages are still to be cleaned."""
        rule = sound(rule)
        with self._past.step(rule_words.changed(was, rule)) as step:
            return self._set(Change(was, rule), step)

    def remove(self, rule: OutletRule) -> int:
        """Forget a rule; return how many pages are still to be cleaned."""
        with self._past.step(rule_words.removed(rule)) as step:
            return self._set(Change(rule, None), step)

    def _set(self, change: Change, step: Step) -> int:
        return self._set_all(trial.after(pages.rules(self._store), change), step)

    def _set_all(self, rules: tuple[OutletRule, ...], step: Step) -> int:
        if len(rules) > limits.RULES:
            raise UnreadableError(f"There can be at most {limits.RULES:,} rules.")
        before = pages.rules(self._store)
        if rules != before:
            step.rules = Exchange(before, rules)
            recleaning.set_rules(self._store, rules)
        return recleaning.portion(self._store, step)

    # Files

    def read(self, path: str | Path) -> Came:
        """Take the rules of a file; one on the same line as a known rule takes its place.

        Raises:
            UnreadableError: The file is none of ours, or damaged; no rule of it was taken.
        """
        return self.take(rule_file.read(Path(path)))

    def take(self, rules: Iterable[OutletRule]) -> Came:
        """Take rules, all or none; each in place of one on the same line."""
        before = pages.rules(self._store)
        known, came = {trial.line_of(rule): rule for rule in before}, Came()
        for rule in map(sound, rules):
            former = known.get(trial.line_of(rule))
            came = _counted(came, former, rule)
            known[trial.line_of(rule)] = former if former and former.label is rule.label else rule
        with self._past.step(came.says) as step:
            self._set_all(tuple(known.values()) if came.new or came.changed else before, step)
        return came

    def write(self, path: str | Path) -> int:
        """Write all rules to a file, whole or not at all; return how many.

        Raises:
            UnreadableError: It could not be written; what was there is as it was.
        """
        rules = self.rules()
        rule_file.write(Path(path), rules)
        return len(rules)

    # Cleaning anew

    @property
    def left(self) -> int:
        """Return how many pages are still to be cleaned anew."""
        return due.count(self._store)

    def catch_up(self) -> int:
        """Clean the next portion of the pages still to be cleaned; return how many are left."""
        return recleaning.portion(self._store, Step(""))


def sound(rule: OutletRule) -> OutletRule:
    """Return a rule without space at its ends.

    Raises:
        UnreadableError: It has no outlet or no line, is too long, or does what no rule can do.
    """
    made = OutletRule(" ".join(rule.outlet.split()), rule.text.strip(), rule.label)
    if not made.outlet:
        raise UnreadableError("A rule needs the name of an outlet.")
    if not made.text:
        raise UnreadableError("A rule needs the line it is for.")
    if max(len(made.outlet), len(made.text)) > limits.RULE_TEXT:
        raise UnreadableError(f"A rule's line has at most {limits.RULE_TEXT:,} characters.")
    if made.label not in LABELS:
        raise UnreadableError(f"A rule cannot make a line “{made.label}”.")
    return made


def _wanted(line: Line) -> Label:
    """Say what "always" makes of a line that no rule decides."""
    is_stripped = line.label in STRIPPED
    if line.rule != trial.BY_HAND:
        return Label.BODY if is_stripped else Label.FURNITURE
    return Label.FURNITURE if is_stripped else line.label


def _place(rule: OutletRule) -> tuple[str, str, str]:
    return (rule.outlet.casefold(), rule.text.casefold(), rule.text)


def _counted(came: Came, former: OutletRule | None, rule: OutletRule) -> Came:
    if former is None:
        return came._replace(new=came.new + 1)
    if former.label is rule.label:
        return came._replace(known=came.known + 1)
    return came._replace(changed=came.changed + 1)
