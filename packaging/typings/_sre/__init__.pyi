"""What `reader.prepared` uses of the machine that runs patterns (Python 3.11)."""

import re
from typing import AnyStr

MAGIC: int

def compile(
    pattern: AnyStr,
    flags: int,
    code: list[int],
    groups: int,
    groupindex: dict[str, int],
    indexgroup: tuple[str | None, ...],
) -> re.Pattern[AnyStr]: ...
