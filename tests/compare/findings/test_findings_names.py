"""Names: another person, another spelling, another title; and what is the same person."""

import pytest

OTHER = [
    ("The minister Elin Marsh left.", "The minister Petra Noll left.", "changed"),
    ("They met Elin Marsh there.", "They met Elin Morsh there.", "variant"),
    ("They met Abbas Araqchi there.", "They met Abbas Araghchi there.", "variant"),
    ("They flew to Erbil on a plane.", "They flew to Irbil on a plane.", "variant"),
    ("They blamed Iran for it.", "They blamed Iraq for it.", "changed"),
    ("A letter from C. J. Arroway came.", "A letter from C. K. Arroway came.", "changed"),
    ("They met Chief District Marsh Elin there.", "They met Chief District Noll Elin there.", "changed"),
    ("Maj. Gen. Ilir Stanek left.", "Brig. Gen. Ilir Stanek left.", "title"),
    ("They saw President Orla Venn there.", "They saw Supreme Leader Orla Venn there.", "title"),
    ("Marsh and Noll met them there.", "They met them there with Noll.", None),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "change"), OTHER)
def test_another_name_is_told(desk, left, right, change):
    changes = [f.change for f in desk.findings(left, right) if f.kind.value == "name"]
    assert changes == ([change] if change else changes)
    assert change or "changed" not in changes


SAME = [
    ("They met Salem al-Hadad there.", "They met Salem Al-Hadad there."),
    ("They met Elin Marsh there.", "They met Marsh there."),
    ("They met Mr. Marsh there.", "They met Marsh there."),
    ("Troops of the US came.", "Troops of the U.S. came."),
    ("Troops from Iran came to help.", "Iranian troops came to help."),
    ("They met Maj. Gen. Stanek there.", "They met Major-General Stanek there."),
    ("Talks at the Defense Ministry failed.", "Talks at the Defence Ministry failed."),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_the_same_name_is_nothing(desk, left, right):
    assert [f for f in desk.findings(left, right) if f.change not in ("cut", "added")] == []


def test_a_variant_is_said_once_for_the_whole_text(desk):
    left = "They met Yousef Harroun.\nThen Harroun left.\nNobody saw Harroun."
    found = desk.one(
        left, left.replace("Yousef Harroun", "Yusuf Haroun").replace("Harroun", "Haroun")
    )
    assert found.change == "variant"
    assert "(3 times)" in found.says


def test_a_surname_that_opens_a_sentence_is_known_from_the_rest_of_the_text(desk):
    left = "They met Elin Marsh there.\nMarsh left."
    found = desk.one(left, left.replace("\nMarsh", "\nOrtega"))
    assert (found.kind.value, found.change, found.right.text) == ("name", "changed", "Ortega")


def test_plural_and_adjective_are_no_spellings(desk):
    left, right = "The Republicans met him there.", "A Republican met him there."
    assert ("name", "variant") not in desk.told(left, right, kind="reworded")


def test_spellings_are_joined_wherever_they_stand(desk):
    left = "The bridge is shut.\nTroops came down from Erbil by night."
    right = "The bridge is shut.\nNobody knew.\nLorries were seen on the road to Irbil again."
    told = desk.findings(left, right, pairs=[((0,), (0,), "same")])
    variants = [f for f in told if f.change == "variant"]
    assert [(f.left.text, f.right.text) for f in variants] == [("Erbil", "Irbil")]


def test_an_initial_between_the_names(desk):
    left = "They held Aleksei A. Navelin on Monday."
    right = "On Monday they held Alexei Navelin."
    assert ("name", "variant") in desk.told(left, right, kind="reworded")


def test_a_common_word_that_opens_a_sentence_is_no_name(desk):
    assert desk.told("Workers left at noon.", "Builders left at noon.") == []


def test_the_possessive_is_not_part_of_the_name(desk):
    found = desk.one("They took Elin Marsh’s boat.", "They took Elin Noll’s boat.")
    assert found.right.text == "Elin Noll"


def test_another_bearer_of_the_title_in_a_rewrite(desk):
    left = "The case was heard by Judge Anna Orr on Monday."
    right = "On Monday it was Judge Bela Pell who heard the case."
    told = desk.findings(left, right, kind="reworded")
    assert [(f.change, f.left.text, f.right.text) for f in told] == [
        ("changed", "Anna Orr", "Bela Pell")
    ]


def test_headline_case_names_only_what_is_known(desk):
    left = "Mayor Sees Marsh Leading Big New Road Plan\nThey met Elin Marsh there."
    found = desk.one(left, left.replace("Sees Marsh", "Sees Ortega"))
    assert (found.left.text, found.right.text) == ("Marsh", "Ortega")


def test_a_word_swapped_in_a_body_named_after_a_government(desk):
    left = "Gil Orrin leads the Local Government Association in Lamsund."
    right = "Gil Orrin leads the Local Government Council in Lamsund."
    assert desk.told(left, right) == [("name", "changed")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("They met Mar\u00eda Jos\u00e9 there.", "They met Mari\u0301a Jose\u0301 there."),
        ("They met Goran Pell\u00adman there.", "They met Goran Pellman there."),
        ("The UN’s envoy went.", "The U.N.'s envoy went."),
    ],
)
def test_letters_that_look_alike_name_one(desk, left, right):
    assert desk.told(left, right) == []


def test_a_name_put_for_a_pronoun_at_the_front(desk):
    assert desk.told("She said it was late.", "Okonjo said it was late.") == [("name", "added")]
    assert desk.told("Okonjo said it was late.", "She said it was late.") == [("name", "cut")]
    assert desk.told("Much was said of it.", "Little was said of it.") == []


