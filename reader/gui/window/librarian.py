"""Asks the session's desk, off the window's thread, and says what it answered.

The desk lives in the library's one thread from its opening to its closing; the window gets frozen values by
signals. Newest asked wins on each line of work. Problems come as one plain sentence.
"""

import itertools
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from reader import allocator
from reader.article import Article, CleanPage
from reader.gui.jobs import Jobs, Pool, Ticket
from reader.session import problem
from reader.session.desk import Desk
from reader.session.views import Receipt, StoryView, VersionView

T = TypeVar("T")

TAKING_IN: Final = "take in"
"""How the lines of work begin on which files are taken in."""
CHANGING: Final = "change"
"""The same for what else the editor does to the library."""

READING: Final = "version"
"""The line of work on which one version is read."""

PORTION: Final = 200
"""Stories read at once; the list asks for more when it is scrolled to their end."""


class Found(NamedTuple):
    """Stories that answer the words in the box."""

    words: str
    ids: tuple[int, ...]
    views: tuple[StoryView, ...]
    """Of the first of them."""
    read: int = 0
    """How many of them were read for that."""


class Matter(NamedTuple):
    """One version to read."""

    view: VersionView
    article: Article
    page: CleanPage | None
    """With all that was stripped, when it was asked for."""


class Arrival(NamedTuple):
    """Files that were taken in."""

    receipt: Receipt
    first: tuple[int, ...]
    """The first version of each file, in the order of the files, when they are few."""


SORTED: Final = 5_000
"""Stories taken in last that are put in order by their words, older ones follow; and how far down the list a
version is sought that is to be in it. Read in about 0.3 s."""

FEW: Final = 6
"""Versions up to which each is looked up, to open what was taken in."""


