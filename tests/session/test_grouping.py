"""The grouper beside the window keeps what it knows of short articles, and nothing of long ones."""

import pytest

from reader.group import kinship, profile
from reader.session import grouping
from reader.session.desk import Desk


def kept():
    """Return of how many articles the grouper keeps something."""
    return profile.of.cache_info().currsize + kinship._text.cache_info().currsize


@pytest.fixture(autouse=True)
def _nothing_kept():
    from reader.group import grouper

    grouper.forget()


@pytest.mark.parametrize(("long", "is_kept"), [(1, False), (1_000_000, True)])
def test_only_short_articles_are_kept(tmp_path, folder, monkeypatch, long, is_kept):
    monkeypatch.setattr(grouping, "LONG", long)
    desk = Desk(tmp_path / "shelf")
    desk.take_in([folder])
    assert (kept() > 0) is is_kept
    desk.close()
