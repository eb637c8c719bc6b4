"""Work off the window's thread, seen from the one who asks."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.jobs import Jobs, Pool, Ticket


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:  # noqa: ARG001 - threads need an application
    made = Jobs()
    yield made
    made.close()


def test_an_answer_comes_back_on_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    said: list[tuple[int, bool]] = []
    here = threading.get_ident()

    def answer(worker: int) -> None:
        said.append((worker, threading.get_ident() == here))

    with qtbot.waitSignal(jobs.ended):
        jobs.ask("count", lambda _ticket: threading.get_ident(), answer)
    assert len(said) == 1
    worker, told_here = said[0]
    assert worker != here
    assert told_here


def test_the_newest_asked_wins_even_when_the_older_is_slower(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    said: list[str] = []

    def slow(_ticket: Ticket) -> str:
        gate.wait(10)
        return "old"

    jobs.ask("line", slow, said.append)
    jobs.ask("line", lambda _ticket: "new", said.append)
    gate.set()
    jobs.wait()
    qtbot.waitUntil(lambda: not jobs.is_busy("line"))
    qtbot.wait(1)
    assert said == ["new"]


def test_other_lines_are_answered_beside_each_other(jobs: Jobs, qtbot: QtBot) -> None:
    said: list[str] = []
    jobs.ask("one", lambda _ticket: "one", said.append)
    jobs.ask("two", lambda _ticket: "two", said.append)
    qtbot.waitUntil(lambda: len(said) == 2)
    assert sorted(said) == ["one", "two"]


def test_library_work_runs_in_the_order_asked_on_one_thread(jobs: Jobs) -> None:
    order: list[int] = []
    threads: set[int] = set()

    def job(number: int):
        def work(_ticket: Ticket) -> None:
            threads.add(threading.get_ident())
            order.append(number)

        return work

    for number in range(20):
        jobs.ask(f"line {number}", job(number), lambda _none: None, pool=Pool.LIBRARY)
    jobs.wait()
    assert order == list(range(20))
    assert len(threads) == 1


def test_a_failure_is_told_to_the_one_who_asked(jobs: Jobs, qtbot: QtBot) -> None:
    said: list[str] = []

    def fail(_ticket: Ticket) -> None:
        raise ValueError("no such story")

    jobs.ask("line", fail, print, failed=lambda error: said.append(str(error)))
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["no such story"]


def test_a_stopped_job_leaves_at_its_next_word_and_says_nothing(jobs: Jobs) -> None:
    begun, gate = threading.Event(), threading.Event()
    reached: list[int] = []
    said: list[object] = []

    def long(ticket: Ticket) -> None:
        for number in range(1000):
            begun.set()
            gate.wait(10)
            ticket.tell(number, 1000)
            reached.append(number)

    jobs.ask("long", long, said.append)
    begun.wait(10)
    jobs.stop("long")
    gate.set()
    jobs.wait()
    assert (reached, said) == ([], [])
    assert not jobs.is_busy("long")


def test_how_far_a_job_is_comes_to_the_window(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[tuple[int, int]] = []
    gate = threading.Event()

    def work(ticket: Ticket) -> None:
        gate.wait(10)
        ticket.tell(1, 2)

    ticket = jobs.ask("long", work, lambda _none: None)
    ticket.told.connect(lambda done, of: heard.append((done, of)))
    gate.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(1, 2)]


def test_the_serial_runner_answers_before_asking_returns() -> None:
    said: list[int] = []
    Jobs(is_serial=True).ask("line", lambda _ticket: 7, said.append)
    assert said == [7]
