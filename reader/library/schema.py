"""The tables of the library and how an older library is brought up to date.

Knows SQLite and its settings, nothing of articles. Every step of `STEPS` runs in one transaction together
with the `user_version` it leads to, so that a library is never between two forms.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.library.problem import LibraryError

if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID: Final = 0x53444C54
"""Written in the file's header ("SDLT"), so that another program's database is never taken for ours."""

BUSY_MILLISECONDS: Final = 5_000
"""How long to wait for another process that is writing. Source: shared facts, measured settings."""

_FIRST = """
CREATE TABLE page (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL,
    reason TEXT,
    lines TEXT NOT NULL,
    blocks TEXT NOT NULL,
    markup BLOB,
    labels TEXT NOT NULL,
    offers TEXT NOT NULL,
    taken_in TEXT NOT NULL
) STRICT;
CREATE INDEX page_path ON page (path, id);

CREATE TABLE story (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1))
) STRICT;

CREATE TABLE version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    page INTEGER NOT NULL REFERENCES page (id),
    article_index INTEGER NOT NULL,
    story INTEGER NOT NULL REFERENCES story (id),
    replaces INTEGER REFERENCES version (id),
    headline TEXT NOT NULL,
    outlet TEXT NOT NULL,
    date TEXT NOT NULL,
    language TEXT NOT NULL,
    direction TEXT NOT NULL,
    words INTEGER NOT NULL,
    content TEXT NOT NULL,
    taken_in TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    kin INTEGER REFERENCES version (id),
    kin_kind TEXT,
    kin_score REAL,
    kin_because TEXT
) STRICT;
CREATE INDEX version_story ON version (story, removed);
CREATE INDEX version_page ON version (page, article_index);
CREATE INDEX version_kin ON version (kin);
CREATE INDEX version_replaces ON version (replaces);
CREATE INDEX version_outlet ON version (outlet);

CREATE TABLE sighting (
    page INTEGER NOT NULL REFERENCES page (id),
    article_index INTEGER NOT NULL,
    version INTEGER NOT NULL REFERENCES version (id),
    PRIMARY KEY (page, article_index)
) STRICT;
CREATE INDEX sighting_version ON sighting (version);

CREATE TABLE article (
    version INTEGER PRIMARY KEY REFERENCES version (id),
    written TEXT NOT NULL
) STRICT;

CREATE TABLE relabel (
    page INTEGER NOT NULL REFERENCES page (id),
    line INTEGER NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (page, line)
) STRICT;

CREATE TABLE outlet_rule (
    id INTEGER PRIMARY KEY,
    outlet TEXT NOT NULL,
    text TEXT NOT NULL,
    label TEXT NOT NULL,
    UNIQUE (outlet, text)
) STRICT;

CREATE VIRTUAL TABLE wording USING fts5 (
    headline, names, body, tokenize = "unicode61 remove_diacritics 2"
);
"""

_SECOND = """
ALTER TABLE page ADD COLUMN outlet TEXT;
CREATE TABLE due (
    page INTEGER PRIMARY KEY REFERENCES page (id)
) STRICT;
"""
"""The outlet's name that the editor gave a page; pages to be cleaned anew since a rule has changed."""

_THIRD = """
CREATE TABLE vectors (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL UNIQUE REFERENCES version (id),
    fingerprint TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;
CREATE TRIGGER version_taken_out AFTER UPDATE OF removed ON version WHEN new.removed BEGIN
    DELETE FROM vectors WHERE version = new.id;
END;
CREATE TABLE beyond (
    version INTEGER PRIMARY KEY REFERENCES version (id)
) STRICT;
CREATE TRIGGER version_put_back AFTER UPDATE OF removed ON version WHEN NOT new.removed BEGIN
    DELETE FROM beyond WHERE version = new.id;
END;
"""
"""What a version's words mean in their sentences, kept so that it is worked out once; a version that is taken
out, on whatever way, takes its own with it. And versions that were taken out because their page had no such
article any more: if it has it again, they come back, which those that the editor took out do not."""

STEPS: Final[tuple[str, ...]] = (_FIRST, _SECOND, _THIRD)
"""Step n turns a library of form n into one of form n + 1. Steps are only ever added."""


def open_library(path: Path) -> "sqlite3.Connection":
    """Open the library at ``path``, made or brought up to date if need be.

    Raises:
        LibraryError: It cannot be opened, is no library of ours, or was made by a newer Sidelight.
    """
    import sqlite3

    try:
        connection = _connect(path)
        try:
            _form(connection, path)
            _settle(connection)
            bring_up_to_date(connection, path)
        except BaseException:
            connection.close()
            raise
    except (sqlite3.Error, OSError) as error:
        raise LibraryError(why(error, path)) from error
    return connection


def _connect(path: Path) -> "sqlite3.Connection":
    """Open the file and change nothing in it: it may be another program's, or a newer Sidelight's."""
    import sqlite3

    path.parent.mkdir(parents=True, exist_ok=True)
    # A statement that is kept holds on to what was last written with it, which may be an article of 20 MB;
    # to make one anew takes 3 us.
    connection = sqlite3.connect(
        path, check_same_thread=False, isolation_level=None, cached_statements=0
    )
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _settle(connection: "sqlite3.Connection") -> None:
    """Write as it lost nothing in 400 simulated power cuts (shared facts); the first is noted in the file."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def bring_up_to_date(connection: "sqlite3.Connection", path: Path) -> None:
    """Run the steps that are missing, all in one transaction."""
    if _form(connection, path) == len(STEPS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in STEPS[_form(connection, path) :]:
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(STEPS)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _form(connection: "sqlite3.Connection", path: Path) -> int:
    """Return which form the file has: 0 for an empty one."""
    # Asked first: another Sidelight may be making it just now, and its tables and its id come at once.
    is_empty = _is_empty(connection)
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    form = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION_ID and not is_empty:
        raise LibraryError(f"{path} is a database of another program, not a Sidelight library.")
    if form > len(STEPS):
        raise LibraryError(
            f"The library {path} was made by a newer Sidelight (form {form}, this one knows up to "
            f"{len(STEPS)}). Update Sidelight, or use another library folder."
        )
    return form


def _is_empty(connection: "sqlite3.Connection") -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is None


def _statements(step: str) -> list[str]:
    """Cut a step into statements; `executescript` would commit the transaction first.

    "CREATE TABLE a (b); CREATE TABLE c (d);" -> ["CREATE TABLE a (b);", "CREATE TABLE c (d);"]
    """
    from sqlite3 import complete_statement

    statements: list[str] = []
    started = ""
    for part in step.split(";"):
        started += part + ";"
        if complete_statement(started) and started.strip(" \n;"):
            statements.append(started.strip())
            started = ""
    return statements


def why(error: Exception, path: Path) -> str:
    """Say in one plain sentence why the library did not answer."""
    said = str(error).lower()
    if "locked" in said or "busy" in said:
        return f"The library {path} is in use by another program; try again in a moment."
    if "malformed" in said or "not a database" in said:
        return f"The library {path} is damaged or not a Sidelight library."
    if "full" in said:
        return (
            f"The disk is full: the library {path} could not be written; nothing in it was changed."
        )
    if "readonly" in said or "unable to open" in said or isinstance(error, PermissionError):
        return f"The library {path} cannot be opened for writing; check the folder's permissions."
    return f"The library {path} did not answer: {error}."
