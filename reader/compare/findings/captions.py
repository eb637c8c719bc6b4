"""Captions and their credits: changed, cut, added.

Captions of one picture are told by their words; two pictures are not compared. Knows no body text.
"""

from collections.abc import Iterator
from typing import Final

from reader.article import Caption
from reader.compare.changes import Finding, FindingKind, Part, Place, Side
from reader.compare.findings import parted, weights, wording
from reader.compare.findings.case import one_sided
from reader.compare.findings.weights import cited
from reader.compare.findings.wording import COPY, Wording
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
    words = wording.of(same_copy=same_copy)
    for (i, a), (j, b) in _pictures(rest[0], rest[1], left.language):
        places = place(Part.CAPTION, i, a.text), place(Part.CAPTION, j, b.text)
        yield from _text(places, left.language, words)
        yield from _credit(places, (a.credit or "", b.credit or ""), words)
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


def _text(places: tuple[Place, Place], language: str, words: Wording) -> Iterator[Finding]:
    here, there = places[0].text, places[1].text
    if style.same_but_for_style(here, there, language):
        return
    weight = weights.weigh(FindingKind.CAPTION, "altered")
    says = changed("caption", here, there, language, words)
    yield Finding(FindingKind.CAPTION, "altered", weight, *places, says)


def changed(name: str, here: str, there: str, language: str, words: Wording = COPY) -> str:
    """Say that a text outside the body changed: both in full, or in long ones what differs."""
    if len(here) + len(there) > _IN_FULL:
        told = parted.differences(
            parted.plain(here, language), parted.plain(there, language), words
        )
        if told:
            return f"The {name} {words.changed}: {told}, in {cited(here)}."
    return f"The {name} {cited(here)} {words.became} {cited(there)}."


_IN_FULL: Final = 160
"""Code points of two texts that are read faster whole than by what differs."""


def _credit(
    places: tuple[Place, Place], both: tuple[str, str], words: Wording
) -> Iterator[Finding]:
    here, there = both
    if " ".join(here.casefold().split()) == " ".join(there.casefold().split()):
        return
    weight = weights.weigh(FindingKind.CAPTION, "credit")
    if here and there:
        says = f"The picture credit {cited(here)} {words.became} {cited(there)}."
    else:
        says = f"The picture credit {cited(here or there)} {words.alone[0 if here else 1]}."
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
