"""How two articles of one story are related, and why, in plain words.

identical: the same words. near-duplicate: much is verbatim. rewritten: most sentences of both have a
counterpart. same-story: another telling. Stages do not know one another: the comparison has its own,
finer relation.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from reader.article import Article, Link, LinkKind, ParagraphKind
from reader.group import background, likeness, profile, reasons
from reader.text import fingerprint, sentences

NEAR_DUPLICATE: Final = 0.40
"""Share of the shorter text's runs of three words found in the other (shared bench)."""

VERBATIM: Final = 0.12
"""The same for rewritten copy (shared bench), which must also have half its sentences covered: a shared
quotation gives a fifth of the independent tellings that much."""

HALF: Final = 0.5
COVERED: Final = 0.8
"""Share of sentences, both ways, with a counterpart; the second without any verbatim run (shared bench)."""

COUNTERPART: Final = 0.4
"""Likeness of two sentences that tell one thing. With the three above, 96 of 100 re-translations are
rewritten copy and 5 of 100 pairs of one round-up (development data)."""

CLOSEST: Final = 8
"""Links named per article where a story has more versions than these."""

_SAME_ARTICLE: Final = 0.2
"""Share of verbatim runs from which a changed file still holds the same article."""

_SHORT_SENTENCE: Final = 4
"""Words below which a sentence says too little to have a counterpart."""


class _Text(NamedTuple):
    """What of an article's body is compared."""

    digest: str
    runs: frozenset[tuple[str, ...]]


_KEPT: Final = 64
"""Articles whose words are kept for the next question: the versions of a few stories. A long one takes megabytes."""


@lru_cache(maxsize=_KEPT)
def _text(article: Article) -> _Text:
    return _Text(*fingerprint.digest_and_runs(p.text for p in article.paragraphs))


@lru_cache(maxsize=_KEPT)
def _sentences(article: Article) -> tuple[Mapping[str, float], ...]:
    """Return the sentences that say something; only asked for where runs of words do not settle it."""
    told = (
        _weighted(p.text[start:end], article.language)
        for p in article.paragraphs
        if p.kind is not ParagraphKind.HEADING
        for start, end in sentences.split(p.text, article.language)
    )
    return tuple(filter(None, told))


def forget() -> None:
    """Let go of the articles whose words are kept."""
    _text.cache_clear()
    _sentences.cache_clear()


def _weighted(sentence: str, language: str) -> dict[str, float]:
    """Weigh the terms of a sentence by rarity, length 1; empty for one of a few words."""
    terms = fingerprint.terms(fingerprint.words(sentence), language)
    if len(terms) < _SHORT_SENTENCE:
        return {}
    weights = {
        term: (1 + math.log(count)) * background.rarity(term, language)
        for term, count in Counter(terms).items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}


def links(articles: Sequence[Article]) -> tuple[Link, ...]:
    """Say how the articles of one story are related.

    All pairs of a story of up to nine; beyond that each article's eight closest.
    """
    profiles = [profile.of(article) for article in articles]
    scores = {
        (left, right): likeness.of_texts(profiles[left], profiles[right])
        for left, right in combinations(range(len(articles)), 2)
    }
    return tuple(link(articles, pair, scores[pair]) for pair in _closest(scores, len(articles)))


def _closest(scores: Mapping[tuple[int, int], float], count: int) -> list[tuple[int, int]]:
    """Return the pairs worth naming, in order."""
    if count <= CLOSEST + 1:
        return sorted(scores)
    kept: set[tuple[int, int]] = set()
    for index in range(count):
        own = [pair for pair in scores if index in pair]
        kept.update(sorted(own, key=lambda pair: (-scores[pair], pair))[:CLOSEST])
    return sorted(kept)


def link(articles: Sequence[Article], pair: tuple[int, int], score: float) -> Link:
    """Say how two articles are related."""
    left, right = (articles[index] for index in pair)
    kind, because = _kind(left, right)
    shared = reasons.shared(left, right)
    if shared and kind is not LinkKind.IDENTICAL:
        because = "; ".join(filter(None, [because, f"share {', '.join(shared)}"]))
    score = 1.0 if kind is LinkKind.IDENTICAL else round(score, 3)
    return Link(*pair, kind, score, because or "told in like words")


def _kind(left: Article, right: Article) -> tuple[LinkKind, str]:
    """Return the strongest kind that holds, and why."""
    one, two = _text(left), _text(right)
    if one.digest == two.digest and one.runs:
        return LinkKind.IDENTICAL, "the same words throughout"
    verbatim = containment(one.runs, two.runs)
    if verbatim >= NEAR_DUPLICATE:
        return LinkKind.NEAR_DUPLICATE, f"{verbatim:.0%} of the shorter text stands in the other"
    covered = _coverage(_sentences(left), _sentences(right))
    if covered >= COVERED or (verbatim >= VERBATIM and covered >= HALF):
        return LinkKind.REWRITTEN, f"{covered:.0%} of the sentences have a counterpart"
    return LinkKind.SAME_STORY, ""


def containment(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> float:
    """Return which share of the shorter text's runs stands in the other."""
    return len(left & right) / max(1, min(len(left), len(right)))


_Told = Sequence[Mapping[str, float]]


def _coverage(left: _Told, right: _Told) -> float:
    """Return the share of sentences with a counterpart, in the text that has fewer of them."""
    return min(_covered(left, right), _covered(right, left))


def _covered(told: _Told, elsewhere: _Told) -> float:
    hits = sum(any(_cosine(one, two) >= COUNTERPART for two in elsewhere) for one in told)
    return hits / max(1, len(told))


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    return math.fsum([left[term] * right[term] for term in left.keys() & right.keys()])


def is_same_article(left: Article, right: Article) -> bool:
    """Tell whether two articles of one file, taken in at two times, are one article.

    By an equal headline, or a fifth of the text verbatim.
    """
    if left.headline and left.headline == right.headline:
        return True
    return containment(_text(left).runs, _text(right).runs) >= _SAME_ARTICLE
