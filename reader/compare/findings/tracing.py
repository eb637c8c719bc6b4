"""Which quotation of one side is which of the other: word for word first, then the likest.

Counterpart sentences are looked at first; a quotation whose sentence went elsewhere is found by its rare
words. Says nothing about what changed.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from reader.compare.changes import PairKind
from reader.compare.findings.passage import Telling
from reader.compare.findings.speech import Speech
from reader.compare.findings.wording import COPY, Wording
from reader.text import stems

_ALIKE: Final = 0.5
"""Share of words two quotations must have in common, in order, to be one altered."""
_ALIKE_APART: Final = 0.7
"""The same where their sentences are not counterparts."""
_WITHIN: Final = 0.85
"""Share of the shorter one's words that must stand in the longer, in order, to be it trimmed."""
_SHORT: Final = 2
"""A quotation of so few words is a term in quotation marks: never part of a longer one."""


@dataclass(frozen=True)
class Quotes:
    """Both sides' quotations and the pairs that say where to look for them."""

    tellings: tuple[Telling, Telling]
    counterparts: tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]]
    """For each side: a sentence and the sentences of the other side that tell it."""
    kinds: dict[int, PairKind]
    """Of a left sentence's pair."""
    kinds_right: dict[int, PairKind]
    wording: Wording = COPY

    def kind(self, side: int, speech: Speech) -> PairKind | None:
        """Return the kind of the pair a quotation stands in; None without counterpart."""
        kinds = self.kinds_right if side else self.kinds
        found = [kinds[number] for number in speech.sentences if number in kinds]
        changed = [kind for kind in found if kind is not PairKind.SAME]
        return (changed or found or [None])[0]


def equal(quotes: Quotes, left: list[Speech], right: list[Speech]) -> list[tuple[Speech, Speech]]:
    """Take out the quotations that are word for word the same, counterparts first."""
    taken: list[tuple[Speech, Speech]] = []
    for nearby in (True, False):
        by_words: dict[tuple[str, ...], list[Speech]] = {}
        for speech in right:
            by_words.setdefault(speech.folds, []).append(speech)
        found: list[tuple[Speech, Speech]] = []
        for speech in left:
            others = by_words.get(speech.folds, [])
            partner = next((o for o in others if not nearby or facing(quotes, speech, o)), None)
            if partner is not None:
                others.remove(partner)
                found.append((speech, partner))
        _take_out(left, [pair[0] for pair in found])
        _take_out(right, [pair[1] for pair in found])
        taken += found
    return taken


def _take_out(speeches: list[Speech], taken: list[Speech]) -> None:
    """Take quotations out of a list."""
    gone = {id(speech) for speech in taken}
    speeches[:] = [speech for speech in speeches if id(speech) not in gone]


def facing(quotes: Quotes, left: Speech, right: Speech) -> bool:
    """Say whether two quotations stand in sentences that are counterparts."""
    there = {n for number in left.sentences for n in quotes.counterparts[0].get(number, ())}
    return bool(there & set(right.sentences))


def alike(quotes: Quotes, left: list[Speech], right: list[Speech]) -> list[tuple[Speech, Speech]]:
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
    said_here = Counter(fold for speech in left for fold in set(speech.folds))
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
            if len(sharing) <= _RARE and said_here[fold] <= _RARE:
                found.update((i, j) for j in sharing)
    return found


_RARE: Final = 4
"""Quotations that may share a word for it to lead from one to the other; keeps the search linear."""


def _likeness(quotes: Quotes, left: Speech, right: Speech) -> float:
    """Return how alike two quotations are, from 0 (not one quotation) to 1."""
    common = in_order(left.folds, right.folds)
    sizes = sorted((len(left.said), len(right.said)))
    whole, within = common / sizes[1], common / sizes[0]
    face = facing(quotes, left, right)
    if whole >= (_ALIKE if face else _ALIKE_APART):
        return whole
    if within >= _WITHIN and (sizes[0] > _SHORT or (face and _is_term(quotes, left, right))):
        return within * 0.5
    if (
        face
        and quotes.kind(0, left) in (PairKind.EDITED, PairKind.SAME)
        and _same_seat(quotes, left, right)
    ):
        return 0.1
    return 0.0


def _is_term(quotes: Quotes, left: Speech, right: Speech) -> bool:
    """Say whether the shorter of two quotations is a term that counts, cut from the longer."""
    short = min(left, right, key=lambda speech: len(speech.said))
    small = stems.stop_words(quotes.tellings[0].lexicon.language)
    return any(fold not in small for fold in short.folds)


def _same_seat(quotes: Quotes, left: Speech, right: Speech) -> bool:
    """Say whether two quotations begin behind the same words of an edited sentence."""
    before: list[list[str]] = []
    for side, speech in enumerate((left, right)):
        words = quotes.tellings[side].words(speech.sentences[0])
        before.append([word.fold for word in words if word.start < speech.said[0].start][-2:])
    return before[0] == before[1] and bool(before[0])


def in_order(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """Return how many words two rows have in common, in order."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(left, right)
