"""A path becomes a Page, or a Refusal that says in one sentence why not.

Every file is opened once, for reading, as an ordinary file only, and read no further than the cap.
Nothing here decides what of a page is story, and nothing is ever written.
"""

import errno
import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import Final

from reader import limits
from reader.article import Page, Refusal, Status
from reader.ingest import encoding, folders, sniff
from reader.ingest.formats import markdown, plain

AnyPath = str | os.PathLike[str]

_MEGABYTE: Final = 1024 * 1024
_PORTION: Final = 1024 * 1024
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a pipe without a writer must not hold the program
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
"""Flags a platform lacks (Windows: all but O_BINARY) are left out there."""

_CAUSES: Final = {
    errno.ENOENT: ("missing", "{name} could not be found."),
    errno.ENOTDIR: ("missing", "{name} could not be found."),
    errno.ELOOP: ("missing", "{name} is a link that leads nowhere."),
    errno.ENAMETOOLONG: ("missing", "{name} could not be found: the name is too long."),
    errno.EACCES: ("unreadable", "{name} may not be read by you: permission denied."),
    errno.EPERM: ("unreadable", "{name} may not be read by you: permission denied."),
    errno.EISDIR: ("not-a-file", "{name} is a folder."),
    errno.ENXIO: ("not-a-file", "{name} is a socket or device, not a file."),
}


class _RefusedError(Exception):
    """Why a file is not taken in; ``args`` are code and sentence."""


def walk(paths: Iterable[AnyPath]) -> Iterator[str | Refusal]:
    """Give the files named, and the article files of folders named, in order.

    Args:
        paths: Files come back as they are, whether or not they can be read; folders are walked.

    Yields:
        Paths for `read`, and refusals for what cannot even be looked at.
    """
    for path in paths:
        name = os.fspath(path)
        if _is_folder(name):
            yield from folders.walk(name)
        else:
            yield name


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):
        return False


def read(path: AnyPath, *, encoded: str | None = None) -> Page | Refusal:
    """Read one file.

    Args:
        path: Of a file; a link is followed to the file it leads to.
        encoded: The encoding the editor says it is in; None leaves it to the file.

    Returns:
        The page, or why it is not taken in.
    """
    name = os.fspath(path)
    try:
        return _page(_contents(name), name, encoded)
    except _RefusedError as refused:
        code, sentence = refused.args
        return Refusal(name, sentence.format(name=PurePath(name).name or name), code)


def from_text(text: str, name: str) -> Page:
    """Make a page of pasted text.

    Args:
        text: As it came; the source of a whole HTML page is read as one.
        name: What the page is called in place of a path.
    """
    data = text.encode("utf-8", "replace")
    if sniff.format_of(data, "") == "html":
        found = _html(encoding.Decoded(text, "utf-8", damaged=False), data, name)
        if found.lines:
            return found
    return _written(encoding.Decoded(text, "utf-8", damaged=False), data, name)


def _contents(name: str) -> bytes:
    """Return the bytes of an ordinary file, at most one more than the cap."""
    try:
        handle = os.open(os.path.realpath(name), _FLAGS)
    except ValueError:
        raise _RefusedError("missing", "{name} could not be found.") from None
    except OSError as failed:
        if failed.errno == errno.EACCES and _is_folder(name):  # what Windows says of folders
            raise _RefusedError(*_CAUSES[errno.EISDIR]) from None
        raise _RefusedError(*_cause(failed)) from None
    try:
        _require_ordinary(os.fstat(handle))
        return _bytes_of(handle)
    except OSError as failed:
        raise _RefusedError(*_cause(failed)) from None
    finally:
        os.close(handle)


def _cause(failed: OSError) -> tuple[str, str]:
    unknown = ("unreadable", "{name} could not be read: the disk or network reports an error.")
    return _CAUSES.get(failed.errno or 0, unknown)


