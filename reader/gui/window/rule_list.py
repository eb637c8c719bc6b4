"""Opens the list of rules and does what is asked for in it: kept, tried, removed, imported, exported."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.article import OutletRule
from reader.gui.look.wording import count
from reader.gui.window.notices import Deed, Notices
from reader.gui.window.shown import Version

if TYPE_CHECKING:
    from reader.gui.actions import Actions
    from reader.gui.rules.dialog import RulesDialog
    from reader.gui.window.course import Course
    from reader.gui.window.librarian import Librarian
    from reader.gui.window.main import MainWindow
    from reader.gui.window.ruling import Ruling
    from reader.session.desk import Desk
    from reader.session.trial import Trial

TRYING: Final = "try a rule"
"""The line of work on which a rule is tried; the newest one wins."""
KINDS: Final = "Rules (*.toml);;All files (*)"
FILE: Final = "Sidelight rules.toml"

Known = tuple[tuple[OutletRule, ...], tuple[str, ...]]
"""The rules, and the names of outlets."""


class RuleList(QObject):
    """Obeys the command that opens the list, and what is asked for in it.

    Attributes:
        dialog: The list, while it is open.
    """

    def __init__(
        self, window: "MainWindow", librarian: "Librarian", ruling: "Ruling", course: "Course"
    ) -> None:
        super().__init__(window)
        self.dialog: RulesDialog | None = None
        self._window = window
        self._librarian = librarian
        self._ruling = ruling
        self._course = course
        self._tried: tuple[OutletRule | None, OutletRule] | None = None
        ruling.altered.connect(self._fill)
        ruling.recleaning.told.connect(self._tell)
        librarian.undone.connect(self._follow_undo)
        librarian.problem.connect(self._tell)

    def obey(self, actions: "Actions", notices: Notices) -> None:
        """Obey the command."""
        self._actions = actions
        self._notices = notices
        actions.obey(rules=self.show)

    def show(self) -> None:
        """Open the list, or bring it to the front."""
        if self.dialog is None:
            self.dialog = self._made()
            self._fill()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _made(self) -> "RulesDialog":
        from reader.gui.rules.dialog import RulesDialog

        made = RulesDialog(self._window)
        made.addAction(self._actions["undo"])
        made.start_new(self._outlet_read())
        made.saved.connect(self._save)
        made.removed.connect(self._remove)
        made.trial_wanted.connect(self._try)
        made.version_wanted.connect(self._course.read)
        made.import_wanted.connect(self.bring_in)
        made.export_wanted.connect(self.write_out)
        made.finished.connect(self._forget)
        return made

    def _outlet_read(self) -> str:
        """Return the outlet of what is read, for a new rule."""
        shown = self._course.history.now
        view = self._librarian.views.get(shown.id) if isinstance(shown, Version) else None
        return view.outlet if view else ""

    def _forget(self) -> None:
        self.dialog = None
        self._librarian.jobs.stop(TRYING)

    def _fill(self) -> None:
        def look(desk: "Desk") -> Known:
            return desk.rulebook.rules(), desk.rulebook.outlets()

        if self.dialog is not None:
            self._librarian.ask("rule list", look, self._show)

    def _show(self, known: Known) -> None:
        if self.dialog is not None:
            self.dialog.show_rules(*known)
            self.dialog.ask_for_trial()

    # What is asked for in it

    def _save(self, was: OutletRule | None, rule: OutletRule) -> None:
        from reader.session import rule_words

        def work(desk: "Desk") -> int:
            return desk.rulebook.change(was, rule) if was else desk.rulebook.add(rule)

        says = rule_words.changed(was, rule) if was else rule_words.added(rule)
        self._ruling.alter(f"{says}.", work)

    def _remove(self, rule: OutletRule) -> None:
        from reader.session import rule_words

        def work(desk: "Desk") -> int:
            return desk.rulebook.remove(rule)

        self._ruling.alter(f"{rule_words.removed(rule)}.", work)

    def _try(self, was: OutletRule | None, rule: OutletRule) -> None:
        self._tried = (was, rule)
        self._try_on(None)

    def _try_on(self, so_far: "Trial | None") -> None:
        """Have the next portion of articles looked at; what is found is shown meanwhile."""
        if self._tried is None:
            return
        was, rule = self._tried

        def look(desk: "Desk") -> "Trial":
            return desk.rulebook.try_out(was, rule, so_far)

        self._librarian.ask(TRYING, look, self._show_trial)

    def _show_trial(self, trial: "Trial") -> None:
        if self.dialog is not None:
            self.dialog.show_trial(trial)
            if not trial.is_complete:
                self._try_on(trial)

    def bring_in(self) -> None:
        """Ask for a file of rules and take them in."""
        path, _kind = QFileDialog.getOpenFileName(self._parent, "Import rules", "", KINDS)
        if not path:
            return

        def work(desk: "Desk") -> tuple[str, int]:
            return f"{desk.rulebook.read(path).says}.", desk.rulebook.left

        self._ruling.alter_and_say(work)

    def write_out(self) -> None:
        """Ask for a name and write all rules to that file."""
        path, _kind = QFileDialog.getSaveFileName(self._parent, "Export rules", FILE, KINDS)
        if not path:
            return

        def work(desk: "Desk") -> int:
            return desk.rulebook.write(path)

        def tell(number: int) -> None:
            says = f"{count(number, 'rule')} written to {Path(path).name}."
            self._notices.tell(says)
            self._tell(says)

        self._librarian.ask("write rules", work, tell)

    @property
    def _parent(self) -> "RulesDialog | MainWindow":
        return self.dialog or self._window

    # What is said of it

    def _tell(self, says: str, deed: Deed | None = None) -> None:
        if self.dialog is not None:
            name, obey = deed or ("", None)
            self.dialog.tell(says, name, obey)

    def _follow_undo(self, says: str | None) -> None:
        self._tell(f"Taken back: {says}." if says else "There is nothing to undo.")
        self._fill()
