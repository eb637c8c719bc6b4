"""The label of every line of one article's stretch, each with its reason.

Named passes, surest first; a line that has its verdict is left alone by the passes after it. Reads the
signs of `sights` and the likelihoods of `region`; knows no page and no outlet.
"""

from collections.abc import Callable, Sequence
from typing import Final

from reader.article import Label
from reader.clean import bare, captions, dateline, furniture, headline, people, region, verdict
from reader.clean.region import KEPT
from reader.clean.sights import Sight
from reader.clean.stretch import Stretch
from reader.clean.verdict import Verdict

_HEADING_SIZE: Final = 110
_SURE_HEADING_SIZE: Final = 90
_STANDFIRST_SIZE: Final = range(40, 700)
_LONG_STANDFIRST: Final = 80
"""Letters from which a line without a full stop above the story is a standfirst, not a heading."""

_SUMMARY_SIZE: Final = range(12, 400)
_REPEAT_SIZE: Final = 20
"""Letters from which a line said twice is a repeat rather than a common word."""

_UNSURE: Final = 0.7

_SURE: Final = 0.95
_SIGN_WORDS: Final = 2
_SIGN_SIZE: Final = 25

_CAPTION_REACH: Final = 20
"""Lines above the story in which its pictures' captions stand."""

_FAR_ABOVE: Final = 45
_FAR_BELOW: Final = 20
"""Lines round the main stretch in which headline, dates, captions and notes are looked for."""

_FEW_LINES: Final = 60
"""Lines looked at for a headline and its like when a page has no running text."""


def label(seen: Sequence[Sight]) -> dict[int, Verdict]:
    """Give every line of an article's stretch its verdict, by line number."""
    start = bare.story_start(seen)
    if start is not None:
        stretch = _stretch(seen, bare.likelihoods(seen, start))
        stretch.headline = 0 if start > 0 and seen[0].heads else None
        return _run(stretch)
    likely = region.weigh(seen)
    low, high = _near(likely, len(seen))
    verdicts = _run(_stretch(seen[low:high], likely.values[low:high]))
    verdicts.update({sight.number: _far(sight, _FAR_VERDICTS[0]) for sight in seen[:low]})
    verdicts.update({sight.number: _far(sight, _FAR_VERDICTS[1]) for sight in seen[high:]})
    return verdicts


def _stretch(near: Sequence[Sight], values: list[float]) -> Stretch:
    """Set up the lines to be labelled, with the bounds of the story among them."""
    likely = [
        _SURE if value < KEPT and _opens_story(near, place) else value
        for place, value in enumerate(values)
    ]
    kept = [place for place, value in enumerate(likely) if value >= KEPT]
    while kept and _is_signature(near, kept):
        likely[kept.pop()] = 0.0
    ending = [place for place in kept if near[place].ends or near[place].size > _HEADING_SIZE]
    first = ending[0] if ending else len(near)
    return Stretch(near, likely, first=first, last=kept[-1] if kept else -1)


def _opens_story(near: Sequence[Sight], place: int) -> bool:
    """Tell whether a paragraph begins with a dateline, as no standfirst and no caption does."""
    sight = near[place]
    return sight.prose and sight.parts is None and dateline.is_sure(sight.text)


def _is_signature(near: Sequence[Sight], kept: Sequence[int]) -> bool:
    """Tell whether the last line kept is a word or two: an agency's or writer's sign below the story."""
    last = near[kept[-1]]
    short = not last.ends and not last.bullet and len(last.text.split()) <= _SIGN_WORDS
    return short and last.size <= _SIGN_SIZE and len(kept) > 1


def _run(stretch: Stretch) -> dict[int, Verdict]:
    for step in _STEPS:
        step(stretch)
    return stretch.verdicts


