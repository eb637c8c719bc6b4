"""One article's lines of a saved page while they are labelled: what is known of them, what was decided.

Lines go by index here, from 0, as blocks do; what leaves goes by line number. Holds no rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reader.clean import furniture, html_story
from reader.clean.html_evidence import WORDED, Context
from reader.clean.verdict import Verdict

if TYPE_CHECKING:
    from reader.text.markup import Block

HEAD_REACH: Final = 6
"""Lines above the headline in which its date and byline may stand."""
TAIL_REACH: Final = 3
"""Lines below the story in which its byline, date and notes may stand."""


@dataclass(slots=True)
class Stretch:
    """One article's lines while they are labelled. Lines go by index here, from 0, as blocks do."""

    context: Context
    signs: Sequence[Sequence[str]]
    likely: Sequence[float]
    headline: str | None
    """As chosen from all sources; may stand on no line."""
    writers: Sequence[str]
    """Names of people and organisations known to have written it."""
    start: int = 0
    """How many lines of the page stand before this stretch."""
    verdicts: dict[int, Verdict] = field(default_factory=dict[int, Verdict])
    headline_at: int | None = None
    """The line of the headline, once found."""
    first: int = 0
    """First line that reads like the story."""
    last: int = -1

    def __post_init__(self) -> None:
        """Find where the story begins and ends."""
        kept = [index for index in range(len(self.likely)) if self.keeps(index)]
        running = [index for index in kept if self.context.place.prose[index]] or kept
        self.first = running[0] if running else len(self.likely)
        self.last = kept[-1] if kept else -1

    def number(self, index: int) -> int:
        """Return a line's number on the page."""
        return self.start + index + 1

    def keeps(self, index: int) -> bool:
        """Tell whether a line reads like the story."""
        return self.likely[index] >= html_story.KEPT

    def block(self, index: int) -> "Block":
        """Return one line."""
        return self.context.place.blocks[index]

    def key(self, index: int) -> str:
        """Return the folded text of one line."""
        return self.context.place.keys[index]

    def open(self) -> list[int]:
        """Return the lines without a verdict."""
        return [index for index in range(len(self.likely)) if index not in self.verdicts]

    def give(self, index: int, given: Verdict) -> None:
        """Decide a line, once."""
        self.verdicts.setdefault(index, given)

    def heads(self, index: int) -> bool:
        """Tell whether a line stands where byline and date do: round the headline, or right below the story."""
        top = self.headline_at
        start = top - HEAD_REACH if top is not None else self.first - HEAD_REACH
        return start <= index < self.first or self.last < index <= self.last + TAIL_REACH

    def below_headline(self, index: int) -> bool:
        """Tell whether a line stands between headline and story."""
        top = self.headline_at
        return top is not None and top < index < self.first

    def wording(self, index: int) -> str | None:
        """Return the kind of furniture a line's wording is; its signs tell it for lines near the story."""
        place, text = self.context.place, self.block(index).text
        if place.inside(index) or place.prose[index]:
            told = (sign for sign in self.signs[index] if sign.startswith(WORDED))
            return next(told, WORDED).removeprefix(WORDED) or None
        return furniture.kind_of(text, self.context.language)

    def holds(self, index: int, *wanted: str) -> bool:
        """Tell whether any of some signs holds for a line."""
        return any(sign in self.signs[index] for sign in wanted)
