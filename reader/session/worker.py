"""What runs in the process beside the window's: does the tasks it is sent, each in a thread of its own.

Ends when the pipe to it is closed, which a window that dies does too, and at the latest when it has computed
`limits.WORKER_CPU_SECONDS` since it was last sent a task. Knows no task before it is sent one.
"""

import gc
import os
import pickle
import sys
import threading
from collections.abc import Sequence
from importlib import import_module
from typing import IO, Final

from reader import allocator, collector, limits
from reader.session import beside, frames

_LARGE: Final = 256 * 1024
"""Bytes of a task or of its answer: it took some hundred times that in small values."""


class StoppedError(Exception):
    """Nobody waits for this task any more."""


def serve(soon: Sequence[str] = ()) -> None:
    """Do what the standard input asks for until it ends; never returns.

    Args:
        soon: Modules that will be needed first.
    """
    gc.disable()
    back = _take_output()
    for name in soon:
        import_module(name)
    _Serving(back).run(os.fdopen(os.dup(0), "rb"))
    os._exit(0)


def _take_output() -> IO[bytes]:
    """Return the pipe back, and send what else is printed where errors go: it would be no frame."""
    back = os.fdopen(os.dup(1), "wb")
    if sys.stderr is None:
        os.close(1)
    else:
        os.dup2(2, 1)
    return back


class _Serving:
    def __init__(self, back: IO[bytes]) -> None:
        self._back = back
        self._lock = threading.Lock()
        self._stopped: set[int] = set()

    def run(self, asked: IO[bytes]) -> None:
        while (frame := frames.read(asked)) is not None:
            if frame.content:
                threading.Thread(target=self._do, args=frame, daemon=True).start()
            else:
                self._stopped.add(frame.number)
            del frame  # it may be many megabytes, and the next hours away

    def _do(self, number: int, content: bytes) -> None:
        _allow_more_work()

        def check() -> None:
            if number in self._stopped:
                raise StoppedError

        told = frames.Frame(number, _done(check, content))
        with self._lock:
            frames.write(self._back, told)
        self._stopped.discard(number)
        if not gc.isenabled():  # it rests until the first task is done
            collector.begin()
            allocator.begin()
        if max(len(content), len(told.content)) > _LARGE:
            del told, content
            allocator.give_back()


def _allow_more_work() -> None:
    """Have the system end this process if it computes on and on: hung, and the window that would end it gone."""
    if sys.platform == "win32":
        return
    import resource

    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(used) + limits.WORKER_CPU_SECONDS, hard))


def _done(check: beside.Check, content: bytes) -> bytes:
    """Do a task and return what is sent back: whether it went well, and the value or the exception."""
    try:
        with collector.at_rest():
            task = pickle.loads(content)  # noqa: S301 - written by the window of this program
        return pickle.dumps((True, beside.here(check, task)), beside.PROTOCOL)
    except Exception as error:  # noqa: BLE001 - every failure is told, and raised where the task was asked for
        return _failed(error)


def _failed(error: Exception) -> bytes:
    from traceback import format_exception

    error.add_note("".join(format_exception(error)))
    try:
        return pickle.dumps((False, error), beside.PROTOCOL)
    except Exception:  # noqa: BLE001 - it holds what cannot be sent
        told = RuntimeError(f"{type(error).__name__}: {error}")
        return pickle.dumps((False, told), beside.PROTOCOL)
