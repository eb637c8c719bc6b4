"""A saved page's facts: what it says out of sight reconciled with what its lines show.

Starts from the article its labelled lines give (`facts`), as for text, and lets the page's own data
correct it: headline, people, agency, times with their zones, outlet, language, captions with credits.
The editor's own label on a line outranks the page's data.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.article import Article, Direction, Label, Line, ParagraphKind
from reader.clean import dates, facts, html_captions, html_people, html_times, people
from reader.clean.html_metadata import Metadata
from reader.clean.html_people import Writers
from reader.clean.html_place import Place
from reader.clean.html_times import Times
from reader.text import language as languages
from reader.text.markup import Block

_SAMPLE: Final = 2_400
_SURE_SAMPLE: Final = 300
"""Letters of running text from which the text tells its language better than the page's label."""
_BY_HAND: Final = "by-hand"
_KINDS: Final = {"li": ParagraphKind.LIST, "blockquote": ParagraphKind.QUOTE}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article besides its lines."""

    place: Place
    """The lines of its stretch of the page."""
    start: int
    """How many lines of the page stand before them."""
    about: Metadata
    language: str
    outlet: str | None
    headline: str | None
    writers: Writers

    def block(self, line: Line) -> Block:
        """Return the block a line is."""
        return self.place.blocks[line.number - 1 - self.start]


def language(place: Place, about: Metadata) -> str:
    """Tell a page's language: by its running text, else by what it declares, else by all its lines."""
    texts = [block.text for block, size in zip(place.blocks, place.prose, strict=True) if size]
    sample = "\n".join(texts)[:_SAMPLE]
    if len(sample) >= _SURE_SAMPLE:
        return languages.guess(sample)
    declared = (about.language or "").split("-")[0].split("_")[0].lower()
    if len(declared) == 2 and declared.isalpha():
        return declared
    return languages.guess("\n".join(block.text for block in place.blocks)[:_SAMPLE])


def article(lines: Sequence[Line], known: Known) -> Article:
    """Put an article together.

    Args:
        lines: The article's lines in page order.
        known: What the page says of it.
    """
    kinds = {
        line.number: _KINDS.get(known.block(line).kind, ParagraphKind.PARAGRAPH)
        for line in lines
        if line.label is Label.BODY
    }
    code = known.language
    texts = {line.number: line.text for line in lines}
    shown = facts.article(lines, facts.Given(texts, kinds, known.outlet, code))
    times = _times(lines, known, shown)
    names = _names(lines, known, shown)
    return shown._replace(
        headline=_headline(lines, known, shown),
        published=times.published,
        updated=times.updated,
        byline=names.people,
        agency=names.agency,
        captions=html_captions.gather(lines, known.place, known.start),
        language=code,
        direction=Direction.RTL if languages.runs_right_to_left(code) else Direction.LTR,
    )


def _headline(lines: Sequence[Line], known: Known, shown: Article) -> str | None:
    by_hand = [line for line in lines if line.label is Label.HEADLINE and line.rule == _BY_HAND]
    return by_hand[0].text if by_hand else known.headline or shown.headline


def _times(lines: Sequence[Line], known: Known, shown: Article) -> Times:
    """Take the page's own times; what it does not tell is read off its marked elements and date lines."""
    published, updated = html_times.told(known.about)
    if published is None:
        for line in lines:
            if line.label in (Label.DATE, Label.BYLINE):
                marked = html_times.marked(known.block(line).element)
                read = html_times.within(line.text) or dates.Dates()
                published = published or marked.published or read.published
                updated = updated or marked.updated or read.updated
        published = published or shown.published
    later = html_times.later(published, updated or shown.updated)
    return Times(published, later)


def _names(lines: Sequence[Line], known: Known, shown: Article) -> people.Byline:
    """Take the people the page tells; else those of its byline; else the newsroom that signs for it."""
    told, bodies = tuple(known.writers.people.values()), tuple(known.writers.bodies.values())
    named = [
        name
        for line in lines
        if line.label is Label.BYLINE
        for name in html_people.shown(line.text)
    ]
    agencies = [name for name in (*bodies, shown.agency or "") if html_people.is_agency(name)]
    newsrooms = () if agencies else bodies[:1]
    writers = told or tuple(dict.fromkeys(named)) or shown.byline or newsrooms
    return people.Byline(writers, next(iter(agencies), None))
