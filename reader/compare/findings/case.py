"""One pair as all kinds of findings look at it: its words facing each other and what is named in them.

Everything is worked out on first use and kept, so that ten kinds cost one reading. Judges nothing.
"""

from dataclasses import dataclass
from functools import cached_property

from reader.compare.changes import Finding, FindingKind, Place
from reader.compare.findings import amounts, calendar, mentions, sources, tally, weights
from reader.compare.findings.amounts import Amount
from reader.compare.findings.calendar import Date
from reader.compare.findings.facing import Facing
from reader.compare.findings.mentions import Name
from reader.compare.findings.passage import Passage, Telling
from reader.compare.findings.sources import Source
from reader.compare.findings.wording import COPY, TELLINGS, Wording


@dataclass(frozen=True)
class Case:
    """One pair, or one side's sentences without counterpart."""

    facing: Facing
    tellings: tuple[Telling, Telling]
    wording: Wording = COPY

    @property
    def became(self) -> str:
        """The verb between what the left says and what the right says."""
        return TELLINGS.became if self.facing.related else self.wording.became

    @property
    def passages(self) -> tuple[Passage, Passage]:
        """The left and the right."""
        return self.facing.left, self.facing.right

    @cached_property
    def dates(self) -> tuple[tuple[Date, ...], tuple[Date, ...]]:
        """Dates and times of day."""
        left, right = self.passages
        return calendar.dates(left), calendar.dates(right)

    @cached_property
    def amounts(self) -> tuple[tuple[Amount, ...], tuple[Amount, ...]]:
        """Figures that are no dates."""
        left, right = (
            amounts.amounts(passage, calendar.words_of(dates))
            for passage, dates in zip(self.passages, self.dates, strict=True)
        )
        return left, right

    @cached_property
    def misread(self) -> tuple[tuple[Date, Amount], ...]:
        """Years set against figures in one gap: `in 1622 | in 6622`. One of the two is misread.

        The date first, whichever side it is on.
        """
        if not self.facing.edited:
            return ()
        found: list[tuple[Date, Amount]] = []
        for side in (0, 1):
            years = [date for date in self.dates[side] if date.shape == frozenset({"year"})]
            found += [
                (year, amount)
                for year in years
                for amount in self.amounts[1 - side]
                if self.facing.gap(side, year.first, year.last)
                & self.facing.gap(1 - side, amount.first, amount.last)
            ]
        return tuple(found)

    @cached_property
    def names(self) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
        """Persons, bodies and places."""
        left, right = (
            mentions.of(telling, numbers)
            for telling, numbers in zip(
                self.tellings, (self.facing.pair.left, self.facing.pair.right), strict=True
            )
        )
        return left, right

    @cached_property
    def sources(self) -> tuple[tuple[Source, ...], tuple[Source, ...]]:
        """Who says what the sentences say."""
        left, right = (
            sources.sources(passage, names)
            for passage, names in zip(self.passages, self.names, strict=True)
        )
        return left, right

    def elsewhere(self, side: int, text: str) -> bool:
        """Say whether the other side's text has these words anywhere."""
        return text.casefold() in self.tellings[1 - side].all_text

    def counts_elsewhere(self, side: int, amount: Amount) -> bool:
        """Say whether the other side's text has a figure anywhere, however it is written."""
        text = self.passages[side].text(amount.first, amount.last)
        return tally.is_said(amount, text, self.tellings[1 - side])

    def weigh(self, kind: FindingKind, change: str, share: float = 1.0) -> float:
        """Return the weight of a finding in this pair."""
        return weights.weigh(kind, change, self.facing.pair.kind, share)

    def place(self, side: int, first: int, last: int) -> Place:
        """Return where words of a side (0 left, 1 right) stand."""
        return self.passages[side].place(first, last)


def one_sided(kind: FindingKind, side: int, place: Place, *, weight: float, says: str) -> Finding:
    """Return a finding of something only one side has: `cut` from the left, `added` on the right."""
    change = "added" if side else "cut"
    left, right = (None, place) if side else (place, None)
    return Finding(kind, change, weight, left, right, says)


def swapped(
    kind: FindingKind, change: str, places: tuple[Place, Place], *, weight: float, says: str
) -> Finding:
    """Return a finding of something that stands otherwise on the other side."""
    return Finding(kind, change, weight, places[0], places[1], says)
