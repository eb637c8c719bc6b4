"""Attribution: the source cut, added, named, made nobody; the verb stronger or weaker.

    State media have said | it has been reported   ->  anonymised
    the office said | the office announced         ->  strengthened
    she said | she claimed                         ->  weakened

The grades of the verbs are data (`resources/words`): they say how far a verb stands behind what was said
and nothing about who is right.
"""

from collections.abc import Iterator

from reader.compare.changes import Finding, FindingKind, Place
from reader.compare.findings.case import Case, one_sided, swapped
from reader.compare.findings.lexicon import Table
from reader.compare.findings.mentions import is_same, is_variant
from reader.compare.findings.passage import Hit
from reader.compare.findings.sources import Source, SourceKind
from reader.compare.findings.weights import cited

_SPOKEN = (SourceKind.NAMED, SourceKind.DESCRIBED)


def find(case: Case) -> Iterator[Finding]:
    """Yield what became of who says it, and how."""
    verbs = list(_verbs_in_place(case)) if case.facing.edited else []
    matched, left, right = _matched(case)
    told = {at for hits in verbs for at in (hits[0].first, ~hits[1].first)}
    if not case.facing.related:
        verbs += [
            (a.verb, b.verb)
            for a, b in matched
            if a.verb
            and b.verb
            and not told & {a.verb.first, ~b.verb.first}
            and _both_touched(case, a.verb, b.verb)
        ]
    for one, other in verbs:
        yield from _verb(case, one, other)
    if not case.facing.related:
        yield from _who(case, left, right)
    if case.facing.edited:
        yield from _heads(case, matched)


def _heads(case: Case, matched: list[tuple[Source, Source]]) -> Iterator[Finding]:
    """Yield the descriptions swapped in one source: `[the police|a source] in Bern said`."""
    for a, b in matched:
        left, right = (
            [
                hit
                for hit in case.passages[side].of(Table.SOURCE)
                if source.first <= hit.first < source.last
                and case.facing.gap(side, hit.first, hit.last)
            ]
            for side, source in enumerate((a, b))
        )
        other = bool(left and right) and left[0].term.lemma != right[0].term.lemma
        if other and not (_names(a, left[0]) and _names(b, right[0])):
            places = case.place(0, a.first, a.last), case.place(1, b.first, b.last)
            yield _source(case, "changed", places, 0.8)


def _verbs_in_place(case: Case) -> Iterator[tuple[Hit, Hit]]:
    """Yield verbs of saying that were swapped in one place: `[said|claimed]`."""
    right = list(case.facing.right.of(Table.SPEECH))
    for hit in case.facing.left.of(Table.SPEECH):
        here = case.facing.gap(0, hit.first, hit.last)
        for other in right:
            there = case.facing.gap(1, other.first, other.last)
            if here & there and not (hit.term.noun and other.term.noun):
                right.remove(other)
                yield hit, other
                break


def _names(source: Source, hit: Hit) -> bool:
    """Say whether a description is part of a name, whose change is told as a name's."""
    return any(name.first <= hit.first < name.last for name in source.names)


def _both_touched(case: Case, left: Hit, right: Hit) -> bool:
    """Say whether an edit put one verb for another; a sentence told anew may seat them anywhere."""
    if not case.facing.edited:
        return True
    here = case.facing.gap(0, left.first, left.last)
    return bool(here and case.facing.gap(1, right.first, right.last))


def _verb(case: Case, left: Hit, right: Hit) -> Iterator[Finding]:
    """Yield a finding when two verbs of saying differ in what they lend or withhold."""
    if left.term.group == right.term.group:
        return
    step = right.term.grade - left.term.grade
    denies = "deny" in {left.term.group, right.term.group}
    change = "changed" if denies or not step else "strengthened" if step > 0 else "weakened"
    places = case.place(0, left.first, left.last), case.place(1, right.first, right.last)
    share = 1.2 if denies else 0.75 + min(abs(step), 3) / 12 if step else 0.6
    names = f"{cited(places[0].text)} {case.became} {cited(places[1].text)}"
    tail = "" if change == "changed" else f", which is {_COMPARED[change]}"
    yield swapped(
        FindingKind.ATTRIBUTION,
        change,
        places,
        weight=case.weigh(FindingKind.ATTRIBUTION, change, share),
        says=f"The verb of the attribution {case.wording.changed}: {names}{tail}.",
    )


_COMPARED = {"strengthened": "stronger", "weakened": "weaker"}


def _matched(case: Case) -> tuple[list[tuple[Source, Source]], list[Source], list[Source]]:
    """Pair the sources that are one on both sides; return the rest of the left and of the right."""
    left, right = list(case.sources[0]), list(case.sources[1])
    matched: list[tuple[Source, Source]] = []
    bodies = case.facing.left.lexicon.bodies

    def may_be_called(a: Source, b: Source) -> bool:
        return _is_called(a, b, bodies) or _is_called(b, a, bodies)

    for fits in (_is_one, _may_be_one, may_be_called):
        for a in tuple(left):
            partner = next((b for b in right if fits(a, b)), None)
            if partner is not None:
                left.remove(a)
                right.remove(partner)
                matched.append((a, partner))
    return matched, left, right


