"""Compares two versions off the window's thread: at once by their words alone, a moment later better.

What is shown first stays until the better one is whole. Another question, about these or other versions,
makes all that is under way void. Asks the librarian for the desk; shows nothing.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.compare import rows
from reader.compare.changes import Comparison
from reader.compare.spread import Spread
from reader.gui.window.librarian import READING, Librarian
from reader.session.desk import Desk
from reader.session.views import VersionView

COMPARING: Final = "comparison"
"""The line of work an editor waits for."""
BETTER: Final = "better comparison"
"""The line of work on which what is shown already is compared better: nobody is told to wait for it."""


class Compared(NamedTuple):
    """Two versions compared, and laid out."""

    left: VersionView
    right: VersionView
    comparison: Comparison
    spread: Spread
    is_last: bool = True
    """No better comparison of the two follows."""


class Comparer(QObject):
    """Compares two versions, and again when more can be said."""

    compared = Signal(object)
    """`Compared`: the two versions asked for."""
    bettered = Signal(object)
    """`Compared`: the two versions told of before, better."""

    def __init__(self, librarian: Librarian, parent: QObject) -> None:
        super().__init__(parent)
        self._librarian = librarian
        self._has_all = False
        """What a whole comparison needs is loaded: a first look would be no sooner."""

    def compare(self, left: int, right: int) -> None:
        """Compare two versions."""
        has_all = self._has_all

        def look(desk: Desk) -> Compared:
            return _whole(desk, left, right) if has_all else _first_look(desk, left, right)

        self._librarian.jobs.stop(READING)
        self._librarian.jobs.stop(BETTER)
        self._librarian.ask(COMPARING, look, self._tell)

    def stop(self) -> None:
        """Compare no further: something else is asked for."""
        self._librarian.jobs.stop(COMPARING)
        self._librarian.jobs.stop(BETTER)

    def _tell(self, compared: Compared) -> None:
        self.compared.emit(compared)
        if not compared.is_last:
            self._compare_better(compared.left.id, compared.right.id)

    def _compare_better(self, left: int, right: int) -> None:
        def look(desk: Desk) -> Compared:
            return _whole(desk, left, right)

        self._librarian.ask(BETTER, look, self._tell_better)

    def _tell_better(self, compared: Compared) -> None:
        self._has_all = True
        self.bettered.emit(compared)


def _whole(desk: Desk, left: int, right: int) -> Compared:
    return _laid_out(desk, (left, right), desk.compare(left, right))


def _first_look(desk: Desk, left: int, right: int) -> Compared:
    comparison, is_last = desk.first_look(left, right)
    return _laid_out(desk, (left, right), comparison)._replace(is_last=is_last)


def _laid_out(desk: Desk, pair: tuple[int, int], comparison: Comparison) -> Compared:
    left, right = (desk.versions([version])[0] for version in pair)
    return Compared(left, right, comparison, rows.lay_out(comparison))
