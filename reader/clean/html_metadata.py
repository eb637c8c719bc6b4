"""What a saved page says of itself out of sight: JSON-LD, meta elements, its title.

Reads and keeps apart what each source says; which of them is believed is for `html_facts`. Broken data
gives less, never an error: newsrooms' JSON-LD has comments, stray commas, escaped quotes and bare line
ends in it.
"""

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from reader import limits, prepared
from reader.text import markup

if TYPE_CHECKING:
    from reader.text.markup import Element

Node = dict[str, object]

_INTO: Final = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "subjectOf")
"""Where a JSON-LD object keeps the article; never into lists of other stories."""
_ARTICLE: Final = prepared.pattern(
    r"Article|Posting|Report\b|Report$|Newspaper|Review$|CreativeWork$"
)
_NO_ARTICLE: Final = prepared.pattern(r"Comment|JobPosting|Collection|ItemList")

_OF_SITE: Final = ("og:site_name", "application-name")
_WRAPPING: Final = prepared.pattern(
    r"<!--|-->|/\*\s*<!\[CDATA\[\s*\*/|/\*\s*\]\]>\s*\*/|//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>"
)
_STRAY_COMMA: Final = prepared.pattern(r",(\s*[}\]])")
_CONTROLS: Final = prepared.pattern(r"[\x00-\x1f]+")
_SALVAGED: Final = prepared.pattern(
    r'"(headline|datePublished|dateModified|articleBody|description)"\s*:\s*("(?:[^"\\\n]|\\.)*")'
)
_TAG: Final = prepared.pattern(r"<[^<>]{1,200}>")


@dataclass(frozen=True, slots=True)
class Metadata:
    """All a page says of itself."""

    articles: tuple[Node, ...]
    """JSON-LD objects that are articles, in page order."""
    named: Mapping[str, Node]
    """JSON-LD objects by their `@id`, for references."""
    metas: Mapping[str, tuple[str, ...]]
    """Contents of meta elements by lower-case `property`, `name` or `itemprop`."""
    title: str
    """Of the title element."""
    language: str | None
    """As the html element names it."""
    address: str | None
    """Of the page, as its canonical link gives it."""
    tops: tuple[str, ...]
    """Texts of its h1 elements."""

    def meta(self, *names: str) -> str | None:
        """Return the first content that any of the named meta elements has."""
        for name in names:
            for content in self.metas.get(name, ()):
                if content:
                    return content
        return None

    def told(self, *keys: str) -> str | None:
        """Return the first text that any article object gives under one of the keys."""
        for article in self.articles:
            for key in keys:
                text = words(article.get(key))
                if text:
                    return text
        return None


def read(root: "Element") -> Metadata:
    """Gather what a page's tree says of the page."""
    nodes = [node for script in root.iter("script") for node in _objects(script)]
    named = {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 1}
    title = next((element.text for element in root.iter("title") if element.text), "")
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    return Metadata(
        tuple(node for node in nodes if is_article(node)),
        named,
        _metas(root),
        words(title),
        language,
        _address(root),
        tuple(text for top in root.iter("h1") if (text := markup.text_of(top))),
    )


def of_article(about: Metadata, headline: str) -> Metadata:
    """Keep of a page's data what holds for one of its further articles: its own object, the site's names."""
    wanted = headline.casefold()
    own = tuple(one for one in about.articles if words(one.get("headline")).casefold() == wanted)
    site = {name: about.metas[name] for name in _OF_SITE if name in about.metas}
    return Metadata(own, about.named, site, "", about.language, about.address, (headline,))


def words(value: object) -> str:
    """Return a value as plain words: entities and tags resolved, on one line; empty for no text."""
    if isinstance(value, list):
        values = cast("list[object]", value)
        value = values[0] if values else ""
    if not isinstance(value, str):
        return ""
    text = html.unescape(value) if "&" in value else value
    return markup.plain(_TAG.sub(" ", text) if "<" in text else text)


def is_article(node: Node) -> bool:
    """Tell whether a JSON-LD object is an article by its type."""
    kinds = node.get("@type")
    listed = cast("list[object]", kinds) if isinstance(kinds, list) else [kinds]
    return any(
        isinstance(kind, str) and _ARTICLE.search(kind) and not _NO_ARTICLE.search(kind)
        for kind in listed
    )


def _metas(root: "Element") -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        attributes = element.attrib
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content:
            found.setdefault(name.strip().lower(), []).append(words(content))
    return {name: tuple(contents) for name, contents in found.items()}


def _address(root: "Element") -> str | None:
    for link in root.iter("link"):
        if link.attrib.get("rel", "").lower() == "canonical":
            return link.attrib.get("href")
    return None


def _objects(script: "Element") -> Iterator[Node]:
    """Give all objects of one script that may be articles or be referred to."""
    if "ld+json" not in script.attrib.get("type", "").lower() or not script.text:
        return
    waiting = list(reversed(_values(script.text)))
    for _ in range(limits.METADATA_OBJECTS):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(cast("list[object]", value)))
        elif isinstance(value, dict):
            node = cast("Node", value)
            yield node
            waiting.extend(node[key] for key in reversed(_INTO) if key in node)


def _values(text: str) -> list[object]:
    """Return the JSON values of a script, mending what newsrooms' templates break."""
    plain = _WRAPPING.sub(" ", text).strip().rstrip(";")
    for mended in _mendings(plain):
        try:
            return [json.loads(mended, strict=False)]
        except (ValueError, RecursionError):
            continue
    return _several(plain) or _salvaged(plain)


def _mendings(text: str) -> Iterator[str]:
    yield text
    yield _STRAY_COMMA.sub(r"\1", text)
    if "&quot;" in text:
        yield _STRAY_COMMA.sub(r"\1", html.unescape(text))
    yield _STRAY_COMMA.sub(r"\1", _CONTROLS.sub(" ", text))


def _several(text: str) -> list[object]:
    """Read objects written one after the other."""
    found: list[object] = []
    decoder = json.JSONDecoder(strict=False)
    place = 0
    while len(found) < limits.METADATA_OBJECTS:
        place = text.find("{", place)
        if place < 0:
            break
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        found.append(value)
    return found


def _salvaged(text: str) -> list[object]:
    """Pick single facts out of JSON that cannot be mended: only if it is of an article at all."""
    if not re.search(r'"@type"\s*:\s*\[?\s*"[A-Za-z]*(?:Article|Posting)"', text):
        return []
    node: Node = {"@type": "Article"}
    for found in _SALVAGED.finditer(text):
        try:
            node.setdefault(found[1], json.loads(found[2], strict=False))
        except ValueError:
            continue
    return [node]
