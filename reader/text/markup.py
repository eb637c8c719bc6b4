"""What a saved page shows: its source read as a tree, and the blocks of text a reader would see.

The one place that knows how HTML source becomes text. `ingest` takes a page's lines from here, and
`clean` looks the same blocks up in the tree again, so both always mean the same line. Knows nothing of
news, of furniture, or of files. lxml is loaded with the first page.
"""

import re
from functools import cache, lru_cache
from html import unescape
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from reader import prepared

if TYPE_CHECKING:
    from typing import TypeAlias

    from lxml.etree import HTMLParser, _Element  # pyright: ignore[reportPrivateUsage]

    Element: TypeAlias = _Element


def _tags(named: str) -> frozenset[str]:
    return frozenset(named.split())


_NEVER_SHOWN: Final = _tags(
    "applet area audio base canvas col colgroup datalist embed frame frameset head iframe input link map"
    " meta noembed noframes noscript object option param rp rt script select style svg template textarea"
    " title track video"
)
_BLOCKS: Final = _tags(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p"
    " pre search section summary table tbody td tfoot th thead tr ul"
)
_MEDIA: Final = _tags("amp-img amp-video audio canvas embed iframe img object picture svg video")
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LASTING: Final = frozenset({"figcaption", "blockquote", "li", "caption", "button", "dt", "pre"})
"""Blocks whose nature goes on to the plain blocks in them: a paragraph in a caption is a caption."""
_PLAIN: Final = frozenset({"p", "div", "section", "article", "ul", "ol", "center", "td", "dd"})

_SPACE: Final = prepared.pattern(r"[ \t\n\r\f\v]+")
_UNSEEN: Final = dict.fromkeys(map(ord, "\xad\u200b\u2060\ufeff"))
"""Hints where a word may break; the eye sees nothing and a comparison would see a difference."""
_HAS_UNSEEN: Final = prepared.pattern("[\xad\u200b\u2060\ufeff]")
_HIDING_STYLE: Final = prepared.pattern(
    r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE
)
_HIDING_CLASS: Final = prepared.pattern(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|assistive-text)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LONG_PARAGRAPH: Final = 80
"""Code points from which a hidden paragraph is prose rather than a menu's words."""

_REMEMBERED: Final = 4_000_000
"""Code points of the longest source whose tree is kept for the next stage; 1 in 300 pages is longer."""

_UNREAD: Final = prepared.pattern(r"<(?:!--|(?:script|style|svg)\b)", re.IGNORECASE)
_KEPT_SCRIPT: Final = prepared.pattern(r"ld\+json", re.IGNORECASE)
_SELF_CLOSED: Final = prepared.pattern(
    r"<((?:script|style|title|div|span|p|a|iframe|textarea|section)\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)/>",
    re.IGNORECASE,
)
_STRUCTURE: Final = prepared.pattern(
    r"</?(?!(?:p|li|br|title|meta|script|style|template|noscript)\b)[a-z][^>]*>", re.IGNORECASE
)

_HEAD: Final = prepared.pattern(r"<head\b.*?</head\s*>", re.IGNORECASE | re.DOTALL)
_BLOCK_TAG: Final = prepared.pattern(
    rf"</?(?:{'|'.join(sorted(_BLOCKS))}|br)\b[^>]*>", re.IGNORECASE
)
_TAG: Final = prepared.pattern(r"<[a-z/!?][^>]*>", re.IGNORECASE)


class Block(NamedTuple):
    """One line of a page as it is seen."""

    text: str
    """Without line breaks and runs of space; never empty."""
    kind: str
    """What it is: `p`, `h2`, `li`, `figcaption`, `blockquote`, `td`, `button`, `div`, ..."""
    element: "Element"
    """The innermost block element it stands in."""
    linked: int
    """How many code points of it are in links (space at the ends of a stretch aside)."""
    bold: int
    slanted: int
    after_media: bool
    """A picture, film or frame stands between it and the block before."""
    hidden: bool


