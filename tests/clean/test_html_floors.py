"""Saved development pages cleaned no worse than before; the floors may only rise.

Needs `../shared`. The weights were made from these pages: `packaging/train_html.py --check` tells what
they do on outlets they have not seen.
"""

import importlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT.parent / "shared" / "bench" / "clean"

pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason="../shared is not here")


def test_no_figure_falls_below_its_floor(monkeypatch):
    monkeypatch.setattr(sys, "path", [*sys.path, str(ROOT / "packaging")])
    score_html: Any = importlib.import_module("score_html")
    floors = json.loads((ROOT / "tests" / "floors.json").read_text(encoding="utf-8"))["clean_html"]
    assert floors.pop("corpus_sha256") == score_html.corpus_digest()
    records = score_html.load()
    pages, _ = score_html.clean_all(records)
    figures = {**score_html.score(records, pages), **score_html.facts(records, pages)}
    assert {name: figures[name] for name in floors if figures[name] < floors[name]} == {}
    assert floors["token_f1_en"] >= 0.965
