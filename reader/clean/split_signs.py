"""What speaks for a second article beginning at a line, as numbers.

Signs of a start below the line (the headline again, a date, names, a caption), signs of an end above it
(a footer, a rule), and whether the text below speaks of other things than the text above. Decides
nothing; `packaging/train_cleaner.py` learns from the same numbers.
"""

import math
import re
from collections.abc import Sequence
from typing import Final

from reader.clean import headline, voices
from reader.clean.sights import Sight

NEAR: Final = 9
"""Lines below a headline within which its repeat, date, byline or caption stand."""

_ENOUGH: Final = 2
"""Paragraphs of running text an article has at least, above a cut and below it."""

_BLOCK: Final = 12
"""Paragraphs above and below that are compared by their words."""

_LOOKED_AT: Final = 1_000
"""Code points of a paragraph whose words are compared."""

_REACH: Final = 30
"""Lines below within which the next article's running text is looked for."""

_LONGEST_QUESTION: Final = 140

_RULE: Final = re.compile(r"[-–—_=*~•·#. ]{3,}$")
_NAME: Final = re.compile(r"(?<=[\w,] )[A-ZÀ-ÞА-Я][\w'’-]{2,}")
_DATELINE: Final = re.compile(
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
)  # fmt: skip
"""Names of the numbers, in order."""


Words = tuple[frozenset[str], frozenset[str]]
Memory = dict[str, Words]
"""The words and names of paragraphs looked at before, by their text."""


class Candidates:
    """The lines of a page at which a second article may begin.

    Attributes:
        seen: The page's lines.
        prose: Running count of lines of running text.
    """

    def __init__(self, seen: Sequence[Sight], memory: Memory | None = None) -> None:
        self.seen = seen
        self.prose = [0]
        for sight in seen:
            self.prose.append(self.prose[-1] + sight.prose)
        self._places = [place for place, sight in enumerate(seen) if sight.prose]
        self._words = memory if memory is not None else {}
        self._headings = 0

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
            and not self.seen[place].bullet
            and (not self.seen[place].prose or _is_question(self.seen[place]))
            and headline.could_be(self.seen[place])
        ]

    def signs(self, place: int) -> list[float]:
        """Return the numbers of `SIGNS` for a place."""
        return [*self._below(place), *self._words_apart(place), *self._above(place)]

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
        above = self._places[max(0, here - _BLOCK) : here]
        below = [at for at in self._places[here : here + _BLOCK] if at > place]
        mine = _longer(self.seen[place].key)
        upper, upper_names = self._all(above)
        lower, lower_names = self._all(below)
        return [
            len(mine & upper) / max(1, len(mine)),
            len(mine & lower) / max(1, len(mine)),
            _apart(upper, lower),
            _apart(upper_names, lower_names),
            float(min(len(upper), len(lower))),
        ]

    def _alike(self, place: int, below: Sequence[Sight]) -> float:
        """Return how much of the line's words one of the lines below says again."""
        mine = _longer(self.seen[place].key)
        said = (len(mine & _longer(one.key)) for one in below[:6] if one.size in headline.SIZES)
        return max(said, default=0) / max(1, len(mine))

    def _all(self, places: Sequence[int]) -> Words:
        """Return the longer words of paragraphs, and their names: capitals within a sentence."""
        found = [self._of(place) for place in places]
        none: frozenset[str] = frozenset()
        words = none.union(*[one[0] for one in found])
        names = none.union(*[one[1] for one in found])
        return words, names

    def _of(self, place: int) -> Words:
        text = self.seen[place].text[:_LOOKED_AT]
        if text not in self._words:
            self._words[text] = _longer(text.casefold()), frozenset(_NAME.findall(text))
        return self._words[text]

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
            float(min(sight.gap, 4)),
            float(min(seen[place + 1].gap, 4)),
            float(sight.size),
            sum([word[0].isupper() for word in words]) / (len(words) or 1),
            float(sight.ends),
            float(min(self.prose[place], 30)),
            float(min(total - self.prose[place], 30)),
            float(min(place - self._places[self.prose[place] - 1], 30)),
            self._headings_above(place),
            float(last.ends),
            float(any(one.date is not None for one in near[-2:])),
            float(sight.text[-1] in "?!"),
            total / len(seen),
        ]

    def _headings_above(self, place: int) -> float:
        """Count lines like this one right between paragraphs above it: headings of the story so far."""
        seen = self.seen
        return float(
            sum(
                not seen[at].prose and seen[at - 1].prose and seen[at + 1].prose
                for at in range(max(1, place - 60), place - 1)
            )
        )


def _apart(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how little two sets of words share, from 0 to 1."""
    return 1.0 - len(one & other) / math.sqrt(max(1, len(one)) * max(1, len(other)))


def _is_question(sight: Sight) -> bool:
    """Tell whether a line is one question or exclamation, as headlines are and paragraphs are not."""
    return sight.size <= _LONGEST_QUESTION and sight.text[-1] in "?!" and ". " not in sight.text


def _longer(text: str) -> frozenset[str]:
    return frozenset(word for word in voices.all_words(text) if len(word) > 4)
