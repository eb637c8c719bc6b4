"""What the desk can do with files alone, without a library: clean them, compare two, group them.

Chains the stages and holds no text of its own. Every file is opened once, for reading.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.article import Article, CleanPage, Link, Page, Refusal
from reader.compare.changes import Comparison
from reader.session import cleaning, reading, whole_file
from reader.session.problem import UnreadableError
from reader.session.reading import AnyPath
from reader.session.views import FileVersion


class FileStory(NamedTuple):
    """One story found among files."""

    headline: str | None
    versions: tuple[FileVersion, ...]
    links: tuple[Link, ...]
    """``left`` and ``right`` index the versions."""


class Grouped(NamedTuple):
    """The stories found among files, in the order of the files, and what could not be read."""

    stories: tuple[FileStory, ...]
    refused: tuple[Refusal, ...]


def clean_files(paths: Iterable[AnyPath]) -> Iterator[CleanPage | Refusal]:
    """Clean files, and the files of folders: one page or one refusal each, in the order given."""
    for page in reading.read_all_beside(paths):
        yield page if isinstance(page, Refusal) else cleaning.clean(page.page.open())


def read_two(
    left: AnyPath,
    right: AnyPath,
    *,
    left_article: int = 0,
    right_article: int = 0,
    raw: bool = False,
) -> tuple[Article, Article]:
    """Read an article of one file and an article of another.

    Args:
        left: The file shown on the left.
        right: The file shown on the right.
        left_article: Which article of the left file, from 0.
        right_article: Which article of the right file, from 0.
        raw: Take every non-blank line as a paragraph and strip nothing.

    Raises:
        UnreadableError: A file cannot be read or has no such article.
    """
    return _article(left, left_article, raw=raw), _article(right, right_article, raw=raw)


def compare_files(
    left: AnyPath,
    right: AnyPath,
    *,
    left_article: int = 0,
    right_article: int = 0,
    raw: bool = False,
) -> Comparison:
    """Compare two articles of files at once; arguments and errors are those of `read_two`."""
    from reader.compare import engine

    return engine.compare(
        *read_two(left, right, left_article=left_article, right_article=right_article, raw=raw)
    )


def _article(path: AnyPath, index: int, *, raw: bool) -> Article:
    """Return one article of a file, or say why not."""
    from reader.ingest import files

    page = files.read(path)
    articles = page if isinstance(page, Refusal) else _articles(page, raw=raw)
    if isinstance(articles, Refusal):
        raise UnreadableError(articles.reason)
    if not 0 <= index < len(articles):
        holds = "one article" if len(articles) == 1 else f"{len(articles)} articles"
        raise UnreadableError(
            f"{path} holds {holds}, numbered from 0; there is no article {index}."
        )
    return articles[index]


def _articles(page: Page, *, raw: bool) -> tuple[Article, ...] | Refusal:
    if raw:
        from reader.session import clean_text

        return (clean_text.article(page),)
    clean = cleaning.clean(page)
    return clean if isinstance(clean, Refusal) else clean.articles


def write_page(comparison: Comparison, target: Path, *, sources: tuple[AnyPath, AnyPath]) -> None:
    """Write a comparison of two files as one self-contained HTML page, whole or not at all.

    Raises:
        UnreadableError: It could not be written, or is one of the sources; what was there is as it was.
    """
    from reader.export import page

    if any(is_one_file(target, Path(source)) for source in sources):
        raise UnreadableError(f"{target} is one of the files compared and is not written over.")
    left, right = (page.Name(Path(source).name) for source in sources)
    text = page.render(comparison, (left, right))
    whole_file.write(target, text, errors="replace")


def is_one_file(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file that is there."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def group_files(paths: Iterable[AnyPath]) -> Grouped:
    """Clean files and put the articles that tell one event together."""
    refused: list[Refusal] = []
    versions: list[FileVersion] = []
    articles: list[Article] = []
    for page in clean_files(paths):
        if isinstance(page, Refusal):
            refused.append(page)
            continue
        for index, article in enumerate(page.articles):
            versions.append(FileVersion(page.page.path, index, article.headline))
            articles.append(article)
    return Grouped(_stories(versions, articles), tuple(refused))


def _stories(versions: list[FileVersion], articles: list[Article]) -> tuple[FileStory, ...]:
    from reader.group import grouper

    found: list[FileStory] = []
    for grouping in grouper.group(articles):
        members = tuple(versions[index] for index in grouping.members)
        headline = next((version.headline for version in members if version.headline), None)
        found.append(FileStory(headline, members, grouping.links))
    return tuple(found)