class Librarian(QObject):
    """Asks and tells.

    Attributes:
        views: Every version seen in the list so far, by id.
        order: How stories are listed: `newest`, `taken_in`, `headline` or `outlet`.
    """

    opened = Signal()
    """The library is open."""
    found = Signal(object)
    """`Found`: the stories to list."""
    more_found = Signal(object)
    """Further `StoryView`s of the list shown."""
    read = Signal(object)
    """`Matter`"""
    taken_in = Signal(object)
    """`Arrival`"""
    changed = Signal(str)
    """The library is another: what was done, as undo says it; empty after an undo."""
    undone = Signal(object)
    """What was taken back, or None."""
    progressed = Signal(int, str)
    """Files taken in so far, and the name of the last."""
    problem = Signal(str)
    """One plain sentence."""

    def __init__(self, jobs: Jobs, folder: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self.views: dict[int, VersionView] = {}
        self.order = "newest"
        self.jobs = jobs
        self._folder = folder
        self._desk: Desk | None = None
        self._listed = Found("", (), ())
        self._shown = 0
        self._numbers = itertools.count()

    # The list

    def open(self) -> None:
        """Open the library."""
        self._ask("open", _nothing, self._tell_opened)

    def find(self, words: str, reaching: Iterable[int] = ()) -> None:
        """List the stories that hold these words, as far as some versions, so that these are in the list."""
        order, shown, wanted = self.order, max(PORTION, self._shown), tuple(reaching)

        def look(desk: Desk, _ticket: Ticket) -> Found:
            ids = _in_order(desk, words, order)
            end = max(shown, _reach(desk, ids[:SORTED], wanted))
            return Found(words, ids, desk.story_views(ids[:end], words), min(end, len(ids)))

        self._ask("stories", look, self._tell_found)

    def find_more(self) -> None:
        """Read the next portion of the list shown."""
        listed, start = self._listed, self._shown
        ids = listed.ids[start : start + PORTION]
        if self.jobs.is_busy("more") or not ids:
            return

        def look(desk: Desk, _ticket: Ticket) -> tuple[StoryView, ...]:
            return desk.story_views(ids, listed.words)

        self._ask("more", look, self._tell_more)

    # One version

    def read_version(self, version: int, *, with_page: bool) -> None:
        """Read one version, with its page if asked."""

        def look(desk: Desk, _ticket: Ticket) -> Matter:
            page = desk.page(version) if with_page else None
            article = desk.article(version)
            (view,) = desk.versions([version])
            return Matter(view, article, page)

        self._ask(READING, look, self.read.emit)

    # What the editor does to the library

    def take_in(self, paths: Sequence[str]) -> None:
        """Take files and folders in."""

        def work(desk: Desk, ticket: Ticket) -> Arrival:
            def tell(done: int, name: str) -> None:
                ticket.check()
                self.progressed.emit(done, name)

            return _arrival(desk.take_in(paths, progress=tell))

        self._ask(self._own_line(TAKING_IN), work, self._tell_arrival)

    def take_in_text(self, text: str, name: str) -> None:
        """Take pasted text in as a version."""

        def work(desk: Desk, _ticket: Ticket) -> Arrival:
            return _arrival(desk.take_in_text(text, name))

        self._ask(self._own_line(TAKING_IN), work, self._tell_arrival)

    def change(self, says: str, work: Callable[[Desk], object]) -> None:
        """Do something else to the library; ``says`` is told when it is done."""

        def run(desk: Desk, _ticket: Ticket) -> None:
            work(desk)

        def tell(_done: None) -> None:
            self.changed.emit(says)

        self._ask(self._own_line(CHANGING), run, tell)

    def alter(self, work: Callable[[Desk], T], done: Callable[[T], None]) -> None:
        """Do something to the library whose answer is wanted; listing it anew is the asker's business."""

        def run(desk: Desk, _ticket: Ticket) -> T:
            return work(desk)

        self._ask(self._own_line(CHANGING), run, done)

    def undo(self) -> None:
        """Take back what was done last."""

        def run(desk: Desk, _ticket: Ticket) -> str | None:
            return desk.undo()

        self._ask(self._own_line(CHANGING), run, self._tell_undone)

    def ask(self, line: str, work: Callable[[Desk], T], done: Callable[[T], None]) -> None:
        """Ask the desk anything else."""

        def run(desk: Desk, _ticket: Ticket) -> T:
            return work(desk)

        self._ask(line, run, done)

    def close(self) -> None:
        """Finish what the editor did, drop all questions, close the library."""
        for line in self.jobs.lines():
            if not line.startswith(CHANGING):
                self.jobs.stop(line)
        self.jobs.close()
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    # What comes back

    def _tell_opened(self, _done: None) -> None:
        self.opened.emit()

    def _tell_found(self, found: Found) -> None:
        self._listed = found
        self._shown = found.read
        self._remember(found.views)
        self.found.emit(found)

    def _tell_more(self, stories: tuple[StoryView, ...]) -> None:
        self._shown = min(len(self._listed.ids), self._shown + PORTION)
        self._remember(stories)
        self.more_found.emit(stories)

    def _tell_arrival(self, arrival: Arrival) -> None:
        self.taken_in.emit(arrival)

    def _tell_undone(self, says: str | None) -> None:
        self.undone.emit(says)

    def _tell_problem(self, error: Exception) -> None:
        if not isinstance(error, problem.PROBLEMS):
            raise error
        self.problem.emit(str(error))

    def _remember(self, stories: tuple[StoryView, ...]) -> None:
        self.views |= {each.id: each for story in stories for each in story.versions}

    # How it asks

    def _ask(
        self, line: str, work: Callable[[Desk, Ticket], T], done: Callable[[T], None]
    ) -> Ticket:
        def run(ticket: Ticket) -> T:
            return work(self._open_desk(), ticket)

        return self.jobs.ask(line, run, done, failed=self._tell_problem, pool=Pool.LIBRARY)

    def _open_desk(self) -> Desk:
        """Return the desk, opened in the library's thread the first time."""
        if self._desk is None:
            allocator.begin()  # from here on there are texts
            self._desk = Desk(self._folder)
        return self._desk

    def _own_line(self, name: str) -> str:
        """Name a line of work that makes no other void: nothing an editor did may be dropped."""
        return f"{name} {next(self._numbers)}"


def _nothing(_desk: Desk, _ticket: Ticket) -> None:
    """Do nothing: the desk was opened on the way."""


def _in_order(desk: Desk, words: str, order: str) -> tuple[int, ...]:
    """Return the stories that hold these words, in order: by words, as many as are worth reading for it."""
    ids = desk.story_ids(words, by_date=order == "newest")
    if order in {"newest", "taken_in"}:
        return ids
    views = desk.story_views(ids[:SORTED])
    key = _headline if order == "headline" else _outlet
    return (*(story.id for story in sorted(views, key=key)), *ids[SORTED:])


def _reach(desk: Desk, ids: tuple[int, ...], wanted: tuple[int, ...]) -> int:
    """Return how many stories are to be read so that some versions are among theirs."""
    stories = {version.story for version in desk.versions(wanted)}
    return max((place for place, story in enumerate(ids, 1) if story in stories), default=0)


def _headline(story: StoryView) -> tuple[str, int]:
    return story.headline.casefold(), story.id


def _outlet(story: StoryView) -> tuple[bool, str, str]:
    outlet = next((version.outlet for version in story.versions if version.outlet), "")
    return not outlet, outlet.casefold(), story.headline.casefold()


def _arrival(receipt: Receipt) -> Arrival:
    """Find the first version of each file; of a file with several articles that is its first article."""
    ids = {*receipt.added, *receipt.known}
    few = receipt.of_files if len(ids) <= FEW else ()
    return Arrival(receipt, tuple(dict.fromkeys(versions[0] for versions in few if versions)))
