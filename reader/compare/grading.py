"""Grade one pair: same, edited, reworded or only related; and mark what differs.

Edited pairs are marked word by word, reworded ones by paired phrases; a related pair tells the same fact
in another sentence, and marks would say nothing. Knows one pair at a time.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.compare import marks, phrases, words
from reader.compare.changes import PairKind
from reader.compare.marks import Marks, Stretch
from reader.compare.segments import Likeness, Segment
from reader.compare.work import Work
from reader.text import style
from reader.text.style import Form

_EDITED = 0.6
"""Share of the letters of the longer text that must stand unmarked for a pair to read as edited: below,
word marks are a wall, and paired phrases read better."""

_KEPT = 0.85
"""Share of the shorter text that must stand unmarked for the rest to be a clause that came or went."""

_CLAUSE = 4
"""How many times longer the longer text may then be."""

_NEAR_EQUAL = 75.0
"""Letters in common order, in hundredths, from which a pair is edited whatever its word marks."""

_PHRASE_LETTERS = 4_000
"""Letters of a sentence up to which its phrases are paired; a longer one is no sentence of copy."""


class Grader(NamedTuple):
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
        if _reads_as_edited(left.text, right.text, _shared_at_most(left, right, self.language)):
            segments = words.compare(left.text, right.text, self.language, self.work)
            if _reads_as_edited(left.text, right.text, _unmarked(segments)):
                plain = not words.differs(segments) and _letters_only(left) == _letters_only(right)
                kind = PairKind.SAME if plain else PairKind.EDITED
                return kind, marks.of_segments(left, right, segments)
        if letters < self.alike:
            return PairKind.RELATED, ((), ())
        if max(len(left.text), len(right.text)) > _PHRASE_LETTERS:
            segments = words.compare(left.text, right.text, self.language, self.work)
            return PairKind.REWORDED, marks.of_segments(left, right, segments)
        found = phrases.pair(left.text, right.text, self.language, self.cosines)
        return PairKind.REWORDED, marks.of_phrases(left, right, found)


def _reads_as_edited(left: str, right: str, unmarked: int) -> bool:
    """Say whether word marks read well: most stands unmarked, or a clause came or went."""
    from rapidfuzz import fuzz

    shorter, longer = sorted((len(left), len(right)))
    if unmarked >= _EDITED * longer:
        return True
    clause = unmarked >= _KEPT * shorter and longer <= _CLAUSE * shorter
    return clause or fuzz.ratio(left.casefold(), right.casefold()) >= _NEAR_EQUAL


def _shared_at_most(left: Stretch, right: Stretch, language: str) -> int:
    """Return how many letters can stand equal, whatever the order: laying along each other costs more."""
    rows = [style.forms(stretch.text, language) for stretch in (left, right)]
    counts = [Counter(form.text for form in row) for row in rows]
    shared = counts[0] & counts[1]
    return min(
        _outside(stretch.text, row) + _within(row, shared.copy())
        for stretch, row in zip((left, right), rows, strict=True)
    )


def _outside(text: str, row: Sequence[Form]) -> int:
    """Return how many letters of a text stand in no form: its spaces."""
    covered = end = 0
    for form in row:
        covered += max(0, form.end - max(end, form.start))
        end = max(end, form.end)
    return len(text) - covered


def _within(row: Sequence[Form], shared: Counter[str]) -> int:
    """Return how many letters the forms have that the other side has too, each as often as it does."""
    letters = 0
    for form in row:
        if shared[form.text] > 0:
            shared[form.text] -= 1
            letters += form.end - form.start
    return letters


def _letters_only(stretch: Stretch) -> str:
    """Return letters and figures alone: what typography does not touch."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", stretch.text)).casefold()


def _unmarked(segments: Sequence[Segment]) -> int:
    """Return how many letters stand equal, style aside."""
    return sum(
        min(s.block.left_end - s.block.left_start, s.block.right_end - s.block.right_start)
        for s in segments
        if s.likeness is not Likeness.CHANGED
    )
