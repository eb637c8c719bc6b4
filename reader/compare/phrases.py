"""Pair the phrases of two sentences that tell the same in other words.

parties | political factions, toppled its enemy | deposed, killing | assassination.

Words of one stem anchor; between the anchors, words near in meaning link their phrases, and phrases
alone between the same anchors are taken for one another. What is left is only here. Function words and
house style are never marked as changed. Knows no sentences beyond these two; how near words are in
meaning it is told.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from reader.compare import words
from reader.compare.segments import Run
from reader.text import stems, style
from reader.text.words import PieceKind

Cosines = Callable[[Sequence[str], Sequence[str]], Sequence[Sequence[float]]]
"""How near in meaning words of the left are to words of the right: a row per left word."""

Span = tuple[int, int]

_NEAR = 0.5
"""Cosine from which two words link their phrases, on the static table and in context alike."""

_SAME_GAP = 0.12
"""Added where both words stand between the same anchors."""

_LONG_RUN = 3
"""Equal words without any that says something anchor from so many in a row."""


class Word(NamedTuple):
    """A word, figure or quotation mark of a sentence."""

    text: str
    start: int
    end: int
    form: str
    """In house-neutral form."""
    key: str
    """By which it is equal to another: the stems of its parts."""
    says: bool
    """Whether it says something alone."""


Sides = tuple[Sequence[Word], Sequence[Word]]
Runs = tuple[list[range], list[range]]


class Phrase(NamedTuple):
    """A marked stretch on either side: paired, only on one side, or style alone."""

    left: Span | None
    right: Span | None
    styled: bool = False


def pair(left: str, right: str, language: str, cosines: Cosines | None) -> list[Phrase]:
    """Pair the phrases of two sentences.

    Args:
        left: a sentence, or several as one text.
        right: what tells the same on the other side.
        language: ISO 639-1 code.
        cosines: nearness in meaning; None to go by place alone.

    Returns:
        The phrases to mark. The sides swapped give the same ones swapped.
    """
    if left > right:
        swapped = pair(right, left, language, cosines)
        return [Phrase(phrase.right, phrase.left, phrase.styled) for phrase in swapped]
    sides = _words(left, language), _words(right, language)
    equal = _anchors(*sides)
    moved = _elsewhere(sides, equal)
    runs = _runs(sides[0], {*equal, *moved}), _runs(sides[1], {*equal.values(), *moved.values()})
    links = _linked(sides, equal, runs, cosines)
    links |= _facing(equal, _worded(sides, runs), links)
    return [*_paired(sides, runs, links), *_styled(sides, equal)]


def _words(text: str, language: str) -> list[Word]:
    """Cut a text into the words that can be compared; the forms of one place are one word."""
    found: list[Word] = []
    forms = (
        f
        for f in style.forms(text, language)
        if f.kind is not PieceKind.SIGN or f.text == style.QUOTE
    )
    for (start, end), parts in groupby(forms, key=lambda form: (form.start, form.end)):
        together = list(parts)
        form = " ".join(part.text for part in together)
        key = " ".join(stems.stem(part.text, language) for part in together)
        says = not all(stems.is_stop(p.text, language) for p in together)
        says = says or any(stems.negates(p.text, language) for p in together)
        found.append(Word(text[start:end], start, end, form, key, says))
    return found


def _anchors(left: Sequence[Word], right: Sequence[Word]) -> dict[int, int]:
    """Return the words of one stem that stand in one order, small words alone left out."""
    found: dict[int, int] = {}
    for run in words.equal_runs([w.key for w in left], [w.key for w in right]):
        if run.length >= _LONG_RUN or any(left[run.left + n].says for n in range(run.length)):
            found |= _cells(run)
    return found


def _cells(run: Run) -> dict[int, int]:
    return {run.left + n: run.right + n for n in range(run.length)}


def _elsewhere(sides: Sides, equal: dict[int, int]) -> dict[int, int]:
    """Return the telling words that stand on both sides, out of order."""
    free: dict[str, list[int]] = {}
    taken = set(equal.values())
    for at, word in enumerate(sides[1]):
        if at not in taken and word.says:
            free.setdefault(word.key, []).append(at)
    found: dict[int, int] = {}
    for at, word in enumerate(sides[0]):
        if at not in equal and word.says and free.get(word.key):
            found[at] = free[word.key].pop(0)
    return found


def _runs(side: Sequence[Word], settled: Iterable[int]) -> list[range]:
    """Return the stretches of words without an equal, those that say nothing left out."""
    known = set(settled)
    runs: list[range] = []
    start = 0
    for at in range(len(side) + 1):
        if at == len(side) or at in known:
            runs.append(range(start, at))
            start = at + 1
    return [trimmed for run in runs if (trimmed := _trimmed(side, run))]


def _trimmed(side: Sequence[Word], run: range) -> range:
    """Return a run without the small words at its ends: ``of the house in`` -> ``house``."""
    telling = [at for at in run if side[at].says]
    return range(telling[0], telling[-1] + 1) if telling else range(0)


def _linked(
    sides: Sides,
    equal: dict[int, int],
    runs: Runs,
    cosines: Cosines | None,
) -> dict[int, int]:
    """Link runs by the two words in them that are nearest in meaning, each the other's best."""
    mine, theirs = (
        [at for run in side for at in run if sides[n][at].says] for n, side in enumerate(runs)
    )
    if not (cosines and mine and theirs):
        return {}
    near = cosines([sides[0][a].text for a in mine], [sides[1][b].text for b in theirs])
    gaps = _gaps(equal, mine), _gaps(equal.values(), theirs)
    scores = [
        [near[x][y] + _SAME_GAP * (gaps[0][x] == gaps[1][y]) for y in range(len(theirs))]
        for x in range(len(mine))
    ]
    best = [max(range(len(theirs)), key=row.__getitem__) for row in scores]
    best_back = [max(range(len(mine)), key=lambda x: scores[x][y]) for y in range(len(theirs))]
    mutual = [
        (scores[x][y], mine[x], theirs[y])
        for x, y in enumerate(best)
        if best_back[y] == x and scores[x][y] >= _NEAR
    ]
    return _strongest(mutual, runs)


