"""Run the language model: sentences as numbered word pieces go in, a vector for every piece comes out.

Six layers; in each, every piece looks at the others of its sentence, then goes through two tables. Written
out in numpy: the same vectors as from a runtime for such models, and no 80 MB library to load, which took
longer than the work. Knows neither text nor articles.
"""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from reader.compare import onnx_file

Matrix = npt.NDArray[np.float32]
Tables = dict[str, onnx_file.Table]

WIDTH: Final = 384
"""Numbers of a vector."""

_LAYERS: Final = 6
_HEADS: Final = 12
_EDGE: Final = np.float32(1e-12)
"""Keeps a division from zero, as the model was trained."""

_ROWS: Final = 32
"""Pieces whose 1,536 numbers are worked on at once in the bend: they stay in the processor's cache."""

_TAIL: Final = tuple(
    np.float32(number / 2)
    for number in (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
)
_TAIL_STEP: Final = np.float32(0.3275911 / 2**0.5)
"""Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26: the error is below 1e-7."""


class _Linear(NamedTuple):
    """A table and what is added after it."""

    table: Matrix
    bias: Matrix

    def __call__(self, vectors: Matrix) -> Matrix:
        made = vectors @ self.table
        made += self.bias
        return made


class _Norm(NamedTuple):
    """Brings vectors to one length, then stretches them."""

    scale: Matrix
    bias: Matrix

    def __call__(self, vectors: Matrix) -> Matrix:
        """Change the vectors given, and return them."""
        vectors -= vectors.mean(axis=1, keepdims=True)
        squares = np.einsum("ij,ij->i", vectors, vectors)[:, None]
        vectors /= np.sqrt(squares / np.float32(vectors.shape[1]) + _EDGE)
        vectors *= self.scale
        vectors += self.bias
        return vectors


class _Layer(NamedTuple):
    looks: _Linear
    """Gives what each piece asks, what it answers to, and what it tells."""
    joins: _Linear
    joined: _Norm
    widens: _Linear
    narrows: _Linear
    narrowed: _Norm

    def __call__(self, vectors: Matrix, ends: npt.NDArray[np.intp]) -> Matrix:
        heard = self.joins(_heard(self.looks(vectors), ends))
        heard += vectors
        vectors = self.joined(heard)
        told = self.narrows(_bent(self.widens(vectors)))
        told += vectors
        return self.narrowed(told)


class Transformer:
    """The model, loaded."""

    def __init__(self, path: Path) -> None:
        """Load it from its file; raises `OSError`, or `ValueError` where that is no such model."""
        tables = onnx_file.tables(path)
        self._begins = _Begins(tables)
        stored = [n for n in tables if n.startswith("val_") and n.endswith("_q")]
        self._layers = [
            _layer(tables, f"inner.encoder.layer.{n}.", stored[6 * n : 6 * n + 6])
            for n in range(_LAYERS)
        ]

    def __call__(self, sentences: Sequence[Sequence[int]]) -> list[Matrix]:
        """Return the vectors of the pieces of each sentence, the model's own marks included."""
        ends = np.cumsum([0, *map(len, sentences)])
        vectors = self._begins(sentences)
        for layer in self._layers:
            vectors = layer(vectors, ends)
        return [vectors[start:end] for start, end in pairwise(ends)]


class _Begins:
    """Where every piece begins: by what it is and by its place in the sentence."""

    def __init__(self, tables: Tables) -> None:
        name = "inner.embeddings."
        self._pieces, self._places = (
            (
                tables[f"{name}{what}_embeddings.weight_q"],
                tables[f"{name}{what}_embeddings.weight_scale"],
            )
            for what in ("word", "position")
        )
        self._always = tables[name + "token_type_embeddings.weight"][0]
        self._norm = _Norm(tables[name + "LayerNorm.weight"], tables[name + "LayerNorm.bias"])

    def __call__(self, sentences: Sequence[Sequence[int]]) -> Matrix:
        pieces = np.concatenate([np.asarray(ids, np.intp) for ids in sentences])
        places = np.concatenate([np.arange(len(ids)) for ids in sentences])
        vectors = self._always + sum(
            table[rows] * scale[rows]
            for (table, scale), rows in ((self._pieces, pieces), (self._places, places))
        )
        return self._norm(np.asarray(vectors, np.float32))


def _whole(tables: Tables, name: str, into: Matrix | None = None) -> Matrix:
    """Return a table that is stored as whole numbers and a scale for each column."""
    return np.multiply(tables[name], tables[name.removesuffix("q") + "scale"], out=into)


def _layer(tables: Tables, name: str, stored: Sequence[str]) -> _Layer:
    """Put a layer together from its six tables, in the order in which the model uses them."""
    joins, widens, narrows = (_whole(tables, each) for each in stored[3:])
    return _Layer(
        _looks(tables, name + "attention.self.", stored[:3]),
        _Linear(joins, tables[name + "attention.output.dense.bias"]),
        _norm(tables, name + "attention.output."),
        _Linear(widens, tables[name + "intermediate.dense.bias"]),
        _Linear(narrows, tables[name + "output.dense.bias"]),
        _norm(tables, name + "output."),
    )


def _looks(tables: Tables, name: str, stored: Sequence[str]) -> _Linear:
    """Join what asks, what answers and what tells into one table.

    What asks is divided here by the root of a head's width, not anew for every sentence.
    """
    width = tables[stored[0]].shape[1]
    table = np.empty((width, 3 * width), np.float32)
    for part, each in enumerate(stored):
        _whole(tables, each, table[:, part * width : (part + 1) * width])
    bias = np.concatenate([tables[f"{name}{what}.bias"] for what in ("query", "key", "value")])
    root = np.sqrt(np.float32(width / _HEADS))
    table[:, :width] /= root
    bias[:width] /= root
    return _Linear(table, bias)


def _norm(tables: Tables, name: str) -> _Norm:
    return _Norm(tables[name + "LayerNorm.weight"], tables[name + "LayerNorm.bias"])


def _heard(looked: Matrix, ends: npt.NDArray[np.intp]) -> Matrix:
    """Return what every piece hears from the pieces of its sentence, head by head."""
    width = looked.shape[1] // 3
    heard = np.empty((len(looked), width), np.float32)
    for start, end in pairwise(ends):
        parts = looked[start:end].reshape(end - start, 3, _HEADS, width // _HEADS)
        asks, answers, tells = parts.transpose(1, 2, 0, 3)
        shares = asks @ answers.transpose(0, 2, 1)
        shares -= shares.max(axis=2, keepdims=True)
        np.exp(shares, out=shares)
        shares /= shares.sum(axis=2, keepdims=True)
        heard[start:end] = (shares @ tells).transpose(1, 0, 2).reshape(end - start, width)
    return heard


def _bent(vectors: Matrix) -> Matrix:
    """Let through what is above zero and little of what is below (GELU); changes the vectors given.

    x -> x * P(a normal variable is below x) = max(x, 0) - |x| * erfc(|x| / sqrt 2) / 2
    """
    for start in range(0, len(vectors), _ROWS):
        some = vectors[start : start + _ROWS]
        size = np.abs(some)
        tail = _tail(size)
        tail *= size
        np.maximum(some, 0, out=some)
        some -= tail
    return vectors


def _tail(size: Matrix) -> Matrix:
    """Return erfc(x / sqrt 2) / 2 for what is not below zero: the part of a normal variable above x."""
    step = size * _TAIL_STEP
    step += np.float32(1)
    np.reciprocal(step, out=step)
    tail = step * _TAIL[0]
    for number in _TAIL[1:]:
        tail += number
        tail *= step
    np.multiply(size, size, out=step)
    step *= np.float32(-0.5)
    tail *= np.exp(step, out=step)
    return tail
