"""One article's lines while they are labelled: likelihoods, bounds of the story, verdicts so far.

Decides nothing itself; the passes of `roles` do.
"""

from collections.abc import Sequence
from typing import Final

from reader.clean.region import KEPT
from reader.clean.sights import Sight
from reader.clean.verdict import Verdict

NEAR_HEADLINE: Final = 6
"""Lines above a headline and below a story in which its date and byline may stand."""


class Stretch:
    """One article's lines while they are labelled.

    Attributes:
        seen: The lines.
        likely: How likely each is the story's.
        first: Place of the story's first line; the number of lines when there is no story.
        last: Place of the story's last line; -1 when there is none.
        headline: Place of the headline, once it is known.
        verdicts: By line number.
    """

    def __init__(
        self, seen: Sequence[Sight], likely: list[float], *, first: int, last: int
    ) -> None:
        self.seen = seen
        self.likely = likely
        self.first = first
        self.last = last
        self.headline: int | None = None
        self.verdicts: dict[int, Verdict] = {}

    def open(self) -> list[tuple[int, Sight]]:
        """Return place and sight of the lines without a verdict."""
        return [
            (place, sight)
            for place, sight in enumerate(self.seen)
            if sight.number not in self.verdicts
        ]

    def give(self, sight: Sight, given: Verdict) -> None:
        """Decide a line, once."""
        self.verdicts.setdefault(sight.number, given)

    def kept(self, place: int) -> bool:
        """Tell whether the model takes a line for the story's."""
        return self.likely[place] >= KEPT

    def tells_of(self, name: str) -> bool:
        """Tell whether the story speaks of somebody."""
        return any(name in self.seen[at].text for at, _ in enumerate(self.seen) if self.kept(at))

    def heads(self, place: int) -> bool:
        """Tell whether a place is where a story's date and byline stand: round its headline or right below it."""
        top = self.headline if self.headline is not None else self.first
        above = top - NEAR_HEADLINE <= place < self.first + NEAR_HEADLINE
        return above or self.last < place <= self.last + NEAR_HEADLINE
