"""Work on values done in a process beside the window's: reading and comparing texts neither fills its memory nor holds it up.

    beside.open()                               by the window, at the start
    beside.ask(first_look.at_files, *paths)     begins at once
    beside.do(cleaning.clean, page, rules)      begins, and waits for the value

A task is a function of a module, named as such; its arguments and its value are frozen values. Where no process was opened
(the command line, tests) or none can be started, tasks are done here. The process is started when it is needed and ends
when it is told to `rest`, and gives all of its memory back. Knows no task. Any thread may ask.
"""

import os
import pickle
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Final, Generic, ParamSpec, TypeVar, cast

from reader import collector
from reader.session import frames, spawning

P = ParamSpec("P")
T = TypeVar("T")
Check = Callable[[], None]

ENDED: Final = "This took more than Sidelight could manage: the process at work on it ended before it was done."

PROTOCOL: Final = 5
"""Of pickle: both ends are the same program."""

_PATIENCE: Final = 0.05
"""Seconds between two looks whether an answer is still wanted."""
_TRIES: Final = 2
"""A process may end for reasons that are not the task's: it is asked of another once."""


def nothing() -> None:
    """Check nothing: go on."""


class _Slot:
    """Where the answer to one question comes."""

    def __init__(self) -> None:
        self.content: bytes | None = None
        """Pickled: whether it went well, and the value or the exception."""
        self._has_come = threading.Event()

    def put(self, content: bytes | None) -> None:
        self.content = content
        self._has_come.set()

    def comes_within(self, seconds: float) -> bool:
        return self._has_come.wait(seconds)

    def wait(self, check: Check) -> None:
        if check is nothing:
            self._has_come.wait()
        while not self._has_come.wait(_PATIENCE):
            check()


class _Worker:
    """The process, as long as it lives.

    Attributes:
        is_gone: It answers no more.
        has_answered: It has answered at least once.
    """

    def __init__(self, process: spawning.Process) -> None:
        self.is_gone = False
        self.has_answered = False
        self._process = process
        self._to = os.fdopen(process.to, "wb")
        self._back = os.fdopen(process.back, "rb")
        self._slots: dict[int, _Slot] = {}
        self._lock = threading.Lock()
        self._count = 0
        threading.Thread(target=self._listen, name="beside", daemon=True).start()

    @property
    def is_idle(self) -> bool:
        """Tell whether nobody waits for an answer."""
        return not self._slots

    def ask(self, content: bytes) -> tuple[int, _Slot]:
        """Send a task; its slot is given nothing when the process ends before it is done."""
        slot = _Slot()
        with self._lock:
            self._count += 1
            number = self._count
            self._slots[number] = slot
        self._send(frames.Frame(number, content))
        return number, slot

    def stop(self, number: int) -> None:
        """Say that nobody wants an answer any more."""
        self._slots.pop(number, None)
        self._send(frames.Frame(number, b""))

    def close(self) -> None:
        """End it, whatever it is doing: it has nothing to save."""
        with self._lock:
            if not self.is_gone:
                self._process.kill()
            self._leave()

    def _send(self, frame: frames.Frame) -> None:
        with self._lock:
            try:
                frames.write(self._to, frame)
            except (OSError, ValueError):
                self._drop()

    def _listen(self) -> None:
        while (frame := frames.read(self._back)) is not None:
            self.has_answered = True
            slot = self._slots.pop(frame.number, None)
            if slot is not None:
                slot.put(frame.content)
            del frame, slot  # an answer may be 20 MB, and the next hours away
        with self._lock:
            self._drop()
        self._back.close()
        self._process.wait()

    def _leave(self) -> None:
        self.is_gone = True
        with suppress(OSError):  # what was still to be written finds no reader
            self._to.close()

    def _drop(self) -> None:
        """Leave nobody waiting."""
        self._leave()
        for number in tuple(self._slots):
            slot = self._slots.pop(number, None)
            if slot is not None:
                slot.put(None)


class _Place:
    """Where tasks are done: here, or in the one process beside."""

    def __init__(self) -> None:
        self.is_open = False
        self._works = False
        """One has answered. Where none ever has, none will: tasks are done here then, and not at the first crash."""
        self._worker: _Worker | None = None
        self._lock = threading.Lock()

    def worker(self) -> _Worker | None:
        """Return the process, started if need be; None where tasks are done here."""
        with self._lock:
            if self._worker is not None and self._worker.is_gone:
                self._works |= self._worker.has_answered
                self.is_open &= self._works
                self._worker = None
            if self.is_open and self._worker is None:
                try:
                    self._worker = _Worker(spawning.start())
                except OSError:
                    self.is_open = False
            return self._worker

    def open(self, process: spawning.Process | None) -> None:
        """Do tasks beside from now on, in a process that is started already if there is one."""
        with self._lock:
            self.is_open = True
            if process is not None:
                self._worker = _Worker(process)

    def rest(self) -> None:
        """Let the process end if nobody waits for it."""
        with self._lock:
            if self._worker is not None and self._worker.is_idle:
                self._worker.close()
                self._worker = None

    def is_warm(self) -> bool:
        """Tell whether what was loaded for a former task still is."""
        worker = self._worker
        return not self.is_open or (worker is not None and not worker.is_gone)

    def close(self) -> None:
        """Do tasks here from now on."""
        with self._lock:
            self.is_open = False
            if self._worker is not None:
                self._worker.close()
            self._worker = None


