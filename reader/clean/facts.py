"""An article's facts from its labelled lines: headline, people, dates, outlet, captions, paragraphs.

Reads labels, decides none. Never takes a caption's date for the article's. The same for pages of any
format: what differs (Markdown signs) was taken off the texts before.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from reader.article import Article, Caption, Direction, Label, Line, Paragraph, ParagraphKind
from reader.clean import captions, corrections, dateline, dates, outlet, people
from reader.clean.sights import bare
from reader.text import language as languages

_SAMPLE: Final = 2_400


_NONE: Final[Mapping[int, int]] = MappingProxyType({})


class Given(NamedTuple):
    """What is known of an article besides its lines."""

    texts: Mapping[int, str]
    """The bare text of a line, by its number."""
    kinds: Mapping[int, ParagraphKind]
    """What a body line is, where the format says it."""
    outlet: str | None = None
    language: str | None = None
    tails: Mapping[int, int] = _NONE
    """The number of the last line of a paragraph that takes several, by that of its first."""


def article(lines: Sequence[Line], given: Given) -> Article:
    """Put an article together from its labelled lines.

    Args:
        lines: The article's lines in page order.
        given: Their bare texts, and what the page knows.
    """
    if given.tails:
        further = {
            number for first, last in given.tails.items() for number in range(first + 1, last + 1)
        }
        lines = [line for line in lines if line.number not in further]
    title, told = outlet.first_published([line.text for line in lines])
    lines = [
        line for line in lines if not (line.label is Label.FURNITURE or line.label is Label.BLANK)
    ]
    paragraphs = _paragraphs(lines, given)
    story = "\n".join(paragraph.text for paragraph in paragraphs)[:_SAMPLE]
    code = given.language or languages.guess(story)
    byline = _byline(lines, given)
    published, updated = _dates(lines, given)
    return Article(
        headline=_first(lines, given, Label.HEADLINE) or title,
        paragraphs=paragraphs,
        standfirst=_first(lines, given, Label.STANDFIRST),
        summary=tuple(given.texts[line.number] for line in lines if line.label is Label.SUMMARY),
        byline=_without_outlet(byline.people, given.outlet or told),
        agency=byline.agency,
        dateline=_dateline(paragraphs),
        published=published,
        updated=updated,
        outlet=given.outlet or told,
        language=code,
        direction=Direction.RTL if languages.runs_right_to_left(code) else Direction.LTR,
        captions=_captions(lines, given),
        notes=tuple(given.texts[line.number] for line in lines if line.label is Label.NOTE),
    )


def _first(lines: Sequence[Line], given: Given, label: Label) -> str | None:
    found = [line for line in lines if line.label is label]
    chosen = next((line for line in found if line.rule == "by-hand"), found[0] if found else None)
    return given.texts[chosen.number] if chosen is not None else None


def _paragraphs(lines: Sequence[Line], given: Given) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            _kind(line, given),
            given.texts[line.number],
            line.number,
            given.tails.get(line.number, line.number),
        )
        for line in lines
        if line.label in (Label.BODY, Label.HEADING)
    )


def _kind(line: Line, given: Given) -> ParagraphKind:
    if line.label is Label.HEADING:
        return ParagraphKind.HEADING
    if line.number in given.kinds:
        return given.kinds[line.number]
    return ParagraphKind.LIST if bare(line.text)[1] else ParagraphKind.PARAGRAPH


def _byline(lines: Sequence[Line], given: Given) -> people.Byline:
    """Gather the people of all byline lines, and the first agency."""
    found: dict[str, None] = {}
    agency: str | None = None
    reporters: tuple[str, ...] = ()
    for line in lines:
        if line.label is not Label.BYLINE:
            continue
        text = given.texts[line.number]
        byline = people.read(text) or people.beside(text) or people.names(text)
        if line.rule == "credit":
            reporters = reporters or people.reporters(text)
        else:
            found.update(dict.fromkeys(byline.people))
            agency = agency or byline.agency
    return people.Byline(tuple(found) or reporters, agency)


def _without_outlet(names: Sequence[str], outlet_name: str | None) -> tuple[str, ...]:
    """Leave the outlet out of a list of people."""
    return tuple(
        name
        for name in names
        if outlet_name is None or not corrections.same_outlet(name, outlet_name)
    )


def _dates(lines: Sequence[Line], given: Given) -> tuple[str | None, str | None]:
    published: str | None = None
    updated: str | None = None
    for line in lines:
        if line.label in (Label.DATE, Label.BYLINE):
            read = _dates_of(given.texts[line.number])
            published, updated = published or read.published, updated or read.updated
    return published, updated


def _dates_of(text: str) -> dates.Dates:
    """Read a date line, or the date at the end of a byline."""
    whole = dates.read(text)
    if whole is not None:
        return whole
    for cut in re.finditer(r"[|•·–—]|\s{2,}|,\s", text):
        read = dates.read(text[cut.end() :])
        if read is not None:
            return read
    return dates.Dates()


def _captions(lines: Sequence[Line], given: Given) -> tuple[Caption, ...]:
    found: list[Caption] = []
    for line in lines:
        if line.label is Label.CAPTION:
            text = given.texts[line.number]
            parts = captions.read(text) or captions.could_be(text) or captions.Parts(text, None)
            found.append(Caption(parts.text, parts.credit, line.number))
    return _with_credits(found)


def _with_credits(found: Sequence[Caption]) -> tuple[Caption, ...]:
    """Give a caption the credit that stands in a line of its own beside it."""
    done: list[Caption] = []
    credit: str | None = None
    for caption in found:
        if caption.text:
            done.append(caption._replace(credit=caption.credit or credit))
            credit = None
        elif done and done[-1].credit is None:
            done[-1] = done[-1]._replace(credit=caption.credit)
        else:
            credit = caption.credit
    return tuple(done)


def _dateline(paragraphs: Sequence[Paragraph]) -> str | None:
    """Return the place the story is sent from."""
    first = next((one.text for one in paragraphs if one.kind is ParagraphKind.PARAGRAPH), "")
    return dateline.of(first)
