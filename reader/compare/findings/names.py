"""Names: another one in the same place, another spelling, another title, cut, added.

    Abbas Araqchi | Abbas Araghchi          ->  variant, said once for the whole text
    President Orla Venn | Chancellor Venn   ->  title
    Dario Lunt said | Piet Marron said      ->  changed

A full name against a later surname is no change, nor is al- against Al-, nor a country against its people
or its seat.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from reader.compare.changes import Finding, FindingKind, Place
from reader.compare.findings import calendar, mentions
from reader.compare.findings.case import Case, one_sided, swapped
from reader.compare.findings.facing import MATCHED, settle
from reader.compare.findings.lexicon import Table
from reader.compare.findings.mentions import Name, is_same, is_variant
from reader.compare.findings.sources import PRONOUNS
from reader.compare.findings.weights import cited
from reader.compare.findings.wording import COPY
from reader.text import stems


def find(case: Case) -> Iterator[Finding]:
    """Yield what became of the names of a pair."""
    left, right = case.names
    if case.facing.edited:
        yield from _edited(case, left, right)
    else:
        yield from _retold(case, left, right)


def _edited(case: Case, left: tuple[Name, ...], right: tuple[Name, ...]) -> Iterator[Finding]:
    """Yield the changes among the names that an edit touched."""
    yield from _titles_kept_apart(case, left, right)
    touched = [
        [name for name in names if case.facing.gap(side, name.first, name.last)]
        for side, names in enumerate((left, right))
    ]
    settled = settle(case.facing, touched[0], touched[1], is_same)
    for a, b in settled.equal:
        yield from _title(case, a, b)
    rest_left, rest_right = list(settled.only_left), list(settled.only_right)
    for a, b in settled.swapped:
        if is_variant(a, b) or _in_one_place(case, a, b):
            yield _changed(case, a, b)
        else:
            rest_left.append(a)
            rest_right.append(b)
    yield from _variants_apart(case, rest_left, rest_right)
    told = {at for a, _ in settled.swapped for at in case.facing.gap(0, a.first, a.last)}
    yield from _within_names(case, told)
    for side, rest in enumerate((rest_left, rest_right)):
        for together in _in_one_gap(case, side, rest):
            single = len(together) == 1
            yield _gone(case, side, together[0]) if single else _all_gone(case, side, together)


def _in_one_gap(case: Case, side: int, rest: list[Name]) -> list[list[Name]]:
    """Return the names that only one side has, those of one gap together."""
    gone = [
        name
        for name in sorted(rest, key=lambda name: name.first)
        if not name.doubtful or _is_for_pronoun(case, side, name)
        if not _only_moved(case, side, name)
    ]

    def gap(name: Name) -> int:
        return min(case.facing.gap(side, name.first, name.last))

    return [list(together) for _, together in groupby(gone, gap)]


def _within_names(case: Case, told: set[int]) -> Iterator[Finding]:
    """Yield capitalised words swapped inside longer names: `Chief [Judge|Pell] Freda Orr`.

    The names round them count as the same, since one holds all words of the other.
    """
    for gap, first, other in _capitals_swapped(case):
        if gap not in told and not _both_listed(case, first, other):
            left, right = (
                Name((words[at].fold,), at, at + 1)
                for words, at in (
                    (case.facing.left.words, first),
                    (case.facing.right.words, other),
                )
            )
            yield _changed(case, left, right)


def _both_listed(case: Case, first: int, other: int) -> bool:
    """Say whether two swapped words are both titles or both loaded terms, which have findings of their own."""
    if case.facing.gaps[0][first] == MATCHED:
        return False
    return any(
        any(hit.first <= first < hit.last for hit in case.facing.left.of(table))
        and any(hit.first <= other < hit.last for hit in case.facing.right.of(table))
        for table in (Table.RANK, Table.FAMILY)
    )


def _capitals_swapped(case: Case) -> Iterator[tuple[int, int, int]]:
    """Yield the gaps that put one capitalised word in mid-sentence for one other, with both words."""
    sizes = case.facing.gap_sizes
    for first, gap in enumerate(case.facing.gaps[0]):
        if gap == MATCHED or sizes[0][gap] != 1 or sizes[1][gap] != 1:
            continue
        other = case.facing.gaps[1].index(gap)
        if _is_inner(case, 0, first) and _is_inner(case, 1, other):
            yield gap, first, other


def _is_inner(case: Case, side: int, at: int) -> bool:
    """Say whether a word is capitalised for itself: not by its seat, no day, no common word."""
    passage = case.passages[side]
    word = passage.words[at]
    listed = {
        table for table in _NO_NAMES for hit in passage.of(table) if hit.first <= at < hit.last
    }
    german = passage.lexicon.language == "de"
    ordinary = word.fold in passage.lexicon.ordinary or word.figure or german
    dated = bool(listed) or calendar.joined_to(passage, at) is not None
    return word.capital and word.before == " " and not (ordinary or dated)


_NO_NAMES: Final = (Table.WEEKDAY, Table.MONTH, Table.PLACE)


def _in_one_place(case: Case, left: Name, right: Name) -> bool:
    """Say whether one name was put for the other, and both are names."""
    shared = case.facing.gap(0, left.first, left.last) & case.facing.gap(1, right.first, right.last)
    if not any(case.facing.is_narrow(gap) for gap in shared):
        return False
    if _both_listed(case, left.first, right.first):
        return False
    if not (left.doubtful and right.doubtful):
        return True
    return all(_speaks(case, side, name) for side, name in enumerate((left, right)))


def _speaks(case: Case, side: int, name: Name) -> bool:
    """Say whether a verb of saying follows a name that opens its sentence."""
    return any(hit.first == name.last for hit in case.passages[side].of(Table.SPEECH))


def _is_for_pronoun(case: Case, side: int, name: Name) -> bool:
    """Say whether a name opens its sentence where the other side has `she`: `[She|Venn] said`."""
    gaps = case.facing.gap(side, name.first, name.last)
    numbers, words = case.facing.gaps[1 - side], case.passages[1 - side].words
    there = [word for word, gap in zip(words, numbers, strict=True) if gap in gaps]
    return len(there) == 1 and there[0].fold in PRONOUNS


def _only_moved(case: Case, side: int, name: Name) -> bool:
    """Say whether the other side of the pair names the same elsewhere."""
    return any(is_same(name, other) for other in case.names[1 - side])


def _titles_kept_apart(
    case: Case, left: tuple[Name, ...], right: tuple[Name, ...]
) -> Iterator[Finding]:
    """Yield title changes before names that the edit did not touch: `[President|Premier] Venn`."""
    partners = case.facing.partners[0]
    by_first = {name.first: name for name in right}
    for name in left:
        other = by_first.get(partners[name.first])
        if other is not None and partners[name.first] != MATCHED:
            yield from _title(case, name, other)


def _title(case: Case, left: Name, right: Name) -> Iterator[Finding]:
    """Yield a finding when one person has two titles."""
    if left.title is None or right.title is None or left.title == right.title:
        return
    words = set(left.title.split()), set(right.title.split())
    less_exact = words[0] < words[1] or words[1] < words[0]
    places = _titled_place(case, 0, left), _titled_place(case, 1, right)
    share = 0.6 if less_exact and not case.facing.edited else 1.0
    yield swapped(
        FindingKind.NAME,
        "title",
        places,
        weight=case.weigh(FindingKind.NAME, "title", share),
        says=f"The title {case.wording.changed}: {cited(places[0].text)} {case.became} {cited(places[1].text)}.",
    )


def _titled_place(case: Case, side: int, name: Name) -> Place:
    """Return where a name stands with the title before or behind it."""
    first = name.first if name.titled is None else name.titled
    return case.place(side, first, name.last if name.titled_to is None else name.titled_to)


def _changed(case: Case, left: Name, right: Name) -> Finding:
    """Return the finding of two names in one place."""
    places = _place(case, 0, left), _place(case, 1, right)
    names = cited(places[0].text), cited(places[1].text)
    if is_variant(left, right) or mentions.differ_in_ending(left, right):
        change, says = "variant", f"Two spellings of one name: {names[0]} and {names[1]}."
    else:
        change, says = "changed", f"The name {names[0]} {case.became} {names[1]}."
    weight = case.weigh(FindingKind.NAME, change)
    return swapped(FindingKind.NAME, change, places, weight=weight, says=says)


def _place(case: Case, side: int, name: Name) -> Place:
    """Return where a name stands, without its possessive."""
    return bare(case.place(side, name.first, name.last))


def bare(place: Place) -> Place:
    """Return a place without the possessive at its end."""
    bare = place.text.removesuffix("'s").removesuffix("’s")
    return place._replace(end=place.start + len(bare), text=bare)


def _gone(case: Case, side: int, name: Name) -> Finding:
    change = "added" if side else "cut"
    place = _place(case, side, name)
    share = 0.5 if name.place else 1.0
    weight = case.weigh(FindingKind.NAME, change, share)
    says = f"The name {cited(place.text)} {case.wording.alone[side]}."
    return one_sided(FindingKind.NAME, side, place, weight=weight, says=says)


def _all_gone(case: Case, side: int, names: list[Name]) -> Finding:
    """Return the finding of several names that went, or came, in one place: a list, a heading."""
    place = _place(case, side, names[0])
    passage = case.passages[side]
    stretches: list[tuple[int, int]] = []
    for name in names:
        spaced = passage.words[name.first].before == " "
        touches = spaced and stretches and stretches[-1][1] == name.first
        first = stretches.pop()[0] if touches else name.first
        stretches.append((first, name.last))
    told = ", ".join(cited(passage.text(*stretch)) for stretch in stretches[:_TOLD])
    more = ", and more," if len(stretches) > _TOLD else ""
    share = 0.5 if all(name.place for name in names) else 1.0
    weight = case.weigh(FindingKind.NAME, "added" if side else "cut", share)
    says = f"The names {told}{more} {case.wording.all_alone[side]}."
    if len(stretches) == 1:
        says = f"The name {told} {case.wording.alone[side]}."
    return one_sided(FindingKind.NAME, side, place, weight=weight, says=says)


_TOLD: Final = 4
"""Names of one place that are spelled out."""


def _retold(case: Case, left: tuple[Name, ...], right: tuple[Name, ...]) -> Iterator[Finding]:
    """Yield the changes among the names of a pair told in two wordings."""
    here = [name for name in left if not any(is_same(name, other) for other in right)]
    there = [name for name in right if not any(is_same(name, other) for other in left)]
    yield from _variants_apart(case, here, there)
    yield from _titles_of_one(case, left, right)
    if case.facing.related:
        return
    yield from _same_title(case, here, there)
    yield from _same_seat(case, here, there)
    for side, rest in enumerate((here, there)):
        for name in rest:
            if _is_worth_missing(case, side, name):
                yield _gone(case, side, name)


def _variants_apart(case: Case, left: list[Name], right: list[Name]) -> Iterator[Finding]:
    """Yield spellings of one name that stand in different places of a pair, and take them out."""
    for a in tuple(left):
        partner = next((b for b in right if is_variant(a, b)), None)
        if partner is not None:
            left.remove(a)
            right.remove(partner)
            yield _changed(case, a, partner)
            yield from _title(case, a, partner)


def _titles_of_one(
    case: Case, left: tuple[Name, ...], right: tuple[Name, ...]
) -> Iterator[Finding]:
    """Yield title changes of persons both sides name."""
    for a in left:
        if a.title is None:
            continue
        others = [b for b in right if b.title is not None and is_same(a, b)]
        if others and all(b.title != a.title for b in others):
            yield from _title(case, a, others[0])
            return


def _same_title(case: Case, left: list[Name], right: list[Name]) -> Iterator[Finding]:
    """Yield different persons who bear one title, and take them out: `Judge Orr` | `Judge Pell`."""
    for a in tuple(left):
        partner = next((b for b in right if a.title is not None and a.title == b.title), None)
        if partner is not None:
            left.remove(a)
            right.remove(partner)
            yield _changed(case, a, partner)


def _same_seat(case: Case, left: list[Name], right: list[Name]) -> Iterator[Finding]:
    """Yield the one name that each side has for itself, behind the same word, and take both out: `in Doha` | `in Dubai`."""
    if len(left) != 1 or len(right) != 1 or case.wording is not COPY:
        return
    (a,), (b,) = left, right
    before = [_word_before(case, side, name) for side, name in enumerate((a, b))]
    if before[0] and before[0] == before[1] and not (a.doubtful or b.doubtful):
        left.clear()
        right.clear()
        yield _changed(case, a, b)


def _word_before(case: Case, side: int, name: Name) -> str:
    """Return the small word a name stands behind; empty where it is none."""
    words = case.passages[side].words
    small = stems.stop_words(case.facing.left.lexicon.language)
    before = words[name.first - 1].fold if name.first and words[name.first].before == " " else ""
    return before if before in small else ""


def _is_worth_missing(case: Case, side: int, name: Name) -> bool:
    """Say whether a name only one side has is one to tell: a person or body the other never names."""
    if name.place or name.doubtful or len(name.parts[-1]) < 3:
        return False
    return not any(case.elsewhere(side, part) for part in name.parts)


def said_once(findings: list[Finding]) -> list[Finding]:
    """Return the findings with each swap of names told once, however often it stands in the text.

    Araqchi/Araghchi in four sentences -> one finding, in the first: "... (4 times)".
    """
    swaps: dict[tuple[str, str, str], list[Finding]] = {}
    kept: list[Finding] = []
    for finding in findings:
        key = _swap(finding)
        if key is None:
            kept.append(finding)
        else:
            swaps.setdefault(key, []).append(finding)
    for same in swaps.values():
        first = min(same, key=_early)
        times = f" ({len(same)} times)." if len(same) > 1 else "."
        kept.append(first._replace(says=first.says.removesuffix(".") + times))
    return kept


def _swap(finding: Finding) -> tuple[str, str, str] | None:
    """Return what makes two name findings one: what happened and the last words of both names.

    Of two titles all words, since it is in the first of them that they differ.
    """
    if finding.kind is not FindingKind.NAME:
        return None
    texts = ["" if p is None else p.text.casefold() for p in (finding.left, finding.right)]
    if finding.change != "title":
        texts = [text.rsplit(maxsplit=1)[-1] if text else "" for text in texts]
    return finding.change, texts[0], texts[1]


def _early(finding: Finding) -> tuple[int, int]:
    """Return how early a finding stands, on both sides together, so that a swap chooses the same one."""
    places = [place for place in (finding.left, finding.right) if place is not None]
    return sum(place.sentence or 0 for place in places), sum(place.start for place in places)
