"""A text file written whole or not at all: beside its name first, then, safe on the disk, under it.

Neither a full disk nor a power cut leaves half a file where a whole one was. Knows no format.
"""

import os
from contextlib import suppress
from pathlib import Path

from reader.session.problem import UnreadableError


def write(path: Path, text: str, *, errors: str) -> None:
    """Write a text as UTF-8, with lines ended as they are.

    Args:
        path: What the file is to be called; one of that name is replaced.
        text: What is to stand in it.
        errors: What becomes of characters UTF-8 has none for, as `str.encode` names it.

    Raises:
        UnreadableError: It could not be written; what was there is as it was.
    """
    beside = path
    try:
        beside = path.with_name(f"{path.name}.{os.getpid()}.part")
        with beside.open("w", encoding="utf-8", errors=errors, newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except (OSError, ValueError) as error:
        if beside is not path:
            with suppress(OSError, ValueError):
                beside.unlink()
        said = getattr(error, "strerror", None) or "the name cannot be used"
        raise UnreadableError(f"{path} could not be written: {said}.") from error
