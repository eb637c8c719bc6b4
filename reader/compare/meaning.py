"""Word pieces in the meaning they have in their sentence: the optional second step of a comparison.

Needs the language model, which is the extra `sidelight[meaning]` (`model.path` says whether it is there);
without it everything works as before. An article is encoded once, off the window's thread, and its vectors
kept by the caller, who hands those of both sides to `engine.compare`. Knows no pairs.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reader.article import Article
from reader.compare import model, sides, soft, transformer, wordpieces

_LONGEST = 160
"""Word pieces of a sentence that are encoded; what follows in a longer one does not count here."""

_TOGETHER = 512
"""Word pieces that go through the model together: some 150 ms between two chances to stop."""

_FORM = 1
"""Raised when the same word pieces would get other numbers from the same model: then none kept is used."""

_BEGIN, _END = 101, 102
"""The model's own marks round a sentence."""

Pieces = tuple[tuple[int, ...], ...]
"""The word pieces that are encoded, by sentence number."""


class SentenceVectors(NamedTuple):
    """The word pieces of one sentence and where each points: whole numbers, only directions count."""

    ids: tuple[int, ...]
    vectors: npt.NDArray[np.int8]


ArticleVectors = tuple[SentenceVectors, ...]
"""By sentence number, as `sides.side` numbers them."""


def _go_on() -> None:
    """Never stop."""


def encode(article: Article, check: Callable[[], None] = _go_on) -> ArticleVectors:
    """Encode the sentences of an article: some 10 ms each, once.

    Args:
        article: the article, as it will be compared.
        check: called every few sentences; what it raises ends the work.

    Raises:
        OSError: the model is missing or is not the one expected.
    """
    return _model_encoder()(_texts(article), check)


def pieces(article: Article) -> Pieces:
    """Return the word pieces of an article that `encode` would encode, and nothing else would."""
    return _pieces(_texts(article))


def fingerprint(encoded: Pieces) -> str:
    """Return what tells vectors of these word pieces by this model from all others."""
    digest = hashlib.sha256(f"{_FORM} {model.SHA256}".encode())
    for ids in encoded:
        digest.update(np.array([len(ids), *ids], "<u2").tobytes())
    return digest.hexdigest()


def packed(vectors: ArticleVectors) -> bytes:
    """Return vectors as bytes to be kept: every piece's numbers, sentence by sentence."""
    return b"".join(sentence.vectors.tobytes() for sentence in vectors)


def unpacked(encoded: Pieces, kept: bytes) -> ArticleVectors:
    """Return what `packed` has packed.

    Raises:
        ValueError: the bytes are not those of so many word pieces.
    """
    ends = np.cumsum([0, *map(len, encoded)])
    rows = np.frombuffer(kept, np.int8).reshape(int(ends[-1]), transformer.WIDTH)
    parts = (rows[start:end] for start, end in pairwise(ends))
    return tuple(map(SentenceVectors, encoded, parts))


def words(kept: ArticleVectors, numbers: Sequence[int]) -> soft.Words:
    """Return some sentences of an article as the soft overlap reads them."""
    chosen = [kept[number] for number in numbers]
    ends = np.cumsum([0, *(len(sentence.ids) for sentence in chosen)])
    rows = [np.arange(a, b, dtype=np.intp) for a, b in pairwise(ends)]
    together = np.concatenate([sentence.vectors for sentence in chosen]).astype(np.float32)
    return soft.Words([sentence.ids for sentence in chosen], rows, soft.unit(together))


def release() -> None:
    """Let go of the model, some 45 MB; the next article loads it again in some 50 ms."""
    _model_encoder.cache_clear()


def _texts(article: Article) -> list[str]:
    side = sides.side(article)
    return [side.text(number) for number in range(len(side.sentences))]


def _pieces(texts: Sequence[str]) -> Pieces:
    return tuple(tuple(wordpieces.ids(text)[:_LONGEST]) for text in texts)


@cache
def _model_encoder() -> "_ModelEncoder":
    return _ModelEncoder(model.checked())


class _ModelEncoder:
    """Runs the model on a few sentences at a time."""

    def __init__(self, path: Path) -> None:
        self._run = transformer.Transformer(path)

    def __call__(self, texts: Sequence[str], check: Callable[[], None] = _go_on) -> ArticleVectors:
        """Encode the sentences of one article.

        Which sentences go together changes the last digits; it depends on the article alone.
        """
        found: list[SentenceVectors] = []
        for portion in _portions(_pieces(texts)):
            check()
            vectors = self._run([(_BEGIN, *ids, _END) for ids in portion])
            found += map(SentenceVectors, portion, (_rounded(each[1:-1]) for each in vectors))
        return tuple(found)


def _portions(encoded: Pieces) -> Iterator[Pieces]:
    """Part the sentences of an article into runs of some `_TOGETHER` word pieces."""
    start = length = 0
    for end, ids in enumerate(encoded, start=1):
        length += len(ids)
        if length >= _TOGETHER or end == len(encoded):
            yield encoded[start:end]
            start, length = end, 0


def _rounded(vectors: npt.NDArray[np.float32]) -> npt.NDArray[np.int8]:
    """Return vectors as whole numbers to 127: a quarter of the memory, the same directions."""
    largest = np.abs(vectors).max(axis=1, keepdims=True)
    return np.asarray(np.rint(127 * vectors / np.maximum(largest, 1e-9)), np.int8)
