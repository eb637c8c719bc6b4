"""Headline, standfirst and summary lines: changed, cut, added, each in a plain sentence.

Between different tellings every headline differs: then one light finding says so and no more. Knows no
body text.
"""

from collections.abc import Iterator
from typing import Final

from reader.compare.changes import Finding, FindingKind, Part, Place, Side
from reader.compare.findings import weights, wording
from reader.compare.findings.captions import place
from reader.compare.findings.case import one_sided
from reader.compare.findings.weights import cited
from reader.compare.findings.wording import COPY, Wording
from reader.text import style

_OTHER_TELLING: Final = 0.3
"""What a headline weighs between two tellings of one event."""
_BELOW: Final = 0.7
"""What standfirst and summary weigh against the headline."""
_FACTS: Final = 1.4
"""What a headline weighs in which a figure or a negation changed."""

_ONE_LINE: Final = 0.6
"""Likeness of two summary lines, by words in order, from which they are one line changed."""


def find(left: Side, right: Side, *, same_copy: bool) -> Iterator[Finding]:
    """Yield what became of the headline and what stands under it.

    Args:
        left: One side.
        right: The other.
        same_copy: The two are versions of one copy.
    """
    yield from _line("headline", Part.HEADLINE, left, right, same_copy=same_copy)
    if same_copy:
        yield from _line("standfirst", Part.STANDFIRST, left, right, same_copy=True)
        yield from _summary(left, right)


def _line(name: str, part: Part, left: Side, right: Side, *, same_copy: bool) -> Iterator[Finding]:
    """Yield what became of one line that an article has once."""
    here = left.headline if part is Part.HEADLINE else left.standfirst
    there = right.headline if part is Part.HEADLINE else right.standfirst
    share = (1.0 if part is Part.HEADLINE else _BELOW) if same_copy else _OTHER_TELLING
    words = wording.of(same_copy=same_copy)
    if here and there:
        if not style.same_but_for_style(here, there, left.language):
            share *= _FACTS if same_copy and _figures(here) != _figures(there) else 1.0
            yield _changed(name, (place(part, 0, here), place(part, 0, there)), share, words)
    elif here or there:
        side = 0 if here else 1
        yield _alone(name, side, place(part, 0, here or there or ""), share, words)


def _figures(text: str) -> list[str]:
    """Return the figures of a line, to tell whether they changed."""
    return sorted(word for word in text.replace(",", "").split() if any(c.isdigit() for c in word))


def _changed(
    name: str, places: tuple[Place, Place], share: float, words: Wording = COPY
) -> Finding:
    weight = weights.weigh(FindingKind.HEADLINE, "changed", share=share)
    says = f"The {name} {cited(places[0].text)} {words.became} {cited(places[1].text)}."
    return Finding(FindingKind.HEADLINE, "changed", weight, *places, says)


def _alone(name: str, side: int, where: Place, share: float, words: Wording = COPY) -> Finding:
    change = "added" if side else "cut"
    weight = weights.weigh(FindingKind.HEADLINE, change, share=share)
    says = f"The {name} {cited(where.text)} {words.alone[side]}."
    return one_sided(FindingKind.HEADLINE, side, where, weight=weight, says=says)


def _summary(left: Side, right: Side) -> Iterator[Finding]:
    """Yield what became of the summary lines: equal ones are nothing, like ones changed."""
    from rapidfuzz.distance import Indel

    normal = [
        [style.normal(line, left.language) for line in side.summary] for side in (left, right)
    ]
    rest = [
        [i for i, line in enumerate(lines) if line not in normal[1 - side]]
        for side, lines in enumerate(normal)
    ]
    for i in tuple(rest[0]):
        likeness = [
            (Indel.normalized_similarity(normal[0][i].split(), normal[1][j].split()), -j)
            for j in rest[1]
        ]
        best, j = max(likeness, default=(0.0, 0))
        if best >= _ONE_LINE:
            rest[0].remove(i)
            rest[1].remove(-j)
            places = (
                place(Part.SUMMARY, i, left.summary[i]),
                place(Part.SUMMARY, -j, right.summary[-j]),
            )
            yield _changed("summary line", places, _BELOW)
    for side, lines in enumerate(rest):
        for index in lines:
            text = (left, right)[side].summary[index]
            yield _alone("summary line", side, place(Part.SUMMARY, index, text), _BELOW)
