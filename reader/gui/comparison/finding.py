"""Finding words in both texts of a spread. Values only; the grid shows them.

Case and the shape of quote marks do not matter, nor how words are spaced: nobody types a curly quote.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from reader.compare.spread import Spread
from reader.gui.comparison.marking import Stretches

_ALIKE: Final = (
    "'\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}",
    '"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}',
    "-\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}",
)
"""Signs of which any finds the others."""


class Place(NamedTuple):
    """One place found."""

    row: int
    is_left: bool
    start: int
    end: int


class Finds(NamedTuple):
    """What was found, in reading order of the rows, the left before the right."""

    words: str
    places: tuple[Place, ...]
    at: int
    """Which place the reader is at; -1 for none."""
    stretches: Stretches

    @property
    def place(self) -> Place | None:
        """The place the reader is at."""
        return self.places[self.at] if 0 <= self.at < len(self.places) else None

    @property
    def seat(self) -> tuple[tuple[int, bool], tuple[int, int]] | None:
        """The same as row and side, and offsets."""
        place = self.place
        return ((place.row, place.is_left), (place.start, place.end)) if place else None

    def step(self, direction: int) -> "Finds":
        """Go to the next place (1) or the one before (-1), from the last round to the first."""
        if not self.places:
            return self
        return self._replace(at=(self.at + direction) % len(self.places))

    def nearest(self, row: int) -> "Finds":
        """Go to the first place from a row on, else to the first of all."""
        at = next((at for at, place in enumerate(self.places) if place.row >= row), 0)
        return self._replace(at=at if self.places else -1)


NOTHING: Final = Finds("", (), -1, {})


def find(spread: Spread, words: str) -> Finds:
    """Find words in both texts."""
    if not words.strip():
        return NOTHING
    places = tuple(_places(spread, words))
    stretches: Stretches = {}
    for place in places:
        stretches.setdefault((place.row, place.is_left), []).append((place.start, place.end))
    return Finds(words, places, -1, stretches)


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(_word, words.split())), re.IGNORECASE)


def _word(word: str) -> str:
    return "".join(
        next((f"[{re.escape(alike)}]" for alike in _ALIKE if letter in alike), re.escape(letter))
        for letter in word
    )


def _places(spread: Spread, words: str) -> Iterator[Place]:
    pattern = _pattern(words)
    rare = max(re.findall(r"\w+", words), key=len, default="").lower()
    for number, row in enumerate(spread.rows):
        for is_left, cell in ((True, row.left), (False, row.right)):
            if cell is not None and rare in cell.text.lower():
                yield from (
                    Place(number, is_left, found.start(), found.end())
                    for found in pattern.finditer(cell.text)
                )