class Sheet(NamedTuple):
    """A page's source, read. Nobody changes the tree: the next stage may be given the same."""

    root: "Element"
    blocks: tuple[Block, ...]
    """Its lines in page order."""
    flat: bool
    """It was nested too deeply, and only paragraphs, items and line breaks were read."""


def without_code(source: str) -> str:
    """Drop comments, programs, styles and drawings; data about the article (JSON-LD) stays.

    `<p>One<script>a()</script></p>` -> `<p>One</p>`. What is not closed is left for the parser.
    """
    kept: list[str] = []
    done = 0
    while found := _UNREAD.search(source, done):
        end = _end_of(source, found)
        if end < 0:
            break
        kept.append(source[done : end if _stays(source, found, end) else found.start()])
        done = end
    kept.append(source[done:])
    return "".join(kept)


def _end_of(source: str, opened: re.Match[str]) -> int:
    """Return where an unread stretch ends, or -1 when it does not."""
    sign = opened.group()[1:].lower()
    if sign == "!--":
        end = source.find("-->", opened.start() + 4)
        return end + 3 if end >= 0 else -1
    closing = _closing(sign).search(source, opened.end())
    return closing.end() if closing is not None else -1


def _stays(source: str, opened: re.Match[str], end: int) -> bool:
    """Tell whether a stretch is data about the article, or a drawing in a drawing, whose end is not known."""
    if opened.group().lower() == "<svg":
        return "<svg" in source[opened.end() : end]
    return _KEPT_SCRIPT.search(source, opened.end(), min(end, opened.end() + 200)) is not None


@cache
def _closing(name: str) -> re.Pattern[str]:
    return prepared.pattern(rf"</(?:{name}|{name.upper()})\s*>")


def read(source: str) -> Sheet:
    """Read HTML source; never fails, whatever the source.

    The last page is remembered, since two stages in a row ask for the same one.

    Args:
        source: Decoded; what it declares about its encoding no longer counts.
    """
    return _remembered(source) if len(source) <= _REMEMBERED else _sheet(source)


@lru_cache(maxsize=1)
def _remembered(source: str) -> Sheet:
    return _sheet(source)


def without_boxes(source: str) -> tuple[str, ...]:
    """Read the text of a page of very many elements, block by block, without making a tree of it.

    `<div>One <b>two</b></div><p>Three` -> `("One two", "Three")`. What the page hides is among it.
    """
    text = _TAG.sub("", _BLOCK_TAG.sub("\0", _HEAD.sub("", source)))
    if "&" in text or not text.isascii():
        text = unescape(text).translate(_UNSEEN).encode("utf-8", "replace").decode("utf-8")
    return tuple(line for part in text.split("\0") if (line := " ".join(part.split())))


def _sheet(source: str) -> Sheet:
    if source.lstrip()[:5] == "<?xml":
        source = _SELF_CLOSED.sub(_closed, source)
    root, whole = _tree(source)
    if not whole:
        root, _ = _tree(_STRUCTURE.sub("\n<br>", source))
    return Sheet(root, tuple(_shown(_Walk(root).blocks())), flat=not whole)


def _closed(found: re.Match[str]) -> str:
    """Close an element of XHTML as HTML wants it: `<script src="a"/>` -> `<script src="a"></script>`."""
    return f"<{found[1]}></{found[1].split()[0]}>"


def _tree(source: str) -> tuple["Element", bool]:
    """Read source as a tree; say whether all of it was read."""
    from lxml import etree

    parser = _parser()
    try:
        # None for a page without any element, which the library's types do not say.
        root = cast("Element | None", etree.fromstring(source.encode("utf-8", "replace"), parser))
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        return etree.fromstring(b"<html></html>", _parser()), True
    return root, not any("depth" in one.message.lower() for one in parser.error_log)


def _parser() -> "HTMLParser":
    """Make a parser; not shared, since its list of errors is asked afterwards."""
    from lxml import etree

    return etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )


def _shown(seen: list[Block]) -> list[Block]:
    """Leave out what a style or attribute hides, unless it is most of the page's running text.

    Then it is a story behind a veil, or one that a program would have shown.
    """
    hidden = sum(_prose(block) for block in seen if block.hidden)
    if hidden > sum(_prose(block) for block in seen if not block.hidden):
        return seen
    return [block for block in seen if not block.hidden]


