"""Say in one line what two articles are to each other.

Reads sides, pairs and findings; whether the two tell of one event at all it is told. The thresholds,
the data they were set on and their error rates are in CALIBRATION.md.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.compare.changes import (
    Finding,
    FindingKind,
    MarkKind,
    Pair,
    PairKind,
    Relation,
    Side,
)

_VERSION = 0.5
"""Share of the shorter text, in letters or sentences, in equal or edited ones from which it is a version."""

_NEAR = 0.72
"""Share of the paired letters that must be in equal or edited sentences (see `align`)."""

_REWRITTEN = 0.5
"""Share of the letters, both sides' mean, in pairs that tell the same sentence from which one text was made of the other."""

_COVERED = 0.8
"""Share of each text's letters in pairs of any kind from which one was made of the other. Independent
tellings of the seeds reach .45 on the side that is covered more."""

_CLOSE = (PairKind.SAME, PairKind.EDITED)
_TOLD = (*_CLOSE, PairKind.REWORDED)


def relation(left: Side, right: Side, pairs: Sequence[Pair], *, kin: bool) -> Relation:
    """Judge the relation of two sides.

    Args:
        left: one side.
        right: the other.
        pairs: all their pairs.
        kin: whether the two tell of one event.
    """
    if _nothing_differs(left, right, pairs):
        return Relation.IDENTICAL
    if not pairs:
        return Relation.UNRELATED
    covered = _covered(left, pairs, 0), _covered(right, pairs, 1)
    if _is_version(covered):
        return Relation.EDITED
    told = [side.share(_TOLD) for side in covered]
    if sum(told) >= 2 * _REWRITTEN or min(side.share(PairKind) for side in covered) >= _COVERED:
        return Relation.REWRITTEN
    return Relation.SAME_STORY if kin else Relation.UNRELATED


class _Covered(NamedTuple):
    """How much of a side stands in pairs, by their kind."""

    letters: int
    sentences: int
    by_kind: Mapping[PairKind, int]
    """Letters."""
    close: int
    """Sentences equal or edited."""

    def of(self, kinds: Iterable[PairKind]) -> int:
        """Return how many letters stand in pairs of some kinds."""
        return sum(self.by_kind.get(kind, 0) for kind in kinds)

    def share(self, kinds: Iterable[PairKind]) -> float:
        """Return their share of the side's letters."""
        return self.of(kinds) / max(1, self.letters)


def _covered(side: Side, pairs: Sequence[Pair], which: int) -> _Covered:
    """Measure one side once for all kinds of pairs."""
    lengths = [sentence.end - sentence.start for sentence in side.sentences]
    by_kind: Counter[PairKind] = Counter()
    close = 0
    for pair in pairs:
        numbers = pair.right if which else pair.left
        by_kind[pair.kind] += sum([lengths[number] for number in numbers])
        close += len(numbers) * (pair.kind in _CLOSE)
    return _Covered(sum(lengths), len(lengths), by_kind, close)


def _is_version(covered: tuple[_Covered, _Covered]) -> bool:
    """Say whether the shorter text is mostly in the longer, equal or edited."""
    # Of two equally long the same one is asked, whichever stands on the left.
    shorter = min(covered, key=lambda side: (side.letters, side.of(_CLOSE), side.sentences))
    share = max(shorter.share(_CLOSE), shorter.close / shorter.sentences)
    close = sum(side.of(_CLOSE) for side in covered)
    return share >= _VERSION and close >= _NEAR * sum(side.of(PairKind) for side in covered)


def _nothing_differs(left: Side, right: Side, pairs: Sequence[Pair]) -> bool:
    """Say whether all is the same and in place, outside the body too."""
    around = [
        (s.headline, s.standfirst, s.summary, s.notes, [(c.text, c.credit) for c in s.captions])
        for s in (left, right)
    ]
    whole = len(pairs) == len(left.sentences) == len(right.sentences)
    same = all(p.kind is PairKind.SAME and not p.moved for p in pairs)
    return whole and same and _in_order(pairs) and around[0] == around[1]


def _in_order(pairs: Sequence[Pair]) -> bool:
    """Say whether the sentences stand in one order; a short one out of it is not worth calling moved."""
    return all(a.right < b.right for a, b in pairwise(sorted(pairs, key=lambda p: p.left)))


