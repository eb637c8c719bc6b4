"""Fit the weights of the comparison's logistic scores on the development data, and print how they do.

    python packaging/fit_weights.py [near|rewritten_at_once|told_anew_in_context|kin ...]

Reads `../shared/bench/align` and the marked seed articles, writes `resources/compare/weights.toml`.
Every figure printed is cross-validated by document, in five parts: a document is scored with weights
that never saw it. The last line of each score is the one that is written.
"""

import sys
import tomllib
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from fitting import fit_kin, fit_near, fit_retold  # noqa: E402

TARGET = ROOT / "resources" / "compare" / "weights.toml"
HEAD = """\
# Weights of the logistic scores that decide which sentences tell the same. Written by
# `python packaging/fit_weights.py`; the data and the error rates are in reader/compare/CALIBRATION.md.
"""
RETOLD = [
    f"{kind}_{means}"
    for kind in ("rewritten", "told_anew")
    for means in ("at_once", "by_words", "in_context")
]
SCORES = {
    "near": fit_near.fit,
    **{name: partial(fit_retold.fit, name) for name in RETOLD},
    "kin": fit_kin.fit,
}


def main(names: list[str]) -> None:
    """Fit the scores asked for, or all, and write the table."""
    tables = tomllib.loads(TARGET.read_text("utf-8"))
    for name in names or SCORES:
        print(name)
        tables[name] = SCORES[name]()
        TARGET.write_text(_toml(tables), "utf-8")


def _toml(tables: dict[str, dict[str, float]]) -> str:
    parts = [HEAD]
    for name, table in sorted(tables.items()):
        rows = "\n".join(f"{key} = {round(value, 4)}" for key, value in table.items())
        parts.append(f"[{name}]\n{rows}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    main(sys.argv[1:])
