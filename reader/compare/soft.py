"""Soft word overlap: how much of one sentence's words have a near one in the other.

Every word piece of the left takes its best cosine on the right, weighed by how rare the piece is in
both texts and in the language; both ways averaged. Vectors come from the static table or, piece by
piece in their sentence, from an encoder; this module does not know which. Needs numpy.
"""

import math
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reader import resource
from reader.compare import wordpieces

Matrix = npt.NDArray[np.float32]
Rows = npt.NDArray[np.intp]

_WINDOW = 7
"""Word pieces of the window in which a second fact inside a long sentence is looked for."""

_FAR = 0.4
"""Cosine up to which a near word adds nothing to the mass. Set by hand and tried as it is, not fitted."""

_DAMP = 0.3
"""Weight added to a window's own, so that a window of stop words alone counts for nothing."""


class Words(NamedTuple):
    """The word pieces of one side: their rows in a table of unit vectors, sentence by sentence."""

    ids: Sequence[Sequence[int]]
    rows: Sequence[Rows]
    vectors: Matrix


class Overlap(NamedTuple):
    """For every sentence of the left against every one of the right."""

    whole: Matrix
    """Share of the words of both sentences that have a near one in the other, 0 to 1."""
    window: Matrix
    """The same for the best few words in a row."""
    mass: Matrix
    """How much those near words weigh together, as a logarithm: one rare name, or a whole sentence of them."""


@cache
def _table() -> npt.NDArray[np.int8]:
    """Open the word table; only the rows asked for are read from the disk."""
    table: npt.NDArray[np.int8] = np.load(resource.path("meaning", "table.npy"), mmap_mode="r")
    return table


def from_table(texts: Sequence[str]) -> Words:
    """Return the words of a side with the static table's vectors."""
    ids = [wordpieces.ids(text) for text in texts]
    known = sorted({piece for sentence in ids for piece in sentence})
    place = {piece: row for row, piece in enumerate(known)}
    rows = [np.array([place[piece] for piece in sentence], np.intp) for sentence in ids]
    return Words(ids, rows, unit(_table()[known].astype(np.float32)))


def unit(vectors: Matrix) -> Matrix:
    """Return the vectors at length one."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-9), np.float32)


def overlap(left: Words, right: Words, *, in_context: bool = False) -> Overlap:
    """Measure every sentence of the left against every one of the right.

    Args:
        left: words of the left, sentence by sentence.
        right: words of the right.
        in_context: whether the vectors come from an encoder. Then a word that is common in the language
            has said in its vector what it means here, and weighs by the two texts alone.
    """
    weights = _weights((left.ids, right.ids), in_context=in_context)
    cosines = left.vectors @ right.vectors.T
    forth = _one_way(left.rows, _best(cosines, right.rows), weights[0])
    back = _one_way(right.rows, _best(cosines.T, left.rows), weights[1])
    whole, window, mass = (
        np.asarray((a + b.T) / 2, np.float32) for a, b in zip(forth, back, strict=True)
    )
    return Overlap(whole, window, np.log1p(mass))


def _weights(
    sides: tuple[Sequence[Sequence[int]], Sequence[Sequence[int]]], *, in_context: bool
) -> tuple[list[Matrix], ...]:
    """Return what every word piece weighs: rare in these texts, and rare in the language."""
    having = Counter(piece for side in sides for sentence in side for piece in set(sentence))
    count = sum(len(side) for side in sides)
    weight = {
        piece: max(0.05, math.log((count + 1) / (n + 0.5)))
        * (1.0 if in_context else 0.3 + wordpieces.rarity(piece))
        for piece, n in having.items()
    }
    return tuple(
        [np.array([weight[piece] for piece in sentence], np.float32) for sentence in side]
        for side in sides
    )


def _best(cosines: Matrix, sentences: Sequence[Rows]) -> Matrix:
    """Return for every vector its best cosine in each sentence of the other side."""
    return np.stack([cosines[:, rows].max(axis=1) for rows in sentences], axis=1)


def _one_way(
    sentences: Sequence[Rows], best: Matrix, weights: Sequence[Matrix]
) -> tuple[Matrix, Matrix, Matrix]:
    """Return, for each sentence against all others, the weighed mean, the best window's, and the mass."""
    near: Matrix = np.clip((best - _FAR) / (1 - _FAR), 0, 1).astype(np.float32, copy=False)
    whole: list[Matrix] = []
    window: list[Matrix] = []
    mass: list[Matrix] = []
    for rows, weight in zip(sentences, weights, strict=True):
        weighed = best[rows] * weight[:, None]
        whole.append(weighed.sum(axis=0) / weight.sum())
        window.append(_best_window(weighed, weight))
        mass.append(np.asarray(weight @ near[rows], np.float32))
    return np.stack(whole), np.stack(window), np.stack(mass)


def _best_window(weighed: Matrix, weight: Matrix) -> Matrix:
    """Return the best mean of a few word pieces in a row."""
    size = min(_WINDOW, len(weight))
    sums = np.cumsum(np.vstack([np.zeros_like(weighed[:1]), weighed]), axis=0)
    masses = np.cumsum(np.concatenate([[0], weight]))
    means = (sums[size:] - sums[:-size]) / (masses[size:] - masses[:-size] + _DAMP)[:, None]
    best: Matrix = means.max(axis=0).astype(np.float32)
    return best
