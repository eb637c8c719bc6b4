"""Correction and update notes: cut, added, changed. An editor wants to see every one of them."""

from collections.abc import Iterator

from reader.compare.changes import Finding, FindingKind, Part, Side
from reader.compare.findings import weights, wording
from reader.compare.findings.captions import changed, place
from reader.compare.findings.case import one_sided
from reader.compare.findings.weights import cited
from reader.text import style


def find(left: Side, right: Side, *, same_copy: bool) -> Iterator[Finding]:
    """Yield what became of the notes; between different tellings each side's own are lighter.

    Args:
        left: One side.
        right: The other.
        same_copy: The two are versions of one copy.
    """
    share = 1.0 if same_copy else 0.4
    words = wording.of(same_copy=same_copy)
    rest = _unmatched(left, right), _unmatched(right, left)
    if same_copy and len(rest[0]) == len(rest[1]) == 1:
        yield _changed(left, right, rest[0][0], rest[1][0])
        return
    for side, notes in enumerate(rest):
        for index in notes:
            text = (left, right)[side].notes[index]
            change = "added" if side else "cut"
            where = place(Part.NOTE, index, text)
            weight = weights.weigh(FindingKind.CORRECTION, change, share=share)
            says = f"The note {cited(text)} {words.alone[side]}."
            yield one_sided(FindingKind.CORRECTION, side, where, weight=weight, says=says)


def _unmatched(here: Side, there: Side) -> list[int]:
    """Return the notes of one side that the other has not, house style apart."""
    known = {style.normal(note, there.language) for note in there.notes}
    return [
        index
        for index, note in enumerate(here.notes)
        if style.normal(note, here.language) not in known
    ]


def _changed(left: Side, right: Side, i: int, j: int) -> Finding:
    here, there = left.notes[i], right.notes[j]
    weight = weights.weigh(FindingKind.CORRECTION, "altered")
    places = place(Part.NOTE, i, here), place(Part.NOTE, j, there)
    says = changed("note", here, there, left.language)
    return Finding(FindingKind.CORRECTION, "altered", weight, *places, says)
