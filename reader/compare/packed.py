"""Long sequences of frozen values kept as bytes: a portion is unpacked when one of its values is looked at.

A comparison of 20,000 paragraphs is a million small values, 75 MB that are never given back whole, and 5 MB packed;
the window shows thirty rows of them. Knows nothing of the values.
"""

import pickle
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import eq
from typing import Final, TypeVar, cast, overload

T = TypeVar("T")

PORTION: Final = 32
"""Values packed together: unpacked in a tenth of a millisecond; twice as many take a tenth less room."""

_KEPT: Final = 12
"""Portions kept unpacked: those in view, and the two that a text is gone through by from its middle outward."""

_PROTOCOL: Final = 5
"""Of pickle: it is unpacked by the program that packed it."""

_LEVEL: Final = 1
"""Of zlib: a fourth of the size in a third of the time that a fifth takes."""


class Packed(Sequence[T]):
    """Values that are looked at seldom, or one after the other. Threads may share it."""

    def __init__(self, portions: Sequence[bytes], count: int) -> None:
        """Hold what `portions` has packed."""
        self._portions = portions
        self._count = count
        self._unpacked: dict[int, tuple[T, ...]] = {}

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """Travel packed."""
        return type(self), (self._portions, self._count)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return tuple(map(self.__getitem__, range(*at.indices(self._count))))
        if not -self._count <= at < self._count:
            raise IndexError(at)
        portion, place = divmod(at % self._count, PORTION)
        return self._portion(portion)[place]

    def __iter__(self) -> Iterator[T]:
        for number in range(len(self._portions)):
            yield from self._unpacked.get(number) or self._unpack(number)

    def __eq__(self, other: object) -> bool:
        """Tell whether another sequence, packed or a tuple, has the same values."""
        if isinstance(other, Packed) and self._portions == cast("Packed[T]", other)._portions:
            return True
        if not isinstance(other, Packed | tuple):
            return NotImplemented
        theirs = cast("Sequence[T]", other)
        return len(theirs) == self._count and all(map(eq, self, theirs))

    __hash__ = None  # type: ignore[assignment] # equal ones may be packed otherwise

    def _portion(self, number: int) -> tuple[T, ...]:
        """Unpack a portion, and keep it for the next question; every step is one that Python does not interrupt."""
        known = self._unpacked.get(number)
        if known is None:
            known = self._unpacked[number] = self._unpack(number)
            for oldest in list(self._unpacked)[:-_KEPT]:
                self._unpacked.pop(oldest, None)
        return known

    def _unpack(self, number: int) -> tuple[T, ...]:
        values = pickle.loads(zlib.decompress(self._portions[number]))  # noqa: S301 - packed by this program
        return cast("tuple[T, ...]", values)


def portions(values: Iterable[T]) -> tuple[tuple[bytes, ...], int]:
    """Pack values, none of which is held longer than its portion takes; return with how many they were."""
    coming = iter(values)
    made: list[bytes] = []
    count = 0
    while portion := tuple(islice(coming, PORTION)):
        made.append(zlib.compress(pickle.dumps(portion, _PROTOCOL), _LEVEL))
        count += len(portion)
    return tuple(made), count


def pack(values: Iterable[T]) -> Packed[T]:
    """Pack values."""
    return Packed(*portions(values))
