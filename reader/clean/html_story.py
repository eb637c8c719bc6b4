"""Which lines of a saved page are its story: signs weighed, and the reason in plain words.

A logistic score over the named signs of `html_evidence`; the weights are data in
`resources/html/story.toml`, made by `packaging/train_html.py`. Pages are scored line by line: the signs
already speak of neighbours. Gives likelihoods; labels are given elsewhere.
"""

import math
from collections.abc import Sequence
from functools import cache
from itertools import repeat
from typing import Final, cast

from reader import prepared
from reader.clean import html_evidence
from reader.clean import markup_boxes as boxes

KEPT: Final = 0.5
"""Likelihood from which a line is the story's (best token F1, `packaging/train_html.py`)."""

_BOX_SIGNS: Final = ("box ", "own ", "next ")
_REASONS: Final = {
    html_evidence.PLAINLY_OUTSIDE: "is nothing but a link",
    "in aside": "stands in a side box",
    "in nav": "stands in a menu",
    "in footer": "stands in the page's footer",
    "in header": "stands in the page's header",
    "in form": "belongs to a form",
    "in button": "is a button",
    "is button": "is a button",
    "in figure": "belongs to a picture",
    "in figcaption": "belongs to a picture",
    "short after picture": "belongs to a picture",
    "role": "is marked as no content",
    "linked 0.9": "is nothing but a link",
    "linked 0.5": "is mostly links",
    "link paragraph": "is nothing but a link",
    "above headline": "stands above the headline",
    "before": "stands before the story",
    "after": "stands after the story",
    "well after": "stands after the story",
    "just after": "stands after the story",
    "said often": "is said several times on the page",
    "said twice": "is said twice on the page",
    "said within": "repeats words of another line",
    "heading over none": "is a heading with no text under it",
    "not in told": "is not in the story the page gives to search engines",
    "made as none": "is made unlike the story's paragraphs",
    "no letters": "has no words",
}
"""What the signs that speak against a line are for people."""
_SURE: Final = -100.0
_OUTSIDE: Final = "stands outside the story"


_NEVER: Final = frozenset(
    {"box advert", "box comments", "box consent", "box newsletter", "box tags"}
)
"""Boxes in which not one of 2,654 lines of the development pages was story."""


@cache
def _weights() -> dict[str, float]:
    return cast("dict[str, float]", prepared.toml("html", "story.toml", "html")["weights"])


def likelihood(signs: Sequence[str]) -> float:
    """Return how likely a line with these signs is story, from 0 to 1."""
    if not _NEVER.isdisjoint(signs):
        return 0.0
    weights = _weights()
    score = weights["always"] + sum(map(weights.get, signs, repeat(0.0)))
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, score))))


def against(signs: Sequence[str]) -> str:
    """Say in plain words what speaks most against a line: ``stands in a side box``."""
    weights = _weights()
    worst, words = 0.0, _OUTSIDE
    for sign in signs:
        weight = _SURE if sign in _NEVER else weights.get(sign, 0.0)
        if weight < worst and (said := _in_words(sign)):
            worst, words = weight, said
    return words


@cache
def _in_words(sign: str) -> str | None:
    if sign.startswith(_BOX_SIGNS) and not sign.endswith(" story"):
        return f"stands in a box for {boxes.says(sign.partition(' ')[2])}"
    return _REASONS.get(sign) or (_OUTSIDE if sign.endswith(" outside") else None)
