"""Pair the sentences that were edited: near equal in letters or words, one to one, in any order.

Runs on what the anchors left over, in pure Python: two texts that differ in a few sentences never cost
more than this. A logistic score over letters shared, rare words shared, whether both stand between the
same anchors, and by how much the pair beats its rivals; twice, since the surest pairs of the first
round are anchors for the second. Knows no meaning: `retold` does the rest.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.compare import lexical, weights
from reader.compare.lexical import Bag
from reader.compare.places import Place, Places
from reader.compare.task import Task
from reader.compare.work import Work

_CELLS = 4_000
"""Up to so many combinations all are looked at; beyond, those that share rare words or a gap."""

_CANDIDATES = 12
"""Most rivals looked at for one sentence when not all are."""

_PLAINLY = 75.0
"""Letters in common order, in hundredths, from which a pair alone in its gap is taken at once when
texts are long."""

_SAMPLE = 400
"""Most anchored sentences read for the rarity of words."""

_CELL_WORK = 10
"""Work units of one combination: microseconds on two sentences of 25 words."""

_CLOSE = 0.75
"""Letters in common order from which two sentences are near equal."""

_HELD = 0.95
"""Share of one sentence's weight in another's from which it is that sentence with a clause more."""

_LETTERS_PER_WORK = 60_000
"""Combinations of letters for one unit more, which only the longest sentences reach."""

_SURE = 2.5
"""Logit from which a pair of the first round is an anchor of the second: wrong in 1 of 200 on the
development revisions."""


class Near(NamedTuple):
    """An edited pair and how sure it is, as a logit."""

    left: int
    right: int
    logit: float
    close: bool = False
    """Whether the two read as one sentence with a few edits, or with a clause more."""


class Likeness(NamedTuple):
    """What two sentences have in common, wherever they stand."""

    ratio: float
    """Letters in common order, 0 to 1 (Indel similarity)."""
    containment: float
    """Weight of shared stems, as a share of the lighter sentence's."""
    dice: float
    lengths: float
    short: bool
    mass: float


class Leftover(NamedTuple):
    """What no anchor took, ready to be compared: bags by sentence number."""

    left: Mapping[int, Bag]
    right: Mapping[int, Bag]
    counts: tuple[int, int]
    anchored: Mapping[int, int]
    lengths: Mapping[int, float]
    """What an anchor weighs in the chain, by left number."""


def edited(task: Task) -> list[Near]:
    """Pair what the anchors left over, one to one, surest first.

    When the work runs out, what was measured until then decides.
    """
    rest = leftover(task.texts, task.anchored, task.language)
    measured = measure(rest, task.work)
    sure = first_round(rest, measured)
    found = one_to_one(scored(features(rest, measured, sure)), weights.of("near")["keep"])
    return [near._replace(close=_is_close(measured[near.left, near.right])) for near in found]


def _is_close(likeness: Likeness) -> bool:
    """Say whether two sentences are near equal, or one holds all of the other's words."""
    held = likeness.containment >= _HELD and not likeness.short
    return likeness.ratio >= _CLOSE or held


def first_round(rest: Leftover, measured: Mapping[tuple[int, int], Likeness]) -> dict[int, int]:
    """Return the anchors with the pairs that are sure without knowing their neighbours."""
    found = one_to_one(scored(features(rest, measured, rest.anchored)), _SURE)
    return {**rest.anchored, **{near.left: near.right for near in found}}


def leftover(
    texts: tuple[Sequence[str], Sequence[str]], anchored: Mapping[int, int], language: str
) -> Leftover:
    """Return what is not anchored, weighed against a sample of what is."""
    taken = set(anchored.values())
    left = {i: text for i, text in enumerate(texts[0]) if i not in anchored}
    right = {j: text for j, text in enumerate(texts[1]) if j not in taken}
    counts = {text: lexical.counted(text, language) for text in (*left.values(), *right.values())}
    sample = [lexical.counted(texts[0][i], language) for i in _spread(sorted(anchored))]
    both = [counts[text] for text in (*left.values(), *right.values())]
    rare = lexical.rarity([*both, *sample, *sample])
    return Leftover(
        {i: lexical.bag(text, counts[text], rare) for i, text in left.items()},
        {j: lexical.bag(text, counts[text], rare) for j, text in right.items()},
        (len(texts[0]), len(texts[1])),
        anchored,
        {i: 1 + len(texts[0][i]) / 1e4 for i in anchored},
    )


