"""A saved page's facts: what it says out of sight reconciled with what its lines show.

Starts from the article its labelled lines give (`facts`), as for text, and lets the page's own data
correct it: headline, people, agency, times with their zones, outlet, language, captions with credits.
The editor's own label on a line outranks the page's data.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reader.article import Article, Direction, Label, Line, ParagraphKind
from reader.clean import facts, html_captions, html_people, html_times, people
from reader.clean.html_metadata import Metadata
from reader.clean.html_place import Place
from reader.clean.html_times import Times
from reader.text import language as languages

_SAMPLE: Final = 2_400
_SURE_SAMPLE: Final = 300
"""Letters of running text from which the text tells its language better than the page's label."""
_BY_HAND: Final = "by-hand"
_KINDS: Final = {"li": ParagraphKind.LIST, "blockquote": ParagraphKind.QUOTE}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article besides its lines."""

    about: Metadata
    outlet: str | None
    headline: str | None


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


def article(lines: Sequence[Line], place: Place, known: Known) -> Article:
    """Put an article together.

    Args:
        lines: The article's lines in page order.
        place: The page they are of.
        known: What the page says of itself.
    """
    blocks = place.blocks
    kinds = {
        line.number: _KINDS.get(blocks[line.number - 1].kind, ParagraphKind.PARAGRAPH)
        for line in lines
        if line.label is Label.BODY
    }
    code = language(place, known.about)
    texts = {line.number: line.text for line in lines}
    shown = facts.article(lines, facts.Given(texts, kinds, known.outlet, code))
    times = _times(lines, place, known.about, shown)
    names = _names(known, shown)
    return replace(
        shown,
        headline=_headline(lines, known, shown),
        published=times.published,
        updated=times.updated,
        byline=names.people,
        agency=names.agency,
        captions=html_captions.gather(lines, place),
        language=code,
        direction=Direction.RTL if languages.runs_right_to_left(code) else Direction.LTR,
    )


def _headline(lines: Sequence[Line], known: Known, shown: Article) -> str | None:
    by_hand = [line for line in lines if line.label is Label.HEADLINE and line.rule == _BY_HAND]
    return by_hand[0].text if by_hand else known.headline or shown.headline


def _times(lines: Sequence[Line], place: Place, about: Metadata, shown: Article) -> Times:
    """Take the page's own times; what it does not tell is read off its marked elements and date lines."""
    published, updated = html_times.told(about)
    if published is None:
        for line in lines:
            if line.label in (Label.DATE, Label.BYLINE):
                marked = html_times.marked(place.blocks[line.number - 1].element)
                published, updated = published or marked.published, updated or marked.updated
        published = published or shown.published
    later = html_times.later(published, updated or shown.updated)
    return Times(published or updated or shown.updated, later)


def _names(known: Known, shown: Article) -> people.Byline:
    """Take the people the page tells; else those of its byline; else the body that signs for it."""
    writers = html_people.writers(known.about, known.outlet)
    bodies = tuple(writers.bodies.values())
    agency = next((name for name in bodies if people.is_desk(name)), None) or shown.agency
    others = tuple(name for name in bodies if name != agency)
    return people.Byline(tuple(writers.people.values()) or shown.byline or others, agency)
