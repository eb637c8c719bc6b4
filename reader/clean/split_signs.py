"""What speaks for a second article beginning at a line, as numbers.

Signs of a start below the line (the headline again, a date, names, a caption), signs of an end above it
(a footer, a rule), and whether the text below speaks of other things than the text above. Decides
nothing; `packaging/train_cleaner.py` learns from the same numbers.
"""

import math
from collections.abc import Sequence
from typing import Final

from reader import prepared
from reader.clean import voices
from reader.clean.sights import HEADLINE_SIZES, Sight

NEAR: Final = 9
"""Lines below a headline within which its repeat, date, byline or caption stand."""

_ENOUGH: Final = 1
"""Paragraphs of running text an article has at least, above a cut and below it."""

_BLOCK: Final = 12
"""Paragraphs above and below that are compared by their words."""

_REACH: Final = 30
"""Lines below within which the next article's running text is looked for."""

_LONGEST_QUESTION: Final = 140

_OTHER_WORDS: Final = 0.78
_OTHER_NAMES: Final = 0.75
"""How little the text below a start shares with the text above at least: of 1,341 starts all do, of 16,650
other lines half."""

_HEADINGS: Final = 60
"""Lines above and below in which headings are counted."""

_FEW: Final = 4
"""Paragraphs of which the change of words is taken."""

_LONG: Final = 7
"""Letters of words that tell a subject."""

_WIDE: Final = 4
"""Blank lines from which a gap is wide."""

_RULE: Final = prepared.pattern(r"[-–—_=*~•·#. ]{3,}$")
_DATELINE: Final = prepared.pattern(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .,/'’-]{2,40}(?:\([^)]{2,30}\))?\s?(?:[:–—]|--?\s|—)"
)
_FOOTER: Final = frozenset(
    ("rights", "comments", "share", "related", "popular", "newsletter", "tags", "author", "credit")
)
_START: Final = frozenset(("follow", "link", "text_size", "share", "ago", "reading_time", "player"))

SIGNS: Final[tuple[str, ...]] = (
    "repeated below", "nearly repeated", "date below", "names below", "caption below", "bullets below", "buttons below",
    "dateline below", "lines to prose", "said above", "said below", "other words", "other names", "few words",
    "footer above", "rule above", "gap above", "gap below", "size", "capitals", "ends", "prose above",
    "prose below", "lines since prose", "headings above", "paragraph above ends", "date above", "question", "prose share",
    "bullet", "gap beyond the usual", "headings below", "other words than usual", "other long words", "new names",
    "size below",
)  # fmt: skip
"""Names of the numbers, in order."""


Words = tuple[frozenset[str], frozenset[str]]
"""The longer words of some paragraphs, and their names."""

_NONE: Final[frozenset[str]] = frozenset()


