"""Where further articles begin on a saved page: those a site puts under the one that was opened.

A further article has a headline made like the first one's and running text of its own. A list of teasers
has headlines without it, and stays furniture.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from reader.clean import markup_boxes as boxes
from reader.clean.html_place import Place

_LEAST_LINES: Final = 4
"""Lines of running text that make an article complete enough to stand alone."""
_LEAST_LETTERS: Final = 600
_MOST: Final = 12
"""Further articles parted from one page; sites put three or four under the first."""
_HEADLINE_SIZE: Final = range(12, 240)
_BEFORE: Final = 3
"""Lines of running text the page's own article must have above a further one."""


class Span(NamedTuple):
    """A stretch of a page's lines, from 0."""

    start: int
    end: int
    whole: bool
    """It is an article; else the beginning of one that is not on the page."""


def spans(place: Place, headline: int | None) -> list[Span]:
    """Part a page at the headlines of further articles.

    Args:
        place: The page.
        headline: The line of its own headline; without one nothing is parted.

    Returns:
        All lines in order; the first span is an article in any case.
    """
    count = len(place.blocks)
    tops = [] if headline is None else _tops(place, headline)
    found = [Span(0, tops[0] if tops else count, whole=True)]
    for top, until in pairwise([*tops, count]):
        whole = _is_whole(_running(place, top, until)) and len(found) <= _MOST
        found.append(Span(top, until, whole))
    return found if any(span.whole for span in found[1:]) else [Span(0, count, whole=True)]


def _tops(place: Place, headline: int) -> list[int]:
    """Return the lines that begin further articles, once the page's own has some text."""
    return [
        index
        for index in range(headline + 1, len(place.blocks))
        if _is_top(place, index, headline)
        and len(_running(place, headline, index)) >= _BEFORE
        and not _is_inside(place, index)
    ]


def _is_inside(place: Place, top: int) -> bool:
    """Tell whether the text above and below a line stands in one box: then it is a heading there."""
    count = len(place.blocks)
    above = next((index for index in range(top - 1, -1, -1) if place.prose[index]), None)
    below = next((index for index in range(top + 1, count) if place.prose[index]), None)
    if above is None or below is None:
        return False
    return place.chains[above][1:2] == place.chains[below][1:2]


def _is_top(place: Place, index: int, headline: int) -> bool:
    """Tell whether a line is made as the page's headline is, and says something else."""
    block, first = place.blocks[index], place.blocks[headline]
    alike = block.kind == first.kind and _named(place, index) == _named(place, headline)
    return (
        alike and place.sizes[index] in _HEADLINE_SIZE and place.keys[index] != place.keys[headline]
    )


def _named(place: Place, index: int) -> frozenset[str]:
    """Return the words a headline's box is named by, without the sizes in them: `t12` and `t15` are one."""
    return boxes.words_of(place.blocks[index].element)


def _running(place: Place, start: int, end: int) -> list[int]:
    """Return the sizes of the lines of running text in a stretch."""
    return [size for size in place.prose[start + 1 : end] if size]


def _is_whole(sizes: Sequence[int]) -> bool:
    return len(sizes) >= _LEAST_LINES and sum(sizes) >= _LEAST_LETTERS
