"""Words, figures and signs: what is never cut, and that nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import words

WHOLE = [
    "2,500",
    "$2.4",
    "US$10bn",
    "5%",
    "10–15",
    "4:30",
    "2011-11-09",
    "20th-century",
    "U.S.",
    "U.S.-led",
    "a.m.",
    "Ph.D.",
    "al-Sudani",
    "Jean-Luc",
    "don’t",
    "rock'n'roll",
    "AT&T",
    "COVID-19",
    "F-16",
    "example.org",
    "https://example.org/a?b=1",
    "me@example.org",
    "@handle",
    "10\u00a0000",
    "e\u0301te\u0301",
    "عَرَبِيّ",
    "نمی\u200cخواهم",
]


@pytest.mark.parametrize("word", WHOLE)
def test_a_word_stays_whole_among_others(word):
    found = [piece.text for piece in words.tokens(f"then {word} went")]
    assert found == ["then", word, "went"]


@pytest.mark.parametrize("title", ["Maj. Gen. Stanek", "Mr. Vane", "Sept. 4", "C. J. Arroway"])
def test_a_rank_keeps_its_stop(title):
    assert [piece.text for piece in words.tokens(f"by {title} on")] == ["by", *title.split(), "on"]


def test_han_and_kana_are_cut_by_character():
    assert [piece.text for piece in words.tokens("約2300人")] == ["約", "2300", "人"]


def test_a_flag_and_a_family_are_one_sign_each():
    assert [p.text for p in words.pieces("🇫🇷🇩🇪👩‍👩‍👧👍🏽")] == ["🇫🇷", "🇩🇪", "👩‍👩‍👧", "👍🏽"]


@given(st.text())
def test_the_pieces_give_the_text_back(text):
    pieces = words.pieces(text)
    assert "".join(piece.text for piece in pieces) == text
    assert all(text[p.start : p.end] == p.text for p in pieces)


@given(st.text(alphabet="ab\u0301\u0300 e\u0327.-1\u200d"))
def test_no_piece_begins_with_a_combining_mark(text):
    assert not any(words.clings(p.text[0]) for p in words.pieces(text)[1:])
    assert "".join(words.clusters(text)) == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The ferry left at 4:20.", 5),
        ("", 0),
        ("الميناء مغلق", 2),
        ("港町の橋、3年ぶり", 8),
        ("ท่าเรือเปิด", 8),
    ],
)
def test_length_is_counted_in_words_and_where_none_are_parted_in_characters(text, count):
    assert words.count(text) == count


def test_words_are_written_apart_but_for_scripts_without_spaces():
    assert words.joined(["全", "部"]) == "全部"
    assert words.joined(["said", "全", "部", "11"]) == "said 全部 11"
    assert words.joined(["took", "office"]) == "took office"
