"""One open library: its file, its transactions, its errors as plain sentences.

Knows neither pages nor versions: those are `library.pages`, `library.versions` and `library.stories`, functions
over a `Store`. Nothing is ever deleted from a library: a version taken out is marked and can be put back.
All calls come from one thread at a time.
"""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reader.library import schema
from reader.library.problem import LibraryError
from reader.library.written import UNREADABLE

if TYPE_CHECKING:
    import sqlite3

Value = str | int | float | bytes | None
"""What a column can hold."""

_MANY: Final = 500
"""Values asked about at once: below the 999 parameters that SQLite's oldest builds allow."""


class Store:
    """An open library.

    Attributes:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        """Open the library at ``path``; raises `LibraryError` with one plain sentence."""
        self.path = path
        self._file = schema.open_library(path)
        self._writing = False

    def close(self) -> None:
        """Close the file; the store is of no more use."""
        self._file.close()

    @property
    def connection(self) -> "sqlite3.Connection":
        """The open database, for the other modules of `library`."""
        return self._file

    @contextmanager
    def writing(self) -> Generator[None]:
        """Make all writes inside one transaction: all of them are kept, or none. May be nested."""
        if self._writing:
            yield
            return
        self._must_be_there()
        with self.answering():
            self._file.execute("BEGIN IMMEDIATE")
            self._writing = True
            try:
                yield
                self._file.execute("COMMIT")
            finally:
                self._writing = False
                if self._file.in_transaction:
                    self._file.execute("ROLLBACK")

    def _must_be_there(self) -> None:
        """Refuse to write into a file without a name: it would be gone when the program ends."""
        if not self.path.exists():
            raise LibraryError(
                f"The library {self.path} was moved or deleted while it was open, so nothing can be kept:"
                " put it back, or close Sidelight and open it again."
            )

    @contextmanager
    def answering(self) -> Generator[None]:
        """Turn SQLite's own errors into a plain sentence."""
        import sqlite3

        try:
            yield
        except sqlite3.Error as error:
            raise LibraryError(schema.why(error, self.path)) from error

    @contextmanager
    def reading(self, what: str) -> Generator[None]:
        """Turn what cannot be made sense of into a plain sentence; ``what`` begins it: "Version 7"."""
        try:
            yield
        except UNREADABLE as error:
            raise LibraryError(self.damaged(what)) from error

    def damaged(self, what: str) -> str:
        """Say in one plain sentence that something in the library cannot be read."""
        return f"{what} in the library {self.path} is damaged; a backup may still have it whole."

    def ask(self, question: str, *values: Value) -> list[tuple[Any, ...]]:
        """Return the rows that answer one question."""
        with self.answering():
            return self._file.execute(question, values).fetchall()

    def ask_about(self, question: str, values: Sequence[Value]) -> list[tuple[Any, ...]]:
        """Ask a question with `(?)` standing for many values, in portions SQLite can take."""
        rows: list[tuple[Any, ...]] = []
        for at in range(0, len(values), _MANY):
            portion = values[at : at + _MANY]
            marks = ",".join("?" * len(portion))
            rows += self.ask(question.replace("(?)", f"({marks})"), *portion)
        return rows

    def tell(self, change: str, *values: Value) -> int:
        """Make one change inside a transaction; return the id of an inserted row."""
        with self.writing():
            return self._file.execute(change, values).lastrowid or 0
