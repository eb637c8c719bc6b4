"""How common a word is in the language at large: the share of texts that hold it.

Without it a handful of articles cannot tell what is telling: in seven articles of which five are about one
visit, the visitor's name looks like a common word. The table ships as `resources/background/` and is made
by `packaging/background_table.py`. Knows terms (stems), not articles.
"""

import math
from functools import cache
from typing import Final

from reader import resource

LEVELS_PER_E: Final = 4
"""Steps of the table: level n stands for a share of exp(-n / 4)."""

RAREST: Final = 1e-4
"""Share of texts given to a word that the table does not hold: rarer than any it does."""

FIGURE: Final = 3.0
"""Rarity of figures that many texts hold by chance: one or two digits, and years."""


def rarity(term: str, language: str) -> float:
    """Return how rare a term is: 0 for one in every text, 9.2 for one that the table does not hold."""
    if term[:1].isdigit():
        return FIGURE if len(term) <= 2 or _is_year(term) else -math.log(RAREST)
    level = _levels(language[:2].lower()).get(term)
    return -math.log(RAREST) if level is None else level / LEVELS_PER_E


def _is_year(term: str) -> bool:
    return len(term) == 4 and term[:2] in {"19", "20"}


@cache
def _levels(language: str) -> dict[str, int]:
    """Read a language's table: lines of a level and the terms of that level. Empty if there is none."""
    path = resource.path("background", f"{language}.txt")
    found: dict[str, int] = {}
    if path.is_file():
        for line in path.read_text("utf-8").splitlines():
            if not line.startswith("#"):
                level, *terms = line.split()
                found.update(dict.fromkeys(terms, int(level)))
    return found
