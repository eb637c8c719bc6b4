"""One side's sentences as the findings read them: words with their places, and the listed terms among them.

A passage is the sentences of one side of a pair read as one stream; everything found in it is named by
the numbers of its words, and becomes a place through `place`. Each sentence is read once and kept. Knows
no other side.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from reader import limits
from reader.compare.changes import Place, Side
from reader.compare.findings import lexicon as lexicons
from reader.compare.findings import quotations
from reader.compare.findings.lexicon import Lexicon, Table, Term
from reader.compare.findings.quotations import Quotation
from reader.text import words

if TYPE_CHECKING:
    from reader.compare.findings.mentions import Name


class Word(NamedTuple):
    """A word or figure in its sentence; offsets are code points within the sentence."""

    text: str
    fold: str
    """As it is looked up and compared: no case, no possessive, one spelling."""
    sentence: int
    start: int
    end: int
    before: str
    """Signs and spaces between it and the word before it in its sentence."""
    figure: bool
    quoted: bool
    """It stands inside a quotation."""
    capital: bool
    """It is written as a name is: `Sudani`, `al-Sudani`, `iPhone` not."""


_NAME_START: Final = re.compile(r"(?:[a-z]{1,4}['’-])*\W*\w")
"""Up to the letter whose case tells a name: past `al-`, `d’`."""


class Hit(NamedTuple):
    """A listed term at words ``first`` to ``last`` (excluded) of a passage."""

    term: Term
    first: int
    last: int


@dataclass(frozen=True)
class Passage:
    """Sentences of one side as one stream of words."""

    side: Side
    words: tuple[Word, ...]
    lexicon: Lexicon

    @cached_property
    def hits(self) -> dict[Table, list[Hit]]:
        """The listed terms of every table, in reading order, the longest where several fit."""
        return _look_up(self.words, self.lexicon)

    def of(self, table: Table) -> list[Hit]:
        """Return the terms of one table."""
        return self.hits.get(table, [])

    def text(self, first: int, last: int) -> str:
        """Return the text from one word to another (excluded), within the first one's sentence."""
        place = self.place(first, last)
        return place.text

    def place(self, first: int, last: int) -> Place:
        """Return where words stand; cut to the sentence of the first of them."""
        start = self.words[first]
        end = next(
            word for word in reversed(self.words[first:last]) if word.sentence == start.sentence
        )
        return self.span(start.sentence, start.start, end.end)

    def span(self, sentence: int, start: int, end: int) -> Place:
        """Return the place of a stretch of a sentence."""
        return Place(sentence, start, end, self.side.text(sentence)[start:end])


class Telling:
    """One side of a comparison, read sentence by sentence and paragraph by paragraph, each once."""

    def __init__(self, side: Side) -> None:
        self.side = side
        self.lexicon = lexicons.of(side.language)
        self._words: dict[int, tuple[Word, ...]] = {}
        self._quotations: dict[int, tuple[Quotation, ...]] = {}
        self._passages: dict[tuple[int, ...], Passage] = {}
        self.named: dict[tuple[int, ...], tuple[Name, ...]] = {}
        """The names of passages read already, kept by `mentions.of`."""
        self.counted: frozenset[tuple[float | str, str]] | None = None
        """Values and units of all figures, kept by `tally.is_said`."""

    def passage(self, sentences: tuple[int, ...]) -> Passage:
        """Return sentences as one stream."""
        if sentences not in self._passages:
            stream = tuple(word for number in sentences for word in self.words(number))
            stream = stream[: limits.FINDINGS_WORDS]
            self._passages[sentences] = Passage(self.side, stream, self.lexicon)
        return self._passages[sentences]

    def quotations(self, paragraph: int) -> tuple[Quotation, ...]:
        """Return the quotations of a paragraph, offsets within the paragraph."""
        if paragraph not in self._quotations:
            paragraphs = self.side.paragraphs
            following = paragraphs[paragraph + 1] if paragraph + 1 < len(paragraphs) else ""
            self._quotations[paragraph] = quotations.find(
                paragraphs[paragraph], goes_on=quotations.opens(following)
            )
        return self._quotations[paragraph]

    def words(self, sentence: int) -> tuple[Word, ...]:
        """Return the words of a sentence."""
        if sentence not in self._words:
            self._words[sentence] = self._read(sentence)
        return self._words[sentence]

    def _read(self, sentence: int) -> tuple[Word, ...]:
        where, text = self.side.sentences[sentence], self.side.text(sentence)
        said = [(q.start, q.end) for q in self.quotations(where.paragraph)]
        found: list[Word] = []
        end = 0
        for piece in words.pieces(text):
            if not piece.text[0].isalnum() and piece.kind not in _SPOKEN:
                continue
            at = where.start + piece.start
            found.append(
                Word(
                    piece.text,
                    lexicons.fold(piece.text, self.lexicon.language),
                    sentence,
                    piece.start,
                    piece.end,
                    text[end : piece.start],
                    piece.kind is _FIGURE or _is_code(piece.text),
                    said != [] and any(start <= at < stop for start, stop in said),
                    _is_capital(piece.text),
                )
            )
            end = piece.end
        return tuple(found)

    @cached_property
    def all_text(self) -> str:
        """The whole body in small letters, thousands' commas out, to ask whether a word is anywhere."""
        text = "\n".join(self.side.paragraphs).casefold()
        return _THOUSANDS.sub("", text)

    @cached_property
    def all_words(self) -> frozenset[str]:
        """The words of the whole body in small letters, to ask first what `all_text` would be asked.

        A few keep a sign they stand beside, and are then looked for in `all_text` in vain: that costs time
        only, and less than parting them well.
        """
        return frozenset(self.all_text.replace(".", " ").replace(",", " ").split())

    @cached_property
    def names_seen(self) -> frozenset[str]:
        """Words that stand capitalised in mid-sentence somewhere in the text: names, most of them."""
        pattern = _FULL_NAME if self.lexicon.language == "de" else _MID_SENTENCE
        found: set[str] = set()
        for paragraph in self.side.paragraphs[:_PARAGRAPHS_FOR_NAMES]:
            found.update(pattern.findall(paragraph))
        return frozenset(lexicons.fold(word, self.lexicon.language) for word in found)


