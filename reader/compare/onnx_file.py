"""Read the tables of numbers out of a model file in the ONNX format, as they stand there.

Only what a stored table needs: the format is nested fields of Protocol Buffers, each with its number.
Tables stay on the disk until they are looked at. Knows nothing of what the numbers are for.
"""

import mmap
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Table = npt.NDArray[Any]

_GRAPH: Final = 7
"""Field of the model that holds its graph."""
_TABLE: Final = 5
"""Field of the graph that holds a table."""
_SIZES, _KIND, _NAME, _NUMBERS = 1, 2, 8, 9
"""Fields of a table."""

_KINDS: Final = {1: np.float32, 3: np.int8, 7: np.int64, 9: np.bool_}

_COUNT, _BYTES = 0, 2
"""How a field is written: as a number, or as a length and so many bytes."""

_MORE: Final = 0x80
"""Bit of a byte that says the number goes on in the next."""


def tables(path: Path) -> dict[str, Table]:
    """Return all tables of a model file, by name; they cannot be written to.

    Raises:
        OSError: it cannot be read.
        ValueError: it is damaged, or no model file.
    """
    with path.open("rb") as file:
        content = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    try:
        return dict(
            _table(table) for graph in _all(content, _GRAPH) for table in _all(graph, _TABLE)
        )
    except (IndexError, KeyError, TypeError) as error:
        raise ValueError(f"{path} is no model file: {error}.") from error


def _table(written: memoryview) -> tuple[str, Table]:
    found: dict[int, list[Any]] = {_SIZES: []}
    for number, value in _fields(written):
        found.setdefault(number, []).append(value)
    kind = _KINDS[found[_KIND][0]]
    numbers = np.frombuffer(found[_NUMBERS][0], kind).reshape(found[_SIZES])
    return bytes(found[_NAME][0]).decode(), numbers


def _all(written: memoryview, wanted: int) -> Iterator[memoryview]:
    return (value for number, value in _fields(written) if number == wanted)


def _fields(written: memoryview) -> Iterator[tuple[int, Any]]:
    """Yield the fields of a message: number, and value."""
    at = 0
    while at < len(written):
        key, at = _count(written, at)
        value, at = _count(written, at)
        if key & 7 == _BYTES:
            at += value
            yield key >> 3, written[at - value : at]
        elif key & 7 == _COUNT:
            yield key >> 3, value
        else:
            raise ValueError("The model file has a field of an unknown form.")


def _count(written: memoryview, at: int) -> tuple[int, int]:
    """Read a number of as many bytes as it needs, seven bits in each; return it and where it ends."""
    value = shift = 0
    while True:
        byte = written[at]
        at += 1
        value |= (byte & ~_MORE) << shift
        if byte < _MORE:
            return value, at
        shift += 7
