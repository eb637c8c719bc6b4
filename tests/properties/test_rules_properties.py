"""What holds of every rule for an outlet, whatever its words and whatever the page."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Label, OutletRule, Page, Relabel
from reader.clean import cleaner, corrections
from reader.session import rule_file, rule_words
from reader.session.rules import LABELS

steady = settings(deadline=None, max_examples=60)
"""No example is judged by the machine's load."""

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(str.strip)
RULES = st.builds(OutletRule, WORDS, WORDS, st.sampled_from(LABELS))
LINES = st.lists(
    st.sampled_from(
        [
            "",
            "Follow",
            "12 comments",
            "Ferry drifts off Saltmere after its engine fails",
            "The ferry Alma drifted for three hours off Saltmere on Tuesday, the coastguard said.",
            "All passengers were brought ashore by fishing boats before dark, and nobody was hurt.",
            "By Mara Vell",
            "The owner declined to say when the engine had last been looked at by an engineer.",
        ]
    ),
    min_size=1,
    max_size=14,
)


def page(lines):
    return Page("/a.txt", "text", "utf-8", "0", tuple(lines), outlet="Tide Times")


@steady
@given(st.lists(RULES, max_size=6))
def test_rules_written_to_a_file_are_read_again(rules):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rules.toml"
        rule_file.write(path, rules)
        assert rule_file.read(path) == tuple(rules)


@steady
@given(RULES)
def test_a_rule_is_said_in_one_short_line(rule):
    said = rule_words.says(rule)
    assert len(said) < len(rule.outlet) + rule_words.SHOWN + 120
    assert said.startswith("On ")


@steady
@given(LINES, st.sampled_from(LABELS))
def test_a_rule_decides_its_lines_and_no_others(lines, label):
    rule = OutletRule("the tide times", "follow", label)
    plain = cleaner.clean(page(lines))
    ruled = cleaner.clean(page(lines), rules=[rule])
    for before, after in zip(plain.lines, ruled.lines, strict=True):
        if corrections.fold(before.text) == "follow":
            assert (after.label, after.rule) == (label, "outlet-rule")
        else:
            assert after == before


@steady
@given(LINES, st.sampled_from(LABELS), st.data())
def test_the_editors_hand_outranks_every_rule(lines, label, data):
    number = data.draw(st.integers(1, len(lines)))
    wanted = data.draw(st.sampled_from([Label.BODY, Label.FURNITURE, Label.NOTE]))
    rules = [OutletRule("Tide Times", line, label) for line in lines if line]
    clean = cleaner.clean(page(lines), rules=rules, relabels=[Relabel(number, wanted)])
    assert clean.lines[number - 1].label is (wanted if lines[number - 1] else Label.BLANK)
    assert all(article.outlet == "Tide Times" for article in clean.articles)


@steady
@given(LINES, st.lists(RULES, max_size=3))
def test_rules_of_other_lines_leave_a_page_as_it_is(lines, rules):
    others = [OutletRule("Tide Times", f"{rule.text} zq", rule.label) for rule in rules]
    assert cleaner.clean(page(lines), rules=others) == cleaner.clean(page(lines))