def _require_ordinary(found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise _RefusedError(*_CAUSES[errno.EISDIR])
    if stat.S_ISFIFO(found.st_mode):
        raise _RefusedError("not-a-file", "{name} is a pipe, not a file.")
    if not stat.S_ISREG(found.st_mode):
        raise _RefusedError(*_CAUSES[errno.ENXIO])
    if found.st_size > limits.FILE_BYTES:
        raise _too_large(f"{found.st_size / _MEGABYTE:.0f} MB")


def _too_large(size: str) -> _RefusedError:
    cap = limits.FILE_BYTES // _MEGABYTE
    return _RefusedError("too-large", f"{{name}} has {size}; Sidelight reads files up to {cap} MB.")


def _bytes_of(handle: int) -> bytes:
    """Read a file once; one that grows past the cap meanwhile is refused like a large one."""
    portions: list[bytes] = []
    left = limits.FILE_BYTES + 1
    while left > 0 and (portion := os.read(handle, min(left, _PORTION))):
        portions.append(portion)
        left -= len(portion)
    if left <= 0:
        raise _too_large("grown too large")
    return b"".join(portions)


def _page(data: bytes, name: str, encoded: str | None) -> Page:
    if not data:
        raise _RefusedError("empty", "{name} is empty.")
    document = sniff.document_of(data, name)
    if document is not None:
        return _checked(_document(data, name, document))
    kind = sniff.unreadable_kind(data, name)
    if kind is not None:
        raise _RefusedError("not-text", _says(kind))
    format_ = sniff.format_of(data, name)
    if encoded is None:
        decoded = encoding.decode(data, declares=format_ == "html")
    else:
        decoded = encoding.decode_as(data, encoded)
        data += f"\0{encoded}".encode()  # read otherwise, the same bytes are another page
    if not decoded.text.strip("\ufeff \t\r\n\f\v\xa0\0"):
        raise _RefusedError("empty", "{name} holds nothing but blank space.")
    page = (
        _html(decoded, data, name) if format_ == "html" else _written(decoded, data, name, format_)
    )
    return _checked(page)


def _checked(page: Page) -> Page:
    """Refuse a page that has no text, or more lines than may be."""
    if not page.lines:
        raise _RefusedError("empty", "{name} is a web page that shows no text.")
    if len(page.lines) > limits.PAGE_LINES:
        raise _too_long(len(page.lines))
    return page


def _too_long(lines: int) -> _RefusedError:
    return _RefusedError(
        "too-large",
        f"{{name}} has {lines:,} lines; Sidelight reads files of up to {limits.PAGE_LINES:,}.",
    )


def _says(kind: str) -> str:
    if sniff.holds_articles(kind):
        return f"{{name}} is {kind}, a format Sidelight does not read yet."
    return f"{{name}} is {kind}, not an article."


def _document(data: bytes, name: str, kind: str) -> Page:
    """Read a document that is more than its text: `sniff.document_of` says which kind."""
    from reader.ingest.formats.unreadable import UnreadableError

    try:
        if kind == "mail":
            return _mail(data, name)
        return _rich_text(data, name) if kind == "rtf" else _packed(data, name, kind)
    except UnreadableError as unreadable:
        raise _RefusedError("unreadable", str(unreadable)) from None


def _packed(data: bytes, name: str, kind: str) -> Page:
    from reader.ingest.formats import document

    found = document.read(data, kind)
    page = _written(_sound("\n".join(found.lines)), data, name)._replace(format=kind)
    if not found.deletions:
        return page
    left_out = (
        f"{found.deletions} tracked deletions" if found.deletions > 1 else "a tracked deletion"
    )
    reason = f"Read as its tracked changes leave it: {left_out} left out."
    return page._replace(status=Status.PARTIAL, reason=reason)


def _rich_text(data: bytes, name: str) -> Page:
    from reader.ingest.formats import rich_text

    return _written(_sound(rich_text.text(data)), data, name)._replace(format="rtf")


def _mail(data: bytes, name: str) -> Page:
    from reader.ingest.formats import mail

    letter = mail.read(data)
    reader = _html if letter.is_html else _written
    return reader(_sound(letter.text), data, name)


def _sound(text: str) -> encoding.Decoded:
    """Refuse text that says nothing; what a document says is decoded by its own rules."""
    if not text.strip():
        raise _RefusedError("empty", "{name} holds no text.")
    return encoding.Decoded(text, "utf-8", damaged=False)


def _written(decoded: encoding.Decoded, data: bytes, name: str, format_: str = "text") -> Page:
    reader = markdown if format_ == "markdown" else plain
    found = reader.lines(decoded.text)
    reason = _damage(decoded, found.strange)
    return Page(
        path=name,
        format=format_,
        encoding=decoded.encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        lines=found.lines,
        status=Status.PARTIAL if reason else Status.OK,
        reason=reason,
    )


def _html(decoded: encoding.Decoded, data: bytes, name: str) -> Page:
    from reader.ingest.formats import html

    shown = html.shown(decoded.text)
    reason = shown.flat or _damage(decoded, 0)
    return Page(
        path=name,
        format="html",
        encoding=decoded.encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        lines=shown.lines,
        status=Status.PARTIAL if reason else Status.OK,
        reason=reason,
        blocks=shown.blocks,
        markup=shown.markup,
    )


def _damage(decoded: encoding.Decoded, strange: int) -> str | None:
    """Say what of a file could not be read as characters."""
    if decoded.damaged:
        wrong = decoded.text.count("\ufffd")
        return (
            f"{wrong} characters could not be read as {decoded.encoding}; \ufffd stands for them."
        )
    if strange:
        return "Some characters are damaged; \ufffd stands for them."
    return None
