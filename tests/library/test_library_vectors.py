"""Vectors of versions are kept, found again, and let go: by age, with their version, when damaged."""

import sqlite3
from contextlib import closing

import pytest

from reader import limits
from reader.library import safety, schema, stories, vectors
from reader.library.store import Store
from reader.library.stories import Placing


@pytest.fixture
def version(shelve, article_of):
    return shelve(article_of("Ferry late", "The ferry was late."))


def shelved(shelve, article_of, number):
    return [
        shelve(article_of(f"Ferry {n} late", f"The ferry {n} was late."), path=f"/desk/{n}.txt")
        for n in range(number)
    ]


def test_what_is_kept_is_found(store, version):
    vectors.keep(store, version, "of this text", b"\x00\xff" * 300)
    assert vectors.find(store, version) == ("of this text", b"\x00\xff" * 300)


def test_the_later_ones_take_the_place_of_the_former(store, version):
    vectors.keep(store, version, "first text", b"1")
    vectors.keep(store, version, "later text", b"2")
    assert vectors.find(store, version) == ("later text", b"2")


def test_a_version_without_any_has_none(store, version):
    assert vectors.find(store, version) is None


def test_damaged_ones_are_as_good_as_none(store, version):
    vectors.keep(store, version, "of this text", b"good")
    store.tell("UPDATE vectors SET content = ?", b"evil")
    assert vectors.find(store, version) is None
    assert safety.check(store) == ()


def test_a_version_taken_out_takes_its_own_with_it(store, version):
    vectors.keep(store, version, "of this text", b"1")
    story = stories.placings(store, [version])[version].story
    stories.place(store, {version: Placing(story, removed=True)})
    assert vectors.find(store, version) is None
    vectors.keep(store, version, "of this text", b"worked out meanwhile")
    assert vectors.find(store, version) is None
    stories.place(store, {version: Placing(story, removed=False)})
    vectors.keep(store, version, "of this text", b"1")
    assert vectors.find(store, version) is not None


def test_those_of_no_version_are_not_kept(store):
    vectors.keep(store, 99, "of nothing", b"1")
    assert store.ask("SELECT count(*) FROM vectors") == [(0,)]


def test_the_ones_kept_longest_make_room(store, shelve, article_of, monkeypatch):
    monkeypatch.setattr(limits, "VECTORS_KEPT", 10)
    first, second, third = shelved(shelve, article_of, 3)
    for version in (first, second, first, third):
        vectors.keep(store, version, "text", b"1234")
    assert [bool(vectors.find(store, version)) for version in (first, second, third)] == [
        True,
        False,
        True,
    ]


def test_what_would_fill_all_the_room_is_not_kept(store, version, monkeypatch):
    monkeypatch.setattr(limits, "VECTORS_KEPT", 10)
    vectors.keep(store, version, "short", b"1234")
    vectors.keep(store, version, "long", b"12345678901")
    assert vectors.find(store, version) == ("short", b"1234")


def test_a_library_of_the_form_before_keeps_everything_and_gets_them(tmp_path, monkeypatch):
    path = tmp_path / "library.sidelight"
    with monkeypatch.context() as earlier:
        earlier.setattr(schema, "STEPS", schema.STEPS[:2])
        store = Store(path)
        story = stories.new(store)
        store.close()
    store = Store(path)
    assert store.ask("SELECT id FROM story") == [(story,)]
    assert store.ask("SELECT count(*) FROM vectors") == [(0,)]
    store.close()
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (len(schema.STEPS),)
