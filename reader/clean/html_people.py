"""Who wrote a saved page and which outlet published it, by what it says of itself out of sight.

People are kept apart from agencies and from the outlet, which many pages name as their author. Visible
bylines are read in `people`; what they add is decided in `html_facts`.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import urlsplit

from reader import prepared
from reader.clean import captions, people
from reader.clean import markup_boxes as boxes
from reader.clean.html_metadata import Metadata, Node, words
from reader.clean.html_place import key_of
from reader.text import markup

if TYPE_CHECKING:
    from reader.text.markup import Element

_METAS: Final = (
    "author", "article:author", "og:article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author",
    "byl", "cxenseparse:author", "article:author_name", "article.author", "authors", "creator", "dc.contributor",
)  # fmt: skip
_OPENS: Final = prepared.pattern(
    r"(?:(?:\w+ )?by|(?:ein )?beitrag von|von|par|por|di|af|av|door|text|autor|author|写真・|文・)\s*[:：]?\s+",
    re.IGNORECASE,
)
_BRACKETED: Final = prepared.pattern(r"\s*[(\[（].*?[)\]）]|\s*[|•·].*$")
_BETWEEN: Final = prepared.pattern(
    r"\s*(?:,|;|/|&|、|\band\b|\bund\b|\bet\b|\by\b|\bog\b|\boch\b|\ben\b|\bwith\b)\s*"
)
_REPORTER: Final = prepared.pattern(r"\s*(?:기자|記者|特派員)$")
_NO_NAME: Final = prepared.pattern(
    r"https?:|www\.|^@|\S+@\S+\.\w+|^\d+$|^(?:admin|administrator|webmaster|null|undefined|none|n/a|author)$",
    re.IGNORECASE,
)
_OTHER_SCRIPT: Final = prepared.pattern(r"[^\x00-\u052f\u1e00-\u206f]")
_AGENCY: Final = prepared.pattern(
    r"(?:press|news|presse)[ -]?(?:agency|agentur)|agence|agencia|ajansı|agenzia|agentschap|агентство",
    re.IGNORECASE,
)
_SITE: Final = prepared.pattern(r"\s*[|–—·•:-]+\s+(\w[^|–—]{2,40})")
_SHORTEST_SITE: Final = 3
_LONGEST_NAME: Final = 80
_LONGEST_BYLINE: Final = 200
_AUTHOR_PAGE: Final = prepared.pattern(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|people|profiles?|staff|reporters?|journalists?|by|contributors?|redaktion)/[^/]",
    re.IGNORECASE,
)
_AUTHOR_WORDS: Final = frozenset(
    {"author", "authors", "byline", "bylines", "autor", "autoren", "writer"}
)
_AUTHOR_CLASS: Final = prepared.pattern(
    r"(?:^|[\s_-])(?:author|byline|autor)(?:s|en|es)?(?:[_-]*(?:name|link|names))?(?:$|\s)",
    re.IGNORECASE,
)
_DATE_ON: Final = prepared.pattern(r"\s*[|•·,–-]?\s*\b\d{1,4}[./: ].*$")
_TITLE: Final = prepared.pattern(
    r"^(?:(?:Prof|Dr|Mag|Ing|Dipl|Sir|Dame|Rev|Hon)\.?(?:-\w+\.?)?\s+)+"
)


class Writers:
    """The names found, people apart from organisations, each once and in order."""

    def __init__(self) -> None:
        self.people: dict[str, str] = {}
        self.bodies: dict[str, str] = {}

    def add(self, name: str, *, body: bool) -> None:
        """Take in one name; ``body`` when it is said to be an organisation's."""
        known = self.bodies if body or people.is_desk(name) else self.people
        known.setdefault(key_of(name), name)


def writers(about: Metadata, boxes_near: Iterable["Element"] = ()) -> Writers:
    """Read a page's authors: JSON-LD's people, else those of its meta elements, else of marked boxes.

    Args:
        about: What the page says of itself.
        boxes_near: Boxes round the headline, in page order, whose links and marks may name authors.
    """
    found = Writers()
    own = _own_names(about)
    for text, body in _told(about):
        _take(found, text, own, body=body)
    for name in _METAS:
        if found.people:
            break
        for text in about.metas.get(name, ()):
            _take(found, text, own, body=False)
    for element in () if found.people else boxes_near:
        for text in _marked(element):
            for name in shown(text) if len(text) <= _LONGEST_BYLINE else ():
                _take(found, name, own, body=False)
    return found


def _own_names(about: Metadata) -> set[str]:
    """Return the keys of what the outlet is called: a name of its own is no person's."""
    host = _host(about) or ""
    names = (outlet_of(about), _publisher(about), host, host.split(".")[0])
    return {key for name in names if name and len(key := key_of(name)) >= _SHORTEST_SITE}


