"""Which line above a story is its headline.

Weighs every line that could be one by its looks, what stands round it and the words it shares with the
story, with trees learned from real pages. Knows nothing of labels.
"""

from collections.abc import Sequence
from typing import Final

from reader.clean import people, sights, trees
from reader.clean.sights import HEADLINE_SIZES, Sight

LOOK_BACK: Final = 40
"""Lines above the story in which its headline is looked for."""

LONGEST: Final = 400
"""Letters of a headline at most; none of 258 development pages has more than 196, but invented ones do."""

_TELLING: Final = 0.25
"""Share of the words of so long a line that the story has too: a menu without signs between has fewer."""

_NONE: Final[frozenset[str]] = frozenset()

_STANDFIRST: Final = range(60, 400)

SIGNS: Final[tuple[str, ...]] = (
    "shared words", "size", "words", "date or names below", "date above", "distance", "bullet", "ends",
    "repeated", "names", "first of the page", "first near", "menu above", "others below",
    "question", "standfirst below", "gap", "furniture above", "small letter first", "bar",
)  # fmt: skip
"""Names of the numbers `signs` gives, in order."""


class Story:
    """What is known of a story while its headline is looked for.

    Attributes:
        start: Place of its first line.
        words: Its longer words.
        sizes: The lines near it, by their size.
    """

    def __init__(self, seen: Sequence[Sight], start: int, story: Sequence[Sight]) -> None:
        self.start = start
        self.words = _NONE.union(*[sight.words for sight in story])
        self.sizes: dict[int, list[Sight]] = {}
        for sight in seen[: start + LOOK_BACK]:
            self.sizes.setdefault(sight.size, []).append(sight)

    def repeats(self, sight: Sight) -> bool:
        """Tell whether another line says the same; lines of another length cannot."""
        near = range(sight.size - 3, sight.size + 4)
        same = [one for size in near if size in self.sizes for one in self.sizes[size]]
        return any(one is not sight and one.key == sight.key for one in same)


def candidates(seen: Sequence[Sight], story: Story) -> list[int]:
    """Return the places above a story which could be its headline: those that share a word with it, if any do."""
    near = range(max(0, story.start - LOOK_BACK), story.start)
    sized = [place for place in near if seen[place].size in HEADLINE_SIZES]
    sharing = [place for place in sized if not seen[place].words.isdisjoint(story.words)]
    return [place for place in sharing if seen[place].heads] or [
        place for place in sized if seen[place].heads
    ]


def find(seen: Sequence[Sight], start: int, story: Sequence[Sight]) -> int | None:
    """Return the place of the headline above a story.

    Args:
        seen: The stretch's lines.
        start: Place of the story's first line.
        story: The story's lines, for the words they share with the headline.

    Returns:
        The place, or None when no line above the story could be a headline.
    """
    known = Story(seen, start, story)
    places = candidates(seen, known)
    if not places:
        return _long_one(seen, known)
    likelihood = trees.load("headline_model").likelihood
    likely = [likelihood(signs(seen, places, which, known)) for which in range(len(places))]
    return places[likely.index(max(likely))]


def _long_one(seen: Sequence[Sight], story: Story) -> int | None:
    """Return the place of a headline longer than any the trees have learned from, or None.

    The first line above the story that is as long as a paragraph but ends as none, and tells of it.
    """
    near = range(max(0, story.start - LOOK_BACK), story.start)
    return next((place for place in near if _is_long_one(seen[place], story)), None)


def _is_long_one(sight: Sight, story: Story) -> bool:
    if not HEADLINE_SIZES.stop <= sight.size <= LONGEST or sight.bullet or sight.ends:
        return False
    shared = len(sight.words & story.words)
    return shared >= _TELLING * len(sight.words) and sights.may_head(sight)


def signs(seen: Sequence[Sight], places: Sequence[int], which: int, story: Story) -> list[float]:
    """Return the numbers of `SIGNS` for one of the places.

    Args:
        seen: The stretch's lines.
        places: All candidates, in page order.
        which: Which of them.
        story: The story below.
    """
    place, start = places[which], story.start
    sight, last = seen[place], seen[place].text[-1]
    above, below = seen[max(0, place - 3) : place], seen[place + 1 : place + 5]
    menu = [one.size < 25 or one.stripped for one in seen[max(0, place - 6) : place]]
    return [
        len(sight.words & story.words) / (len(sight.words) or 1),
        sight.size,
        len(sight.words),
        any(one.byline is not None or one.date is not None for one in below),
        any(one.date is not None for one in above),
        start - place,
        bool(sight.bullet),
        sight.ends and last not in "?!",
        story.repeats(sight),
        people.are_names(sight.text),
        which == 0 and start <= LOOK_BACK,
        which == 0 and start > LOOK_BACK,
        sum(menu) / 6,
        len(places) - which - 1,
        last in "?!",
        any(_like_standfirst(one) for one in seen[place + 1 : min(place + 3, start)]),
        sight.gap > 0,
        any(one.stripped for one in above[-1:]),
        sight.text[0].islower(),
        "|" in sight.text,
    ]


def _like_standfirst(sight: Sight) -> bool:
    return sight.size in _STANDFIRST and not sight.stripped and sight.parts is None
