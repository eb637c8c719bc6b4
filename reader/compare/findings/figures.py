"""Figures: changed, in conflict, qualified, in another unit or scale, cut, added.

    keeps 340 US sailors | has room for around 340 U.S. sailors  ->  qualified
    $3 million | $3 billion                                      ->  unit
    $478 a month | $478 a year                                   ->  unit
    10 km | six miles                                            ->  nothing: converted

Spelled numbers equal digits and are never a finding. What a figure counts tells conflicts between
different tellings from figures that merely differ.
"""

from collections.abc import Callable, Iterator
from typing import Final

from reader.compare.changes import Finding, FindingKind
from reader.compare.findings.amounts import EVERYDAY, Amount
from reader.compare.findings.case import Case, one_sided, swapped
from reader.compare.findings.facing import Settled, settle
from reader.compare.findings.weights import cited

_CONVERTED: Final = 0.07
"""Conversions in copy are rounded: 10 km is "six miles" (off by 3.5 per cent), 100 km "60 miles" (3.4)."""

_ROUNDED: Final = 0.05
"""A figure said with "about" may be this far off and still be the same figure."""

_UNLIKE: Final = frozenset({"percent", "points"})
"""Names of units of one dimension that are no conversion of one another: "by 2 per cent", "by 2 points"."""

_NEARBY_SHARE: Final = 0.5
"""What an amount too common to miss (`two`, `first`, `twice`) weighs against a figure proper."""


def find(case: Case) -> Iterator[Finding]:
    """Yield what became of the figures of a pair."""
    yield from _against_years(case)
    left, right = ([a for a in amounts if not _is_misread(case, a)] for amounts in case.amounts)
    counted = settle(case.facing, left, right, _is_equal_count)
    rest_left, rest_right = _unsettled(counted)
    recounted = list(_taken_out(rest_left, rest_right, _counts_the_same))
    settled = settle(case.facing, rest_left, rest_right, _is_equal)
    for a, b in counted.equal + settled.equal:
        yield from _qualified(case, a, b)
    yield from (_changed(case, a, b) for a, b in recounted)
    rest_left, rest_right = list(settled.only_left), list(settled.only_right)
    for a, b in settled.swapped:
        if _is_comparable(case, a, b):
            yield _changed(case, a, b)
        else:
            rest_left.append(a)
            rest_right.append(b)
    slips = _taken_out(rest_left, rest_right, _is_slip)
    yield from (_changed(case, a, b) for a, b in slips)
    if not case.facing.related:
        for side, rest in enumerate((rest_left, rest_right)):
            for amount in sorted(rest, key=lambda amount: amount.first):
                yield from _gone(case, side, amount)


def _is_misread(case: Case, amount: Amount) -> bool:
    return any(amount is other for _, other in case.misread)


def _against_years(case: Case) -> Iterator[Finding]:
    """Yield figures put for years: a slip of the hand, told as a figure."""
    for year, amount in case.misread:
        side = 0 if any(year is date for date in case.dates[0]) else 1
        here = case.place(side, year.first, year.last)
        there = case.place(1 - side, amount.first, amount.last)
        places = (there, here) if side else (here, there)
        weight = case.weigh(FindingKind.FIGURE, "changed")
        says = f"The figure {cited(places[0].text)} {case.became} {cited(places[1].text)}."
        yield swapped(FindingKind.FIGURE, "changed", places, weight=weight, says=says)


def _unsettled(settled: Settled[Amount]) -> tuple[list[Amount], list[Amount]]:
    """Return what is not equal, in reading order: figures in one gap are still to be judged."""
    left = [a for a, _ in settled.swapped] + list(settled.only_left)
    right = [b for _, b in settled.swapped] + list(settled.only_right)
    return sorted(left, key=lambda a: a.first), sorted(right, key=lambda a: a.first)


def _is_equal_count(left: Amount, right: Amount) -> bool:
    """Say whether two figures are one and count one kind of thing."""
    return left.counts[-1:] == right.counts[-1:] and _is_equal(left, right)


