"""Learn which lines of a page are its story: `../shared/bench/clean/dev.jsonl` -> `resources/clean/line_model.json`.

    python packaging/train_cleaner.py            write the model
    python packaging/train_cleaner.py --check    cross-validate by outlet, print the scores, write nothing

Needs numpy, rapidfuzz and lightgbm, none of which the program needs to run the model; a virtual environment of its
own will do (python -m venv TRAIN; TRAIN/bin/pip install lightgbm numpy rapidfuzz). Same data, same model: seeded, one thread.
"""

import argparse
import hashlib
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
BENCH: Final = ROOT.parent / "shared" / "bench" / "clean"
MODEL: Final = ROOT / "resources" / "clean" / "line_model.json"
sys.path.insert(0, str(ROOT))

import score_clean

from reader.clean import line_model, sights, signs  # noqa: E402
from reader.clean.plain import guess_language  # noqa: E402

FOLDS: Final = 5
ROUNDS: Final = 120
SETTINGS: Final[dict[str, Any]] = {
    "objective": "binary",
    "learning_rate": 0.08,
    "num_leaves": 15,
    "min_data_in_leaf": 60,
    "lambda_l2": 20,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "num_threads": 1,
    "seed": 1,
    "verbose": -1,
    "deterministic": True,
}

Lines = list[tuple[str, bool]]


@dataclass(frozen=True)
class Sample:
    """One way a page may come in."""

    record: dict[str, Any]
    form: str
    weight: float
    texts: list[str]
    """Bare text of each line that is not blank."""
    rows: list[list[float]]
    start: int
    keep: list[bool]
    sizes: list[int]


def main() -> None:
    """Train, or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    samples = list(read_samples())
    if parser.parse_args().check:
        check(samples)
    else:
        write(train(samples))


def read_samples() -> Iterator[Sample]:
    """Read the development pages in all their forms."""
    for line in (BENCH / "dev.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        if record["coverage"] >= 0.9 and record["paste"]:
            for form, weight, lines in forms(record):
                yield look(record, form, weight, lines)


def forms(record: dict[str, Any]) -> Iterator[tuple[str, float, Lines]]:
    """Give a page whole, as pasted, and as other tools would have left it (closer cut, other blank lines)."""
    whole: Lines = [(text, keep) for text, keep, _ in record["lines"]]
    start, end = record["paste"]
    pasted = whole[start:end]
    yield "text", 1.0, whole
    yield "paste", 1.0, pasted
    yield "paste", 0.25, [line for line in pasted if line[0].strip()]
    yield (
        "paste",
        0.25,
        [pair for line in pasted if line[0].strip() for pair in (line, ("", False))],
    )
    story = [place for place, line in enumerate(pasted) if line[1]]
    if story:
        yield "close", 0.5, pasted[: story[-1] + 1]
        yield "close", 0.25, [line for line in pasted if line[1]]
        dice = random.Random(record["id"])  # noqa: S311
        some = story[: dice.randint(2, 6)]
        yield "close", 0.25, pasted[: some[-1] + 1]


def look(record: dict[str, Any], form: str, weight: float, lines: Lines) -> Sample:
    """Read a form's signs as the cleaner does."""
    texts = [text for text, _ in lines]
    seen = sights.look(texts, guess_language(texts))
    table = signs.read(seen)
    keep = [lines[sight.number - 1][1] for sight in seen]
    sizes = [sight.size for sight in seen]
    bare = [sight.text for sight in seen]
    return Sample(record, form, weight, bare, table.rows, table.start, keep, sizes)


def weights(sample: Sample) -> list[float]:
    """Weigh lines so that every page counts alike, long lines somewhat more."""
    plain = [size**0.5 + 3 for size in sample.sizes]
    story = sum(weight for weight, keep in zip(plain, sample.keep, strict=True) if keep) or 1e9
    near = slice(sample.start, sample.start + len(sample.rows))
    return [sample.weight * weight / story for weight in plain[near]]


def train(samples: Sequence[Sample]) -> Any:  # noqa: ANN401
    """Fit the trees."""
    import lightgbm
    import numpy as np

    rows = np.array([row for sample in samples for row in sample.rows])
    kept = np.array(
        [keep for s in samples for keep in s.keep[s.start : s.start + len(s.rows)]], dtype=float
    )
    weighed = np.array([weight for sample in samples for weight in weights(sample)])
    data = lightgbm.Dataset(rows, kept, weight=weighed / weighed.mean())
    return lightgbm.train(SETTINGS, data, ROUNDS)


def write(booster: Any) -> None:  # noqa: ANN401
    """Write the trees as plain numbers."""
    trees = _trees(booster)
    found = {"signs": list(signs.SIGNS), "trees": trees}
    MODEL.write_text(json.dumps(found, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{MODEL.relative_to(ROOT)}: {len(trees)} trees, {MODEL.stat().st_size:,} bytes")


def _tree(root: dict[str, Any]) -> dict[str, Any]:
    nodes: list[list[float]] = []
    leaves: list[float] = []

    def place(node: dict[str, Any]) -> int:
        if "leaf_value" in node:
            leaves.append(float(f"{node['leaf_value']:.5g}"))
            return -len(leaves)
        mine = len(nodes)
        nodes.append([])
        threshold = float(f"{node['threshold']:.7g}")
        left = place(node["left_child"])
        nodes[mine] = [node["split_feature"], threshold, left, place(node["right_child"])]
        return mine

    place(root)
    return {"nodes": nodes, "leaves": leaves}


def check(samples: Sequence[Sample]) -> None:
    """Print the scores of the whole cleaner on outlets its model has not seen."""
    kept: dict[str, dict[str, str]] = {form: {} for form in score_clean.FORMS}
    records = score_clean.records()
    for fold in range(FOLDS):
        booster = train([sample for sample in samples if _fold(sample.record) != fold])
        model = line_model.lay_out(signs.SIGNS, _trees(booster))
        line_model.load = lambda model=model: model
        for form, found in kept.items():
            unseen = [record for record in records if _fold(record) == fold]
            found.update({one["id"]: score_clean.story(one, form) for one in unseen})
    score_clean.print_scores(records, kept)


def _trees(booster: Any) -> list[Any]:  # noqa: ANN401
    return [_tree(one["tree_structure"]) for one in booster.dump_model()["tree_info"]]


def _fold(record: dict[str, Any]) -> int:
    """Put all pages of an outlet into one fold."""
    outlet = record["id"].split("-")[2].split("_")[0]
    return int(hashlib.sha256(outlet.encode()).hexdigest(), 16) % FOLDS


if __name__ == "__main__":
    main()
