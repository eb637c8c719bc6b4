"""Who is said to say what a passage says: the source beside every verb of saying.

    Stanek's office said in a statement  ->  a source: stanek, office; verb "said"
    it has been reported                     ->  nobody
    he added                                 ->  somebody, by pronoun

What is inside quotation marks attributes nothing. Knows no second side.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reader.compare.findings.lexicon import Table
from reader.compare.findings.mentions import Name
from reader.compare.findings.passage import Hit, Passage
from reader.text import stems


class SourceKind(StrEnum):
    """How a source is given."""

    NAMED = "named"
    DESCRIBED = "described"
    PRONOUN = "pronoun"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Source:
    """One attribution; ``first`` to ``last`` (excluded) are the words that give the source."""

    kind: SourceKind
    keys: frozenset[str]
    """Names' parts, places and what the source is called."""
    first: int
    last: int
    verb: Hit | None
    names: tuple[Name, ...] = ()


_REACH: Final = 9
"""Words looked at beside the verb: title, name and one apposition (longest of 200 read: eight)."""

PRONOUNS: Final = frozenset({"he", "she", "they", "it", "who", "i", "we", "both"})
_STOPS: Final = ';:()–—“”"«»„'
_THAT: Final = frozenset({"that", "dass", "que", "ان"})
_WHO: Final = frozenset(
    {"who", "whose", "which", "der", "die", "das", "qui", "dont", "que", "quien"}
)
_ASIDE: Final = frozenset(
    {"a", "an", "from", "aged", "ein", "eine", "aus", "un", "une", "una", "de"}
)
"""What an aside on a person begins with."""
_CLAUSE: Final = frozenset({"that", "which", "because", "if", "when", "while", "as", "but", "and"})


def sources(passage: Passage, names: tuple[Name, ...]) -> tuple[Source, ...]:
    """Return the sources of a passage, in reading order."""
    found: list[Source] = []
    covered: set[int] = set()
    for hit in passage.of(Table.NOBODY):
        if not passage.words[hit.first].quoted:
            covered.update(range(hit.first, hit.last))
            found.append(Source(SourceKind.NOBODY, frozenset(), hit.first, hit.last, None))
    for hit in passage.of(Table.SPEECH):
        speaks = not (
            hit.term.noun
            or hit.term.group in passage.lexicon.unsourced
            or passage.words[hit.first].quoted
            or _is_passive(passage, hit)
        )
        if speaks and not covered & set(range(hit.first, hit.last)):
            source = _beside(passage, names, hit)
            if source is not None:
                found.append(source)
    return tuple(sorted(found, key=lambda source: source.first))


def _is_passive(passage: Passage, verb: Hit) -> bool:
    """Say whether somebody is told, or said to be something, and says nothing: ``is not said to have``."""
    helpers = passage.lexicon.passive
    before = passage.words[max(0, verb.first - 2) : verb.first]
    folds = [word.fold for word in before if word.sentence == passage.words[verb.first].sentence]
    if folds and folds[-1] in _NOT:
        folds.pop()
    present = passage.words[verb.first].fold.endswith("ing")
    return bool(folds) and folds[-1] in helpers and not present


_NOT: Final = frozenset({"not", "also", "never"})
"""Small words that stand between `is` and `said`."""


def _beside(passage: Passage, names: tuple[Name, ...], verb: Hit) -> Source | None:
    """Return the source of one verb: before it, or behind it where the sentence is turned round."""
    before, after = _before(passage, verb), _after(passage, verb)
    ways = (after, before) if _is_turned(passage, verb) else (before,)
    for first, last in ways:
        source = _in_stretch(passage, names, verb, (first, last))
        if source is not None:
            return source
    return None


def _is_turned(passage: Passage, verb: Hit) -> bool:
    """Say whether the source may follow: ``…,” said Smith``; ``, say sources``; ``according to``.

    Who is told follows too (``Marsh, in Cairo, told the media``), and so does what is said (``said that``).
    """
    word = passage.words[verb.first]
    if verb.term.lemma in passage.lexicon.told:
        return False
    after = _after(passage, verb)[1]
    if after < len(passage.words) and passage.words[after].fold in _THAT:
        return False
    if word.start == 0 or any(sign in word.before for sign in "”\"»’'“"):
        return True
    if verb.term.lemma in passage.lexicon.turned:
        return True
    return "," in word.before and not _set_apart(passage, verb.first)


def _set_apart(passage: Passage, verb: int) -> bool:
    """Say whether the comma before a verb closes what another one opened: ``the head, Liv Arden, said``."""
    words = passage.words
    here = range(max(0, verb - _REACH), verb)
    return any(
        words[at].sentence == words[verb].sentence and "," in words[at].before for at in here
    )


def _before(passage: Passage, verb: Hit) -> tuple[int, int]:
    """Return the words before a verb that may hold its source."""
    words, first = passage.words, verb.first
    while first > max(0, verb.first - _REACH):
        here = words[first]
        if here.sentence != words[first - 1].sentence or words[first - 1].quoted:
            break
        if any(sign in here.before for sign in _STOPS):
            break
        first -= 1
    return first, _without_clause(passage, first, verb.first)


