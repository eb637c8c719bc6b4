"""All that works behind the window, made after its first paint and connected here."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QObject

from reader.gui.comparison import wiring
from reader.gui.jobs import Jobs
from reader.gui.window import drops
from reader.gui.window.clerk import Clerk
from reader.gui.window.comforts import Comforts
from reader.gui.window.course import Course
from reader.gui.window.librarian import Arrival, Found, Librarian
from reader.gui.window.notices import Notices
from reader.gui.window.shown import Pair, Version

if TYPE_CHECKING:
    from reader.gui.reading.composition import Block
    from reader.gui.window.main import MainWindow
    from reader.settings import Settings

PAIR: Final = 2


class Parts(QObject):
    """Makes the parts and connects them; the window has them by name.

    Attributes:
        jobs: Work off the window's thread.
        librarian: Asks the library.
        notices: The strip under what is read.
        course: What is shown.
        clerk: What is done to the library.
        comforts: What the editor chose.
    """

    def __init__(self, window: "MainWindow", library: Path | None, kept: "Settings") -> None:
        super().__init__(window)
        self._window = window
        self._is_first_list = True
        self.jobs = Jobs(self)
        self.librarian = Librarian(self.jobs, library, self)
        self.notices = Notices(window.look)
        window.middle.addWidget(self.notices)
        self.course = Course(self.librarian, window.stage, window.commands, self)
        self.clerk = Clerk(self.librarian, window.desk, self.notices, window)
        self.comforts = Comforts(window.look, window.folder, kept, self)
        self._obey()
        self._connect()

    def _obey(self) -> None:
        window = self._window
        self.clerk.obey(window.commands)
        self.comforts.obey(window.commands)
        wiring.obey(window.commands, window.stage.comparison)
        window.commands.obey(
            quit=window.close,
            filter=window.desk.go_to_box,
            next_area=window.next_area,
            next_version=self._next_version,
            previous_version=self._previous_version,
            read=self._read_chosen,
            compare_chosen=self._compare_chosen,
            turn_line=window.stage.reading.turn_line,
        )
        window.commands.switch(
            stripped=self._show_stripped, desk=window.show_desk, full_screen=window.turn_full_screen
        )
        window.commands.check("desk")

    def _connect(self) -> None:
        window, librarian, desk = self._window, self.librarian, self._window.desk
        librarian.found.connect(self._list)
        librarian.more_found.connect(desk.model.append)
        librarian.changed.connect(self._list_again)
        librarian.undone.connect(self._list_again)
        librarian.taken_in.connect(self._list_again)
        desk.words_changed.connect(librarian.find)
        desk.model.more_wanted.connect(librarian.find_more)
        desk.version_chosen.connect(self.course.read)
        desk.pair_chosen.connect(self.course.compare)
        desk.model.pair_wanted.connect(self.course.compare)
        desk.menu_wanted.connect(window.show_menu)
        window.stage.reading.line_turned.connect(self._turn_line)
        window.stage.reading.size_turned.connect(self.comforts.turn_size)
        librarian.taken_in.connect(self._open_arrival)
        self.clerk.left.connect(self.course.leave)
        self.course.arrived.connect(self._follow)
        self.comforts.unwritable.connect(self._refuse)

    # Beginning and ending

    def begin(self, paths: Sequence[str]) -> None:
        """Open the library, list it, and take these files in."""
        self._has_files = bool(paths)
        if paths:
            self.librarian.take_in(paths)
        self.librarian.find("")

    def close(self) -> None:
        """Keep everything and close the library."""
        self._window.place.keep()
        self.comforts.save()
        self.librarian.close()

    def take_dropped(self, data: QMimeData) -> None:
        """Take in what was dropped: files and folders, or text."""
        paths, text = drops.paths(data), drops.text(data)
        if paths:
            self.librarian.take_in(paths)
        elif text:
            self.librarian.take_in_text(text, "Dropped text")

    # What the list shows and what follows from it

    def _list(self, found: Found) -> None:
        desk, shown = self._window.desk, self.course.history.now
        desk.fill(found.views, len(found.ids))
        if shown is not None:
            desk.list.choose(shown)
        elif not found.words:
            self._window.stage.show_welcome(is_empty=not found.ids)
        if self._is_first_list:
            self._is_first_list = False
            self._resume(is_empty=not found.ids)

    def _resume(self, *, is_empty: bool) -> None:
        """Show what was shown last; on the very first start, put the samples on the desk."""
        last = self._window.place.shown
        if self._has_files:
            return
        if is_empty and not self.comforts.settings.samples_offered:
            self.comforts.take(samples_offered=True)
            self.clerk.take_in_samples()
        elif last is not None and all(each in self.librarian.views for each in last):
            self.course.go(last)

    def _list_again(self) -> None:
        self.librarian.find(self._window.desk.words)

    def _open_arrival(self, arrival: Arrival) -> None:
        """Open what was taken in: one version to read, two to compare; more are only listed."""
        if len(arrival.first) == 1:
            self.course.read(arrival.first[0])
        elif len(arrival.first) == PAIR:
            self.course.compare(*arrival.first)

    def _follow(self, shown: Version | Pair) -> None:
        self._window.desk.list.choose(shown)
        self._window.place.note(shown)

    # Commands about what is chosen

    def _next_version(self) -> None:
        self._window.desk.step(1)

    def _previous_version(self) -> None:
        self._window.desk.step(-1)

    def _read_chosen(self) -> None:
        for version in self._window.desk.list.chosen_or_within()[-1:]:
            self.course.read(version.id)

    def _compare_chosen(self) -> None:
        chosen = self._window.desk.list.chosen_or_within()[-PAIR:]
        if len(chosen) == PAIR:
            self.course.compare(chosen[0].id, chosen[1].id)
        else:
            self.notices.tell(
                "Select two versions on the desk: hold Ctrl and click the second one."
            )

    def _show_stripped(self, is_on: bool) -> None:
        self.comforts.take(show_stripped=is_on)
        self.course.set_with_page(when=is_on)

    def _turn_line(self, block: "Block") -> None:
        shown = self.course.history.now
        if isinstance(shown, Version):
            self.clerk.turn_line(shown.id, block)

    def _refuse(self, says: str) -> None:
        self.notices.refuse([says])
