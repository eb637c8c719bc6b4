"""Quotations traced from one side to the other."""

import pytest

SAID = "“We will go back when our friends are safe, and not before,” Marsh said."
ALTERED = [
    (SAID, SAID.replace("safe", "free"), '"safe" became "free"'),
    (SAID, SAID.replace(" and not", " not"), '"and" was cut'),
    (SAID, SAID.replace("are safe", "are not safe"), '"not" was added'),
    (SAID.replace("We", "Our 40"), SAID.replace("We", "Our 60"), '"40" became "60"'),
    ("He called it “strong”.", "He called it “solid”.", '"strong" became "solid"'),
]


@pytest.mark.parametrize(("left", "right", "clause"), ALTERED)
def test_an_altered_quotation_is_told_once_and_as_a_quotation(desk, left, right, clause):
    found = desk.one(left, right)
    assert (found.kind.value, found.change) == ("quote", "altered")
    assert clause in found.says
    assert found.weight > 0.9


STYLE = [
    (SAID, SAID.replace("“", '"').replace("”", '"')),
    (SAID, SAID.replace("before,”", "before”,")),
    (SAID, SAID.replace("“", "‘").replace("”", "’")),
    (SAID, SAID.replace("“", "«").replace("”", "»")),
    ("He said: “She told me ‘no’ twice.”", "He said: \"She told me 'no' twice.\""),
]


@pytest.mark.parametrize(("left", "right"), STYLE)
def test_the_shape_of_the_marks_is_nothing(desk, left, right):
    assert desk.told(left, right) == []


def test_marks_lost_with_the_words_kept(desk):
    found = desk.one(SAID, SAID.replace("“", "").replace("”", ""))
    assert found.change == "lost-marks"
    assert found.right.text.startswith("We will go back")


def test_marks_gained(desk):
    found = desk.one("It was a leap in the dark.", "It was “a leap in the dark”.")
    assert found.change == "gained-marks"


def test_marks_lost_in_other_words(desk):
    left = "Marsh said the towns work together “including political, regional and security issues.”"
    right = (
        "Marsh named political, regional, and security matters in which the towns work together."
    )
    found = desk.one(left, right, kind="reworded")
    assert found.change == "lost-marks"
    assert found.right.text == "political, regional, and security"


def test_marks_lost_but_for_a_scrap(desk):
    left = (
        "“The talks will be about the bridges and the ongoing crimes of the old order, and about the "
        "need to stop the war and the famine in the valley,” the office said."
    )
    right = (
        "According to the office the talks will be about bridges, the “ongoing crimes of the old "
        "order”, and the urgent need to halt war and famine in the valley."
    )
    told = [f for f in desk.findings(left, right, kind="reworded") if f.kind.value == "quote"]
    assert [f.change for f in told] == ["lost-marks"]
    assert '"ongoing crimes of the old order" is quoted on both sides' in told[0].says


def test_a_trimmed_quotation(desk):
    right = "“We will go back when our friends are safe,” Marsh said."
    found = desk.one(SAID, right)
    assert found.change == "trimmed"
    assert desk.one(right, SAID).change == "extended"


def test_another_speaker(desk):
    told = desk.findings(SAID.replace("Marsh", "Elin Marsh"), SAID.replace("Marsh", "Petra Noll"))
    assert [(f.kind.value, f.change) for f in told] == [
        ("quote", "reattributed"),
        ("name", "changed"),
    ]
    assert '"Petra Noll"; it was given to "Elin Marsh"' in told[0].says


def test_a_speaker_behind_his_office(desk):
    left = "“We were told nothing,” said the union’s lawyer, Judit Farr."
    right = "“We were told nothing,” said the company’s spokesman, Odo Brill."
    assert ("quote", "reattributed") in desk.told(left, right)


def test_a_misspelled_speaker_is_the_same_speaker(desk):
    left = SAID.replace("Marsh", "Elin Marsh")
    assert desk.told(left, SAID.replace("Marsh", "Elin Marsch")) == [("name", "variant")]


def test_a_quotation_is_traced_to_another_sentence(desk):
    left = "Marsh came on Monday.\n“It will take as long as it takes to mend,” she told them."
    right = (
        "“It will take as long as it takes to mend,” Marsh told the hall on Monday.\nShe then left."
    )
    pairs = [((0,), (0,), "reworded"), ((1,), (1,), "reworded")]
    told = desk.told(left, right, pairs=pairs)
    assert not [change for kind, change in told if kind == "quote"]


def test_a_quotation_altered_in_a_sentence_that_went_elsewhere(desk):
    left = "“It will take as long as it takes to mend the sluice,” she told them."
    right = (
        "The hall was full.\n“It will take as long as it takes to mend the bridge,” she told them."
    )
    found = [f for f in desk.findings(left, right, pairs=[]) if f.kind.value == "quote"]
    assert [f.change for f in found] == ["altered"]


def test_a_quotation_over_several_sentences_is_one(desk):
    left = "“We go on Monday. Nobody stays. That is all,” Marsh said."
    found = desk.one(left, left.replace("“", "").replace("”", ""))
    assert found.change == "lost-marks"
    found = desk.one(left, left.replace("That is", "This is"))
    assert found.left.sentence == 2


