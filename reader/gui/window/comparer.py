"""Compares two versions off the window's thread: at once by their words alone, a moment later better.

Better in two steps, each only where it can tell more: by what words mean, then by what they mean in their
sentences. What is shown first stays until the better one is whole. Another question, about these or other
versions, makes all that is under way void. Asks the librarian for the desk; shows nothing.
"""

from contextlib import suppress
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from reader import allocator
from reader.compare import rows_packed
from reader.gui.comparison.depth import Depth
from reader.gui.jobs import Ticket
from reader.gui.window.librarian import READING, Librarian
from reader.session import beside, comparing
from reader.session.comparing import Kept, Laid
from reader.session.desk import Desk
from reader.session.problem import PROBLEMS
from reader.session.views import VersionView

COMPARING: Final = "comparison"
"""The line of work an editor waits for."""
BETTER: Final = "better comparison"
"""The line of work on which what is shown already is compared better: nobody is told to wait for it."""
REFINING: Final = "refined comparison"
"""The same by the language model; it takes longer and keeps no question to the library waiting."""

GIVING_BACK: Final = "memory"
"""The line of work on which memory is given back."""


class Compared(NamedTuple):
    """Two versions compared, and laid out."""

    left: VersionView
    right: VersionView
    laid: Laid
    is_last: bool = True
    """No better comparison of the two follows but by the language model."""
    depth: Depth = Depth.AT_ONCE


class Comparer(QObject):
    """Compares two versions, and again when more can be said.

    Attributes:
        is_refining: Comparisons are refined by the language model, where it is installed.
    """

    compared = Signal(object)
    """`Compared`: the two versions asked for."""
    bettered = Signal(object)
    """`Compared`: the two versions told of before, better."""
    unrefined = Signal(str)
    """One plain sentence: the language model could not be used."""

    def __init__(self, librarian: Librarian, parent: QObject, *, is_begun: bool) -> None:
        """Compare for whom a first look at two files is shown already, or not."""
        super().__init__(parent)
        self.is_refining = True
        self._librarian = librarian
        self._is_whole = is_begun
        """Compare wholly from the start: a first look is shown, or would be no sooner any more."""
        self._is_seen = is_begun
        """What is compared next is on the screen, and says itself that more comes: nobody is told to wait for it."""

    def compare(self, left: int, right: int) -> None:
        """Compare two versions."""
        is_whole, is_refining = self._is_whole and beside.is_warm(), self.is_refining

        def look(desk: Desk) -> Compared:
            if is_whole:
                return _whole(desk, left, right, is_refining=is_refining)
            return _first_look(desk, left, right)

        self._librarian.jobs.stop(READING)
        self._librarian.jobs.stop(BETTER)
        self._librarian.jobs.stop(REFINING)
        line, self._is_seen = (BETTER if self._is_seen else COMPARING), False
        self._librarian.ask(line, look, self._tell)

    def stop(self) -> None:
        """Compare no further: something else is asked for."""
        for line in (COMPARING, BETTER, REFINING):
            self._librarian.jobs.stop(line)

    def _tell(self, compared: Compared) -> None:
        self.compared.emit(compared)
        self._give_back(compared)
        if compared.is_last:
            self._refine(compared)
        else:
            self._compare_better(compared)

    def _compare_better(self, first: Compared) -> None:
        is_refining, pair = self.is_refining, (first.left.id, first.right.id)

        def look(desk: Desk) -> Compared:
            return _whole(desk, *pair, is_refining=is_refining)

        self._librarian.ask(BETTER, look, self._tell_better)

    def _tell_better(self, compared: Compared) -> None:
        self._is_whole = True
        self.bettered.emit(compared)
        self._give_back(compared)
        self._refine(compared)

    def _give_back(self, compared: Compared) -> None:
        """Give back the room of what was shown before, where it may be large: the next comparison wants as much."""
        if rows_packed.is_long(compared.laid.comparison):
            self._librarian.jobs.ask(GIVING_BACK, _give_back, _nothing)

    # By the language model

    def _refine(self, compared: Compared) -> None:
        """Have a better comparison made where one is awaited, and kept what this one was made of."""
        self._keep(compared)
        if compared.depth is not Depth.AWAITED:
            return

        def look(desk: Desk) -> tuple[Kept, Kept]:
            return desk.kept(compared.left.id), desk.kept(compared.right.id)

        self._librarian.ask(REFINING, look, partial(self._refine_them, compared))

    def _refine_them(self, compared: Compared, sides: tuple[Kept, Kept]) -> None:
        def work(ticket: Ticket) -> Laid:
            return beside.ask(comparing.refined_of, *sides).answer(ticket.check)

        def tell(laid: Laid) -> None:
            better = compared._replace(laid=laid, depth=Depth.REFINED)
            self.bettered.emit(better)
            self._keep(better)

        self._librarian.jobs.ask(REFINING, work, tell, failed=self._tell_unrefined)

    def _keep(self, compared: Compared) -> None:
        """Have the library keep what was worked out; where it cannot, it is worked out again."""

        def keep(desk: Desk) -> None:
            with suppress(*PROBLEMS):
                for view, vectors in zip((compared.left, compared.right), fresh, strict=True):
                    if vectors is not None:
                        desk.keep_vectors(view.id, vectors)

        fresh = compared.laid.fresh
        if any(fresh):
            self._librarian.alter(keep, _nothing)

    def _tell_unrefined(self, error: Exception) -> None:
        is_ours = not isinstance(error, PROBLEMS)
        self.unrefined.emit(f"A fault in Sidelight: {error}." if is_ours else str(error))
        if is_ours:
            raise error


def _nothing(_done: None) -> None:
    """Say nothing of what was done."""


def _give_back(_ticket: Ticket) -> None:
    """Do it off the window's thread: it takes some milliseconds."""
    allocator.give_back()


def _whole(desk: Desk, left: int, right: int, *, is_refining: bool) -> Compared:
    """Compare with all there is; by the language model too if nothing has to be worked out for that."""
    laid = desk.compare(left, right, is_refining=is_refining)
    depth = Depth.REFINED if laid.is_refined else Depth.AT_ONCE
    return _compared(desk, left, right, laid)._replace(
        depth=Depth.AWAITED if laid.is_refinable else depth
    )


def _first_look(desk: Desk, left: int, right: int) -> Compared:
    return _compared(desk, left, right, desk.first_look(left, right))._replace(is_last=False)


def _compared(desk: Desk, left: int, right: int, laid: Laid) -> Compared:
    (here,), (there,) = desk.versions([left]), desk.versions([right])
    return Compared(here, there, laid)
