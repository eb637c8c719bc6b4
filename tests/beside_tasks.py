"""Tasks for the process beside, importable there by name."""

import os
import re
import threading

from reader import limits
from reader.session import beside

_NAME = os.urandom(8).hex()
_stopped = threading.Event()


def process() -> str:
    """Say who does this: a name no other process has, as numbers are given again."""
    return _NAME


def refuse(why: str) -> None:
    """Fail."""
    raise ValueError(why)


def die() -> None:
    """End the process as a crash would."""
    os._exit(3)


def hang(*_: object) -> None:
    """Hold the process, and its lock, for ever: no thread of it gets a turn."""
    re.match("(a+)+$", "a" * 64 + "b")


def allow_one_second() -> None:
    """Let the next task have one second of CPU."""
    limits.WORKER_CPU_SECONDS = 1  # type: ignore[misc]


def die_of(*_: object) -> None:
    """Do `die`, whatever is given."""
    die()


def print_words() -> str:
    """Print what is no answer."""
    print("words for nobody")  # noqa: T201 - what a library may do
    return "done"


def work_until_stopped() -> None:
    """Work until nobody waits."""
    try:
        while True:
            beside.check_on()
    except Exception:
        _stopped.set()
        raise


def was_stopped() -> bool:
    """Tell whether the former was stopped, within a generous time."""
    return _stopped.wait(20)
