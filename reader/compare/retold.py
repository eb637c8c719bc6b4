"""Link the sentences of two texts that share few words: same fact in other words, n to m.

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

_REWRITTEN = 0.17
"""Mean, over the sentences of a side, of the letter cosine with the best of the other side, from which one
text was made of the other. All translations of one text in the development data have .2 or more; of
seventy pairs told by two outlets nine reach it, and those share copy (CALIBRATION.md)."""


_FEW = 4
"""Sentences under which the letters of two texts say nothing about how one came from the other."""


class Retold(NamedTuple):
    """A link and how sure it is, as a logit."""

    left: int
    right: int
    logit: float
    letters: float
    """Cosine of letter runs: is it the same sentence, or only the same fact?"""


class Told(NamedTuple):
    """The sentences of two texts that no anchor took."""

    left: Sequence[str]
    right: Sequence[str]
    language: str
    """ISO 639-1 code; decides whether the word table helps."""
    context: tuple[soft.Words, soft.Words] | None = None
    """Their word pieces in context, where both sides have been encoded."""


def links(told: Told) -> list[Retold]:
    """Link the sentences of two tellings."""
    name, found = measured(told)
    fitted = weights.of(name)
    logits = scored(found, fitted)
    letters = found["letters"]
    lengths = [len(text) for text in told.left], [len(text) for text in told.right]
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


def measured(told: Told) -> tuple[str, dict[str, Matrix]]:
    """Return which fitted score applies, and the measures it reads."""
    found = cells.measures(told.left, told.right, told.language)
    kind = "rewritten" if _is_rewritten(found["letters"]) else "told_anew"
    if told.context is None and told.language[:2] not in TABLE_LANGUAGES:
        return f"{kind}_by_words", cells.with_words(found, *told[:3])
    if kind == "told_anew":
        found = cells.with_shared(found, *told[:3])
    if told.context:
        overlap = soft.overlap(*told.context, in_context=True)
        return f"{kind}_in_context", cells.with_overlap(found, overlap)
    overlap = soft.overlap(soft.from_table(told.left), soft.from_table(told.right))
    return f"{kind}_at_once", cells.with_overlap(found, overlap)


def _is_rewritten(letters: Matrix) -> bool:
    """Say whether one text was made of the other, by how much the least alike side has of the other."""
    sides = (letters.max(axis=1), letters.max(axis=0))
    if min(map(len, sides)) < _FEW:
        return True
    return min(float(best.mean()) for best in sides) >= _REWRITTEN


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
