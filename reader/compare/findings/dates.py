"""Dates and days: changed, cut, added.

    on Tuesday | on Wednesday          ->  changed
    11 September 2024 | Sept. 11       ->  nothing: the same day, less exact
    on Wednesday | (nothing)           ->  cut, and light: copy loses its weekday every day

A weekday against "today" says nothing: which day today was is not known here.
"""

from collections.abc import Iterator
from typing import Final

from reader.compare.changes import Finding, FindingKind
from reader.compare.findings.calendar import FIELDS, Date
from reader.compare.findings.case import Case, one_sided, swapped
from reader.compare.findings.facing import MATCHED, settle
from reader.compare.findings.lexicon import Table
from reader.compare.findings.weights import cited

_SHARES: Final = {
    "weekday": 0.35,
    "relative": 0.35,
    "time": 0.5,
    "day": 1.0,
    "month": 1.0,
    "year": 1.0,
}
"""What a date weighs when it is gone, by its most exact field."""


def find(case: Case) -> Iterator[Finding]:
    """Yield what became of the dates of a pair."""
    misread = [year for year, _ in case.misread]
    left, right = ([d for d in dates if not any(d is m for m in misread)] for dates in case.dates)
    settled = settle(case.facing, left, right, _agrees)
    for a, b in settled.equal:
        yield from _less_exact(case, a, b)
        yield from _qualified(case, a, b)
    rest_left, rest_right = list(settled.only_left), list(settled.only_right)
    for a, b in settled.swapped:
        if not case.facing.related and _contradicts(a, b):
            yield _changed(case, a, b)
        elif _contradicts(a, b):
            rest_left.append(a)
            rest_right.append(b)
    yield from _parts(case)
    yield from _of_one_shape(case, rest_left, rest_right)
    if not case.facing.related:
        for side, rest in enumerate((rest_left, rest_right)):
            for date in sorted(rest, key=lambda date: date.first):
                yield from _gone(case, side, date)


def _parts(case: Case) -> Iterator[Finding]:
    """Yield a part of the day or a season put for another: `Monday [morning|evening]`."""
    if not case.facing.edited:
        return
    parts = case.facing.left.lexicon.parts
    gaps, there = case.facing.gaps, case.facing.right.words
    for at, word in enumerate(case.facing.left.words):
        if word.fold not in parts or gaps[0][at] == MATCHED:
            continue
        others = [n for n, gap in enumerate(gaps[1]) if gap == gaps[0][at]]
        if len(others) == 1 and there[others[0]].fold in parts - {word.fold}:
            places = case.place(0, at, at + 1), case.place(1, others[0], others[0] + 1)
            weight = case.weigh(FindingKind.DATE, "changed", _PART)
            says = f"The date {cited(places[0].text)} {case.became} {cited(places[1].text)}."
            yield swapped(FindingKind.DATE, "changed", places, weight=weight, says=says)


_PART: Final = 0.7
"""What a part of the day weighs against the day."""


def _agrees(left: Date, right: Date) -> bool:
    """Say whether two dates can be one: no field of both differs, and they share one."""
    shared = left.shape & right.shape
    return bool(shared) and not _differing(left, right)


def _differing(left: Date, right: Date) -> list[str]:
    """Return the fields both give differently."""
    return [
        field
        for field in FIELDS
        if getattr(left, field)
        and getattr(right, field)
        and not _same_field(field, getattr(left, field), getattr(right, field))
    ]


def _same_field(field: str, left: str, right: str) -> bool:
    """Say whether one field is given alike; `5:00` and `5:00 pm` are."""
    if field != "time":
        return left == right
    return left == right or (
        (left + right).count(" ") < 2 and left.split(maxsplit=1)[0] == right.split(maxsplit=1)[0]
    )


def _contradicts(left: Date, right: Date) -> bool:
    """Say whether two dates in one place cannot both be right."""
    return bool(_differing(left, right))


def _changed(case: Case, left: Date, right: Date) -> Finding:
    places = case.place(0, left.first, left.last), case.place(1, right.first, right.last)
    change = "conflict" if case.facing.related else "changed"
    return swapped(
        FindingKind.DATE,
        change,
        places,
        weight=case.weigh(FindingKind.DATE, change),
        says=f"The date {cited(places[0].text)} {case.became} {cited(places[1].text)}.",
    )


