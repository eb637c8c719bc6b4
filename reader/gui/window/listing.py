"""What the desk lists, what is chosen in it, and what follows: the list after a change, the start of a day."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from reader.gui.reading.view import Place
from reader.gui.window.shown import Shown, Version

if TYPE_CHECKING:
    from reader.gui.actions import Actions
    from reader.gui.window.course import Course
    from reader.gui.window.librarian import Arrival, Found, Librarian
    from reader.gui.window.main import MainWindow
    from reader.gui.window.notices import Notices
    from reader.session.desk import Desk
    from reader.session.views import VersionView

LEFT: Final = "versions left"
"""The line of work on which it is asked what an undo took out."""
PAIR: Final = 2
WHEN_CHOSEN: Final = ("read", "move", "remove", "why")
TWO_PLEASE: Final = "Select two versions on the desk: hold Ctrl and click the second one."


class Listing(QObject):
    """Fills the desk and obeys the commands about what is chosen in it."""

    came_empty = Signal()
    """The library was opened for the first time, or has been emptied."""

    def __init__(self, window: "MainWindow", librarian: "Librarian", course: "Course") -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._librarian = librarian
        self._course = course
        self._is_first = True
        self._has_files = False
        self._connect()

    def _connect(self) -> None:
        librarian, desk = self._librarian, self._desk
        librarian.found.connect(self._fill)
        librarian.more_found.connect(desk.model.append)
        for changed in (librarian.changed, librarian.undone, librarian.taken_in):
            changed.connect(self.refresh)
        librarian.taken_in.connect(self._open_arrival)
        librarian.undone.connect(self._follow_undo)
        desk.words_changed.connect(librarian.find)
        desk.model.more_wanted.connect(librarian.find_more)
        desk.version_chosen.connect(self._course.read)
        desk.pair_chosen.connect(self._course.compare)
        desk.model.pair_wanted.connect(self._course.compare)
        desk.list.chosen.connect(self._allow)
        self._course.arrived.connect(self._follow)

    def obey(self, actions: "Actions", notices: "Notices") -> None:
        """Obey these commands."""
        self._actions = actions
        self._notices = notices
        actions.obey(
            filter=self._desk.go_to_box,
            next_version=self.next_version,
            previous_version=self.previous_version,
            read=self.read_chosen,
            compare_chosen=self.compare_chosen,
        )
        self._allow()

    def begin(self, paths: Sequence[str]) -> None:
        """Take these files in, and list the library."""
        self._has_files = bool(paths)
        if paths:
            self._librarian.take_in(paths)
        self._librarian.find("", self._window.place.shown or ())

    def refresh(self) -> None:
        """List the library anew."""
        self._librarian.find(self._desk.words, self._course.history.now or ())

    def set_order(self, order: str) -> None:
        """List the stories in another order."""
        if order != self._librarian.order:
            self._librarian.order = order
            self.refresh()

    def next_version(self) -> None:
        """Choose the row under the one chosen."""
        self._desk.step(1)

    def previous_version(self) -> None:
        """Choose the row over the one chosen."""
        self._desk.step(-1)

    def read_chosen(self) -> None:
        """Read the version chosen, or the newest of the story chosen."""
        for version in self._chosen()[-1:]:
            self._course.read(version.id)

    def compare_chosen(self) -> None:
        """Compare the two versions chosen, or the two newest of the story chosen."""
        chosen = self._chosen()[-PAIR:]
        if len(chosen) == PAIR:
            self._course.compare(chosen[0].id, chosen[1].id)
        else:
            self._notices.tell(TWO_PLEASE)

    def _chosen(self) -> "tuple[VersionView, ...]":
        return self._desk.list.chosen_or_within()

    def _allow(self) -> None:
        self._actions.enable(*WHEN_CHOSEN, when=bool(self._chosen()))

    # What follows from the library's answers

    def _fill(self, found: "Found") -> None:
        shown = self._course.history.now
        self._desk.fill(found.views, len(found.ids))
        if shown is not None:
            self._desk.list.choose(shown)
        elif not found.words and not self._window.stage.is_comparing:
            self._window.stage.show_welcome(is_empty=not found.ids)
        if self._is_first:
            self._is_first = False
            self._resume(is_empty=not found.ids)
        self._allow()

    def _resume(self, *, is_empty: bool) -> None:
        """Show what was shown last, unless files were given to show."""
        last = self._window.place.shown
        if self._has_files:
            return
        if is_empty:
            self.came_empty.emit()
        elif last is not None and all(each in self._librarian.views for each in last):
            self._course.expect(last, Place(*self._window.place.at))
            self._course.go(last)

    def _open_arrival(self, arrival: "Arrival") -> None:
        """Open what was taken in: one version to read, two to compare; more are only listed."""
        if len(arrival.first) == 1:
            self._course.read(arrival.first[0])
        elif len(arrival.first) == PAIR:
            self._course.compare(*arrival.first)

    def _follow_undo(self, _says: str | None) -> None:
        """Leave what an undo took out, like files that were taken in; else ask anew for what is shown."""
        ids = tuple(self._course.history.ids)

        def look(desk: "Desk") -> tuple[int, ...]:
            stories = desk.story_views([version.story for version in desk.versions(ids)])
            kept = {version.id for story in stories for version in story.versions}
            return tuple(each for each in ids if each not in kept)

        self._librarian.ask(LEFT, look, self._leave)

    def _leave(self, gone: tuple[int, ...]) -> None:
        if gone:
            self._course.leave(*gone)
        else:
            self._course.refresh()

    def _follow(self, shown: Shown) -> None:
        self._desk.list.choose(shown or ())
        if not all(self._desk.model.index_of(each).isValid() for each in shown or ()):
            self.refresh()  # further down the list than was read of it
        if isinstance(shown, Version) and self._desk.words:
            self._window.stage.reading.finding.look_for(*self._desk.words.split())
        self._window.place.note(shown)
        self._allow()
