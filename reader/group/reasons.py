"""The names, figures and words two articles share, as an editor would say them.

"Pezeshkian", "Baghdad", "14 memoranda": things as the left article writes them, the most telling first.
Knows profiles and words; decides nothing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain, combinations
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


@lru_cache(maxsize=512)
def _things(article: Article) -> dict[tuple[str, ...], str]:
    """Return the names and figures of an article by their terms, each as it is mostly written."""
    found: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    phrases = [
        fingerprint.words(phrase) for text in _texts(article) for phrase in _BREAK.split(text)
    ]
    small = {word for words in phrases for word in words if word[:1].islower()}
    for words in phrases:
        for at, end in combinations(range(len(words) + 1), 2):
            thing = words[at:end]
            if end - at <= _LONGEST and _is_thing(thing, small if at == 0 else set(), article):
                key = tuple(stems.stem(word, article.language) for word in thing)
                found[key][_POSSESSIVE.sub("", " ".join(thing))] += 1
    return {key: counts.most_common(1)[0][0] for key, counts in found.items()}


def _is_thing(words: Sequence[str], small: set[str], article: Article) -> bool:
    return _is_name(words, small, article.language) or _is_figure(words, article.language)


def _texts(article: Article) -> chain[str]:
    return chain([article.headline or ""], (p.text for p in article.paragraphs))


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
        and words[0][:1].isdigit()
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
    return [written or term for term, written in wanted.items()]
