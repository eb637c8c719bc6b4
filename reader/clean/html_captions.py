"""A saved page's captions with their credits, put together from the lines labelled as captions.

The credit stands in brackets, after a sign, in a box named for it, or on a line of its own. Decides no
label.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from reader import prepared
from reader.article import Caption, Label, Line
from reader.clean import captions
from reader.clean import markup_boxes as boxes
from reader.clean.captions import Parts
from reader.clean.html_place import Place
from reader.text import markup

if TYPE_CHECKING:
    from reader.text.markup import Element

_CREDITS: Final = frozenset(
    {"credit", "credits", "copyright", "source", "photographer", "rights", "author", "byline"}
)
_BRACKETED: Final = prepared.pattern(r"(.*\w.*?)\s*[(\[]([^()\[\]]{2,140})[)\]]\.?")
_OUTWARDS: Final = 4
"""Boxes round a caption in which its picture is looked for."""


def gather(lines: Sequence[Line], place: Place, start: int) -> tuple[Caption, ...]:
    """Put captions together: ``The quay.`` and ``Photo: Ann Ode`` in one figure -> one caption, credited.

    Args:
        lines: Of one article.
        place: Its stretch of the page.
        start: How many lines of the page stand before that stretch.
    """
    found: list[Caption] = []
    figures: list[Element] = []
    for line in lines:
        if line.label is not Label.CAPTION:
            continue
        index = line.number - 1 - start
        parts = _parts(line.text, place.blocks[index].element)
        figure = _figure(place, index)
        if not parts.text and found and figures[-1] is figure:
            found[-1] = found[-1]._replace(credit=found[-1].credit or parts.credit)
        else:
            found.append(Caption(parts.text or line.text, parts.credit, line.number))
            figures.append(figure)
    return tuple(found)


def _parts(text: str, element: "Element") -> Parts:
    """Take a caption apart, by its boxes first."""
    if _names_credit(element):
        return Parts("", text.strip(" ()[]"))
    for inner in element.iter("span", "small", "cite", "em", "i", "a", "strong", "b"):
        credit = markup.text_of(inner)
        if credit and inner is not element and _names_credit(inner) and text.endswith(credit):
            return Parts(text[: -len(credit)].rstrip(" |/(–—-"), credit.strip(" ()[]|/"))
    bracketed = _BRACKETED.fullmatch(text)
    if bracketed is not None and captions.is_credit(bracketed[2]):
        return Parts(bracketed[1], bracketed[2])
    return captions.read(text) or Parts(text, None)


def _names_credit(element: "Element") -> bool:
    return not _CREDITS.isdisjoint(boxes.words_of(element))


def _figure(place: Place, index: int) -> "Element":
    """Return the figure a line stands in, or the box some way out."""
    chain = place.chains[index]
    outer = next((element for element in chain if element.tag == "figure"), None)
    return outer if outer is not None else chain[min(_OUTWARDS, len(chain)) - 1]
