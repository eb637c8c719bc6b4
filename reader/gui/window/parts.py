"""All that works behind the window, made after its first paint and connected here."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject

from reader.gui.jobs import Jobs
from reader.gui.window import drops, voice
from reader.gui.window.clerk import Clerk
from reader.gui.window.comforts import Comforts
from reader.gui.window.comparer import Comparer
from reader.gui.window.comparing import Comparing
from reader.gui.window.course import Course
from reader.gui.window.encodings import Encodings
from reader.gui.window.find_bar import FindBar
from reader.gui.window.librarian import Librarian
from reader.gui.window.listing import Listing
from reader.gui.window.notices import Notices
from reader.gui.window.output import Output
from reader.gui.window.papers import Papers
from reader.gui.window.questions import Questions
from reader.gui.window.resting import Resting
from reader.gui.window.rule_list import RuleList
from reader.gui.window.ruling import Ruling
from reader.gui.window.shown import Version
from reader.gui.window.speaking import Speaking
from reader.gui.window.waiting import Waiting

if TYPE_CHECKING:
    from reader.gui.reading.composition import Block
    from reader.gui.window.main import MainWindow
    from reader.settings import Settings


class Parts(QObject):
    """Makes the parts and connects them.

    Attributes:
        jobs: Work off the window's thread.
        librarian: Asks the library.
        notices: The strip under what is read.
        find_bar: The line to type words in.
        comparer: Compares two versions.
        course: What is shown.
        listing: What the desk lists.
        clerk: What is done to the library.
        comforts: What the editor chose.
        ruling: Rules for outlets, made where a line is read.
        rule_list: All of them.
    """

    def __init__(self, window: "MainWindow", library: Path | None, kept: "Settings") -> None:
        super().__init__(window)
        self._window = window
        self.jobs = Jobs(self)
        self.librarian = Librarian(self.jobs, library, self)
        self.notices = Notices(window.look)
        self.find_bar = FindBar(window.stage, lambda: window.desk.words)
        window.middle.addWidget(self.find_bar)
        window.middle.addWidget(self.notices)
        self.comforts = Comforts(window.look, window.folder, kept, self)
        is_begun = window.stage.comparison.comparison is not None
        self.comparer = Comparer(self.librarian, self, is_begun=is_begun)
        self.course = Course(self.librarian, self.comparer, window.stage, window.commands)
        self.listing = Listing(window, self.librarian, self.course)
        self.clerk = Clerk(
            self.librarian, window.desk, self.notices, window, is_first_seen=is_begun
        )
        self.comparing = Comparing(window.stage.comparison, self.comforts, window.folder, self)
        self._questions = Questions(window, self.librarian, self.notices)
        self.ruling = Ruling(window, self.librarian, self.notices, self.course)
        self.rule_list = RuleList(window, self.librarian, self.ruling, self.course)
        self._encodings = Encodings(window, self.librarian, self.notices, self.course)
        self._output = Output(window.stage, self.notices, self.jobs, window)
        self._papers = Papers(window, self.comforts)
        self._speaking = Speaking(window.stage, self.notices, self)
        self._waiting = Waiting(self.jobs, self.notices, self)
        self._resting = Resting(self.jobs, self)
        self._obey()
        self._connect()

    def _obey(self) -> None:
        window, commands = self._window, self._window.commands
        self._questions.obey(commands, self.course, self.clerk)
        self.listing.obey(commands, self.notices)
        self.rule_list.obey(commands, self.notices)
        for part in (
            self.clerk,
            self.comforts,
            self.comparing,
            self._output,
            self._encodings,
            self._papers,
            self.find_bar,
            self.ruling,
        ):
            part.obey(commands)
        self._speaking.obey(commands, can_speak=voice.is_there())
        commands.obey(
            quit=window.leave,
            next_area=window.next_area,
            turn_line=window.stage.reading.turn_line,
        )
        commands.switch(
            stripped=self._show_stripped, desk=window.show_desk, full_screen=window.turn_full_screen
        )
        commands.check("desk")
        commands.check("stripped", when=self.comforts.settings.show_stripped)

    def _connect(self) -> None:
        self._window.place.ask_where = self.course.where
        reading = self._window.stage.reading
        reading.line_turned.connect(self._turn_line)
        reading.size_turned.connect(self.comforts.turn_size)
        self._window.desk.menu_wanted.connect(self._window.show_menu)
        self.clerk.left.connect(self.course.leave)
        self.clerk.relabelled.connect(self.course.refresh)
        self.clerk.rule_wished.connect(self.ruling.grant)
        self.ruling.altered.connect(self.course.refresh)
        self.ruling.altered.connect(self.listing.refresh)
        self.course.arrived.connect(self.comparing.follow)
        self.course.arrived.connect(self.find_bar.look)
        self.course.arrived.connect(self._speaking.stop)
        self.comforts.changed.connect(self._follow_settings)
        self.comforts.unwritable.connect(self._refuse)
        self.comparing.unwritable.connect(self._refuse)
        self.listing.came_empty.connect(self._offer_samples)

    def begin(self, paths: Sequence[str]) -> None:
        """Open the library, list it, and take these files in."""
        self.course.with_page = self.comforts.settings.show_stripped
        self.comparing.fit(self._window.width())
        self.librarian.order = self.comforts.settings.order
        self.comparer.is_refining = self.comforts.settings.meaning
        self.listing.begin(paths)
        self.ruling.recleaning.begin()

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

    def _offer_samples(self) -> None:
        """Put the samples on the desk, on the very first start."""
        if not self.comforts.settings.samples_offered:
            self.comforts.take(samples_offered=True)
            self.clerk.take_in_samples()

    def _show_stripped(self, is_on: bool) -> None:
        self.comforts.take(show_stripped=is_on)

    def _follow_settings(self, kept: "Settings") -> None:
        self._window.commands.check("stripped", when=kept.show_stripped)
        self.listing.set_order(kept.order)
        self.course.set_with_page(when=kept.show_stripped)
        if self.comparer.is_refining != kept.meaning:
            self.comparer.is_refining = kept.meaning
            self.course.compare_again()

    def _turn_line(self, block: "Block") -> None:
        shown = self.course.history.now
        if isinstance(shown, Version):
            self.clerk.turn_line(shown.id, block)

    def _refuse(self, says: str) -> None:
        self.notices.refuse([says])
