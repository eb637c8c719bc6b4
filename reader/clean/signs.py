"""What the lines of a stretch show, as numbers: the evidence the line model weighs.

Looks, place among the lines round it, place in the main stretch of running text, and words a page's
own voice uses. Knows no labels. `packaging/train_cleaner.py` learns from the same numbers, so that a
change here wants the model trained anew.
"""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate, chain
from typing import Final, NamedTuple

from reader import limits, prepared
from reader.clean import voices
from reader.clean.sights import Sight

_BEFORE: Final = 10
_AFTER: Final = 13
"""Lines weighed round the main stretch: on the pages measured less than 0.6% of the story lay outside."""

_MOST_PER_LINE: Final = 400
"""Letters one line adds to a stretch at most, so that a consent box outweighs no story."""

_LOOSE: Final = 6
_TIGHT: Final = 40
"""Letters a line that is no running text costs a stretch: a loose one spans boxes between paragraphs,
a tight one does not."""

_FAR: Final = 99.0

_REACH: Final = 10
"""Lines above and below a line that its signs tell of, at most."""

_DIGIT: Final = prepared.pattern(r"\d")
_LAST: Final = {
    ".": 1.0, "!": 2.0, "?": 3.0, ":": 4.0, "…": 5.0, '"': 6.0, "”": 6.0, "“": 6.0, "»": 6.0,
    "’": 6.0, "'": 6.0, ")": 7.0, ",": 8.0, "。": 1.0, "」": 6.0, "।": 1.0,
}  # fmt: skip

SIGNS: Final[tuple[str, ...]] = (
    "size", "relative size", "ends", "last sign", "words", "capitals", "capitals after the first",
    "known words", "consent words", "offer words", "reader words", "site words", "gap", "gap below",
    "bullet", "furniture", "caption", "repeats", "said inside", "digits",
    "prose 2 above", "prose 5 above", "prose 10 above", "prose 2 below", "prose 5 below",
    "lines since prose", "lines to prose", "size above", "size below", "ends above", "ends below",
    "prose above", "prose below", "last sign below", "furniture since start", "furniture 5 above",
    "furniture 5 below", "since start", "share above", "share below", "tight share above",
    "tight share below", "tight stretch", "density", "dates near",
)  # fmt: skip
"""Names of the numbers, in the order of `Table.rows`."""


class Table(NamedTuple):
    """The evidence for a stretch's lines."""

    start: int
    """Place of the first line weighed; `rows` follow on from it."""
    rows: list[list[float]]
    first: int
    last: int
    """Places of the first and last line of the main stretch; last < first when there is none."""


def _heaviest(sizes: Sequence[int], cost: int) -> tuple[int, int]:
    """Return first and last place of the stretch with most running text, other lines costing something."""
    best, best_first, best_last = 0, 0, -1
    now = start = 0
    for place, size in enumerate(sizes):
        if now <= 0:
            now, start = 0, place
        now += min(size, _MOST_PER_LINE) if size else -cost
        if now > best:
            best, best_first, best_last = now, start, place
    return best_first, best_last


def _sums(values: Sequence[int]) -> list[int]:
    """Return running sums that can be asked `_REACH` places beyond either end."""
    sums = [0] * _REACH + list(accumulate(values, initial=0))
    return sums + sums[-1:] * _REACH


