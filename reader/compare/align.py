"""Decide which sentences of the left tell what sentences of the right tell.

Gives links of one sentence to one sentence; `pairing` makes pairs of them. Order is never used to
forbid a link. The sides are compared in one fixed orientation, so that swapping them swaps the answer
to the last digit.
"""

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.compare import anchors, near, splits
from reader.compare.changes import Side
from reader.compare.work import Work
from reader.text import style

if TYPE_CHECKING:
    from reader.compare.retold import Retold

Texts = tuple[Sequence[str], Sequence[str]]

SURE = 12.0
"""The logit of identical sentences."""

_REVISION = 0.72
"""Share of the letters of linked sentences that must stand in near-equal pairs for two texts to be
versions of one article. The development revisions have .86 to 1, drafts .72 to 1 in nine of ten, two
translations of one text below .72 in 19 of 20."""

_NEAR_EQUAL = 75.0
"""Letters in common order, in hundredths, from which two sentences are near equal."""

_CELL_WORK = 4
"""Work units of one combination in the matrices, measured on 60 by 60 sentences."""


class Link(NamedTuple):
    """Two sentences that tell the same, and how sure that is, as a logit."""

    left: int
    right: int
    logit: float
    letters: float = 1.0
    """Cosine of letter runs, where the pair was not found by its letters."""


def links(left: Side, right: Side, work: Work) -> list[Link]:
    """Link the sentences of two sides, in the order of the left."""
    here, there = _texts(left), _texts(right)
    if here > there:
        mirrored = _links((there, here), left.language, work)
        found = [Link(link.right, link.left, link.logit, link.letters) for link in mirrored]
    else:
        found = _links((here, there), left.language, work)
    return sorted(found)


def _texts(side: Side) -> list[str]:
    return [side.text(number) for number in range(len(side.sentences))]


def _links(texts: Texts, language: str, work: Work) -> list[Link]:
    """Link in passes, each on what the ones before left over: identical, edited, retold."""
    anchored = anchor(texts, language)
    found = [Link(i, j, SURE) for i, j in anchored.items()]
    if len(anchored) in (len(texts[0]), len(texts[1])):
        return found
    edited = near.edited(texts, anchored, language, work)
    if _alike(texts, anchored, edited) >= _REVISION:
        return found + _revised(texts, anchored, edited, language)
    return found + _rewritten(texts, anchored, edited, (language, work))


def anchor(texts: Texts, language: str) -> dict[int, int]:
    """Anchor the identical sentences, then those equal but for house style."""
    left, right = texts
    anchored = anchors.identical(left, right, {})
    if len(anchored) in (len(left), len(right)):
        return anchored
    taken = set(anchored.values())
    mine = [None if i in anchored else style.normal(t, language) for i, t in enumerate(left)]
    theirs = [None if j in taken else style.normal(t, language) for j, t in enumerate(right)]
    return anchors.identical(mine, theirs, anchored)


def _alike(texts: Texts, anchored: Mapping[int, int], edited: Sequence[near.Near]) -> float:
    """Return how near equal the linked sentences are: the share of their letters in near-equal pairs."""
    from rapidfuzz import fuzz

    equal = sum(len(texts[0][i]) + len(texts[1][j]) for i, j in anchored.items())
    linked = equal
    for i, j, _ in edited:
        left, right = texts[0][i].casefold(), texts[1][j].casefold()
        linked += len(left) + len(right)
        equal += (len(left) + len(right)) * (fuzz.ratio(left, right) >= _NEAR_EQUAL)
    return equal / max(1, linked)


def _revised(
    texts: Texts, anchored: Mapping[int, int], edited: Sequence[near.Near], language: str
) -> list[Link]:
    """Return the links of a revision: one to one, and halves of what was split or joined."""
    taken = (
        frozenset(anchored) | {n.left for n in edited},
        frozenset(anchored.values()) | {n.right for n in edited},
    )
    halves = splits.beside(texts, edited, taken, language)
    return [Link(*pair) for pair in (*edited, *halves)]


def _rewritten(
    texts: Texts,
    anchored: Mapping[int, int],
    edited: Sequence[near.Near],
    means: tuple[str, Work],
) -> list[Link]:
    """Return the links of a rewrite, n to m, of all that is not identical."""
    language, work = means
    taken = set(anchored.values())
    left = [i for i in range(len(texts[0])) if i not in anchored]
    right = [j for j in range(len(texts[1])) if j not in taken]
    if not work.spend(_CELL_WORK * len(left) * len(right)):
        return [Link(*pair) for pair in edited]
    found = _retold(([texts[0][i] for i in left], [texts[1][j] for j in right]), language)
    return [Link(left[i], right[j], logit, letters) for i, j, logit, letters in found]


def _retold(texts: Texts, language: str) -> "list[Retold]":
    """Link retold sentences; the numbers' library is loaded here and not before.

    One thread: more only spin on matrices of this size, and a sum must not depend on their number.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from reader.compare import retold

    return retold.links(*texts, language)
