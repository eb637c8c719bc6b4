"""Captions and their credits: changed, cut, added.

Captions of one picture are told by their words; two pictures are not compared. Knows no body text.
"""

from collections.abc import Iterator
from typing import Final

from reader.article import Caption
from reader.compare.changes import Finding, FindingKind, Part, Place, Side
from reader.compare.findings import weights
from reader.compare.findings.case import one_sided
from reader.compare.findings.weights import cited
from reader.text import style

_ONE_PICTURE: Final = 0.55
"""Likeness of two captions, by words in order, from which they are of one picture."""


def find(left: Side, right: Side, *, same_copy: bool) -> Iterator[Finding]:
    """Yield what became of the captions.

    Args:
        left: One side.
        right: The other.
        same_copy: The two are versions of one copy, so a caption on one side alone is worth saying.
    """
    rest = [list(enumerate(side.captions)) for side in (left, right)]
    for (i, a), (j, b) in _pictures(rest[0], rest[1], left.language):
        yield from _text(i, a, j, b, left.language)
        yield from _credit(i, a, j, b)
    for side, captions in enumerate(rest):
        for index, caption in captions if same_copy else ():
            yield _alone(side, index, caption)


Numbered = tuple[int, Caption]


def _pictures(
    left: list[Numbered], right: list[Numbered], language: str
) -> list[tuple[Numbered, Numbered]]:
    """Take out the captions that are of one picture, the likest first."""
    from rapidfuzz.distance import Indel

    rows = [
        [style.normal(caption.text, language).split() for _, caption in side]
        for side in (left, right)
    ]
    scored = sorted(
        (-Indel.normalized_similarity(a, b), i, j)
        for i, a in enumerate(rows[0])
        for j, b in enumerate(rows[1])
    )
    chosen: list[tuple[int, int]] = []
    for score, i, j in scored:
        free = all(i != taken[0] and j != taken[1] for taken in chosen)
        if -score >= _ONE_PICTURE and free:
            chosen.append((i, j))
    pairs = [(left[i], right[j]) for i, j in sorted(chosen)]
    left[:] = [caption for i, caption in enumerate(left) if i not in {c[0] for c in chosen}]
    right[:] = [caption for j, caption in enumerate(right) if j not in {c[1] for c in chosen}]
    return pairs


def _text(i: int, left: Caption, j: int, right: Caption, language: str) -> Iterator[Finding]:
    if style.same_but_for_style(left.text, right.text, language):
        return
    places = place(Part.CAPTION, i, left.text), place(Part.CAPTION, j, right.text)
    says = f"The caption {cited(left.text)} became {cited(right.text)}."
    weight = weights.weigh(FindingKind.CAPTION, "altered")
    yield Finding(FindingKind.CAPTION, "altered", weight, *places, says)


def _credit(i: int, left: Caption, j: int, right: Caption) -> Iterator[Finding]:
    here, there = left.credit or "", right.credit or ""
    if " ".join(here.casefold().split()) == " ".join(there.casefold().split()):
        return
    places = place(Part.CAPTION, i, left.text), place(Part.CAPTION, j, right.text)
    weight = weights.weigh(FindingKind.CAPTION, "credit")
    if here and there:
        says = f"The picture credit {cited(here)} became {cited(there)}."
    else:
        says = f"The picture credit {cited(here or there)} was {'cut' if here else 'added'}."
    yield Finding(FindingKind.CAPTION, "credit", weight, *places, says)


def _alone(side: int, index: int, caption: Caption) -> Finding:
    change = "added" if side else "cut"
    where = place(Part.CAPTION, index, caption.text)
    weight = weights.weigh(FindingKind.CAPTION, change)
    says = f"The caption {cited(caption.text)} was {change}."
    return one_sided(FindingKind.CAPTION, side, where, weight=weight, says=says)


def place(part: Part, index: int, text: str) -> Place:
    """Return the place of a whole caption, headline or note."""
    return Place(None, 0, len(text), text, part, index)
