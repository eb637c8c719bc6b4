"""What the system says of all processes, from /proc. Standard library only; knows none of them."""

from collections.abc import Iterator
from pathlib import Path


def statuses() -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each process's number with the fields of its status, as written there: `VmHWM` is "1234 kB"."""
    for path in Path("/proc").glob("[0-9]*/status"):
        try:
            text = path.read_text()
        except OSError:  # gone meanwhile
            continue
        fields = (line.split(":", 1) for line in text.splitlines() if ":" in line)
        yield int(path.parent.name), {name: told.strip() for name, told in fields}


def peak_mb(fields: dict[str, str]) -> float:
    """Return the most memory a process was seen to hold, in MB."""
    return int(fields.get("VmHWM", "0 kB").split()[0]) / 1024
