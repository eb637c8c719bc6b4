"""Tasks on one file, done in the process beside: a file that hangs it or ends it is refused, and keeps no other out.

Knows neither reading nor cleaning.
"""

from collections.abc import Callable
from pathlib import PurePath
from typing import Final, ParamSpec, TypeVar

from reader import limits
from reader.article import Refusal
from reader.session import beside
from reader.session.problem import UnreadableError

P = ParamSpec("P")
T = TypeVar("T")

_DIED: Final = "it takes more memory than there is, or meets a fault in Sidelight"


def do(path: str, does: str, task: Callable[P, T], *args: P.args, **more: P.kwargs) -> T | Refusal:
    """Do a task.

    Args:
        path: The file, for the refusal.
        does: What the task does to it: "cleaned".
        task: A function of a module.
        *args: As for the task.
        **more: As for the task.
    """
    try:
        return beside.do_within(limits.FILE_SECONDS, task, *args, **more)
    except TimeoutError:
        return refused(path, does, f"it was not done after {limits.FILE_SECONDS} seconds")
    except UnreadableError:
        return refused(path, does, _DIED)


def refused(path: str, does: str, why: str) -> Refusal:
    """Refuse a file for no fault of its own."""
    name = PurePath(path).name or path
    return Refusal(path, f"{name} could not be {does}: {why}.", "fault")
