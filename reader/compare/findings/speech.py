"""The quotations of one side as things to trace: their words, their places, their speaker.

A quotation is cut at sentences, since a place lies in one sentence; its words are compared as one. Knows
no second side.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from reader.compare.changes import Place
from reader.compare.findings import mentions, quotations, sources
from reader.compare.findings.passage import Passage, Telling, Word
from reader.compare.findings.quotations import Quotation
from reader.compare.findings.sources import Source


@dataclass(frozen=True, slots=True)
class Fragment:
    """The part of a quotation in one sentence, marks included; offsets within the sentence."""

    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Speech:
    """One quotation."""

    said: tuple[Word, ...]
    fragments: tuple[Fragment, ...]
    inner: tuple[str, ...] = ()
    """What stands in quotation marks inside it."""
    closed: bool = True
    """A mark ends it."""

    @property
    def folds(self) -> tuple[str, ...]:
        """Its words as they are compared."""
        return tuple(word.fold for word in self.said)

    @property
    def sentences(self) -> tuple[int, ...]:
        """The sentences it runs through."""
        return tuple(fragment.sentence for fragment in self.fragments)


def speeches(telling: Telling, sentences: Iterable[int]) -> tuple[Speech, ...]:
    """Return the quotations that run through any of some sentences, in reading order."""
    wanted = set(sentences)
    paragraphs = sorted({telling.side.sentences[number].paragraph for number in wanted})
    by_paragraph = _sentences_of(telling, set(paragraphs))
    found: list[Speech] = []
    for paragraph in paragraphs:
        for quotation in telling.quotations(paragraph):
            speech = _speech(telling, quotation, by_paragraph[paragraph])
            if speech.said and wanted & set(speech.sentences):
                found.append(speech)
    return tuple(found)


def _sentences_of(telling: Telling, paragraphs: set[int]) -> dict[int, list[int]]:
    """Return the numbers of the sentences of each of some paragraphs."""
    found: dict[int, list[int]] = {paragraph: [] for paragraph in paragraphs}
    for number, sentence in enumerate(telling.side.sentences):
        if sentence.paragraph in found:
            found[sentence.paragraph].append(number)
    return found


def _speech(telling: Telling, quotation: Quotation, numbers: list[int]) -> Speech:
    """Return a quotation cut at the sentences of its paragraph."""
    said: list[Word] = []
    fragments: list[Fragment] = []
    for number in numbers:
        where = telling.side.sentences[number]
        start, end = max(where.start, quotation.outer_start), min(where.end, quotation.outer_end)
        if start >= end:
            continue
        here = [
            word
            for word in telling.words(number)
            if quotation.start <= where.start + word.start < quotation.end
        ]
        if here:
            said.extend(here)
            fragments.append(Fragment(number, start - where.start, end - where.start))
    inner = _inner(telling, quotation, numbers)
    return Speech(tuple(said), tuple(fragments), inner, closed=quotation.closed)


def _inner(telling: Telling, quotation: Quotation, numbers: list[int]) -> tuple[str, ...]:
    """Return what stands in marks inside a quotation: ``no`` of ``“He said ‘no’ to me.”``."""
    if not numbers:
        return ()
    paragraph = telling.side.paragraphs[telling.side.sentences[numbers[0]].paragraph]
    text = paragraph[quotation.start : quotation.end]
    return tuple(text[inner.start : inner.end] for inner in quotations.find(text))


def text(telling: Telling, speech: Speech) -> str:
    """Return all of a quotation, over its sentences."""
    side = telling.side
    return " ".join(side.text(part.sentence)[part.start : part.end] for part in speech.fragments)


def place(telling: Telling, speech: Speech, sentence: int | None = None) -> Place:
    """Return where a quotation stands: its part in a given sentence, else in its first."""
    parts = [part for part in speech.fragments if part.sentence == sentence]
    part = (parts or speech.fragments)[0]
    text = telling.side.text(part.sentence)[part.start : part.end]
    return Place(part.sentence, part.start, part.end, text)


def place_of(telling: Telling, speech: Speech, words: str) -> Place:
    """Return where words stand inside a quotation, up to the end of their first sentence."""
    for part in speech.fragments:
        text = telling.side.text(part.sentence)
        at = text.find(words[:_PROBE], part.start, part.end)
        if at >= 0:
            end = min(at + len(words), part.end)
            return Place(part.sentence, at, end, text[at:end])
    return place(telling, speech)


_PROBE: Final = 24
"""Letters by which words are found in a quotation that goes on over a sentence's end."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to say a quotation, and the sentence that says so."""

    source: Source
    passage: Passage

    @property
    def name(self) -> str:
        """The words that give the speaker."""
        return self.passage.text(self.source.first, self.source.last)

    def is_near(self, other: "Speaker") -> bool:
        """Say whether another speaker's name stands in this one's sentence too."""
        named = {word.fold for word in self.passage.words}
        words = other.passage.words
        return any(
            words[at].fold in named
            for name in other.source.names
            for at in range(name.first, name.last)
        )


def speaker(telling: Telling, speech: Speech) -> Speaker | None:
    """Return who is said to say a quotation: the source nearest to it in its own sentences."""
    first, last = speech.sentences[0], speech.sentences[-1]
    for number in dict.fromkeys((last, first)):
        passage = telling.passage((number,))
        named = mentions.of(telling, (number,))
        found = sources.sources(passage, named)
        if found:
            edge = next(part for part in speech.fragments if part.sentence == number)
            near = min(found, key=lambda s: _distance(passage.words[s.first].start, edge))
            return Speaker(near, passage)
    return None


def _distance(start: int, part: Fragment) -> int:
    """Return how far a word stands from a quotation, in code points."""
    return part.start - start if start < part.start else max(0, start - part.end)