def _marked(element: "Element") -> Iterator[str]:
    """Give the texts in a box that are marked as an author's name by link, vocabulary or class."""
    outer = element.getparent()
    if _names_authors(element) or (outer is not None and _names_authors(outer)):
        for inner in element.iterchildren("*"):
            yield markup.text_of(inner)
        yield markup.text_of(element)
    for one in element.iter("a", "span", "p", "div", "address", "strong", "b", "li"):
        if one.attrib and _marks_author(one):
            yield markup.text_of(one)


def _names_authors(element: "Element") -> bool:
    return not _AUTHOR_WORDS.isdisjoint(boxes.words_of(element))


def _marks_author(element: "Element") -> bool:
    attributes = element.attrib
    return (
        "author" in attributes.get("rel", "")
        or attributes.get("itemprop") == "author"
        or _AUTHOR_PAGE.search(attributes.get("href", "")) is not None
        or _AUTHOR_CLASS.search(attributes.get("class", "")) is not None
    )


def shown(text: str) -> list[str]:
    """Read the names of a visible byline: ``von Dr. Ann Ode 05.08.2024`` -> ``["Dr. Ann Ode"]``."""
    plain = _DATE_ON.sub("", text)
    return [name for name in part(plain) if people.is_name(without_title(name))]


def without_title(name: str) -> str:
    """``Dr. Ann Ode`` -> ``Ann Ode``."""
    return _TITLE.sub("", name)


def _take(found: Writers, text: str, own: set[str], *, body: bool) -> None:
    for name in part(text):
        key = key_of(name)
        found.add(name, body=body or key in own or any(key.startswith(one) for one in own))


def is_agency(name: str) -> bool:
    """Tell whether a name is a news agency's, not a newsroom's."""
    return captions.is_credit(name) or _AGENCY.search(name) is not None


def part(text: str) -> list[str]:
    """Part a text that names authors: ``Von Ann Ode (aod) und Bo Rask, dpa`` -> three names."""
    if _NO_NAME.search(text):
        return []
    plain = _BRACKETED.sub("", _OPENS.sub("", text, count=1) if _OPENS.match(text) else text)
    parts = [_REPORTER.sub("", one).strip(" .:-–") for one in _BETWEEN.split(plain)]
    parts = [one for one in parts if one and not _NO_NAME.search(one)]
    if len(parts) > 1:
        parts = [one for one in parts if _may_be_named(one)] or parts[:1]
    return [one for one in parts if len(one) <= _LONGEST_NAME and key_of(one)]


def _may_be_named(one: str) -> bool:
    """Tell whether a part is a name: one by its form, a desk's, or one in a script whose names have no capitals."""
    return people.is_name(one) or people.is_desk(one) or _OTHER_SCRIPT.search(one) is not None


def _told(about: Metadata) -> Iterator[tuple[str, bool]]:
    """Give the authors JSON-LD names, with whether each is an organisation."""
    for article in about.articles:
        named = list(_names(article.get("author") or article.get("creator"), about))
        if named:
            yield from named
            return


def _names(value: object, about: Metadata) -> Iterator[tuple[str, bool]]:
    if isinstance(value, list):
        for one in cast("list[object]", value)[:40]:
            yield from _names(one, about)
    elif isinstance(value, str):
        yield words(value), False
    elif isinstance(value, dict):
        node = _meant(cast("Node", value), about)
        names = node.get("name")
        for name in cast("list[object]", names) if isinstance(names, list) else [names]:
            if words(name):
                yield words(name), "Organization" in str(node.get("@type"))


def _meant(node: Node, about: Metadata) -> Node:
    """Follow a reference to an object named elsewhere on the page."""
    if "name" in node or "@id" not in node:
        return node
    return about.named.get(str(node["@id"]), node)


def outlet_of(about: Metadata) -> str | None:
    """Return the outlet's name: as it calls its site, else its publisher, else its address."""
    for name in (about.meta("og:site_name"), _publisher(about), about.meta("application-name")):
        if name and key_of(name) and "//" not in name:
            return name
    return _host(about) or _after_headline(about)


def _after_headline(about: Metadata) -> str | None:
    """Return what the title element puts behind the headline: ``A bridge falls - Valley News``."""
    for top in about.tops:
        rest = about.title.removeprefix(top)
        found = _SITE.fullmatch(rest) if len(rest) < len(about.title) else None
        if found is not None:
            return found[1]
    return None


def _publisher(about: Metadata) -> str | None:
    for article in about.articles:
        for name, _ in _names(article.get("publisher"), about):
            return name
    return None


def _host(about: Metadata) -> str | None:
    """Return the site's address without its ``www``: ``marenza-herald.example``."""
    for address in (about.meta("og:url"), about.address, about.told("url")):
        try:
            host = urlsplit(address or "").hostname
        except ValueError:
            continue
        if host:
            return host.removeprefix("www.")
    return None
