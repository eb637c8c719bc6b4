"""The grouper's door for the process beside the window (`session.beside`): loads it where it is used.

Articles come as a library keeps them, and are read here. Knows no library.
"""

from collections.abc import Sequence

from reader.article import Link
from reader.library import written
from reader.library.written import Stored
from reader.parcel import Parcel


def together(
    articles: Sequence[Stored], settled: Sequence[Sequence[int]], *, among: int
) -> tuple[tuple[int, ...], ...]:
    """Do `grouper.together`."""
    from reader.group import grouper

    return grouper.together([each.article() for each in articles], settled, among=among)


def links(articles: Sequence[Stored]) -> tuple[Link, ...]:
    """Do `grouper.links`."""
    from reader.group import grouper

    return grouper.links([each.article() for each in articles])


def is_same_article(left: Stored, right: Parcel[str]) -> bool:
    """Do `grouper.is_same_article`."""
    from reader.group import grouper

    return grouper.is_same_article(left.article(), written.read_article(right.open()))


def telling_words(article: Stored) -> tuple[str, ...]:
    """Do `grouper.telling_words`."""
    from reader.group import grouper

    return grouper.telling_words(article.article())
