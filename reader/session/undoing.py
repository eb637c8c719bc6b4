"""What the editor has done to the library since the desk was opened, and how to take it back.

Undoing writes a step's former values back (`session.step`); no text is ever lost by it. Where a rule is taken
back and its outlet has many pages, the first portion is cleaned at once and the rest is due
(`session.recleaning`).
"""

from collections.abc import Generator
from contextlib import contextmanager

from reader import limits
from reader.article import Relabel
from reader.library import pages, stories
from reader.library.store import Store
from reader.session import filing, intake, recleaning, trial
from reader.session.step import Step


class Past:
    """The steps since the desk was opened, the last on top."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._steps: list[Step] = []

    @contextmanager
    def step(self, says: str) -> Generator[Step]:
        """Do something in one transaction and remember it; if it fails, nothing has happened."""
        step = Step(says)
        with self._store.writing():
            yield step
        self._keep(step)

    @contextmanager
    def long_step(self, says: str) -> Generator[Step]:
        """Remember what is done in several transactions, also when it stops half-way."""
        step = Step(says)
        try:
            yield step
        finally:
            self._keep(step)

    def _keep(self, step: Step) -> None:
        if step.changed_something:
            self._steps = [*self._steps, step][-limits.UNDO_STEPS :]

    @property
    def next(self) -> str | None:
        """Say what would be undone, or None."""
        return self._steps[-1].says if self._steps else None

    def undo(self) -> str | None:
        """Take the last step back; return what it was, or None if there is none."""
        if not self._steps:
            return None
        step = self._steps[-1]
        with self._store.writing():
            self._take_back(step)
        self._steps.pop()
        return step.says

    def _take_back(self, step: Step) -> None:
        for page, labels in step.relabels.items():
            own = labels.taken_back(pages.relabels(self._store, page), _line)
            pages.set_relabels(self._store, page, tuple(sorted(own, key=_line)))
        for page, name in step.outlets.items():
            pages.give_outlet(self._store, page, name)
        if step.rules is not None:
            rules = step.rules.taken_back(pages.rules(self._store), trial.line_of)
            recleaning.set_rules(self._store, rules)
        for page in step.cleaned:
            intake.clean_again(self._store, page)
        after = stories.place(self._store, step.placings)
        stories.settle(self._store, step.settled)
        touched = {at.story for at in (*after.values(), *step.placings.values())}
        filing.refresh_kin(self._store, touched)
        recleaning.refresh_kin(self._store, tuple(step.cleaned))
        if step.rules is not None:
            recleaning.portion(self._store, Step(""))


def _line(label: Relabel) -> int:
    return label.line
