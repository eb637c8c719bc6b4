"""Link what is told in other words, and settle it with the pairs that were merely edited.

Chooses which sentences the matrices see, pays for them, and loads the numbers' library: here and not
before. Knows no scores; `retold` has them.
"""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.compare import phrases
from reader.compare.near import Near
from reader.compare.task import Link, Task

if TYPE_CHECKING:
    from types import ModuleType

_CELL_WORK = 4
"""Work units of one combination in the matrices, measured on 60 by 60 sentences."""

_LETTERS_PER_WORK = 1_800
"""Letters of one side times letters of the other for one unit, measured on two articles of 6,000."""

_FIRM = 1.0
"""Logit of an edited pair that a second link yields to."""

_LEFT_OVER = 0.2
"""Share of each text's letters without counterpart from which a revision is looked through for
sentences told in other words: 5 of 6 such links are right on the translations, none is found in the
development revisions."""

_RIGHT = 2.0
"""Logit such a link must have."""


def links(task: Task, edited: Sequence[Near]) -> list[Link] | None:
    """Link all that is not identical, n to m; None when there is not work enough."""
    found = _retold(task)
    return None if found is None else _yielding(found, edited)


def beside(task: Task, found: Sequence[Link]) -> list[Link]:
    """Return links between sentences that a revision left without counterpart on both sides.

    Args:
        task: what is being aligned.
        found: the links of the revision, the anchors not among them.
    """
    if not leaves_much(task, found):
        return []
    free = _free(task, found)
    retold = _retold(task) or []
    return [k for k in retold if k.left in free[0] and k.right in free[1] and k.logit >= _RIGHT]


def leaves_much(task: Task, found: Sequence[Link]) -> bool:
    """Say whether so much of both sides is left over that it is worth looking through."""
    shares = [
        sum(len(side[n]) for n in numbers) / max(1, sum(map(len, side)))
        for side, numbers in zip(task.texts, _free(task, found), strict=True)
    ]
    return min(shares) >= _LEFT_OVER


def _free(task: Task, found: Sequence[Link]) -> tuple[set[int], set[int]]:
    """Return the sentences of both sides that nothing is linked to."""
    left, right = task.unanchored()
    return set(left) - {link.left for link in found}, set(right) - {link.right for link in found}


def cosines(language: str) -> phrases.Cosines | None:
    """Return what measures how near words are in meaning, where there is a table for the language."""
    module = _module()
    near: phrases.Cosines = module.word_cosines
    return near if language[:2] in module.TABLE_LANGUAGES else None


def _module() -> "ModuleType":
    """Load what needs the numbers' library.

    On one thread: more only spin on matrices of this size, and a sum must not depend on their number.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from reader.compare import retold

    return retold


def _retold(task: Task) -> list[Link] | None:
    """Link the sentences no anchor took, if that can be paid for."""
    left, right = task.unanchored()
    texts = [task.texts[0][i] for i in left], [task.texts[1][j] for j in right]
    letters = [sum(map(len, side)) for side in texts]
    cost = _CELL_WORK * len(left) * len(right) + letters[0] * letters[1] // _LETTERS_PER_WORK
    if not task.work.spend(cost):
        return None
    task.work.retold = True
    module = _module()
    context = None
    if task.vectors:
        from reader.compare import meaning

        context = meaning.words(task.vectors[0], left), meaning.words(task.vectors[1], right)
    found = module.links(module.Told(*texts, task.language, context))
    return [Link(left[i], right[j], logit, letters) for i, j, logit, letters in found]


def _yielding(linked: Sequence[Link], edited: Sequence[Near]) -> list[Link]:
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
