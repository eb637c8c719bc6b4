"""Quotations: altered, trimmed, marks lost or gained, given to another speaker, cut, added.

Every quotation of the sentences that differ is traced to the other side, also where its sentence is
elsewhere:

    “We go on Monday,” | “We go on Sunday,”           ->  altered
    “We go on Monday, come what may,” | “We go,”      ->  trimmed
    “We go on Monday,” she said | She said we go …    ->  lost-marks
    “We go,” said Orr | “We go,” said Pell            ->  reattributed

House style in the marks themselves is nothing: a curly quotation equals a straight one.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from reader.compare.changes import Finding, FindingKind, PairKind, Place
from reader.compare.findings import speech as speeches
from reader.compare.findings import weights
from reader.compare.findings.mentions import is_same, is_variant
from reader.compare.findings.passage import Telling, Word
from reader.compare.findings.sources import Source, SourceKind
from reader.compare.findings.speech import Fragment, Speech
from reader.compare.findings.weights import cited
from reader.text import stems

_ALIKE: Final = 0.5
"""Share of words two quotations must have in common, in order, to be one altered."""
_ALIKE_APART: Final = 0.7
"""The same where their sentences are not counterparts."""
_WITHIN: Final = 0.85
"""Share of the shorter one's words that must stand in the longer, in order, to be it trimmed."""
_KEPT: Final = 0.6
"""Share of a quotation's words that must stand, in order, in the counterpart to have lost only its marks."""
_KEPT_RETOLD: Final = 0.5
"""The same for the stems of its content words where the sentence is told in other words."""
_SHORT: Final = 2
"""A quotation of so few words is a term in quotation marks: all of it must be kept."""


@dataclass(frozen=True)
class Quotes:
    """Both sides' quotations and the pairs that say where to look for them."""

    tellings: tuple[Telling, Telling]
    counterparts: tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]]
    """For each side: a sentence and the sentences of the other side that tell it."""
    kinds: dict[int, PairKind]
    """Of a left sentence's pair."""
    kinds_right: dict[int, PairKind]

    def kind(self, side: int, speech: Speech) -> PairKind | None:
        """Return the kind of the pair a quotation stands in; None without counterpart."""
        kinds = self.kinds_right if side else self.kinds
        found = [kinds[number] for number in speech.sentences if number in kinds]
        changed = [kind for kind in found if kind is not PairKind.SAME]
        return (changed or found or [None])[0]


@dataclass(frozen=True, slots=True)
class Told:
    """A finding and the quotations it has told of: nothing inside them needs telling again."""

    finding: Finding
    left: tuple[Fragment, ...] = ()
    right: tuple[Fragment, ...] = ()


def find(quotes: Quotes, differing: tuple[set[int], set[int]]) -> Iterator[Told]:
    """Yield what became of the quotations that run through the sentences that differ."""
    left, right = (
        list(speeches.speeches(telling, numbers))
        for telling, numbers in zip(quotes.tellings, differing, strict=True)
    )
    for a, b in _equal(quotes, left, right):
        yield from map(Told, _speaker(quotes, a, b))
    for a, b in _alike(quotes, left, right):
        yield _loosened(quotes, a, b) or Told(_altered(quotes, a, b), a.fragments, b.fragments)
        yield from map(Told, _speaker(quotes, a, b))
    for side, rest in enumerate((left, right)):
        for speech in rest:
            yield _without_counterpart(quotes, side, speech)


# --- pairing quotations ------------------------------------------------------------------------------


def _equal(quotes: Quotes, left: list[Speech], right: list[Speech]) -> list[tuple[Speech, Speech]]:
    """Take out the quotations that are word for word the same, counterparts first."""
    by_words: dict[tuple[str, ...], list[Speech]] = {}
    for speech in right:
        by_words.setdefault(speech.folds, []).append(speech)
    taken: list[tuple[Speech, Speech]] = []
    for speech in tuple(left):
        others = by_words.get(speech.folds)
        if others:
            partner = min(others, key=lambda other: not _facing(quotes, speech, other))
            others.remove(partner)
            left.remove(speech)
            right.remove(partner)
            taken.append((speech, partner))
    return taken


def _facing(quotes: Quotes, left: Speech, right: Speech) -> bool:
    """Say whether two quotations stand in sentences that are counterparts."""
    there = {n for number in left.sentences for n in quotes.counterparts[0].get(number, ())}
    return bool(there & set(right.sentences))


