"""Measures on every combination of two texts' sentences, as matrices. Needs numpy; knows no weights.

What counts is how alike a combination is, by how much it beats its rivals in its row and column, and, a
little, how alike its neighbours are; order is not looked at beyond that.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from reader.compare import lexical, soft
from reader.text import stems
from reader.text import words as token

Matrix = npt.NDArray[np.float32]

_GRAM = 4
"""Letters of a letter run; short enough to join `Araqchi` and `Araghchi`, long enough to mean something."""

_SHORT = 3
"""Content words up to which a sentence is too short for its likeness to mean much."""

_NUMBER_WORDS = (
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def measures(left: Sequence[str], right: Sequence[str], language: str) -> dict[str, Matrix]:
    """Return the measures that need no vectors, by name, each with a row per left sentence."""
    cut = len(left)
    letters = _letters((*left, *right))
    names = [[_names(text, language) for text in side] for side in (left, right)]
    length = np.array([_content_words(text, language) for text in (*left, *right)], np.float32)
    shorter = np.minimum(length[:cut, None], length[None, cut:])
    return {
        "letters": _narrow(letters[:cut] @ letters[cut:].T),
        **_shared_names(*names),
        "lengths": np.abs(np.log(length[:cut, None] / length[None, cut:])),
        "short": _narrow(shorter <= _SHORT),
    }


def with_words(
    found: dict[str, Matrix], left: Sequence[str], right: Sequence[str], language: str
) -> dict[str, Matrix]:
    """Return the measures with those of shared stems, for languages without a word table."""
    words = _stems(left, right, language)
    cosine, shared = _cosine(*words), _shared(*words)
    containment = _contained(shared, *words)
    mean = _narrow((cosine + found["letters"] + containment) / 3)
    return {
        **found,
        "words": cosine,
        "containment": containment,
        "shared": np.log1p(shared),
        "words_rank": ranked(mean, 3),
        "words_margin": margin(mean),
        "words_beside": beside(mean),
    }


def with_shared(
    found: dict[str, Matrix], left: Sequence[str], right: Sequence[str], language: str
) -> dict[str, Matrix]:
    """Return the measures with how much the stems both sentences have weigh."""
    words = _stems(left, right, language)
    shared = _shared(*words)
    return {**found, "containment": _contained(shared, *words), "shared": np.log1p(shared)}


def _stems(left: Sequence[str], right: Sequence[str], language: str) -> "tuple[_Bags, _Bags]":
    """Return the weighed stems of both sides."""
    counts = [lexical.counted(text, language) for text in (*left, *right)]
    rare = lexical.rarity(counts)
    return _bags([{s: c * rare[s] for s, c in one.items()} for one in counts]).split(len(left))


def _content_words(text: str, language: str) -> int:
    """Return how many different words say something, at least one."""
    found = {
        stems.stem(t.text, language)
        for t in token.tokens(text)
        if not stems.is_stop(t.text, language)
    }
    return len(found) or 1


def with_overlap(found: dict[str, Matrix], overlap: soft.Overlap) -> dict[str, Matrix]:
    """Return the measures with those of the soft word overlap."""
    return {
        **found,
        "overlap": overlap.whole,
        "overlap_rank": ranked(overlap.whole, 5),
        "overlap_margin": margin(overlap.whole),
        "overlap_beside": beside(overlap.whole),
        "window_rank": ranked(overlap.window, 5),
        "mass_rank": ranked(overlap.mass, 5),
    }


def _narrow(values: npt.NDArray[Any]) -> Matrix:
    """Return values as 32-bit numbers, whatever the arithmetic made of them."""
    return values.astype(np.float32, copy=False)


def ranked(scores: Matrix, rivals: int) -> Matrix:
    """Return twice the score less the mean of its row's and its column's best: hubs count for less.

    Known as cross-domain similarity local scaling (Conneau et al. 2018).
    """
    in_row, in_column = min(rivals, scores.shape[1]), min(rivals, scores.shape[0])
    rows = np.sort(scores, axis=1)[:, -in_row:].mean(axis=1, keepdims=True)
    columns = np.sort(scores, axis=0)[-in_column:].mean(axis=0, keepdims=True)
    return _narrow(2 * scores - rows - columns)


def beside(scores: Matrix) -> Matrix:
    """Return the mean score of the two neighbours in order: what stands before both, what after both."""
    framed = np.pad(scores, 1)
    return _narrow((framed[:-2, :-2] + framed[2:, 2:]) / 2)


def margin(scores: Matrix) -> Matrix:
    """Return the score less the best other score of its row and column."""
    return _narrow(scores - np.maximum(_best_other(scores), _best_other(scores.T).T))


def _best_other(scores: Matrix) -> Matrix:
    """Return for every cell the best of the others in its row; nought when it is alone."""
    if scores.shape[1] == 1:
        return np.zeros_like(scores)
    two = np.sort(scores, axis=1)[:, -2:]
    return _narrow(np.where(scores == two[:, 1:], two[:, :1], two[:, 1:]))


def _letters(texts: Sequence[str]) -> Matrix:
    """Return one unit vector of weighed letter runs per text; spaces and signs are one space.

    A run that a single text has only lengthens that text's vector.
    """
    column: dict[str, int] = {}
    rows: list[npt.NDArray[np.intp]] = []
    for text in texts:
        folded = " " + re.sub(r"\W+", " ", text.casefold()) + " "
        runs = [folded[at : at + _GRAM] for at in range(max(1, len(folded) - _GRAM + 1))]
        rows.append(np.array([column.setdefault(run, len(column)) for run in runs], np.intp))
    found = [np.unique(row, return_counts=True) for row in rows]
    having = np.bincount(np.concatenate([keys for keys, _ in found]), minlength=len(column))
    rare = np.log((len(texts) + 1) / (having + 0.5)) + 0.1
    place = np.cumsum(having > 1) - 1
    vectors = np.zeros((len(texts), int((having > 1).sum()) + 1), np.float32)
    for row, (keys, counts) in enumerate(found):
        weighed = (1 + np.log(counts)) * rare[keys]
        shared = having[keys] > 1
        vectors[row, place[keys[shared]]] = weighed[shared]
        vectors[row] /= max(1e-9, math.sqrt(float(weighed @ weighed)))
    return vectors


class _Bags(NamedTuple):
    """Weighed keys of all sentences: one column per key that at least two sentences have."""

    vectors: Matrix
    lengths: Matrix
    """Of the whole vectors, the keys of one sentence alone included."""
    masses: Matrix

    def split(self, cut: int) -> "tuple[_Bags, _Bags]":
        """Part the left sentences from the right ones."""
        return _Bags(*(part[:cut] for part in self)), _Bags(*(part[cut:] for part in self))


def _bags(weighed: Sequence[Mapping[str, float]]) -> _Bags:
    having = Counter(key for one in weighed for key in one)
    column = {key: at for at, key in enumerate(sorted(key for key, n in having.items() if n > 1))}
    vectors = np.zeros((len(weighed), max(1, len(column))), np.float32)
    for row, one in enumerate(weighed):
        kept = [key for key in one if key in column]
        vectors[row, [column[key] for key in kept]] = [one[key] for key in kept]
    squares = [math.sqrt(math.fsum(w * w for w in one.values())) for one in weighed]
    masses = [math.fsum(one.values()) for one in weighed]
    return _Bags(vectors, np.array(squares, np.float32), np.array(masses, np.float32))


def _cosine(left: _Bags, right: _Bags) -> Matrix:
    lengths = left.lengths[:, None] * right.lengths[None, :]
    return _narrow(left.vectors @ right.vectors.T / np.maximum(lengths, 1e-9))


def _shared(left: _Bags, right: _Bags) -> Matrix:
    """Return the weight of the stems both sentences have."""
    return _narrow(np.stack([np.minimum(row, right.vectors).sum(axis=1) for row in left.vectors]))


def _contained(shared: Matrix, left: _Bags, right: _Bags) -> Matrix:
    """Return the weight shared, as a share of the lighter sentence's."""
    lighter = np.minimum(left.masses[:, None], right.masses[None, :])
    return _narrow(shared / np.maximum(lighter, 1e-6))


