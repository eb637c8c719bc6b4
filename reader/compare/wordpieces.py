"""Cut text into the word pieces of the word table: the longest known beginnings, then the rest.

``relocating`` -> ``relocating``, ``Pezeshkian`` -> ``pe ##zes ##hki ##an``. The pieces and their order
are the model's own (lower case, without accents). Knows no vectors.
"""

import math
import re
import unicodedata
from functools import cache, lru_cache

from reader import resource

UNKNOWN = 100
"""The piece for what the table does not know."""

_LONGEST = 60
"""Letters of the longest word looked at; longer ones are addresses and noise."""

_WORD = re.compile(
    r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
    r"|(?:(?![\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])[^\W_])+|[^\w\s]|_"
)
"""As the model's own tokenizer cuts: Han by character, signs one by one."""


@cache
def _rows() -> dict[str, int]:
    """Return the row of every piece."""
    text = resource.path("meaning", "vocabulary.txt").read_text("utf-8")
    return {piece: row for row, piece in enumerate(text.split("\n")) if piece}


def ids(text: str) -> list[int]:
    """Return the rows of a text's pieces, in order; never empty."""
    folded = text.lower()
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFD", folded)
        folded = "".join(c for c in decomposed if unicodedata.category(c) != "Mn")
    return [row for word in _WORD.findall(folded) for row in _of_word(word)] or [UNKNOWN]


def rarity(piece: int) -> float:
    """Return how rare a piece is in English, 0 to 1: whole words are sorted by how common they are."""
    return max(0.0, math.log((piece + 51) / 1051) / math.log(30_572 / 1051))


@lru_cache(maxsize=65_536)
def _of_word(word: str) -> tuple[int, ...]:
    """Cut one word, the longest known piece first; a word that does not come out is unknown."""
    rows = _rows()
    found: list[int] = []
    start = 0
    while start < len(word) <= _LONGEST:
        end = len(word)
        mark = "##" if start else ""
        while end > start and mark + word[start:end] not in rows:
            end -= 1
        if end == start:
            return (UNKNOWN,)
        found.append(rows[mark + word[start:end]])
        start = end
    return tuple(found) or (UNKNOWN,)
