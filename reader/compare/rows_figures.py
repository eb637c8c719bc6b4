"""Which marks and changes speak of figures, digits or not: `nine` that became `eleven`, `180` that became `more than 180`.

Reads the findings of a comparison; for who wants to see nothing but figures. Knows nothing of how it is shown.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.compare.changes import Comparison, FindingKind, Mark, Place
from reader.compare.spread import Change, Spread

Key = tuple[bool, tuple[int, int]]
"""Whether a mark is on the left, and its `Span.key`."""


class Figures(NamedTuple):
    """What findings say of figures."""

    marks: frozenset[Key] = frozenset()
    changes: frozenset[int] = frozenset()
    """Numbers of changes."""


def told(comparison: Comparison, spread: Spread) -> Figures:
    """Return what a comparison's findings say of figures, as marks and changes of its spread."""
    marks: set[Key] = set()
    changes: set[int] = set()
    for change in spread.changes:
        for index in change.findings:
            if comparison.findings[index].kind is FindingKind.FIGURE:
                changes.add(change.number)
                marks.update(_marks(change, index, comparison))
    return Figures(frozenset(marks), frozenset(changes))


def _marks(change: Change, index: int, comparison: Comparison) -> Iterator[Key]:
    if change.pair is None:
        return
    finding, pair = comparison.findings[index], comparison.pairs[change.pair]
    sides = ((True, pair.left_marks, finding.left), (False, pair.right_marks, finding.right))
    for is_left, marks, place in sides:
        for number, mark in enumerate(marks):
            if place is not None and _is_at(mark, place):
                yield is_left, (change.number, number)
                if mark.partner is not None:
                    yield not is_left, (change.number, mark.partner)


def _is_at(mark: Mark, place: Place) -> bool:
    return mark.sentence == place.sentence and mark.start < place.end and place.start < mark.end
