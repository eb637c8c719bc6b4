"""The fitted weights of the logistic scores, read from their data file. Knows nothing of what they weigh."""

import tomllib
from functools import cache

from reader import resource


@cache
def _all() -> dict[str, dict[str, float]]:
    text = resource.path("compare", "weights.toml").read_text("utf-8")
    tables: dict[str, dict[str, float]] = tomllib.loads(text)
    return tables


def of(score: str) -> dict[str, float]:
    """Return one score's weights by feature: `near`, `kin`, `rewritten_at_once`, ...."""
    return _all()[score]
