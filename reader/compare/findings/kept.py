"""Where the words of a quotation stand on the other side without quotation marks, if they do.

In an edited sentence the words themselves, in order; in one told anew the stems of those that count.
"""

from collections import Counter
from typing import Final

from reader.compare.changes import PairKind, Place
from reader.compare.findings.facing import steps
from reader.compare.findings.passage import Telling, Word
from reader.compare.findings.speech import Speech
from reader.compare.findings.tracing import Quotes
from reader.text import stems

SHARE: Final = 0.6
"""Share of a quotation's words that must stand, in order, in the counterpart to have lost only its marks."""
_KEPT_RETOLD: Final = 0.5
"""The same for the stems of its content words where the sentence is told in other words."""
_SHORT: Final = 2
"""A quotation of so few words is a term in quotation marks: all of it must be kept."""


def place(
    quotes: Quotes, side: int, speech: Speech, *, least: float = SHARE, scrap: bool = False
) -> Place | None:
    """Return where the other side keeps a quotation's words without marks, or None.

    Args:
        quotes: Both sides.
        side: The side the quotation is on.
        speech: The quotation.
        least: Share of its words that must be kept where the sentence is edited.
        scrap: A part of it is still quoted there, so quoted words count too.
    """
    numbers = _where_to_look(quotes, side, speech)
    other = quotes.tellings[1 - side]
    whole = [word for number in numbers for word in other.words(number)]
    stream = [word for word in whole if scrap or not word.quoted]
    if all(word.quoted for word in stream):
        return None
    kind = quotes.kind(side, speech)
    close = kind in (PairKind.EDITED, PairKind.SAME)
    if close:
        kept = _close(speech, stream, least) or _with_inner(speech, whole)
    else:
        kept = _retold(speech, stream, other)
    if not kept:
        return None
    number = _first(speech, kept) if close else _most(kept)
    here = [word for word in kept if word.sentence == number]
    start, end = here[0].start, here[-1].end
    return Place(number, start, end, other.side.text(number)[start:end])


def _with_inner(speech: Speech, whole: list[Word]) -> list[Word]:
    """Return the words of a quotation of which only what it quotes itself is still in marks.

    “He said ‘why?’ and left.” | He said ‘why?’ and left.
    """
    kept = _close(speech, whole, _ALL_BUT_A_SLIP) if speech.inner else []
    bare = sum(not word.quoted for word in kept)
    return kept if bare >= _BARE * len(speech.said) else []


_ALL_BUT_A_SLIP: Final = 0.95
"""Share of its words that must stand there, in marks or not."""
_BARE: Final = 0.25
"""Share of its words that must stand there without marks."""


def _most(kept: list[Word]) -> int:
    """Return the sentence that has most of some words."""
    return Counter(word.sentence for word in kept).most_common(1)[0][0]


def _first(speech: Speech, kept: list[Word]) -> int:
    """Return the first sentence that has more of a quotation's words than small ones by chance."""
    counts = Counter(word.sentence for word in kept)
    begins = sum(word.sentence == speech.sentences[0] for word in speech.said)
    least = min(_BY_CHANCE, begins, max(counts.values()))
    return next(number for number, count in counts.items() if count >= least)


_BY_CHANCE: Final = 4
"""From so many words on it is the quotation, not small words of the sentence before it."""


def _where_to_look(quotes: Quotes, side: int, speech: Speech) -> list[int]:
    """Return the other side's counterparts, and the sentences beside them that have none.

    Taking the marks off ``“Why?” she asked.`` may cut it in two sentences, of which one has no pair.
    """
    there = {n for number in speech.sentences for n in quotes.counterparts[side].get(number, ())}
    beside = {n + step for n in there for step in (-1, 1)} - quotes.counterparts[1 - side].keys()
    last = len(quotes.tellings[1 - side].side.sentences)
    return sorted(there | {n for n in beside if 0 <= n < last})


def _close(speech: Speech, stream: list[Word], share: float) -> list[Word]:
    """Return the words of the stream that are the quotation's, in order, in an edited sentence."""
    folds = [word.fold for word in stream]
    kept = [stream[at] for step in steps(speech.folds, folds) if step.equal for at in step.right]
    least = 1.0 if len(speech.said) <= _SHORT else share
    return kept if len(kept) >= least * len(speech.said) else []


def _retold(speech: Speech, stream: list[Word], other: Telling) -> list[Word]:
    """Return the words of the stream that share a stem with the quotation's content words."""
    language = other.lexicon.language
    stop = stems.stop_words(language)
    wanted = {stems.stem(word.fold, language) for word in speech.said if word.fold not in stop}
    kept = [word for word in stream if stems.stem(word.fold, language) in wanted]
    found = {stems.stem(word.fold, language) for word in kept}
    least = len(wanted) if len(wanted) <= _SHORT else max(_KEPT_RETOLD * len(wanted), _SHORT + 1)
    return kept if wanted and len(found) >= least else []
