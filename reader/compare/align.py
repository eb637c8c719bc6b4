"""Decide which sentences of the left tell what sentences of the right tell.

Gives links of one sentence to one sentence; `pairing` makes pairs of them. Order is never used to
forbid a link. The sides are compared in one fixed orientation, so that swapping them swaps the answer
to the last digit.
"""

import math
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.compare import anchors, kin, near, phrases, splits
from reader.compare.changes import Side
from reader.compare.work import Work
from reader.text import style

if TYPE_CHECKING:
    from reader.compare.retold import Retold

Texts = tuple[Sequence[str], Sequence[str]]

SURE = 12.0
"""The logit of identical sentences."""

_REVISION = 0.72
"""Share of the letters of linked sentences that must stand in near-equal pairs for two texts to be
versions of one article. The development revisions have .86 to 1, drafts .72 to 1 in nine of ten, two
translations of one text below .72 in 19 of 20."""

_COVERED = 0.3
"""Share of the shorter text that those near-equal pairs must hold: two reports that share a paragraph
of background are not versions of one another."""

_NEAR_EQUAL = 75.0
"""Letters in common order, in hundredths, from which two sentences are near equal."""

_TOO_FEW = 0.1
"""Share of the shorter text in near-equal sentences below which the two are never versions; the
development revisions have at least .5."""

_LOOK_AT = 10_000
"""Combinations up to which that share is worth working out."""

_CELL_WORK = 4
"""Work units of one combination in the matrices, measured on 60 by 60 sentences."""


_FIRM = 1.0
"""Logit of an edited pair that a second link yields to."""

_LETTERS_PER_WORK = 1_800
"""Letters of one side times letters of the other for one unit, measured on two articles of 6,000."""


class Link(NamedTuple):
    """Two sentences that tell the same, and how sure that is, as a logit."""

    left: int
    right: int
    logit: float
    letters: float = 1.0
    """Cosine of letter runs, where the pair was not found by its letters."""


class Alignment(NamedTuple):
    """The links of two sides, and what they were found to be."""

    links: Sequence[Link]
    kin: bool
    """Whether the two tell of one event; if not, only identical sentences are linked."""
    cosines: phrases.Cosines | None = None
    """How near words are in meaning, where the word table was opened."""


def sides(left: Side, right: Side, work: Work) -> Alignment:
    """Link the sentences of two sides."""
    here, there = _texts(left), _texts(right)
    code = language(left, right)
    if here <= there:
        return _aligned((here, there), code, work)
    found = _aligned((there, here), code, work)
    mirrored = [Link(k.right, k.left, k.logit, k.letters) for k in found.links]
    return found._replace(links=mirrored)


def language(left: Side, right: Side) -> str:
    """Return the language two sides are compared in; of two, the one that sorts first."""
    return min(left.language, right.language)


def _texts(side: Side) -> list[str]:
    return [side.text(number) for number in range(len(side.sentences))]


def _aligned(texts: Texts, language: str, work: Work) -> Alignment:
    """Link in passes, each on what the ones before left over: identical, edited, retold."""
    anchored = anchor(texts, language)
    same = [Link(i, j, SURE) for i, j in sorted(anchored.items())]
    if len(anchored) in (len(texts[0]), len(texts[1])):
        return Alignment(same, kin=bool(anchored))
    edited: list[near.Near] = []
    if _share_letters(texts, anchored):
        edited = near.edited(texts, anchored, language, work)
        if _is_revision(texts, anchored, edited):
            return Alignment(same + _revised(texts, anchored, edited, language), kin=True)
    found = same + _rewritten(texts, anchored, edited, (language, work))
    if kin.are_kin(*texts, [_chance(link.logit) for link in found], language):
        return Alignment(found, kin=True, cosines=_cosines(language))
    return Alignment(same, kin=False)


def _chance(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))


def anchor(texts: Texts, language: str) -> dict[int, int]:
    """Anchor the identical sentences, then those equal but for house style."""
    left, right = texts
    anchored = anchors.identical(left, right, {})
    if len(anchored) in (len(left), len(right)):
        return anchored
    taken = set(anchored.values())
    mine = [None if i in anchored else style.normal(t, language) for i, t in enumerate(left)]
    theirs = [None if j in taken else style.normal(t, language) for j, t in enumerate(right)]
    return anchors.identical(mine, theirs, anchored)


