"""Which sentences stand level: the body of a comparison cut into bands.

Each side keeps its own reading order. Pairs that are in order on both sides hold the two texts level;
what stands between them, on one side only or moved from elsewhere, is set in between. Knows no text:
only which sentence is in which paragraph and which pair.

    left  A1 A2 | B1          right  A1' | X1 B1'
    ->  [A1 | A1'] [A2 | -] [- | X1] [B1 | B1']   then joined back into paragraphs where that reads well
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple, Self

from reader import limits
from reader.article import ParagraphKind
from reader.compare.changes import Comparison, Pair, PairKind, Side
from reader.compare.spread import CALM, Standing

DRIFT: Final = 60
"""Most characters by which a sentence may begin off its counterpart inside one row: about one line of
reading type. Chosen by eye on pairs of one article with small edits."""


SAME: Final = -1
"""In place of a pair: sentences that are the same on both sides and in order. They need not be told
apart, so that a paragraph of them is one piece."""


class Piece(NamedTuple):
    """Consecutive sentences of one paragraph of one side that belong to one pair, or to none."""

    first: int
    last: int
    paragraph: int
    length: int
    """In code points, with the space between sentences."""
    pair: int | None
    """Index of the pair, `SAME`, or None."""
    standing: Standing
    moved: bool
    """Its counterpart stands elsewhere."""


class Band:
    """What will be one row: pieces of one paragraph of the left, and of one of the right.

    Attributes:
        left: Pieces of the left.
        right: Pieces of the right.
        anchored: It holds a pair that keeps the two sides level.
        length: Of all pieces.
        drift: By how much the left is longer than the right.
    """

    __slots__ = ("anchored", "drift", "left", "length", "right")

    def __init__(
        self, left: Sequence[Piece] = (), right: Sequence[Piece] = (), *, anchored: bool = False
    ) -> None:
        self.left = list(left)
        self.right = list(right)
        self.anchored = anchored
        self.length = 0
        self.drift = 0

    @property
    def pieces(self) -> list[Piece]:
        """All pieces, the left ones first."""
        return [*self.left, *self.right]

    @property
    def quiet(self) -> bool:
        """Whether more of the paragraph may join it. The last piece speaks for those before it."""
        return all(_is_quiet(side[-1]) for side in (self.left, self.right) if side)

    def measure(self) -> Self:
        """Work out length and drift from the pieces."""
        left = sum(piece.length for piece in self.left)
        right = sum(piece.length for piece in self.right)
        self.length, self.drift = left + right, left - right
        return self

    def take(self, band: "Band") -> None:
        """Append another band to this one."""
        self.left.extend(band.left)
        self.right.extend(band.right)
        self.anchored |= band.anchored
        self.length += band.length
        self.drift += band.drift


_STANDINGS: Final = {kind: Standing(kind.value) for kind in PairKind}


def cut(comparison: Comparison) -> Iterator[Band]:
    """Cut the body of a comparison into bands, in reading order of both sides."""
    return _join_back_into_paragraphs(_bands(_Sides(comparison)))


class _Sides:
    """The two sides of a comparison with the pair of each sentence."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.is_same = [_is_plainly_same(pair) for pair in comparison.pairs]
        self.left = self._pair_of_sentence(is_left=True)
        self.right = self._pair_of_sentence(is_left=False)

    def _pair_of_sentence(self, *, is_left: bool) -> list[int | None]:
        side = self.comparison.left if is_left else self.comparison.right
        owners: list[int | None] = [None] * len(side.sentences)
        for index, pair in enumerate(self.comparison.pairs):
            owner = SAME if self.is_same[index] else index
            for sentence in pair.left if is_left else pair.right:
                owners[sentence] = owner
        return owners

    def pieces(self, first: int, end: int, *, is_left: bool) -> list[Piece]:
        """Return the pieces of sentences ``first`` to ``end`` (exclusive) of one side."""
        side = self.comparison.left if is_left else self.comparison.right
        owners = self.left if is_left else self.right
        found: list[Piece] = []
        begin = first
        for number in range(first + 1, end + 1):
            if number == end or not _stand_together(side, owners, number):
                found.append(self._piece(begin, number - 1, is_left=is_left))
                begin = number
        return found if end > first else []

    def _piece(self, first: int, last: int, *, is_left: bool) -> Piece:
        side = self.comparison.left if is_left else self.comparison.right
        pair = (self.left if is_left else self.right)[first]
        standing, moved = (Standing.ONLY_LEFT if is_left else Standing.ONLY_RIGHT), False
        if pair == SAME:
            standing = Standing.SAME
        elif pair is not None:
            standing = _STANDINGS[self.comparison.pairs[pair].kind]
            moved = self.comparison.pairs[pair].moved
        begin, end = side.sentences[first], side.sentences[last]
        length = end.end - begin.start
        return Piece(first, last, begin.paragraph, length, pair, standing, moved)


def _is_plainly_same(pair: Pair) -> bool:
    return (
        pair.kind is PairKind.SAME
        and not pair.moved
        and len(pair.left) == 1
        and len(pair.right) == 1
    )


def _stand_together(side: Side, owners: list[int | None], number: int) -> bool:
    before, here = side.sentences[number - 1], side.sentences[number]
    return before.paragraph == here.paragraph and owners[number - 1] == owners[number]


