"""The nouns all stages share: a page as found, its labelled lines, the article, versions and stories.

Everything here is a frozen value. Nothing here reads, cleans, stores or compares; nothing here knows
where a value came from or how it will be shown. Line numbers start at 1; offsets are code points.
"""

from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """How a file was taken in."""

    OK = "ok"
    PARTIAL = "partial"
    """Taken in, but something in it could not be read; the page says what."""


class Label(StrEnum):
    """What one line of a page is. Every line has exactly one."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    SUMMARY = "summary"
    BYLINE = "byline"
    DATE = "date"
    CAPTION = "caption"
    HEADING = "heading"
    BODY = "body"
    DUPLICATE = "duplicate"
    FURNITURE = "furniture"
    NOTE = "note"
    BLANK = "blank"


STRIPPED = frozenset({Label.DUPLICATE, Label.FURNITURE})
"""Labels of lines that are kept with their reason but are no part of the article."""


class ParagraphKind(StrEnum):
    """What a paragraph of the body is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    LIST = "list"


class Direction(StrEnum):
    """Which way the text of an article runs."""

    LTR = "ltr"
    RTL = "rtl"


class Page(NamedTuple):
    """A file's text as found, line by line."""

    path: str
    """As it was given; never opened again after the page was read."""
    format: str
    """`text`, `markdown` or `html`."""
    encoding: str
    sha256: str
    """Of the bytes as found."""
    lines: tuple[str, ...]
    """Without line ends; ``"\\n".join(lines)`` is the text. Of a format without lines: its blocks of
    text in page order."""
    status: Status = Status.OK
    reason: str | None = None
    """One plain sentence, when the status is not ok."""
    blocks: tuple[str, ...] = ()
    """Of marked-up formats: what each line was (`p`, `h2`, `li`, `figcaption`, `blockquote`, ...);
    as many as lines. Empty for plain text."""
    markup: str | None = None
    """The decoded source of an HTML page, for the cleaner. Never handed to Qt."""
    outlet: str | None = None
    """The outlet's name as the editor gave it; outranks what the page says of itself."""

    @property
    def text(self) -> str:
        """The page in one piece."""
        return "\n".join(self.lines)


class Refusal(NamedTuple):
    """A file that was not taken in, and why."""

    path: str
    reason: str
    """One plain sentence naming the file and the cause."""
    code: str
    """For programs: `too-large`, `empty`, `missing`, `not-a-file`, `not-text`, `unreadable`, ..."""


class Line(NamedTuple):
    """One line of a page with what the cleaner made of it."""

    number: int
    text: str
    label: Label
    article: int
    """Index of the article it belongs to, furniture and blank lines included."""
    rule: str
    """Short name of the rule that decided, e.g. `first-line`."""
    because: str
    """The same for people: "caption repeated from line 3"."""
    same_as: int | None = None
    """Of a duplicate: the number of the line it repeats."""


class Caption(NamedTuple):
    """A picture's caption, its credit apart."""

    text: str
    credit: str | None
    line: int


class Paragraph(NamedTuple):
    """One paragraph of the body."""

    kind: ParagraphKind
    text: str
    first_line: int
    last_line: int


class Article(NamedTuple):
    """A page's story without its furniture."""

    headline: str | None
    paragraphs: tuple[Paragraph, ...]
    standfirst: str | None = None
    summary: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    """The people, one each."""
    agency: str | None = None
    dateline: str | None = None
    published: str | None = None
    """ISO date, with time and zone where the page gives them: `2024-09-11`, `2024-09-11T14:05+03:00`."""
    updated: str | None = None
    outlet: str | None = None
    language: str = "en"
    direction: Direction = Direction.LTR
    captions: tuple[Caption, ...] = ()
    notes: tuple[str, ...] = ()
    """Correction and update notes: an editor wants to see them."""


class SplitOffer(NamedTuple):
    """A place where a second article may begin, too doubtful to split without asking."""

    line: int
    because: str


class CleanPage(NamedTuple):
    """A page with every line labelled, and the articles found in it (at least one)."""

    page: Page
    lines: tuple[Line, ...]
    articles: tuple[Article, ...]
    offers: tuple[SplitOffer, ...] = ()


class Relabel(NamedTuple):
    """The editor's own decision on one line of one page; outranks every rule."""

    line: int
    label: Label


class OutletRule(NamedTuple):
    """What the editor wants done with a line wherever it stands on an outlet's pages."""

    outlet: str
    text: str
    """The line, compared after folding case, space and digits."""
    label: Label


class Version(NamedTuple):
    """One article in the library."""

    id: int
    story: int
    """Id of the story it is filed under."""
    article: Article
    path: str
    """Where it was taken in from, for the editor to read; may no longer exist."""
    article_index: int
    """Which article of that page, from 0."""
    taken_in: str
    """UTC, ISO 8601."""
    words: int
    replaces: int | None = None
    """Id of the version of the same file that this one came after."""


class LinkKind(StrEnum):
    """How two versions of one story are related, strongest first."""

    IDENTICAL = "identical"
    NEAR_DUPLICATE = "near-duplicate"
    REWRITTEN = "rewritten"
    SAME_STORY = "same-story"


class Link(NamedTuple):
    """Why two versions stand together; ``left`` and ``right`` index the story's versions."""

    left: int
    right: int
    kind: LinkKind
    score: float
    because: str


class Grouping(NamedTuple):
    """One story as the grouper finds it: indices of the articles it was given, and their links."""

    members: tuple[int, ...]
    links: tuple[Link, ...]
