"""A library is opened safely: made in one step, brought up to date, never touched when it is newer or foreign."""

import os
import sqlite3
import sys
from contextlib import closing

import pytest

from reader.library import schema
from reader.library.problem import LibraryError
from reader.library.store import Store


def pragma(path, name):
    with closing(sqlite3.connect(path)) as file:
        return file.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_library_has_its_form_and_its_mark(tmp_path):
    path = tmp_path / "deep" / "down" / "library.sidelight"
    Store(path).close()
    assert pragma(path, "user_version") == len(schema.STEPS)
    assert pragma(path, "application_id") == schema.APPLICATION_ID
    assert pragma(path, "journal_mode") == "wal"


def test_it_is_opened_with_the_settings_that_lose_nothing(tmp_path):
    store = Store(tmp_path / "library.sidelight")
    asked = {name: store.ask(f"PRAGMA {name}")[0][0] for name in ("synchronous", "busy_timeout")}
    asked |= {
        name: store.ask(f"PRAGMA {name}")[0][0] for name in ("foreign_keys", "trusted_schema")
    }
    store.close()
    assert asked == {"synchronous": 2, "busy_timeout": 5000, "foreign_keys": 1, "trusted_schema": 0}


def test_a_library_made_by_a_newer_sidelight_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "library.sidelight"
    Store(path).close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 99")
    with pytest.raises(LibraryError, match=r"newer Sidelight \(form 99") as refused:
        Store(path)
    assert "\n" not in str(refused.value)
    assert pragma(path, "user_version") == 99


def test_an_older_library_is_brought_up_to_date(tmp_path, monkeypatch):
    path = tmp_path / "library.sidelight"
    Store(path).close()
    later = (*schema.STEPS, "CREATE TABLE note (id INTEGER PRIMARY KEY) STRICT; DROP TABLE note;")
    monkeypatch.setattr(schema, "STEPS", later)
    Store(path).close()
    assert pragma(path, "user_version") == len(later)


def test_a_step_that_fails_leaves_the_older_form(tmp_path, monkeypatch):
    path = tmp_path / "library.sidelight"
    Store(path).close()
    broken = (*schema.STEPS, "CREATE TABLE note (id INTEGER) STRICT; CREATE TABLE story (id);")
    monkeypatch.setattr(schema, "STEPS", broken)
    with pytest.raises(LibraryError):
        Store(path)
    assert pragma(path, "user_version") == len(broken) - 1
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT 1 FROM sqlite_schema WHERE name = 'note'").fetchone() is None


def test_another_programs_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "library.sidelight"
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE accounts (id INTEGER)")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="another program"):
        Store(path)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_library_made_meanwhile_by_another_sidelight_is_ours(tmp_path, monkeypatch):
    path = tmp_path / "library.sidelight"
    really = schema._is_empty

    def is_empty(connection):
        monkeypatch.setattr(schema, "_is_empty", really)
        Store(path).close()
        return really(connection)

    monkeypatch.setattr(schema, "_is_empty", is_empty)
    Store(path).close()
    assert pragma(path, "application_id") == schema.APPLICATION_ID


def test_a_file_that_is_no_database_is_named_as_damaged(tmp_path):
    path = tmp_path / "library.sidelight"
    path.write_text("These are minutes of a meeting, and of no short one. " * 40, "utf-8")
    with pytest.raises(LibraryError, match="damaged or not a Sidelight library"):
        Store(path)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="needs a user whom permissions bind"
)
def test_a_folder_that_may_not_be_written_is_named(tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(LibraryError, match="permissions"):
        Store(folder / "library.sidelight")


def test_a_file_where_the_folder_should_be_is_said_plainly(tmp_path):
    (tmp_path / "shelf").write_text("not a folder", "utf-8")
    with pytest.raises(LibraryError, match=r"did not answer|cannot be opened"):
        Store(tmp_path / "shelf" / "library.sidelight")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("database or disk is full", "disk is full"),
        ("attempt to write a readonly database", "permissions"),
        ("database disk image is malformed", "damaged"),
        ("database is locked", "in use"),
    ],
)
def test_sqlite_words_become_plain_sentences(tmp_path, said, sentence):
    assert sentence in schema.why(sqlite3.OperationalError(said), tmp_path)
