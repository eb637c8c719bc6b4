"""The label of every line of one article's stretch, each with its reason.

Named passes, surest first; a line that has its verdict is left alone by the passes after it. Reads the
signs of `sights` and the likelihoods of `region`; knows no page and no outlet.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.article import Label
from reader.clean import captions, dates, furniture, people, region, split, verdict
from reader.clean.sights import Sight
from reader.clean.verdict import Verdict

KEPT: Final = 0.5
"""Likelihood from which a line is the story's."""

_HEADING_SIZE: Final = 110
_STANDFIRST_SIZE: Final = range(40, 600)
_SUMMARY_SIZE: Final = range(12, 400)
_REPEAT_SIZE: Final = 20
"""Letters from which a line said twice is a repeat rather than a common word."""


@dataclass(slots=True)
class Stretch:
    """One article's lines while they are labelled."""

    seen: Sequence[Sight]
    likely: list[float]
    verdicts: dict[int, Verdict] = field(default_factory=dict[int, Verdict])
    """By line number."""

    def open(self) -> list[tuple[int, Sight]]:
        """Return place and sight of the lines without a verdict."""
        return [
            (place, sight)
            for place, sight in enumerate(self.seen)
            if sight.number not in self.verdicts
        ]

    def give(self, sight: Sight, given: Verdict) -> None:
        """Decide a line, once."""
        self.verdicts.setdefault(sight.number, given)

    def first_kept(self) -> int:
        """Return the place of the first line of running text, or the number of lines."""
        return next(
            (
                place
                for place, value in enumerate(self.likely)
                if value >= KEPT and self.seen[place].ends
            ),
            len(self.seen),
        )

    def last_kept(self) -> int:
        """Return the place of the last line of running text, or -1."""
        return max((place for place, value in enumerate(self.likely) if value >= KEPT), default=-1)


def label(seen: Sequence[Sight]) -> dict[int, Verdict]:
    """Give every line of an article's stretch its verdict, by line number."""
    stretch = Stretch(seen, region.likelihoods(seen))
    for step in _STEPS:
        step(stretch)
    return stretch.verdicts


def _mark_headline(stretch: Stretch) -> None:
    """The line above the story that looks like a headline; said twice, the first one."""
    place = find_headline(stretch)
    if place is None:
        return
    chosen = stretch.seen[place]
    stretch.give(chosen, Verdict(Label.HEADLINE, "headline", "headline above the story"))
    for sight in stretch.seen[place + 1 :]:
        if sight.key == chosen.key:
            stretch.give(sight, verdict.duplicate("headline", chosen.number))


def find_headline(stretch: Stretch) -> int | None:
    """Return the place of the headline, or None when the story has none above it."""
    start = stretch.first_kept()
    above = [
        place
        for place in range(start)
        if split.looks_like_headline(stretch.seen[place])
        and people.read(stretch.seen[place].text) is None
        and captions.read(stretch.seen[place].text) is None
    ]
    return above[0] if above else None


def _mark_captions(stretch: Stretch) -> None:
    """Lines with a credit; the same caption again is a repeat."""
    first: dict[str, int] = {}
    for _, sight in stretch.open():
        parts = captions.read(sight.text)
        if parts is None or not parts.text or sight.kind is not None:
            continue
        if sight.key in first:
            stretch.give(sight, verdict.duplicate("caption", first[sight.key]))
        else:
            first[sight.key] = sight.number
            because = (
                f"caption with credit {parts.credit}"
                if parts.credit
                else "caption of a file picture"
            )
            stretch.give(sight, Verdict(Label.CAPTION, "caption", because))


def _mark_dates(stretch: Stretch) -> None:
    """Date lines above the story or below it: ``Updated 11 September 2024``, ``8 sec ago``."""
    first, last = stretch.first_kept(), stretch.last_kept()
    for place, sight in stretch.open():
        if first <= place <= last:
            continue
        if sight.kind == "ago" or dates.read(sight.text) is not None:
            stretch.give(sight, Verdict(Label.DATE, "date", "date line"))


def _mark_bylines(stretch: Stretch) -> None:
    """``By Ann Ode`` above the story, or at once below it."""
    first, last = stretch.first_kept(), stretch.last_kept()
    for place, sight in stretch.open():
        if (place < first or place > last) and people.read(sight.text) is not None:
            stretch.give(sight, Verdict(Label.BYLINE, "byline", "byline"))


def _mark_notes(stretch: Stretch) -> None:
    """Corrections, updates and agency credits, which an editor wants to see."""
    for _, sight in stretch.open():
        if sight.kind in furniture.NO_FURNITURE:
            because = furniture.says(sight.kind or "")
            stretch.give(sight, Verdict(Label.NOTE, sight.kind or "note", because))


def _mark_summary(stretch: Stretch) -> None:
    """Bullets between headline and story."""
    first = stretch.first_kept()
    for place, sight in stretch.open():
        if place < first and sight.bullet and sight.size in _SUMMARY_SIZE and sight.kind is None:
            stretch.give(sight, Verdict(Label.SUMMARY, "summary", "bullet above the story"))


def _mark_furniture(stretch: Stretch) -> None:
    """Lines whose wording is furniture: ``Most Popular``, ``Short Url``."""
    for place, sight in stretch.open():
        if sight.kind is not None and stretch.likely[place] < KEPT:
            because = f"{furniture.says(sight.kind)}: {_short(sight.text)}"
            stretch.give(sight, verdict.furniture(sight.kind, because))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rstrip() + "..."


def _mark_standfirst(stretch: Stretch) -> None:
    """The paragraph between headline and story that is no part of either."""
    first = stretch.first_kept()
    headline = next(
        (
            place
            for place, sight in enumerate(stretch.seen)
            if stretch.verdicts.get(sight.number, verdict.BLANK).label is Label.HEADLINE
        ),
        None,
    )
    if headline is None:
        return
    for place, sight in stretch.open():
        if headline < place < first and sight.size in _STANDFIRST_SIZE:
            stretch.give(
                sight, Verdict(Label.STANDFIRST, "standfirst", "between headline and story")
            )
            return


def _mark_body(stretch: Stretch) -> None:
    """Running text and the headings in it."""
    said: dict[str, int] = {}
    last = stretch.last_kept()
    for place, sight in stretch.open():
        if stretch.likely[place] < KEPT:
            continue
        if sight.key in said and sight.size >= _REPEAT_SIZE:
            stretch.give(sight, verdict.duplicate("text", said[sight.key]))
            continue
        said.setdefault(sight.key, sight.number)
        if not sight.ends and sight.size <= _HEADING_SIZE and not sight.bullet and place < last:
            stretch.give(sight, Verdict(Label.HEADING, "heading", "short line between paragraphs"))
        else:
            stretch.give(sight, verdict.body())


def _mark_rest(stretch: Stretch) -> None:
    """What nothing speaks for is no part of the story."""
    first, last = stretch.first_kept(), stretch.last_kept()
    for place, sight in stretch.open():
        where = "above" if place < first else "below" if place > last else "inside"
        stretch.give(
            sight, verdict.furniture(f"{where}-story", f"stands {where} the story, no part of it")
        )


_STEPS: Final = (
    _mark_headline, _mark_notes, _mark_captions, _mark_dates, _mark_bylines, _mark_summary,
    _mark_furniture, _mark_standfirst, _mark_body, _mark_rest,
)  # fmt: skip
