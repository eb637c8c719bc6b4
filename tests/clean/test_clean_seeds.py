"""The five pages of the brief, by line number: every line's label, both second articles, the facts.

Holds no word of them: labels are written as line numbers. Skipped where `../shared` is absent.
"""

from pathlib import Path

import pytest

from reader.article import Label, Page
from reader.clean import cleaner

SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared is not here")


def numbers(text):
    """`1-3 7` -> 1, 2, 3, 7."""
    found: list[int] = []
    for part in text.split():
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


EXPECTED = {
    "000": {
        "headline": "1 42",
        "caption": "3 44",
        "duplicate": "4 7 9 10 45 48 50 51",
        "furniture": "5 46",
        "body": " ".join(map(str, [*range(12, 39, 2), *range(53, 76, 2)])),
    },
    "001": {"headline": "2", "byline": "3", "body": "4-11 13-17", "heading": "12"},
    "002": {
        "headline": "1 30",
        "caption": "3",
        "furniture": "4 6 33",
        "date": "5 32",
        "duplicate": "8 35",
        "summary": "10 11 37 38",
        "body": "13-20 23-27 40-49",
        "heading": "22",
    },
    "003": {"body": "1-22", "furniture": "23"},
    "004": {
        "headline": "1",
        "standfirst": "3",
        "caption": "5 20 32 40 48",
        "duplicate": "6",
        "body": "8 10 12 14 16 18 22 24 26 28 30 34 36 38 42 44 46 50 52",
        "furniture": "54 55",
    },
}
REPEATS = {
    "000": {4: 3, 7: 1, 9: 3, 10: 3, 45: 44, 48: 42, 50: 44, 51: 44},
    "002": {8: 1, 35: 30},
    "004": {6: 5},
}


def cleaned(name):
    path = next(SEEDS.glob(f"{name}_*"))
    lines = path.read_text(encoding="utf-8").split("\n")
    return cleaner.clean(Page(str(path), "text", "utf-8", "", tuple(lines)))


@pytest.mark.parametrize("name", EXPECTED)
def test_every_line_has_its_label(name):
    wanted = {line: label for label, at in EXPECTED[name].items() for line in numbers(at)}
    clean = cleaned(name)
    found = {line.number: str(line.label) for line in clean.lines if line.text.strip()}
    assert found == wanted
    assert all(line.label is Label.BLANK for line in clean.lines if not line.text.strip())


@pytest.mark.parametrize("name", REPEATS)
def test_a_repeat_says_which_line_it_repeats(name):
    found = {line.number: line.same_as for line in cleaned(name).lines if line.same_as}
    assert found == REPEATS[name]


def test_a_second_article_begins_at_its_headline():
    starts = {
        name: [line.number for line in clean.lines if line.text.strip() and line.article == 1][:1]
        for name in EXPECTED
        if (clean := cleaned(name))
    }
    assert starts == {"000": [42], "001": [], "002": [30], "003": [], "004": []}


def test_dates_places_and_people():
    facts = {name: cleaned(name).articles for name in EXPECTED}
    assert [one.dateline for one in facts["002"]] == ["TEHRAN", "DUBAI"]
    assert [one.dateline for one in facts["001"]] == ["DUBAI/BAGHDAD"]
    assert [one.dateline for one in facts["000"]] == [None, None]
    assert [(one.published, one.updated) for one in facts["002"]] == [
        (None, "2024-09-11"),
        (None, None),
    ]
    assert [(one.published, one.updated) for one in facts["001"]] == [(None, None)]
    assert [(one.published, one.updated) for one in facts["004"]] == [(None, None)]
    assert [len(one.byline) for one in facts["001"]] == [2]
    assert [len(one.headline or "") for one in facts["003"]] == [64]
    assert [len(one.outlet or "") for one in facts["003"]] == [14]


def test_credits_stand_apart_from_their_captions():
    lengths = {
        name: [len(c.credit or "") for one in cleaned(name).articles for c in one.captions]
        for name in EXPECTED
    }
    assert lengths == {
        "000": [3, 26],
        "001": [],
        "002": [7],
        "003": [],
        "004": [35, 30, 26, 15, 26],
    }
    for name in EXPECTED:
        for one in cleaned(name).articles:
            assert all((caption.credit or "\n") not in caption.text for caption in one.captions)
