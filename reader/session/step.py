"""One thing the editor did to the library: the values before it, so that it can be taken back.

Only remembers; `session.undoing` writes the values back.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from reader.article import OutletRule, Relabel
from reader.library import stories
from reader.library.store import Store
from reader.library.stories import Placing

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Exchange(Generic[T]):
    """Values that took the place of others. Another window may have changed some of them since."""

    before: tuple[T, ...]
    after: tuple[T, ...]

    def taken_back(self, now: tuple[T, ...], place: Callable[[T], object]) -> tuple[T, ...]:
        """Return the values of now without what came by this and with what went; all others stay.

        Args:
            now: The values there are.
            place: Says of a value which others it excludes.
        """
        if now == self.after:
            return self.before
        came, went = set(self.after) - set(self.before), set(self.before) - set(self.after)
        kept = tuple(each for each in now if each not in came)
        taken = {place(each) for each in kept}
        return kept + tuple(
            each for each in self.before if each in went and place(each) not in taken
        )


@dataclass(slots=True)
class Step:
    """One thing the editor did: the values before it."""

    says: str
    placings: dict[int, Placing] = field(default_factory=dict[int, Placing])
    settled: dict[int, bool] = field(default_factory=dict[int, bool])
    relabels: dict[int, Exchange[Relabel]] = field(default_factory=dict[int, Exchange[Relabel]])
    """The editor's own labels, page by page."""
    rules: Exchange[OutletRule] | None = None
    outlets: dict[int, str | None] = field(default_factory=dict[int, str | None])
    """Names the editor had given pages' outlets."""
    cleaned: dict[int, None] = field(default_factory=dict[int, None])
    """Pages that were cleaned anew, and have to be again."""

    def stood(self, before: Mapping[int, Placing]) -> None:
        """Remember where versions stood, unless the step has an earlier place of theirs."""
        self.placings = {**before, **self.placings}

    def came(self, store: Store, versions: Sequence[int]) -> None:
        """Remember that versions were not there before."""
        now = stories.placings(store, versions)
        self.stood({version: Placing(at.story, removed=True) for version, at in now.items()})

    def was_settled(self, before: Mapping[int, bool]) -> None:
        """Remember which stories were settled, unless the step knows already."""
        self.settled = {**before, **self.settled}

    @property
    def changed_something(self) -> bool:
        """Tell whether there is anything to take back."""
        kept = self.placings or self.settled or self.relabels or self.outlets
        return bool(kept) or self.rules is not None
