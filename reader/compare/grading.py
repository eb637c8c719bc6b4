"""Grade one pair: same, edited, reworded or only related; and mark what differs.

Edited pairs are marked word by word, reworded ones by paired phrases; a related pair tells the same fact
in another sentence, and marks would say nothing. Knows one pair at a time.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.compare import marks, phrases, words
from reader.compare.changes import PairKind
from reader.compare.marks import Marks, Stretch
from reader.compare.segments import Likeness, Segment
from reader.compare.work import Work

_EDITED = 0.6
"""Share of the letters of the longer text that must stand unmarked for a pair to read as edited: below,
word marks are a wall, and paired phrases read better."""

_PHRASE_LETTERS = 4_000
"""Letters of a sentence up to which its phrases are paired; a longer one is no sentence of copy."""


@dataclass(frozen=True, slots=True)
class Grader:
    """What grading needs to know besides the pair."""

    language: str
    alike: float
    """How alike in letters a reworded pair must be, not to be only related."""
    cosines: phrases.Cosines | None
    work: Work

    def grade(
        self, left: Stretch, right: Stretch, letters: float
    ) -> tuple[PairKind, tuple[Marks, Marks]]:
        """Judge how alike a pair is, and mark what differs.

        Args:
            left: the pair's sentences on the left.
            right: those on the right.
            letters: cosine of their letter runs.
        """
        if left.text == right.text:
            return PairKind.SAME, ((), ())
        segments = words.compare(left.text, right.text, self.language, self.work)
        if _unmarked(segments) >= _EDITED * max(len(left.text), len(right.text)):
            plain = not words.differs(segments) and _letters_only(left) == _letters_only(right)
            kind = PairKind.SAME if plain else PairKind.EDITED
            return kind, marks.of_segments(left, right, segments)
        if letters < self.alike:
            return PairKind.RELATED, ((), ())
        if max(len(left.text), len(right.text)) > _PHRASE_LETTERS:
            return PairKind.REWORDED, marks.of_segments(left, right, segments)
        found = phrases.pair(left.text, right.text, self.language, self.cosines)
        return PairKind.REWORDED, marks.of_phrases(left, right, found)


def _letters_only(stretch: Stretch) -> str:
    """Return letters and figures alone: what typography does not touch."""
    return re.sub(r"[\W_]", "", stretch.text).casefold()


def _unmarked(segments: Sequence[Segment]) -> int:
    """Return how many letters stand equal, style aside."""
    return sum(
        min(s.block.left_end - s.block.left_start, s.block.right_end - s.block.right_start)
        for s in segments
        if s.likeness is not Likeness.CHANGED
    )
