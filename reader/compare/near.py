"""Pair the sentences that were edited: near equal in letters or words, one to one, in any order.

Runs on what the anchors left over, in pure Python: two texts that differ in a few sentences never cost
more than this. A logistic score over letters shared, rare words shared, whether both stand between the
same anchors, and by how much the pair beats its rivals. Knows no meaning: `align` does the rest.
"""

import math
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reader import resource
from reader.compare import lexical
from reader.compare.lexical import Bag
from reader.compare.work import Work

_CELLS = 3_000
"""Up to so many left-right combinations all are looked at; beyond, those that share rare words."""

_CANDIDATES = 12
"""Most rivals looked at for one sentence when not all are."""

_SAMPLE = 400
"""Most anchored sentences read for the rarity of words."""

_CELL_WORK = 8
"""Microseconds for one combination, measured on two sentences of 25 words."""


class Near(NamedTuple):
    """An edited pair and how sure it is, as a logit."""

    left: int
    right: int
    logit: float


class Gap(NamedTuple):
    """Where a sentence stands between anchors: the other side's numbers of its anchored neighbours."""

    before: int
    after: int

    def holds(self, number: int) -> bool:
        """Say whether the other side's sentence lies between those neighbours."""
        return min(self.before, self.after) < number < max(self.before, self.after)


class Likeness(NamedTuple):
    """What is measured on one combination of sentences."""

    ratio: float
    containment: float
    dice: float
    gap: bool
    distance: float
    lengths: float
    short: bool
    mass: float

    @property
    def plain(self) -> float:
        """The unfitted score by which rivals are compared."""
        return (self.ratio + self.containment + self.dice) / 3 + 0.1 * self.gap


class Sides(NamedTuple):
    """The leftover of both sides, ready to be compared: bags and gaps by sentence number."""

    left: Mapping[int, Bag]
    right: Mapping[int, Bag]
    left_gaps: Mapping[int, Gap]
    right_gaps: Mapping[int, Gap]


@cache
def _weights() -> dict[str, float]:
    text = resource.path("compare", "weights.toml").read_text("utf-8")
    weights: dict[str, float] = tomllib.loads(text)["near"]
    return weights


def edited(
    left: Sequence[str],
    right: Sequence[str],
    anchored: Mapping[int, int],
    language: str,
    work: Work,
) -> list[Near]:
    """Pair what the anchors left over.

    Args:
        left: all sentences of the left.
        right: all sentences of the right.
        anchored: left number to right number of the identical sentences.
        language: ISO 639-1 code, for stems and stop words.
        work: what may be spent; when it runs out the pairs found so far are returned.

    Returns:
        One-to-one pairs, surest first.
    """
    sides = _leftover(left, right, anchored, language)
    measured = measure(sides, work)
    scored = score(measured)
    return _one_to_one(scored, _weights()["keep"])


def _leftover(
    left: Sequence[str], right: Sequence[str], anchored: Mapping[int, int], language: str
) -> Sides:
    """Return what is not anchored, weighed against a sample of what is."""
    backwards = {j: i for i, j in anchored.items()}
    mine = {i: lexical.counted(text, language) for i, text in enumerate(left) if i not in anchored}
    theirs = {
        j: lexical.counted(text, language) for j, text in enumerate(right) if j not in backwards
    }
    if not mine or not theirs:
        return Sides({}, {}, {}, {})
    rare = lexical.rarity(
        [*mine.values(), *theirs.values(), *_sample(left, right, anchored, language)]
    )
    return Sides(
        {i: lexical.bag(left[i], counts, rare) for i, counts in mine.items()},
        {j: lexical.bag(right[j], counts, rare) for j, counts in theirs.items()},
        _gaps(mine, anchored, len(left), len(right)),
        _gaps(theirs, backwards, len(right), len(left)),
    )