def _anchors(sides: _Sides) -> Iterator[tuple[range, range]]:
    """Yield the runs of sentences that are in order on both sides.

    A pair over sentences that do not stand together anchors with its first run only. Sentences of one
    paragraph that are the same on both sides are one run.
    """
    left, right, was_same = range(0), range(0), False
    for pair, is_same in _in_order(sides):
        if is_same and was_same and _follows(sides.comparison, pair, left, right):
            left, right = range(left.start, left.stop + 1), range(right.start, right.stop + 1)
            continue
        next_left, next_right = _first_run(pair.left), _first_run(pair.right)
        if next_left.start < left.stop or next_right.start < right.stop:
            continue
        if left:
            yield left, right
        left, right, was_same = next_left, next_right, is_same
    if left:
        yield left, right


def _in_order(sides: _Sides) -> list[tuple[Pair, bool]]:
    """Return the pairs that are in order, by the left, each with whether it is plainly the same."""
    pairs = zip(sides.comparison.pairs, sides.is_same, strict=True)
    found = [(pair, same) for pair, same in pairs if pair.left and pair.right and not pair.moved]
    return sorted(found, key=_first_of_left)


def _first_of_left(pair: tuple[Pair, bool]) -> int:
    return pair[0].left[0]


def _follows(comparison: Comparison, pair: Pair, left: range, right: range) -> bool:
    """Tell whether a pair goes on where a run ended, in the same paragraph on both sides."""
    ours, theirs = comparison.left.sentences, comparison.right.sentences
    return (
        pair.left[0] == left.stop
        and pair.right[0] == right.stop
        and ours[left.stop - 1].paragraph == ours[left.stop].paragraph
        and theirs[right.stop - 1].paragraph == theirs[right.stop].paragraph
    )


def _first_run(sentences: tuple[int, ...]) -> range:
    if len(sentences) == 1:
        return range(sentences[0], sentences[0] + 1)
    ordered = sorted(sentences)
    end = ordered[0]
    for sentence in ordered:
        if sentence != end:
            break
        end += 1
    return range(ordered[0], end)


def _bands(sides: _Sides) -> Iterator[Band]:
    left_at = right_at = 0
    for left, right in _anchors(sides):
        yield from _loose(sides, range(left_at, left.start), range(right_at, right.start))
        yield from _anchored(sides, left, right)
        left_at, right_at = left.stop, right.stop
    left_end = len(sides.comparison.left.sentences)
    right_end = len(sides.comparison.right.sentences)
    yield from _loose(sides, range(left_at, left_end), range(right_at, right_end))


def _anchored(sides: _Sides, left: range, right: range) -> Iterator[Band]:
    """Yield the bands of one pair: more than one where it runs over the end of a paragraph."""
    lefts = sides.pieces(left.start, left.stop, is_left=True)
    rights = sides.pieces(right.start, right.stop, is_left=False)
    for one, other in zip_longest(lefts, rights):
        yield Band([one] if one else [], [other] if other else [], anchored=bool(one and other))


def _loose(sides: _Sides, left: range, right: range) -> Iterator[Band]:
    """Yield what stands between two anchors, both sides beside one another without being joined.

    A moved piece has a row of its own, so that there is room for the ghost of its counterpart. So has a
    sentence of a pair that is held level elsewhere.
    """
    lefts = [*map(_elsewhere, sides.pieces(left.start, left.stop, is_left=True))]
    rights = [*map(_elsewhere, sides.pieces(right.start, right.stop, is_left=False))]
    at = other = 0
    while at < len(lefts) and other < len(rights):
        if lefts[at].moved or not _may_share(sides, lefts[at], rights[other]):
            yield Band(left=[lefts[at]])
            at += 1
        elif rights[other].moved:
            yield Band(right=[rights[other]])
            other += 1
        else:
            yield Band([lefts[at]], [rights[other]])
            at, other = at + 1, other + 1
    yield from (Band(left=[piece]) for piece in lefts[at:])
    yield from (Band(right=[piece]) for piece in rights[other:])


def _elsewhere(piece: Piece) -> Piece:
    """Return a loose piece; one of a pair stands apart from its counterpart, as a moved one does."""
    return piece if piece.pair is None or piece.pair == SAME else piece._replace(moved=True)


def _may_share(sides: _Sides, left: Piece, right: Piece) -> bool:
    """Tell whether two loose pieces may share a row: a cross-heading only with a cross-heading."""
    left_kind = sides.comparison.left.paragraph_kinds[left.paragraph]
    right_kind = sides.comparison.right.paragraph_kinds[right.paragraph]
    return (left_kind is ParagraphKind.HEADING) == (right_kind is ParagraphKind.HEADING)


def _join_back_into_paragraphs(bands: Iterator[Band]) -> Iterator[Band]:
    """Join bands of one paragraph where the row still reads level.

    [A1 | A1'] [A2 | A2']  ->  [A1 A2 | A1' A2']
    """
    before: Band | None = None
    for band in map(Band.measure, bands):
        if before is not None and _reads_well(before, band):
            before.take(band)
            continue
        if before is not None:
            yield before
        before = band
    if before is not None:
        yield before


def _reads_well(before: Band, band: Band) -> bool:
    sides = (_continues(before.left, band.left), _continues(before.right, band.right))
    if False in sides or True not in sides:
        return False
    if not (before.quiet and all(_is_quiet(piece) for piece in band.pieces)):
        return False
    if before.length + band.length > limits.CELL_TEXT:
        return False
    return not band.anchored or abs(before.drift) <= DRIFT


def _continues(before: list[Piece], here: list[Piece]) -> bool | None:
    """Tell whether one side goes on in its paragraph; None where it has nothing to go on with."""
    if not before or not here:
        return None
    return before[-1].paragraph == here[0].paragraph


def _is_quiet(piece: Piece) -> bool:
    return not piece.moved and (piece.pair is None or piece.standing in CALM)
