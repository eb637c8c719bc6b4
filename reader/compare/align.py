"""Decide which sentences of the left tell what sentences of the right tell.

Gives links of one sentence to one sentence; `pairing` makes pairs of them. Order is never used to
forbid a link. The sides are compared in one fixed orientation, so that swapping them swaps the answer
to the last digit.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.compare import anchors, near, phrases, rewrite, splits
from reader.compare.changes import Side
from reader.compare.task import SURE, Link, Task, Texts
from reader.text import style

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

_LIKELY = 0.0
"""Logit of an edited pair that a first look shows: what it shows should not be gone a moment later."""

_LOOK_AT = 10_000
"""Combinations up to which that share is worth working out."""


class Alignment(NamedTuple):
    """The links of two sides, and what they were found to be."""

    links: Sequence[Link]
    kin: bool
    """Whether the two tell of one event; if not, only identical sentences are linked."""
    cosines: phrases.Cosines | None = None
    """How near words are in meaning, where the word table was opened."""
    whole: bool = True
    """False when passes were left out that could find more; see `Task.at_once`."""


def texts(side: Side) -> list[str]:
    """Return the sentences of a side."""
    return [side.text(number) for number in range(len(side.sentences))]


def language(left: Side, right: Side) -> str:
    """Return the language two sides are compared in; of two, the one that sorts first."""
    return min(left.language, right.language)


def align(task: Task) -> Alignment:
    """Link the sentences of two sides."""
    left, right = task.texts
    if list(left) <= list(right):
        return _aligned(task)
    vectors = (task.vectors[1], task.vectors[0]) if task.vectors else None
    found = _aligned(task._replace(texts=(right, left), vectors=vectors))
    mirrored = [Link(k.right, k.left, k.logit, k.letters) for k in found.links]
    return found._replace(links=mirrored)


def _aligned(task: Task) -> Alignment:
    """Link in passes, each on what the ones before left over: identical, edited, retold."""
    task = task._replace(anchored=anchor(task.texts, task.language))
    same = [Link(i, j, SURE) for i, j in sorted(task.anchored.items())]
    if len(task.anchored) in (len(task.texts[0]), len(task.texts[1])):
        return Alignment(same, kin=bool(task.anchored))
    edited: list[near.Near] = []
    if _share_letters(task.texts, task.anchored):
        edited = near.edited(task)
        if _is_revision(task.texts, task.anchored, edited):
            return _revised(task, same, edited)
    found = None if task.at_once else rewrite.links(task, edited)
    if found is None:
        sure = _LIKELY if task.at_once else -math.inf
        found = [
            Link(n.left, n.right, n.logit) for n in edited or near.edited(task) if n.logit >= sure
        ]
    everything = same + found
    if task.at_once:
        return Alignment(everything, kin=True, whole=False)
    from reader.compare import kin  # not for a first look: it reads the list of word pieces

    if kin.are_kin(*task.texts, [_chance(k.logit) for k in everything], task.language):
        return Alignment(everything, kin=True, cosines=rewrite.cosines(task.language))
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


def _revised(task: Task, same: list[Link], edited: Sequence[near.Near]) -> Alignment:
    """Align a revision.

    One to one, and halves of what was split or joined; of a large leftover also what was told in other
    words.
    """
    taken = (
        frozenset(task.anchored) | {n.left for n in edited},
        frozenset(task.anchored.values()) | {n.right for n in edited},
    )
    halves = splits.beside(task.texts, edited, taken, task.language)
    found = [Link(n.left, n.right, n.logit) for n in (*edited, *halves)]
    if task.at_once:
        return Alignment(same + found, kin=True, whole=not rewrite.leaves_much(task, found))
    return Alignment(same + found + rewrite.beside(task, found), kin=True)
