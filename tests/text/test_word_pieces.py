"""What is never cut in two: names, figures, abbreviations, marks that cling to a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The 2,500 troops", ["The", "2,500", "troops"]),
        ("the U.S. base", ["the", "U.S.", "base"]),
        ("Abdel al-Sudari left", ["Abdel", "al-Sudari", "left"]),
        ("a 3.5% rise", ["a", "3.5%", "rise"]),
        ("$10 billion", ["$10", "billion"]),
        ("Maj. Gen. Reyl", ["Maj.", "Gen.", "Reyl"]),
        ("the minister’s son", ["the", "minister’s", "son"]),
        ("at 14:05 on 2024-09-11", ["at", "14:05", "on", "2024-09-11"]),
        ("cafe\u0301 noir", ["cafe\u0301", "noir"]),
        ("部长来了", ["部", "长", "来", "了"]),
    ],
)
def test_words_and_figures_stay_whole(text, wanted):
    assert [piece.text for piece in words.tokens(text)] == wanted


@given(st.text(max_size=80))
def test_the_pieces_give_the_text_back(text):
    pieces = words.pieces(text)
    assert "".join(piece.text for piece in pieces) == text
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces)


@given(st.text(alphabet="ae \u0301\u0308\u200d😀🏽👩.ทีก人", max_size=40))
def test_no_piece_begins_with_what_clings_to_the_one_before(text):
    for piece in words.pieces("a" + text):
        assert piece.start == 0 or not words.clings(piece.text[0])
