"""Work done in a process beside this one, seen from who asks for it."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from reader.session import beside
from reader.session.problem import UnreadableError
from tests import beside_tasks


@pytest.fixture
def opened() -> Iterator[None]:
    beside.open()
    yield
    beside.close()


@pytest.mark.usefixtures("opened")
def test_work_is_done_in_another_process_that_stays() -> None:
    first = beside.do(beside_tasks.process)
    assert first != beside_tasks.process()
    assert beside.do(beside_tasks.process) == first


def test_without_it_work_is_done_here() -> None:
    assert beside.do(beside_tasks.process) == beside_tasks.process()
    assert beside.is_warm()


@pytest.mark.usefixtures("opened")
def test_what_a_task_raises_is_raised_where_it_was_asked_for() -> None:
    with pytest.raises(ValueError, match="no such harbour"):
        beside.do(beside_tasks.refuse, "no such harbour")
    assert beside.do(beside_tasks.process) != beside_tasks.process()


@pytest.mark.usefixtures("opened")
def test_a_task_whose_value_nobody_waits_for_tells_when_it_fails() -> None:
    told: Queue[Exception] = Queue()
    beside.ask(beside_tasks.process).watch(told.put)
    beside.ask(beside_tasks.refuse, "no such harbour").watch(told.put)
    assert "no such harbour" in str(told.get(timeout=60))
    assert told.empty()


def test_what_is_done_here_is_begun_by_nobody_who_only_watches() -> None:
    told: list[Exception] = []
    beside.ask(beside_tasks.refuse, "no such harbour").watch(told.append)
    assert told == []


@pytest.mark.usefixtures("opened")
def test_a_process_that_dies_costs_one_task_and_a_sentence() -> None:
    first = beside.do(beside_tasks.process)
    with pytest.raises(UnreadableError, match="ended before it was done"):
        beside.do(beside_tasks.die)
    assert beside.do(beside_tasks.process) not in {first, beside_tasks.process()}


@pytest.mark.usefixtures("opened")
def test_what_was_under_way_when_it_died_is_done_by_another() -> None:
    beside.do(beside_tasks.process)
    with pytest.raises(UnreadableError):
        beside.do(beside_tasks.die)
    asked = beside.ask(beside_tasks.print_words)
    assert asked.answer() == "done"


@pytest.mark.usefixtures("opened")
def test_it_rests_when_nobody_waits_and_comes_back_when_asked() -> None:
    first = beside.do(beside_tasks.process)
    assert beside.is_warm()
    beside.rest()
    assert not beside.is_warm()
    assert beside.do(beside_tasks.process) not in {first, beside_tasks.process()}


@pytest.mark.usefixtures("opened")
def test_it_does_not_rest_while_somebody_waits() -> None:
    asked = beside.ask(beside_tasks.was_stopped)
    beside.rest()
    working = beside.ask(beside_tasks.work_until_stopped)
    with pytest.raises(InterruptedError):
        working.answer(_never_mind)
    assert asked.answer()


def _never_mind() -> None:
    raise InterruptedError


@pytest.mark.usefixtures("opened")
def test_a_task_nobody_waits_for_is_told_to_stop() -> None:
    working = beside.ask(beside_tasks.work_until_stopped)
    with pytest.raises(InterruptedError):
        working.answer(_never_mind)
    assert beside.do(beside_tasks.was_stopped)


@pytest.mark.usefixtures("opened")
def test_what_a_task_prints_is_not_taken_for_an_answer() -> None:
    assert beside.do(beside_tasks.print_words) == "done"


@pytest.mark.usefixtures("opened")
def test_where_no_process_can_be_started_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr("reader.session.spawning.start", refuse)
    assert beside.do(beside_tasks.process) == beside_tasks.process()


@pytest.mark.usefixtures("opened")
def test_a_program_that_is_its_own_executable_serves_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(Path(sys.executable).with_name("sidelight")))
    assert beside.do(os.getppid) == os.getpid()


def test_one_that_never_answers_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.session.spawning._PROGRAM", "raise SystemExit")
    monkeypatch.setattr(beside, "_place", beside._Place())
    beside.open()
    try:
        assert beside.do(beside_tasks.process) == beside_tasks.process()
    finally:
        beside.close()