def _near(likely: region.Likely, count: int) -> tuple[int, int]:
    """Return the places near enough to a story to have a role in it; all when there is no story."""
    if likely.last < likely.first:
        return 0, min(count, _FEW_LINES)
    return max(0, likely.first - _FAR_ABOVE), min(count, likely.last + _FAR_BELOW)


_FAR_VERDICTS: Final = tuple(
    verdict.furniture(f"{where}-story", f"stands far {where} the story")
    for where in ("above", "below")
)


def _far(sight: Sight, usual: Verdict) -> Verdict:
    """Decide a line far from the story."""
    if furniture.FIRST_PUBLISHED in sight.text:
        return verdict.furniture("first_published", furniture.says("first_published"))
    return usual


def _mark_headline(stretch: Stretch) -> None:
    """The line above the story that is most like a headline; said twice, the first one."""
    place = stretch.headline if stretch.headline is not None else _find_headline(stretch)
    if place is None:
        return
    chosen = stretch.seen[place]
    same = [at for at, sight in enumerate(stretch.seen) if sight.key == chosen.key]
    stretch.headline = place = same[0]
    chosen = stretch.seen[place]
    stretch.give(chosen, Verdict(Label.HEADLINE, "headline", "headline above the story"))
    for at in same[1:]:
        stretch.give(stretch.seen[at], verdict.duplicate("headline", chosen.number))


def _find_headline(stretch: Stretch) -> int | None:
    story = [sight for place, sight in enumerate(stretch.seen) if stretch.kept(place)]
    return headline.find(stretch.seen, stretch.first, story)


def _mark_notes(stretch: Stretch) -> None:
    """Corrections and updates, which an editor wants to see, and who reported and edited."""
    for _, sight in stretch.open():
        if sight.kind not in furniture.NO_FURNITURE or sight.date is not None:
            continue
        if sight.kind == "note":
            stretch.give(sight, Verdict(Label.NOTE, "note", furniture.says("note")))
        else:
            stretch.give(sight, Verdict(Label.BYLINE, "credit", "who reported and edited"))


def _mark_captions(stretch: Stretch) -> None:
    """Lines with their own credit: ``The quay, 3 May. (Ann Ode / AFP)``."""
    _give_captions(stretch, _has_credit)


def _mark_captions_beside(stretch: Stretch) -> None:
    """Lines beside a line that is nothing but a credit, and that credit."""
    _give_captions(stretch, _is_beside_credit)


def _give_captions(stretch: Stretch, is_caption: Callable[[Stretch, int], bool]) -> None:
    """Mark captions; the same caption again is a repeat."""
    first: dict[str, int] = {}
    start = stretch.first - _CAPTION_REACH
    found = [
        (sight, place >= start and is_caption(stretch, place)) for place, sight in stretch.open()
    ]
    for sight, yes in found:
        if yes and sight.key in first:
            stretch.give(sight, verdict.duplicate("caption", first[sight.key]))
        elif yes:
            first[sight.key] = sight.number
            stretch.give(sight, Verdict(Label.CAPTION, "caption", _why_caption(sight)))


def _has_credit(stretch: Stretch, place: int) -> bool:
    sight = stretch.seen[place]
    if sight.stripped or sight.date is not None:
        return False
    if sight.parts is not None:
        return bool(sight.parts.text)
    unsure = not stretch.kept(place) and sight.size >= _REPEAT_SIZE
    return unsure and captions.could_be(sight.text) is not None


def _is_beside_credit(stretch: Stretch, place: int) -> bool:
    sight = stretch.seen[place]
    if sight.stripped or sight.date is not None:
        return False
    if sight.parts is not None:
        return _beside_caption(stretch, place)
    unsure = not stretch.kept(place) and sight.size >= _REPEAT_SIZE
    return unsure and _beside_credit(stretch, place)


def _beside(stretch: Stretch, place: int) -> list[Sight]:
    return [stretch.seen[at] for at in (place - 1, place + 1) if 0 <= at < len(stretch.seen)]