class Candidates:
    """The lines of a page at which a second article may begin.

    Attributes:
        seen: The page's lines.
        prose: Running count of lines of running text.
    """

    def __init__(self, seen: Sequence[Sight], *, spaced: bool = False) -> None:
        self.seen = seen
        self._gaps = [1] * len(seen) if spaced else [min(sight.gap, _WIDE) for sight in seen]
        self.prose = [0]
        for sight in seen:
            self.prose.append(self.prose[-1] + sight.prose)
        self._places = [place for place, sight in enumerate(seen) if sight.prose]
        self._words: dict[tuple[int, int], Words] = {}
        before = [self._gaps[place] for place in self._places]
        self._usual_gap = max(set(before), key=lambda gap: (before.count(gap), gap), default=0)

    def places(self) -> list[int]:
        """Return the places that could be a second article's headline, by looks and what is round them."""
        count = len(self.seen)
        total = self.prose[-1]
        return [
            place
            for place in range(1, count - 1)
            if self.prose[place] >= _ENOUGH
            and total - self.prose[place] >= _ENOUGH
            and self.prose[min(place + 1 + _REACH, count)] - self.prose[place + 1] >= 1
            and (not self.seen[place].prose or _may_be_question(self.seen[place]))
            and self.seen[place].heads
            and (not self.seen[place].bullet or self.repeat(place) is not None)
        ]

    def changes_subject(self, place: int) -> bool:
        """Tell whether the text below may speak of other things: where it does not, no article begins."""
        here, after = self.prose[place], self.prose[place + 1]
        above, below = self._of(max(0, here - _BLOCK), here), self._of(after, here + _BLOCK)
        other_words = _apart(above[0], below[0]) >= _OTHER_WORDS
        return other_words and _apart(above[1], below[1]) >= _OTHER_NAMES

    def letters(self, first: int, end: int) -> int:
        """Count the letters of running text between two places."""
        return sum(sight.size for sight in self.seen[first:end] if sight.prose)

    def signs(self, place: int) -> list[float]:
        """Return the numbers of `SIGNS` for a place."""
        return [
            *self._below(place),
            *self._words_apart(place),
            *self._above(place),
            *self._against_the_usual(place),
        ]

    def repeat(self, place: int) -> int | None:
        """Return the number of the line that repeats this one near below."""
        key = self.seen[place].key
        for sight in self.seen[place + 1 : place + 2 + NEAR]:
            if sight.key == key:
                return sight.number
        return None

    def _next_prose(self, place: int) -> int:
        after = self.prose[place + 1]
        return self._places[after] if after < len(self._places) else len(self.seen)

    def _below(self, place: int) -> list[float]:
        """Read the signs of a start in the lines down to the next running text."""
        until = min(self._next_prose(place), place + 1 + NEAR)
        below = self.seen[place + 1 : until]
        first = self.seen[until] if until < len(self.seen) else None
        return [
            float(self.repeat(place) is not None),
            self._alike(place, below),
            float(any(one.date is not None for one in below[:5])),
            float(any(one.byline is not None for one in below[:5])),
            float(any(one.parts is not None for one in below)),
            float(sum(bool(one.bullet) for one in below)),
            float(sum(one.kind in _START for one in below)),
            float(first is not None and _DATELINE.match(first.text) is not None),
            float(min(until - place, NEAR + 1)),
        ]

    def _words_apart(self, place: int) -> list[float]:
        """Say how much the line, and the text below, share with the text above."""
        here = self.prose[place]
        after = self.prose[place + 1]
        mine = self.seen[place].words
        upper, upper_names = self._of(max(0, here - _BLOCK), here)
        lower, lower_names = self._of(after, here + _BLOCK)
        return [
            len(mine & upper) / max(1, len(mine)),
            len(mine & lower) / max(1, len(mine)),
            _apart(upper, lower),
            _apart(upper_names, lower_names),
            float(min(len(upper), len(lower))),
        ]

    def _against_the_usual(self, place: int) -> list[float]:
        """Hold the line and the change of subject at it against those elsewhere on the page."""
        here, after = self.prose[place], self.prose[place + 1]
        above, below = self._of(max(0, here - _BLOCK), here), self._of(after, here + _BLOCK)
        names, new = self._of(0, here)[1], below[1]
        return [
            float(bool(self.seen[place].bullet)),
            float(self._gaps[place] - self._usual_gap),
            self._headings(place + 1, min(place + _HEADINGS, len(self.seen) - 1)),
            self._shift(here, after),
            _apart(_long(above[0]), _long(below[0])),
            len(new - names) / max(1, len(new)),
            float(self.seen[place + 1].size),
        ]

    def _shift(self, here: int, after: int) -> float:
        """Return how much more the words change at a place than they do just above and just below it."""
        parts = [
            self._of(max(0, start), max(0, start + _FEW))[0]
            for start in (here - 2 * _FEW, here - _FEW, after, after + _FEW)
        ]
        first, second, third, fourth = parts
        return _apart(second, third) - (_apart(first, second) + _apart(third, fourth)) / 2

    def _alike(self, place: int, below: Sequence[Sight]) -> float:
        """Return how much of the line's words one of the lines below says again."""
        mine = self.seen[place].words
        said = [len(mine & one.words) for one in below[:6] if one.size in HEADLINE_SIZES]
        return max(said, default=0) / max(1, len(mine))

    def _of(self, first: int, end: int) -> Words:
        """Return the longer words and the names of some paragraphs, counted from the top."""
        if (first, end) not in self._words:
            found = [self.seen[place] for place in self._places[first:end]]
            words = _NONE.union(*[one.words for one in found])
            self._words[first, end] = words, _NONE.union(*[one.names for one in found])
        return self._words[first, end]

    def _above(self, place: int) -> list[float]:
        """Read the signs of an end above the line, and the line's own looks."""
        seen, sight = self.seen, self.seen[place]
        near = seen[max(0, place - 8) : place]
        last = seen[place - 1]
        words = voices.words_of(sight.text)
        total = self.prose[-1]
        return [
            float(sum(one.kind in _FOOTER for one in near)),
            float(any(_RULE.match(one.text) is not None for one in near[-3:])),
            float(self._gaps[place]),
            float(self._gaps[place + 1]),
            float(sight.size),
            sum([word[0].isupper() for word in words]) / (len(words) or 1),
            float(sight.ends),
            float(min(self.prose[place], 30)),
            float(min(total - self.prose[place], 30)),
            float(min(place - self._places[self.prose[place] - 1], 30)),
            self._headings(max(1, place - _HEADINGS), place - 1),
            float(last.ends),
            float(any(one.date is not None for one in near[-2:])),
            float(sight.text[-1] in "?!"),
            total / len(seen),
        ]

    def _headings(self, first: int, end: int) -> float:
        """Count lines right between paragraphs: headings of the story."""
        seen = self.seen
        beside = [seen[at - 1].prose and seen[at + 1].prose for at in range(first, end)]
        return float(sum([both and not seen[first + at].prose for at, both in enumerate(beside)]))


def _apart(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how little two sets of words share, from 0 to 1."""
    return 1.0 - len(one & other) / math.sqrt(max(1, len(one)) * max(1, len(other)))


def _long(words: frozenset[str]) -> frozenset[str]:
    """Leave out the words that are too short to tell a subject."""
    return frozenset([word for word in words if len(word) >= _LONG])


def _may_be_question(sight: Sight) -> bool:
    """Tell whether a line is a question, exclamation or quotation as short as headlines are."""
    return sight.size <= _LONGEST_QUESTION and (sight.text[-1] != "." or sight.text.endswith("..."))