def _sample(
    left: Sequence[str], right: Sequence[str], anchored: Mapping[int, int], language: str
) -> list[dict[str, float]]:
    """Return the stems of some anchored sentences, evenly spread; both sides of each count."""
    step = -(-len(anchored) // _SAMPLE) or 1
    chosen = sorted(anchored.items())[::step]
    return [lexical.counted(text, language) for i, j in chosen for text in (left[i], right[j])]


def _gaps(
    numbers: Mapping[int, object], anchored: Mapping[int, int], length: int, other: int
) -> dict[int, Gap]:
    """Return between which anchored neighbours each leftover sentence stands."""
    before: dict[int, int] = {}
    after: dict[int, int] = {}
    last = -1
    for number in range(length):
        last = anchored.get(number, last)
        before[number] = last
    last = other
    for number in range(length - 1, -1, -1):
        last = anchored.get(number, last)
        after[number] = last
    return {number: Gap(before[number], after[number]) for number in numbers}


def measure(sides: Sides, work: Work) -> dict[tuple[int, int], Likeness]:
    """Measure every combination worth it, within the work allowed."""
    measured: dict[tuple[int, int], Likeness] = {}
    for i, j in _candidates(sides):
        if not work.spend(_CELL_WORK):
            break
        measured[i, j] = _likeness(sides, i, j)
    return measured


def _candidates(sides: Sides) -> list[tuple[int, int]]:
    """Return the combinations to look at: all of a few, else those that share the rarest words."""
    if len(sides.left) * len(sides.right) <= _CELLS:
        return [(i, j) for i in sides.left for j in sides.right]
    forth = _sharing(sides.left, sides.right)
    back = _sharing(sides.right, sides.left)
    near = {(i, j) for i, gap in sides.left_gaps.items() for j in _between(gap, sides.right)}
    return sorted({*forth, *((i, j) for j, i in back), *near})


def _between(gap: Gap, numbers: Mapping[int, Bag]) -> list[int]:
    """Return the first few leftover sentences of the other side inside a gap."""
    low, high = sorted(gap)
    inside = [n for n in range(low + 1, min(high, low + 1 + _CANDIDATES)) if n in numbers]
    return inside[:_CANDIDATES]


def _sharing(mine: Mapping[int, Bag], theirs: Mapping[int, Bag]) -> list[tuple[int, int]]:
    """Return for each of mine the few of theirs that share most weight with it."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for j, bag in theirs.items():
        for stem in bag.weights:
            having[stem].append(j)
    found: list[tuple[int, int]] = []
    for i, bag in mine.items():
        weight: defaultdict[int, float] = defaultdict(float)
        for stem in sorted(bag.weights, key=lambda s: (len(having.get(s, ())), s))[:_CANDIDATES]:
            for j in having.get(stem, ())[: 4 * _CANDIDATES]:
                weight[j] += bag.weights[stem]
        best = sorted(weight, key=lambda j: (-weight[j], j))[:_CANDIDATES]
        found.extend((i, j) for j in best)
    return found


def _likeness(sides: Sides, i: int, j: int) -> Likeness:
    """Measure one combination."""
    from rapidfuzz import fuzz

    left, right = sides.left[i], sides.right[j]
    shared = lexical.shared(left, right)
    gap = sides.left_gaps[i].holds(j) and sides.right_gaps[j].holds(i)
    away = 0 if gap else min(_away(sides.left_gaps[i], j), _away(sides.right_gaps[j], i))
    return Likeness(
        ratio=fuzz.ratio(left.folded, right.folded) / 100,
        containment=shared / max(1e-6, min(left.mass, right.mass)),
        dice=2 * shared / max(1e-6, left.mass + right.mass),
        gap=gap,
        distance=math.log1p(away),
        lengths=abs(math.log((len(left.folded) + 20) / (len(right.folded) + 20))),
        short=min(len(left.weights), len(right.weights)) <= 3,
        mass=math.log1p(min(left.mass, right.mass)),
    )


def _away(gap: Gap, number: int) -> int:
    """Return how many sentences lie between a gap and the other side's sentence."""
    return min(abs(number - gap.before), abs(number - gap.after))


def score(measured: Mapping[tuple[int, int], Likeness]) -> list[Near]:
    """Return each combination with its logit."""
    weights = _weights()
    return [
        Near(
            i, j, weights["bias"] + math.fsum(weights[name] * value for name, value in row.items())
        )
        for (i, j), row in features(measured).items()
    ]


def features(
    measured: Mapping[tuple[int, int], Likeness],
) -> dict[tuple[int, int], dict[str, float]]:
    """Return the named features of every combination, the margin over its rivals among them."""
    rows: defaultdict[int, list[float]] = defaultdict(list)
    columns: defaultdict[int, list[float]] = defaultdict(list)
    in_row: defaultdict[int, int] = defaultdict(int)
    in_column: defaultdict[int, int] = defaultdict(int)
    for (i, j), likeness in measured.items():
        rows[i].append(likeness.plain)
        columns[j].append(likeness.plain)
        in_row[i] += likeness.gap
        in_column[j] += likeness.gap
    for scores in (*rows.values(), *columns.values()):
        scores.sort(reverse=True)
    return {
        (i, j): _row(
            likeness,
            likeness.plain
            - max(_rival(rows[i], likeness.plain), _rival(columns[j], likeness.plain)),
            alone=likeness.gap and in_row[i] == 1 == in_column[j],
        )
        for (i, j), likeness in measured.items()
    }


def _rival(scores: Sequence[float], own: float) -> float:
    """Return the best other score of a row or column, sorted best first."""
    if scores[0] != own:
        return scores[0]
    return scores[1] if len(scores) > 1 else 0.0


def _row(likeness: Likeness, margin: float, *, alone: bool) -> dict[str, float]:
    return {
        **likeness._asdict(),
        "alone": float(alone),
        "margin": margin,
        "ratio_in_gap": likeness.ratio * likeness.gap,
    }


def _one_to_one(scored: Sequence[Near], keep: float) -> list[Near]:
    """Keep the best pairs, each sentence once; of equals the earlier in both texts."""
    lefts: set[int] = set()
    rights: set[int] = set()
    kept: list[Near] = []
    for near in sorted(scored, key=lambda n: (-n.logit, n.left + n.right)):
        if near.logit < keep:
            break
        if near.left not in lefts and near.right not in rights:
            lefts.add(near.left)
            rights.add(near.right)
            kept.append(near)
    return kept
