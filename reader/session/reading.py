"""The door to reading files, for tasks in the process beside: loads what reads them where it is used.

Knows no library.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.article import Page, Refusal
from reader.parcel import Parcel
from reader.session import beside, guarded

AnyPath = str | Path


class Found(NamedTuple):
    """A page that was read."""

    path: str
    sha256: str
    page: Parcel[Page]


def found(page: Page) -> Found:
    """Return a page as it is carried about."""
    return Found(page.path, page.sha256, Parcel(page))


def read(path: str, encoded: str | None = None) -> Found | Refusal:
    """Read a file, in the encoding it is said to be in if that is given."""
    from reader.ingest import files

    page = files.read(path) if encoded is None else files.read(path, encoded=encoded)
    return page if isinstance(page, Refusal) else found(page)


def walk(paths: tuple[str, ...]) -> tuple[str | Refusal, ...]:
    """Do `files.walk`."""
    from reader.ingest import files

    return tuple(files.walk(paths))


def read_beside(path: AnyPath, encoded: str | None = None) -> Found | Refusal:
    """Do `read` in the process beside; a file that hangs it or ends it is refused."""
    return guarded.do(str(path), "read", read, str(path), encoded)


def read_all_beside(paths: Iterable[AnyPath]) -> Iterator[Found | Refusal]:
    """Read files, and the files of folders, one page or one refusal each, in the order given."""
    for path in beside.do(walk, tuple(map(str, paths))):
        yield path if isinstance(path, Refusal) else read_beside(path)
