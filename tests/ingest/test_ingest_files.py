"""Files as an editor drops them: read, or named with one plain reason."""

import hashlib
import os
import socket
from pathlib import Path

import pytest

from reader import limits
from reader.article import Page, Refusal, Status
from reader.ingest import files

posix = pytest.mark.skipif(os.name != "posix", reason="needs what only Unix has")


@pytest.fixture
def folder(tmp_path):
    return tmp_path


def put(path, data):
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return path


def refused(path):
    found = files.read(path)
    assert isinstance(found, Refusal)
    assert found.path == str(path)
    assert found.reason.startswith(Path(path).name)
    assert found.reason.endswith(".")
    return found.code, found.reason.removeprefix(Path(path).name).strip()


def page(path):
    found = files.read(path)
    assert isinstance(found, Page)
    return found


def test_a_text_file_keeps_every_line(folder):
    data = "A bridge falls\r\n\r\nBy Ann Ode\rThe bridge fell.\n"
    found = page(put(folder / "a.txt", data))
    assert found.lines == ("A bridge falls", "", "By Ann Ode", "The bridge fell.", "")
    assert found.text == data.replace("\r\n", "\n").replace("\r", "\n")
    assert (found.format, found.encoding, found.status) == ("text", "utf-8", Status.OK)
    assert found.sha256 == hashlib.sha256(data.encode()).hexdigest()
    assert found.path == str(folder / "a.txt")


def test_only_line_ends_end_lines(folder):
    odd = "One\x0btwo\x0cthree\x1cfour\x85five\u2028six"
    assert page(put(folder / "a.txt", odd)).lines == (odd,)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.text", "Plain words.", "text"),
        ("a.unheard-of", "Plain words.", "text"),
        ("a.md", "# A bridge falls", "markdown"),
        ("a.MARKDOWN", "# A bridge falls", "markdown"),
        ("a.htm", "<p>A bridge falls.</p>", "html"),
        ("a.xhtml", '<?xml version="1.0"?><html><body><p>It fell.</p></body></html>', "html"),
        ("a.txt", "\ufeff <!-- saved --> <!DOCTYPE html><title>t</title><p>It fell.</p>", "html"),
        ("a.html", "No tags at all, only 3 < 4.", "text"),
        ("a.txt", "He wrote <html> in his notes.", "text"),
    ],
)
def test_the_format_is_told_by_name_and_beginning(folder, name, text, expected):
    assert page(put(folder / name, text)).format == expected


@pytest.mark.parametrize(
    ("name", "data", "code", "words"),
    [
        ("quay.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(50), "not-text", "is a picture"),
        ("quay.txt", b"\x89PNG\r\n\x1a\n" + bytes(50), "not-text", "is a picture"),
        ("quay.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 ", "not-text", "is a picture"),
        ("quay.svg", "<svg xmlns='http://www.w3.org/2000/svg'><text>A</text></svg>", "not-text", "is a picture"),
        ("song.mp3", b"ID3\x03\x00" + bytes(50), "not-text", "is a sound or film"),
        ("report.pdf", b"%PDF-1.7\n" + bytes(50), "not-text", "is a PDF, a format Sidelight does not read yet."),
        ("pack.zip", b"PK\x03\x04" + bytes(26) + b"a.txt", "not-text", "is a packed archive, a format"),
        ("random.txt", bytes(range(256)) * 20, "not-text", "is binary data, not an article."),
        ("empty.txt", b"", "empty", "is empty."),
        ("blank.txt", " \n\t\r\n\xa0\n", "empty", "holds nothing but blank space."),
        ("hollow.html", "<html><body><script>go()</script><img src=a></body></html>", "empty", "shows no text."),
        ("gone.txt", None, "missing", "could not be found."),
    ],
)  # fmt: skip
def test_what_is_no_article_is_named_with_its_reason(folder, name, data, code, words):
    path = folder / name
    if data is not None:
        put(path, data)
    found = refused(path)
    assert found[0] == code
    assert words in found[1]


def test_a_file_over_the_cap_is_too_large_and_not_read(folder):
    path = folder / "log.txt"
    with path.open("wb") as file:
        file.truncate(limits.FILE_BYTES + 10 * 1024 * 1024)
    assert refused(path) == ("too-large", "has 30 MB; Sidelight reads files up to 20 MB.")


@pytest.mark.parametrize(
    ("name", "text"),
    [("log.txt", "tick\n" * 10), ("log.md", "tick\n" * 10), ("log.html", "<p>tick</p>" * 11)],
)
def test_a_file_of_too_many_lines_is_refused_with_their_number(folder, monkeypatch, name, text):
    monkeypatch.setattr(limits, "PAGE_LINES", 10)
    words = "has 11 lines; Sidelight reads files of up to 10."
    assert refused(put(folder / name, text)) == ("too-large", words)


def test_a_file_of_as_many_lines_as_may_be_is_read(folder, monkeypatch):
    monkeypatch.setattr(limits, "PAGE_LINES", 11)
    assert len(page(put(folder / "log.txt", "tick\n" * 10)).lines) == 11


def test_a_file_that_grows_while_it_is_read_is_too_large(folder, monkeypatch):
    monkeypatch.setattr(limits, "FILE_BYTES", 100)
    monkeypatch.setattr(files, "_require_ordinary", print)
    assert refused(put(folder / "live.txt", "a" * 101))[0] == "too-large"
    assert page(put(folder / "live.txt", "a" * 100)).lines == ("a" * 100,)


def test_a_folder_is_no_file(folder):
    assert refused(folder) == ("not-a-file", "is a folder.")


def test_an_impossible_name_is_missing():
    found = files.read("no\0where.txt")
    assert isinstance(found, Refusal)
    assert found.code == "missing"


@posix
def test_a_pipe_a_socket_and_a_device_do_not_hold_the_program(folder):
    os.mkfifo(folder / "pipe.txt")
    assert refused(folder / "pipe.txt") == ("not-a-file", "is a pipe, not a file.")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "s.txt"))
        assert refused(folder / "s.txt")[0] == "not-a-file"
    assert refused("/dev/zero")[0] == "not-a-file"


