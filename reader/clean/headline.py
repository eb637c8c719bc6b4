"""Which line above a story is its headline.

Weighs every line that could be one by its looks, what stands round it and the words it shares with the
story, with trees learned from real pages. Knows nothing of labels.
"""

from collections.abc import Sequence
from typing import Final

from reader.clean import people, trees
from reader.clean.sights import Sight

LOOK_BACK: Final = 40
"""Lines above the story in which its headline is looked for."""

_NONE: Final[frozenset[str]] = frozenset()

_STANDFIRST: Final = range(60, 400)

SIGNS: Final[tuple[str, ...]] = (
    "shared words", "size", "words", "date or names below", "date above", "distance", "bullet", "ends",
    "repeated", "names", "first of the page", "first near", "menu above", "others below",
    "question", "standfirst below", "gap", "furniture above", "small letter first", "bar",
)  # fmt: skip
"""Names of the numbers `signs` gives, in order."""


def candidates(seen: Sequence[Sight], start: int) -> list[int]:
    """Return the places above a story that begins at ``start`` which could be its headline."""
    return [place for place in range(max(0, start - LOOK_BACK), start) if seen[place].heads]


def known_words(story: Sequence[Sight]) -> frozenset[str]:
    """Return the longer words of a story's lines."""
    return _NONE.union(*[sight.words for sight in story])


def find(seen: Sequence[Sight], start: int, story: Sequence[Sight]) -> int | None:
    """Return the place of the headline above a story.

    Args:
        seen: The stretch's lines.
        start: Place of the story's first line.
        story: The story's lines, for the words they share with the headline.

    Returns:
        The place, or None when no line above the story could be a headline.
    """
    places = candidates(seen, start)
    if not places:
        return None
    known = known_words(story)
    model = trees.load("headline_model")
    likely = [
        model.likelihood(signs(seen, places, which, (start, known))) for which in range(len(places))
    ]
    return places[likely.index(max(likely))]


def signs(
    seen: Sequence[Sight], places: Sequence[int], which: int, story: tuple[int, frozenset[str]]
) -> list[float]:
    """Return the numbers of `SIGNS` for one of the places.

    Args:
        seen: The stretch's lines.
        places: All candidates, in page order.
        which: Which of them.
        story: Where the story begins, and its longer words.
    """
    place, (start, known) = places[which], story
    sight = seen[place]
    above, below = seen[max(0, place - 3) : place], seen[place + 1 : place + 5]
    return [
        len(sight.words & known) / (len(sight.words) or 1),
        float(sight.size),
        float(len(sight.words)),
        float(any(one.byline is not None or one.date is not None for one in below)),
        float(any(one.date is not None for one in above)),
        float(start - place),
        float(bool(sight.bullet)),
        float(sight.ends and sight.text[-1] not in "?!"),
        float(_is_repeated(seen[: start + LOOK_BACK], sight)),
        float(people.are_names(sight.text)),
        float(which == 0 and start <= LOOK_BACK),
        float(which == 0 and start > LOOK_BACK),
        sum([one.stripped or one.size < 25 for one in seen[max(0, place - 6) : place]]) / 6,
        float(len(places) - which - 1),
        float(sight.text[-1] in "?!"),
        float(any(_like_standfirst(one) for one in seen[place + 1 : min(place + 3, start)])),
        float(sight.gap > 0),
        float(any(one.stripped for one in above[-1:])),
        float(sight.text[0].islower()),
        float("|" in sight.text),
    ]


def _is_repeated(seen: Sequence[Sight], sight: Sight) -> bool:
    """Tell whether another line says the same; lines of another length cannot."""
    near = range(sight.size - 3, sight.size + 4)
    return any(one.size in near and one.key == sight.key for one in seen if one is not sight)


def _like_standfirst(sight: Sight) -> bool:
    return sight.size in _STANDFIRST and not sight.stripped and sight.parts is None
