"""Folders as an editor drops them: their articles in order, nothing else, and the caps said."""

import os

import pytest

from reader import limits
from reader.article import Refusal
from reader.ingest import files


@pytest.fixture
def folder(tmp_path):
    tree = tmp_path / "desk"
    for name in ("b.txt", "a.md", "c.HTML", "quay.jpg", ".hidden.txt", "notes", "sub/d.htm"):
        path = tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It fell.", encoding="utf-8")
    return tree


def names(found, folder):
    return [
        path.code if isinstance(path, Refusal) else os.path.relpath(path, folder) for path in found
    ]


def test_the_articles_of_a_folder_come_in_order(folder):
    found = names(files.walk([folder]), folder)
    assert found == ["a.md", "b.txt", "c.HTML", os.path.join("sub", "d.htm")]  # noqa: PTH118


def test_files_named_come_back_as_they_are(folder):
    given = [folder / "quay.jpg", folder / "gone.txt", str(folder / "b.txt")]
    assert list(files.walk(given)) == [str(path) for path in given]


def test_a_folder_without_articles_is_named(tmp_path):
    (tmp_path / "pictures").mkdir()
    (found,) = files.walk([tmp_path / "pictures"])
    assert isinstance(found, Refusal)
    assert (found.code, found.reason) == ("empty", "pictures holds no article files.")


@pytest.mark.parametrize(
    "name", ["Bridge_files", "Bridge-Dateien", "Bridge_archivos", "Bridge.files"]
)
def test_the_parts_of_a_saved_page_are_no_articles(tmp_path, name):
    (tmp_path / "Bridge.html").write_text("<p>It fell.</p>", encoding="utf-8")
    (tmp_path / name).mkdir()
    (tmp_path / name / "frame.html").write_text("<p>Buy!</p>", encoding="utf-8")
    (tmp_path / "Other_files").mkdir()
    (tmp_path / "Other_files" / "mine.txt").write_text("It stood.", encoding="utf-8")
    found = names(files.walk([tmp_path]), tmp_path)
    assert found == ["Bridge.html", os.path.join("Other_files", "mine.txt")]  # noqa: PTH118


def test_too_many_files_are_said(folder, monkeypatch):
    monkeypatch.setattr(limits, "FOLDER_FILES", 2)
    found = list(files.walk([folder]))
    assert names(found, folder) == ["a.md", "b.txt", "too-many"]
    assert isinstance(found[-1], Refusal)
    assert found[-1].reason == "desk holds more than 2 files; the rest was left out."


def test_what_lies_too_deep_is_said(folder, monkeypatch):
    monkeypatch.setattr(limits, "FOLDER_DEPTH", 1)
    assert names(files.walk([folder]), folder) == ["a.md", "b.txt", "c.HTML", "too-deep"]


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_a_link_to_its_own_folder_does_not_go_round(folder):
    (folder / "again").symlink_to(folder)
    assert len(names(files.walk([folder]), folder)) == 4


def test_a_folder_one_may_not_look_into_is_named(folder, monkeypatch):
    def fail(_folder):
        raise PermissionError

    monkeypatch.setattr(os, "scandir", fail)
    assert "unreadable" in names(files.walk([folder]), folder)
