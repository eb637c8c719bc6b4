"""What patterns and lists come to, worked out once and shipped: the files of `resources/prepared`.

Compiling the cleaner's patterns takes ten times as long as cleaning a page; reading them compiled takes half
a millisecond. `packaging/prepare.py` writes the files. What is not in them, or was written by another Python,
or of a list that has changed since, is worked out here as ever, and comes to the same. Knows no pattern and
no list.
"""

import _sre  # pyright: ignore[reportMissingModuleSource]
import marshal
import os
import re
import sys
from collections.abc import Callable
from functools import cache
from typing import Any, AnyStr, Final, NamedTuple, TypeVar, cast

from reader import resource

PROGRAM: Final = "program"
"""Shelf of what the program always needs; the others are read when first asked for."""

Value = TypeVar("Value")


class Code(NamedTuple):
    """A compiled pattern as Python's own compiler puts it out."""

    flags: int
    words: bytes
    groups: int
    names: dict[str, int]


class Shelf(NamedTuple):
    """One file."""

    patterns: dict[tuple[str | bytes, int], Code]
    """By text and flags."""
    tables: dict[str, tuple[int, bytes]]
    """By name: the size of the files a table was made of, and the table, marshalled."""


def pattern(text: AnyStr, flags: int = 0, shelf: str = PROGRAM) -> re.Pattern[AnyStr]:
    """Compile a pattern, as `re.compile` does: from the shelf when it was prepared."""
    found = _shelf(shelf).patterns.get((text, int(flags)))
    if found is None:
        return re.compile(text, flags)
    kept_flags, words, groups, names = found
    indexed: list[str | None] = [None] * (groups + 1)
    for name, at in names.items():
        indexed[at] = name
    code = memoryview(words).cast("I").tolist()
    return _sre.compile(text, kept_flags, code, groups, names, tuple(indexed))


def toml(folder: str, name: str, shelf: str = PROGRAM) -> dict[str, Any]:
    """Return what a shipped TOML file holds; no file, nothing."""
    return table(f"{folder}/{name}", (folder, name), lambda: read_toml(folder, name), shelf)


def read_toml(folder: str, name: str) -> dict[str, Any]:
    """Read a shipped TOML file; no file, nothing."""
    import tomllib

    path = resource.path(folder, name)
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def table(
    name: str, source: tuple[str, ...], make: Callable[[], Value], shelf: str = PROGRAM
) -> Value:
    """Return a table of plain values (dicts, lists, sets, texts, numbers), prepared or made now.

    Args:
        name: Of the table.
        source: The shipped file, or folder of files, that it is made of; the table is made anew when
            its size is another now.
        make: Makes it.
        shelf: Where it is kept.
    """
    found = _shelf(shelf).tables.get(name)
    if found is not None and found[0] == size_of(source):
        return cast("Value", marshal.loads(found[1]))  # noqa: S302 (a file of our own)
    return make()


def size_of(source: tuple[str, ...]) -> int:
    """Return how many bytes a shipped file has, or the files of a folder together."""
    sizes = _sizes(source[0])
    return sizes.get(source[1], 0) if len(source) > 1 else sum(sizes.values())


@cache
def _sizes(folder: str) -> dict[str, int]:
    """Return the sizes in bytes of a folder's files by name."""
    with os.scandir(resource.path(folder)) as found:
        return {one.name: one.stat().st_size for one in found}


def file_name(shelf: str) -> str:
    """Return the name of a shelf's file: compiled patterns are of one version of Python only."""
    return f"{shelf}.{sys.implementation.cache_tag}-{_sre.MAGIC}-{sys.byteorder}.bin"


def patterns_on(shelf: str) -> list[tuple[str | bytes, int]]:
    """Return text and flags of all patterns on a shelf."""
    return list(_shelf(shelf).patterns)


def forget() -> None:
    """Have the shelves read again when asked for."""
    _shelf.cache_clear()
    _sizes.cache_clear()


@cache
def _shelf(name: str) -> Shelf:
    try:
        data = resource.path("prepared", file_name(name)).read_bytes()
    except OSError:
        return Shelf({}, {})
    return Shelf(*cast("Shelf", marshal.loads(data)))  # noqa: S302 (a file of our own)
