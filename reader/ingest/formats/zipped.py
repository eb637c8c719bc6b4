"""One part of a zipped document, unpacked within the caps.

Knows neither Word nor OpenDocument. A part larger than it says it is, or packed to burst, is not unpacked.
"""

import io
import struct
import zipfile
import zlib
from typing import Final

from reader import limits
from reader.ingest.formats.unreadable import UnreadableError

_DAMAGED: Final = "{name} is damaged: its parts cannot be unpacked."
_FAULTS: Final = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(KeyError, EOFError, OSError, NotImplementedError, ValueError),
)
"""What `zipfile` raises of damaged archives; `ValueError` of places before their beginning."""
_LOCKED: Final = "{name} is protected by a password; save it without one and take it in again."
_LARGE: Final = "{name} unpacks to more text than Sidelight reads."


def part(data: bytes, name: str) -> bytes:
    """Unpack one part.

    Args:
        data: A whole zip file.
        name: Of the part in it.

    Raises:
        UnreadableError: It is damaged, locked, missing or too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, packed.open(name) as opened:
            content = opened.read(limits.UNPACKED_BYTES + 1)
    except _FAULTS as bad:
        raise UnreadableError(_DAMAGED) from bad
    except RuntimeError as locked:  # what `zipfile` raises of encrypted parts
        raise UnreadableError(_LOCKED) from locked
    if len(content) > limits.UNPACKED_BYTES:
        raise UnreadableError(_LARGE)
    return content
