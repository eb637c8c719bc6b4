"""Stories as text for people: each with its versions and how they are related."""

from collections.abc import Iterable, Iterator

from reader.article import LinkKind
from reader.cli.output import folded
from reader.session.files import FileStory
from reader.session.views import StoryView, VersionView

_SAYS = {
    LinkKind.IDENTICAL: "same text",
    LinkKind.NEAR_DUPLICATE: "near-copies",
    LinkKind.REWRITTEN: "rewritten copy",
    LinkKind.SAME_STORY: "same story",
}


def of_files(stories: Iterable[FileStory]) -> Iterator[str]:
    """Yield the lines to print for stories found among files."""
    for story in stories:
        yield folded(story.headline or "(no headline)")
        for number, version in enumerate(story.versions, start=1):
            part = f", article {version.article}" if version.article else ""
            yield folded(f"{number}. {version.path}{part}: {version.headline or '(none)'}", "  ")
        for link in story.links:
            pair = f"{link.left + 1} and {link.right + 1}"
            yield folded(f"{pair}: {_SAYS[link.kind]} ({link.score:.2f}), {link.because}", "     ")
        yield ""


def of_library(stories: Iterable[StoryView]) -> Iterator[str]:
    """Yield the lines to print for the library's stories."""
    for story in stories:
        yield folded(f"{story.headline}  [story {story.id}]")
        yield from (version_line(version) for version in story.versions)
        yield ""


def version_line(version: VersionView) -> str:
    """Return one version as a line: "  12  2026-03-02  Harbour Post  412 words  Headline"."""
    about = [version.date[:10], version.outlet, f"{version.words} words", version.badge]
    said = "; ".join(part for part in about if part)
    return folded(f"{version.id:>5}  {version.headline} ({said})")
