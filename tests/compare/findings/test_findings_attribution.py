"""Attribution: who says it, and with what verb."""

import pytest

VERBS = [
    ("said", "claimed", "weakened"),
    ("claimed", "said", "strengthened"),
    ("said", "admitted", "strengthened"),
    ("admitted", "said", "weakened"),
    ("said", "announced", "strengthened"),
    ("said", "warned", "strengthened"),
    ("said", "denied", "changed"),
    ("announced", "warned", "changed"),
    ("said", "alleged", "weakened"),
    ("says", "claims", "weakened"),
]


@pytest.mark.parametrize(("left", "right", "change"), VERBS)
def test_a_verb_of_saying_lends_or_withholds(desk, left, right, change):
    found = desk.one(
        f"The mayor {left} the road was safe.", f"The mayor {right} the road was safe."
    )
    assert (found.kind.value, found.change) == ("attribution", change)
    assert f'"{left}" became "{right}"' in found.says


@pytest.mark.parametrize(
    ("left", "right"), [("said", "added"), ("said", "told them"), ("said", "says")]
)
def test_neutral_verbs_are_one(desk, left, right):
    assert desk.told(f"The mayor {left} it was safe.", f"The mayor {right} it was safe.") == []


def test_a_noun_that_looks_like_a_verb_is_none(desk):
    assert desk.told("The report was long.", "The claim was long.") == []


def test_a_named_source_that_becomes_nobody(desk):
    found = desk.one(
        "State television reported that the road was closed.",
        "It has been reported that the road was closed.",
    )
    assert found.change == "anonymised"
    assert found.left.text == "State television reported"
    assert "nobody is named" in found.says


def test_nobody_who_becomes_a_source(desk):
    found = desk.one(
        "It has been reported that the road was closed.",
        "State television reported that the road was closed.",
    )
    assert found.change == "named"


def test_a_source_that_went(desk):
    told = desk.says(
        "The pilot had seen smoke, according to two people who read the log.",
        "The pilot had seen smoke.",
    )
    assert told[0] == ('The attribution "according to two people who read the log" was cut.')


def test_a_source_that_went_in_a_rewrite(desk):
    left = "The two towns said the visit would include a signing."
    right = "The signing is expected during the visit."
    assert ("attribution", "cut") not in desk.told(left, right, kind="reworded")
    left = "Northern state media reported that the visit would include a signing."
    assert ("attribution", "cut") in desk.told(left, right, kind="reworded")


def test_the_same_source_in_another_place_is_nothing(desk):
    left = "Police said the road was closed."
    right = "The road was closed, according to police."
    assert desk.told(left, right, kind="reworded") == []


def test_a_pronoun_stands_for_the_name(desk):
    assert desk.told(
        "It was safe, Elin Marsh said.", "It was safe, she said.", kind="reworded"
    ) in (
        [],
        [("name", "cut")],
    )


def test_who_is_told_is_no_source(desk):
    left = "Police chief Tim Fitch, who knew Elin Dorn for years, told the media that she left."
    right = "Police chief Tim Fitch, who knew Elin Dorn for years, said that she left."
    assert desk.told(left, right) == []


def test_what_is_inside_a_source_is_not_told_again(desk):
    found = desk.findings(
        "The head of the office, Liv Arden, said it would rain.",
        "It has been reported it would rain.",
        kind="reworded",
    )
    assert [(f.kind.value, f.change) for f in found] == [("attribution", "anonymised")]


def test_a_refusal_is_no_attribution(desk):
    left = "The union has rejected the offer and gone home."
    right = "Nobody took the offer and all went home."
    kinds = [kind for kind, _ in desk.told(left, right, kind="reworded")]
    assert "attribution" not in kinds


@pytest.mark.parametrize(
    "tail", [", she said.", ", he said.", ", the federation said.", ", the coroner said."]
)
def test_a_sentence_that_loses_its_source(desk, tail):
    found = desk.one(
        "The camp was closed after the fire" + tail, "The camp was closed after the fire."
    )
    assert (found.kind.value, found.change) == ("attribution", "cut")
    assert tail.strip(", .").endswith(found.left.text)


def test_an_attribution_looks_at_the_verbs_that_were_changed(desk):
    left = "Cole told the desk that, whatever she believes, it was welcome."
    right = "Cole assured the desk that, whatever she believes, it was welcome."
    found = desk.one(left, right)
    assert (found.left.text, found.right.text) == ("told", "assured")


def test_who_is_said_to_be_something_says_nothing(desk):
    left = "Dora, 58, is said to have turned down the post."
    right = "Dora, 58, is not said to have turned down the post."
    assert ("negation", "added") in desk.told(left, right)
    assert "a source is named" not in " ".join(desk.says(left, right))


def test_a_description_put_for_another_in_one_source(desk):
    found = desk.one(
        "The police in Lamsund said the road was shut.",
        "Sources in Lamsund said the road was shut.",
    )
    assert (found.kind.value, found.change) == ("attribution", "changed")


def test_a_german_source_behind_its_preposition(desk):
    left = "Erlaubt waren nach Angaben der Behörden höchstens 150 Passagiere."
    right = "Erlaubt waren nach Angaben der Reederei höchstens 150 Passagiere."
    found = desk.findings(left, right, language="de")
    assert [f.kind.value for f in found] == ["attribution"]
    assert "Reederei" in found[0].says


def test_a_body_by_its_name_and_by_what_it_is_are_one_source(desk):
    left = "The cuts are expected to save €180 million, Corvex said on Tuesday."
    right = "The company said on Tuesday that the cuts would save €180 million."
    assert "attribution" not in {kind for kind, _ in desk.told(left, right, kind="reworded")}


def test_a_person_is_not_what_a_body_is_called(desk):
    left = "The cuts will save €180 million, Femke Bos said on Tuesday."
    right = "The company said on Tuesday that the cuts will save €180 million."
    assert ("attribution", "anonymised") in desk.told(left, right, kind="reworded")
