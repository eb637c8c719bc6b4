"""The collector of cycles, kept at rest while large values without any are made. Knows no value."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


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
