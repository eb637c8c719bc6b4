"""What a figure counts: the words right after it, up to the thing itself.

    2,500 U.S. troops in        ->  us, troop; "troops"
    112 of the 250 seats        ->  seat; "seats"
    8% of its workforce         ->  workforc; "workforce"
    auf 21 gestiegen            ->  nothing: in German a noun is written as one

Knows no value and no second side.
"""

from collections.abc import Container
from typing import Final

from reader.compare.findings.lexicon import Lexicon
from reader.compare.findings.passage import Passage, Word
from reader.text import stems

_OF: Final = frozenset({"of", "von", "sur", "de"})
_LOOKED_AT: Final = 4
"""Words looked at after a figure: two adjectives, a noun and one to spare."""


def after(
    passage: Passage, last: int, numbers: Container[int], *, is_share: bool = False
) -> tuple[tuple[str, ...], str]:
    """Return the stems of the words a figure counts, the head last, and the head as written.

    Args:
        passage: One side's sentences.
        last: The word after the figure.
        numbers: Words that are numbers themselves.
        is_share: What the figure is a share of follows: ``of its workforce``.
    """
    lexicon = passage.lexicon
    found = _words(passage, _past_whole(passage, last, numbers, is_share=is_share), numbers)
    if found and not lexicon.head_first and not _is_head(found[-1], lexicon):
        found = [] if lexicon.language == "de" else found[:1]
    head = found[-1].text if found else ""
    return tuple(stems.stem(word.fold, lexicon.language) for word in found), head


def _words(passage: Passage, first: int, numbers: Container[int]) -> list[Word]:
    """Return the words from one on up to a head, a sign or a small word."""
    lexicon = passage.lexicon
    stop = stems.stop_words(lexicon.language)
    found: list[Word] = []
    for at, word in enumerate(passage.words[first : first + _LOOKED_AT], first):
        apart = word.before.strip(" \u00a0-’'\"“") != "" or word.start == 0
        bare = word.fold.rpartition("'")[2] if lexicon.head_first else word.fold  # d'une
        if apart or word.figure or at in numbers or bare in stop:
            return found
        found.append(word)
        if lexicon.head_first or _is_head(word, lexicon):
            return found
    return found[:1]


def _past_whole(passage: Passage, last: int, numbers: Container[int], *, is_share: bool) -> int:
    """Return the word after the whole a figure is a part of: ``112`` + ``of the 250`` + ``seats``."""
    words, small = passage.words, stems.stop_words(passage.lexicon.language)
    at = last
    if at < len(words) and words[at].fold in _OF:
        at += 1
        if at < len(words) and words[at].fold in small:
            at += 1
        if at < len(words) and (words[at].figure or at in numbers):
            return at + 1
        return at if is_share else last
    return last


def _is_head(word: Word, lexicon: Lexicon) -> bool:
    """Say whether a word is the thing counted and not its adjective: a plural; in German a noun."""
    if lexicon.language == "de":
        return word.capital
    plural = word.fold.endswith("s") and not word.fold.endswith(("ss", "us", "ous"))
    return (plural and not word.capital) or word.fold in lexicon.plurals
