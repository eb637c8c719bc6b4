"""Starts this program once more, to work beside the window (`worker.serve`), with a pipe to it and one back.

Imports next to nothing: to start it is the first thing a window does that is opened with two files. What the
process prints goes where this one's errors go.
"""

import os
import sys
from collections.abc import Callable, Sequence

SERVE = "--serve-the-window"
"""What a program that is its own executable (an installed one) is started with to serve (`cli.main`)."""

FIRST_LOOK = (
    "reader.session.first_look",
    "reader.ingest.files",
    "reader.session.cleaning",
    "reader.clean.cleaner",
    "reader.session.comparing",
    "reader.compare.engine",
    "reader.compare.rows",
)
"""What a process loads while it waits that is to look at two files first."""

_KILLED = 9
"""SIGKILL, without the module `signal`: its enumerations take 2 ms."""

_PACKAGES = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120 - no pathlib yet
_PROGRAM = """\
import sys
sys.path[:] = {paths!r}
from reader.session import worker
worker.serve({soon!r})
"""


class Process:
    """The process, and this one's ends of its pipes.

    Attributes:
        to: The file descriptor to write to; when it is closed the process ends.
        back: The file descriptor to read from.
        kill: End it at once, whatever it is doing.
        wait: Wait for its end, once it was told to.
    """

    def __init__(
        self, to: int, back: int, kill: Callable[[], object], wait: Callable[[], object]
    ) -> None:
        """Hold them."""
        self.to = to
        self.back = back
        self.kill = kill
        self.wait = wait


def start(soon: Sequence[str] = ()) -> Process:
    """Start the process; OSError where that cannot be done.

    Args:
        soon: Modules it will need first: it loads them while it waits.
    """
    command = _command(soon)
    return _spawn(command) if hasattr(os, "posix_spawn") else _open(command)


def _command(soon: Sequence[str]) -> list[str]:
    """Return what to start: this program, or a Python that finds modules where this one does.

    That one is spared the work of `site`: 8 ms.
    """
    if not os.path.basename(sys.executable).lower().startswith("python"):  # noqa: PTH119
        return [sys.executable, SERVE, *soon]
    paths = list(dict.fromkeys([_PACKAGES, *filter(None, sys.path)]))
    return [sys.executable, "-S", "-c", _PROGRAM.format(paths=paths, soon=list(soon))]


def _spawn(command: list[str]) -> Process:
    """Start it without the module `subprocess`, whose import takes 10 ms of every start.

    In a group of its own: Ctrl-C in a terminal is for the window.
    """
    theirs_in, to = os.pipe()
    back, theirs_out = os.pipe()
    pipes = [(os.POSIX_SPAWN_DUP2, theirs_in, 0), (os.POSIX_SPAWN_DUP2, theirs_out, 1)]
    try:
        number = os.posix_spawn(command[0], command, os.environ, file_actions=pipes, setpgroup=0)
    except OSError:
        os.close(to)
        os.close(back)
        raise
    finally:
        os.close(theirs_in)
        os.close(theirs_out)
    return Process(to, back, lambda: _kill(number), lambda: _reap(number))


def _kill(number: int) -> None:
    """Kill a child that was not waited for yet, so that its number is still its own."""
    try:
        os.kill(number, _KILLED)
    except ProcessLookupError:  # somebody waited for all children
        return


def _reap(number: int) -> None:
    try:
        os.waitpid(number, 0)
    except ChildProcessError:
        return


def _open(command: list[str]) -> Process:
    """Start it on Windows, without a console."""
    import subprocess

    process = subprocess.Popen(  # noqa: S603 - our own program
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    if process.stdin is None or process.stdout is None:
        raise OSError("no pipes")
    to, back = os.dup(process.stdin.fileno()), os.dup(process.stdout.fileno())
    process.stdin.close()
    process.stdout.close()
    return Process(to, back, process.kill, process.wait)
