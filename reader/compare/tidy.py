"""Passes over matched runs that make the marks read well: few, whole, where a reader would put them.

Works on rows of forms and the runs in which they match. Each pass opens with text before -> after.
Knows nothing of characters, sentences or kinds of pairs.
"""

from collections.abc import Callable, Sequence

from reader.compare.segments import Run
from reader.text.style import Form
from reader.text.words import PieceKind

_ISLAND = 3
"""Most forms of an island that drowns; longer runs of small words are worth seeing as equal."""

Says = Callable[[Form], bool]


def absorb_islands(
    left: Sequence[Form], right: Sequence[Form], runs: Sequence[Run], small: Says
) -> list[Run]:
    """Drown short equal runs of small words between two changes.

    the [red] and the [old] house | the [blue] and the [new] house
        -> the [red and the old] house | the [blue and the new] house
    """
    kept: list[Run] = []
    for at, run in enumerate(runs):
        before = runs[at - 1] if at else Run(0, 0, 0)
        after = runs[at + 1] if at + 1 < len(runs) else Run(len(left), len(right), 0)
        island = run.length <= _ISLAND and all(
            small(f) for f in left[run.left : run.left + run.length]
        )
        if not (island and _between_two_changes(before, run, after)):
            kept.append(run)
    return kept


def _between_two_changes(before: Run, run: Run, after: Run) -> bool:
    """Say whether words changed on both sides of a run, and not only by adding or only by cutting."""
    cut_before = run.left - before.left - before.length
    added_before = run.right - before.right - before.length
    cut_after = after.left - run.left - run.length
    added_after = after.right - run.right - run.length
    changed = (cut_before or added_before) and (cut_after or added_after)
    one_way = not (cut_before or cut_after) or not (added_before or added_after)
    return bool(changed) and not one_way


def slide_to_phrases(left: Sequence[Form], right: Sequence[Form], runs: Sequence[Run]) -> list[Run]:
    """Slide a cut or addition along equal words to where a phrase begins or ends.

    He came[, he saw], he won -> He came, [he saw, ]he won
    """
    slid = list(runs)
    for at in range(len(slid) - 1):
        before, after = slid[at], slid[at + 1]
        cut = after.left - before.left - before.length
        added = after.right - before.right - before.length
        if bool(cut) != bool(added):
            forms, start, size = (
                (left, after.left - cut, cut) if cut else (right, after.right - added, added)
            )
            shift = _best_shift(forms, start, size, (before.length, after.length))
            slid[at] = Run(before.left, before.right, before.length + shift)
            slid[at + 1] = Run(after.left + shift, after.right + shift, after.length - shift)
    return [run for run in slid if run.length]


def _best_shift(forms: Sequence[Form], start: int, size: int, room: tuple[int, int]) -> int:
    """Return how far to move a stretch, negative to the left, so that its ends fall best."""
    back = 0
    while back < room[0] and forms[start - back - 1].text == forms[start + size - back - 1].text:
        back += 1
    forth = 0
    while forth < room[1] and forms[start + forth].text == forms[start + size + forth].text:
        forth += 1
    shifts = sorted(range(-back, forth + 1), key=lambda s: (abs(s), s))
    return max(shifts, key=lambda s: _fall(forms, start + s) + _fall(forms, start + s + size))


def _fall(forms: Sequence[Form], at: int) -> int:
    """Return how well a cut falls before a form: at an end 4, after a sign 3, before a sign 1."""
    if at in {0, len(forms)}:
        return 4
    if forms[at - 1].kind is PieceKind.SIGN:
        return 3
    return 1 if forms[at].kind is PieceKind.SIGN else 0
