"""Where one article ends and the next begins on a page that holds several.

Every line that could be a headline is weighed with what stands round it (`split_signs`) by trees learned
from glued pages. Where they are sure the page is cut; where they are in doubt it is not, and the editor is
offered the cut. Knows nothing of labels.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from reader import limits
from reader.article import SplitOffer
from reader.clean import trees
from reader.clean.sights import Sight
from reader.clean.split_signs import SIGNS, Candidates, Memory

_SURE: Final = 0.3
"""Likelihood from which a page is cut: on glued and single pages of outlets not trained on, 0.86 of the
first are cut right and 0.01 of the second are cut (`packaging/train_cleaner.py --check`)."""

_DOUBT: Final = 0.12
"""Likelihood from which a cut is offered."""

_ALONE: Final = 2
"""Paragraphs that stand between two headlines; fewer and both belong to one start."""

_AS_GOOD: Final = 0.8
"""Of several lines at one start the first this nearly as likely as the best is the headline."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A second article begins at this place of the sights."""

    place: int
    because: str


@dataclass(frozen=True, slots=True)
class Found:
    """Where further articles begin, and where they may."""

    cuts: tuple[Cut, ...]
    offers: tuple[SplitOffer, ...]


def find(
    seen: Sequence[Sight],
    wanted: Collection[int] = (),
    unwanted: Collection[int] = (),
    memory: Memory | None = None,
) -> Found:
    """Find where further articles begin.

    Args:
        seen: The page's lines that are not blank.
        wanted: Numbers of lines the editor marked as headlines: likely enough ones begin an article.
        unwanted: Numbers of lines the editor marked as something else: they begin none.
        memory: Words of paragraphs, kept from one look at a page to the next.
    """
    candidates = Candidates(seen, memory)
    weighed = _weigh(candidates, unwanted)
    cuts: list[Cut] = []
    offers: list[SplitOffer] = []
    for cluster in _clusters(candidates, weighed):
        place, likely = _best(cluster)
        number = seen[place].number
        if likely >= _SURE or (likely >= _DOUBT and number in wanted):
            cuts.append(Cut(place, _because(candidates, place)))
        elif likely >= _DOUBT:
            offers.append(
                SplitOffer(number, f"looks like two articles: {_because(candidates, place)}")
            )
    return Found(tuple(cuts), tuple(offers))


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
