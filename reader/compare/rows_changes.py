"""The changes of a comparison, numbered in reading order, each with the findings that speak of it.

Knows which sentences changed and what is said of them; does not know where they stand in rows.
"""

from collections.abc import Iterator, Sequence

from reader.compare.changes import Comparison, Finding, Part, Place
from reader.compare.rows_bands import Piece
from reader.compare.spread import Change, Standing

_Where = tuple[bool, Part, int]
"""Of the left or not, part, and sentence (outside the body: which caption, summary line, note)."""


class Counter:
    """Numbers the changes as the rows come to them."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._changes: list[Change] = []
        self._of_pair: dict[int, int] = {}
        self._elsewhere: set[int] = set()

    def take(self, change: Change) -> int:
        """Put a change at the end of the list and return its number."""
        number = len(self._changes)
        self._changes.append(change._replace(number=number))
        return number

    def of_piece(self, piece: Piece, *, is_left: bool) -> int | None:
        """Return the number of the change a piece of the body is part of, None if it is the same."""
        if piece.standing is Standing.SAME and not piece.moved:
            return None
        if piece.pair is None:
            return self.take(_only(piece, is_left=is_left))
        if piece.pair not in self._of_pair:
            pair = self._comparison.pairs[piece.pair]
            change = Change(
                0, Part.BODY, piece.standing, pair.moved, pair.left, pair.right, piece.pair
            )
            self._of_pair[piece.pair] = self.take(change)
        if piece.moved:
            self._elsewhere.add(self._of_pair[piece.pair])
        return self._of_pair[piece.pair]

    @property
    def elsewhere(self) -> frozenset[int]:
        """Numbers of the changes of which a part stands apart from its counterpart."""
        return frozenset(self._elsewhere)

    def finished(self) -> tuple[Change, ...]:
        """Return all changes, each with its findings."""
        told = _findings_by_change(self._changes, self._comparison.findings)
        findings = self._comparison.findings
        return tuple(
            change._replace(
                findings=tuple(told[change.number]),
                weight=max(findings[index].weight for index in told[change.number]),
            )
            if change.number in told
            else change
            for change in self._changes
        )


def _only(piece: Piece, *, is_left: bool) -> Change:
    sentences = tuple(range(piece.first, piece.last + 1))
    left, right = (sentences, ()) if is_left else ((), sentences)
    return Change(0, Part.BODY, piece.standing, piece.moved, left, right)


def _findings_by_change(
    changes: Sequence[Change], findings: Sequence[Finding]
) -> dict[int, list[int]]:
    """Give each finding to the first change that holds one of its places."""
    numbers = {where: change.number for change in changes for where in _places(change)}
    told: dict[int, list[int]] = {}
    for index, finding in enumerate(findings):
        wheres = (_where(finding.left, is_left=True), _where(finding.right, is_left=False))
        number = next((numbers[where] for where in wheres if where in numbers), None)
        if number is not None:
            told.setdefault(number, []).append(index)
    return told


def _places(change: Change) -> Iterator[_Where]:
    yield from ((True, change.part, number) for number in change.left)
    yield from ((False, change.part, number) for number in change.right)


def _where(place: Place | None, *, is_left: bool) -> _Where | None:
    if place is None:
        return None
    number = place.index if place.sentence is None else place.sentence
    return is_left, place.part, number