class _Surroundings:
    """What is computed once for all lines of a stretch.

    Attributes:
        prose: Which lines are running text by their looks.
        sizes: Letters of those, 0 for the others.
        sums: Running sums of the sizes; the sum of what stands above place p is at p + `_REACH`.
        furniture, dates: The same for lines whose wording is furniture, and for date lines.
        first, last: The loose main stretch; tight_first, tight_last: the tight one.
        low, high: The places weighed.
    """

    def __init__(self, seen: Sequence[Sight]) -> None:
        self.seen = seen
        self.prose = [sight.prose for sight in seen]
        self.sizes = [s.size if p else 0 for s, p in zip(seen, self.prose, strict=True)]
        self.sums = _sums(self.sizes)
        self.first, self.last = _heaviest(self.sizes, _LOOSE)
        self.tight_first, self.tight_last = _heaviest(self.sizes, _TIGHT)
        self.low = max(0, self.first - _BEFORE)
        self.high = min(len(seen), self.last + _AFTER)
        near = range(max(0, self.low - 5), min(len(seen), self.high + 6))
        self.furniture = _sums(
            [place in near and seen[place].stripped for place in range(len(seen))]
        )
        self.dates = _sums([place in near and _is_date(seen[place]) for place in range(len(seen))])
        self.typical, self.typical_gap = self._typical()
        self.text = "\n".join([seen[place].key for place in self._story()])
        counts = Counter(chain.from_iterable(seen[place].words for place in self._story()))
        self.said = frozenset(counts)
        self.said_twice = frozenset(word for word, count in counts.items() if count > 1)
        self.above, self.below = self._nearest()

    def _typical(self) -> tuple[int, int]:
        """Return the middle size of the story's paragraphs, and the commonest gap before them."""
        story = [self.seen[place] for place in self._story()]
        if not story:
            return 100, 1
        sizes = sorted(sight.size for sight in story)
        gaps = [min(sight.gap, 3) for sight in story]
        return sizes[len(sizes) // 2], max(set(gaps), key=lambda gap: (gaps.count(gap), gap))

    def _story(self) -> list[int]:
        return [place for place in range(self.first, self.last + 1) if self.prose[place]]

    def _nearest(self) -> tuple[list[float], list[float]]:
        """Return how far the nearest running text above and below each line is, in lines."""
        count = len(self.seen)
        above, below = [_FAR] * count, [_FAR] * count
        last = -1
        for place in range(count):
            if last >= 0:
                above[place] = float(min(place - last, _FAR))
            if self.prose[place]:
                last = place
        last = -1
        for place in range(count - 1, -1, -1):
            if last >= 0:
                below[place] = float(min(last - place, _FAR))
            if self.prose[place]:
                last = place
        return above, below

    def in_story(self, place: int) -> bool:
        """Tell whether a line is running text of the main stretch."""
        return self.prose[place] and self.first <= place <= self.last


def _is_date(sight: Sight) -> bool:
    return sight.size <= 80 and not sight.ends and sight.date is not None


def read(seen: Sequence[Sight], leave: Callable[[Sight, float], bool] | None = None) -> Table:
    """Read the evidence for the lines of a stretch.

    Args:
        seen: The stretch's lines that are not blank.
        leave: Tells which lines need no evidence, by their looks and how far running text is, in
            lines; their rows come back empty.

    Returns:
        One row of `SIGNS` for each line in and near the main stretch of running text.
    """
    round_it = _Surroundings(seen)
    if round_it.last < round_it.first:
        return Table(0, [], 0, -1)
    repeats = _repeats(seen[round_it.low : round_it.high])
    rows = [
        []
        if leave is not None
        and leave(seen[place], min(round_it.above[place], round_it.below[place]))
        else [
            *_looks(round_it, place),
            repeats[place - round_it.low],
            *_inside(round_it, place),
            *_context(round_it, place),
        ]
        for place in range(round_it.low, round_it.high)
    ]
    return Table(round_it.low, rows, round_it.first, round_it.last)


def _repeats(seen: Sequence[Sight]) -> list[float]:
    """Say for each line whether it was said before near by."""
    said: set[str] = set()
    found: list[float] = []
    for sight in seen:
        found.append(float(sight.key in said))
        said.add(sight.key)
    return found


def _caption_sign(sight: Sight) -> float:
    parts = sight.parts
    if parts is None:
        return 0.0
    if not parts.text:
        return 2.0
    return 1.0 if parts.credit else 3.0


def _looks(round_it: _Surroundings, place: int) -> list[float]:
    """Read a line by itself: measure, punctuation, capitals, whose words it uses."""
    sight = round_it.seen[place]
    words = voices.words_of(sight.text)
    lower = "\n".join(words).casefold().split("\n")
    capitals = sum([word[0].isupper() for word in words])
    later = capitals - (1 if words and words[0][0].isupper() else 0)
    below = round_it.seen[place + 1].gap if place + 1 < len(round_it.seen) else 3
    return [
        math.log1p(sight.size),
        math.log(sight.size / round_it.typical + 0.01),
        float(sight.ends),
        _LAST.get(sight.text[-1], 0.0),
        float(len(words)),
        capitals / (len(words) or 1),
        later / max(1, len(words) - 1),
        _known(round_it, place),
        *voices.shares(lower),
        float(min(sight.gap, 3) - round_it.typical_gap),
        float(min(below, 3) - round_it.typical_gap),
        float(bool(sight.bullet)),
        float(sight.stripped) if sight.kind else -1.0,
        _caption_sign(sight),
    ]


def _known(round_it: _Surroundings, place: int) -> float:
    """Return the share of a line's longer words that the rest of the story uses too."""
    words = round_it.seen[place].words
    said = round_it.said_twice if round_it.in_story(place) else round_it.said
    return len(words & said) / (len(words) or 1)


def _inside(round_it: _Surroundings, place: int) -> list[float]:
    """Say whether a paragraph holds the line word for word, and how much of it is digits."""
    sight = round_it.seen[place]
    held = False
    if 20 <= sight.size <= 400 and len(round_it.text) <= limits.CLEAN_TEXT:
        held = round_it.text.count(sight.key) > round_it.in_story(place)
    return [float(held), len(_DIGIT.findall(sight.text[:200])) / min(len(sight.text), 200)]


def _context(round_it: _Surroundings, place: int) -> list[float]:
    """Read a line by what stands round it and where in the story it stands."""
    seen, sums, furniture = round_it.seen, round_it.sums, round_it.furniture
    above = seen[place - 1] if place else None
    below = seen[place + 1] if place + 1 < len(seen) else None
    at = place + _REACH
    first, last = round_it.first + _REACH, round_it.last + 1 + _REACH
    tight_first, tight_last = round_it.tight_first + _REACH, round_it.tight_last + 1 + _REACH
    before, after = sums[at], sums[at + 1]
    story = sums[last] - sums[first]
    whole, tight = story or 1, sums[tight_last] - sums[tight_first] or 1
    return [
        math.log1p(before - sums[at - 2]),
        math.log1p(before - sums[at - 5]),
        math.log1p(before - sums[at - 10]),
        math.log1p(sums[at + 3] - after),
        math.log1p(sums[at + 6] - after),
        round_it.above[place],
        round_it.below[place],
        math.log1p(above.size) if above else -1.0,
        math.log1p(below.size) if below else -1.0,
        float(above.ends) if above else -1.0,
        float(below.ends) if below else -1.0,
        float(round_it.prose[place - 1]) if above else -1.0,
        float(round_it.prose[place + 1]) if below else -1.0,
        _LAST.get(below.text[-1], 0.0) if below else -1.0,
        float(max(-1, furniture[at] - furniture[first])),
        float(furniture[at] - furniture[at - 5]),
        float(furniture[at + 6] - furniture[at + 1]),
        float(at - first),
        (before - sums[first]) / whole,
        (sums[last] - after) / whole,
        (before - sums[tight_first]) / tight,
        (sums[tight_last] - after) / tight,
        tight / whole,
        story / (last - first),
        float(round_it.dates[at + 6] - round_it.dates[at - 5]),
    ]
