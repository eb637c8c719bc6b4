"""What the boxes of a saved page are, by their tags and by what their makers named them.

Reads tags, classes, ids and roles; never the text in a box. The words are data in
`resources/html/boxes.toml`.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from reader import limits, prepared

if TYPE_CHECKING:
    from reader.text.markup import Element

_NAMES: Final = ("class", "id", "itemprop", "data-testid", "data-component")
_WORD: Final = prepared.pattern(r"[A-Z]?[a-zà-ÿ]+|[A-Z]+(?![a-z])")
_HASH: Final = prepared.pattern(r"__(?=\S*(?:\d|[a-z][A-Z]|[A-Z]{2}))\S+")
"""What build tools add to a class name: ``Teaser_image__D8xTq``. Its letters mean nothing."""
_LONGEST_NAME: Final = 400
"""Code points of class names looked at; style frameworks write thousands."""
_PREFIX: Final = range(3, 16)
TELLING_TAGS: Final = frozenset(
    {"aside", "nav", "footer", "header", "figure", "figcaption", "form", "table", "ul", "ol", "li"}
    | {"blockquote", "details", "section", "article", "button", "dl"}
)
_ROLES: Final = frozenset(
    {"navigation", "complementary", "banner", "contentinfo", "dialog", "search", "menu", "alert"}
)


@cache
def _table() -> dict[str, dict[str, str]]:
    return prepared.toml("html", "boxes.toml", "html")


@cache
def _words() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Map whole words, and beginnings of words, to the kinds they speak of."""
    whole: dict[str, tuple[str, ...]] = {}
    begun: dict[str, tuple[str, ...]] = {}
    for kind, listed in _table().items():
        for word in listed["words"].split():
            table = begun if word.endswith("*") else whole
            plain = word.rstrip("*")
            table[plain] = (*table.get(plain, ()), kind)
    return whole, begun


@cache
def says(kind: str) -> str:
    """Return what a kind of box holds, for people: ``share buttons``."""
    return _table()[kind]["says"]


@lru_cache(maxsize=20_000)
def _kinds_of_word(word: str) -> tuple[str, ...]:
    whole, begun = _words()
    found = list(whole.get(word, ()))
    for size in _PREFIX:
        if size > len(word):
            break
        found += begun.get(word[:size], ())
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=20_000)
def _kinds_of_name(name: str) -> frozenset[str]:
    return frozenset(kind for word in _words_of_name(name) for kind in _kinds_of_word(word))


@lru_cache(maxsize=20_000)
def _words_of_name(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(_HASH.sub("", name[:_LONGEST_NAME])))


_NO_KINDS: Final[frozenset[str]] = frozenset()


def kinds(element: "Element") -> frozenset[str]:
    """Return the kinds of box an element's own names speak of: ``<p class="byline">`` -> ``{"meta"}``."""
    attributes = element.attrib
    if not attributes:
        return _NO_KINDS
    names = [value for name in _NAMES if (value := attributes.get(name))]
    return _kinds_of_name(" ".join(names)) if names else _NO_KINDS


def words_of(element: "Element") -> frozenset[str]:
    """Return the words an element is named by: ``<div id="photoCredit">`` -> ``{"photo", "credit"}``."""
    names = [value for name in _NAMES if (value := element.attrib.get(name))]
    return _words_of_name(" ".join(names))


def plays_furniture(element: "Element") -> bool:
    """Tell whether an element says by its role that it is no content."""
    return element.attrib.get("role", "") in _ROLES


class Surroundings:
    """The boxes each element of one page stands in, asked once per element."""

    def __init__(self) -> None:
        self._chains: dict[Element, tuple[Element, ...]] = {}
        self._kinds: dict[Element, frozenset[str]] = {}

    def kinds(self, element: "Element") -> frozenset[str]:
        """Return the kinds of box an element is named for."""
        known = self._kinds.get(element)
        if known is None:
            known = self._kinds[element] = kinds(element)
        return known

    def chain(self, element: "Element") -> tuple["Element", ...]:
        """Return an element and those it stands in, innermost first, as far as the cap goes."""
        missing: list[Element] = []
        here: Element | None = element
        while here is not None and here not in self._chains:
            missing.append(here)
            here = here.getparent()
        chain = self._chains[here] if here is not None else ()
        for one in reversed(missing):
            chain = (one, *chain)[: limits.MARKUP_DEPTH]
            self._chains[one] = chain
        return chain
