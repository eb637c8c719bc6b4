"""What the paragraphs of a page speak of, by their words and names: whether the subject changes between two.

All lines between two paragraphs share one answer, so that it is worked out once for them. Knows paragraphs
only, not what stands between them; decides nothing but where no other subject can begin.
"""

import math
from collections.abc import Callable, Sequence
from typing import Final

from reader.clean.sights import Sight

_BLOCK: Final = 12
"""Paragraphs above and below that are compared by their words."""

_FEW: Final = 4
"""Paragraphs of which the change of words is taken."""

_LONG: Final = 7
"""Letters of words that tell a subject."""

_OTHER_WORDS: Final = 0.81
_OTHER_NAMES: Final = 0.82
_OTHER_LONG_WORDS: Final = 0.88
"""How little the text below a start shares with the text above at least: of 485 starts one shares more, of
7,500 other lines that could be headlines half do."""

_NONE: Final[frozenset[str]] = frozenset()

Change = tuple[float, float, float, float, float, float]
"""How little the words above and below share, the same of the names, the words of the shorter side; how much more
the words change than just above and just below; how little the long words share; the share of the names below that
are new on the page."""


class _Windows:
    """Words of some paragraphs one after the other, each window put together once."""

    def __init__(self, words_of: Callable[[int], frozenset[str]], count: int) -> None:
        self._words_of = words_of
        self._count = count
        self._single: dict[int, frozenset[str]] = {}
        self._found: dict[tuple[int, int], frozenset[str]] = {}

    def of(self, first: int, end: int) -> frozenset[str]:
        """Return the words of the paragraphs from one place to before another; there are none beyond the ends."""
        found = self._found.get((first, end))
        if found is None:
            some = [self._one(place) for place in range(max(0, first), min(end, self._count))]
            self._found[first, end] = found = _NONE.union(*some)
        return found

    def _one(self, place: int) -> frozenset[str]:
        found = self._single.get(place)
        if found is None:
            self._single[place] = found = self._words_of(place)
        return found


class Subjects:
    """The words and names of a page's paragraphs, a few paragraphs at a time."""

    def __init__(self, paragraphs: Sequence[Sight]) -> None:
        self._paragraphs = paragraphs
        self._words = _Windows(lambda place: paragraphs[place].words, len(paragraphs))
        self._long = _Windows(lambda place: _long(paragraphs[place].words), len(paragraphs))
        self._names = _Windows(lambda place: paragraphs[place].names, len(paragraphs))
        self._may_change: dict[tuple[int, int], bool] = {}
        self._changes: dict[tuple[int, int], Change] = {}
        self._first: dict[str, int] = {}

    def may_change(self, here: int, after: int) -> bool:
        """Tell whether another subject may begin between two paragraphs.

        Args:
            here: How many paragraphs stand above.
            after: The same, the line itself counted when it is one.
        """
        if (here, after) not in self._may_change:
            above, below = self.round_it(here, after)
            self._may_change[here, after] = (
                _apart(above, below) >= _OTHER_WORDS
                and _apart(*self._round(here, after, self._long)) >= _OTHER_LONG_WORDS
                and _apart(*self._round(here, after, self._names)) >= _OTHER_NAMES
            )
        return self._may_change[here, after]

    def change(self, here: int, after: int) -> Change:
        """Return how the subject changes between two paragraphs."""
        if (here, after) not in self._changes:
            above, below = self.round_it(here, after)
            names_above, names_below = self._round(here, after, self._names)
            self._changes[here, after] = (
                _apart(above, below),
                _apart(names_above, names_below),
                min(len(above), len(below)),
                self._beyond_usual(here, after),
                _apart(*self._round(here, after, self._long)),
                self._new(names_below, here),
            )
        return self._changes[here, after]

    def round_it(self, here: int, after: int) -> tuple[frozenset[str], frozenset[str]]:
        """Return the longer words of the paragraphs above and of those below."""
        return self._round(here, after, self._words)

    def _round(
        self, here: int, after: int, which: _Windows
    ) -> tuple[frozenset[str], frozenset[str]]:
        return which.of(here - _BLOCK, here), which.of(after, here + _BLOCK)

    def _beyond_usual(self, here: int, after: int) -> float:
        """Return how much more the words change at a place than they do just above and just below it."""
        some = self._words.of
        first, second = some(here - 2 * _FEW, here - _FEW), some(here - _FEW, here)
        third, fourth = some(after, after + _FEW), some(after + _FEW, after + 2 * _FEW)
        return _apart(second, third) - (_apart(first, second) + _apart(third, fourth)) / 2

    def _new(self, names: frozenset[str], here: int) -> float:
        """Return the share of names that no paragraph above has."""
        if not self._first:
            for place in range(len(self._paragraphs) - 1, -1, -1):
                self._first.update(dict.fromkeys(self._paragraphs[place].names, place))
        return sum([self._first[name] >= here for name in names]) / max(1, len(names))


def _apart(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how little two sets of words share, from 0 to 1."""
    return 1.0 - len(one & other) / math.sqrt(max(1, len(one)) * max(1, len(other)))


def _long(words: frozenset[str]) -> frozenset[str]:
    """Leave out the words that are too short to tell a subject."""
    return frozenset([word for word in words if len(word) >= _LONG])
