"""House style: what counts as the same, and what must not."""

import pytest

from reader.text import style

SAME = [
    ("the U.S. Navy", "the US Navy"),
    ("12 per cent", "12%"),
    ("12 percent", "12 per cent"),
    ("Al-Tayib", "al-Tayib"),
    ("“We go,” he said", '"We go," he said'),
    ("“We go,” he said", "'We go', he said"),
    ("rise – he", "rise — he"),
    ("rise—he", "rise — he"),
    ("organise the harbours", "organize the harbors"),
    ("signalling", "signaling"),
    ("Sept. 4", "September 4"),
    ("Sept. 4, 2026, he", "4 September 2026, he"),
    ("nine ships", "9 ships"),
    ("twenty-five", "25"),
    ("Maj. Gen. Stanek", "Major-General Stanek"),
    ("red, white, and blue", "red, white and blue"),
    ("$10bn", "$10 billion"),
    ("2,500", "2500"),
    ("Mr. Vane", "Mr Vane"),
    ("a three-day visit", "a three day visit"),
    ("wait…", "wait..."),
    ("analysed the defence programme", "analyzed the defense program"),
    ("a  b", "a\u00a0b"),
]
DIFFERENT = [
    ("let us go", "let US go"),
    ("“sorry”", "sorry"),
    ("2,500", "around 2,500"),
    ("5%", "6%"),
    ("said", "claimed"),
    ("4 September", "4 October"),
    ("Araqi", "Araghi"),
    ("$10 million", "$10 billion"),
    ("a, b", "a b"),
    ("prise", "prize"),
    ("10 m", "10 million"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_house_style_is_no_difference(left, right):
    assert style.same_but_for_style(left, right)


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_a_difference_is_no_house_style(left, right):
    assert not style.same_but_for_style(left, right)


def test_another_language_has_its_signs_alone():
    assert style.same_but_for_style("« Non »", "“Non”", "fr")
    assert not style.same_but_for_style("couleur", "color", "fr")


def test_forms_know_their_place():
    text = "The U.S. said 5 per cent."
    found = [(form.text, text[form.start : form.end]) for form in style.forms(text)]
    assert found == [
        ("the", "The"),
        ("US", "U.S."),
        ("said", "said"),
        ("5", "5"),
        ("percent", "per cent"),
        (".", "."),
    ]
