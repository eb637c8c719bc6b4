"""Make the sides of a comparison: an article's body cut into numbered sentences.

Headings and list items count as sentences; headline, captions and notes travel beside the body. Knows
nothing of the other side.
"""

from functools import lru_cache

from reader.article import Article, Paragraph, ParagraphKind
from reader.compare.changes import Sentence, Side
from reader.text import sentences

_WHOLE = frozenset({ParagraphKind.HEADING})
"""Kinds of paragraph that are one sentence, whatever stops they have in them."""


def side(article: Article) -> Side:
    """Cut an article into the side of a comparison."""
    cut = tuple(
        Sentence(number, start, end)
        for number, paragraph in enumerate(article.paragraphs)
        for start, end in _spans(paragraph, article.language)
    )
    return Side(
        headline=article.headline,
        standfirst=article.standfirst,
        summary=article.summary,
        captions=article.captions,
        notes=article.notes,
        paragraphs=tuple(p.text for p in article.paragraphs),
        paragraph_kinds=tuple(p.kind for p in article.paragraphs),
        sentences=cut,
        language=article.language,
        direction=article.direction,
    )


@lru_cache(maxsize=32_768)
def _split(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Cut a paragraph, once for both sides of a long article."""
    return sentences.split(text, language)


def _spans(paragraph: Paragraph, language: str) -> tuple[tuple[int, int], ...]:
    """Return where the sentences of a paragraph are."""
    found = _split(paragraph.text, language)
    if paragraph.kind in _WHOLE and len(found) > 1:
        return ((found[0][0], found[-1][1]),)
    return found
