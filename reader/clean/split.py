"""Where one article ends and the next begins on a page that holds several.

Every line that could be a headline is weighed with what stands round it (`split_signs`) by trees learned
from glued pages. Where they are sure the page is cut; where they are in doubt it is not, and the editor is
offered the cut. Knows nothing of labels.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from reader import limits
from reader.article import SplitOffer
from reader.clean import trees
from reader.clean.sights import Sight
from reader.clean.split_signs import SIGNS, Candidates

_SURE: Final = 0.28
"""Likelihood from which a page is cut: on glued and single pages of outlets not trained on, 0.91 of the
first are cut right and 0.01 of the second are cut (`packaging/train_cleaner.py --check`)."""

_VERY_SURE: Final = 0.6
_SHORT: Final = 800
"""Letters of running text under which a part is cut off only when it is very sure: it may be a teaser."""

_DOUBT: Final = 0.12
"""Likelihood from which a cut is offered."""

_ALONE: Final = 2
"""Paragraphs that stand between two headlines; fewer and both belong to one start."""

_AS_GOOD: Final = 0.8
"""Of several lines at one start the first this nearly as likely as the best is the headline."""


class Cut(NamedTuple):
    """A second article begins at this place of the sights."""

    place: int
    because: str


class Found(NamedTuple):
    """Where further articles begin, and where they may."""

    cuts: tuple[Cut, ...]
    offers: tuple[SplitOffer, ...]


def find(
    seen: Sequence[Sight],
    wanted: Collection[int] = (),
    unwanted: Collection[int] = (),
    *,
    spaced: bool = False,
) -> Found:
    """Find where further articles begin.

    Args:
        seen: The page's lines that are not blank.
        wanted: Numbers of lines the editor marked as headlines: likely enough ones begin an article.
        unwanted: Numbers of lines the editor marked as something else: they begin none.
        spaced: Take every line to have one blank line before it, as a cleaned text has.
    """
    candidates = Candidates(seen, spaced=spaced)
    weighed = _weigh(candidates, unwanted)
    likely = dict(_best(cluster) for cluster in _clusters(candidates, weighed))
    told = {place for place in likely if seen[place].number in wanted}
    sure = [place for place in likely if likely[place] >= (_DOUBT if place in told else _SURE)]
    kept = _without_teasers(candidates, {place: likely[place] for place in sure}, told)
    cuts = [Cut(place, _because(candidates, place)) for place in kept]
    offers = [
        SplitOffer(seen[place].number, f"looks like two articles: {_because(candidates, place)}")
        for place in likely
        if place not in kept and likely[place] >= _DOUBT
    ]
    return Found(tuple(cuts), tuple(offers))


def _without_teasers(
    candidates: Candidates, likely: Mapping[int, float], told: Collection[int]
) -> list[int]:
    """Leave out cuts with little text to the next one or the end, the least likely first.

    Args:
        candidates: The page.
        likely: The places to cut at, in page order, with how likely each is.
        told: Those of them that the editor marked.
    """
    kept = list(likely)
    while True:
        weak = [
            place
            for place, end in pairwise([*kept, len(candidates.seen)])
            if candidates.letters(place, end) < _SHORT
            and likely[place] < _VERY_SURE
            and place not in told
        ]
        if not weak:
            return kept
        kept.remove(min(weak, key=lambda place: likely[place]))


def _weigh(candidates: Candidates, unwanted: Collection[int]) -> list[tuple[int, float]]:
    """Return the candidates' places with how likely a second article begins there."""
    model = trees.load("split_model")
    places = [
        place for place in candidates.places() if candidates.seen[place].number not in unwanted
    ]
    return [
        (place, model.likelihood(candidates.signs(place)))
        for place in places[: limits.SPLIT_CANDIDATES]
    ]


def _clusters(
    candidates: Candidates, weighed: Sequence[tuple[int, float]]
) -> list[list[tuple[int, float]]]:
    """Put candidates with hardly a paragraph between them together: headline, its repeat, a standfirst."""
    found: list[list[tuple[int, float]]] = []
    for place, likely in weighed:
        since = candidates.prose[place] - candidates.prose[found[-1][0][0]] if found else _ALONE
        if since < _ALONE:
            found[-1].append((place, likely))
        else:
            found.append([(place, likely)])
    return found


def _best(cluster: Sequence[tuple[int, float]]) -> tuple[int, float]:
    """Return the headline of a start, and how likely the start is one."""
    best = max(likely for _, likely in cluster)
    place = next(place for place, likely in cluster if likely >= _AS_GOOD * best)
    return place, best


def _because(candidates: Candidates, place: int) -> str:
    """Say what speaks most for a second article at a place."""
    repeat = candidates.repeat(place)
    if repeat is not None:
        return f"a headline, repeated in line {repeat}, after the end of a story"
    found = dict(zip(SIGNS, candidates.signs(place), strict=True))
    said = [
        words
        for sign, words in (
            ("date below", "a date"),
            ("names below", "a byline"),
            ("caption below", "a caption"),
            ("bullets below", "a summary"),
        )
        if found[sign]
    ]
    below = f" with {' and '.join(said)} below" if said else ""
    return f"a line like a headline{below}, and the text after it speaks of other things"
