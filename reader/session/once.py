"""A value that is made once, whoever asks for it first; who asks meanwhile waits for it. Knows no value."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """What a function gives, asked of it once."""

    def __init__(self, make: Callable[[], T]) -> None:
        """Make it when it is asked for."""
        self._make = make
        self._made: list[T] = []
        self._making = threading.Lock()

    def value(self) -> T:
        """Return it; made here if nobody has asked before. What making it raises is raised, and tried anew the next time."""
        with self._making:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]
