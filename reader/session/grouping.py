"""The grouper's door for the process beside the window (`session.beside`): loads it where it is used.

Knows no library.
"""

from collections.abc import Sequence

from reader.article import Article, Link


def together(
    articles: Sequence[Article], settled: Sequence[Sequence[int]], *, among: int
) -> tuple[tuple[int, ...], ...]:
    """Do `grouper.together`."""
    from reader.group import grouper

    return grouper.together(articles, settled, among=among)


def links(articles: Sequence[Article]) -> tuple[Link, ...]:
    """Do `grouper.links`."""
    from reader.group import grouper

    return grouper.links(articles)


def is_same_article(left: Article, right: Article) -> bool:
    """Do `grouper.is_same_article`."""
    from reader.group import grouper

    return grouper.is_same_article(left, right)


def telling_words(article: Article) -> tuple[str, ...]:
    """Do `grouper.telling_words`."""
    from reader.group import grouper

    return grouper.telling_words(article)
