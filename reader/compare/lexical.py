"""Sentences as bags of weighed stems: what rare words they share.

A word that half of both texts use weighs little, a stop word next to nothing; the weights come from the
two texts alone. Order of words is not looked at. Knows no model and no numpy.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.text import stems, words

_STOP_WEIGHT = 0.15
"""What a stop word counts against a content word (bench README, "What worked when tried")."""


class Bag(NamedTuple):
    """One sentence for likeness: the folded text and its weighed stems."""

    folded: str
    weights: Mapping[str, float]
    mass: float
    """Sum of the weights."""


def counted(text: str, language: str) -> dict[str, float]:
    """Return the stems of a text, stop words at their small weight."""
    found: dict[str, float] = {}
    for token in words.tokens(text):
        weight = _STOP_WEIGHT if stems.is_stop(token.text, language) else 1.0
        stem = stems.stem(token.text, language)
        found[stem] = max(weight, found.get(stem, 0.0))
    return found


def rarity(counts: Sequence[Iterable[str]]) -> dict[str, float]:
    """Return how much each stem tells: the log of how few of the sentences have it."""
    having = Counter(stem for stems_of_one in counts for stem in stems_of_one)
    return {stem: math.log((len(counts) + 1) / (n + 0.5)) + 0.1 for stem, n in having.items()}


def bag(text: str, counts: Mapping[str, float], rare: Mapping[str, float]) -> Bag:
    """Weigh the stems of one sentence."""
    weights = {stem: count * rare[stem] for stem, count in counts.items()}
    return Bag(text.casefold(), weights, math.fsum(weights.values()))


def shared(left: Bag, right: Bag) -> float:
    """Return the weight of what two sentences share; the same whichever side is first."""
    fewer, more = sorted((left.weights, right.weights), key=len)
    return math.fsum(min(weight, more[stem]) for stem, weight in fewer.items() if stem in more)