_place: Final = _Place()
_under_way: Final = threading.local()


class Asked(Generic[T]):
    """A task that was asked for."""

    def __init__(self, task: Callable[[], T]) -> None:
        """Ask for a task that needs nothing more; a `partial` of a module's function can be sent."""
        self._task = task
        self._worker = _place.worker()
        self._begin()

    def comes_within(self, seconds: float) -> bool:
        """Tell whether the process has an answer by then; where tasks are done here, `answer` has it."""
        return self._worker is None or self._slot.comes_within(seconds)

    def answer(self, check: Check = nothing) -> T:
        """Wait for the value; what the task raises is raised here.

        Args:
            check: Called now and then in this thread; what it raises ends the waiting, and the task where it looks;
                `TimeoutError` ends the process.

        Raises:
            UnreadableError: The process ended twice before the task was done.
        """
        for _ in range(_TRIES):
            if self._worker is None:
                return here(check, self._task)
            content = self._wait(self._worker, check)
            if content is not None:
                return self._value(content)
            self._worker = _place.worker()
            self._begin()
        from reader.session.problem import UnreadableError

        raise UnreadableError(ENDED)

    def watch(self, tell: Callable[[Exception], object]) -> None:
        """Have it told, from a thread of its own, if the task fails: for one whose value nobody waits for.

        What is done here is begun by `answer` alone, and fails there.
        """
        if self._worker is not None:
            threading.Thread(target=self._tell_failure, args=(tell,), daemon=True).start()

    def _tell_failure(self, tell: Callable[[Exception], object]) -> None:
        self._slot.wait(nothing)
        try:
            if self._slot.content is not None:
                self._value(self._slot.content)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            tell(error)

    def _begin(self) -> None:
        if self._worker is not None:
            self._number, self._slot = self._worker.ask(pickle.dumps(self._task, PROTOCOL))

    def _wait(self, worker: _Worker, check: Check) -> bytes | None:
        try:
            self._slot.wait(check)
        except TimeoutError:
            worker.close()
            raise
        except Exception:
            worker.stop(self._number)
            raise
        return self._slot.content

    @staticmethod
    def _value(content: bytes) -> T:
        with collector.at_rest():
            is_done, value = pickle.loads(content)  # noqa: S301 - written by a process of this program
        if is_done:
            return cast("T", value)
        raise cast("Exception", value)


def here(check: Check, task: Callable[[], T]) -> T:
    """Do a task in this process and thread; `check_on` calls ``check`` meanwhile."""
    before = getattr(_under_way, "check", nothing)
    _under_way.check = check
    try:
        return task()
    finally:
        _under_way.check = before


def check_on() -> None:
    """End the task that calls this, by an exception, if nobody waits for it any more."""
    getattr(_under_way, "check", nothing)()


def ask(task: Callable[P, T], *args: P.args, **more: P.kwargs) -> Asked[T]:
    """Ask for a task; it begins at once where there is a process for it, else with `Asked.answer`."""
    return Asked(partial(task, *args, **more))


def do(task: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
    """Do a task, and wait for it."""
    return ask(task, *args, **more).answer()


def do_within(seconds: float, task: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
    """Do a task, and end the process if that takes too long; where tasks are done here, it takes what it takes.

    Raises:
        TimeoutError: It took too long.
    """
    last = time.monotonic() + seconds

    def check() -> None:
        if time.monotonic() > last:
            raise TimeoutError

    return ask(task, *args, **more).answer(check)


def open(process: spawning.Process | None = None) -> None:  # noqa: A001 - reads `beside.open()`
    """Have tasks done in a process beside this one from now on.

    Args:
        process: The one beside, where it was started before there was time for this module.
    """
    _place.open(process)


def rest() -> None:
    """Let the process end, if nobody waits for it; the next task starts another."""
    _place.rest()


def is_warm() -> bool:
    """Tell whether the next task finds loaded what former ones have loaded."""
    return _place.is_warm()


def close() -> None:
    """Let the process end; tasks are done here from now on."""
    _place.close()
