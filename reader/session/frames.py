"""The messages between the window's process and the one beside it, as they go through a pipe.

A frame is a number, eight bytes, the length of what follows, eight bytes, and that many bytes. Knows nothing of
what is in them.
"""

import struct
from typing import IO, Final, NamedTuple

_HEAD: Final = struct.Struct(">QQ")


class Frame(NamedTuple):
    """One message."""

    number: int
    content: bytes


def write(file: IO[bytes], frame: Frame) -> None:
    """Write one frame; OSError or ValueError when nobody reads any more."""
    file.write(_HEAD.pack(frame.number, len(frame.content)))
    file.write(frame.content)
    file.flush()


def read(file: IO[bytes]) -> Frame | None:
    """Read one frame; None at the end, or when the other process died within one."""
    head = file.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    number, length = _HEAD.unpack(head)
    content = file.read(length)
    return Frame(number, content) if len(content) == length else None