def _gaps(anchors: Iterable[int], numbers: Sequence[int]) -> list[int]:
    """Return how many anchors stand before each word: the same number on both sides is one gap."""
    known = sorted(anchors)
    return [bisect_left(known, number) for number in numbers]


def _strongest(mutual: Sequence[tuple[float, int, int]], runs: Runs) -> dict[int, int]:
    """Return which run of the left goes with which of the right, each once, the strongest first."""
    of = [{at: n for n, run in enumerate(side) for at in run} for side in runs]
    found: dict[int, int] = {}
    for _, a, b in sorted(mutual, key=lambda link: (-link[0], link[1] + link[2])):
        x, y = of[0][a], of[1][b]
        if x not in found and y not in found.values():
            found[x] = y
    return found


def _facing(equal: dict[int, int], runs: Runs, links: dict[int, int]) -> dict[int, int]:
    """Link the runs left over that stand alone on their side of a gap."""
    gaps = (
        _gaps(equal, [run.start for run in runs[0]]),
        _gaps(equal.values(), [run.start for run in runs[1]]),
    )
    free = (
        [n for n, run in enumerate(runs[0]) if run and n not in links],
        [n for n, run in enumerate(runs[1]) if run and n not in links.values()],
    )
    found: dict[int, int] = {}
    for gap in {gaps[0][n] for n in free[0]}:
        mine = [n for n in free[0] if gaps[0][n] == gap]
        theirs = [n for n in free[1] if gaps[1][n] == gap]
        if len(mine) == 1 == len(theirs):
            found[mine[0]] = theirs[0]
    return found


def _worded(sides: Sides, runs: Runs) -> Runs:
    """Return the runs with those of marks alone empty: a quotation mark stands for no word."""
    left, right = (
        [run if any(side[at].form != style.QUOTE for at in run) else range(0) for run in of]
        for side, of in zip(sides, runs, strict=True)
    )
    return left, right


def _paired(sides: Sides, runs: Runs, links: dict[int, int]) -> list[Phrase]:
    """Return the runs as phrases: the linked ones together, the rest alone."""
    spans = [[_span(side, run) for run in of] for side, of in zip(sides, runs, strict=True)]
    both = [Phrase(spans[0][x], spans[1][y]) for x, y in sorted(links.items())]
    taken = set(links.values())
    cut = [Phrase(span, None) for x, span in enumerate(spans[0]) if x not in links]
    added = [Phrase(None, span) for y, span in enumerate(spans[1]) if y not in taken]
    return [*both, *cut, *added]


def _span(side: Sequence[Word], run: range) -> Span:
    return side[run[0]].start, side[run[-1]].end


def _styled(sides: Sides, equal: dict[int, int]) -> list[Phrase]:
    """Return the equal words that are written otherwise: US | U.S., signalling | signaling."""
    words_of = [(sides[0][a], sides[1][b]) for a, b in sorted(equal.items())]
    return [
        Phrase((here.start, here.end), (there.start, there.end), styled=True)
        for here, there in words_of
        if here.form == there.form and here.text != there.text
    ]
