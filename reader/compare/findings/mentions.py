"""Who and what is named in a passage: runs of capitalised words with the titles before them.

    Iranian Maj. Gen. Qassem Soleimani  ->  a place (Iran), a person (qassem soleimani, major general)

A word that opens a sentence is a name only where the text shows it elsewhere; such a doubtful one still
counts against a name that stands in its place on the other side. Knows no second side.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from reader.compare.findings import calendar
from reader.compare.findings.lexicon import Table
from reader.compare.findings.passage import Hit, Passage, Telling, Word
from reader.text import stems


@dataclass(frozen=True, slots=True)
class Name:
    """One naming, at words ``first`` to ``last`` (excluded) of a passage."""

    parts: tuple[str, ...]
    """Folded, without articles, courtesy titles and initials' stops: ``("shia", "sudani")``."""
    first: int
    last: int
    title: str | None = None
    """Its canonical form; the words stand right before the name, or behind a comma after it."""
    titled: int | None = None
    """First word of a title before the name."""
    titled_to: int | None = None
    """The word after a title behind the name."""
    place: str | None = None
    """The country or bloc it stands for."""
    doubtful: bool = False
    """It opens a sentence and nothing else shows that it is a name."""


_ARTICLE: Final = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az|ul|d|l|o|the)[-'’]", re.IGNORECASE)
"""Articles and particles written together with the name (Arabic sun letters; French and Irish elision)."""

_TAG: Final = re.compile(r"[RDI]-[A-Z]")
"""A party and a state behind an American lawmaker's name: ``R-Iowa``."""
_OPENERS: Final = re.compile('[“”"„«»‘:•–—(\\[]')


def of(telling: Telling, sentences: tuple[int, ...]) -> tuple[Name, ...]:
    """Return the names of some sentences of a side, each time the same ones read once."""
    if sentences not in telling.named:
        telling.named[sentences] = names(telling.passage(sentences), telling.names_seen)
    return telling.named[sentences]


def names(passage: Passage, seen: frozenset[str]) -> tuple[Name, ...]:
    """Return the names of a passage, in reading order.

    Args:
        passage: One side's sentences.
        seen: Words that are known to be names from elsewhere in the text.
    """
    shouting = _shouting_sentences(passage)
    ranks = {hit.last: hit for hit in passage.of(Table.RANK)}
    found: list[Name] = []
    for first, last in _runs(passage, _dated(passage), shouting):
        for name in _in_run(passage, first, last, seen):
            loud = passage.words[name.first].sentence in shouting and not name.place
            known = passage.words[name.first].fold in seen
            name = replace(name, doubtful=not known) if loud else name  # noqa: PLW2901 - the same name, doubted
            found.append(_titled(name, ranks) or _titled_behind(passage, name) or name)
    return tuple(found)


def _titled(name: Name, ranks: dict[int, Hit]) -> Name | None:
    """Return a name with the title that stands right before it."""
    rank = ranks.get(name.first)
    if rank is None or rank.first == name.first:
        return None
    return replace(name, title=rank.term.lemma, titled=rank.first)


def _titled_behind(passage: Passage, name: Name) -> Name | None:
    """Return a name with the title that is said of it: ``Karin Oldenburg, the bank's chair,``."""
    rank = next(
        (hit for hit in passage.of(Table.RANK) if name.last <= hit.first < name.last + _APPOSED),
        None,
    )
    if rank is None or name.place or not _is_apposed(passage, name, rank):
        return None
    return replace(name, title=rank.term.lemma, titled_to=rank.last)


def _is_apposed(passage: Passage, name: Name, rank: Hit) -> bool:
    """Say whether a title is what stands between a name's comma and the next one."""
    words = passage.words
    between = words[name.last : rank.last]
    if any(word.sentence != words[name.first].sentence for word in between):
        return False
    if between[0].before.strip() != "," or any(word.before.strip(" -") for word in between[1:]):
        return False
    verbs = {hit.first for hit in passage.of(Table.SPEECH)}
    if any(at in verbs for at in range(name.last, rank.first)):
        return False
    if rank.last == len(words) or words[rank.last].sentence != words[name.first].sentence:
        return True
    following = words[rank.last]
    return following.before.strip() != "" or following.fold in passage.lexicon.after_titles


_APPOSED: Final = 4
"""Words after a name within which a title said of it begins: ``the bank's former chair``."""


def _dated(passage: Passage) -> set[int]:
    """Return the words that are days and months, which are capitalised and name nobody."""
    tails = {at for at in range(len(passage.words)) if calendar.joined_to(passage, at)}
    return tails | {
        at
        for table in (Table.WEEKDAY, Table.MONTH)
        for hit in passage.of(table)
        for at in range(hit.first, hit.last)
        if not calendar.is_name(passage, hit.first)
    }


def _runs(passage: Passage, taken: set[int], shouting: set[int]) -> Iterator[tuple[int, int]]:
    """Yield stretches of capitalised words, cut at titles, signs and sentence ends.

    In a line set all in capitals or in headline case every word is a stretch of its own.
    """
    words, particles = passage.words, passage.lexicon.particles
    ranks = {at for hit in passage.of(Table.RANK) for at in range(hit.first, hit.last)}
    courtesy = {hit.first for hit in passage.of(Table.COURTESY)}
    barred = taken | courtesy | ranks | _common(passage)
    at = 0
    while at < len(words):
        if not _can_name(words, at) or at in barred:
            at += 1
            continue
        last = at + 1
        whole = words[at].sentence not in shouting
        while whole and last < len(words) and last not in barred and _joins(words, last, particles):
            last += 1
        while last > at + 1 and not words[last - 1].capital and not words[last - 1].figure:
            last -= 1
        yield at, last
        at = last


def _common(passage: Passage) -> set[int]:
    """Return what names nobody where all nouns have capitals: `Drei`, `Millionen Euro`, `Angaben` of sources."""
    if passage.lexicon.language != "de":
        return set()
    tables = (
        *(Table.NUMBER, Table.SCALE, Table.UNIT, Table.VAGUE, Table.ORDINAL),
        *(Table.SPEECH, Table.SOURCE),
    )
    return {
        at for table in tables for hit in passage.of(table) for at in range(hit.first, hit.last)
    }


def _can_name(words: tuple[Word, ...], at: int) -> bool:
    return words[at].capital and not words[at].figure and not _TAG.match(words[at].text)


def _joins(words: tuple[Word, ...], at: int, particles: frozenset[str]) -> bool:
    """Say whether a word goes on with the name before it: `Abdul` + `Latif`, `Ministry` + `of`."""
    word, before = words[at], words[at - 1]
    if word.sentence != before.sentence or before.text.endswith(("'s", "’s")):
        return False
    if word.before.strip(" \u00a0") and not (len(before.text) <= 2 and word.before == ". "):
        return False
    if word.capital and not word.figure:
        return True
    joining = word.fold in particles or word.fold in {"of", "of-the"}
    following = words[at + 1 : at + 2]
    return joining and bool(following) and following[0].capital and following[0].before == " "


def _shouting_sentences(passage: Passage) -> set[int]:
    """Return sentences set in capitals or headline case, where capitals say nothing."""
    counts: dict[int, list[int]] = {}
    for word in passage.words:
        if not word.figure and word.fold not in passage.lexicon.ordinary:
            seen = counts.setdefault(word.sentence, [0, 0])
            seen[0] += 1
            seen[1] += not word.capital
    loud = {number for number, (all_, low) in counts.items() if all_ >= _HEADLINE and not low}
    return {number for number in loud if not _is_told(passage.side.text(number))}


def _is_told(text: str) -> bool:
    """Say whether a sentence is prose, however many names it is made of: it ends in a full stop, and is not all capitals."""
    return text.rstrip("\"'”’») ").endswith(".") and not text.isupper()


_HEADLINE: Final = 4
"""So many words that count, all capitalised, are a heading; names in a row have a verb between them."""


def _in_run(passage: Passage, first: int, last: int, seen: frozenset[str]) -> Iterator[Name]:
    """Yield the names of one run: a leading nationality, then the rest."""
    words = passage.words
    doubtful = False
    if _opens(words[first]):
        ordinary = words[first].fold in passage.lexicon.ordinary
        if ordinary:
            first += 1
        else:
            doubtful = last == first + 1 and words[first].fold not in seen
    while first < last and not words[first].capital:
        first += 1
    place = _place_at(passage, first)
    if place is not None and place.last <= last:
        yield place
        first, doubtful = place.last, False
    while last > first and not words[last - 1].capital:
        last -= 1
    if _is_common_noun(passage, first, last, seen):
        return
    if first < last and _can_begin(passage, first, last):
        yield Name(_parts(words[first:last]), first, last, doubtful=doubtful)
    elif first + 1 < last:
        yield from _in_run_rest(passage, first + 1, last)


def _can_begin(passage: Passage, first: int, last: int) -> bool:
    """Say whether a word can be the first of a name: a common one only inside a sentence, `the High Court`."""
    word = passage.words[first]
    if word.fold not in passage.lexicon.ordinary | {"i"}:
        return True
    small = word.fold in stems.stop_words(passage.lexicon.language)
    return not small and first + 1 < last and word.before == " " and len(word.fold) > 1


def _is_common_noun(passage: Passage, first: int, last: int, seen: frozenset[str]) -> bool:
    """Say whether a lone capitalised word is only a noun, as in German: no name elsewhere in the text."""
    if passage.lexicon.language != "de" or last - first != 1:
        return False
    return passage.words[first].fold not in seen


def _place_at(passage: Passage, at: int) -> Name | None:
    """Return the country or bloc a word begins to name, `US-led` and `Iran-backed` too."""
    for hit in passage.of(Table.PLACE):
        if hit.first == at:
            return Name(hit.term.words, at, hit.last, place=hit.term.lemma)
    head, hyphen, _ = (
        passage.words[at].fold.partition("-") if at < len(passage.words) else ("",) * 3
    )
    for term in passage.lexicon.index.get(head, ()) if hyphen else ():
        if term.table is Table.PLACE and len(term.words) == 1:
            return Name(term.words, at, at + 1, place=term.lemma)
    return None


def _in_run_rest(passage: Passage, first: int, last: int) -> Iterator[Name]:
    """Yield what follows an ordinary capitalised word: `The` + `Hague`, `New` + `York` stays whole."""
    words = passage.words
    keep = first - 1 if words[first - 1].fold == "new" else first
    yield Name(_parts(words[keep:last]), keep, last)


def _opens(word: Word) -> bool:
    """Say whether a word is capitalised for its seat: it opens a sentence, a quotation or a list."""
    return word.before == "" or word.start == 0 or _OPENERS.search(word.before) is not None


def _parts(words: tuple[Word, ...]) -> tuple[str, ...]:
    """Return the folded words of a name without articles, particles `of` and the like."""
    parts = (_ARTICLE.sub("", word.fold) for word in words)
    kept = tuple(part for part in parts if part not in _SMALL)
    return kept or tuple(word.fold for word in words)


_SMALL: Final = frozenset({"al", "el", "the", "of", "de", "la", "le", "der", "die", "das"})


# --- comparing names ---------------------------------------------------------------------------------


def is_same(left: Name, right: Name) -> bool:
    """Say whether two namings are of one: `John Smith` and `Smith`, `US` and `American`."""
    if left.place or right.place:
        return left.place == right.place
    short, long = sorted((left.parts, right.parts), key=len)
    if set(short) <= set(long) or _is_short_for(short, long):
        return True
    return short[-1] == long[-1] and all(
        a == b or (1 in (len(a), len(b)) and a[0] == b[0])
        for a, b in zip(short[:-1], long[:-1], strict=False)
    )


def _is_short_for(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether a name is the first letters of another: `NHS` and `National Health Service`."""
    initials = "".join(part[0] for part in long)
    return len(short) == 1 and len(long) >= _INITIALS and short[0] == initials


_INITIALS: Final = 3
"""Words of a name from which its first letters are no chance; two are anybody's."""


def is_variant(left: Name, right: Name) -> bool:
    """Say whether two namings are spellings of one: `Abbas Araqchi` and `Araghchi`, `Erbil` and `Irbil`."""
    if left.place or right.place or is_same(left, right):
        return False
    here, there = (
        [part for part in name.parts if len(part) > 1] or list(name.parts) for name in (left, right)
    )
    short, long = sorted((here, there), key=len)
    ends = list(zip(reversed(short), reversed(long), strict=False))
    starts = list(zip(short, long, strict=False))
    return any(
        all(a == b or _alike(a, b) for a, b in way) and any(a != b for a, b in way)
        for way in (ends, starts)
    )


def is_spelling(left: Name, right: Name) -> bool:
    """Say whether two namings sound alike: enough for two met in sentences that are no counterparts."""
    sounds = [{skeleton(part) for part in name.parts} for name in (left, right)]
    short, long = sorted(sounds, key=len)
    return is_variant(left, right) and short <= long


def differ_in_ending(left: Name, right: Name) -> bool:
    """Say whether two namings differ by an `s` here and there: `General Service` and `General Services`."""
    return len(left.parts) == len(right.parts) and all(
        a.rstrip("s") == b.rstrip("s") for a, b in zip(left.parts, right.parts, strict=True)
    )


def _alike(left: str, right: str) -> bool:
    """Say whether two words are one name in two spellings, not one word in two endings."""
    from rapidfuzz.distance import OSA

    short, long = sorted((left, right), key=len)
    sounds = skeleton(left), skeleton(right)
    ending = long.startswith(short) and long[len(short) :] in _ENDINGS
    if len(short) < _SHORTEST or ending or sounds[0][:1] != sounds[1][:1]:
        return False
    distance = OSA.distance(left, right)
    if distance == 1 or (distance == 2 and len(long) >= _LONG):
        return True
    return sounds[0] == sounds[1] and distance <= len(long) * _LOOSE


_SHORTEST: Final = 3
_ENDINGS: Final = frozenset({"s", "es", "n", "an", "ans", "ic", "ics", "al", "ist", "ism"})
"""What makes another word of a name: Republican and Republicans, Democrat and Democratic."""
_LONG: Final = 8
"""From this length two letters may differ; Levenshtein's usual allowance of one in four."""
_LOOSE: Final = 0.4
"""Share of letters that may differ when the consonants agree (Gaddafi and Qadhafi, but not
Soleimani and Sulaymaniyah)."""

_SOUNDS: Final = (
    ("sch", "s"), ("tch", "c"), ("ck", "k"), ("kh", "k"), ("gh", "k"), ("ph", "f"), ("sh", "s"),
    ("zh", "z"), ("th", "t"), ("dh", "d"), ("dj", "j"), ("ch", "c"), ("q", "k"), ("g", "k"), ("c", "k"),
    ("w", "v"), ("x", "ks"), ("z", "s"), ("ss", "s"),
)  # fmt: skip
"""Letters that stand for one sound in romanised Arabic, Persian, Russian and Hebrew names (ALA-LC and BGN
tables differ in just these)."""


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """Return what the spellings of a name share: its consonants by sound. ``araghchi`` -> ``arkk``."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", word) if letter.isalpha()
    ).casefold()
    for letters, sound in _SOUNDS:
        plain = plain.replace(letters, sound)
    head = "a" if plain[:1] in _VOWELS else plain[:1]
    tail = re.sub("[aeiouyhʿʾ]", "", plain[1:])
    return re.sub(r"(.)\1+", r"\1", head + tail)


_VOWELS: Final = frozenset("aeiouy")
