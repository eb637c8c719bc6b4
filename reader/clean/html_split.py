"""Where further articles begin on a saved page: those a site puts under the one that was opened.

A further article has a headline made like the first one's and running text of its own. A list of teasers
has headlines without it, and stays furniture.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

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


def starts(place: Place, headline: int | None) -> list[int]:
    """Return the lines at which further articles begin.

    Args:
        place: The page.
        headline: The line of its own headline; without one nothing is parted.
    """
    if headline is None:
        return []
    tops = [
        index for index in range(headline + 1, len(place.blocks)) if _is_top(place, index, headline)
    ]
    found: list[int] = []
    for top, until in pairwise([*tops, len(place.blocks)]):
        above = _running(place, found[-1] if found else headline, top)
        if len(above) >= _BEFORE and _is_whole(_running(place, top, until)):
            found.append(top)
    return found[:_MOST]


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
