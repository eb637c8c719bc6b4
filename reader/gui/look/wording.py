"""Dates and counts as an editor writes them. Pure functions on plain values."""

from typing import Final

_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
_MONTH: Final = 4
"""Letters of a month and the blank after it."""
DOT: Final = " · "
"""Between the parts of a line."""
DAY: Final = len("2024-09-11")
"""Letters of an ISO date that name the day."""


def date(iso: str) -> str:
    """Return an ISO date as an editor writes it: ``2024-09-11T14:05+03:00`` -> ``11 Sep 2024, 14:05``."""
    year, _, rest = iso[:DAY].partition("-")
    month, _, day = rest.partition("-")
    if not (month.isdigit() and day.isdigit() and 1 <= int(month) <= len(_MONTHS) // _MONTH + 1):
        return iso
    name = _MONTHS[(int(month) - 1) * _MONTH :][: _MONTH - 1]
    written = f"{int(day)} {name} {year}"
    time = iso[DAY + 1 : DAY + 6]
    return f"{written}, {time}" if time else written


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: ``1 version``, ``1,204 words``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def joined(*parts: str) -> str:
    """Return the parts there are, with dots between: ``Harbour Post · 11 Sep 2024``."""
    return DOT.join(part for part in parts if part)