def _share_letters(texts: Texts, anchored: Mapping[int, int]) -> bool:
    """Say whether enough sentences are near equal for one text to be a version of the other at all.

    Looks at long texts only up to a few sentences; those have the anchors to tell.
    """
    from rapidfuzz import fuzz

    shorter, longer = sorted(texts, key=lambda side: sum(map(len, side)))
    if len(anchored) > _TOO_FEW * len(shorter) or len(shorter) * len(longer) > _LOOK_AT:
        return True
    folded = [text.casefold() for text in longer]
    equal = sum(
        len(text)
        for text in shorter
        if any(fuzz.ratio(text.casefold(), f, score_cutoff=_NEAR_EQUAL) for f in folded)
    )
    return equal > _TOO_FEW * sum(map(len, shorter))


def _is_revision(texts: Texts, anchored: Mapping[int, int], edited: Sequence[near.Near]) -> bool:
    """Say whether the linked sentences are near equal, and enough of the shorter text is linked."""
    close = [*anchored.items(), *((n.left, n.right) for n in edited if n.close)]
    equal = sum(len(texts[0][i]) for i, _ in close), sum(len(texts[1][j]) for _, j in close)
    other = sum(len(texts[0][n.left]) + len(texts[1][n.right]) for n in edited if not n.close)
    letters = [sum(map(len, side)) for side in texts]
    covered = equal[letters.index(min(letters))] / max(1, min(letters))
    return covered >= _COVERED and sum(equal) >= _REVISION * (sum(equal) + other)


def _revised(
    texts: Texts, anchored: Mapping[int, int], edited: Sequence[near.Near], language: str
) -> list[Link]:
    """Return the links of a revision: one to one, and halves of what was split or joined."""
    taken = (
        frozenset(anchored) | {n.left for n in edited},
        frozenset(anchored.values()) | {n.right for n in edited},
    )
    halves = splits.beside(texts, edited, taken, language)
    return [Link(n.left, n.right, n.logit) for n in (*edited, *halves)]


def _rewritten(
    texts: Texts,
    anchored: Mapping[int, int],
    edited: Sequence[near.Near],
    means: tuple[str, Work],
) -> list[Link]:
    """Return the links of a rewrite, n to m, of all that is not identical."""
    language, work = means
    taken = set(anchored.values())
    left = [i for i in range(len(texts[0])) if i not in anchored]
    right = [j for j in range(len(texts[1])) if j not in taken]
    letters = [sum(len(texts[0][i]) for i in left), sum(len(texts[1][j]) for j in right)]
    cost = _CELL_WORK * len(left) * len(right) + letters[0] * letters[1] // _LETTERS_PER_WORK
    if not work.spend(cost):
        coarse = edited or near.edited(texts, anchored, language, work)
        return [Link(n.left, n.right, n.logit) for n in coarse]
    found = _retold(([texts[0][i] for i in left], [texts[1][j] for j in right]), language)
    linked = [Link(left[i], right[j], logit, letters) for i, j, logit, letters in found]
    return _yielding(linked, edited)


def _yielding(linked: Sequence[Link], edited: Sequence[near.Near]) -> list[Link]:
    """Let second links yield to an edited pair of sentences that are nobody's first choice.

    Judges: "No", said A. B declined. | "No", said B. A declined.
        -> the two that declined are a pair, though each names whom the other side quotes.
    """
    best: dict[tuple[int, int], Link] = {}
    for link in sorted(linked, key=lambda k: (-k.logit, k.left + k.right)):
        best.setdefault((0, link.left), link)
        best.setdefault((1, link.right), link)
    mutual = [k for k in linked if best[0, k.left] is k is best[1, k.right]]
    taken = {k.left for k in mutual}, {k.right for k in mutual}
    firm = [
        n for n in edited if n.logit >= _FIRM and n.left not in taken[0] and n.right not in taken[1]
    ]
    lefts, rights = {n.left for n in firm}, {n.right for n in firm}
    kept = [k for k in linked if k.left not in lefts and k.right not in rights]
    return [*kept, *(Link(n.left, n.right, n.logit) for n in firm)]


def _cosines(language: str) -> phrases.Cosines | None:
    """Return what measures how near words are in meaning; the table is open by now."""
    from reader.compare import retold

    return retold.word_cosines if language[:2] in retold.TABLE_LANGUAGES else None


def _retold(texts: Texts, language: str) -> "list[Retold]":
    """Link retold sentences; the numbers' library is loaded here and not before.

    One thread: more only spin on matrices of this size, and a sum must not depend on their number.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from reader.compare import retold

    return retold.links(*texts, language)
