"""The collector of cycles: at rest while large values without any are made, and seldom at work else. Knows no value."""

import gc
from collections.abc import Generator
from contextlib import contextmanager

_SELDOM = 50_000
"""New objects from which it looks for rings: loading alone, or one comparison, makes more than its own 700 many
times over, 30 of 430 ms, and none of them in rings."""


@contextmanager
def at_rest() -> Generator[None]:
    """Keep it from looking through what is being made.

    Between two articles of 20,000 paragraphs it looked a dozen times, a third of all the time; while their
    comparison was unpickled, more than half of it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def look_seldom() -> None:
    """Have it look less often."""
    gc.set_threshold(_SELDOM)


def begin() -> None:
    """Turn it on, after a start without it: what is there by now stays for good, and is not looked through."""
    gc.freeze()
    look_seldom()
    gc.enable()
