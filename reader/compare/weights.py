"""The fitted weights of the logistic scores, read from their data file. Knows nothing of what they weigh."""

from functools import cache

from reader import prepared


@cache
def _all() -> dict[str, dict[str, float]]:
    return prepared.toml("compare", "weights.toml")


def of(score: str) -> dict[str, float]:
    """Return one score's weights by feature: `near`, `kin`, `rewritten_at_once`, ...."""
    return _all()[score]
