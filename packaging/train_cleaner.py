"""Learn which lines are a page's story, where a second article begins and which line is the headline.

`../shared/bench/clean/dev.jsonl` -> `resources/clean/glance_model.json`, `line_model.json`, `split_model.json`, `headline_model.json`

    python packaging/train_cleaner.py            write the models
    python packaging/train_cleaner.py --check    cross-validate by outlet, print the scores, write nothing

Needs numpy, rapidfuzz and lightgbm, none of which the program needs to run the model; a virtual environment of its
own will do (python -m venv TRAIN; TRAIN/bin/pip install lightgbm numpy rapidfuzz). Same data, same model: seeded, one thread.
"""

import argparse
import hashlib
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
BENCH: Final = ROOT.parent / "shared" / "bench" / "clean"
MODELS: Final = ROOT / "resources" / "clean"
sys.path.insert(0, str(ROOT))

import glue_pages  # noqa: E402
import score_clean  # noqa: E402

from reader import prepared  # noqa: E402
from reader.clean import headline, region, sights, signs, split, split_signs, trees  # noqa: E402
from reader.clean.plain import guess_language  # noqa: E402

FOLDS: Final = 5
ROUNDS: Final = 140
GLANCE_ROUNDS: Final = 30
SPLIT_ROUNDS: Final = 120
HEADLINE_ROUNDS: Final = 120
SETTINGS: Final[dict[str, Any]] = {
    "objective": "binary",
    "learning_rate": 0.1,
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

GLANCE_SETTINGS: Final[dict[str, Any]] = {**SETTINGS, "learning_rate": 0.2, "num_leaves": 8}
SPLIT_SETTINGS: Final[dict[str, Any]] = {
    **SETTINGS,
    "learning_rate": 0.08,
    "num_leaves": 12,
    "min_data_in_leaf": 25,
    "lambda_l2": 10,
    "feature_fraction": 0.35,
    "bagging_fraction": 0.8,
}
HEADLINE_SETTINGS: Final[dict[str, Any]] = {
    **SETTINGS,
    "learning_rate": 0.06,
    "num_leaves": 8,
    "min_data_in_leaf": 20,
    "lambda_l2": 5,
    "feature_fraction": 0.7,
    "bagging_freq": 0,
}
GLUED: Final = 1400
GLUED_UNSEEN: Final = 220
_SHIPPED: Final = trees.load
_IN_PLACE: Final[dict[str, trees.Model]] = {}
_NAMES: Final = {
    "glance_model": signs.GLANCE,
    "line_model": signs.SIGNS,
    "split_model": split_signs.SIGNS,
    "headline_model": headline.SIGNS,
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
    records = score_clean.records()
    if parser.parse_args().check:
        check_headline(records)
        check_split(records)
        check(samples)
    else:
        write("glance_model", signs.GLANCE, train_glance(samples))
        write("line_model", signs.SIGNS, train_line(samples))
        write("split_model", split_signs.SIGNS, train_split(records))
        write("headline_model", headline.SIGNS, train_headline(records))


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
        dice = random.Random(record["id"])
        some = story[: dice.randint(2, 6)]
        yield "close", 0.25, pasted[: some[-1] + 1]


def look(record: dict[str, Any], form: str, weight: float, lines: Lines) -> Sample:
    """Read a form's signs as the cleaner does."""
    texts = [text for text, _ in lines]
    seen = sights.look(texts, guess_language(texts))
    evidence = signs.Evidence(seen)
    near = range(evidence.low, evidence.high)
    rows = [evidence.glance(place) + evidence.looks(place) for place in near]
    keep = [lines[sight.number - 1][1] for sight in seen]
    sizes = [sight.size for sight in seen]
    bare = [sight.text for sight in seen]
    return Sample(record, form, weight, bare, rows, evidence.low, keep, sizes)


def weights(sample: Sample) -> list[float]:
    """Weigh lines so that every page counts alike, long lines somewhat more."""
    plain = [size**0.5 + 3 for size in sample.sizes]
    story = sum(weight for weight, keep in zip(plain, sample.keep, strict=True) if keep) or 1e9
    near = slice(sample.start, sample.start + len(sample.rows))
    return [sample.weight * weight / story for weight in plain[near]]


def train_line(samples: Sequence[Sample]) -> Any:  # noqa: ANN401
    """Fit the trees that say whether a line is the story's."""
    return _train(samples, len(signs.SIGNS), SETTINGS, ROUNDS)


def train_glance(samples: Sequence[Sample]) -> Any:  # noqa: ANN401
    """Fit the trees that say so at a glance, or leave it open."""
    return _train(samples, len(signs.GLANCE), GLANCE_SETTINGS, GLANCE_ROUNDS)


def _train(samples: Sequence[Sample], count: int, settings: dict[str, Any], rounds: int) -> Any:  # noqa: ANN401
    """Fit trees to the first signs of all lines."""
    import lightgbm
    import numpy as np

    rows = np.array([row[:count] for sample in samples for row in sample.rows], dtype=float)
    kept = np.array(
        [keep for s in samples for keep in s.keep[s.start : s.start + len(s.rows)]], dtype=float
    )
    weighed = np.array([weight for sample in samples for weight in weights(sample)])
    data = lightgbm.Dataset(rows, kept, weight=weighed / weighed.mean())
    return lightgbm.train(settings, data, rounds)


def train_split(records: Sequence[dict[str, Any]]) -> Any:  # noqa: ANN401
    """Fit the trees that say where a second article begins."""
    import lightgbm
    import numpy as np

    rows: list[list[float]] = []
    starts: list[bool] = []
    for page in glue_pages.glued(records, GLUED, 1) + glue_pages.singles(records, 1):
        seen = sights.look(page.lines, guess_language(page.lines))
        candidates = split_signs.Candidates(seen)
        for place in candidates.every_place():
            rows.append(candidates.signs(place))
            starts.append(seen[place].number in page.starts)
    right = np.array(starts, dtype=float)
    data = lightgbm.Dataset(np.array(rows), right, weight=1 + 2 * right)
    return lightgbm.train(SPLIT_SETTINGS, data, SPLIT_ROUNDS)


def check_split(records: Sequence[dict[str, Any]]) -> None:
    """Print how many glued pages of outlets not seen are cut right, and how many single ones are cut."""
    told: Counter[tuple[str, bool]] = Counter()
    for fold in range(FOLDS):
        use_model("split_model", train_split([one for one in records if _fold(one) != fold]))
        unseen = [one for one in records if _fold(one) == fold]
        pages = glue_pages.glued(unseen, GLUED_UNSEEN, fold) + glue_pages.singles(unseen, fold)
        for page in pages:
            seen = sights.look(page.lines, guess_language(page.lines))
            cuts = [seen[cut.place].number for cut in split.find(seen).cuts]
            many = "glued" if page.starts else "single"
            told[f"{many} {page.form}", cuts == page.starts] += 1
            told[f"{many} all", cuts == page.starts] += 1
    for form in sorted({form for form, _ in told}):
        right, wrong = told[form, True], told[form, False]
        print(f"{form:16} right {right / (right + wrong):.3f} of {right + wrong}")


@dataclass(frozen=True)
class Heads:
    """The lines above a page's story that could be its headline."""

    form: str
    rows: list[list[float]]
    right: list[bool]


def read_heads(records: Sequence[dict[str, Any]]) -> list[Heads]:
    """Read the candidates of all pages on which one of them is the headline."""
    found: list[Heads] = []
    for record in records:
        for form in score_clean.FORMS:
            lines = score_clean.page_lines(record, form)
            heads = _heads(lines, _key(record["title"].strip().split("\n")[0]), form)
            if any(heads.right):
                found.append(heads)
    return found


def _heads(lines: Sequence[str], title: str, form: str) -> Heads:
    seen = sights.look(lines, guess_language(lines))
    kept = [place for place, value in enumerate(region.weigh(seen).values) if value >= region.KEPT]
    start = next((place for place in kept if seen[place].ends), 0)
    story = headline.Story(seen, start, [seen[place] for place in kept])
    places = headline.candidates(seen, story)
    rows = [headline.signs(seen, places, at, story) for at in range(len(places))]
    return Heads(form, rows, [_same_title(_key(seen[place].text), title) for place in places])


def _key(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _same_title(one: str, title: str) -> bool:
    """Tell whether a line is the title, or all but a part of it."""
    near = min(len(one), len(title)) > 0.6 * max(len(one), len(title))
    return one == title or (near and (one in title or title in one))


def train_headline(records: Sequence[dict[str, Any]]) -> Any:  # noqa: ANN401
    """Fit the trees that say which line is the headline."""
    import lightgbm
    import numpy as np

    heads = read_heads(records)
    rows = np.array([row for one in heads for row in one.rows])
    right = np.array([value for one in heads for value in one.right], dtype=float)
    weight = np.array([1 / len(one.rows) for one in heads for _ in one.rows])
    data = lightgbm.Dataset(rows, right, weight=weight)
    return lightgbm.train(HEADLINE_SETTINGS, data, HEADLINE_ROUNDS)


def check_headline(records: Sequence[dict[str, Any]]) -> None:
    """Print how often the headline is found on pages of outlets not seen that show it as a line."""
    import numpy as np

    told: Counter[tuple[str, bool]] = Counter()
    for fold in range(FOLDS):
        booster = train_headline([one for one in records if _fold(one) != fold])
        for heads in read_heads([one for one in records if _fold(one) == fold]):
            likely = booster.predict(np.array(heads.rows))
            told[heads.form, heads.right[int(likely.argmax())]] += 1
    for form in score_clean.FORMS:
        right, wrong = told[form, True], told[form, False]
        print(f"headline {form:6} right {right / (right + wrong):.3f} of {right + wrong}")


def use_model(name: str, booster: Any) -> None:  # noqa: ANN401
    """Have the cleaner ask these trees in place of the ones that ship."""
    _IN_PLACE[name] = trees.Model(trees.lay_out(_NAMES[name], _trees(booster)))
    trees.load = lambda asked: _IN_PLACE.get(asked) or _SHIPPED(asked)


def write(name: str, names: tuple[str, ...], booster: Any) -> None:  # noqa: ANN401
    """Write trees as plain numbers."""
    found = {"signs": list(names), "trees": _trees(booster)}
    path = MODELS / f"{name}.json"
    path.write_text(json.dumps(found, separators=(",", ":")) + "\n", encoding="utf-8")
    prepared.forget()  # the size it had is remembered
    print(f"{path.relative_to(ROOT)}: {len(found['trees'])} trees, {path.stat().st_size:,} bytes")


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
        seen = [sample for sample in samples if _fold(sample.record) != fold]
        use_model("glance_model", train_glance(seen))
        use_model("line_model", train_line(seen))
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