def _beside_credit(stretch: Stretch, place: int) -> bool:
    return any(
        one.parts is not None and not one.parts.text and not one.stripped
        for one in _beside(stretch, place)
    )


def _beside_caption(stretch: Stretch, place: int) -> bool:
    """Tell whether a bare credit has its caption beside it."""
    near = (at for at in (place - 1, place + 1) if 0 <= at < len(stretch.seen))
    return any(
        not stretch.kept(at)
        and stretch.seen[at].size >= _REPEAT_SIZE
        and not stretch.seen[at].stripped
        and stretch.seen[at].number not in stretch.verdicts
        for at in near
    )


def _why_caption(sight: Sight) -> str:
    parts = sight.parts or captions.could_be(sight.text)
    if parts is None:
        return "caption beside its credit"
    return f"caption with credit {parts.credit}" if parts.credit else "caption of a file picture"


def _mark_bylines(stretch: Stretch) -> None:
    """``By Ann Ode`` round the headline or right below the story; else names between headline and story."""
    near = [
        (place, sight)
        for place, sight in stretch.open()
        if stretch.heads(place) and _may_be_byline(stretch, place)
    ]
    found = [sight for _, sight in near if sight.byline is not None]
    bare = [(place, sight) for place, sight in near if _bare_names(stretch, place)]
    dated = [sight for place, sight in bare if _has_date(stretch, place)]
    for sight in found or dated or [sight for _, sight in bare[:1]]:
        stretch.give(sight, Verdict(Label.BYLINE, "byline", "names of the writers"))


def _may_be_byline(stretch: Stretch, place: int) -> bool:
    """Tell whether a line is none of the story's, or says "By" above its second paragraph."""
    sight = stretch.seen[place]
    opens = sight.byline is not None and sight.size <= bare.WORDING and place <= stretch.first
    return opens or not stretch.kept(place)


def _has_date(stretch: Stretch, place: int) -> bool:
    """Tell whether a line of names has a date in it, or in a line beside it."""
    sight = stretch.seen[place]
    beside = stretch.seen[max(0, place - 1) : place + 2]
    return any(sign.isdigit() for sign in sight.text) or any(one.date is not None for one in beside)


def _bare_names(stretch: Stretch, place: int) -> bool:
    """Tell whether a line is names where a byline stands, and nobody the story tells of."""
    sight = stretch.seen[place]
    if not _below_headline(stretch, place) or sight.bullet or sight.size > _HEADING_SIZE:
        return False
    if sight.kind is not None:
        return sight.kind == "source" and people.is_desk(sight.text)
    byline = people.beside(sight.text)
    if byline is None or any(furniture.is_word(word) for word in sight.text.split()[:2]):
        return False
    return byline.agency is not None or not any(stretch.tells_of(name) for name in byline.people)


def _mark_dates(stretch: Stretch) -> None:
    """Date lines round the headline or right below the story: ``Updated 11 September 2024``, ``8 sec ago``."""
    for place, sight in stretch.open():
        above = place <= stretch.first or not stretch.kept(place)
        if stretch.heads(place) and sight.date is not None and above:
            stretch.give(sight, Verdict(Label.DATE, "date", "date line"))


def _mark_summary(stretch: Stretch) -> None:
    """Bullets between headline and story."""
    for place, sight in stretch.open():
        if not (_below_headline(stretch, place) and sight.bullet and sight.size in _SUMMARY_SIZE):
            continue
        if not sight.stripped:
            stretch.give(
                sight, Verdict(Label.SUMMARY, "summary", "bullet between headline and story")
            )


def _below_headline(stretch: Stretch, place: int) -> bool:
    return stretch.headline is not None and stretch.headline < place < stretch.first


