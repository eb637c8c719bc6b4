"""Which articles tell one event, and why."""

from collections.abc import Sequence

from reader.article import Article, Grouping, Link


def group(
    articles: Sequence[Article], settled: Sequence[Sequence[int]] = ()
) -> tuple[Grouping, ...]:
    """Put articles that tell one event together."""
    taken = {index for story in settled for index in story}
    alone = [(index,) for index in range(len(articles)) if index not in taken]
    return tuple(Grouping(tuple(story), ()) for story in [*settled, *alone])


def telling_words(article: Article, limit: int = 12) -> tuple[str, ...]:
    """Return the words that tell the article from others, the most telling first."""
    return ()


def links(articles: Sequence[Article]) -> tuple[Link, ...]:
    """Say how the articles of one story are related."""
    return ()


def is_same_article(left: Article, right: Article) -> bool:
    """Tell whether two articles of one file, taken in at two times, are one article."""
    return left.headline == right.headline
