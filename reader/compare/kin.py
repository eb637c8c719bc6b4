"""Judge whether two articles tell of one event at all: the words both use that few texts use, and the links.

Two articles on one politician share names and stock phrases; what tells is how much of what is rare in
the language they share, and how many sentences found a counterpart. Knows no pairs and no order.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from reader.compare import weights, wordpieces
from reader.text import stems
from reader.text import words as token

_TABLE_LANGUAGES = frozenset({"en"})
"""Languages the list of word pieces is sorted by frequency for."""

_LONG = 6
"""Letters from which a word counts as rare in the other languages."""


def are_kin(
    left: Sequence[str], right: Sequence[str], sure: Sequence[float], language: str
) -> bool:
    """Say whether two texts tell of one event.

    Args:
        left: sentences of the left.
        right: sentences of the right.
        sure: how sure each link is, 0 to 1.
        language: ISO 639-1 code.
    """
    fitted = weights.of("kin")
    measured = measures(left, right, sure, language)
    logit = fitted["bias"] + math.fsum(fitted[name] * value for name, value in measured.items())
    return logit >= fitted["keep"]


def measures(
    left: Sequence[str], right: Sequence[str], sure: Sequence[float], language: str
) -> dict[str, float]:
    """Return what the judgement is made from, by name."""
    linked = math.fsum(sure)
    return {
        "linked": math.log1p(linked),
        "covered": min(1.0, linked / max(1, min(len(left), len(right)))),
        "vocabulary": _cosine(_vocabulary(left, language), _vocabulary(right, language)),
    }


def _vocabulary(texts: Sequence[str], language: str) -> dict[str, float]:
    """Return the content stems of a text, weighed by how rare they are in the language."""
    counts: Counter[str] = Counter()
    rare: dict[str, float] = {}
    for text in texts:
        for piece in token.tokens(text):
            if not stems.is_stop(piece.text, language):
                stem = stems.stem(piece.text, language)
                counts[stem] += 1
                rare.setdefault(stem, _rarity(piece.text, language))
    return {stem: (1 + math.log(n)) * rare[stem] for stem, n in counts.items()}


def _rarity(word: str, language: str) -> float:
    """Return how rare a word is in its language, squared: 0 for the commonest, 1 for a name."""
    if language[:2] in _TABLE_LANGUAGES:
        pieces = wordpieces.ids(word)
        return 1.0 if len(pieces) > 1 else wordpieces.rarity(pieces[0]) ** 2
    return 1.0 if word[0].isdigit() or len(word) >= _LONG else 0.25


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    shared = math.fsum(weight * right[stem] for stem, weight in left.items() if stem in right)
    lengths = math.sqrt(_square(left) * _square(right))
    return shared / lengths if lengths else 0.0


def _square(weighed: Mapping[str, float]) -> float:
    return math.fsum(weight * weight for weight in weighed.values())
