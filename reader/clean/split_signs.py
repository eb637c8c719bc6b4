"""What speaks for a second article beginning at a line, as numbers.

Signs of a start below the line (the headline again, a date, names, a caption), signs of an end above it
(a footer, a rule), and whether the text below speaks of other things than the text above. Decides
nothing; `packaging/train_cleaner.py` learns from the same numbers.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from reader import prepared
from reader.clean import voices
from reader.clean.sights import HEADLINE_SIZES, Sight
from reader.clean.subjects import Subjects

NEAR: Final = 9
"""Lines below a headline within which its repeat, date, byline or caption stand."""

_ENOUGH: Final = 1
"""Paragraphs of running text an article has at least, above a cut and below it."""

_LEAST_PROSE: Final = 0.1
"""Share of a page's lines that are running text on pages of several articles: of 485 the least had 0.18."""

_REACH: Final = 30
"""Lines below within which the next article's running text is looked for."""

_LONGEST_QUESTION: Final = 140

_HEADINGS: Final = 60
"""Lines above and below in which headings are counted."""

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


class Candidates:
    """The lines of a page at which a second article may begin.

    Attributes:
        seen: The page's lines.
        prose: Running count of lines of running text.
    """

    def __init__(self, seen: Sequence[Sight], *, spaced: bool = False) -> None:
        self.seen = seen
        self._gaps = [1] * len(seen) if spaced else [min(sight.gap, _WIDE) for sight in seen]
        self._is_prose = [sight.prose for sight in seen]
        self.prose = list(accumulate(self._is_prose, initial=0))
        self._places = [place for place, prose in enumerate(self._is_prose) if prose]
        self._subjects = Subjects([seen[place] for place in self._places])
        self._headings = _headings(self._is_prose)
        before = [self._gaps[place] for place in self._places]
        self._usual_gap = max(set(before), key=lambda gap: (before.count(gap), gap), default=0)

    def places(self) -> list[int]:
        """Return the places that could be a second article's headline.

        They look it, running text is above and below, and the text below may speak of other things than the
        text above: where it does not, no article begins.
        """
        if self.prose[-1] < _LEAST_PROSE * len(self.seen):
            return []
        return [
            place
            for place in self._between()
            if self._subjects.may_change(self.prose[place], self.prose[place + 1])
            and self._looks_it(place)
        ]

    def every_place(self) -> list[int]:
        """Return the same without regard to what the text speaks of, to learn from."""
        return [place for place in self._between() if self._looks_it(place)]

    def _between(self) -> list[int]:
        """Return the places of a headline's size with running text above and soon below."""
        prose, count, last = self.prose, len(self.seen), self.prose[-1] - _ENOUGH
        return [
            place
            for place in range(1, count - 1)
            if _ENOUGH <= prose[place] <= last
            and self.seen[place].size in HEADLINE_SIZES
            and prose[min(place + 1 + _REACH, count)] > prose[place + 1]
        ]

    def _looks_it(self, place: int) -> bool:
        sight = self.seen[place]
        if (self._is_prose[place] and not _may_be_question(sight)) or not sight.heads:
            return False
        return not sight.bullet or self.repeat(place) is not None

    def letters(self, first: int, end: int) -> int:
        """Count the letters of running text between two places."""
        return sum(sight.size for sight in self.seen[first:end] if sight.prose)

    def signs(self, place: int) -> list[float]:
        """Return the numbers of `SIGNS` for a place."""
        change = self._subjects.change(self.prose[place], self.prose[place + 1])
        return [
            *self._below(place),
            *self._words_apart(place),
            *change[:3],
            *self._above(place),
            *self._against_the_usual(place),
            *change[3:],
            float(self.seen[place + 1].size),
        ]

    def repeat(self, place: int) -> int | None:
        """Return the number of the line that repeats this one near below."""
        sight = self.seen[place]
        near = range(sight.size - 3, sight.size + 4)
        for one in self.seen[place + 1 : place + 2 + NEAR]:
            if one.size in near and one.key == sight.key:
                return one.number
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
            float(sum([bool(one.bullet) for one in below])),
            float(sum([one.kind in _START for one in below])),
            float(first is not None and _DATELINE.match(first.text) is not None),
            float(min(until - place, NEAR + 1)),
        ]

    def _words_apart(self, place: int) -> list[float]:
        """Say how much the line shares with the text above, and with the text below."""
        mine = self.seen[place].words
        above, below = self._subjects.round_it(self.prose[place], self.prose[place + 1])
        return [len(mine & above) / max(1, len(mine)), len(mine & below) / max(1, len(mine))]

    def _against_the_usual(self, place: int) -> list[float]:
        """Hold the line against those elsewhere on the page."""
        end = min(place + _HEADINGS, len(self.seen) - 1)
        return [
            float(bool(self.seen[place].bullet)),
            float(self._gaps[place] - self._usual_gap),
            float(self._headings[max(end, place + 1)] - self._headings[place + 1]),
        ]

    def _alike(self, place: int, below: Sequence[Sight]) -> float:
        """Return how much of the line's words one of the lines below says again."""
        mine = self.seen[place].words
        said = [len(mine & one.words) for one in below[:6] if one.size in HEADLINE_SIZES]
        return max(said, default=0) / max(1, len(mine))

    def _above(self, place: int) -> list[float]:
        """Read the signs of an end above the line, and the line's own looks."""
        seen, sight = self.seen, self.seen[place]
        near = seen[max(0, place - 8) : place]
        words = voices.words_of(sight.text)
        here, total = self.prose[place], self.prose[-1]
        return [
            float(sum([one.kind in _FOOTER for one in near])),
            float(any(_RULE.match(one.text) is not None for one in near[-3:])),
            float(self._gaps[place]),
            float(self._gaps[place + 1]),
            float(sight.size),
            sum([word[0].isupper() for word in words]) / (len(words) or 1),
            float(sight.ends),
            float(min(here, 30)),
            float(min(total - here, 30)),
            float(min(place - self._places[here - 1], 30)),
            float(self._headings[place - 1] - self._headings[max(1, place - _HEADINGS)])
            if place > 1
            else 0.0,
            float(seen[place - 1].ends),
            float(any(one.date is not None for one in near[-2:])),
            float(sight.text[-1] in "?!"),
            total / len(seen),
        ]


def _headings(prose: Sequence[bool]) -> list[int]:
    """Count, up to each place, the lines right between paragraphs: headings of the story."""
    found = [
        above and below and not here
        for above, here, below in zip(prose, prose[1:], prose[2:], strict=False)
    ]
    return list(accumulate([False, *found, False], initial=0))


def _may_be_question(sight: Sight) -> bool:
    """Tell whether a line is a question, exclamation or quotation as short as headlines are."""
    return sight.size <= _LONGEST_QUESTION and (sight.text[-1] != "." or sight.text.endswith("..."))
