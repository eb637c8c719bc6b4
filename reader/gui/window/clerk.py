"""Does what the editor does to the library: taking in, pasting, filing elsewhere, taking away, undoing.

Knows which commands those are and what to say when they are done; the librarian does the work.
"""

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader import resource
from reader.article import STRIPPED, Label
from reader.gui.look.wording import count
from reader.gui.reading.composition import Role
from reader.gui.window.librarian import TAKING_IN
from reader.gui.window.notices import Deed, Notices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.article import Refusal
    from reader.gui.actions import Actions
    from reader.gui.desk.view import DeskView
    from reader.gui.reading.composition import Block
    from reader.gui.window.librarian import Arrival, Librarian
    from reader.session.desk import Desk
    from reader.session.rules import Wish
    from reader.session.views import Receipt

KINDS: Final = (
    "Articles (*.txt *.md *.markdown *.html *.htm *.xhtml *.docx *.odt *.rtf *.eml *.mht *.mhtml)"
    ";;All files (*)"
)
PASTED: Final = "Pasted text"
SHOWN: Final = 2
"""Articles a first look at two files shows: where they hold more, that is news."""
TELL_FROM: Final = 20
"""Files from which on it is worth saying how far they are."""


class Clerk(QObject):
    """Obeys the commands that change the library."""

    left = Signal(int)
    """A version was taken away."""
    relabelled = Signal()
    """A line of what is read was stripped or restored."""
    rule_wished = Signal(object)
    """The `Wish` that it be always so for the outlet."""

    def __init__(
        self,
        librarian: "Librarian",
        desk: "DeskView",
        notices: Notices,
        window: QWidget,
        *,
        is_first_seen: bool,
    ) -> None:
        """Obey in a window that shows the two files it was started with already, or not."""
        super().__init__(window)
        self._is_seen = is_first_seen
        """What arrives next is on the screen: there is no news in it."""
        self._librarian = librarian
        self._desk = desk
        self._notices = notices
        self._window = window
        self._undo = Deed("Undo", librarian.undo)
        librarian.taken_in.connect(self._tell_arrival)
        librarian.changed.connect(self._tell_changed)
        librarian.undone.connect(self._tell_undone)
        librarian.progressed.connect(self._tell_progress)
        librarian.problem.connect(self._tell_problem)
        desk.model.move_wanted.connect(self.move)
        desk.list.removal_wanted.connect(self.remove_chosen)

    def obey(self, actions: "Actions") -> None:
        """Obey these commands."""
        actions.obey(
            open=self.open_files,
            open_folder=self.open_folder,
            paste=self.paste,
            samples=self.take_in_samples,
            remove=self.remove_chosen,
            undo=self._librarian.undo,
            back_up=self.back_up,
        )

    # Taking in

    def open_files(self) -> None:
        """Ask for files and take them in."""
        paths, _kind = QFileDialog.getOpenFileNames(self._window, "Open articles", "", KINDS)
        if paths:
            self._librarian.take_in(paths)

    def open_folder(self) -> None:
        """Ask for a folder and take its files in."""
        path = QFileDialog.getExistingDirectory(self._window, "Open a folder of articles")
        if path:
            self._librarian.take_in([path])

    def paste(self) -> None:
        """Take the text on the clipboard in."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._librarian.take_in_text(text, PASTED)
        else:
            self._notices.refuse(["There is no text on the clipboard to paste as an article."])

    def take_in_samples(self) -> None:
        """Put the invented sample articles on the desk."""
        self._librarian.take_in([str(resource.path("samples"))])

    # Changing

    def remove_chosen(self) -> None:
        """Take the versions chosen on the desk away."""
        self.remove([version.id for version in self._desk.list.chosen_or_within()])

    def remove(self, versions: "Sequence[int]") -> None:
        """Take versions away."""
        if not versions:
            return

        def work(desk: "Desk") -> None:
            desk.remove(versions)

        self._librarian.change(f"{count(len(versions), 'version')} removed.", work)
        for version in versions:
            self.left.emit(version)

    def move(self, version: int, story: int | None) -> None:
        """File a version under another story, or one of its own."""

        def work(desk: "Desk") -> None:
            desk.move(version, story)

        says = "Filed under that story." if story is not None else "Filed as a story of its own."
        self._librarian.change(f"{says} It stays there.", work)

    def turn_line(self, version: int, block: "Block") -> None:
        """Strip a line, or restore it; offer to do so on all pages of the outlet."""
        label = Label.BODY if block.role is Role.STRIPPED else Label.FURNITURE
        line = block.line
        if line is None:
            return

        def work(desk: "Desk") -> "Wish":
            desk.relabel(version, line, label)
            return desk.rulebook.wish(version, line)

        def tell(wish: "Wish") -> None:
            self._offer_rule(f"Line {line} {_turned(label)}.", wish)

        self._librarian.alter(work, tell)
        self.relabelled.emit()

    def _offer_rule(self, says: str, wish: "Wish") -> None:
        def grant() -> None:
            self.rule_wished.emit(wish)

        always = f"Always for {wish.outlet}" if wish.outlet else "Always for its outlet…"
        self._notices.tell(says, self._undo, Deed(always, grant))
        self._librarian.find(self._desk.words)

    def back_up(self) -> None:
        """Ask for a file and copy the library to it."""
        path, _kind = QFileDialog.getSaveFileName(
            self._window, "Back up the library", "Sidelight library.sidelight"
        )
        if not path:
            return

        def work(desk: "Desk") -> str:
            desk.back_up(path)
            return path

        self._librarian.ask("back up", work, self._tell_backed_up)

    # What is said of it

    def _tell_arrival(self, arrival: "Arrival") -> None:
        receipt = arrival.receipt
        is_seen, self._is_seen = self._is_seen and len(receipt.added) <= SHOWN, False
        if receipt.refused:
            self._notices.refuse(_refusals(receipt))
        elif is_seen:
            return
        elif receipt.added:
            came = f"{count(len(receipt.added), 'article')} taken in."
            self._notices.tell(came, self._undo)
        elif receipt.known:
            self._notices.tell("Nothing new: every article was on the desk already.")

    def _tell_changed(self, says: str) -> None:
        self._notices.tell(says, self._undo)

    def _tell_undone(self, says: str | None) -> None:
        self._notices.tell(f"Taken back: {says}." if says else "There is nothing to undo.")

    def _tell_progress(self, done: int, name: str) -> None:
        if done >= TELL_FROM and self._taking_in():
            taken = f"Taking in: {count(done, 'file')} so far, last {PurePath(name).name}"
            self._notices.progress(taken, self._stop_taking_in)

    def _tell_problem(self, says: str) -> None:
        self._notices.refuse([says])

    def _tell_backed_up(self, path: str) -> None:
        self._notices.tell(f"The library was copied to {path}.")

    def _taking_in(self) -> list[str]:
        """Return the lines of work on which files are taken in."""
        return [line for line in self._librarian.jobs.lines() if line.startswith(TAKING_IN)]

    def _stop_taking_in(self) -> None:
        for line in self._taking_in():
            self._librarian.jobs.stop(line)
        self._librarian.find(self._desk.words)
        self._notices.tell("Stopped. What was taken in so far is on the desk.")


def _turned(label: Label) -> str:
    return "stripped" if label in STRIPPED else "restored"


def _refusals(receipt: "Receipt") -> list[str]:
    """Say what was refused, a line each, after how many were taken in."""
    came = len(receipt.added)
    lines = [_reason(refusal) for refusal in receipt.refused]
    return [f"{count(came, 'article')} taken in. Not taken in:", *lines] if came else lines


def _reason(refusal: "Refusal") -> str:
    name = PurePath(refusal.path).name
    return refusal.reason if name in refusal.reason else f"{name}: {refusal.reason}"