def _alike(quotes: Quotes, left: list[Speech], right: list[Speech]) -> list[tuple[Speech, Speech]]:
    """Take out the quotations that are one, altered or trimmed; the likest first."""
    scored = [
        (_likeness(quotes, a, b), i, j)
        for i, j in _candidates(quotes, left, right)
        for a, b in ((left[i], right[j]),)
    ]
    taken: list[tuple[Speech, Speech]] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for likeness, i, j in sorted(scored, key=lambda score: (-score[0], score[1], score[2])):
        if likeness > 0 and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            taken.append((left[i], right[j]))
    left[:] = [speech for i, speech in enumerate(left) if i not in used[0]]
    right[:] = [speech for j, speech in enumerate(right) if j not in used[1]]
    return sorted(taken, key=lambda pair: pair[0].sentences)


def _candidates(quotes: Quotes, left: list[Speech], right: list[Speech]) -> set[tuple[int, int]]:
    """Return which quotations to compare: counterparts, and those that share a rare word."""
    by_sentence: dict[int, list[int]] = {}
    by_word: dict[str, list[int]] = {}
    for j, speech in enumerate(right):
        for number in speech.sentences:
            by_sentence.setdefault(number, []).append(j)
        for fold in set(speech.folds):
            by_word.setdefault(fold, []).append(j)
    found: set[tuple[int, int]] = set()
    for i, speech in enumerate(left):
        there = {n for number in speech.sentences for n in quotes.counterparts[0].get(number, ())}
        found.update((i, j) for number in there for j in by_sentence.get(number, ()))
        for fold in set(speech.folds):
            sharing = by_word.get(fold, [])
            if len(sharing) <= _RARE:
                found.update((i, j) for j in sharing)
    return found


_RARE: Final = 4
"""Quotations that may share a word for it to lead from one to the other; keeps the search linear."""


def _likeness(quotes: Quotes, left: Speech, right: Speech) -> float:
    """Return how alike two quotations are, from 0 (not one quotation) to 1."""
    common = _in_order(left.folds, right.folds)
    sizes = sorted((len(left.said), len(right.said)))
    whole, within = common / sizes[1], common / sizes[0]
    facing = _facing(quotes, left, right)
    if whole >= (_ALIKE if facing else _ALIKE_APART):
        return whole
    if within >= _WITHIN and sizes[0] > _SHORT:
        return within * 0.5
    if facing and quotes.kind(0, left) in (PairKind.EDITED, PairKind.SAME) and _same_seat(quotes, left, right):
        return 0.1
    return 0.0


def _same_seat(quotes: Quotes, left: Speech, right: Speech) -> bool:
    """Say whether two quotations begin behind the same words of an edited sentence."""
    before = []
    for side, speech in enumerate((left, right)):
        words = quotes.tellings[side].words(speech.sentences[0])
        before.append([word.fold for word in words if word.start < speech.said[0].start][-2:])
    return before[0] == before[1] and bool(before[0])


