"""A saved page becomes articles: its lines weighed by their boxes, labelled, and its facts reconciled.

The lines are those ingest found; the source is read again for the boxes they stand in and for what the
page says of itself. Nothing of the source leaves this stage but text.
"""

from collections.abc import Sequence

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
    html_story,
    plain,
)
from reader.clean.html_metadata import Metadata
from reader.clean.html_place import Place
from reader.text import markup


def clean(
    page: Page, *, rules: Sequence[OutletRule] = (), relabels: Sequence[Relabel] = ()
) -> CleanPage:
    """Label a saved page's lines and put its articles together.

    Args:
        page: With its source; a page whose source does not give its lines is cleaned as text.
        rules: The editor's rules of all outlets; those of the page's outlet are used.
        relabels: The editor's decisions on lines of this page; they outrank everything.
    """
    sheet = markup.read(page.markup or "")
    if not sheet.blocks or tuple(block.text for block in sheet.blocks) != page.lines:
        return plain.clean(page, rules, relabels)
    about = html_metadata.read(sheet.root)
    place = html_place.find(sheet.blocks)
    stretch = _stretch(place, about)
    if stretch.last < 0:
        return plain.clean(page, rules, relabels)
    outlet = html_people.outlet_of(about)
    verdicts = {index + 1: one for index, one in html_roles.label(stretch).items()}
    verdicts.update(corrections.by_rules(page.lines, outlet, rules))
    verdicts.update(corrections.by_hand(page.lines, relabels))
    lines = plain.put_lines(page.lines, verdicts, [])
    known = html_facts.Known(about, outlet, stretch.headline)
    return CleanPage(page, lines, (html_facts.article(lines, place, known),))


def _stretch(place: Place, about: Metadata) -> html_roles.Stretch:
    """Weigh a page's lines, and gather what the passes need."""
    outlet = html_people.outlet_of(about)
    context = html_evidence.look(place, about, html_facts.language(place, about))
    signs = html_evidence.all_of(context)
    tops = [block.text for block in place.blocks if block.kind == "h1"]
    writers = html_people.writers(about, outlet)
    return html_roles.Stretch(
        context=context,
        signs=signs,
        likely=[html_story.likelihood(one) for one in signs],
        headline=html_headline.choose(about, tops, outlet),
        writers=[*writers.people.values(), *writers.bodies.values()],
    )
