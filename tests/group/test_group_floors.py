"""The grouper's score on the development stories may only rise; the seeds come out as three stories."""

import importlib.util
import json
from pathlib import Path

import pytest

from reader.session import files

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
FLOORS = json.loads((ROOT / "tests" / "floors.json").read_text("utf-8"))["group"]
TOLERANCE = 0.0005
"""Of a figure rounded to four places."""


def load_score():
    spec = importlib.util.spec_from_file_location("score_group", ROOT / "packaging/score_group.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(
    not (SHARED / "bench/group/dev.jsonl").is_file(), reason="the development stories are not here"
)
def test_the_score_is_not_below_its_floor():
    score = load_score()
    assert score.corpus_digest() == FLOORS["corpus_sha256"]
    assert score.score(dates=True)["f1"] >= FLOORS["bcubed_f1"] - TOLERANCE


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the seeds are not here")
def test_the_seven_articles_of_the_seeds_are_three_stories():
    found = files.group_files(sorted((SHARED / "seeds").glob("*.txt")))
    stories = [
        [(Path(version.path).name[:3], version.article) for version in story.versions]
        for story in found.stories
    ]
    visit = [("000", 0), ("001", 0), ("002", 0), ("003", 0), ("004", 0)]
    assert sorted(stories) == [visit, [("000", 1)], [("002", 1)]]
    kinds = {(link.left, link.right): link.kind for story in found.stories for link in story.links}
    assert [pair for pair, kind in kinds.items() if kind == "rewritten"] == [(1, 2)]


def test_the_measure_is_the_benchs():
    """By hand: two stories of two, found as three and one: precision 2/3, recall 3/4."""
    figures = load_score().bcubed(["a", "a", "b", "b"], [1, 1, 1, 2])
    assert figures["precision"] == pytest.approx(0.6667, abs=1e-4)
    assert figures["recall"] == pytest.approx(0.75, abs=1e-4)
