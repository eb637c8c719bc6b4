"""The grouper's door for the process beside the window (`session.beside`): loads it where it is used.

Articles come as a library keeps them, and are read here. Knows no library.
"""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Final

from reader.article import Article, Link
from reader.library.written import Stored
from reader.parcel import Parcel

LONG: Final = 200_000
"""Letters of articles together from which the grouper keeps nothing of them for the next question: a pair of 5 MB
with its runs of words takes 60 MB, and is seldom asked about twice."""


def together(
    articles: Sequence[Stored], settled: Sequence[Sequence[int]], *, among: int
) -> tuple[tuple[int, ...], ...]:
    """Do `grouper.together`."""
    from reader.group import grouper

    with _read(articles) as read:
        return grouper.together(read, settled, among=among)


def links(articles: Sequence[Stored]) -> tuple[Link, ...]:
    """Do `grouper.links`."""
    from reader.group import grouper

    with _read(articles) as read:
        return grouper.links(read)


def is_same_article(left: Stored, right: Parcel[str]) -> bool:
    """Do `grouper.is_same_article`."""
    from reader.group import grouper

    with _read([left, Stored(right, "")]) as read:
        return grouper.is_same_article(*read)


def telling_words(article: Stored) -> tuple[str, ...]:
    """Do `grouper.telling_words`."""
    from reader.group import grouper

    with _read([article]) as read:
        return grouper.telling_words(read[0])


@contextmanager
def _read(articles: Sequence[Stored]) -> Generator[list[Article]]:
    """Read articles for a question; afterwards the grouper forgets long ones."""
    from reader.group import grouper

    read = [each.article() for each in articles]
    yield read
    if sum(len(p.text) for each in read for p in each.paragraphs) >= LONG:
        grouper.forget()
