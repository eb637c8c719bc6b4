"""Link the sentences of two tellings that share few words: same fact in other words, n to m.

A logistic score over lexical measures and the soft word overlap decides; a link must be above a floor
and near the best of its row or column. Order is not used. Needs numpy; `align` imports this only when
two texts differ in more than a few sentences.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reader.compare import cells, chain, soft, weights
from reader.compare.cells import Matrix

TABLE_LANGUAGES = frozenset({"en"})
"""Languages the word table was made for; the others go by words, letters and names alone."""


_ORDERLY = 0.5
"""Share of links on the heaviest chain from which two tellings keep an order at all."""


class Retold(NamedTuple):
    """A link and how sure it is, as a logit."""

    left: int
    right: int
    logit: float
    letters: float
    """Cosine of letter runs: is it the same sentence, or only the same fact?"""


def links(
    left: Sequence[str],
    right: Sequence[str],
    language: str,
    context: tuple[soft.Words, soft.Words] | None = None,
) -> list[Retold]:
    """Link the sentences of two tellings.

    Args:
        left: sentences of the left without counterpart so far.
        right: sentences of the right without counterpart so far.
        language: ISO 639-1 code; decides whether the word table helps.
        context: their word pieces in context, where both sides have been encoded.
    """
    name, found = measured(left, right, language, context)
    fitted = weights.of(name)
    logits = scored(found, fitted)
    letters = found["letters"]
    lengths = [len(text) for text in left], [len(text) for text in right]
    return [
        Retold(i, j, float(logits[i, j]), float(letters[i, j]))
        for i, j in settled(logits, chosen(logits, found, fitted), fitted, lengths)
    ]


def word_cosines(left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
    """Return how near in meaning every word of the left is to every word of the right."""
    mine, theirs = (_of_words(soft.from_table(side)) for side in (left, right))
    near: list[list[float]] = (mine @ theirs.T).tolist()
    return near


def _of_words(words: soft.Words) -> Matrix:
    """Return one unit vector a word: the mean of its pieces'."""
    return soft.unit(np.stack([words.vectors[rows].mean(axis=0) for rows in words.rows]))


def measured(
    left: Sequence[str],
    right: Sequence[str],
    language: str,
    context: tuple[soft.Words, soft.Words] | None = None,
) -> tuple[str, dict[str, Matrix]]:
    """Return which fitted score applies, and the measures it reads."""
    found = cells.measures(left, right, language)
    if context:
        return "in_context", cells.with_overlap(found, soft.overlap(*context, in_context=True))
    if language[:2] not in TABLE_LANGUAGES:
        return "lexical", cells.with_words(found, left, right, language)
    overlap = soft.overlap(soft.from_table(left), soft.from_table(right))
    return "at_once", cells.with_overlap(found, overlap)


def scored(found: dict[str, Matrix], fitted: dict[str, float]) -> Matrix:
    """Return the logit of every combination."""
    named = [(weight, found[name]) for name, weight in fitted.items() if name in found]
    total = np.full(next(iter(found.values())).shape, fitted["bias"], np.float64)
    for weight, matrix in named:
        total += weight * matrix
    return total.astype(np.float32)


def chosen(
    logits: Matrix, found: dict[str, Matrix], fitted: dict[str, float]
) -> npt.NDArray[np.bool_]:
    """Return which combinations are links: sure enough, and near the best of their row or column."""
    near_row = logits >= logits.max(axis=1, keepdims=True) - fitted["within"]
    near_column = logits >= logits.max(axis=0, keepdims=True) - fitted["within"]
    kept: npt.NDArray[np.bool_] = (logits >= fitted["keep"]) & (near_row | near_column)
    if "overlap" in found:
        kept &= found["overlap"] >= fitted["floor"]
    return kept


def settled(
    logits: Matrix,
    kept: npt.NDArray[np.bool_],
    fitted: dict[str, float],
    lengths: tuple[Sequence[int], Sequence[int]],
) -> list[tuple[int, int]]:
    """Drop doubtful links where a surer one says otherwise; return the rest in order.

    A second link of a sentence must be surer than a first; so must a lone link across the order, where
    most others keep it.
    """
    cells = [(int(i), int(j)) for i, j in np.argwhere(kept)]
    lefts: set[int] = set()
    rights: set[int] = set()
    found: list[tuple[int, int]] = []
    for i, j in sorted(cells, key=lambda cell: (-logits[cell], sum(cell))):
        if (i in lefts or j in rights) and logits[i, j] < fitted["second"]:
            continue
        lefts.add(i)
        rights.add(j)
        found.append((i, j))
    weighed = [chain.Link(i, j, 1 + min(lengths[0][i], lengths[1][j]) / 1e4) for i, j in found]
    in_order = chain.on_chain(weighed)
    if len(in_order) < _ORDERLY * len(found):
        return sorted(found)
    return sorted(
        cell for at, cell in enumerate(found) if at in in_order or logits[cell] >= fitted["astray"]
    )