_MID_SENTENCE: Final = re.compile(r"(?<=[a-z,] )[^\W\d_a-z][^\W\d_]+(?:['’-][^\W\d_]+)*")


_ADDRESS: Final = re.compile(r"https?://|www\.|[^@]*@|#")
"""How a web or mail address, a name on a network and a topic begin."""


def _is_code(text: str) -> bool:
    """Say whether a word holds a digit: `F-16`, `B52`; in an address it counts nothing."""
    if text.isalpha() or _DIGIT.search(text) is None:
        return False
    return _ADDRESS.match(text) is None


def _is_capital(text: str) -> bool:
    """Say whether a word is written as a name is, past `al-` and `d’`."""
    if text[0].isupper():
        return True
    if text.islower():
        return False
    found = _NAME_START.match(text)
    return found is not None and found[0][-1].isupper()


_FIGURE: Final = words.PieceKind.FIGURE
_DIGIT: Final = re.compile(r"\d")
_SPOKEN: Final = frozenset({words.PieceKind.WORD, words.PieceKind.FIGURE})
"""Pieces that are words whatever they begin with; a sign that is a letter is one too (Han, Kana)."""

_FULL_NAME: Final = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+ ([A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)*)")
"""The second of two capitalised words: where all nouns have capitals, that is a surname oftener than not."""

_THOUSANDS: Final = re.compile(r",(?<=\d,)(?=\d{3})")
"""The comma first: a pattern that begins with a letter of its own is looked for ten times as fast."""

_PARAGRAPHS_FOR_NAMES: Final = 400
"""A name that opens a sentence shows itself as one within this many paragraphs, or is taken for a word."""


def _look_up(stream: tuple[Word, ...], lexicon: Lexicon) -> dict[Table, list[Hit]]:
    """Return every listed term of a stream of words, by table."""
    found: dict[Table, list[Hit]] = {}
    busy: dict[tuple[Table, str], int] = {}
    plain = lexicon.language != "ar"
    index = lexicon.index
    for at, word in enumerate(stream):
        if plain and word.fold not in index and not word.fold.endswith("n't"):
            continue
        following = stream[at + 1].fold if at + 1 < len(stream) else None
        for term in _listed(word, lexicon):
            if len(term.words) > 1 and term.words[1] != following:
                continue
            slot = (term.table, term.group if term.table is Table.FAMILY else "")
            if busy.get(slot, 0) <= at and _stands_at(term, stream, at):
                busy[slot] = at + len(term.words)
                found.setdefault(term.table, []).append(Hit(term, at, at + len(term.words)))
    return found


def _listed(word: Word, lexicon: Lexicon) -> tuple[Term, ...]:
    """Return the terms a word can begin, past what Arabic writes with it: ولم -> لم."""
    if word.fold.endswith("n't"):
        return lexicon.index.get("nt", ()) + _of_contraction(word.fold, lexicon)
    terms = lexicon.index.get(word.fold, ())
    if terms or lexicon.language != "ar":
        return terms
    bare = _without_proclitics(word.fold)
    return next((found for form in bare if (found := lexicon.index.get(form, ()))), ())


def _without_proclitics(fold: str) -> tuple[str, ...]:
    """Return an Arabic word without "and", then without the article too: والمتمردون -> المتمردون, متمردون."""
    joined = fold[1:] if fold[:1] in {"و", "ف", "ب"} else fold
    bare = joined.removeprefix("ال").removeprefix("لل")
    return joined, bare


def _of_contraction(fold: str, lexicon: Lexicon) -> tuple[Term, ...]:
    """Return the hedges a "not" is written together with: couldn't -> could, won't -> will."""
    verb = _CONTRACTED.get(fold, fold.removesuffix("n't"))
    return tuple(
        term
        for term in lexicon.index.get(verb, ())
        if term.table is Table.HEDGE and len(term.words) == 1
    )


_CONTRACTED: Final = {"won't": "will", "can't": "can", "shan't": "shall"}


def _stands_at(term: Term, stream: tuple[Word, ...], at: int) -> bool:
    """Say whether all words of a term follow from here, within one sentence and no sign between."""
    size = len(term.words)
    if size == 1:
        return True
    here = stream[at : at + size]
    if len(here) < size or here[1].fold != term.words[1]:
        return False
    return (
        here[-1].sentence == here[0].sentence
        and all(word.fold == wanted for word, wanted in zip(here, term.words, strict=True))
        and all(word.before.strip("-. \u00a0") == "" for word in here[1:])
    )