def _names(text: str, language: str) -> frozenset[str]:
    """Return the names and figures of a sentence: capitalised words that say something, and numbers."""
    found: set[str] = set()
    for at, piece in enumerate(token.tokens(text)):
        if piece.kind is token.PieceKind.FIGURE:
            found.add(re.sub(r"\D", "", piece.text) or piece.text)
        elif piece.text.casefold() in _NUMBER_WORDS:
            found.add(str(_NUMBER_WORDS.index(piece.text.casefold()) + 3))
        elif _is_name(piece.text, language, first=not at):
            found.update(_name_parts(piece.text, language))
    return frozenset(found)


def _is_name(text: str, language: str, *, first: bool) -> bool:
    """Say whether a word is capitalised and says something; a short first word may be anything."""
    return (
        text[0].isupper() and not (first and len(text) <= 3) and not stems.is_stop(text, language)
    )


def _name_parts(text: str, language: str) -> Iterable[str]:
    """Yield the parts of a name that tell: ``al-Sudani`` -> sudani."""
    for part in text.split("-"):
        if len(part) > 2 or (part and part.isupper()):
            yield stems.stem(part, language)


def _shared_names(
    left: Sequence[frozenset[str]], right: Sequence[frozenset[str]]
) -> dict[str, Matrix]:
    """Return how much the names and figures that both sentences have tell: in all, and the rarest."""
    rare = lexical.rarity([*left, *right])
    total = np.zeros((len(left), len(right)), np.float32)
    rarest = np.zeros_like(total)
    for i, mine in enumerate(left):
        for j, theirs in enumerate(right):
            weights = [rare[name] for name in mine & theirs]
            if weights:
                total[i, j] = min(12.0, math.fsum(weights))
                rarest[i, j] = max(weights)
    return {"names": total, "rarest_name": rarest}
