"""What a text is known by: its words in order, its terms, its runs of three words, its digest.

For telling whether two texts are the same, nearly the same, or about the same. Pure functions on `str`;
knows no weights, no articles and no marks: places in the text are not kept (see `words` for those).
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Final

from reader import prepared
from reader.text import stems

RUN: Final = 3
"""Words in a run: two is chance, four breaks at every edit. Source: shared bench, near-duplicates."""

_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_WORD: Final = prepared.pattern(
    rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[^\W_]|(?<=\w)['’](?=\w)|(?<=\d)[.,](?=\d)|\u0301)+"
)
_SIGN: Final = prepared.pattern(rf"[{_UNSPACED}]")


def words(text: str) -> list[str]:
    """Return the words of a text in order, as written; scripts without spaces sign by sign.

    "Iran’s 2,500 ships" -> ["Iran’s", "2,500", "ships"];  "東京の海" -> ["東", "京", "の", "海"]
    """
    return _WORD.findall(text)


def is_sign(word: str) -> bool:
    """Tell whether a word is a sign of a script without spaces."""
    return len(word) == 1 and _SIGN.match(word) is not None


def terms(words: Sequence[str], language: str) -> list[str]:
    """Return what words count as when texts are weighed: stems; pairs of signs where there are no spaces.

    ["Ships", "sailed"] -> ["ship", "sail"];  ["東", "京", "の"] -> ["東京", "京の"]
    """
    found: list[str] = []
    for at, word in enumerate(words):
        if not is_sign(word):
            found.append(stems.stem(word, language))
        elif at + 1 < len(words) and is_sign(words[at + 1]):
            found.append(word + words[at + 1])
    return found


def digest_and_runs(texts: Iterable[str]) -> tuple[str, frozenset[tuple[str, ...]]]:
    """Return what tells whether two texts are the same, or share much verbatim; paragraph by paragraph.

    Returns:
        A hash that two texts share when their words are the same but for case and accents, and all runs
        of three words, folded; a shorter text is one run.
    """
    hashed = hashlib.sha256()
    runs: set[tuple[str, ...]] = set()
    carried: list[str] = []
    for text in texts:
        folded = [stems.fold(word) for word in words(text)]
        if not folded:
            continue
        joined = ("" if not carried else " ") + " ".join(folded)
        hashed.update(joined.encode("utf-8", "backslashreplace"))
        carried += folded
        runs.update(zip(carried, carried[1:], carried[2:], strict=False))
        carried = carried[1 - RUN :]
    if carried and not runs:
        runs.add(tuple(carried))
    return hashed.hexdigest(), frozenset(runs)
