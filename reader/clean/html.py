"""A saved page becomes articles: its lines weighed by their boxes, labelled, and its facts reconciled.

The lines are those ingest found; the source is read again for the boxes they stand in and for what the
page says of itself. Nothing of the source leaves this stage but text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader import limits
from reader.article import CleanPage, OutletRule, Page, Relabel
from reader.clean import (
    corrections,
    html_evidence,
    html_facts,
    html_headline,
    html_metadata,
    html_people,
    html_place,
    html_roles,
    html_split,
    html_story,
    outlet,
    plain,
    verdict,
)
from reader.clean.html_metadata import Metadata
from reader.clean.html_place import Place
from reader.clean.html_split import Span
from reader.clean.html_stretch import Stretch
from reader.clean.verdict import Verdict
from reader.text import markup


@dataclass(frozen=True, slots=True)
class _Part:
    """One article's stretch of a page."""

    stretch: Stretch
    known: html_facts.Known


def clean(
    page: Page, *, rules: Sequence[OutletRule] = (), relabels: Sequence[Relabel] = ()
) -> CleanPage:
    """Label a saved page's lines and put its articles together.

    Args:
        page: With its source; a page whose source does not give its lines, or too many, is cleaned as
            text.
        rules: The editor's rules of all outlets; those of the page's outlet are used.
        relabels: The editor's decisions on lines of this page; they outrank everything.
    """
    if len(page.lines) > limits.WEIGHED_LINES:
        return plain.clean(page, rules, relabels)
    sheet = markup.read(page.markup or "")
    if not sheet.blocks or not _same_lines(sheet, page):
        return plain.clean(page, rules, relabels)
    about = html_metadata.read(sheet.root)
    whole = html_place.find(sheet.blocks)
    spans = html_split.spans(whole, html_evidence.headline_of(whole, about))
    parts = [_part(whole, span, about) for span in spans if span.whole]
    if parts[0].stretch.last < 0:
        return plain.clean(page, rules, relabels)
    verdicts = _begun(spans)
    for part in parts:
        verdicts.update(html_roles.label(part.stretch))
    name = page.outlet or parts[0].known.outlet or outlet.of_page(page.lines)
    verdicts.update(corrections.by_rules(page.lines, name, rules))
    verdicts.update(corrections.by_hand(page.lines, relabels))
    lines = plain.put_lines(page.lines, verdicts, [part.known.start + 1 for part in parts[1:]])
    articles = tuple(
        html_facts.article(
            [line for line in lines if line.article == which], replace(part.known, outlet=name)
        )
        for which, part in enumerate(parts)
    )
    return CleanPage(page, lines, articles)


def _same_lines(sheet: markup.Sheet, page: Page) -> bool:
    return tuple(block.text for block in sheet.blocks) == page.lines


def _begun(spans: Sequence[Span]) -> dict[int, Verdict]:
    """Strip the beginnings of articles that are not on the page whole."""
    given = verdict.furniture("begun-article", "beginning of another article")
    begun = (span for span in spans if not span.whole)
    return {index + 1: given for span in begun for index in range(span.start, span.end)}


def _part(whole: Place, span: Span, page_says: Metadata) -> _Part:
    """Weigh the lines of one article, and gather what is known of it."""
    blocks, start = whole.blocks[span.start : span.end], span.start
    place = whole if len(blocks) == len(whole.blocks) else html_place.find(blocks)
    about = html_metadata.of_article(page_says, blocks[0].text) if start else page_says
    name = html_people.outlet_of(about)
    language = html_facts.language(place, about)
    context = html_evidence.look(place, about, language)
    signs = html_evidence.all_of(context)
    tops = [block.text for block in blocks if block.kind == "h1"]
    top = context.headline or 0
    near = [block.element for block in blocks[max(0, top - 4) : min(context.first, top + 12) + 1]]
    writers = html_people.writers(about, near)
    known = html_facts.Known(
        place=place,
        start=start,
        about=about,
        language=language,
        outlet=name,
        headline=html_headline.choose(about, tops, name),
        writers=writers,
    )
    stretch = Stretch(
        context=context,
        signs=signs,
        likely=[html_story.likelihood(one) for one in signs],
        headline=known.headline,
        writers=tuple(writers.people.values()) or tuple(writers.bodies.values()),
        start=start,
    )
    return _Part(stretch, known)
