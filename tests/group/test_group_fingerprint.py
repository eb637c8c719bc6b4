"""Words, terms, runs and digests of texts in scripts with and without spaces; the table of common words."""

import pytest

from reader.group import background
from reader.text import fingerprint


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Iran’s 2,500 ships", ["Iran’s", "2,500", "ships"]),
        ("東京の海", ["東", "京", "の", "海"]),
        ("a-b c.d 3.5%", ["a", "b", "c", "d", "3.5"]),
        ("", []),
        ("!?", []),
    ],
)
def test_words_are_what_is_between_signs(text, words):
    assert fingerprint.words(text) == words


def runs(*texts):
    return fingerprint.digest_and_runs(texts)[1]


def digest(*texts):
    return fingerprint.digest_and_runs(texts)[0]


def test_terms_are_stems_or_pairs_of_signs():
    assert fingerprint.terms(["Ships", "sailed"], "en") == ["ship", "sail"]
    assert fingerprint.terms(["東", "京", "の"], "ja") == ["東京", "京の"]
    assert fingerprint.terms(["NATO", "東", "京"], "ja") == ["nato", "東京"]


def test_runs_are_of_three_words_without_case():
    assert runs("A b", "", "C d") == {("a", "b", "c"), ("b", "c", "d")}
    assert runs("A b C d") == runs("A b", "C d") == runs("A", "b", "C", "d")
    assert runs("A b") == runs("A", "b") == {("a", "b")}
    assert runs("") == frozenset()


def test_a_digest_is_of_the_words_alone():
    assert digest("The ferry") == digest("the", "FERRY")
    assert digest("The ferry") != digest("Ferry the")
    assert digest("The ferry") != digest("Theferry")


def test_common_words_weigh_less_than_rare_ones():
    rarity = [background.rarity(term, "en") for term in ("the", "say", "minist", "zzyzx")]
    assert rarity == sorted(rarity)
    assert rarity[0] < 0.5
    assert rarity[-1] == pytest.approx(9.21, abs=0.01)


def test_years_and_small_numbers_tell_little():
    assert background.rarity("2026", "en") < background.rarity("2500", "en")
    assert background.rarity("14", "en") < background.rarity("38,000", "en")


def test_a_language_without_a_table_has_only_rare_words():
    assert background.rarity("og", "is") == background.rarity("zzyzx", "is")


@pytest.mark.parametrize("language", ["ar", "de", "es", "fr", "ja", "ru", "zh"])
def test_languages_have_tables_that_know_their_commonest_words(language):
    common = {
        "ar": "في",
        "de": "und",
        "es": "de",
        "fr": "le",
        "ja": "です",
        "ru": "на",
        "zh": "我们",
    }
    word = common[language]
    term = fingerprint.terms(fingerprint.words(word), language)[0]
    assert background.rarity(term, language) < 2