def test_german_number_words_name_nobody(desk):
    left = "Drei Männer gaben 3 Millionen Euro aus."
    right = "Fünf Männer gaben 3 Milliarden Euro aus."
    told = desk.told(left, right, language="de")
    assert {kind for kind, _ in told} == {"figure"}


def test_names_that_went_in_one_place_are_told_together(desk):
    left = "See the film by Ana Brix, Goran Pell and the Lamsund Film Board for more."
    right = "See the film for more."
    found = desk.one(left, right)
    assert found.says == 'The names "Ana Brix", "Goran Pell", "Lamsund Film Board" were cut.'


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("He met the General Service Board there.", "He met the General Services Board there."),
        ("They signed the Harbour Goal there.", "They signed the Harbour Goals there."),
    ],
)
def test_an_s_more_is_another_spelling(desk, left, right):
    assert desk.told(left, right) == [("name", "variant")]


def test_a_name_alone_on_one_side_is_told_once(desk):
    left = "The ferry went at noon.\nThe crew waited.\nThe tide was low.\nIt rained."
    right = left + "\nThen Goran Pell came.\nAfter lunch, Goran Pell left."
    told = desk.says(left, right)
    assert len([says for says in told if "Goran Pell" in says]) == 1


def test_a_common_word_begins_a_name_inside_a_sentence(desk):
    left, right = "It went to the Supreme Court there.", "It went to the High Court there."
    assert desk.told(left, right) == [("name", "changed")]
    assert desk.told("Republicans left.", "Democrats left.") == [("name", "changed")]


def test_names_far_apart_are_one_only_where_they_sound_alike(desk):
    left = "The ferry went at noon.\nThey read it in the Daily there."
    right = "The ferry went at noon.\nNobody knew of Daisy Sullivan there."
    assert ("name", "variant") not in desk.told(left, right, pairs=[((0,), (0,), "same")])


def test_a_lawmakers_party_and_state_are_no_name(desk):
    assert desk.told("It fell, said Ana Brix, R-Iowa.", "It fell, said Ana Brix.") == []


def test_a_month_behind_a_first_name_is_a_surname(desk):
    told = desk.says("Constable Paul Marsh spoke.", "Constable Paul March spoke.")
    assert told == ['Two spellings of one name: "Paul Marsh" and "Paul March".']
    assert desk.says("Theresa May spoke.", "Theresa Mey spoke.")[0].startswith("Two spellings")


@pytest.mark.parametrize("before", ["Last", "Since", "On Friday,", "Every"])
def test_a_month_behind_another_word_names_nobody(desk, before):
    told = desk.findings(f"{before} March the bridge closed.", f"{before} April the bridge closed.")
    assert [f.kind.value for f in told] == ["date"]


TITLED = [
    ("Chief Executive Karin Oldenburg spoke.", "Karin Oldenburg, the bank's chair, spoke."),
    (
        "Karin Oldenburg, the chief executive of Norden, spoke.",
        "Karin Oldenburg, the chair of Norden, spoke.",
    ),
    ("Mayor Ann Ode spoke.", "It was said by Ann Ode, the governor."),
]


@pytest.mark.parametrize(("left", "right"), TITLED)
@pytest.mark.parametrize("kind", ["edited", "reworded"])
def test_a_title_said_behind_a_name_is_held_against_one_before_it(desk, left, right, kind):
    told = [f for f in desk.findings(left, right, kind=kind) if f.change == "title"]
    assert len(told) == 1
    assert told[0].says.startswith("The title changed")


@pytest.mark.parametrize(
    "right",
    [
        "Karin Oldenburg, who met Mayor Ann Ode, spoke.",
        "Karin Oldenburg, the mayor said, spoke.",
        "Karin Oldenburg, said the mayor, spoke.",
        "Karin Oldenburg, the mayor's sister, spoke.",
    ],
)
def test_anothers_title_is_not_said_of_a_name(desk, right):
    told = desk.findings("Chief Executive Karin Oldenburg spoke.", right, kind="reworded")
    assert "title" not in {f.change for f in told}


def test_jan_is_a_man_before_his_surname(desk):
    told = desk.findings("Das sagte Jan Petersen.", "Das sagte Jens Petersen.", language="de")
    assert [(f.kind.value, f.left.text) for f in told] == [("name", "Jan Petersen")]


def test_one_name_for_another_behind_the_same_word_of_a_retold_sentence(desk):
    left = "She was hurt in the second set of her win over Anna Kowal in Doha on Friday."
    right = "She injured it during her victory over Anna Kowal in Dubai last Friday."
    told = [f.says for f in desk.findings(left, right, kind="reworded") if f.kind.value == "name"]
    assert told == ['The name "Doha" became "Dubai".']


@pytest.mark.parametrize("kind", ["edited", "reworded"])
def test_a_name_and_its_first_letters_are_one(desk, kind):
    left = "The National Health Service apologised to every patient who had waited for months."
    right = "The NHS apologised to every patient who had waited for months."
    assert desk.told(left, right, kind=kind) == []
    assert desk.says(left, right.replace("NHS", "NHA"), kind=kind) != []


def test_a_short_sentence_of_names_is_no_headline(desk):
    left = "The National Health Service said it was sorry, and so did Ann Ode."
    assert desk.told(left, left.replace("National Health Service", "NHS")) == []
    assert desk.says(left, left.replace("Health", "Care")) == [
        'The name "National Health Service" became "National Care Service".'
    ]
