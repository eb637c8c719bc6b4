"""The article files of a folder, in order, no deeper and no more than the caps.

Looks at names only; opens no file. Hidden files, files of other kinds and the folder of parts that a
browser puts beside a saved page are passed over in silence.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reader import limits, prepared
from reader.article import Refusal
from reader.ingest import sniff

_PARTS: Final = prepared.pattern(r"[ _.-](?:[^\W\d_]{2,12})$")
"""How browsers end the name of a saved page's parts, in their own language: `_files`, `-Dateien`, `_archivos`."""


def walk(folder: str) -> Iterator[str | Refusal]:
    """Give the article files of a folder and of the folders in it.

    Yields:
        Paths sorted by name, files before folders; a refusal for a folder that cannot be looked
        into, for what lies too deep or is too much, and for a folder without any article.
    """
    found = 0
    for path in _below(Path(folder), 0):
        if found >= limits.FOLDER_FILES:
            reason = f"{Path(folder).name} holds more than {limits.FOLDER_FILES:,} files; the rest was left out."
            yield Refusal(folder, reason, "too-many")
            return
        found += 1
        yield path
    if not found:
        yield Refusal(folder, f"{Path(folder).name or folder} holds no article files.", "empty")


def _below(folder: Path, depth: int) -> Iterator[str | Refusal]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted((entry for entry in listing if not _is_hidden(entry)), key=_name)
    except OSError:
        yield Refusal(str(folder), f"{folder.name} may not be looked into by you.", "unreadable")
        return
    inner = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
    files = [entry for entry in entries if _is_article(entry)]
    yield from (entry.path for entry in files)
    pages = {Path(entry.name).stem for entry in files}
    for entry in inner:
        if _holds_parts(entry.name, pages):
            continue
        if depth + 1 >= limits.FOLDER_DEPTH:
            reason = f"{entry.name} lies too deep in its folder and was left out."
            yield Refusal(entry.path, reason, "too-deep")
        else:
            yield from _below(Path(entry.path), depth + 1)


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    return entry.name.startswith((".", "~$"))


def _is_article(entry: os.DirEntry[str]) -> bool:
    suffix = Path(entry.name).suffix.lower()
    is_read = suffix in sniff.ARTICLE_SUFFIXES or suffix in sniff.DOCUMENT_SUFFIXES
    return is_read and not entry.is_dir(follow_symlinks=False)


def _holds_parts(name: str, pages: set[str]) -> bool:
    """Tell whether a folder holds the pictures and frames of a page saved beside it."""
    ending = _PARTS.search(name)
    return ending is not None and name[: ending.start()] in pages
