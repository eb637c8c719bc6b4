"""A page taken as clean text: every non-blank line is a paragraph, nothing is stripped.

For texts that were cleaned elsewhere; knows no rule of the cleaner.
"""

from reader.article import Article, Direction, Page, Paragraph, ParagraphKind
from reader.text import language


def article(page: Page) -> Article:
    r"""Take a page as one article without headline.

    "A line\n\nAnother\n" -> paragraphs "A line" (line 1), "Another" (line 3)
    """
    paragraphs = tuple(
        Paragraph(ParagraphKind.PARAGRAPH, line.strip(), number, number)
        for number, line in enumerate(page.lines, start=1)
        if line.strip()
    )
    code = language.guess("\n".join(p.text for p in paragraphs))
    direction = Direction.RTL if language.runs_right_to_left(code) else Direction.LTR
    return Article(None, paragraphs, language=code, direction=direction)
