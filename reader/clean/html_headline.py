"""A saved page's headline: what JSON-LD, Open Graph, the h1 and the title element agree on.

Newsrooms write one headline for the page, another for sharing, a third for search. The one said most
often wins; between equals the page's own data comes first. Knows no other fact.
"""

from collections.abc import Sequence
from typing import Final

from reader import prepared
from reader.clean.html_metadata import Metadata
from reader.clean.html_place import key_of

_SUFFIX: Final = prepared.pattern(r"\s*(?:[|–—:：»·•｜ㅣ\[]|\s-\s|\s-$|-(?=\S+ㅣ))\s*")
_LONG_ENOUGH: Final = 15
"""Letters from which what stands before a site's name is a headline of its own."""
_TITLE_WEIGHT: Final = 0.5
"""The title element is made from one of the others and only breaks ties."""


def choose(about: Metadata, tops: Sequence[str], outlet: str | None) -> str | None:
    """Choose the headline.

    Args:
        about: What the page says of itself.
        tops: The texts of its h1 elements, in page order.
        outlet: Its outlet, to be cut off at the end.

    Returns:
        The headline as its best source writes it, or None when nothing names one.
    """
    told = [text for text in [about.told("headline")] if text]
    shared = [text for text in [about.meta("og:title") or about.meta("twitter:title")] if text]
    top = _nearest(tops, [*told, *shared], about.title)
    found = [_without_site(text, outlet, [*told, *top]) for text in (*told, *top, *shared)]
    if not found:
        return _without_site(about.title, outlet, []) or None
    votes = [_votes(text, found, about.title) for text in found]
    return found[votes.index(max(votes))]


def _nearest(tops: Sequence[str], others: Sequence[str], title: str) -> list[str]:
    """Choose among several h1: the one another source says too, else one the title begins with, else the first."""
    keys = {key_of(text) for text in others}
    start = key_of(title)
    folded = [key_of(text) for text in tops]
    same = [key in keys for key in folded]
    within = [len(key) > _LONG_ENOUGH and any(key in other for other in keys) for key in folded]
    begins = [bool(key) and start.startswith(key) for key in folded]
    for agrees in (same, within, begins):
        if True in agrees:
            return [tops[agrees.index(True)]]
    return list(tops[:1])


def _votes(text: str, found: Sequence[str], title: str) -> float:
    key = key_of(text)
    same = sum(key == key_of(other) for other in found)
    return same + (_TITLE_WEIGHT if key_of(title).startswith(key) else 0.0)


def _without_site(text: str, outlet: str | None, others: Sequence[str]) -> str:
    """Cut the site's name off: ``A bridge falls | The Marenza Herald`` -> ``A bridge falls``."""
    for other in others:
        rest = text[len(other) :]
        if len(other) > _LONG_ENOUGH and text.startswith(other) and _SUFFIX.match(rest):
            return other
    if outlet:
        for cut in reversed(list(_SUFFIX.finditer(text))):
            if key_of(text[cut.end() :]) == key_of(outlet):
                return text[: cut.start()]
    return text
