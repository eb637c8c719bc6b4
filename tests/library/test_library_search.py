"""Words find versions in any script, and nothing an editor types is taken for a command."""

import pytest

from reader.library import search, stories
from reader.library.stories import Placing


def test_all_words_must_be_there_anywhere_and_the_last_may_be_begun(store, shelve, article_of):
    ferry = shelve(article_of("Ferry late", "Fog held it in the sound.", byline=("Ana Ruiz",)))
    shelve(article_of("Ferry on time", "The sky was clear."))
    assert search.find(store, "ferry ruiz") == (ferry,)
    assert search.find(store, "ferry fo") == (ferry,)
    assert search.find(store, "fo ferry") == ()
    assert search.find(store, "fo ") == ()


def test_the_newest_version_comes_first(store, shelve, article_of):
    ids = [shelve(article_of(f"Ferry {n}", "x")) for n in range(3)]
    assert search.find(store, "ferry") == tuple(reversed(ids))


def test_no_more_than_the_cap_is_answered(store, shelve, article_of, monkeypatch):
    monkeypatch.setattr(search, "FOUND", 2)
    ids = [shelve(article_of(f"Ferry {n}", "x")) for n in range(3)]
    assert search.find(store, "ferry") == (ids[2], ids[1])


def test_case_and_accents_do_not_matter(store, shelve, article_of):
    version = shelve(article_of("Élodie Brûlé à Zürich", "x"))
    assert search.find(store, "elodie BRULE zurich") == (version,)


@pytest.mark.parametrize("typed", ["", "  ", "!!", '"', "***", "\x00"])
def test_nothing_to_look_for_finds_nothing(store, shelve, article_of, typed):
    shelve(article_of("Ferry late", "x"))
    assert search.find(store, typed) == ()


@pytest.mark.parametrize(
    "typed", ['ferry"', "ferry AND", "NOT ferry", "ferry OR (", "body:ferry", "fer*"]
)
def test_nothing_typed_is_a_command(store, shelve, article_of, typed):
    shelve(article_of("The ferry came and did not or could not leave", "Its body was blue."))
    search.find(store, typed)


def test_a_word_inside_chinese_or_japanese_text_is_found(store, shelve, article_of):
    version = shelve(article_of("東京湾で衝突", "港は閉鎖された。", language="ja"))
    shelve(article_of("湾の東に京", "別の話。", language="ja"))
    assert search.find(store, "東京湾") == (version,)
    assert search.find(store, "閉鎖") == (version,)


def test_arabic_is_found(store, shelve, article_of):
    version = shelve(
        article_of("حريق في مستودع الميناء", "قالت الإدارة إن الحريق أخمد.", language="ar")
    )
    assert search.find(store, "مستودع الميناء") == (version,)


def test_a_version_taken_out_is_not_found(store, shelve, article_of):
    version = shelve(article_of("Ferry late", "x"))
    stories.place(store, {version: Placing(1, removed=True)})
    assert search.find(store, "ferry") == ()
    assert search.alike(store, ["ferry"], "en", 5) == ()


def test_alike_are_versions_of_one_language_with_most_of_the_words(store, shelve, article_of):
    both = shelve(article_of("Ostvik ferry aground", "Captain Marlow spoke."))
    one = shelve(article_of("Ostvik market opens", "Fish was sold."))
    shelve(article_of("Ostvik: Fähre", "Marlow", language="de"))
    assert search.alike(store, ["Marlow", "Ostvik", "aground"], "en", 5) == (both, one)
    assert search.alike(store, ["no such-word?"], "en", 5) == ()
