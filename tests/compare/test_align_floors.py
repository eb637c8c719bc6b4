"""Alignment may only get better: the command that scores it leaves with 1 when a score fell below its floor.

Here on the sets that take seconds, the translations and the marked seeds; `packaging/dev.py score align`
has all. Skipped where `../shared` is absent.
"""

import importlib
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "bench" / "align"

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not here")
QUICK = ("desk F1", "desk nothing verbatim F1", "seeds sentences F1", "seeds paragraphs F1")


@pytest.fixture(scope="module")
def score():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "packaging"))
        yield importlib.import_module("score")


@pytest.fixture
def of_quick_sets(score, monkeypatch):
    measure = score.measure

    def scores():
        yield from measure.of_linked("desk")
        yield from measure.of_marked("seeds", score.material.seeds())

    monkeypatch.setattr(measure, "all_scores", scores)


@pytest.mark.usefixtures("of_quick_sets")
def test_translations_and_seeds_hold_their_floors(score, capsys):
    assert score.main([]) == 0
    printed = capsys.readouterr().out
    assert all(name in printed for name in QUICK)


@pytest.mark.usefixtures("of_quick_sets")
def test_a_score_under_its_floor_fails_the_command(score, capsys, monkeypatch, tmp_path):
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"align": {"desk F1": 1.0}}), encoding="utf-8")
    monkeypatch.setattr(score, "FLOORS", floors)
    assert score.main([]) == 1
    assert "FELL" in capsys.readouterr().out