def _is_called(body: Source, described: Source, bodies: frozenset[str]) -> bool:
    """Say whether a description may stand for a body's name of one word: `Corvex said`, `the company said`."""
    named = body.kind is SourceKind.NAMED and described.kind is SourceKind.DESCRIBED
    if not named or not described.keys & bodies:
        return False
    return all(len(name.parts) == 1 and name.title is None for name in body.names)


def _is_one(left: Source, right: Source) -> bool:
    """Say whether two sources are given alike."""
    if left.keys & right.keys:
        return True
    return (
        any(is_same(a, b) or is_variant(a, b) for a in left.names for b in right.names)
        or left.kind == right.kind == SourceKind.NOBODY
    )


def _may_be_one(left: Source, right: Source) -> bool:
    """Say whether one of two sources is a pronoun, which may stand for the other."""
    kinds = {left.kind, right.kind}
    return SourceKind.PRONOUN in kinds and SourceKind.NOBODY not in kinds


def _who(case: Case, left: list[Source], right: list[Source]) -> Iterator[Finding]:
    """Yield what became of the sources only one side gives."""
    kinds = (*_SPOKEN, SourceKind.PRONOUN) if case.facing.edited else _SPOKEN
    spoken = [[s for s in rest if s.kind in kinds] for rest in (left, right)]
    nobody = [[s for s in rest if s.kind is SourceKind.NOBODY] for rest in (left, right)]
    for side in (0, 1):
        for vague in nobody[1 - side]:
            if spoken[side]:
                yield _anonymised(case, side, spoken[side].pop(0), vague)
            else:
                yield _unsourced(case, 1 - side, vague)
    while spoken[0] and spoken[1]:
        yield from _other(case, spoken[0].pop(0), spoken[1].pop(0))
    for side in (0, 1):
        for source in spoken[side]:
            yield from _gone(case, side, source)


def _anonymised(case: Case, side: int, source: Source, vague: Source) -> Finding:
    """Return the finding of a source that is nobody on the other side."""
    here, there = (
        case.place(side, *_with_verb(source)),
        case.place(1 - side, vague.first, vague.last),
    )
    places = (there, here) if side else (here, there)
    change = "named" if side else "anonymised"
    after = "a source is named" if side else "nobody is named"
    return swapped(
        FindingKind.ATTRIBUTION,
        change,
        places,
        weight=case.weigh(FindingKind.ATTRIBUTION, change),
        says=f"{cited(places[0].text)} {case.became} {cited(places[1].text)}: {after}.",
    )


def _with_verb(source: Source) -> tuple[int, int]:
    """Return the words of a source with its verb, where they stand together."""
    if source.verb is None:
        return source.first, source.last
    first, last = min(source.first, source.verb.first), max(source.last, source.verb.last)
    return (
        (first, last)
        if last - first <= source.last - source.first + 4
        else (source.first, source.last)
    )


def _unsourced(case: Case, side: int, vague: Source) -> Finding:
    """Return the finding of an "it is reported" that only one side has."""
    place = case.place(side, vague.first, vague.last)
    change = "added" if side else "cut"
    weight = case.weigh(FindingKind.ATTRIBUTION, change, 0.8)
    says = f"{cited(place.text)}, which names nobody, {case.wording.alone[side]}."
    return one_sided(FindingKind.ATTRIBUTION, side, place, weight=weight, says=says)


def _other(case: Case, left: Source, right: Source) -> Iterator[Finding]:
    """Yield a finding when one source was put for another; two names are told as names."""
    if left.kind is right.kind is SourceKind.NAMED and case.facing.edited:
        return
    if left.kind is not right.kind:
        change = "anonymised" if left.kind is SourceKind.NAMED else "named"
    else:
        change = "changed"
    touched = case.facing.gap(0, left.first, left.last) or case.facing.gap(
        1, right.first, right.last
    )
    if not touched:
        return
    places = case.place(0, left.first, left.last), case.place(1, right.first, right.last)
    yield _source(case, change, places, 0.8 if change == "changed" else 1.0)


def _source(case: Case, change: str, places: tuple[Place, Place], share: float) -> Finding:
    return swapped(
        FindingKind.ATTRIBUTION,
        change,
        places,
        weight=case.weigh(FindingKind.ATTRIBUTION, change, share),
        says=f"The source {cited(places[0].text)} {case.became} {cited(places[1].text)}.",
    )


def _gone(case: Case, side: int, source: Source) -> Iterator[Finding]:
    """Yield a source that only one side of the pair gives."""
    if case.facing.edited:
        if not case.facing.gap(side, source.first, source.last):
            return
    elif _is_there(case, side, source):
        return
    place = case.place(side, *_with_verb(source))
    change = "added" if side else "cut"
    weight = case.weigh(FindingKind.ATTRIBUTION, change)
    says = f"The attribution {cited(place.text)} {case.wording.alone[side]}."
    yield one_sided(FindingKind.ATTRIBUTION, side, place, weight=weight, says=says)


def _is_there(case: Case, side: int, source: Source) -> bool:
    """Say whether the other side of a pair names the same in another role: `Marsh named the towns`."""
    if source.kind is not SourceKind.NAMED:
        return False
    there = {word.fold for word in case.passages[1 - side].words}
    named = case.passages[side].words
    return any(
        named[at].fold in there for name in source.names for at in range(name.first, name.last)
    )
