"""Files that the process beside hangs on or dies of, seen from the desk they are taken in at."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import limits
from reader.session import beside, drafting
from reader.session.desk import Desk
from tests import beside_tasks


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    beside.open()
    desk = Desk(tmp_path / "library")
    yield desk
    desk.close()
    beside.close()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(
        "Ferry late again\n\nThe ferry was late on Tuesday, its captain said.\n", "utf-8"
    )
    return path


@pytest.mark.parametrize(
    ("task", "does"),
    [("reader.session.drafting.draft", "cleaned"), ("reader.session.reading.read", "read")],
)
def test_a_file_that_hangs_the_process_is_refused_and_the_next_is_taken_in(
    task: str, does: str, desk: Desk, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside.do(beside_tasks.process)
    with monkeypatch.context() as patch:
        patch.setattr(task, beside_tasks.hang)
        patch.setattr(limits, "FILE_SECONDS", 1)
        (refusal,) = desk.take_in([page]).refused
    assert refusal.reason == f"ferry.txt could not be {does}: it was not done after 1 seconds."
    assert len(desk.take_in([page]).added) == 1


def test_a_page_that_ends_the_process_is_refused_and_the_next_is_taken_in(
    desk: Desk, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside.do(beside_tasks.process)
    with monkeypatch.context() as patch:
        patch.setattr(drafting, "draft", beside_tasks.die_of)
        (refusal,) = desk.take_in([page]).refused
    assert refusal.reason.startswith("ferry.txt could not be cleaned: it takes more memory")
    assert len(desk.take_in([page]).added) == 1
