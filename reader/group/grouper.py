"""Which articles tell one event: a pure function from articles to groupings.

Average linkage: two groups become one while the mean likeness over all their pairs is above the bar.
Connected components would chain one story to the next (shared bench). The order of the articles
does not matter, but for exact ties. Knows no library; what the editor settled comes in as `settled`.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from reader import limits
from reader.article import Article, Grouping, Link
from reader.group import kinship, likeness, profile, reasons
from reader.group.profile import Profile

BAR: Final = 0.22
"""Mean likeness from which groups become one. Source: best of .20-.24 on the development stories."""

_TELLING: Final = 32
"""Heaviest terms of an article by which others are looked up: 24 to 48 grouped alike."""

_SHARED: Final = 2
"""Of these, how many two articles must share to be looked at."""

_SHARED_FAR: Final = _TELLING // 2
"""The same for articles of distant days, which only a near copy can bring together."""


def group(
    articles: Sequence[Article], settled: Sequence[Sequence[int]] = ()
) -> tuple[Grouping, ...]:
    """Put articles that tell one event together and say how they are related.

    Args:
        articles: In any order, of any languages.
        settled: Indices of articles that belong together whatever the text says. Such a story is never
            parted and never joined with another settled one; articles that are not settled may join it.

    Returns:
        Groupings that hold every article once, ordered by their first member; members in order.
    """
    return tuple(
        Grouping(members, links([articles[index] for index in members]))
        for members in together(articles, settled)
    )


def together(
    articles: Sequence[Article], settled: Sequence[Sequence[int]] = (), *, among: int = 2
) -> tuple[tuple[int, ...], ...]:
    """Return the members of what `group` returns, without looking for links.

    Args:
        articles: As for `group`.
        settled: As for `group`.
        among: How many articles there are in all, where these are only some.
    """
    profiles = [profile.of(article) for article in articles]
    likenesses = _likenesses(profiles, max(among, len(articles)))
    groups = _join(likenesses, _start(len(articles), settled), len(settled))
    return tuple(sorted(tuple(sorted(members)) for members in groups))


def links(articles: Sequence[Article]) -> tuple[Link, ...]:
    """Say how the articles of one story are related: each with the ones it is closest to."""
    return kinship.links(articles)


def is_same_article(left: Article, right: Article) -> bool:
    """Tell whether two articles of one file, taken in at two times, are one article."""
    return kinship.is_same_article(left, right)


def telling_words(article: Article, limit: int = 12) -> tuple[str, ...]:
    """Return the words, as written, that tell the article from others, the most telling first."""
    return reasons.telling_words(article, limit)


def forget() -> None:
    """Let go of what is kept of articles for the next question: the articles themselves and their runs of words."""
    for module in (kinship, profile, reasons):
        module.forget()


def _start(count: int, settled: Sequence[Sequence[int]]) -> list[list[int]]:
    """Begin with the settled stories and every other article alone."""
    taken = {index for story in settled for index in story}
    return [list(story) for story in settled] + [[i] for i in range(count) if i not in taken]


def _likenesses(profiles: Sequence[Profile], among: int) -> dict[tuple[int, int], float]:
    """Return the likeness of all pairs worth a look."""
    return {
        (left, right): likeness.of_events(profiles[left], profiles[right], among=among)
        for left, right in _candidates(profiles)
    }


def _candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield pairs of articles of one language that share telling terms, left index below right."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, known in enumerate(profiles):
        shared = Counter(
            other
            for term in _telling(known)
            for other in holders[known.language, term][-limits.GROUP_HOLDERS :]
        )
        for other in sorted(shared):
            least = _SHARED if likeness.near_in_time(profiles[other], known) else _SHARED_FAR
            if shared[other] >= least:
                yield other, index
        for term in _telling(known):
            holders[known.language, term].append(index)


def _telling(known: Profile) -> list[str]:
    return list(islice(known.whole, _TELLING))


def _join(
    likenesses: dict[tuple[int, int], float], groups: list[list[int]], settled: int
) -> list[list[int]]:
    """Join the two groups that are most alike until none are alike enough.

    Args:
        likenesses: Of pairs of articles; a pair that is missing counts as 0.
        groups: What to begin with.
        settled: How many of these, the first ones, never join one another.
    """
    sums = _sums(likenesses, groups)
    alive = dict(enumerate(groups))
    heap = [_entry(alive, sums, pair) for pair in _pairs(sums)]
    heapq.heapify(heap)
    while heap:
        unlike, left, right, size = heapq.heappop(heap)
        if -unlike < BAR:
            break
        is_stale = left not in alive or right not in alive
        if is_stale or size != len(alive[left]) + len(alive[right]) or right < settled:
            continue
        alive[left] += alive.pop(right)
        for other in _merge_sums(sums, left, right):
            heapq.heappush(heap, _entry(alive, sums, (min(left, other), max(left, other))))
    return list(alive.values())


def _sums(
    likenesses: dict[tuple[int, int], float], groups: list[list[int]]
) -> dict[int, dict[int, float]]:
    """Add up the likeness between every two groups."""
    home = {index: at for at, members in enumerate(groups) for index in members}
    sums: dict[int, dict[int, float]] = {at: {} for at in range(len(groups))}
    for (left, right), value in likenesses.items():
        one, two = home[left], home[right]
        if one != two:
            sums[one][two] = sums[two][one] = sums[one].get(two, 0.0) + value
    return sums


def _pairs(sums: dict[int, dict[int, float]]) -> list[tuple[int, int]]:
    return [(left, right) for left, others in sums.items() for right in others if left < right]


def _entry(
    alive: dict[int, list[int]], sums: dict[int, dict[int, float]], pair: tuple[int, int]
) -> tuple[float, int, int, int]:
    """Return a pair of groups for the heap: most alike first, with its size to tell when it is stale."""
    left, right = pair
    sizes = len(alive[left]), len(alive[right])
    return (-sums[left][right] / (sizes[0] * sizes[1]), left, right, sizes[0] + sizes[1])


def _merge_sums(sums: dict[int, dict[int, float]], left: int, right: int) -> list[int]:
    """Let ``left`` take over what ``right`` had; return the groups it is like now."""
    for other, value in sums.pop(right).items():
        sums[other].pop(right)
        if other != left:
            sums[left][other] = sums[other][left] = sums[left].get(other, 0.0) + value
    return sorted(sums[left])
