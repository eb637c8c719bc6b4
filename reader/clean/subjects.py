"""What the paragraphs of a page speak of, by their words and names: whether the subject changes between two.

All lines between two paragraphs share one answer, so that it is worked out once for them. Knows paragraphs
only, not what stands between them; decides nothing but where no other subject can begin.
"""

import math
from collections.abc import Sequence
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


class Subjects:
    """The words and names of a page's paragraphs, a few paragraphs at a time."""

    def __init__(self, paragraphs: Sequence[Sight]) -> None:
        self._paragraphs = paragraphs
        self._words: dict[tuple[int, int], frozenset[str]] = {}
        self._changes: dict[tuple[int, int], Change | None] = {}
        self._first: dict[str, int] = {}

    def may_change(self, here: int, after: int) -> bool:
        """Tell whether another subject may begin between two paragraphs.

        Args:
            here: How many paragraphs stand above.
            after: The same, the line itself counted when it is one.
        """
        return self._change(here, after) is not None

    def change(self, here: int, after: int) -> Change:
        """Return how the subject changes at a place where it may."""
        found = self._change(here, after)
        if found is None:
            raise ValueError((here, after))
        return found

    def round_it(self, here: int, after: int) -> tuple[frozenset[str], frozenset[str]]:
        """Return the longer words of the paragraphs above and of those below."""
        return self._of(here - _BLOCK, here), self._of(after, here + _BLOCK)

    def _change(self, here: int, after: int) -> Change | None:
        if (here, after) not in self._changes:
            self._changes[here, after] = self._weigh(here, after)
        return self._changes[here, after]

    def _weigh(self, here: int, after: int) -> Change | None:
        """Look at words, long words and names in turn, until one shows that the text goes on."""
        above, below = self.round_it(here, after)
        words = _apart(above, below)
        if words < _OTHER_WORDS:
            return None
        long = _apart(_long(above), _long(below))
        if long < _OTHER_LONG_WORDS:
            return None
        names_below = self._names(after, here + _BLOCK)
        names = _apart(self._names(here - _BLOCK, here), names_below)
        if names < _OTHER_NAMES:
            return None
        few = float(min(len(above), len(below)))
        return words, names, few, self._beyond_usual(here, after), long, self._new(names_below, here)

    def _beyond_usual(self, here: int, after: int) -> float:
        """Return how much more the words change at a place than they do just above and just below it."""
        first, second = self._of(here - 2 * _FEW, here - _FEW), self._of(here - _FEW, here)
        third, fourth = self._of(after, after + _FEW), self._of(after + _FEW, after + 2 * _FEW)
        return _apart(second, third) - (_apart(first, second) + _apart(third, fourth)) / 2

    def _new(self, names: frozenset[str], here: int) -> float:
        """Return the share of names that no paragraph above has."""
        if not self._first:
            for place in range(len(self._paragraphs) - 1, -1, -1):
                self._first.update(dict.fromkeys(self._paragraphs[place].names, place))
        return sum([self._first[name] >= here for name in names]) / max(1, len(names))

    def _of(self, first: int, end: int) -> frozenset[str]:
        """Return the longer words of some paragraphs, counted from the top."""
        found = self._words.get((first, end))
        if found is None:
            some = self._paragraphs[max(0, first) : max(0, end)]
            self._words[first, end] = found = _NONE.union(*[one.words for one in some])
        return found

    def _names(self, first: int, end: int) -> frozenset[str]:
        return _NONE.union(*[one.names for one in self._paragraphs[max(0, first) : end]])


def _apart(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how little two sets of words share, from 0 to 1."""
    return 1.0 - len(one & other) / math.sqrt(max(1, len(one)) * max(1, len(other)))


def _long(words: frozenset[str]) -> frozenset[str]:
    """Leave out the words that are too short to tell a subject."""
    return frozenset([word for word in words if len(word) >= _LONG])