def _mark_furniture(stretch: Stretch) -> None:
    """Lines whose wording is furniture: ``Most Popular``, ``Short Url``."""
    for place, sight in stretch.open():
        said = not stretch.kept(place) or sight.size <= bare.WORDING
        if sight.stripped and sight.kind is not None and said:
            because = f"site furniture, {furniture.says(sight.kind)}"
            stretch.give(sight, verdict.furniture(sight.kind, because))
        elif sight.parts is not None and not sight.parts.text:
            stretch.give(sight, verdict.furniture("credit", "credit of a picture"))


def _mark_standfirst(stretch: Stretch) -> None:
    """The first paragraph between headline and story that is no part of either."""
    for place, sight in stretch.open():
        long = sight.size >= _LONG_STANDFIRST or not stretch.kept(place)
        if _below_headline(stretch, place) and sight.size in _STANDFIRST_SIZE and long:
            because = "paragraph between headline and story"
            stretch.give(sight, Verdict(Label.STANDFIRST, "standfirst", because))
            return


def _mark_repeats(stretch: Stretch) -> None:
    """A line of the story said before in it."""
    said: dict[str, int] = {}
    for place, sight in stretch.open():
        if not stretch.kept(place):
            continue
        if sight.key in said and sight.size >= _REPEAT_SIZE:
            stretch.give(sight, verdict.duplicate("text", said[sight.key]))
        said.setdefault(sight.key, sight.number)


def _mark_headings(stretch: Stretch) -> None:
    """Short lines without a full stop right between two paragraphs: of 31 the model was unsure of, 22 were."""
    for place, sight in stretch.open():
        short = not sight.ends and sight.size <= _SURE_HEADING_SIZE and not sight.bullet
        if (
            short
            and not sight.stripped
            and _between_paragraphs(stretch, place)
            and not sight.byline
        ):
            because = "short line between paragraphs"
            stretch.give(sight, Verdict(Label.HEADING, "heading", because))


def _between_paragraphs(stretch: Stretch, place: int) -> bool:
    if not stretch.first < place < stretch.last:
        return False
    beside = (place - 1, place + 1)
    return all(stretch.likely[at] >= _UNSURE and stretch.seen[at].ends for at in beside)


def _mark_story(stretch: Stretch) -> None:
    """Running text and the headings in it."""
    for place, sight in stretch.open():
        if stretch.kept(place) and (place >= stretch.first or sight.size < _LONG_STANDFIRST):
            stretch.give(sight, _story(stretch, place))


def _story(stretch: Stretch, place: int) -> Verdict:
    sight = stretch.seen[place]
    short = not sight.ends and sight.size <= _HEADING_SIZE
    if short and not sight.bullet and place < stretch.last:
        return Verdict(Label.HEADING, "heading", "short line between paragraphs")
    if stretch.likely[place] < _UNSURE:
        return verdict.body("likely running text, by its length and what stands round it")
    return verdict.body()


def _mark_rest(stretch: Stretch) -> None:
    """What nothing speaks for is no part of the story."""
    for place, sight in stretch.open():
        stretch.give(sight, _no_part(stretch, place))


def _no_part(stretch: Stretch, place: int) -> Verdict:
    """Say why a line is left out, by where it stands and how it looks."""
    sight = stretch.seen[place]
    if stretch.last < 0:
        return verdict.furniture("no-story", "no running text on this page to belong to")
    if place < stretch.first:
        return verdict.furniture("above-story", "stands above the story")
    if place > stretch.last:
        return verdict.furniture("below-story", "stands below the end of the story")
    if sight.bullet:
        return verdict.furniture("list-inside", "list of links between paragraphs")
    if not sight.ends:
        return verdict.furniture("box-inside", "no sentence, between paragraphs: a box or a teaser")
    return verdict.furniture("apart-inside", "reads like a box of its own between paragraphs")


_STEPS: Final = (
    _mark_headline, _mark_notes, _mark_captions, _mark_bylines, _mark_dates,
    _mark_captions_beside, _mark_summary,
    _mark_furniture, _mark_standfirst, _mark_repeats, _mark_headings, _mark_story, _mark_rest,
)  # fmt: skip
