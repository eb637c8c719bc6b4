"""Word (.docx) and OpenDocument (.odt) documents: their paragraphs in order, as a reader of the last state sees them.

Changes that were tracked are taken as made: what was deleted is left out, and counted. Comments, footnotes, hidden text,
headers and footers are no lines. Knows nothing of news. lxml is loaded with the first document.

    <w:p><w:r><w:t>The quay</w:t></w:r><w:del>..</w:del><w:ins><w:r><w:t> closed.</w:t></w:r></w:ins></w:p>
    -> "The quay closed."
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from reader import prepared
from reader.ingest.formats import zipped
from reader.ingest.formats.unreadable import UnreadableError

if TYPE_CHECKING:
    from typing import TypeAlias

    from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage]

    Element: TypeAlias = _Element

_SPACE: Final = prepared.pattern(r"[ \t\r\n]+")
_BULLET: Final = "\N{BULLET} "
_SPACES: Final = 100
"""Most spaces one sign stands for."""
_DAMAGED: Final = "{name} is damaged: its text cannot be read as a document's."


class Document(NamedTuple):
    """What a document says."""

    lines: tuple[str, ...]
    deletions: int
    """Tracked deletions that are left out."""


class _Grammar(NamedTuple):
    """Which elements of a format mean what, by their local names."""

    part: str
    """Of the zip file, that holds the text."""
    body: str
    paragraphs: frozenset[str]
    texts: frozenset[str]
    """Whose own text is shown; empty where all text in a paragraph is."""
    signs: dict[str, str]
    """Elements that stand for characters."""
    unseen: frozenset[str]
    deleted: frozenset[str]


WORD: Final = _Grammar(
    part="word/document.xml",
    body="body",
    paragraphs=frozenset({"p"}),
    texts=frozenset({"t"}),
    signs={"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"},
    # A picture's or text box's `Fallback` says again what stands beside it for newer programs.
    unseen=frozenset({"Fallback", "instrText", "pPr", "trPr", "sectPr", "moveFrom"}),
    deleted=frozenset({"del"}),
)
"""ECMA-376, part 1, chapter 17."""

OPEN_DOCUMENT: Final = _Grammar(
    part="content.xml",
    body="text",
    paragraphs=frozenset({"p", "h"}),
    texts=frozenset(),
    signs={"tab": "\t", "line-break": "\n", "s": " "},
    unseen=frozenset(
        {"annotation", "change-info", "note", "forms", "sequence-decls", "hidden-text", "ruby-text"}
    ),
    deleted=frozenset({"deletion"}),
)
"""OASIS OpenDocument 1.3, part 3, chapters 5 and 6."""

_GRAMMARS: Final = {"docx": WORD, "odt": OPEN_DOCUMENT}


def read(data: bytes, format_: str) -> Document:
    """Read a document.

    Args:
        data: The whole file.
        format_: `docx` or `odt`.

    Raises:
        UnreadableError: It cannot be unpacked, or holds no document.
    """
    grammar = _GRAMMARS[format_]
    reading = _Reading(grammar)
    reading.read(_body(zipped.part(data, grammar.part), grammar))
    return Document(tuple(reading.lines), reading.deletions)


def _body(source: bytes, grammar: _Grammar) -> "Element":
    """Parse the text's part; entities are not looked up, and nothing is fetched."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as bad:
        raise UnreadableError(_DAMAGED) from bad
    found = next((one for one in root.iter("{*}" + grammar.body) if len(one)), None)
    if found is None:
        raise UnreadableError(_DAMAGED)
    return found


class _Reading:
    """Walks through a document; paragraphs in a paragraph (text boxes) follow it."""

    def __init__(self, grammar: _Grammar) -> None:
        self.lines: list[str] = []
        self.deletions = 0
        self._grammar = grammar

    def read(self, element: "Element") -> None:
        """Add the paragraphs in an element."""
        for inner in element.iterchildren("*"):
            name = _name(inner)
            if name in self._grammar.deleted:
                self.deletions += 1
            elif name in self._grammar.paragraphs:
                self._add(inner)
            elif name not in self._grammar.unseen:
                self.read(inner)

    def _add(self, paragraph: "Element") -> None:
        boxes: list[Element] = []
        text = "".join(self._pieces(paragraph, boxes, is_shown=not self._grammar.texts))
        self.lines.extend(((_BULLET if _is_item(paragraph) else "") + text).split("\n"))
        for box in boxes:
            self._add(box)

    def _pieces(
        self, element: "Element", boxes: "list[Element]", *, is_shown: bool
    ) -> Iterator[str]:
        """Yield the text in an element; set aside the paragraphs in it."""
        grammar = self._grammar
        if is_shown and element.text:
            yield _SPACE.sub(" ", element.text)
        for inner in element.iterchildren("*"):
            name = _name(inner)
            if name in grammar.deleted:
                self.deletions += 1
            elif name in grammar.paragraphs:
                boxes.append(inner)
            elif name in grammar.signs:
                yield grammar.signs[name] * _times(inner)
            elif name not in grammar.unseen and not _is_hidden(inner):
                is_text = name in grammar.texts if grammar.texts else True
                yield from self._pieces(inner, boxes, is_shown=is_text)
            if not grammar.texts and inner.tail:
                yield _SPACE.sub(" ", inner.tail)


def _name(element: "Element") -> str:
    return _local(element.tag)


def _local(name: object) -> str:
    """Return a name without its namespace: `{...}p` -> `p`."""
    return str(name).rpartition("}")[2]


def _said(element: "Element", name: str, otherwise: str) -> str:
    """Return an attribute by its local name: `c` of `<text:s text:c="3"/>`."""
    known = (str(value) for key, value in element.attrib.items() if _local(key) == name)
    return next(known, otherwise)


def _times(sign: "Element") -> int:
    """Return how many spaces `<text:s text:c="3"/>` stands for."""
    count = _said(sign, "c", "1")
    return min(int(count), _SPACES) if count.isdecimal() else 1


def _is_item(paragraph: "Element") -> bool:
    """Tell whether a paragraph stands in a list, where readers see a bullet or a number before it."""
    above = paragraph.getparent()
    is_first = above is not None and _name(above) == "list-item" and above[0] is paragraph
    return is_first or any(
        _said(number, "val", "0") != "0" for number in paragraph.findall("{*}pPr/{*}numPr/{*}numId")
    )


def _is_hidden(run: "Element") -> bool:
    """Tell whether a Word run is set to be hidden: `<w:rPr><w:vanish/></w:rPr>`."""
    return _name(run) == "r" and run.find("{*}rPr/{*}vanish") is not None
