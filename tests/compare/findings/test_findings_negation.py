"""Negations and hedges."""

import pytest

ADDED = [
    ("The valve was repaired.", "The valve was not repaired."),
    ("She will attend.", "She won’t attend."),
    ("He is sure it had not gone.", "He is not sure it had not gone."),
    ("They found a trace.", "They found no trace."),
    ("She has attended.", "She has never attended."),
]


@pytest.mark.parametrize(("left", "right"), ADDED)
def test_a_negation_that_came_weighs_heavily(desk, left, right):
    found = next(f for f in desk.findings(left, right) if f.kind.value == "negation")
    assert (found.change, found.left) == ("added", None)
    assert found.weight > 0.8
    assert next(f for f in desk.findings(right, left) if f.kind.value == "negation").change == "cut"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It did not go.", "It didn’t go."),
        ("It cannot go.", "It can not go."),
        ("He did not attend.", "He failed to attend."),
    ],
)
def test_a_negation_said_otherwise_is_nothing(desk, left, right):
    assert desk.told(left, right) == []


def test_a_hedge_that_went(desk):
    found = desk.one("A man who allegedly sold it left.", "A man who sold it left.")
    assert (found.kind.value, found.change) == ("negation", "cut")
    assert "allegedly" in found.says
    assert 0.5 < found.weight < 0.9


def test_one_hedge_for_another(desk):
    left = "The mayor, a relative moderate, left on Monday."
    right = "The mayor, who is considered a moderate, left on Monday."
    found = desk.one(left, right, kind="reworded")
    assert (found.change, found.left.text, found.right.text) == (
        "changed",
        "relative",
        "is considered",
    )


def test_may_is_a_hedge_and_May_is_not(desk):  # noqa: N802
    assert desk.told("It may rain there.", "It can rain there.") == [("negation", "cut")]
    assert ("negation", "cut") not in desk.told("It rained in May there.", "It rained there.")


def test_two_tellings_of_one_fact_may_deny_or_not(desk):
    left = "The railway does not expect trains before Friday."
    right = "Trains are expected on Friday."
    assert desk.told(left, right, kind="related") == []


@pytest.mark.parametrize(
    ("left", "right", "before", "after"),
    [
        ("The deal is likely to hold.", "The deal is unlikely to hold.", "likely", "unlikely"),
        ("They were able to leave.", "They were unable to leave.", "able", "unable"),
        (
            "The order was legal at the time.",
            "The order was illegal at the time.",
            "legal",
            "illegal",
        ),
        ("He managed to open the door.", "He failed to open the door.", "managed", "failed"),
        ("They agreed to pay the crew.", "They refused to pay the crew.", "agreed", "refused"),
    ],
)
def test_a_word_put_for_its_contrary_turns_the_sense(desk, left, right, before, after):
    found = next(f for f in desk.findings(left, right) if f.kind.value == "negation")
    assert (found.change, found.left.text, found.right.text) == ("changed", before, after)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It was not clear who did it.", "It was unclear who did it."),
        ("He could not say why.", "He couldn’t say why."),
        ("It would not hold.", "It wouldn't hold."),
        ("He refused to go.", "He declined to go."),
    ],
)
def test_a_contraction_or_another_denial_turns_nothing(desk, left, right):
    assert [told for told in desk.told(left, right) if told[0] == "negation"] == []


def test_a_negation_that_went_with_its_clause_weighs_less(desk):
    left = "The crew went home, though they were not told why the boat had been held."
    right = "The crew went home."
    found = next(f for f in desk.findings(left, right) if f.kind.value == "negation")
    assert (found.change, found.weight) == ("cut", 0.45)


def test_instead_is_no_denial(desk):
    left = "The hall could be let, but rather it could be sold."
    right = "The hall could be let, instead it could be sold."
    assert desk.told(left, right) == []


def test_several_words_that_came_are_told_as_several(desk):
    found = desk.one("Marsh is the head of it.", "Marsh is believed to be the head of it.")
    assert found.says.startswith('The words "is believed to" were added:')


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Prices rose in the town.", "Prices fell in the town."),
        ("The treaty allows it.", "The treaty forbids it."),
        ("He supports the plan.", "He opposes the plan."),
        ("Few boats agreed.", "Many boats agreed."),
    ],
)
def test_a_word_that_contradicts_another_turns_the_sense(desk, left, right):
    assert desk.told(left, right) == [("negation", "changed")]
    assert desk.told(right, left) == [("negation", "changed")]


def test_what_is_denied_on_one_side_and_told_on_the_other_weighs_heavily_in_any_wording(desk):
    left = "Pell, a defendant who had no previous convictions, repaid £12,500, the prosecutor said."
    right = "The prosecutor told the court that Pell had previous convictions and had paid back £12,500."
    found = [f for f in desk.findings(left, right, kind="reworded") if f.kind.value == "negation"]
    assert [(f.change, f.left.text, f.weight > 0.7) for f in found] == [("cut", "no", True)]


def test_a_word_and_its_contrary_turn_the_sense(desk):
    told = desk.says(
        "A flare was thrown from the away end.", "A flare was thrown from the home end."
    )
    assert told == ['The wording "away" became "home", which turns the sense.']


def test_a_denial_denied_is_none(desk):
    left = "Dorn addressed his supporters, ruling out a coalition with the Front."
    right = "Dorn did not rule out governing with the Front, he told his supporters."
    found = [f for f in desk.findings(left, right, kind="reworded") if f.kind.value == "negation"]
    assert [(f.change, f.right.text) for f in found] == [("added", "not")]


TURNED = [
    ("Die Reederei bestätigte den Vorwurf.", "Die Reederei bestritt den Vorwurf.", "de"),
    ("Er wurde am Dienstag freigesprochen.", "Er wurde am Dienstag verurteilt.", "de"),
    ("Die Preise sind gestiegen.", "Die Preise sind gesunken.", "de"),
    ("Les prix ont augmenté hier.", "Les prix ont baissé hier.", "fr"),
    ("El juez lo declaró culpable.", "El juez lo declaró inocente.", "es"),
]


@pytest.mark.parametrize(("left", "right", "language"), TURNED)
def test_contraries_turn_the_sense_in_other_languages_too(desk, left, right, language):
    told = desk.says(left, right, language=language)
    assert any("turns the sense" in says or "verb of the attribution" in says for says in told)


def test_what_stands_round_a_negation_stands_without_it(desk):
    left = "She would be out for six weeks and would not need surgery, her coach told the paper."
    right = "Her coach said she would be sidelined for six weeks and would need an operation."
    found = [f for f in desk.findings(left, right, kind="reworded") if f.kind.value == "negation"]
    assert [(f.change, f.left.text, f.weight > 0.7) for f in found] == [("cut", "not", True)]
