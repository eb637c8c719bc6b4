"""Find where a sentence was split in two or two were joined, beside the one-to-one pairs.

A half is taken in only where it really is in the whole: the whole reads clearly more like both halves
together than like the one it is paired with. Knows no meaning.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.compare.near import Near
from reader.text import stems
from reader.text import words as token

_GAIN = 0.15
"""How much more alike (share of letters) the whole must be to both halves than to one. At .15 the
drafts gain 36 right and 17 doubtful halves, and no revision is spoilt."""

_GAIN_WHOLE = 0.1
"""The same where the whole has every content word of the half."""

_CONTAINED = 0.5
"""Share of the half's content words the whole must have."""


class _Half(NamedTuple):
    """A free sentence beside a paired one, the pair's other sentence being the whole."""

    left: int
    right: int
    half: str
    both: str
    partner: str
    whole: str


def beside(
    texts: tuple[Sequence[str], Sequence[str]],
    pairs: Sequence[Near],
    taken: tuple[frozenset[int], frozenset[int]],
    language: str,
) -> list[Near]:
    """Return the links of halves to add to one-to-one pairs.

    Args:
        texts: all sentences of the left and of the right.
        pairs: the edited pairs.
        taken: numbers of the left and right that are paired already.
        language: ISO 639-1 code.
    """
    gains = [
        (gain, Near(half.left, half.right, near.logit))
        for near in pairs
        for half in _halves(texts, near, taken)
        if (gain := _gain(half, language)) > 0
    ]
    used: set[tuple[str, int]] = set()
    kept: list[Near] = []
    own = {("left", n.left) for n in pairs} | {("right", n.right) for n in pairs}
    for _, link in sorted(gains, key=lambda g: (-g[0], g[1].left + g[1].right)):
        ends = {("left", link.left), ("right", link.right)} - own
        if not ends & used:
            used |= ends
            kept.append(link)
    return kept


def _halves(
    texts: tuple[Sequence[str], Sequence[str]],
    near: Near,
    taken: tuple[frozenset[int], frozenset[int]],
) -> Iterator[_Half]:
    """Yield the free neighbours of a pair's sentences."""
    left, right = texts
    for step in (-1, 1):
        j = near.right + step
        if 0 <= j < len(right) and j not in taken[1]:
            both = " ".join(right[n] for n in sorted((j, near.right)))
            yield _Half(near.left, j, right[j], both, right[near.right], left[near.left])
        i = near.left + step
        if 0 <= i < len(left) and i not in taken[0]:
            both = " ".join(left[n] for n in sorted((i, near.left)))
            yield _Half(i, near.right, left[i], both, left[near.left], right[near.right])


def _gain(half: _Half, language: str) -> float:
    """Return how much more the whole is like both halves than like the paired one, 0 when not enough."""
    from rapidfuzz import fuzz

    share = _share(half.half, half.whole, language)
    if share < _CONTAINED:
        return 0.0
    whole = half.whole.casefold()
    alone = fuzz.ratio(whole, half.partner.casefold())
    gain = (fuzz.ratio(whole, half.both.casefold()) - alone) / 100
    return gain if gain >= (_GAIN_WHOLE if share == 1.0 else _GAIN) else 0.0


def _share(half: str, whole: str, language: str) -> float:
    """Return the share of a text's content words that another has; nought for one word or none."""
    words, there = (_content(text, language) for text in (half, whole))
    return len(words & there) / len(words) if len(words) > 1 else 0.0


def _content(text: str, language: str) -> frozenset[str]:
    found = (t.text for t in token.tokens(text))
    return frozenset(stems.stem(w, language) for w in found if not stems.is_stop(w, language))
