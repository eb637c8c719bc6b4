"""Files read, cleaned and written out beside the window: the library gets what it would have been given here."""

import sqlite3
from contextlib import closing

import pytest

from reader import limits
from reader.library.problem import LibraryError
from reader.session import beside
from reader.session.desk import Desk


@pytest.fixture
def opened():
    beside.open()
    yield
    beside.close()


def contents(desk):
    """Return all that a desk holds of each version, in order."""
    ids = [version.id for story in desk.stories() for version in story.versions]
    return {(v, desk.article(v), desk.page(v)) for v in ids}, desk.search("ferry")


def test_the_library_holds_the_same_wherever_it_was_made(tmp_path, folder):
    here, there = Desk(tmp_path / "here"), Desk(tmp_path / "there")
    with closing(here), closing(there):
        here.take_in([folder])
        beside.open()
        try:
            there.take_in([folder])
        finally:
            beside.close()
        assert contents(there) == contents(here)
        assert there.check() == ()


@pytest.mark.usefixtures("opened")
def test_large_files_are_kept_one_by_one(desk, folder, monkeypatch):
    monkeypatch.setattr(limits, "TAKE_IN_BYTES", 1)

    def stop(done, name):
        assert name
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.take_in([folder], progress=stop)
    assert sum(len(story.versions) for story in desk.stories()) == 2
    assert desk.undo() == "Take in files"
    assert desk.stories() == ()


@pytest.mark.usefixtures("opened")
def test_a_damaged_version_is_said_plainly_by_who_compares_it(desk, folder):
    desk.take_in([folder])
    left, right = [v.id for story in desk.stories() for v in story.versions][:2]
    with closing(sqlite3.connect(desk.path)) as file:
        file.execute("UPDATE article SET written = '{'")
        file.commit()
    for compare in (desk.first_look, desk.compare):
        with pytest.raises(LibraryError, match=r"^Version \d in the library .* is damaged"):
            compare(left, right)
