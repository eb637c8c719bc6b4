"""The editor's rules for outlets, made where a line is read: "always for this outlet".

Knows what to ask and what to say; the session's rulebook says what the words mean for a line.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu

from reader.gui.look import targets
from reader.gui.reading.composition import Block, Role
from reader.gui.window.notices import Deed, Notices
from reader.gui.window.recleaning import Recleaning
from reader.gui.window.shown import Version

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.gui.actions import Actions
    from reader.gui.window.course import Course
    from reader.gui.window.librarian import Librarian
    from reader.gui.window.main import MainWindow
    from reader.session.desk import Desk
    from reader.session.rules import Wish

CHOOSE_A_LINE: Final = (
    "A rule is made of a line of the page: read a version, show what was stripped ({}), and put the cursor"
    " on the line."
)
WHICH_OUTLET: Final = (
    "The page does not say which outlet it is from.\nName it once; the name is kept for this page."
)
BY_HAND: Final = "by-hand"
BY_RULE: Final = "outlet-rule"
"""The cleaner's names for the editor's own decisions."""


class Ruling(QObject):
    """Obeys "always for this outlet".

    Attributes:
        recleaning: Cleans the stored articles by the rules.
    """

    altered = Signal()
    """The rules are others, and what is stored is cleaned by them."""

    def __init__(
        self, window: "MainWindow", librarian: "Librarian", notices: Notices, course: "Course"
    ) -> None:
        super().__init__(window)
        self._window = window
        self._librarian = librarian
        self._notices = notices
        self._course = course
        self._undo = Deed("Undo", librarian.undo)
        self.recleaning = Recleaning(librarian, notices, self)
        self.recleaning.cleaned.connect(self.altered)
        librarian.undone.connect(self.recleaning.begin)

    def obey(self, actions: "Actions") -> None:
        """Obey the command, from menus and on a line."""
        self._actions = actions
        actions.obey(always=self.always_here)
        self._window.stage.reading.line_menu_wanted.connect(self.show_menu)

    def always_here(self) -> None:
        """Make a rule of the line the text cursor is in."""
        self.always(self._window.stage.reading.block_here())

    def always(self, block: Block) -> None:
        """Make a rule of a line; where a rule decides it, take that away."""
        shown, line = self._course.history.now, block.line
        if line is None or not isinstance(shown, Version) or not self._window.stage.is_reading:
            key = self._actions["stripped"].shortcut().toString()
            self._notices.tell(CHOOSE_A_LINE.format(key))
            return

        def look(desk: "Desk") -> "Wish":
            return desk.rulebook.wish(shown.id, line)

        self._librarian.ask("wish", look, self.grant)

    def grant(self, wish: "Wish") -> None:
        """Do what "always" means for a line; ask for the outlet first where the page names none."""
        if wish.outlet is not None:
            self._grant(wish, wish.outlet)
            return

        def look(desk: "Desk") -> tuple[str, ...]:
            return desk.rulebook.outlets()

        def ask(outlets: tuple[str, ...]) -> None:
            self._ask_for_outlet(wish, outlets)

        self._librarian.ask("outlets", look, ask)

    def _ask_for_outlet(self, wish: "Wish", outlets: tuple[str, ...]) -> None:
        question = QInputDialog(self._window)
        question.setWindowTitle("Always for this outlet")
        question.setLabelText(WHICH_OUTLET)
        question.setComboBoxItems(["", *outlets])
        question.setComboBoxEditable(True)

        def take(name: str) -> None:
            if name.strip():
                self._grant(wish, name)

        question.textValueSelected.connect(take)
        question.finished.connect(question.deleteLater)
        question.open()
        for typed in question.findChildren(QLineEdit):
            typed.setAccessibleName("Outlet")  # it takes the focus in place of the box it is in
        targets.fit_dialog(question)

    def _grant(self, wish: "Wish", outlet: str) -> None:
        def work(desk: "Desk") -> int:
            return desk.rulebook.grant(wish, outlet)

        self.alter(f"{wish.says(outlet)}.", work)

    def alter(self, says: str, work: "Callable[[Desk], int]") -> None:
        """Change the rules, say so, and have the stored articles cleaned by them.

        Args:
            says: What is done, as a sentence.
            work: Does it, and returns how many pages are left to be cleaned.
        """

        def work_and_say(desk: "Desk") -> tuple[str, int]:
            return says, work(desk)

        self.alter_and_say(work_and_say)

    def alter_and_say(self, work: "Callable[[Desk], tuple[str, int]]") -> None:
        """Do the same where only the library can say what is done."""

        def tell(done: tuple[str, int]) -> None:
            self.recleaning.follow(*done, self._undo)
            self.altered.emit()

        self._librarian.alter(work, tell)

    def show_menu(self, block: Block, at: QPoint) -> None:
        """Open the menu of a line that is read."""
        menu = QMenu(self._window)
        menu.addActions([self._actions[name] for name in ("copy", "select_all")])
        menu.addSeparator()
        if block.line is None:
            menu.addAction(self._actions["stripped"])
        else:
            self._add_deeds(menu, block)
        menu.addAction(self._actions["rules"])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _add_deeds(self, menu: QMenu, block: Block) -> None:
        def turn() -> None:
            self._window.stage.reading.line_turned.emit(block)

        def always() -> None:
            self.always(block)

        for name, says, obey in (
            ("turn_line", _turn_says(block), turn),
            ("always", always_says(block), always),
        ):
            deed = menu.addAction(says)
            deed.setObjectName(name)
            deed.setShortcut(self._actions[name].shortcut())
            deed.triggered.connect(obey)


def _turn_says(block: Block) -> str:
    return "&Restore this line" if block.role is Role.STRIPPED else "&Strip this line"


def always_says(block: Block) -> str:
    """Say what "always for this outlet" means for a line."""
    if block.rule == BY_RULE:
        return "Remove the ru&le for this line"
    is_stripped = block.role is Role.STRIPPED
    is_kept_then = is_stripped != (block.rule == BY_HAND)
    return f"A&lways {'keep' if is_kept_then else 'strip'} this line for this outlet"
