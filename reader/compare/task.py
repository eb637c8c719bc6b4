"""What the passes of an alignment share: the sentences, what anchored, what may be spent.

Values only. Knows no pass.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.compare.work import Work

if TYPE_CHECKING:
    from reader.compare.meaning import ArticleVectors

Texts = tuple[Sequence[str], Sequence[str]]

SURE = 12.0
"""The logit of identical sentences."""


class Link(NamedTuple):
    """Two sentences that tell the same, and how sure that is, as a logit."""

    left: int
    right: int
    logit: float
    letters: float = 1.0
    """Cosine of letter runs, where the pair was not found by its letters."""


class Task(NamedTuple):
    """Two rows of sentences to align."""

    texts: Texts
    language: str
    work: Work
    vectors: "tuple[ArticleVectors, ArticleVectors] | None" = None
    """The word pieces of both sides in context, where both were encoded."""
    anchored: Mapping[int, int] = {}
    """Left number to right number of the identical sentences."""
    at_once: bool = False
    """Leave out what needs the numbers' library: for a first look while that is loaded."""

    def unanchored(self) -> tuple[list[int], list[int]]:
        """Return the numbers of the sentences no anchor took."""
        taken = set(self.anchored.values())
        return (
            [i for i in range(len(self.texts[0])) if i not in self.anchored],
            [j for j in range(len(self.texts[1])) if j not in taken],
        )
