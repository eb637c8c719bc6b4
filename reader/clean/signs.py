"""What the lines of a stretch show, as numbers: the evidence the line model weighs.

Looks, place among the lines round it, place in the main stretch of running text, and words a page's
own voice uses. Knows no labels. `packaging/train_cleaner.py` learns from the same numbers, so that a
change here wants the model trained anew.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate, chain
from typing import Final

from reader import limits, prepared
from reader.clean import captions, voices
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

GLANCE: Final[tuple[str, ...]] = (
    "size", "relative size", "ends", "last sign", "gap", "gap below", "caption",
    "prose 2 above", "prose 5 above", "prose 10 above", "prose 2 below", "prose 5 below",
    "lines since prose", "lines to prose", "size above", "size below", "ends below",
    "prose above", "prose below", "last sign below", "furniture since start",
    "since start", "share above", "share below", "tight share above", "tight share below",
    "tight stretch", "density", "dates near",
)  # fmt: skip
"""Names of the numbers that cost little, in the order of `Evidence.glance`."""

LOOKS: Final[tuple[str, ...]] = (
    "words", "capitals", "capitals after the first", "known words",
    "consent words", "offer words", "reader words", "site words", "said inside",
    "bullet", "furniture", "repeats", "digits", "ends above", "furniture 5 above", "furniture 5 below",
)  # fmt: skip
"""Names of the numbers got by reading a line's words, in the order of `Evidence.looks`."""

SIGNS: Final = GLANCE + LOOKS


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


class Evidence:
    """What the lines in and near a stretch's running text show.

    Attributes:
        seen: The stretch's lines that are not blank.
        prose: Which of them are running text by their looks.
        first, last: Places of the first and last line of the main stretch; last < first when there is none.
        low, high: The places weighed: the main stretch and what is near it.
    """

    def __init__(self, seen: Sequence[Sight]) -> None:
        self.seen = seen
        self.prose = [sight.prose for sight in seen]
        sizes = [s.size if p else 0 for s, p in zip(seen, self.prose, strict=True)]
        self._sums = _sums(sizes)
        self.first, self.last = _heaviest(sizes, _LOOSE)
        self._tight_first, self._tight_last = _heaviest(sizes, _TIGHT)
        self.low = max(0, self.first - _BEFORE) if self.first <= self.last else 0
        self.high = min(len(seen), self.last + _AFTER) if self.first <= self.last else 0
        self._furniture = self._counted(lambda sight: sight.stripped)
        self._dates = self._counted(_is_date)
        self._story = [place for place in range(self.first, self.last + 1) if self.prose[place]]
        self._typical, self._typical_gap = self._usual()
        self._text = "\n".join([seen[place].key for place in self._story])
        counts = Counter(chain.from_iterable([seen[place].words for place in self._story]))
        self._said = frozenset(counts)
        self._said_twice = frozenset([word for word, count in counts.items() if count > 1])
        self._said_first: dict[str, int] = {}
        self.above, self.below = self._nearest()

    def _counted(self, is_one: Callable[[Sight], bool]) -> list[int]:
        """Return running sums of lines that are something, of those near the main stretch."""
        near = range(max(0, self.low - 5), min(len(self.seen), self.high + 6))
        found = [is_one(self.seen[place]) for place in near]
        return _sums([0] * near.start + found + [0] * (len(self.seen) - near.stop))

    def _usual(self) -> tuple[int, int]:
        """Return the middle size of the story's paragraphs, and the commonest gap before them."""
        story = [self.seen[place] for place in self._story]
        if not story:
            return 100, 1
        sizes = sorted([sight.size for sight in story])
        gaps = [min(sight.gap, 3) for sight in story]
        return sizes[len(sizes) // 2], max(set(gaps), key=lambda gap: (gaps.count(gap), gap))

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

    def glance(self, place: int) -> list[float]:
        """Read a line by its measure and by what stands round it: the numbers of `GLANCE`."""
        seen, sums, furniture, dates = self.seen, self._sums, self._furniture, self._dates
        sight, at = seen[place], place + _REACH
        above = seen[place - 1] if place else None
        below = seen[place + 1] if place + 1 < len(seen) else None
        first, last = self.first + _REACH, self.last + 1 + _REACH
        tight_first, tight_last = self._tight_first + _REACH, self._tight_last + 1 + _REACH
        before, after = sums[at], sums[at + 1]
        story = sums[last] - sums[first]
        whole, tight = story or 1, sums[tight_last] - sums[tight_first] or 1
        gap = min(3, sight.gap)
        gap_below = below.gap if below is not None and below.gap < 3 else 3
        return [
            sight.size,
            sight.size / self._typical,
            sight.ends,
            _LAST.get(sight.text[-1], 0.0),
            gap - self._typical_gap,
            gap_below - self._typical_gap,
            0 if sight.parts is None else _caption_sign(sight.parts),
            before - sums[at - 2],
            before - sums[at - 5],
            before - sums[at - 10],
            sums[at + 3] - after,
            sums[at + 6] - after,
            self.above[place],
            self.below[place],
            above.size if above is not None else -1,
            below.size if below is not None else -1,
            below.ends if below is not None else -1,
            self.prose[place - 1] if above is not None else -1,
            self.prose[place + 1] if below is not None else -1,
            _LAST.get(below.text[-1], 0.0) if below is not None else -1,
            max(-1, furniture[at] - furniture[first]),
            at - first,
            (before - sums[first]) / whole,
            (sums[last] - after) / whole,
            (before - sums[tight_first]) / tight,
            (sums[tight_last] - after) / tight,
            tight / whole,
            story / (last - first),
            dates[at + 6] - dates[at - 5],
        ]

    def looks(self, place: int) -> list[float]:
        """Read a line's words: capitals, whose words it uses, whether the story says it too: `LOOKS`."""
        sight = self.seen[place]
        words = voices.words_of(sight.text)
        count = len(words) or 1
        capitals = sum([word[0].isupper() for word in words])
        later = capitals - (1 if words and words[0][0].isupper() else 0)
        in_story = self.prose[place] and self.first <= place <= self.last
        known = sight.words & (self._said_twice if in_story else self._said)
        at = place + _REACH
        held = 20 <= sight.size <= 400 and len(self._text) <= limits.CLEAN_TEXT
        return [
            len(words),
            capitals / count,
            later / max(1, count - 1),
            len(known) / (len(sight.words) or 1),
            *voices.shares("\n".join(words).casefold().split("\n")),
            held and self._text.count(sight.key) > in_story,
            bool(sight.bullet),
            sight.stripped if sight.kind else -1,
            self._is_repeat(place),
            len(_DIGIT.findall(sight.text[:200])) / min(len(sight.text), 200),
            self.seen[place - 1].ends if place else -1,
            self._furniture[at] - self._furniture[at - 5],
            self._furniture[at + 6] - self._furniture[at + 1],
        ]

    def _is_repeat(self, place: int) -> bool:
        """Tell whether a line was said before near by."""
        sight = self.seen[place]
        if not self._said_first:
            for at in range(self.high - 1, self.low - 1, -1):
                self._said_first[self.seen[at].key] = at
        return self._said_first[sight.key] < place


def _is_date(sight: Sight) -> bool:
    return sight.size <= 80 and not sight.ends and sight.date is not None


def _caption_sign(parts: captions.Parts) -> int:
    """Tell captions apart: with a credit, nothing but a credit, with none."""
    if not parts.text:
        return 2
    return 1 if parts.credit else 3
