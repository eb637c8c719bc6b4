"""Say in one line what two articles are to each other.

Reads pairs, counts and findings, never texts. The thresholds, the data they were set on and their error
rates are in CALIBRATION.md.
"""

from collections.abc import Sequence

from reader.compare.changes import Finding, Pair, PairKind, Relation, Side

_EDITED = 0.5
_REWRITTEN = 0.6
_SAME_STORY = 2

_NEAR = (PairKind.SAME, PairKind.EDITED)


def relation(left: Side, right: Side, pairs: Sequence[Pair]) -> Relation:
    """Judge the relation of two sides from their pairs."""
    sentences = len(left.sentences) + len(right.sentences)
    near = sum(len(p.left) + len(p.right) for p in pairs if p.kind in _NEAR)
    told = sum(len(p.left) + len(p.right) for p in pairs if p.kind is not PairKind.RELATED)
    if near == sentences and _nothing_differs(left, right, pairs):
        return Relation.IDENTICAL
    if near >= _EDITED * sentences:
        return Relation.EDITED
    if told >= _REWRITTEN * sentences:
        return Relation.REWRITTEN
    return Relation.SAME_STORY if len(pairs) >= _SAME_STORY else Relation.UNRELATED


def _nothing_differs(left: Side, right: Side, pairs: Sequence[Pair]) -> bool:
    """Say whether all is the same and in place, outside the body too."""
    around = (
        (
            side.headline,
            side.standfirst,
            side.summary,
            side.notes,
            [(c.text, c.credit) for c in side.captions],
        )
        for side in (left, right)
    )
    return all(p.kind is PairKind.SAME and not p.moved for p in pairs) and next(around) == next(
        around
    )


def sentence(
    judged: Relation, both: tuple[Side, Side], pairs: Sequence[Pair], findings: Sequence[Finding]
) -> str:
    """Say the verdict for people: the relation, then the counts that tell most."""
    counts = _counts(both, pairs)
    match judged:
        case Relation.IDENTICAL:
            return "Identical."
        case Relation.EDITED:
            return f"Edited copy: {_listed(_edits(counts, pairs), findings)}."
        case Relation.REWRITTEN:
            told = f"{counts['told']} of {counts['left']} sentences reworded"
            return f"Rewritten copy: {_listed([told], findings)}."
        case Relation.SAME_STORY:
            return f"The same story told independently: {_in_common(counts)}."
        case Relation.UNRELATED:
            return (
                "Unrelated: no facts in common."
                if not pairs
                else f"Unrelated: {_in_common(counts)}."
            )


def _counts(both: tuple[Side, Side], pairs: Sequence[Pair]) -> dict[str, int]:
    paired = sum(len(p.left) for p in pairs), sum(len(p.right) for p in pairs)
    return {
        "left": len(both[0].sentences),
        "told": sum(len(p.left) for p in pairs if p.kind is not PairKind.SAME),
        "common": len(pairs),
        "only_left": len(both[0].sentences) - paired[0],
        "only_right": len(both[1].sentences) - paired[1],
    }


def _in_common(counts: dict[str, int]) -> str:
    return (
        f"{_some(counts['common'], 'fact')} in common, {counts['only_left']} only here, "
        f"{counts['only_right']} only there"
    )


def _edits(counts: dict[str, int], pairs: Sequence[Pair]) -> list[str]:
    """Return the counts of an edited copy that are not nought."""
    changed = sum(p.kind is not PairKind.SAME for p in pairs)
    moved = sum(p.moved for p in pairs)
    said = [
        (changed, _some(changed, "sentence") + " changed"),
        (counts["only_left"], f"{counts['only_left']} only here"),
        (counts["only_right"], f"{counts['only_right']} only there"),
        (moved, f"{moved} moved"),
    ]
    return [text for count, text in said if count] or ["outside the body only"]


def _listed(parts: list[str], findings: Sequence[Finding]) -> str:
    """Return the parts in one line, the most telling findings counted at the end."""
    kinds = [f.kind.value for f in findings if f.weight > 0.5]
    counted = [
        _some(kinds.count(kind), kind) for kind in ("quote", "figure", "name") if kind in kinds
    ]
    return "; ".join([", ".join(parts), *counted])


def _some(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