def _is_equal(left: Amount, right: Amount) -> bool:
    """Say whether two figures are one: the same value, a conversion, or the same rounded."""
    if left.value == right.value:
        return left.unit is None or right.unit is None or left.unit.name == right.unit.name
    if isinstance(left.value, str) or isinstance(right.value, str):
        return _is_lasting(left, right)
    return _is_converted(left, right) or _is_rounded(left, right)


def _is_lasting(left: Amount, right: Amount) -> bool:
    """Say whether one figure is how long something has lasted and the other says so: a nine-day strike, its ninth day."""
    return any(
        bool(nth.nth)
        and long.unit is not None
        and long.unit.name == nth.nth
        and long.mantissa == nth.mantissa
        for nth, long in ((left, right), (right, left))
    )


def _is_converted(left: Amount, right: Amount) -> bool:
    a, b = left.unit, right.unit
    if a is None or b is None or a.dimension != b.dimension or not a.size or not b.size:
        return False
    if isinstance(left.value, str) or isinstance(right.value, str) or a.name == b.name:
        return False
    if frozenset((a.name, b.name)) == _UNLIKE:
        return False
    here, there = left.value * a.size, right.value * b.size
    return abs(here - there) <= _CONVERTED * max(abs(here), abs(there))


def _is_rounded(left: Amount, right: Amount) -> bool:
    """Say whether one figure is the other said roughly: 2,513 and "about 2,500"."""
    if isinstance(left.value, str) or isinstance(right.value, str):
        return False
    same_unit = left.unit_name == right.unit_name
    rough = {left.qualifier, right.qualifier} & {"about", "nearly", "over"}
    far = abs(left.value - right.value) > _ROUNDED * max(abs(left.value), abs(right.value))
    return same_unit and bool(rough) and not far and left.qualifier != right.qualifier


def _qualified(case: Case, left: Amount, right: Amount) -> Iterator[Finding]:
    """Yield a finding where an equal figure gained or lost its "around", or lost its unit."""
    if _is_lasting(left, right):
        return
    if case.facing.edited and (left.unit is None) != (right.unit is None):
        yield _in_unit(case, left, right)
        return
    if left.per and right.per and left.per != right.per:
        yield _in_unit(case, left, right)
        return
    loose = case.facing.related and left.counts[-1:] != right.counts[-1:]
    if left.qualifier == right.qualifier or loose:
        return
    if not left.qualifier:
        change = "qualified"
    elif not right.qualifier:
        change = "unqualified"
    else:
        change = "changed"
    places = (
        case.place(0, left.qualified_from, left.last),
        case.place(1, right.qualified_from, right.last),
    )
    share = 0.75 if change == "changed" else _emphasis(left, right)
    yield swapped(
        FindingKind.FIGURE,
        change,
        places,
        weight=case.weigh(FindingKind.FIGURE, change, share),
        says=f"The figure {cited(places[0].text)} {case.became} {cited(places[1].text)}{_counting(left, right)}.",
    )


def _emphasis(left: Amount, right: Amount) -> float:
    """Return what "only 40" weighs against "around 40": it colours and does not blur."""
    return 0.6 if {left.qualifier, right.qualifier} & {"only", "exactly"} else 1.0


def _in_unit(case: Case, left: Amount, right: Amount) -> Finding:
    ends = [max(amount.last, amount.rated_to) for amount in (left, right)]
    places = case.place(0, left.first, ends[0]), case.place(1, right.first, ends[1])
    return swapped(
        FindingKind.FIGURE,
        "unit",
        places,
        weight=case.weigh(FindingKind.FIGURE, "unit"),
        says=f"The figure {cited(places[0].text)} {case.became} {cited(places[1].text)}: another unit or scale.",
    )


