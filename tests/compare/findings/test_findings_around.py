"""Headline, standfirst, summary, captions and notes."""

from reader.article import Caption
from reader.compare.changes import Part

BODY = "The bridge is shut.\nTwo men were hurt.\nIt will open in May."


def test_a_headline_changed(desk):
    left = desk.side(BODY, headline="Bridge shut for weeks")
    right = desk.side(BODY, headline="Bridge shut for months")
    found = desk.one(left, right)
    assert (found.kind.value, found.change, found.left.part) == (
        "headline",
        "changed",
        Part.HEADLINE,
    )
    assert found.left.text == "Bridge shut for weeks"
    assert found.says == 'The headline "Bridge shut for weeks" became "Bridge shut for months".'


def test_a_figure_changed_in_the_headline_could_need_a_correction(desk):
    left = desk.side(BODY, headline="Bridge shut after 2 hurt")
    right = desk.side(BODY, headline="Bridge shut after 3 hurt")
    assert desk.one(left, right).weight > 0.5


def test_a_headline_in_another_style_is_nothing(desk):
    left = desk.side(BODY, headline="US ‘signals’ change")
    right = desk.side(BODY, headline="U.S. “signals” change")
    assert desk.told(left, right) == []


def test_different_tellings_have_one_light_headline_finding(desk):
    left = desk.side(
        "The bridge is shut.\nA.\nB.\nC.", headline="Bridge shut", standfirst="Long wait"
    )
    right = desk.side(
        "D.\nE.\nF.\nThe bridge is closed.", headline="Queues grow", standfirst="No end"
    )
    found = desk.one(left, right, pairs=[((0,), (3,), "related")])
    assert found.kind.value == "headline"
    assert found.weight < 0.2


def test_standfirst_and_summary(desk):
    left = desk.side(
        BODY, standfirst="It lost 2 million", summary=("Two hurt", "One bridge is shut")
    )
    right = desk.side(
        BODY, standfirst="It lost 3 million", summary=("Two hurt", "One bridge is open")
    )
    told = [(f.left.part, f.left.index, f.right.text) for f in desk.findings(left, right)]
    assert (Part.STANDFIRST, 0, "It lost 3 million") in told
    assert (Part.SUMMARY, 1, "One bridge is open") in told
    assert len(told) == 2


def test_a_summary_line_that_went(desk):
    left = desk.side(BODY, summary=("Two hurt", "Bridge shut"))
    right = desk.side(BODY, summary=("Bridge shut",))
    found = desk.one(left, right)
    assert (found.change, found.left.text) == ("cut", "Two hurt")


def test_caption_text_and_credit(desk):
    here = Caption("Elin Marsh, left, at the bridge, June 9, 2026.", "Una Rees", 3)
    there = Caption("Elin Marsh, right, at the bridge, June 9, 2026.", "Handout", 3)
    left, right = desk.side(BODY, captions=(here,)), desk.side(BODY, captions=(there,))
    told = desk.findings(left, right)
    assert [(f.kind.value, f.change) for f in told] == [
        ("caption", "altered"),
        ("caption", "credit"),
    ]
    assert '"Una Rees" became "Handout"' in told[1].says


def test_captions_of_two_pictures_are_not_compared(desk):
    here = Caption("Elin Marsh at the bridge.", None, 3)
    there = Caption("Lorries waiting at the southern toll gate in the rain.", None, 3)
    left, right = desk.side(BODY, captions=(here,)), desk.side(BODY, captions=(there,))
    assert desk.told(left, right) == [("caption", "cut"), ("caption", "added")]


def test_a_correction_note_came(desk):
    note = "Correction: An earlier version said three men were hurt."
    left, right = desk.side(BODY), desk.side(BODY, notes=(note,))
    found = desk.one(left, right)
    assert (found.kind.value, found.change, found.right.text) == ("correction", "added", note)
    assert found.weight > 0.5


def test_a_correction_note_changed(desk):
    left = desk.side(BODY, notes=("Correction: It was two men.",))
    right = desk.side(BODY, notes=("Correction: It was two women.",))
    assert desk.told(left, right) == [("correction", "altered")]


def test_a_long_caption_says_what_differs_in_it(desk):
    left = (
        "Dock workers and their families gather outside the gates of the old customs house in Lamsund, where "
        "the harbour board was to meet on Monday to vote on the plan, April 3."
    )
    right = left.replace("Monday", "Tuesday")
    found = desk.one(
        desk.side("It rained.", captions=(Caption(left, None, 1),)),
        desk.side("It rained.", captions=(Caption(right, None, 1),)),
    )
    assert found.says.startswith('The caption changed: "Monday" became "Tuesday", in "Dock workers')
