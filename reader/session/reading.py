"""The door to reading files, for tasks in the process beside: loads what reads them where it is used.

Knows no library.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.article import Page, Refusal
from reader.session import guarded

AnyPath = str | Path


def read(path: str, encoded: str | None = None) -> Page | Refusal:
    """Read a file, in the encoding it is said to be in if that is given."""
    from reader.ingest import files

    return files.read(path) if encoded is None else files.read(path, encoded=encoded)


def read_beside(path: AnyPath, encoded: str | None = None) -> Page | Refusal:
    """Do `read` in the process beside; a file that hangs it or ends it is refused."""
    return guarded.do(str(path), "read", read, str(path), encoded)


def read_all_beside(paths: Iterable[AnyPath]) -> Iterator[Page | Refusal]:
    """Read files, and the files of folders, one page or one refusal each, in the order given."""
    from reader.ingest import files

    for found in files.walk(paths):
        yield found if isinstance(found, Refusal) else read_beside(found)
