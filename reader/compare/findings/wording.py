"""The verbs in which findings are told: in an edited copy something became something else.

Between tellings of two desks nothing was cut and nothing added; each side merely has what it has. Knows no
text.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Wording:
    """How a difference is put."""

    became: str
    """Between what the left says and what the right says."""
    alone: tuple[str, str]
    """After what only the left has; after what only the right has."""
    all_alone: tuple[str, str]
    """The same after several things."""
    changed: str
    """After a thing both have, each its own way."""


COPY: Final = Wording("became", ("was cut", "was added"), ("were cut", "were added"), "changed")
TELLINGS: Final = Wording(
    "stands against",
    ("is only on the left", "is only on the right"),
    ("are only on the left", "are only on the right"),
    "differs",
)


def of(*, same_copy: bool) -> Wording:
    """Return the wording for versions of one copy, or for tellings of their own."""
    return COPY if same_copy else TELLINGS