def _prose(block: Block) -> int:
    size = len(block.text)
    return size if block.kind == "p" and size > _LONG_PARAGRAPH else 0


class _Walk:
    """One walk over a tree, from start tag to start tag, gathering text until a block begins or ends."""

    def __init__(self, root: "Element") -> None:
        self._root = root
        self._found: list[Block] = []
        self._parts: list[str] = []
        self._holders: list[tuple[Element, str]] = [(root, "div")]
        self._open = {"a": 0, "b": 0, "i": 0}
        self._sizes = {"a": 0, "b": 0, "i": 0}
        self._hiding: list[Element] = []
        self._media = False

    def blocks(self) -> list[Block]:
        """Walk, and return every block that has text."""
        from lxml import etree

        walk = etree.iterwalk(self._root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if event == "end":
                self._leave(element, tag)
            elif tag in _NEVER_SHOWN or self._is_hidden_phrase(element, tag):
                self._media = self._media or tag in _MEDIA
                walk.skip_subtree()
            else:
                self._enter(element, tag)
        self._flush()
        return self._found

    def _is_hidden_phrase(self, element: "Element", tag: str) -> bool:
        """Tell whether an element is words for screen readers inside a line: `<span class="sr-only">`."""
        return tag not in _BLOCKS and _is_hidden(element, tag)

    def _enter(self, element: "Element", tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
            self._holders.append((element, self._kind(tag)))
            if _is_hidden(element, tag):
                self._hiding.append(element)
        elif tag == "br":
            self._flush()
        elif tag in _EMPHASIS:
            self._open[_EMPHASIS[tag]] += 1
        elif tag in _MEDIA:
            self._media = True
        if element.text:
            self._add(element.text)

    def _leave(self, element: "Element", tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
            self._holders.pop()
            if self._hiding and self._hiding[-1] is element:
                self._hiding.pop()
        elif tag in _EMPHASIS and not self._is_hidden_phrase(element, tag):
            self._open[_EMPHASIS[tag]] -= 1
        if element.tail:
            self._add(element.tail)

    def _kind(self, tag: str) -> str:
        around = self._holders[-1][1]
        return around if tag in _PLAIN and around in _LASTING else tag

    def _add(self, text: str) -> None:
        if not self._parts and text.isspace():
            return
        self._parts.append(text)
        opened = self._open
        if opened["a"] or opened["b"] or opened["i"]:
            size = len(text.strip())
            for sign in opened:
                if opened[sign]:
                    self._sizes[sign] += size

    def _flush(self) -> None:
        if not self._parts:
            return
        text = plain("".join(self._parts))
        if text:
            element, kind = self._holders[-1]
            sizes = self._sizes
            self._found.append(
                Block(
                    text, kind, element, sizes["a"], sizes["b"], sizes["i"], self._media,
                    bool(self._hiding),
                )
            )  # fmt: skip
            self._media = False
        self._parts = []
        self._sizes = {"a": 0, "b": 0, "i": 0}


_EMPHASIS: Final = {"a": "a", "b": "b", "strong": "b", "i": "i", "em": "i"}


def _is_hidden(element: "Element", tag: str) -> bool:
    attributes = element.attrib
    if not attributes:
        return tag == "dialog"
    if "hidden" in attributes or (tag == "dialog" and "open" not in attributes):
        return True
    style = attributes.get("style", "")
    if style and _HIDING_STYLE.search(style):
        return True
    classes = attributes.get("class", "")
    may_hide = "only" in classes or "reader" in classes or "idden" in classes or "assist" in classes
    return may_hide and _HIDING_CLASS.search(classes) is not None


def plain(text: str) -> str:
    """Write text on one line as a browser shows it: spaces and line ends in a run become one space."""
    if not text.isascii() and _HAS_UNSEEN.search(text):
        text = text.translate(_UNSEEN)
    return _SPACE.sub(" ", text).strip()


def text_of(element: "Element") -> str:
    """Return all text in an element, on one line."""
    return plain("".join(str(part) for part in element.itertext()))
