"""Work off the window's thread: values in, values out, newest asked wins.

A job belongs to a line of work (`comparison`, `stories`, ...). Asking again on the same line makes the
older question void: it is skipped if it has not begun, told to stop if it looks, and its answer dropped.
Library work goes through one thread, in the order asked, since a database connection belongs to the
thread that opened it. No locks: a job takes values and gives values, and the window's thread has the rest.
"""

from collections.abc import Callable
from enum import Enum
from typing import Final, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

T = TypeVar("T")
Failed = Callable[[Exception], None]

FOREVER: Final = -1
"""As a thread's expiry: it is kept, and with it what is bound to it."""


class Pool(Enum):
    """Where a job runs."""

    LIBRARY = "library"
    """One thread, in the order asked."""
    ANY = "any"


class Stopped(Exception):  # noqa: N818 - not an error: somebody changed their mind
    """Raised inside a job when nobody wants its answer any more."""


class Ticket(QObject):
    """A job that was asked for; keep it to stop it.

    Attributes:
        line: The line of work it belongs to.
        is_stopped: Nobody wants the answer any more.
    """

    told = Signal(int, int)
    """How many are done, of how many; said from within the job."""

    def __init__(self, line: str) -> None:
        super().__init__()
        self.line = line
        self.is_stopped = False

    def stop(self) -> None:
        """Say that nobody wants the answer any more."""
        self.is_stopped = True

    def check(self) -> None:
        """Raise `Stopped` inside a job that nobody waits for."""
        if self.is_stopped:
            raise Stopped

    def tell(self, done: int, of: int) -> None:
        """Say from inside a job how far it is, and leave it if nobody waits for it."""
        self.check()
        self.told.emit(done, of)


class _Answer(NamedTuple):
    ticket: Ticket
    tell: Callable[[], None]


class _Errand(QRunnable):
    def __init__(
        self, ticket: Ticket, work: Callable[[Ticket], Callable[[], None]], home: "Jobs"
    ) -> None:
        super().__init__()
        self._ticket = ticket
        self._work = work
        self._home = home

    def run(self) -> None:
        try:
            self._ticket.check()
            tell = self._work(self._ticket)
        except Stopped:
            tell = _nothing
        self._home.answered.emit(_Answer(self._ticket, tell))


def _nothing() -> None:
    """Tell nobody."""


class Jobs(QObject):
    """Runs jobs and brings their answers back to the window's thread.

    Attributes:
        is_serial: Run each job at once, in the caller's thread; for tests.
    """

    answered = Signal(object)
    """From a job's thread to the window's; nobody else listens."""
    began = Signal(str)
    """A line of work has something under way."""
    ended = Signal(str)
    """It has not any more: answered, or dropped."""

    def __init__(self, parent: QObject | None = None, *, is_serial: bool = False) -> None:
        super().__init__(parent)
        self.is_serial = is_serial
        self._newest: dict[str, Ticket] = {}
        self._under_way: set[Ticket] = set()
        self._any = QThreadPool(self)
        self._library = QThreadPool(self)
        self._library.setMaxThreadCount(1)
        self._library.setExpiryTimeout(FOREVER)
        self.answered.connect(self._deliver)

    def ask(
        self,
        line: str,
        work: Callable[[Ticket], T],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
        pool: Pool = Pool.ANY,
    ) -> Ticket:
        """Run ``work`` off the window's thread, then ``done`` with its value on the window's thread.

        An older job on the same line is void from now on; give each job a line of its own to have all
        of them answered. ``failed`` is told of an exception; without it the crash hook is.
        """
        ticket = Ticket(line)
        self._void(line)
        self._newest[line] = ticket
        self._under_way.add(ticket)
        self.began.emit(line)
        self._start(_Errand(ticket, _with_ends(work, done, failed), self), pool)
        return ticket

    def is_busy(self, line: str) -> bool:
        """Tell whether a line of work has something under way."""
        return line in self._newest

    def stop(self, line: str) -> None:
        """Drop what is under way on a line."""
        self._void(line)
        if self._newest.pop(line, None) is not None:
            self.ended.emit(line)

    def lines(self) -> tuple[str, ...]:
        """Return the lines that have something under way."""
        return tuple(self._newest)

    def close(self) -> None:
        """Wait for the threads; nothing is delivered afterwards. Stop first what is not to be done."""
        self.wait()
        self._newest.clear()

    def wait(self) -> None:
        """Wait until no job runs; their answers are still to be delivered."""
        self._any.waitForDone()
        self._library.waitForDone()

    def _void(self, line: str) -> None:
        if line in self._newest:
            self._newest[line].stop()

    def _start(self, errand: _Errand, pool: Pool) -> None:
        if self.is_serial:
            errand.run()
        elif pool is Pool.LIBRARY:
            self._library.start(errand)
        else:
            self._any.start(errand)

    def _deliver(self, answer: _Answer) -> None:
        ticket = answer.ticket
        self._under_way.discard(ticket)
        if self._newest.get(ticket.line) is not ticket:
            return
        del self._newest[ticket.line]
        self.ended.emit(ticket.line)
        if not ticket.is_stopped:
            answer.tell()


def _with_ends(
    work: Callable[[Ticket], T], done: Callable[[T], None], failed: Failed | None
) -> Callable[[Ticket], Callable[[], None]]:
    """Return a job that gives back what is to be told, and to whom, once it is over."""

    def run(ticket: Ticket) -> Callable[[], None]:
        try:
            value = work(ticket)
        except Stopped:
            raise
        except Exception as error:  # noqa: BLE001 - every failure of a job is told, never lost
            return _telling_of(error, failed)

        def tell() -> None:
            done(value)

        return tell

    return run


def _telling_of(error: Exception, failed: Failed | None) -> Callable[[], None]:
    def tell() -> None:
        if failed is None:
            raise error
        failed(error)

    return tell
