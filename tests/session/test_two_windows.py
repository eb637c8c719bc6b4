"""Two windows on one library: neither takes back, or passes over, what the other did."""

import pytest

from reader.article import Label, OutletRule
from reader.session import intake
from reader.session.desk import Desk

GAZETTE = "Vesmark Gazette"
TEASER = "The diary of tides and gulls was kept by readers and printed on Tuesday."
STRIP = OutletRule(GAZETTE, TEASER, Label.FURNITURE)
HEAD = "Ferry Alma drifts off Saltmere after its engine fails"
PAGE = f"""{HEAD}

The ferry Alma drifted for three hours off Saltmere on Tuesday, the coastguard said.

{TEASER}

All 41 passengers were brought ashore by fishing boats before dark, and nobody was hurt.

The owner of the ferry declined to say when its engine had last been looked at by an engineer.

The post {HEAD} appeared first on {GAZETTE}.
"""


@pytest.fixture
def other(desk):
    opened = Desk(desk.path.parent)
    yield opened
    opened.close()


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "ferry.txt"
    path.write_text(PAGE, "utf-8")
    return path


def rule(text):
    return OutletRule(GAZETTE, text, Label.FURNITURE)


def test_undo_leaves_the_rules_that_the_other_made_since(desk, other):
    desk.rulebook.add(rule("First teaser of ours, to be stripped."))
    desk.rulebook.add(rule("Second teaser of ours, to be stripped."))
    other.rulebook.add(rule("A teaser of theirs, to be stripped."))
    desk.undo()
    assert [each.text.split(",")[0] for each in desk.rulebook.rules()] == [
        "A teaser of theirs",
        "First teaser of ours",
    ]


def test_undo_brings_a_rule_back_beside_theirs_but_not_over_one_on_its_line(desk, other):
    gone = [rule("A teaser of ours, to be stripped."), rule("A line both of us have judged.")]
    for each in gone:
        desk.rulebook.add(each)
    for each in gone:
        desk.rulebook.remove(each)
    theirs = OutletRule(GAZETTE, gone[1].text, Label.BODY)
    other.rulebook.add(theirs)
    desk.undo()
    desk.undo()
    assert desk.rulebook.rules() == (theirs, gone[0])


def test_undo_leaves_the_labels_that_the_other_gave_since(desk, other, page):
    (version,) = desk.take_in([page]).added
    lines = [line.number for line in desk.page(version).lines if line.label is Label.BODY]
    desk.relabel(version, lines[0], Label.FURNITURE)
    other.relabel(version, lines[1], Label.FURNITURE)
    desk.undo()
    labels = {line.number: line.label for line in desk.page(version).lines}
    assert (labels[lines[0]], labels[lines[1]]) == (Label.BODY, Label.FURNITURE)


def test_a_rule_made_while_the_other_takes_in_holds_on_what_is_taken_in(
    desk, other, page, monkeypatch
):
    prepare = intake.prepare

    def prepare_meanwhile(store, found):
        prepared = prepare(store, found)
        other.rulebook.add(STRIP)
        return prepared

    monkeypatch.setattr(intake, "prepare", prepare_meanwhile)
    (version,) = desk.take_in([page]).added
    assert TEASER in [each.text for each in desk.article(version).paragraphs]
    assert desk.rulebook.left == 1
    assert desk.rulebook.catch_up() == 0
    assert TEASER not in [each.text for each in desk.article(version).paragraphs]