@posix
def test_a_link_is_followed_once_and_a_loop_leads_nowhere(folder):
    put(folder / "a.txt", "It fell.")
    (folder / "link.txt").symlink_to(folder / "a.txt")
    assert page(folder / "link.txt").lines == ("It fell.",)
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    assert refused(folder / "loop.txt") == ("missing", "is a link that leads nowhere.")
    (folder / "stale.txt").symlink_to(folder / "gone.txt")
    assert refused(folder / "stale.txt")[0] == "missing"


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read anything")
def test_a_file_one_may_not_read_is_named(folder):
    path = put(folder / "secret.txt", "It fell.")
    path.chmod(0)
    assert refused(path) == ("unreadable", "may not be read by you: permission denied.")


def test_an_error_of_the_disk_is_no_traceback(folder, monkeypatch):
    def fail(_handle, _size):
        raise OSError(5, "Input/output error")

    path = put(folder / "a.txt", "It fell.")
    monkeypatch.setattr(os, "read", fail)
    assert refused(path)[0] == "unreadable"


def test_nothing_of_a_source_file_changes(folder):
    path = put(folder / "a.txt", "It fell.")
    before = path.stat()
    page(path)
    after = path.stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)


def test_damage_is_said_and_the_rest_is_read(folder):
    found = page(
        put(folder / "a.txt", "Größe über Brücken, gemessen. ".encode() * 3 + b"\xff tief")
    )
    assert found.status is Status.PARTIAL
    assert found.reason == "1 characters could not be read as utf-8; \ufffd stands for them."
    assert found.lines[0].endswith("\ufffd tief")


def test_a_stray_zero_byte_does_not_make_a_text_binary(folder):
    found = page(put(folder / "a.txt", "The bridge\0 fell at dawn.\n" + "It was old. " * 20))
    assert found.status is Status.PARTIAL
    assert found.lines[0] == "The bridge\ufffd fell at dawn."


def test_pasted_text_is_a_page():
    found = files.from_text("\ufeffA bridge falls\r\nIt fell.", "Pasted text")
    assert (found.path, found.format, found.lines) == (
        "Pasted text", "text", ("A bridge falls", "It fell."),
    )  # fmt: skip


def test_half_characters_in_pasted_text_are_replaced():
    found = files.from_text("It \ud83d fell \U0001f600.", "Pasted text")
    assert found.lines == ("It \ufffd fell \U0001f600.",)
    assert found.status is Status.PARTIAL


def test_the_pasted_source_of_a_page_is_read_as_a_page():
    found = files.from_text("<!doctype html><h1>A bridge falls</h1><p>It fell.</p>", "Pasted text")
    assert (found.format, found.lines) == ("html", ("A bridge falls", "It fell."))
    assert files.from_text("<html></html>", "Pasted text").format == "text"
    assert files.from_text("", "Pasted text").lines == ("",)
