"""Known edits put into the invented articles of `tests/known` are found and named."""

import importlib.util
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[3] / "packaging" / "known_edits.py"


@pytest.fixture(scope="module")
def tallies():
    spec = importlib.util.spec_from_file_location("known_edits", SCRIPT)
    assert spec
    assert spec.loader
    known_edits = importlib.util.module_from_spec(spec)
    sys.modules["known_edits"] = known_edits
    spec.loader.exec_module(known_edits)
    return known_edits.measure(known_edits.own_articles(), 1, _nothing)


def _nothing(*_):
    """Report no miss."""


def test_every_kind_of_edit_was_made(tallies):
    assert all(tally.made >= 5 for tally in tallies.values())


def test_edits_are_found_and_named(tallies):
    missed = {kind: tally.made - tally.found for kind, tally in tallies.items()}
    assert all(tally.found >= 0.93 * tally.made for tally in tallies.values()), missed
    assert sum(missed.values()) <= 0.03 * sum(tally.made for tally in tallies.values()), missed


def test_untouched_paragraphs_stay_quiet(tallies):
    noise = sum(tally.noise for tally in tallies.values())
    assert noise * 1000 <= 2 * sum(tally.untouched for tally in tallies.values())


def test_style_alone_gives_no_finding(tallies):
    assert tallies["style"].findings == 0
