"""Cleaning of text pages may only get better. The scores of all pages: `packaging/score_clean.py`.

A sixth of the development pages, so that it takes seconds; skipped where `../shared` is absent.
"""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "bench" / "clean"

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not here")
EVERY = 6


@pytest.fixture(scope="module")
def score_clean():
    spec = importlib.util.spec_from_file_location("score_clean", ROOT / "packaging/score_clean.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("form", ["text", "paste"])
def test_token_f1_holds_its_floor(score_clean, form):
    chosen = score_clean.records()[::EVERY]
    kept = {one["id"]: score_clean.story(one, form) for one in chosen}
    figures = score_clean.scorer().evaluate(chosen, kept, form, boot=0)
    assert figures["tokF1"] >= score_clean.floors()[f"{form} sixth"] - score_clean.SLACK


def test_floors_are_above_the_bars(score_clean):
    floors = score_clean.floors()
    assert floors["text en"] >= 0.92
    assert floors["paste en"] >= 0.95
