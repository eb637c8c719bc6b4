"""What a text is known by: its words in order, its terms, its runs of three words, its digest.

For telling whether two texts are the same, nearly the same, or about the same. Pure functions on `str`;
knows no weights, no articles and no marks: places in the text are not kept (see `words` for those).
"""

import hashlib
import re
from collections.abc import Sequence
from typing import Final

from reader.text import stems

RUN: Final = 3
"""Words in a run: two is chance, four breaks at every edit. Source: shared bench, near-duplicates."""

_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_WORD: Final = re.compile(
    rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[^\W_]|(?<=\w)['’](?=\w)|(?<=\d)[.,](?=\d)|\u0301)+"
)
_SIGN: Final = re.compile(rf"[{_UNSPACED}]")


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


def runs(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """Return all runs of three words, folded; a shorter text is one run."""
    folded = [stems.fold(word) for word in words]
    if 0 < len(folded) < RUN:
        return frozenset({tuple(folded)})
    return frozenset(zip(folded, folded[1:], folded[2:], strict=False))


def digest(words: Sequence[str]) -> str:
    """Return a hash that two texts share when their words are the same but for case and accents."""
    folded = " ".join(stems.fold(word) for word in words)
    return hashlib.sha256(folded.encode("utf-8", "backslashreplace")).hexdigest()