def _spread(numbers: Sequence[int]) -> Sequence[int]:
    """Return some of many, evenly spread."""
    return numbers[:: -(-len(numbers) // _SAMPLE) or 1]


def measure(rest: Leftover, work: Work) -> dict[tuple[int, int], Likeness]:
    """Measure every combination worth it, within the work allowed."""
    measured: dict[tuple[int, int], Likeness] = {}
    for i, j in _candidates(rest):
        letters = len(rest.left[i].folded) * len(rest.right[j].folded)
        if not work.spend(_CELL_WORK + letters // _LETTERS_PER_WORK):
            break
        measured[i, j] = _likeness(rest.left[i], rest.right[j])
    return measured


def _candidates(rest: Leftover) -> list[tuple[int, int]]:
    """Return the combinations to look at: all of a few, else those that share rare words or a gap."""
    if len(rest.left) * len(rest.right) <= _CELLS:
        return [(i, j) for i in rest.left for j in rest.right]
    inside = _in_one_gap(rest)
    plain = [(i, j) for i, j in _alone(inside) if _plainly_edited(rest.left[i], rest.right[j])]
    lefts, rights = {i for i, _ in plain}, {j for _, j in plain}
    left = {i: bag for i, bag in rest.left.items() if i not in lefts}
    right = {j: bag for j, bag in rest.right.items() if j not in rights}
    forth = _sharing(left, right)
    back = [(i, j) for j, i in _sharing(right, left)]
    return sorted({*forth, *back, *inside})


def _alone(cells: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the combinations that have no rival between their anchors."""
    lefts = Counter(i for i, _ in cells)
    rights = Counter(j for _, j in cells)
    return [(i, j) for i, j in cells if lefts[i] == 1 == rights[j]]


def _plainly_edited(left: Bag, right: Bag) -> bool:
    """Say whether two sentences alone between the same anchors need no look at rivals elsewhere."""
    from rapidfuzz import fuzz

    return fuzz.ratio(left.folded, right.folded) >= _PLAINLY


def _in_one_gap(rest: Leftover) -> list[tuple[int, int]]:
    """Return the combinations between the same two anchors, the first few of each sentence."""
    places = Places(rest.anchored, rest.counts, rest.lengths)
    found: list[tuple[int, int]] = []
    for i in rest.left:
        before, after = places.bounds(i)
        inside = [
            j for j in range(before + 1, min(after, before + 1 + _CANDIDATES)) if j in rest.right
        ]
        found.extend((i, j) for j in inside)
    return found


def _sharing(mine: Mapping[int, Bag], theirs: Mapping[int, Bag]) -> list[tuple[int, int]]:
    """Return for each of mine the few of theirs that share most weight with it."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for j, bag in theirs.items():
        for stem in bag.weights:
            having[stem].append(j)
    found: list[tuple[int, int]] = []
    for i, bag in mine.items():
        weight: defaultdict[int, float] = defaultdict(float)
        rarest = sorted(bag.weights, key=lambda stem: (len(having.get(stem, ())), stem))
        for stem in rarest[:_CANDIDATES]:
            for j in having.get(stem, ())[: 4 * _CANDIDATES]:
                weight[j] += bag.weights[stem]
        found.extend((i, j) for j in sorted(weight, key=lambda j: (-weight[j], j))[:_CANDIDATES])
    return found


def _likeness(left: Bag, right: Bag) -> Likeness:
    """Measure one combination."""
    from rapidfuzz import fuzz

    shared = lexical.shared(left, right)
    return Likeness(
        ratio=fuzz.ratio(left.folded, right.folded) / 100,
        containment=shared / max(1e-6, min(left.mass, right.mass)),
        dice=2 * shared / max(1e-6, left.mass + right.mass),
        lengths=abs(math.log((len(left.folded) + 20) / (len(right.folded) + 20))),
        short=min(len(left.weights), len(right.weights)) <= 3,
        mass=math.log1p(min(left.mass, right.mass)),
    )


def features(
    rest: Leftover, measured: Mapping[tuple[int, int], Likeness], anchored: Mapping[int, int]
) -> dict[tuple[int, int], dict[str, float]]:
    """Return the named features of every combination, its place and its margin over rivals among them."""
    places = Places(anchored, rest.counts, rest.lengths)
    stands = {cell: places.of(*cell) for cell in measured}
    rows: defaultdict[int, list[float]] = defaultdict(list)
    columns: defaultdict[int, list[float]] = defaultdict(list)
    gaps: defaultdict[tuple[str, int], int] = defaultdict(int)
    for (i, j), likeness in measured.items():
        plain = _plain(likeness, stands[i, j])
        rows[i].append(plain)
        columns[j].append(plain)
        gaps["left", i] += stands[i, j].gap
        gaps["right", j] += stands[i, j].gap
    for scores in (*rows.values(), *columns.values()):
        scores.sort(reverse=True)
    found: dict[tuple[int, int], dict[str, float]] = {}
    for (i, j), likeness in measured.items():
        plain, place = _plain(likeness, stands[i, j]), stands[i, j]
        beaten = plain - max(_rival(rows[i], plain), _rival(columns[j], plain))
        alone = place.gap and gaps["left", i] == 1 == gaps["right", j]
        found[i, j] = _row(likeness, place, beaten, alone=alone)
    return found


def _plain(likeness: Likeness, place: Place) -> float:
    """Return the unfitted score by which rivals are compared."""
    return (likeness.ratio + likeness.containment + likeness.dice) / 3 + 0.1 * place.gap


def _rival(scores: Sequence[float], own: float) -> float:
    """Return the best other score of a row or column, sorted best first."""
    if scores[0] != own:
        return scores[0]
    return scores[1] if len(scores) > 1 else 0.0


def _row(likeness: Likeness, place: Place, beaten: float, *, alone: bool) -> dict[str, float]:
    return {
        **likeness._asdict(),
        "margin": beaten,
        "gap": place.gap,
        "gap_size": place.size,
        "distance": place.distance,
        "alone": alone,
        "ratio_in_gap": likeness.ratio * place.gap,
        "ratio_contained": likeness.ratio * likeness.containment,
    }


def scored(rows: Mapping[tuple[int, int], Mapping[str, float]]) -> list[Near]:
    """Return each combination with its logit."""
    fitted = weights.of("near")
    return [
        Near(i, j, fitted["bias"] + math.fsum(fitted[name] * value for name, value in row.items()))
        for (i, j), row in rows.items()
    ]


def one_to_one(found: Sequence[Near], keep: float) -> list[Near]:
    """Keep the best pairs, each sentence once; of equals the earlier in both texts."""
    lefts: set[int] = set()
    rights: set[int] = set()
    kept: list[Near] = []
    for near in sorted(found, key=lambda n: (-n.logit, n.left + n.right)):
        if near.logit < keep:
            break
        if near.left not in lefts and near.right not in rights:
            lefts.add(near.left)
            rights.add(near.right)
            kept.append(near)
    return kept