def _in_order(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """Return how many words two rows have in common, in order."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(left, right)


# --- what to say -------------------------------------------------------------------------------------


def _altered(quotes: Quotes, left: Speech, right: Speech) -> Finding:
    """Return the finding of a quotation whose words differ."""
    common = _in_order(left.folds, right.folds)
    longer, shorter = max(len(left.said), len(right.said)), min(len(left.said), len(right.said))
    trimmed = common == shorter and longer > shorter and _is_stretch(left, right)
    change = "altered"
    if trimmed:
        change = "trimmed" if len(left.said) > len(right.said) else "extended"
    first = _first_difference(left, right)
    places = (
        speeches.place(quotes.tellings[0], left, first[0]),
        speeches.place(quotes.tellings[1], right, first[1]),
    )
    weight = weights.weigh(FindingKind.QUOTE, change, _kind_of(quotes, left, right))
    return Finding(FindingKind.QUOTE, change, weight, *places, _says_altered(change, left, right, places))


def _loosened(quotes: Quotes, left: Speech, right: Speech) -> Told | None:
    """Return the finding of a quotation told in other words of which only a scrap is still quoted.

    “The ongoing crimes and the need to stop the war …” | the need to halt the "ongoing crimes" …
    """
    side = 0 if len(left.said) > len(right.said) else 1
    whole, scrap = ((left, right), (right, left))[side]
    close = quotes.kind(side, whole) in (PairKind.EDITED, PairKind.SAME)
    if len(scrap.said) > (_SCRAP_EDITED if close else _SCRAP) * len(whole.said):
        return None
    there = _kept_words(quotes, side, whole, _KEPT_WHOLE if close else _KEPT)
    if there is None:
        return None
    told = _unmarked(quotes, side, whole, there)
    still = cited(_bare(speeches.place(quotes.tellings[1 - side], scrap).text))
    says = f"{told.finding.says[:-1]}; only {still} is quoted on both sides."
    return replace(told, finding=replace(told.finding, says=says))


_SCRAP: Final = 0.5
"""Share of a quotation that may stay quoted while the rest, told anew, has lost its marks."""
_SCRAP_EDITED: Final = 0.8
"""The same in an edited sentence, where the rest is there word for word."""
_KEPT_WHOLE: Final = 0.95
"""Share of its words that must then be there."""


def _kind_of(quotes: Quotes, left: Speech, right: Speech) -> PairKind:
    kind = quotes.kind(0, left) if _facing(quotes, left, right) else None
    return PairKind.EDITED if kind in (None, PairKind.SAME) else kind


def _is_stretch(left: Speech, right: Speech) -> bool:
    """Say whether the shorter quotation is one stretch of the longer: trimmed, not thinned out."""
    short, long = sorted((left.folds, right.folds), key=len)
    size = len(short)
    return any(long[at : at + size] == short for at in range(len(long) - size + 1))


def _first_difference(left: Speech, right: Speech) -> tuple[int, int]:
    """Return the sentences in which two quotations first differ."""
    at = 0
    shortest = min(len(left.said), len(right.said))
    while at < shortest and left.said[at].fold == right.said[at].fold:
        at += 1
    here = left.said[min(at, len(left.said) - 1)].sentence
    return here, right.said[min(at, len(right.said) - 1)].sentence


def _says_altered(
    change: str, left: Speech, right: Speech, places: tuple[Place, Place]
) -> str:
    quoted = _bare(places[0].text), _bare(places[1].text)
    if change == "trimmed":
        return f"A quotation was cut down to {cited(quoted[1])}; it was {cited(quoted[0])}."
    if change == "extended":
        return f"A quotation was extended from {cited(quoted[0])} to {cited(quoted[1])}."
    return f"A quotation was altered: {_differences(left, right)}, in {cited(quoted[0])}."


def _bare(text: str) -> str:
    return text.strip("\"“”„«»‘’'‚‹›「」『』 \u00a0,")


def _differences(left: Speech, right: Speech) -> str:
    """Return the first words that differ, as a clause: ``"war" became "crisis"``."""
    from rapidfuzz.distance import Indel

    steps: list[tuple[list[Word], list[Word]]] = []
    apart = True
    for step in Indel.opcodes(left.folds, right.folds):
        if step.tag == "equal":
            apart = True
            continue
        if apart:
            steps.append(([], []))
            apart = False
        steps[-1][0].extend(left.said[step.src_start : step.src_end])
        steps[-1][1].extend(right.said[step.dest_start : step.dest_end])
    clauses = [_clause(*step) for step in steps[:_TOLD]]
    more = ", and more" if len(steps) > _TOLD else ""
    return ", ".join(clauses) + more


_TOLD: Final = 2
"""Differences of one quotation that are spelled out."""


def _clause(left: list[Word], right: list[Word]) -> str:
    here, there = (cited(" ".join(word.text for word in words)) for words in (left, right))
    if not right:
        return f"{here} was cut"
    return f"{here} became {there}" if left else f"{there} was added"


def _speaker(quotes: Quotes, left: Speech, right: Speech) -> Iterator[Finding]:
    """Yield a finding when a quotation is given to another speaker."""
    who = [
        speeches.speaker(telling, speech)
        for telling, speech in zip(quotes.tellings, (left, right), strict=True)
    ]
    if who[0] is None or who[1] is None or not _is_other(who[0], who[1]):
        return
    places = (
        speeches.place(quotes.tellings[0], left, left.sentences[-1]),
        speeches.place(quotes.tellings[1], right, right.sentences[-1]),
    )
    said = cited(_bare(places[0].text))
    speakers = [_name_of(quotes, side, (left, right)[side], source) for side, source in enumerate(who) if source]
    weight = weights.weigh(FindingKind.QUOTE, "reattributed", _kind_of(quotes, left, right))
    says = f"The quotation {said} was given to {cited(speakers[1])}; it was given to {cited(speakers[0])}."
    yield Finding(FindingKind.QUOTE, "reattributed", weight, *places, says)


def _is_other(left: Source, right: Source) -> bool:
    """Say whether two speakers are two: both named, and not one person in two spellings."""
    if left.kind is not SourceKind.NAMED or right.kind is not SourceKind.NAMED:
        return False
    if left.keys & right.keys:
        return False
    return not any(is_same(a, b) or is_variant(a, b) for a in left.names for b in right.names)


def _name_of(quotes: Quotes, side: int, speech: Speech, source: Source) -> str:
    """Return a speaker's name as it is written."""
    for number in dict.fromkeys((speech.sentences[-1], speech.sentences[0])):
        passage = quotes.tellings[side].passage((number,))
        if source.last <= len(passage.words) and source.verb is not None:
            return passage.text(source.first, source.last)
    return ""


def _without_counterpart(quotes: Quotes, side: int, speech: Speech) -> Told:
    """Return what became of a quotation the other side has not: its marks lost, or all of it gone."""
    there = _kept_words(quotes, side, speech)
    if there is None:
        here = speeches.place(quotes.tellings[side], speech)
        return _gone(side, speech, here, quotes.kind(side, speech))
    return _unmarked(quotes, side, speech, there)


def _unmarked(quotes: Quotes, side: int, speech: Speech, there: Place) -> Told:
    """Return the finding of a quotation whose words the other side has without marks."""
    here = speeches.place(quotes.tellings[side], speech)
    said = cited(_bare(here.text))
    change = ("lost-marks", "gained-marks")[side]
    says = (f"The quotation {said} lost its quotation marks.", f"The words {said} became a quotation.")
    places = (there, here) if side else (here, there)
    weight = weights.weigh(FindingKind.QUOTE, change, quotes.kind(side, speech))
    return Told(Finding(FindingKind.QUOTE, change, weight, *places, says[side]))


def _gone(side: int, speech: Speech, here: Place, kind: PairKind | None) -> Told:
    """Return the finding of a quotation that only one side has."""
    change = "added" if side else "cut"
    share = 1.0 if len(speech.said) > _SHORT else 0.5
    weight = weights.weigh(FindingKind.QUOTE, change, kind, share)
    says = f"The quotation {cited(_bare(here.text))} was {change}."
    if side:
        finding = Finding(FindingKind.QUOTE, change, weight, None, here, says)
        return Told(finding, right=speech.fragments)
    return Told(Finding(FindingKind.QUOTE, change, weight, here, None, says), left=speech.fragments)


def _kept_words(
    quotes: Quotes, side: int, speech: Speech, least: float = _KEPT
) -> Place | None:
    """Return where the other side keeps a quotation's words without marks, or None."""
    numbers = _where_to_look(quotes, side, speech)
    other = quotes.tellings[1 - side]
    stream = [word for number in numbers for word in other.words(number)]
    if all(word.quoted for word in stream):
        return None
    kind = quotes.kind(side, speech)
    close = kind in (PairKind.EDITED, PairKind.SAME)
    if close:
        kept = _kept_close(speech, stream, least)
    else:
        kept = _kept_retold(speech, stream, other)
    if not kept:
        return None
    number, _ = Counter(word.sentence for word in kept).most_common(1)[0]
    here = [word for word in kept if word.sentence == number]
    start, end = here[0].start, here[-1].end
    return Place(number, start, end, other.side.text(number)[start:end])


def _where_to_look(quotes: Quotes, side: int, speech: Speech) -> list[int]:
    """Return the other side's counterparts, and the sentences beside them that have none.

    Taking the marks off ``“Why?” she asked.`` may cut it in two sentences, of which one has no pair.
    """
    there = {n for number in speech.sentences for n in quotes.counterparts[side].get(number, ())}
    beside = {n + step for n in there for step in (-1, 1)} - quotes.counterparts[1 - side].keys()
    last = len(quotes.tellings[1 - side].side.sentences)
    return sorted(there | {n for n in beside if 0 <= n < last})


def _kept_close(speech: Speech, stream: list[Word], share: float) -> list[Word]:
    """Return the words of the stream that are the quotation's, in order, in an edited sentence."""
    from rapidfuzz.distance import Indel

    folds = [word.fold for word in stream]
    kept = [
        word
        for step in Indel.opcodes(speech.folds, folds)
        if step.tag == "equal"
        for word in stream[step.dest_start : step.dest_end]
    ]
    least = 1.0 if len(speech.said) <= _SHORT else share
    return kept if len(kept) >= least * len(speech.said) else []


def _kept_retold(speech: Speech, stream: list[Word], other: Telling) -> list[Word]:
    """Return the words of the stream that share a stem with the quotation's content words."""
    language = other.lexicon.language
    stop = stems.stop_words(language)
    wanted = {stems.stem(word.fold, language) for word in speech.said if word.fold not in stop}
    kept = [word for word in stream if stems.stem(word.fold, language) in wanted]
    found = {stems.stem(word.fold, language) for word in kept}
    least = len(wanted) if len(wanted) <= _SHORT else max(_KEPT_RETOLD * len(wanted), _SHORT + 1)
    return kept if wanted and len(found) >= least else []
