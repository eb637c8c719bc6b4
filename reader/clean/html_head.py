"""What stands round a saved page's headline: the headline itself, standfirst, summary, dates, bylines.

Named passes over a stretch, called by `html_roles` in its order; a line that has its verdict is left
alone.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from reader.article import Label
from reader.clean import dates, html_times, people, verdict
from reader.clean.html_place import key_of
from reader.clean.html_stretch import HEAD_REACH, Stretch
from reader.clean.verdict import Verdict

if TYPE_CHECKING:
    from reader.text.markup import Element

_STANDFIRST_SIZE: Final = range(40, 700)
_NEAR: Final = 4
"""Lines between a headline and a standfirst that nothing names."""
_BYLINE_SIZE: Final = 160
_NAMED: Final = 5
"""Letters from which a name in a line is not there by chance."""
_SUMMARY_SIZE: Final = 20


def mark_headline(stretch: Stretch) -> None:
    """The h1, or the line that says the headline; the same words elsewhere are a repeat."""
    chosen = key_of(stretch.headline or "")
    top = _headline_line(stretch, chosen)
    if top is None:
        return
    stretch.headline_at = top
    stretch.give(top, Verdict(Label.HEADLINE, "headline", _HEADLINE_BECAUSE))
    said = {chosen, stretch.key(top)}
    for index in stretch.open():
        if stretch.key(index) in said:
            stretch.give(index, verdict.duplicate("headline", stretch.number(top)))


_HEADLINE_BECAUSE: Final = "the page's headline"


def _headline_line(stretch: Stretch, chosen: str) -> int | None:
    if chosen:
        same = [index for index in stretch.open() if stretch.key(index) == chosen]
        tops = [index for index in same if stretch.block(index).kind == "h1"]
        above = [index for index in same if index <= stretch.first]
        for found in (tops, above[-1:], same):
            if found:
                return found[0]
    place = stretch.context.headline
    if place is not None and stretch.block(place).kind == "h1" and place <= stretch.first:
        return place
    return None


def mark_named_standfirst(stretch: Stretch) -> None:
    """The paragraph below the headline that says the page's description, or is named a standfirst."""
    _give_standfirst(stretch, [at for at in stretch.open() if _is_named_standfirst(stretch, at)])


def mark_standfirst(stretch: Stretch) -> None:
    """Without one, a paragraph of its own right below the headline."""
    if all(one.label is not Label.STANDFIRST for one in stretch.verdicts.values()):
        _give_standfirst(stretch, [at for at in stretch.open() if _stands_alone(stretch, at)])


def _give_standfirst(stretch: Stretch, found: Sequence[int]) -> None:
    """Mark the first of the lines found; the same words elsewhere are a repeat."""
    if not found:
        return
    chosen = found[0]
    because = "paragraph between headline and story"
    stretch.give(chosen, Verdict(Label.STANDFIRST, "standfirst", because))
    for index in stretch.open():
        if stretch.key(index) == stretch.key(chosen):
            stretch.give(index, verdict.duplicate("standfirst", stretch.number(chosen)))


def _is_named_standfirst(stretch: Stretch, index: int) -> bool:
    if not _may_be_standfirst(stretch, index):
        return False
    said = stretch.holds(index, "says description")
    named = stretch.holds(index, "own lead", "next lead")
    return (said and named) if stretch.keeps(index) else (said or named)


def _may_be_standfirst(stretch: Stretch, index: int) -> bool:
    top = stretch.headline_at
    start = top if top is not None else stretch.first - HEAD_REACH
    size = stretch.context.place.sizes[index]
    if not start < index <= stretch.first or size not in _STANDFIRST_SIZE:
        return False
    apart = ("in figcaption", "box related", "box subscribe", "says furniture", "linked 0.5")
    return not stretch.holds(index, *apart)


def _stands_alone(stretch: Stretch, index: int) -> bool:
    """Tell whether a line is a paragraph of its own right below the headline."""
    top = stretch.headline_at
    if top is None or index - top > _NEAR or stretch.keeps(index):
        return False
    whole = stretch.block(index).kind in ("p", "h2") or stretch.context.place.ends[index]
    return whole and _may_be_standfirst(stretch, index)


def mark_summary(stretch: Stretch) -> None:
    """Bullets between headline and story."""
    for index in stretch.open():
        listed = stretch.block(index).kind == "li" and stretch.holds(index, "item without link")
        if listed and stretch.below_headline(index) and not stretch.keeps(index):
            size = stretch.context.place.sizes[index]
            if size > _SUMMARY_SIZE and not stretch.holds(index, "says furniture", "box related"):
                because = "bullet between headline and story"
                stretch.give(index, Verdict(Label.SUMMARY, "summary", because))


def mark_dates(stretch: Stretch) -> None:
    """Date lines round the headline or right below the story: ``Updated 11 September 2024``."""
    for index in stretch.open():
        if not stretch.heads(index) or stretch.keeps(index):
            continue
        block = stretch.block(index)
        if len(block.text) <= dates.LONGEST and (
            html_times.within(block.text) is not None
            or dates.tells_time_since(block.text)
            or (len(block.text) < 60 and _is_time(block.element))
        ):
            stretch.give(index, Verdict(Label.DATE, "date", "date line"))


def _is_time(element: "Element") -> bool:
    """Tell whether a box holds a time element, or is named for it."""
    return element.find(".//time") is not None


def mark_bylines(stretch: Stretch) -> None:
    """``By Ann Ode`` round the headline or right below the story; names the page gives as its authors'."""
    names = [key for name in stretch.writers if len(key := key_of(name)) >= _NAMED]
    for index in stretch.open():
        text = stretch.block(index).text
        if not stretch.heads(index) or stretch.keeps(index) or len(text) > _BYLINE_SIZE:
            continue
        below = stretch.headline_at is None or index > stretch.headline_at
        if below and any(name in stretch.key(index) for name in names):
            stretch.give(index, Verdict(Label.BYLINE, "byline", "names the writer"))
        elif people.read(text) is not None:
            stretch.give(index, Verdict(Label.BYLINE, "byline", "names of the writers"))
