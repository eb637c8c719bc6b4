"""Stems and small words."""

import pytest

from reader.text import stems


@pytest.mark.parametrize(
    "words",
    ["visit visits visited visiting", "plan plans planned", "carry carries carried", "Iran’s Iran"],
)
def test_inflected_forms_share_a_stem(words):
    assert len({stems.stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "Verhandlung Verhandlungen"), ("fr", "accord l’accord"), ("es", "puente puentes")],
)
def test_other_languages_have_their_own(language, words):
    assert len({stems.stem(word, language) for word in words.split()}) == 1


def test_different_words_stay_apart():
    assert len({stems.stem(word) for word in ("boss", "bus", "less", "led", "bed", "news")}) == 6


def test_small_words_and_capitals():
    assert stems.is_stop("the")
    assert stems.is_stop("us")
    assert not stems.is_stop("US")
    assert not stems.is_stop("U.S.")
    assert stems.is_stop("der", "de")
    assert not stems.is_stop("der", "xx")


def test_negations_are_known_by_language():
    assert stems.negates("Not")
    assert stems.negates("didn’t")
    assert stems.negates("nicht", "de")
    assert not stems.negates("knot")