def sentence(
    judged: Relation, both: tuple[Side, Side], pairs: Sequence[Pair], findings: Sequence[Finding]
) -> str:
    """Say the verdict for people: the relation, then the counts that tell most."""
    match judged:
        case Relation.IDENTICAL:
            return "Identical." if not any(p.left_marks or p.right_marks for p in pairs) else _STYLE
        case Relation.EDITED:
            return _line("Edited copy", [_edits(both, pairs), *_told_of(findings)])
        case Relation.REWRITTEN:
            return _line("Rewritten copy", [_reworded(both, pairs), *_told_of(findings)])
        case Relation.SAME_STORY:
            return _line("The same story told independently", [_in_common(both, pairs)])
        case Relation.UNRELATED:
            said = [_in_common(both, pairs)] if pairs else ["no facts in common"]
            return _line("Unrelated", said)


_STYLE = "Identical but for house style."


def _line(head: str, parts: Iterable[str]) -> str:
    return f"{head}: {'; '.join(parts)}."


def _edits(both: tuple[Side, Side], pairs: Sequence[Pair]) -> str:
    """Return what was done to an edited copy, in counts that are not nought."""
    changed = sum(_really_changed(pair) for pair in pairs)
    only = [_unpaired(side, pairs, n) for n, side in enumerate(both)]
    moved = sum(pair.moved for pair in pairs)
    counts = [
        (changed, _some(changed, "sentence") + " changed"),
        (only[0], f"{only[0]} only on the left"),
        (only[1], f"{only[1]} only on the right"),
        (moved, f"{moved} moved"),
    ]
    said = [text for count, text in counts if count]
    if said:
        return ", ".join(said)
    if not _in_order(pairs):
        return "short lines in another order"
    styled = any(pair.left_marks or pair.right_marks for pair in pairs)
    return "house style only" if styled else "changes outside the body only"


def _really_changed(pair: Pair) -> bool:
    """Say whether anything but house style differs in a pair."""
    marks = (*pair.left_marks, *pair.right_marks)
    plain = pair.kind in _CLOSE and all(mark.kind is MarkKind.STYLE for mark in marks)
    return not plain


def _reworded(both: tuple[Side, Side], pairs: Sequence[Pair]) -> str:
    told = [p for p in pairs if p.kind is not PairKind.RELATED]
    same = sum(len(p.left) for p in told if not _really_changed(p))
    reworded = sum(len(p.left) for p in told) - same
    kept = f", {same} kept" if same else ""
    return f"{reworded} of {_some(len(both[0].sentences), 'sentence')} reworded{kept}"


def _in_common(both: tuple[Side, Side], pairs: Sequence[Pair]) -> str:
    only = [_unpaired(side, pairs, n) for n, side in enumerate(both)]
    alone = f"{only[0]} only on the left, {only[1]} only on the right"
    return f"{_some(len(pairs), 'fact')} in common, {alone}"


def _unpaired(side: Side, pairs: Sequence[Pair], which: int) -> int:
    return len(side.sentences) - sum(len((p.left, p.right)[which]) for p in pairs)


def _told_of(findings: Sequence[Finding]) -> list[str]:
    """Return the counts of the findings an editor asks for first."""
    kinds = Counter(
        (f.kind, f.change) if f.change in _MARKS else (f.kind, "")
        for f in findings
        if f.weight > 0.5
    )
    wanted = (
        ((FindingKind.QUOTE, "lost-marks"), "quote", "lost {} marks"),
        ((FindingKind.QUOTE, "gained-marks"), "quote", "gained marks"),
        ((FindingKind.QUOTE, ""), "quote", "differs|differ"),
        ((FindingKind.FIGURE, ""), "figure", "differs|differ"),
        ((FindingKind.NAME, ""), "name", "differs|differ"),
    )
    said: list[str] = []
    for key, noun, verb in wanted:
        if count := kinds[key]:
            one, _, many = verb.partition("|")
            done = (one if count == 1 else many or one).format("its" if count == 1 else "their")
            said.append(f"{_some(count, noun)} {done}")
    return said


_MARKS = ("lost-marks", "gained-marks")


def _some(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
