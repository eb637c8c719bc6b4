"""Loaded terms: one name of a thing put for another."""

import pytest

from reader.compare.changes import Mark, MarkKind, Pair, PairKind

SWAPS = [
    ("killing", "assassination"),
    ("separatist", "dissident"),
    ("parties", "factions"),
    ("government", "regime"),
    ("Protesters", "Rioters"),
    ("migrants", "refugees"),
    ("genocide", "humanitarian crisis"),
]


@pytest.mark.parametrize(("left", "right"), SWAPS)
def test_a_swap_within_a_family_is_told_without_judgement(desk, left, right):
    found = desk.one(f"They saw the {left} there.", f"They saw the {right} there.")
    assert (found.kind.value, found.change) == ("loaded-term", "changed")
    assert (found.left.text, found.right.text) == (left, right)


def test_heavier_families_come_first(desk):
    left = "The genocide went on.\nThe partner stayed away."
    right = "The humanitarian crisis went on.\nThe ally stayed away."
    told = desk.findings(left, right)
    assert [f.left.text for f in told] == ["genocide", "partner"]


def test_the_singular_is_the_same_term(desk):
    assert desk.told("The rebel left.", "The rebels left.") == []


def test_terms_that_the_marks_pair_belong_together(desk):
    left, right = "Rebels met fighters at noon.", "At noon militants were met by insurgents."
    here = (Mark(0, 0, 6, MarkKind.CHANGED, 1), Mark(0, 11, 19, MarkKind.CHANGED, 0))
    there = (Mark(0, 8, 17, MarkKind.CHANGED, 1), Mark(0, 30, 40, MarkKind.CHANGED, 0))
    pair = Pair((0,), (0,), PairKind.REWORDED, False, 1.0, here, there)
    found = desk.findings(left, right, pairs=[pair])
    assert [(f.left.text, f.right.text) for f in found] == [
        ("Rebels", "insurgents"),
        ("fighters", "militants"),
    ]


def test_two_independent_sentences_swap_nothing(desk):
    left, right = "The killing shocked the town.", "Two men died in the flood."
    assert desk.told(left, right, kind="related") == []


def test_arabic_terms_are_known_past_what_is_written_with_them(desk):
    left, right = "سيطر المتمردون على المدينة.", "سيطر الإرهابيون على المدينة."
    assert desk.told(left, right, language="ar") == [("loaded-term", "changed")]
