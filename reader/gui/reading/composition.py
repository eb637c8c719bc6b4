"""What stands where when an article is read: a list of blocks. Knows no Qt and no type.

An article is composed from its parts, in the order an editor reads them; a page line by line, in the order
found, with the reason beside every line that was stripped.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from reader import limits
from reader.article import (
    STRIPPED,
    Article,
    Caption,
    CleanPage,
    Direction,
    Label,
    Line,
    ParagraphKind,
)


class Role(Enum):
    """What a block is, for whoever sets it."""

    KICKER = "kicker"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    CAPTION = "caption"
    SUMMARY = "summary"
    NOTE = "note"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    LIST = "list"
    STRIPPED = "stripped"


class Block(NamedTuple):
    """One paragraph as it is read."""

    role: Role
    text: str
    after: str = ""
    """Said behind the text in the second voice: a credit, a reason."""
    number: int | None = None
    """Number of a body paragraph, from 1."""
    line: int | None = None
    """Number of the page's line, where lines can be stripped and restored."""
    rule: str = ""
    """Name of the rule that decided that line."""


class Composition(NamedTuple):
    """Everything shown of one version."""

    blocks: tuple[Block, ...]
    direction: Direction
    is_page: bool
    """The page is shown line by line, stripped lines included."""
    language: str = "en"
    """ISO 639-1 code, for whoever reads it aloud."""


EDITORS_OWN = frozenset({"by-hand", "outlet-rule"})
"""The cleaner's names for the editor's own decisions: told of lines that are kept too."""

_ROLE_OF_LABEL = {
    Label.HEADLINE: Role.HEADLINE,
    Label.STANDFIRST: Role.STANDFIRST,
    Label.SUMMARY: Role.SUMMARY,
    Label.BYLINE: Role.BYLINE,
    Label.DATE: Role.BYLINE,
    Label.CAPTION: Role.CAPTION,
    Label.HEADING: Role.HEADING,
    Label.NOTE: Role.NOTE,
    Label.BODY: Role.PARAGRAPH,
}
_ROLE_OF_KIND = {
    ParagraphKind.PARAGRAPH: Role.PARAGRAPH,
    ParagraphKind.HEADING: Role.HEADING,
    ParagraphKind.QUOTE: Role.QUOTE,
    ParagraphKind.LIST: Role.LIST,
}


def of_article(article: Article, kicker: str, byline: str) -> Composition:
    """Compose an article for reading.

    Args:
        article: What to read.
        kicker: What stands over the headline: outlet and date.
        byline: What stands under it: people and times.
    """
    blocks = (*_head(article, kicker, byline), *_body(article))
    return Composition(
        tuple(_cut(blocks)), article.direction, is_page=False, language=article.language
    )


def _head(article: Article, kicker: str, byline: str) -> Iterator[Block]:
    if kicker:
        yield Block(Role.KICKER, kicker)
    if article.headline:
        yield Block(Role.HEADLINE, article.headline)
    if article.standfirst:
        yield Block(Role.STANDFIRST, article.standfirst)
    if byline:
        yield Block(Role.BYLINE, byline)
    yield from (Block(Role.NOTE, note) for note in article.notes)
    yield from (Block(Role.SUMMARY, line) for line in article.summary)


def _body(article: Article) -> Iterator[Block]:
    """Give the paragraphs, each picture's caption where the page has it: over the paragraph that follows."""
    captions = sorted(article.captions, key=_line_of)
    for number, paragraph in enumerate(article.paragraphs, start=1):
        while captions and captions[0].line < paragraph.first_line:
            yield _caption(captions.pop(0))
        yield Block(_ROLE_OF_KIND[paragraph.kind], paragraph.text, number=number)
    yield from map(_caption, captions)


def _caption(caption: Caption) -> Block:
    return Block(Role.CAPTION, caption.text, caption.credit or "")


def _line_of(caption: Caption) -> int:
    return caption.line


def of_page(clean: CleanPage, article_index: int) -> Composition:
    """Compose the lines of one article's page, stripped ones in place with their reason."""
    article = clean.articles[article_index]
    lines = (
        line
        for line in clean.lines
        if line.article == article_index and line.label is not Label.BLANK
    )
    return Composition(
        tuple(_cut(map(_of_line, lines))),
        article.direction,
        is_page=True,
        language=article.language,
    )


def _of_line(line: Line) -> Block:
    role = Role.STRIPPED if line.label in STRIPPED else _ROLE_OF_LABEL[line.label]
    is_explained = line.label in STRIPPED or line.rule in EDITORS_OWN
    because = (line.because or line.rule) if is_explained else ""
    return Block(role, line.text.strip(), because, line=line.number, rule=line.rule)


def _cut(blocks: Iterable[Block]) -> Iterator[Block]:
    """Cut paragraphs too long to be laid out at once, at a space where there is one."""
    for block in blocks:
        rest = block
        while len(rest.text) > limits.CELL_TEXT:
            end = rest.text.rfind(" ", 1, limits.CELL_TEXT) + 1 or limits.CELL_TEXT
            yield rest._replace(text=rest.text[:end], after="")
            rest = rest._replace(text=rest.text[end:], number=None)
        yield rest
