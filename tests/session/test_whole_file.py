"""A file is written whole or not at all."""

import os
from pathlib import Path

import pytest

from reader.session import whole_file
from reader.session.problem import UnreadableError


def names_in(folder):
    return [each.name for each in folder.iterdir()]


def test_it_is_written_and_nothing_else_is_left(tmp_path):
    whole_file.write(tmp_path / "a.txt", "one\r\ntwo\n", errors="strict")
    assert (tmp_path / "a.txt").read_bytes() == b"one\r\ntwo\n"
    assert names_in(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("fault", ["write", "fsync", "replace"])
def test_what_was_there_is_whole_when_it_cannot_be(tmp_path, monkeypatch, fault):
    path = tmp_path / "a.txt"
    path.write_text("before", "utf-8")

    def full(*_):
        raise OSError(28, "No space left on device")

    if fault == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    if fault == "replace":
        monkeypatch.setattr(Path, "replace", full)
    text = "half \ud800" if fault == "write" else "after"
    with pytest.raises(UnreadableError, match=r"a\.txt could not be written"):
        whole_file.write(path, text, errors="strict")
    assert path.read_text("utf-8") == "before"
    assert names_in(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("name", ["", ".", "a/..", "nul\0byte", "missing/a.txt"])
def test_a_name_that_cannot_be_used_is_said_plainly(tmp_path, name):
    with pytest.raises(UnreadableError, match="could not be written"):
        whole_file.write(tmp_path / name, "text", errors="strict")
    with pytest.raises(UnreadableError, match="could not be written"):
        whole_file.write(Path(), "text", errors="strict")
    assert not list(tmp_path.glob("*.part"))