def test_running_speech_over_paragraphs(desk):
    left = "Marsh said: “We go on Monday.\n“We come back on Friday,” she said."
    found = desk.one(left, left.replace("on Monday", "by night"))
    assert (found.kind.value, found.change) == ("quote", "altered")


def test_a_question_whose_marks_went_is_cut_in_two_and_still_found(desk):
    left = "“Can I ask you a question?” Marsh asked them."
    right = "Can I ask you a question? Marsh asked them."
    found = desk.one(left, right, pairs=[((0,), (1,), "edited")])
    assert found.change == "lost-marks"


def test_inner_marks_left_behind_are_no_trimming(desk):
    left = "“At first I thought: ‘That is cheating,’ and then I went on,” she said."
    right = "At first I thought: ‘That is cheating,’ and then I went on, she said."
    assert desk.told(left, right) == [("quote", "lost-marks")]


def test_marks_inside_a_quotation(desk):
    left = "“Then he said ‘never again’ and left,” she said."
    right = "“Then he said never again and left,” she said."
    found = desk.one(left, right)
    assert found.change == "lost-marks"
    assert 'Inside a quotation "never again"' in found.says
    assert desk.one(right, left).change == "gained-marks"


def test_a_quotation_that_goes_on_is_told_whole(desk):
    left = "“You are right,” he said."
    right = "“You are right. We were all of us wrong,” he said."
    found = desk.one(left, right, pairs=[((0,), (0, 1), "edited")])
    assert found.change == "extended"
    assert found.says.endswith('to "You are right. We were all of us wrong".')


def test_both_speakers_in_both_sentences_are_no_other_speaker(desk):
    left = (
        "It was “far more successful than expected,” Odo Brill of Watch North said to Elin Marsh."
    )
    right = "It was “far more successful than expected,” Elin Marsh said, quoting Odo Brill."
    told = desk.told(left, right, kind="reworded")
    assert ("quote", "reattributed") not in told


def test_a_quotation_that_went_with_its_sentence_is_lighter(desk):
    left = "The hall was full.\nIt was hot.\n“I slept well all night,” Marsh said."
    right = "The hall was full.\nIt was hot."
    found = [f for f in desk.findings(left, right) if f.kind.value == "quote"]
    assert [f.change for f in found] == ["cut"]
    assert found[0].weight < 0.5


def test_same_sentences_with_and_without_marks(desk):
    left, right = "It was “hers” now.", "It was hers now."
    told = desk.told(left, right, pairs=[((0,), (0,), "same")])
    assert told == [("quote", "lost-marks")]


def test_house_style_inside_a_quotation_is_nothing(desk):
    left = "“I add that 98% of the U.S. people here were calm,” she said."
    right = "“I add that 98 percent of the US people here were calm,” she said."
    assert desk.told(left, right) == []


def test_marks_lost_at_the_front_are_shown_at_the_front(desk):
    left = "He went on: “Well, it is a mess. Nobody wants to own the old harbour wall.”"
    right = "He went on: Well, it is a mess. Nobody wants to own the old harbour wall.”"
    found = desk.one(left, right)
    assert (found.change, found.left.text[:5], found.right.text[:4]) == (
        "lost-marks",
        "“Well",
        "Well",
    )
    assert (found.left.sentence, found.right.sentence) == (0, 0)


def test_marks_lost_inside_a_quotation_are_shown_where_they_were(desk):
    left = "“It is like saying, ‘I do not want to drive,’ and driving,” she said."
    right = "“It is like saying, I do not want to drive, and driving,” she said."
    found = desk.one(left, right)
    assert (found.change, found.left.text, found.right.text) == (
        "lost-marks",
        "I do not want to drive",
        "I do not want to drive",
    )


def test_a_contraction_opened_in_a_quotation_names_the_words(desk):
    found = desk.one("“It’s a good day,” she said.", "“It is a good day,” she said.")
    assert '"It’s" became "It is"' in found.says


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "“It is a long way home,” she said, and sat down.",
            "“It is a long way home, she said, and sat down.",
        ),
        ("She said: “It is a long way home.”", "She said: “It is a long way home."),
    ],
)
def test_a_closing_mark_that_went_is_told_as_that(desk, left, right):
    found = desk.one(left, right)
    assert (found.change, found.says) == (
        "lost-marks",
        'The quotation "It is a long way home" lost its closing mark.'.replace(
            'home"', 'home."' if "home.”" in left else 'home"'
        ),
    )
    assert desk.one(right, left).change == "gained-marks"


def test_where_a_speaker_comes_from_is_no_speaker(desk):
    left = "Hana Marsh, 42, a lecturer from Lamsund, said: “Years of writing have changed nothing here.”"
    told = desk.told(left, left.replace("Lamsund", "Kelbourne"))
    assert told == [("name", "changed")]


def test_a_quotation_that_lost_its_marks_but_not_those_inside_it(desk):
    left = "Odo Brill said: “The door opens. I said ‘Gil, what is that smell from the old kitchen?’ and he left.”"
    found = desk.one(left, left.replace("“", "").replace("”", ""))
    assert found.change == "lost-marks"


def test_house_style_of_two_words_in_a_quotation_is_nothing(desk):
    left = "“We need healthcare, and we need it now,” she said."
    right = "“We need health care and we need it now,” she said."
    assert desk.told(left, right) == []