def _qualified(case: Case, left: Date, right: Date) -> Iterator[Finding]:
    """Yield a date that gained or lost its "around"."""
    begins = _qualifier(case, 0, left), _qualifier(case, 1, right)
    if (begins[0] is None) == (begins[1] is None) or case.facing.related:
        return
    change = "qualified" if begins[0] is None else "unqualified"
    firsts = [date.first if b is None else b for date, b in zip((left, right), begins, strict=True)]
    places = case.place(0, firsts[0], left.last), case.place(1, firsts[1], right.last)
    weight = case.weigh(FindingKind.DATE, change)
    says = f"The date {cited(places[0].text)} {case.became} {cited(places[1].text)}."
    yield swapped(FindingKind.DATE, change, places, weight=weight, says=says)


def _qualifier(case: Case, side: int, date: Date) -> int | None:
    """Return the first word of the "around" right before a date."""
    for hit in case.passages[side].of(Table.QUALIFIER):
        if hit.last == date.first and hit.term.group in {"about", "nearly"}:
            return hit.first
    return None


def _less_exact(case: Case, left: Date, right: Date) -> Iterator[Finding]:
    """Yield a date that lost or gained its day, month or year in an edited sentence."""
    if case.facing.edited and (left.shape ^ right.shape) & {"day", "month", "year"}:
        places = case.place(0, left.first, left.last), case.place(1, right.first, right.last)
        weight = case.weigh(FindingKind.DATE, "changed", _INEXACT)
        says = f"The date {cited(places[0].text)} {case.became} {cited(places[1].text)}."
        yield swapped(FindingKind.DATE, "changed", places, weight=weight, says=says)


_INEXACT: Final = 0.45
"""What a date weighs that is only less exact, against another date."""


def _of_one_shape(case: Case, left: list[Date], right: list[Date]) -> Iterator[Finding]:
    """Yield dates that differ though each side has one of its kind only, and take them out."""
    if case.facing.related:
        return
    for shape in sorted({date.shape for date in left}, key=sorted):
        here = [date for date in left if date.shape == shape]
        there = [date for date in right if date.shape == shape]
        if (
            len(here) == len(there) == 1
            and shape != frozenset({"relative"})
            and _contradicts(here[0], there[0])
        ):
            left.remove(here[0])
            right.remove(there[0])
            yield _changed(case, here[0], there[0])


def _gone(case: Case, side: int, date: Date) -> Iterator[Finding]:
    """Yield a date that only one side of the pair has."""
    place = case.place(side, date.first, date.last)
    if case.facing.edited and not case.facing.gap(side, date.first, date.last):
        return
    if not case.facing.edited and (date.shape <= {"relative"} or case.elsewhere(side, place.text)):
        return
    instead = _instead(case, side, date)
    if instead is not None:
        yield instead
        return
    change = "added" if side else "cut"
    share = max(_SHARES[field] for field in date.shape)
    weight = case.weigh(FindingKind.DATE, change, share)
    says = f"The date {cited(place.text)} {case.wording.alone[side]}."
    yield one_sided(FindingKind.DATE, side, place, weight=weight, says=says)


def _instead(case: Case, side: int, date: Date) -> Finding | None:
    """Return the finding of a single word put for a date: `Friday | Fridry`."""
    facing = case.facing
    for gap in sorted(facing.gap(side, date.first, date.last)):
        there = [at for at, number in enumerate(facing.gaps[1 - side]) if number == gap]
        same_size = len(there) == date.last - date.first == facing.gap_sizes[side][gap]
        if facing.edited and same_size and case.passages[1 - side].words[there[0]].capital:
            here = case.place(side, date.first, date.last)
            other = case.place(1 - side, there[0], there[-1] + 1)
            places = (other, here) if side else (here, other)
            weight = case.weigh(FindingKind.DATE, "changed")
            says = f"The date {cited(places[0].text)} {case.became} {cited(places[1].text)}."
            return swapped(FindingKind.DATE, "changed", places, weight=weight, says=says)
    return None
