"""The label of every line of a saved page's article, each with its reason.

Named passes, surest first; a line that has its verdict is left alone by the passes after it. Which lines
read like story was weighed before (`html_story`); here they get their part: headline, standfirst,
summary, byline, date, caption, note, heading, body, and what is left is furniture.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reader.article import STRIPPED, Label
from reader.clean import captions, dates, furniture, html_story, html_times, people, verdict
from reader.clean.html_evidence import Context
from reader.clean.html_place import key_of
from reader.clean.verdict import Verdict
from reader.text.markup import HEADINGS

if TYPE_CHECKING:
    from reader.text.markup import Block, Element

_HEAD_REACH: Final = 6
"""Lines above the headline in which its date and byline may stand."""
_TAIL_REACH: Final = 3
"""Lines below the story in which its byline, date and notes may stand."""
_STANDFIRST_SIZE: Final = range(40, 700)
_NEAR: Final = 4
"""Lines between a headline and a standfirst that nothing names."""
_BYLINE_SIZE: Final = 160
_NAMED: Final = 5
"""Letters from which a name in a line is not there by chance."""
_REPEAT_SIZE: Final = 20
_HEADING_SIZE: Final = 120


@dataclass(slots=True)
class Stretch:
    """One article's lines while they are labelled. Lines go by index here, from 0, as blocks do."""

    context: Context
    signs: Sequence[Sequence[str]]
    likely: Sequence[float]
    headline: str | None
    """As chosen from all sources; may stand on no line."""
    writers: Sequence[str]
    """Names of people and organisations known to have written it."""
    start: int = 0
    """How many lines of the page stand before this stretch."""
    verdicts: dict[int, Verdict] = field(default_factory=dict[int, Verdict])
    headline_at: int | None = None
    """The line of the headline, once found."""
    first: int = 0
    """First line that reads like the story."""
    last: int = -1

    def __post_init__(self) -> None:
        """Find where the story begins and ends."""
        kept = [index for index in range(len(self.likely)) if self.keeps(index)]
        running = [index for index in kept if self.context.place.prose[index]] or kept
        self.first = running[0] if running else len(self.likely)
        self.last = kept[-1] if kept else -1

    def number(self, index: int) -> int:
        """Return a line's number on the page."""
        return self.start + index + 1

    def keeps(self, index: int) -> bool:
        """Tell whether a line reads like the story."""
        return self.likely[index] >= html_story.KEPT

    def block(self, index: int) -> "Block":
        """Return one line."""
        return self.context.place.blocks[index]

    def key(self, index: int) -> str:
        """Return the folded text of one line."""
        return self.context.place.keys[index]

    def open(self) -> list[int]:
        """Return the lines without a verdict."""
        return [index for index in range(len(self.likely)) if index not in self.verdicts]

    def give(self, index: int, given: Verdict) -> None:
        """Decide a line, once."""
        self.verdicts.setdefault(index, given)

    def heads(self, index: int) -> bool:
        """Tell whether a line stands where byline and date do: round the headline, or right below the story."""
        top = self.headline_at
        start = top - _HEAD_REACH if top is not None else self.first - _HEAD_REACH
        return start <= index < self.first or self.last < index <= self.last + _TAIL_REACH

    def below_headline(self, index: int) -> bool:
        """Tell whether a line stands between headline and story."""
        top = self.headline_at
        return top is not None and top < index < self.first

    def holds(self, index: int, *wanted: str) -> bool:
        """Tell whether any of some signs holds for a line."""
        return any(sign in self.signs[index] for sign in wanted)


def label(stretch: Stretch) -> dict[int, Verdict]:
    """Give every line its verdict, by line number."""
    for step in _STEPS:
        step(stretch)
    return {stretch.number(index): one for index, one in stretch.verdicts.items()}


def _mark_headline(stretch: Stretch) -> None:
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


def _mark_captions(stretch: Stretch) -> None:
    """Words under a picture of the story: in a figcaption, or in a box named for it."""
    said: dict[str, int] = {}
    for index in stretch.open():
        if not _is_caption(stretch, index):
            continue
        key = stretch.key(index)
        if len(key) > _REPEAT_SIZE and key in said:
            stretch.give(index, verdict.duplicate("caption", stretch.number(said[key])))
        else:
            said[key] = index
            because = "stands under a picture"
            stretch.give(index, Verdict(Label.CAPTION, "caption", because))


def _is_caption(stretch: Stretch, index: int) -> bool:
    block, place = stretch.block(index), stretch.context.place
    if not _in_story(stretch, index) or len(block.text) > captions.LONGEST:
        return False
    in_figure = block.kind == "figcaption" or stretch.holds(index, "in figcaption")
    named = stretch.holds(index, "own caption", "next caption", "in figure")
    if stretch.keeps(index) and not in_figure:
        return False
    if in_figure:
        return not stretch.holds(index, "box related", "in aside", "in nav") or place.inside(index)
    read = captions.read(block.text)
    return named and (place.ends[index] or read is not None) and len(block.text) > _REPEAT_SIZE


def _in_story(stretch: Stretch, index: int) -> bool:
    """Tell whether a line stands between the headline and the end of the story, and near it."""
    top = stretch.headline_at
    start = top - 2 if top is not None else stretch.first - _HEAD_REACH
    near = stretch.context.place.inside(index) or index < stretch.first
    return start <= index <= stretch.last + 1 and near


def _mark_dates(stretch: Stretch) -> None:
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