def _is_comparable(case: Case, left: Amount, right: Amount) -> bool:
    """Say whether two figures in one gap stand for one another."""
    if case.facing.related or _is_code(left) != _is_code(right):
        return False
    if left.is_share != right.is_share and not case.facing.edited:
        return False
    dimensions = {amount.unit.dimension for amount in (left, right) if amount.unit is not None}
    if case.facing.edited:
        return True
    shared = set(left.counts) & set(right.counts)
    here = case.facing.gap(0, left.first, left.last) & case.facing.gap(1, right.first, right.last)
    narrow = any(case.facing.is_narrow(gap) for gap in here)
    return bool(shared) or (narrow and len(dimensions) <= 1)


def _is_code(amount: Amount) -> bool:
    """Say whether a figure is part of a name: `F-16`, `CET1`."""
    value = str(amount.value)
    return any(map(str.isalpha, value)) and any(map(str.isdigit, value))


def _changed(case: Case, left: Amount, right: Amount) -> Finding:
    """Return the finding of two different figures for one thing."""
    one_kind = isinstance(left.value, str) is isinstance(
        right.value, str
    )  # `two` and `second` are not
    same_digits = one_kind and left.mantissa == right.mantissa
    if (same_digits and left.value != right.value) or left.value == right.value:
        return _in_unit(case, left, right)
    places = case.place(0, left.first, left.last), case.place(1, right.first, right.last)
    change = "conflict" if case.facing.related else "changed"
    small = left.spelled and right.spelled and not case.facing.edited
    return swapped(
        FindingKind.FIGURE,
        change,
        places,
        weight=case.weigh(FindingKind.FIGURE, change, _NEARBY_SHARE if small else 1.0),
        says=f"The figure {cited(places[0].text)} {case.became} {cited(places[1].text)}{_counting(left, right)}.",
    )


def _counting(left: Amount, right: Amount) -> str:
    """Return what both figures count, for the finding's sentence."""
    head = left.head if left.counts[-1:] == right.counts[-1:] else ""
    return f" (counting {cited(head)})" if head else ""


def _taken_out(
    left: list[Amount], right: list[Amount], fits: Callable[[Amount, Amount], bool]
) -> Iterator[tuple[Amount, Amount]]:
    """Yield figures that stand for one another, and take them out of the rest."""
    for a in tuple(left):
        partner = next((b for b in right if fits(a, b)), None)
        if partner is not None:
            left.remove(a)
            right.remove(partner)
            yield a, partner


_SLIPPED: Final = 3
"""Digits of a figure without a unit from which the same ones in another order are no chance: 412, 421."""


def _is_slip(left: Amount, right: Amount) -> bool:
    """Say whether one figure has the digits of the other in another order, 45 per cent and 54: a slip, wherever they stand."""
    here, there = (sorted(filter(str.isdigit, f"{amount.mantissa}")) for amount in (left, right))
    least = _SLIPPED if left.unit is None else 2
    return left.unit_name == right.unit_name and len(here) >= least and here == there


def _counts_the_same(left: Amount, right: Amount) -> bool:
    """Say whether two figures count one kind of thing: `14 memoranda`, `12 memoranda`."""
    if left.unit_name != right.unit_name:
        return False
    kinds = isinstance(left.value, str) == isinstance(right.value, str)
    return kinds and bool(left.counts) and left.counts[-1:] == right.counts[-1:]


def _gone(case: Case, side: int, amount: Amount) -> Iterator[Finding]:
    """Yield a figure that only one side of the pair has."""
    place = case.place(side, amount.first, amount.last)
    if not case.facing.edited:
        if amount.spelled or amount.value in EVERYDAY or case.counts_elsewhere(side, amount):
            return
    elif not case.facing.gap(side, amount.first, amount.last):
        return
    share = _NEARBY_SHARE if amount.spelled else 1.0
    what = f" (counting {cited(amount.head)})" if amount.head else ""
    change = "added" if side else "cut"
    weight = case.weigh(FindingKind.FIGURE, change, share)
    says = f"The figure {cited(place.text)}{what} {case.wording.alone[side]}."
    yield one_sided(FindingKind.FIGURE, side, place, weight=weight, says=says)
