"""The JSON of the command line's contract: what programs outside read. See design.md, section 4.

Turns values into what `json.dumps` takes, keys in the order of the contract. Nothing here is computed: a
field that a value lacks is null. A schema's name changes when a field changes its meaning.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.article import Article, CleanPage, Line, Link, Refusal
from reader.compare.changes import Comparison, Finding, Mark, Pair, Place, Side

Json = str | int | float | bool | Sequence["Json"] | dict[str, "Json"] | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one side of a comparison comes from."""

    path: str
    article: int


class FiledVersion(Protocol):
    """One article of a file, as a story names it."""

    @property
    def path(self) -> str:
        """The file."""
        ...

    @property
    def article(self) -> int:
        """Which article of the file, from 0."""
        ...

    @property
    def headline(self) -> str | None:
        """Its headline."""
        ...


class FiledStory(Protocol):
    """One story found among files."""

    @property
    def headline(self) -> str | None:
        """What the story is called."""
        ...

    @property
    def versions(self) -> Sequence[FiledVersion]:
        """Its versions."""
        ...

    @property
    def links(self) -> Sequence[Link]:
        """How they are related."""
        ...


def clean(files: Iterable[CleanPage | Refusal]) -> dict[str, Json]:
    """Return what `sidelight clean --json` prints."""
    return {
        "schema": "sidelight.clean/1",
        "files": [
            _refused(each) if isinstance(each, Refusal) else _cleaned(each) for each in files
        ],
    }


def _refused(refusal: Refusal) -> dict[str, Json]:
    return {
        "path": refusal.path,
        "status": "refused",
        "reason": refusal.reason,
        "code": refusal.code,
        "format": None,
        "encoding": None,
        "sha256": None,
        "lines": [],
        "articles": [],
    }


def _cleaned(clean: CleanPage) -> dict[str, Json]:
    page = clean.page
    return {
        "path": page.path,
        "status": page.status,
        "reason": page.reason,
        "code": None,
        "format": page.format,
        "encoding": page.encoding,
        "sha256": page.sha256,
        "lines": [_line(line) for line in clean.lines],
        "articles": [_article(article) for article in clean.articles],
    }


def _line(line: Line) -> dict[str, Json]:
    return {
        "number": line.number,
        "text": line.text,
        "label": line.label,
        "article": line.article,
        "rule": line.rule,
        "same_as": line.same_as,
    }


def _article(article: Article) -> dict[str, Json]:
    return {
        "headline": article.headline,
        "standfirst": article.standfirst,
        "summary": article.summary,
        "byline": article.byline,
        "dateline": article.dateline,
        "published": article.published,
        "updated": article.updated,
        "outlet": article.outlet,
        "language": article.language,
        "direction": article.direction,
        "captions": [{"text": c.text, "credit": c.credit} for c in article.captions],
        "paragraphs": [
            {
                "kind": p.kind,
                "text": p.text,
                "first_line": p.first_line,
                "last_line": p.last_line,
            }
            for p in article.paragraphs
        ],
    }


def comparison(value: Comparison, left: Origin, right: Origin) -> dict[str, Json]:
    """Return what `sidelight compare --json` prints."""
    return {
        "schema": "sidelight.compare/1",
        "left": _side(value.left, left),
        "right": _side(value.right, right),
        "relation": value.relation,
        "verdict": value.verdict,
        "pairs": [_pair(p) for p in sorted((*value.pairs, *value.also), key=_by_left)],
        "only_left": value.only_left,
        "only_right": value.only_right,
        "findings": [_finding(finding) for finding in value.findings],
        "complete": value.complete,
    }


def _side(side: Side, origin: Origin) -> dict[str, Json]:
    return {
        "path": origin.path,
        "article": origin.article,
        "headline": side.headline,
        "paragraphs": side.paragraphs,
        "sentences": [
            {"paragraph": s.paragraph, "start": s.start, "end": s.end} for s in side.sentences
        ],
    }


def _by_left(pair: Pair) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return pair.left, pair.right


def _pair(pair: Pair) -> dict[str, Json]:
    return {
        "left": pair.left,
        "right": pair.right,
        "kind": pair.kind,
        "moved": pair.moved,
        "confidence": round(pair.confidence, 4),
        "marks": {
            "left": [_mark(mark) for mark in pair.left_marks],
            "right": [_mark(mark) for mark in pair.right_marks],
        },
    }


def _mark(mark: Mark) -> dict[str, Json]:
    return {
        "sentence": mark.sentence,
        "start": mark.start,
        "end": mark.end,
        "kind": mark.kind,
    }


def _finding(finding: Finding) -> dict[str, Json]:
    return {
        "kind": finding.kind,
        "change": finding.change,
        "weight": round(finding.weight, 4),
        "left": _place(finding.left),
        "right": _place(finding.right),
        "says": finding.says,
    }


def _place(place: Place | None) -> dict[str, Json] | None:
    if place is None:
        return None
    return {
        "sentence": place.sentence,
        "start": place.start,
        "end": place.end,
        "text": place.text,
    }


def stories(found: Iterable[FiledStory]) -> dict[str, Json]:
    """Return what `sidelight stories --json` prints."""
    return {
        "schema": "sidelight.stories/1",
        "stories": [
            {
                "headline": story.headline,
                "versions": [
                    {"path": v.path, "article": v.article, "headline": v.headline}
                    for v in story.versions
                ],
                "links": [_link(link) for link in story.links],
            }
            for story in found
        ],
    }


def _link(link: Link) -> dict[str, Json]:
    return {
        "left": link.left,
        "right": link.right,
        "kind": link.kind,
        "score": link.score,
        "because": link.because,
    }
