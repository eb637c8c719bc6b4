"""Values on their way through a process that carries them and never looks inside.

A page of 5 MB is 30 MB of lines and labels where it is a value, and 2 MB in a parcel; what is left of such values when they
are let go, small things between large holes, no process gives back. Knows nothing of what is in it.
"""

import pickle
import zlib
from copy import copy
from typing import Final, Generic, TypeVar, cast

T = TypeVar("T")

_LARGE: Final = 32 * 1024
"""Bytes from which they are squeezed: below, that takes longer than it is worth."""

_PROTOCOL: Final = 5
"""Of pickle: both ends are the same program."""


class Parcel(Generic[T]):
    """A value that is packed when it goes to another process, and stays so there until it is opened."""

    def __init__(self, value: T) -> None:
        """Hold a value as it is."""
        self._value = value
        self._content: bytes | None = None

    def sealed(self) -> "Parcel[T]":
        """Return the same packed, for who keeps it waiting: a copy is made as if it had travelled."""
        return copy(self)

    @property
    def size(self) -> int:
        """How many bytes it takes packed; 0 where it never was."""
        return len(self._content or b"")

    def open(self) -> T:
        """Return the value; one that was packed is made anew, and not kept."""
        if self._content is None:
            return self._value
        is_squeezed, content = self._content[0], memoryview(self._content)[1:]
        return cast("T", pickle.loads(zlib.decompress(content) if is_squeezed else content))  # noqa: S301 - packed by this program

    def __eq__(self, other: object) -> bool:
        """Tell whether another parcel holds an equal value."""
        return isinstance(other, Parcel) and self.open() == cast("Parcel[T]", other).open()

    __hash__ = None  # type: ignore[assignment] # what is inside may have none

    def __getstate__(self) -> bytes:
        """Travel packed: whether it is squeezed, in one byte, and what was pickled."""
        if self._content is not None:
            return self._content
        content = pickle.dumps(self._value, _PROTOCOL)
        return b"\1" + zlib.compress(content, 1) if len(content) > _LARGE else b"\0" + content

    def __setstate__(self, content: bytes) -> None:
        """Arrive packed."""
        self._content = content
