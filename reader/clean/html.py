"""A saved page becomes articles: its lines weighed by their boxes, labelled, and its facts reconciled.

The lines are those ingest found; the source is read again for the boxes they stand in and for what the
page says of itself. Nothing of the source leaves this stage but text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

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
)
from reader.clean.html_metadata import Metadata
from reader.clean.html_place import Place
from reader.clean.html_stretch import Stretch
from reader.text import markup

if TYPE_CHECKING:
    from reader.clean.verdict import Verdict


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
    sheet = markup.read(page.markup or "")
    if not 0 < len(sheet.blocks) <= limits.WEIGHED_LINES or not _same_lines(sheet, page):
        return plain.clean(page, rules, relabels)
    about = html_metadata.read(sheet.root)
    parts = _parts(sheet.blocks, about)
    if parts[0].stretch.last < 0:
        return plain.clean(page, rules, relabels)
    verdicts: dict[int, Verdict] = {}
    for part in parts:
        verdicts.update(html_roles.label(part.stretch))
    name = page.outlet or parts[0].known.outlet or outlet.first_published(page.lines)[1]
    verdicts.update(corrections.by_rules(page.lines, name, rules))
    verdicts.update(corrections.by_hand(page.lines, relabels))
    lines = plain.put_lines(page.lines, verdicts, [part.known.start + 1 for part in parts[1:]])
    articles = tuple(
        html_facts.article([line for line in lines if line.article == which], _known(part, page))
        for which, part in enumerate(parts)
    )
    return CleanPage(page, lines, articles)


def _known(part: _Part, page: Page) -> html_facts.Known:
    """Return what is known of an article, the outlet by the name the editor gave it."""
    return replace(part.known, outlet=page.outlet) if page.outlet else part.known


def _same_lines(sheet: markup.Sheet, page: Page) -> bool:
    return tuple(block.text for block in sheet.blocks) == page.lines


def _parts(blocks: Sequence[markup.Block], about: Metadata) -> list[_Part]:
    """Part a page at its further articles, and weigh each stretch for itself."""
    whole = html_place.find(blocks)
    titles = html_evidence.look(whole, about, "")
    starts = html_split.starts(whole, titles.headline)
    if not starts:
        return [_part(blocks, 0, about, whole)]
    found: list[_Part] = []
    for start, end in pairwise([0, *starts, len(blocks)]):
        stretch = blocks[start:end]
        own = html_metadata.of_article(about, stretch[0].text) if start else about
        found.append(_part(stretch, start, own, html_place.find(stretch)))
    return found


def _part(blocks: Sequence[markup.Block], start: int, about: Metadata, place: Place) -> _Part:
    """Weigh the lines of one article, and gather what is known of it."""
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
        outlet=name,
        headline=html_headline.choose(about, tops, name),
        writers=writers,
    )
    stretch = Stretch(
        context=context,
        signs=signs,
        likely=[html_story.likelihood(one) for one in signs],
        headline=known.headline,
        writers=[*writers.people.values(), *writers.bodies.values()],
        start=start,
    )
    return _Part(stretch, known)
