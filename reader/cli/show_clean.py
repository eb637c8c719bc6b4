"""A cleaned page as text for people: its articles, then what is not the story and why."""

from collections.abc import Iterator

from reader.article import (
    STRIPPED,
    Article,
    CleanPage,
    Label,
    Line,
    Paragraph,
    ParagraphKind,
)
from reader.cli.output import folded


def lines(clean: CleanPage) -> Iterator[str]:
    """Yield the lines to print for one page."""
    page = clean.page
    count = len(clean.articles)
    articles = "1 article" if count == 1 else f"{count} articles"
    yield f"=== {page.path} ({page.format}, {page.encoding}, {articles})"
    if page.reason:
        yield folded(page.reason, "    ")
    for index, article in enumerate(clean.articles):
        if count > 1:
            yield f"\n--- article {index}"
        yield from _article(article)
    yield from _stripped(clean)
    yield ""


def _article(article: Article) -> Iterator[str]:
    yield ""
    yield folded(article.headline or "(no headline)")
    if article.standfirst:
        yield folded(article.standfirst)
    yield from (folded(point, "  * ") for point in article.summary)
    about = "; ".join(_about(article))
    if about:
        yield folded(f"[{about}]")
    for caption in article.captions:
        credit = f" ({caption.credit})" if caption.credit else ""
        yield folded(f"[picture: {caption.text}{credit}]")
    yield from (folded(f"[note: {note}]") for note in article.notes)
    for paragraph in article.paragraphs:
        yield ""
        yield _paragraph(paragraph)


def _about(article: Article) -> Iterator[str]:
    """Yield who, when and where from: "By Ana Ruiz", "published 2026-03-02"."""
    if article.byline:
        yield f"by {', '.join(article.byline)}"
    for name in ("agency", "outlet", "dateline", "published", "updated"):
        value = getattr(article, name)
        if value:
            yield f"{name} {value}"


def _paragraph(paragraph: Paragraph) -> str:
    if paragraph.kind is ParagraphKind.HEADING:
        return folded(f"## {paragraph.text}")
    if paragraph.kind is ParagraphKind.LIST:
        return folded(f"- {paragraph.text}")
    if paragraph.kind is ParagraphKind.QUOTE:
        return folded(paragraph.text, "> ")
    return folded(paragraph.text)


def _stripped(clean: CleanPage) -> Iterator[str]:
    """Yield what was stripped, each line with its reason."""
    gone = [line for line in clean.lines if line.label in STRIPPED]
    if gone:
        yield f"\n... stripped ({len(gone)} {'line' if len(gone) == 1 else 'lines'})"
    width = len(str(gone[-1].number)) if gone else 0
    for line in gone:
        yield folded(f"{line.number:>{width}}  {line.text.strip()}  <{_why(line)}>", "    ")
    for offer in clean.offers:
        yield folded(f"line {offer.line}: perhaps another article begins here ({offer.because})")


def _why(line: Line) -> str:
    if line.because:
        return line.because
    if line.label is Label.DUPLICATE and line.same_as is not None:
        return f"repeats line {line.same_as}"
    return line.rule
