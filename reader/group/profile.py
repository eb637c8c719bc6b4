"""What an article is known by when stories are looked for: weighted terms of the whole and of the opening.

The weights come from the article and the background table alone, never from the other articles at hand, so
that a library of seven and one of seventy thousand see the same likeness. Knows no other article.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain, islice
from typing import Final, NamedTuple

from reader.article import Article
from reader.group import background
from reader.text import fingerprint

HEADLINE_COUNTS: Final = 3
"""Times a word of the headline counts. Source: shared bench; 2 to 5 scored alike."""

TEXT_WORDS: Final = 1_000
"""Words of the body looked at, some 6,000 code points (shared bench)."""

OPENING_WORDS: Final = 60
"""Words of the body that count as the opening: news says in its first sentences what it is about."""

TERMS: Final = 256
"""Heaviest terms kept. 128 to 600 scored alike on the development stories."""

RARITY_POWER: Final = 0.6
"""Rarity is damped: 0.5 to 0.75 scored .92, 1 scored .91, 1.5 .89 (BCubed F1, development stories)."""

_ISO_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


class Profile(NamedTuple):
    """One article as the grouper sees it."""

    language: str
    day: int | None
    """Days since year 1; None when the article gives no date."""
    whole: Mapping[str, float]
    """Terms of headline and body, length 1, heaviest first."""
    opening: Mapping[str, float]
    """Terms of headline and opening, length 1, heaviest first."""


@lru_cache(maxsize=4_096)
def of(article: Article) -> Profile:
    """Return the profile of an article."""
    language = article.language
    head = list(_terms([article.headline or ""], language))
    texts = chain(
        [article.standfirst or "", *article.summary], (p.text for p in article.paragraphs)
    )
    body = list(islice(_terms(texts, language), TEXT_WORDS))
    return Profile(
        language,
        _day(article.published or article.updated),
        _weighted(head, body, language),
        _weighted(head, body[:OPENING_WORDS], language),
    )


def forget() -> None:
    """Let go of the articles whose profiles are kept."""
    of.cache_clear()


def _terms(texts: Iterable[str], language: str) -> Iterator[str]:
    for text in texts:
        yield from fingerprint.terms(fingerprint.words(text), language)


def _weighted(head: Sequence[str], body: Sequence[str], language: str) -> dict[str, float]:
    """Weigh terms by how often they stand here and how rare they are; keep the heaviest, length 1."""
    counts = Counter(body)
    for term in head:
        counts[term] += HEADLINE_COUNTS
    weights = {
        term: (1 + math.log(count)) * background.rarity(term, language) ** RARITY_POWER
        for term, count in counts.items()
        if len(term) > 1
    }
    heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:TERMS]
    length = math.sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
    return {term: weight / length for term, weight in heaviest}


def _day(written: str | None) -> int | None:
    """Return the day of an ISO date as a number: "2024-09-11T14:05" -> 739140."""
    found = _ISO_DAY.match(written or "")
    try:
        return date.fromisoformat(found[0]).toordinal() if found else None
    except ValueError:
        return None
