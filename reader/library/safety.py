"""Prove that a library is sound, and copy it while it is in use.

Knows the tables' invariants; repairs nothing.
"""

import os
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.library import pages, schema, versions
from reader.library.problem import LibraryError
from reader.library.store import Store

if TYPE_CHECKING:
    import sqlite3

_PRIMARY: Final = 0xFF
"""The part of SQLite's code of an error that says what kind it is."""

_INVARIANTS: Final = (
    (
        "SELECT id FROM version WHERE id NOT IN (SELECT version FROM article)",
        "version {} has no text",
    ),
    (
        "SELECT id FROM version WHERE id NOT IN (SELECT rowid FROM wording)",
        "version {} cannot be searched",
    ),
    (
        "SELECT rowid FROM wording WHERE rowid NOT IN (SELECT id FROM version)",
        "the search knows a version {} that is not there",
    ),
    (
        "SELECT id FROM version WHERE id NOT IN (SELECT version FROM sighting)",
        "version {} is on no page",
    ),
    (
        "SELECT v.id FROM version v JOIN version o ON o.id = v.replaces WHERE o.id >= v.id",
        "version {} replaces a later one",
    ),
)
"""Questions that must find nothing, and what it means if they do."""


def check(store: Store) -> tuple[str, ...]:
    """Return what is wrong with the library, one plain sentence each; empty when it is sound."""
    try:
        with store.answering():
            wrong = _database(store.connection)
        for question, says in _INVARIANTS:
            wrong += [f"{says.format(row[0])}." for row in store.ask(question)]
        return tuple(wrong) or tuple(_unreadable(store))
    except LibraryError as error:  # too damaged to be asked
        return (str(error),)


def _database(connection: "sqlite3.Connection") -> list[str]:
    """Ask SQLite about its file, its references and its index."""
    import sqlite3

    wrong = [
        f"the file is damaged: {row[0]}."
        for row in connection.execute("PRAGMA integrity_check")
        if row[0] != "ok"
    ]
    for table, *_ in connection.execute("PRAGMA foreign_key_check"):
        wrong.append(f"a row of {table} refers to one that is not there.")
    try:
        connection.execute("INSERT INTO wording (wording) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        code = error.sqlite_errorcode & _PRIMARY
        if code == sqlite3.SQLITE_CORRUPT:
            wrong.append(f"the search index is damaged: {error}.")
        elif code != sqlite3.SQLITE_READONLY:  # where nothing may be written, FTS5 cannot be asked
            raise
    return wrong


def _unreadable(store: Store) -> list[str]:
    """Read every page and every version once, as the program does."""
    wrong: list[str] = []
    for (page,) in store.ask("SELECT id FROM page ORDER BY id"):
        try:
            pages.read_clean(store, page, ())
        except LibraryError as error:
            wrong.append(f"page {page} cannot be read: {error.__cause__}.")
    for (version,) in store.ask("SELECT id FROM version ORDER BY id"):
        try:
            versions.read(store, version)
        except LibraryError as error:
            wrong.append(f"version {version} cannot be read: {error.__cause__}.")
    return wrong


def back_up(store: Store, target: Path) -> None:
    """Copy the library to ``target`` while it stays open; the copy is checked before it gets its name.

    Raises:
        LibraryError: It could not be written or did not pass the check; ``target`` is as it was.
    """
    import sqlite3

    _must_be_free(target)
    beside = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(store.connection, beside)
        _must_be_sound(beside)
        beside.replace(target)
    except (sqlite3.Error, OSError) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        raise LibraryError(f"The backup {target} could not be written: {said}.") from error
    finally:
        with suppress(OSError):
            beside.unlink()


def _must_be_free(target: Path) -> None:
    """Refuse to write over anything but an earlier copy of a library."""
    import sqlite3

    if not target.exists():
        return
    try:
        with closing(sqlite3.connect(f"{target.resolve().as_uri()}?mode=ro", uri=True)) as file:
            application = file.execute("PRAGMA application_id").fetchone()[0]
            is_in_use = file.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    except sqlite3.Error:
        application, is_in_use = 0, False
    if application != schema.APPLICATION_ID or is_in_use:
        raise LibraryError(
            f"{target} is there already and is no backup of a library; name a new file."
        )


def _copy(source: "sqlite3.Connection", path: Path) -> None:
    """Copy page by page with SQLite's own backup, into one file that needs no other beside it."""
    import sqlite3

    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    with path.open("r+b") as written:
        os.fsync(written.fileno())


def _must_be_sound(path: Path) -> None:
    import sqlite3

    with closing(sqlite3.connect(path)) as copy:
        answer = copy.execute("PRAGMA integrity_check").fetchone()[0]
        form = copy.execute("PRAGMA user_version").fetchone()[0]
    if answer != "ok" or form != len(schema.STEPS):
        raise LibraryError(f"The backup of the library is not sound ({answer}); nothing was kept.")
