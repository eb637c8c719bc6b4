"""The label of every line of a saved page's article, each with its reason.

Named passes, surest first; a line that has its verdict is left alone by the passes after it. Which lines
read like story was weighed before (`html_story`); here they get their part: headline, standfirst,
summary, byline, date, caption, note, heading, body, and what is left is furniture.
"""

from collections.abc import Callable
from typing import Final

from reader.article import STRIPPED, Label
from reader.clean import captions, furniture, html_head, html_story, verdict
from reader.clean.html_evidence import PLAINLY_OUTSIDE
from reader.clean.html_stretch import HEAD_REACH, TAIL_REACH, Stretch
from reader.clean.verdict import Verdict
from reader.text.markup import HEADINGS

_REPEAT_SIZE: Final = 20
_HEADING_SIZE: Final = 120
_WORDING_SIZE: Final = 60
"""Code points up to which a line's wording is a better reason than where it stands; asking costs time."""


def label(stretch: Stretch) -> dict[int, Verdict]:
    """Give every line its verdict, by line number."""
    for step in _STEPS:
        step(stretch)
    return {stretch.number(index): one for index, one in stretch.verdicts.items()}


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
    if stretch.holds(index, "in figure") and captions.is_credit(block.text):
        return True
    if in_figure:
        return not stretch.holds(index, "box related", "in aside", "in nav") or place.inside(index)
    read = captions.read(block.text)
    return named and (place.ends[index] or read is not None) and len(block.text) > _REPEAT_SIZE


def _in_story(stretch: Stretch, index: int) -> bool:
    """Tell whether a line stands between the headline and the end of the story, and near it."""
    top = stretch.headline_at
    start = top - 2 if top is not None else stretch.first - HEAD_REACH
    near = stretch.context.place.inside(index) or index < stretch.first
    return start <= index <= stretch.last + 1 and near


def _mark_notes(stretch: Stretch) -> None:
    """Corrections, updates and agency credits, which an editor wants to see."""
    for index in stretch.open():
        kind = stretch.wording(index) if _near_story(stretch, index) else None
        if kind in furniture.NO_FURNITURE:
            stretch.give(index, Verdict(Label.NOTE, kind or "note", furniture.says(kind or "")))


def _near_story(stretch: Stretch, index: int) -> bool:
    top = stretch.headline_at
    start = min(stretch.first, top if top is not None else stretch.first)
    return start <= index <= stretch.last + TAIL_REACH


def _mark_firm_furniture(stretch: Stretch) -> None:
    """Lines in the story whose wording no story has: ``Read more: ...`` as a link, ``Sign up for ...``."""
    for index in stretch.open():
        if not stretch.keeps(index) or len(stretch.block(index).text) > _FIRM_SIZE:
            continue
        kind = stretch.wording(index)
        linked = stretch.context.place.linked[index] > 0.5
        if kind in _FIRM or (kind in _FIRM_LINKS and linked):
            because = f"site furniture, {furniture.says(kind or '')}"
            stretch.give(index, verdict.furniture(kind or "", because))


_FIRM: Final = frozenset(
    {"share", "subscribe", "newsletter", "advert", "comments", "follow", "symbol", "app"}
)
_FIRM_LINKS: Final = frozenset({"related", "popular", "tags", "account", "player"})
"""Kinds of wording for which no kept line of the development pages was story: the latter as links only."""
_FIRM_SIZE: Final = 200


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


def _mark_lists(stretch: Stretch) -> None:
    """Items under a line of the story that ends with a colon, which read too short to be prose."""
    announced = False
    for index in range(stretch.first, stretch.last + 1):
        block = stretch.block(index)
        if stretch.keeps(index):
            announced = block.text.endswith((":", "："))
        elif block.kind != "li" or stretch.holds(index, *_NO_STORY):
            announced = False
        elif announced and stretch.holds(index, "item without link"):
            stretch.give(index, verdict.body("item of a list that the story announces"))


def _mark_quotes(stretch: Stretch) -> None:
    """A quote set between paragraphs of the story that no paragraph says too."""
    chains = stretch.context.place.chains
    kept = {chains[index][1:2] for index in range(len(chains)) if stretch.keeps(index)}
    for index in stretch.open():
        inside = stretch.first < index < stretch.last and stretch.block(index).kind == "blockquote"
        if not inside or stretch.keeps(index) or stretch.holds(index, *_NO_STORY, *_NO_QUOTE):
            continue
        quote = next((one for one in chains[index] if one.tag == "blockquote"), None)
        if quote is not None and (quote.getparent(),) in kept:
            stretch.give(index, verdict.body("quote set in the story"))


_NO_STORY: Final = (
    "box related", "box share", "box comments", "box tags", "box menu", "box subscribe", "box advert", "box meta",
    "box caption", "in nav", "in aside", "in footer", "in form",
)  # fmt: skip
_NO_QUOTE: Final = ("box widget", "box pull", "said within", "said twice", "linked 0.2")


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
        worth = len(stretch.block(index).text) <= _WORDING_SIZE and not stretch.holds(
            index, PLAINLY_OUTSIDE
        )
        kind = stretch.wording(index) if worth else None
        if kind is not None and kind not in furniture.NO_FURNITURE:
            because = f"site furniture, {furniture.says(kind)}"
            stretch.give(index, verdict.furniture(kind, because))
        else:
            because = html_story.against(stretch.signs[index])
            stretch.give(index, verdict.furniture("outside-story", because))


_STEPS: Final[tuple[Callable[[Stretch], None], ...]] = (
    html_head.mark_headline,
    html_head.mark_named_standfirst,
    _mark_captions,
    _mark_notes,
    _mark_lists,
    _mark_quotes,
    html_head.mark_dates,
    html_head.mark_bylines,
    html_head.mark_standfirst,
    html_head.mark_summary,
    _mark_firm_furniture,
    _mark_pulled_quotes,
    _mark_story,
    _drop_empty_headings,
    _mark_furniture,
)