def _mark_bylines(stretch: Stretch) -> None:
    """``By Ann Ode`` round the headline or right below the story; names the page gives as its authors'."""
    names = [key for name in stretch.writers if len(key := key_of(name)) >= _NAMED]
    for index in stretch.open():
        text = stretch.block(index).text
        if not stretch.heads(index) or stretch.keeps(index) or len(text) > _BYLINE_SIZE:
            continue
        if any(name in stretch.key(index) for name in names):
            stretch.give(index, Verdict(Label.BYLINE, "byline", "names the writer"))
        elif people.read(text) is not None:
            stretch.give(index, Verdict(Label.BYLINE, "byline", "names of the writers"))


def _mark_notes(stretch: Stretch) -> None:
    """Corrections, updates and agency credits, which an editor wants to see."""
    language = stretch.context.language
    for index in stretch.open():
        text = stretch.block(index).text
        if len(text) > furniture.LONGEST or not _near_story(stretch, index):
            continue
        kind = furniture.kind_of(text, language)
        if kind in furniture.NO_FURNITURE:
            stretch.give(index, Verdict(Label.NOTE, kind or "note", furniture.says(kind or "")))


def _near_story(stretch: Stretch, index: int) -> bool:
    top = stretch.headline_at
    start = min(stretch.first, top if top is not None else stretch.first)
    return start <= index <= stretch.last + _TAIL_REACH


def _mark_named_standfirst(stretch: Stretch) -> None:
    """The paragraph below the headline that says the page's description, or is named a standfirst."""
    _give_standfirst(stretch, [at for at in stretch.open() if _is_named_standfirst(stretch, at)])


def _mark_standfirst(stretch: Stretch) -> None:
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
    start = top if top is not None else stretch.first - _HEAD_REACH
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


def _mark_summary(stretch: Stretch) -> None:
    """Bullets between headline and story."""
    for index in stretch.open():
        listed = stretch.block(index).kind == "li" and stretch.holds(index, "item without link")
        if listed and stretch.below_headline(index) and not stretch.keeps(index):
            size = stretch.context.place.sizes[index]
            if size > _REPEAT_SIZE and not stretch.holds(index, "says furniture", "box related"):
                because = "bullet between headline and story"
                stretch.give(index, Verdict(Label.SUMMARY, "summary", because))


def _mark_pulled_quotes(stretch: Stretch) -> None:
    """A quote set apart whose words a paragraph says too."""
    kept = [index for index in stretch.open() if stretch.keeps(index)]
    for index in kept:
        key = stretch.key(index)
        pulled = stretch.block(index).kind == "blockquote" or stretch.holds(index, "box pull")
        if not pulled or len(key) <= _REPEAT_SIZE:
            continue
        origin = next((at for at in kept if at != index and key in stretch.key(at)), None)
        if origin is not None and stretch.key(origin) != key:
            stretch.give(index, verdict.duplicate("quote", stretch.number(origin)))


def _mark_story(stretch: Stretch) -> None:
    """What reads like the story: its headings and its running text."""
    for index in stretch.open():
        if not stretch.keeps(index):
            continue
        if _is_heading(stretch, index):
            stretch.give(index, Verdict(Label.HEADING, "heading", "heading in the story"))
        else:
            stretch.give(index, verdict.body("reads like the story around it"))


def _is_heading(stretch: Stretch, index: int) -> bool:
    block, place = stretch.block(index), stretch.context.place
    if block.kind in HEADINGS:
        return True
    bold = stretch.holds(index, "all bold") and block.kind in ("p", "div")
    short = place.sizes[index] < _HEADING_SIZE and not block.text.endswith(
        (".", ":", "…", "”", '"')
    )
    return bold and short


def _drop_empty_headings(stretch: Stretch) -> None:
    """A heading with no text of the story under it: ``More on this`` above three links -> furniture."""
    stripped = _BOXED
    for index in range(len(stretch.likely) - 1, -1, -1):
        given = stretch.verdicts.get(index)
        if given is None or given.label in STRIPPED:
            stripped += 1
        elif given.label is Label.HEADING and stripped >= _BOXED:
            because = "heading with no text under it"
            stretch.verdicts[index] = verdict.furniture("empty-heading", because)
        elif given.label in _STORY:
            stripped = 0


_STORY: Final = frozenset({Label.BODY, Label.HEADING})
_BOXED: Final = 3
"""Stripped lines under a heading from which it is the heading of a box, not of the story's next part."""


def _mark_furniture(stretch: Stretch) -> None:
    """All that is left, with what spoke against it."""
    for index in stretch.open():
        text = stretch.block(index).text
        kind = furniture.kind_of(text, stretch.context.language) if _is_short(text) else None
        if kind is not None and kind not in furniture.NO_FURNITURE:
            because = f"site furniture, {furniture.says(kind)}"
            stretch.give(index, verdict.furniture(kind, because))
        else:
            because = html_story.against(stretch.signs[index])
            stretch.give(index, verdict.furniture("outside-story", because))


def _is_short(text: str) -> bool:
    return len(text) <= 60


_STEPS: Final[tuple[Callable[[Stretch], None], ...]] = (
    _mark_headline,
    _mark_named_standfirst,
    _mark_captions,
    _mark_notes,
    _mark_dates,
    _mark_bylines,
    _mark_standfirst,
    _mark_summary,
    _mark_pulled_quotes,
    _mark_story,
    _drop_empty_headings,
    _mark_furniture,
)