def _without_clause(passage: Passage, first: int, verb: int) -> int:
    """Return where the words before a verb end when a clause or an aside stands between.

    ``Fitch, who knew Dorn, told``; ``Marsh, 42, a lecturer from Lamsund, said``.
    """
    words, end = passage.words, verb
    if "," not in words[verb].before:
        return verb
    for at in range(verb - 1, first, -1):
        if "," not in words[at].before:
            continue
        if words[at].fold in _WHO:
            return at
        if not _is_aside(passage, at, end):
            break
        end = at
    return end


def _is_aside(passage: Passage, first: int, last: int) -> bool:
    """Say whether words between commas tell of a person who speaks: ``42``, ``a lecturer from Lamsund``."""
    word = passage.words[first]
    heads = any(first <= hit.first < last for hit in passage.of(Table.SOURCE))
    return (word.figure or word.fold in _ASIDE) and not heads


def _after(passage: Passage, verb: Hit) -> tuple[int, int]:
    """Return the words behind a verb that may hold its source, up to the next sign or clause.

    One comma is passed before a name: ``said the union's lawyer, Judit Farr``.
    """
    words, last = passage.words, verb.last
    commas = 0
    while last < min(len(words), verb.last + _REACH):
        here = words[last]
        if here.sentence != words[verb.first].sentence or here.quoted or here.fold in _CLAUSE:
            break
        sign = here.before.strip(" \u00a0.’'")
        commas += sign == ","
        if sign and not (sign == "," and commas == 1 and here.capital):
            break
        last += 1
    return verb.last, last


def _in_stretch(
    passage: Passage, names: tuple[Name, ...], verb: Hit, stretch: tuple[int, int]
) -> Source | None:
    """Return the source a stretch of words gives: names and descriptions, else a pronoun."""
    first, last = stretch
    named = tuple(name for name in names if first <= name.first < last and not name.doubtful)
    doubtful = [n for n in names if n.doubtful and n.last == verb.first]
    named = named or tuple(doubtful)
    heads = [hit for hit in passage.of(Table.SOURCE) if first <= hit.first < last]
    pronoun = _pronoun(passage, verb, stretch)
    if pronoun is not None or not (named or heads):
        return pronoun or _whole(passage, verb, stretch)
    return _nearest(passage, verb, named, heads)


def _nearest(passage: Passage, verb: Hit, named: tuple[Name, ...], heads: list[Hit]) -> Source:
    """Return the names and descriptions next to a verb, and those that belong with them."""
    behind = max([*(n.last for n in named), *(h.last for h in heads)]) > verb.last
    places = {(name.first, name.last) for name in named} | {(h.first, h.last) for h in heads}
    spans = sorted(places, reverse=not behind)
    chain = [spans[0]]
    for span in spans[1:]:
        between = sorted((chain[-1], span))
        if not _belong(passage, between[0][1], between[1][0]):
            break
        chain.append(span)
    begin, end = min(span[0] for span in chain), max(span[1] for span in chain)
    begin = _with_adjectives(passage, max(0, begin - 2), begin)
    names = tuple(name for name in named if begin <= name.first < end)
    keys = {part for name in names for part in (name.parts if not name.place else (name.place,))}
    keys |= {hit.term.lemma for hit in heads if begin <= hit.first < end}
    person = any(name.place is None for name in names) or not heads
    kind = SourceKind.NAMED if person else SourceKind.DESCRIBED
    return Source(kind, frozenset(keys), begin, end, verb, names)


def _belong(passage: Passage, first: int, last: int) -> bool:
    """Say whether only small words stand between two parts of a source: `head` of the `office`."""
    small = stems.stop_words(passage.lexicon.language)
    return last - first <= _BETWEEN and all(
        word.fold in small and word.fold not in PRONOUNS for word in passage.words[first:last]
    )


_BETWEEN: Final = 3
"""Small words that may part a description and a name: "the head of the office"."""


def _with_adjectives(passage: Passage, least: int, begin: int) -> int:
    """Return where a source begins with the words that describe it: `State media`, `senior officials`."""
    words, small = passage.words, stems.stop_words(passage.lexicon.language)
    while begin > least:
        before = words[begin - 1]
        loose = words[begin].before.strip(" \u00a0") != "" or words[begin].start == 0
        if loose or before.fold in small or before.figure or before.quoted:
            break
        begin -= 1
    return begin


def _pronoun(passage: Passage, verb: Hit, stretch: tuple[int, int]) -> Source | None:
    """Return a source given by `he`, `she`, `they` right beside the verb."""
    first, last = stretch
    at = last - 1 if last <= verb.first else first
    if first < last and passage.words[at].fold in PRONOUNS:
        return Source(SourceKind.PRONOUN, frozenset(), at, at + 1, verb)
    return None


def _whole(passage: Passage, verb: Hit, stretch: tuple[int, int]) -> Source | None:
    """Return all words after `according to` as the source when none of them is listed."""
    first, last = stretch
    if verb.term.lemma not in passage.lexicon.turned or first >= last or first < verb.first:
        return None
    small = stems.stop_words(passage.lexicon.language)
    keys = frozenset(word.fold for word in passage.words[first:last] if word.fold not in small)
    return Source(SourceKind.DESCRIBED, keys, first, last, verb)
