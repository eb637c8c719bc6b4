"""The names, figures and words two articles share, as an editor would say them.

"Pezeshkian", "Baghdad", "14 memoranda": things as the left article writes them, the most telling first.
Knows profiles and words; decides nothing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from reader.article import Article
from reader.group import profile
from reader.text import fingerprint, stems

NAMED: Final = 3
"""Things named in a reason: more do not convince more."""

_LONGEST: Final = 3
"""Words in a name: "Abdul Latif Rashid"."""

_BREAK: Final = re.compile(r"[.!?…:;,()\[\]\"“”„«»\n—–•|/]+")
"""Where a name cannot go on."""

_POSSESSIVE: Final = re.compile(r"['’]s?$")


def shared(left: Article, right: Article) -> tuple[str, ...]:
    """Return up to three things that both articles speak of, as the left one writes them."""
    if left.language != right.language:
        return ()
    weights = _shared_weights(left, right)
    there = _things(right)
    ranked = sorted(
        (
            (_weight(key, weights), _calmer(written, there[key]))
            for key, written in _things(left).items()
            if key in there
        ),
        key=lambda item: (-item[0], item[1]),
    )
    named = _apart([written for weight, written in ranked if weight > 0])
    return named or tuple(_as_written(left, [*weights][:NAMED]))


def telling_words(article: Article, limit: int) -> tuple[str, ...]:
    """Return the words, as written, that tell the article from others, the most telling first."""
    return tuple(_as_written(article, [*profile.of(article).whole][:limit]))


def _shared_weights(left: Article, right: Article) -> dict[str, float]:
    """Return the terms of both articles with the weight they have together, heaviest first."""
    one, two = profile.of(left).whole, profile.of(right).whole
    both = {term: weight * two[term] for term, weight in one.items() if term in two}
    return dict(sorted(both.items(), key=lambda item: (-item[1], item[0])))


def _weight(key: tuple[str, ...], weights: Mapping[str, float]) -> float:
    return sum(weights.get(term, 0.0) for term in key)


def _calmer(left: str, right: str) -> str:
    """Return what both call a thing, not in the capitals of a dateline: "OSTVIK", "Ostvik" -> "Ostvik"."""
    return right if left.isupper() and not right.isupper() else left


def _apart(written: Sequence[str]) -> tuple[str, ...]:
    """Keep the first things that have no word in common: "Masoud Pezeshkian", not "Pezeshkian" too."""
    kept: list[str] = []
    used: set[str] = set()
    for thing in written:
        words = set(thing.casefold().split())
        if len(kept) < NAMED and not words & used:
            kept.append(thing)
            used |= words
    return tuple(kept)


_READ: Final = 500
"""Paragraphs read for names and figures: what a story is about, a longer text has said by then."""


def forget() -> None:
    """Let go of the articles whose names are kept."""
    _things.cache_clear()


@lru_cache(maxsize=512)
def _things(article: Article) -> dict[tuple[str, ...], str]:
    """Return the names and figures of an article by their terms, each as it is mostly written.

    Of the body only: in a headline every word may have a capital.
    """
    found: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    phrases = [
        fingerprint.words(phrase)
        for p in article.paragraphs[:_READ]
        for phrase in _BREAK.split(p.text)
    ]
    small = {word for words in phrases for word in words if word[:1].islower()}
    for words in phrases:
        for thing in _possible(words, small, article.language):
            key = tuple(stems.stem(word, article.language) for word in thing)
            found[key][_POSSESSIVE.sub("", " ".join(thing))] += 1
    return {key: counts.most_common(1)[0][0] for key, counts in found.items()}


def _possible(words: Sequence[str], small: set[str], language: str) -> Iterator[Sequence[str]]:
    """Yield the names and figures within a phrase."""
    for at, word in enumerate(words):
        if word[:1].isdigit() and _is_figure(words[at : at + 2], language):
            yield words[at : at + 2]
        elif word[:1].isupper():
            for end in range(at + 1, min(len(words), at + _LONGEST) + 1):
                if _is_name(words[at:end], set() if at else small, language):
                    yield words[at:end]


def _texts(article: Article) -> chain[str]:
    return chain([article.headline or ""], (p.text for p in article.paragraphs[:_READ]))


def _is_name(words: Sequence[str], small: set[str], language: str) -> bool:
    """Tell whether all words begin with a capital, the first not only since it begins a sentence.

    Args:
        words: One to three, without a break between them.
        small: What the text also writes without a capital; empty where no sentence begins.
        language: Of the text.
    """
    return words[0].lower() not in small and all(
        word[:1].isupper() and len(word) > 1 and not stems.is_stop(word.capitalize(), language)
        for word in words
    )


def _is_figure(words: Sequence[str], language: str) -> bool:
    """Tell whether the words are a figure and what it counts: "14 memoranda"."""
    return (
        len(words) == 2
        and words[1][:1].islower()
        and len(words[1]) > 2
        and not stems.is_stop(words[1], language)
    )


def _as_written(article: Article, terms: Sequence[str]) -> list[str]:
    """Return terms as the article first writes them: "memorandum" -> "memoranda"."""
    wanted = dict.fromkeys(terms, "")
    for text in _texts(article):
        words = fingerprint.words(text)
        for word in words:
            term = stems.stem(word, article.language)
            if wanted.get(term) == "":
                wanted[term] = word
        if all(wanted.values()):
            break
    return [written or term for term, written in wanted.items()]
