"""A sound library is called sound, a damaged one is not, and a backup is whole before it has its name."""

import sqlite3
from contextlib import closing

import pytest

from reader.library import safety, schema, stories, versions
from reader.library.problem import LibraryError
from reader.library.store import Store


def test_a_library_with_versions_is_sound(store, shelve, article_of):
    first = shelve(article_of("Ferry late", "The ferry was late."))
    shelve(article_of("Ferry late", "The ferry was very late."), story=1, replaces=first)
    assert safety.check(store) == ()


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        ("DELETE FROM article", "version 1 has no text"),
        ("DELETE FROM wording", "version 1 cannot be searched"),
        ("DELETE FROM sighting", "version 1 is on no page"),
        ("INSERT INTO wording (rowid, body) VALUES (9, 'x')", "a version 9 that is not there"),
        ("UPDATE version SET replaces = 1", "version 1 replaces a later one"),
        ("UPDATE article SET written = '{'", "version 1 cannot be read"),
        ("UPDATE page SET labels = '[]'", "page 1 cannot be read"),
        ("UPDATE version SET story = 77", "a row of version refers to one that is not there"),
    ],
)
def test_what_is_wrong_is_said_plainly(store, shelve, article_of, harm, says):
    shelve(article_of("Ferry late", "The ferry was late."))
    store.connection.execute("PRAGMA foreign_keys = OFF")
    store.connection.execute(harm)
    assert any(says in problem for problem in safety.check(store))


def test_a_damaged_file_is_said(store, shelve, article_of):
    for number in range(40):
        shelve(article_of(f"Ferry {number}", "The ferry was late. " * 50))
    store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with store.path.open("r+b") as file:
        file.seek(4096 * 12)
        file.write(b"\xff" * 4096 * 6)
    store.connection.execute("PRAGMA cache_size = 0")
    assert any("damaged" in problem for problem in safety.check(store))


def test_a_damaged_search_index_is_said(store, shelve, article_of):
    shelve(article_of("Ferry late", "The ferry was late."))
    store.connection.execute("DELETE FROM wording_content")
    assert any("search index is damaged" in problem for problem in safety.check(store))


def test_a_library_that_may_not_be_written_is_no_damaged_one(store, shelve, article_of):
    shelve(article_of("Ferry late", "The ferry was late."))
    store.connection.execute("PRAGMA query_only = ON")
    assert safety.check(store) == ()


def test_a_library_that_another_program_is_writing_is_no_damaged_one(store, shelve, article_of):
    shelve(article_of("Ferry late", "The ferry was late."))
    store.connection.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(store.path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        (problem,) = safety.check(store)
    assert "in use by another program" in problem


def test_a_backup_is_a_library_with_the_same_versions(store, shelve, article_of, tmp_path):
    article = article_of("Ferry late", "The ferry was late.")
    version = shelve(article)
    target = tmp_path / "away" / "copy.sidelight"
    safety.back_up(store, target)
    copy = Store(target)
    assert versions.article(copy, version) == article
    assert stories.ids(copy) == stories.ids(store)
    copy.close()
    assert [path.name for path in target.parent.iterdir() if ".part" in path.name] == []


def test_an_earlier_backup_is_replaced(store, shelve, article_of, tmp_path):
    target = tmp_path / "copy.sidelight"
    safety.back_up(store, target)
    shelve(article_of("Ferry late", "The ferry was late."))
    safety.back_up(store, target)
    with closing(sqlite3.connect(target)) as copy:
        assert copy.execute("SELECT count(*) FROM version").fetchone() == (1,)


def test_nothing_else_is_written_over(store, tmp_path):
    article = tmp_path / "ferry.txt"
    article.write_text("Ferry late", "utf-8")
    with pytest.raises(LibraryError, match="no backup of a library"):
        safety.back_up(store, article)
    assert article.read_text("utf-8") == "Ferry late"
    with pytest.raises(LibraryError, match="no backup of a library"):
        safety.back_up(store, store.path)


def test_a_backup_that_cannot_be_written_says_why(store, tmp_path):
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(LibraryError, match="could not be written"):
        safety.back_up(store, tmp_path / "file" / "copy.sidelight")


def test_a_copy_that_is_not_sound_is_not_kept(store, tmp_path, monkeypatch):
    target = tmp_path / "copy.sidelight"
    safety.back_up(store, target)
    before = target.read_bytes()
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, ""))
    with pytest.raises(LibraryError, match="not sound"):
        safety.back_up(store, target)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.glob("*.part")] == []
