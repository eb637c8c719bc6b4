"""The comparison view: bar, verdict, grid with its ruler, findings; one object for the window to hold.

Is given comparisons and shows them; asks for nothing but by signals. Turns a comparison into rows for the
way of reading that is chosen. The window's actions call its methods (`wiring.obey` connects them).
"""

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from reader.compare.changes import Comparison
from reader.compare.spread import Spread
from reader.gui.comparison import making
from reader.gui.comparison.depth import Depth
from reader.gui.comparison.making import Made, Wanted
from reader.gui.comparison.marking import Showing, Strength
from reader.gui.comparison.options import Mode, Options
from reader.gui.comparison.panes import Panes
from reader.gui.comparison.searching import Finding
from reader.gui.comparison.titles import Title
from reader.gui.jobs import Jobs, Ticket
from reader.gui.look.live import Look

if TYPE_CHECKING:
    from reader.gui.actions import Actions
    from reader.gui.comparison.printing import Sheet

NARROW: Final = 26
"""Average letters in a column under which two columns no longer read: one text is shown instead."""

_NUMBER: Final = re.compile(r"(?<=\d) (?=\w)")
"""Between a number and what it counts, which no line may part."""

_NO_SPREAD: Final = Spread((), ())
_COARSE: Final = "These texts are so long that the comparison is coarser than usual."
_LINE: Final = "spread"
"""The line of work on which large comparisons have their rows made."""

_NARROW: Final = {
    Mode.SIDE_BY_SIDE: "One text: the window is narrow for two",
    Mode.CHANGES_ONLY: "Changes only, in one text: the window is narrow for two",
    Mode.ONE_TEXT: "",
}
"""What is said where there is room for one column only, by what was asked for."""

_INVITE: Final = "Choose two versions to read them side by side."


class ComparisonView(Panes):
    """Shows two versions and what differs.

    Attributes:
        options: What the reader has switched on.
        finding: Words looked for in both texts.
    """

    position_changed = Signal(object, int)
    """Number of the change the reader is at (or None), and how many there are."""
    options_changed = Signal(object)
    """The `Options` in force: to be kept, and shown in menus."""
    mode_changed = Signal()
    """There is room for one column only now, or for two again: see `mode`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.options = Options()
        self._look = look
        self._jobs = Jobs(self)
        self._wanted: Wanted | None = None
        self._made: Made | None = None
        self._is_narrow = False
        self.finding = Finding(self.grid)
        self._connect()
        self.clear(_INVITE)

    def _connect(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._jobs.close)
        self.grid.change_pointed.connect(self._follow_pointer)
        self.grid.fold_opened.connect(self._open_fold)
        self.grid.laid_out.connect(self._follow_width)
        self.change_chosen.connect(self.go_to_change)
        self.ruler.place_pointed.connect(self.grid.go_to_share)

    def furnish(self, actions: "Actions") -> None:
        """Make what two texts can be read without: the bar, and what screen readers ask for."""
        from reader.gui.comparison import access
        from reader.gui.look import focus

        access.install()
        focus.Ring(self._look, self.grid)
        self.put_bar(actions)
        self._tell_position()

    # What is shown

    def show_comparison(
        self,
        comparison: Comparison,
        titles: tuple[Title, Title],
        spread: Spread | None = None,
        *,
        is_first_look: bool = False,
        is_beginning: bool = False,
    ) -> None:
        """Show a comparison from its top; a better one of the same texts where the reader is.

        Args:
            comparison: What to show.
            titles: What the left and the right column are called.
            spread: `rows.lay_out(comparison)` where that was done off the window's thread.
            is_first_look: Findings are still to come: none are listed until then.
            is_beginning: So is the rest of the texts.
        """
        full = _laid_out(comparison) if spread is None else spread
        wanted = Wanted(
            comparison, titles, full, self.options, is_first_look, is_beginning,
            is_single=self._is_narrow,
        )  # fmt: skip
        self._want(making.with_folds_of(self._made, wanted))

    def clear(self, message: str = _INVITE) -> None:
        """Show nothing but a sentence that says what to do."""
        self._jobs.stop(_LINE)
        self._wanted = self._made = None
        self.titles.set_titles(Title(""), Title(""))
        self.verdict.setText(message)
        self.narrow_note.tell("")
        self.depth_note.tell(Depth.AT_ONCE)
        self.list_findings(None)
        self.grid.show_spread(_NO_SPREAD)
        self._tell_position()

    def set_options(self, options: Options) -> None:
        """Take other options; what the reader looks at stays in view."""
        before, self.options = self.options, options
        if options == before:
            return
        self.grid.lock(when=options.is_locked)
        if options._replace(strength=before.strength, is_locked=before.is_locked) == before:
            self.grid.set_showing(_showing(self.grid.spread, options))
        elif self._wanted is not None:
            self._want(self._wanted._replace(options=options))
        self.options_changed.emit(options)

    def _want(self, wanted: Wanted) -> None:
        """Have rows made; what is shown stays until they are. Of several only the last is shown."""
        self._wanted = wanted
        self._jobs.stop(_LINE)
        if wanted.is_quick:
            self._show(making.make(wanted))
        else:
            self._jobs.ask(_LINE, partial(_make, wanted), self._show)

    def _show(self, made: Made) -> None:
        before, self._made = self._made, made
        comparison = made.wanted.comparison
        stays = making.of_same_texts(before, made)
        self.titles.set_titles(*made.wanted.titles)
        verdict = _NUMBER.sub("\N{NO-BREAK SPACE}", comparison.verdict)
        self.verdict.setText(verdict + ("" if comparison.complete else f" {_COARSE}"))
        if not stays:
            self.keep_room_for_verdict(when=made.wanted.is_first_look)
        self.narrow_note.tell(_NARROW[made.wanted.options.mode] if made.wanted.is_single else "")
        self.list_findings(made.listed, stays=stays)
        self.grid.set_showing(_showing(made.shown, self.options))
        if before is not None and stays:
            place = making.same_change(before, made, self.grid.current)
            is_switch = before.wanted.full is made.wanted.full
            self.grid.exchange_spread(made.shown, place, goes=is_switch)
        else:
            self.grid.show_spread(made.shown)
        self._tell_position()

    def _follow_width(self) -> None:
        """Show one text where two columns would get too narrow to read."""
        is_narrow = self.grid.width() < 2 * NARROW * self.grid.galley.typesetter.letter
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            if self._wanted is not None:
                self._want(self._wanted._replace(is_single=is_narrow))
            self.mode_changed.emit()

    def _open_fold(self, row: int) -> None:
        folded = self.grid.spread.rows[row].folded
        if folded is not None and self._wanted is not None:
            opened = self._wanted.opened | {folded[0]}
            self._want(self._wanted._replace(opened=opened))

    # Where the reader is

    @property
    def count(self) -> int:
        """How many changes there are."""
        return len(self._made.counted.changes) if self._made else 0

    @property
    def mode(self) -> Mode:
        """How the two texts are read: as the reader wishes, or as there is room for."""
        return self.options.read_as(is_narrow=self._is_narrow)

    @property
    def comparison(self) -> Comparison | None:
        """What is shown, None while nothing is."""
        return self._made.wanted.comparison if self._made else None

    def next_change(self) -> None:
        """Go to the change after the one the reader is at, or to the first in view or below."""
        self._step(1)

    def previous_change(self) -> None:
        """Go to the change before."""
        self._step(-1)

    def _step(self, direction: int) -> None:
        current = self.grid.current
        if current is None:
            target = self.grid.change_near_view(direction)
        else:
            target = current + direction
        if target is not None and 0 <= target < self.count:
            self.go_to_change(target)

    def go_to_change(self, number: int) -> None:
        """Bring a change into view and mark it as the one the reader is at."""
        self.grid.go_to_change(number)
        self.findings.choose_change(number)
        self._tell_position()
        if self._made is not None:
            from reader.compare import rows_says
            from reader.gui.comparison import access

            told = rows_says.change_says(
                self._made.counted.changes[number], self._made.wanted.comparison
            )
            access.announce(self.grid, f"{told}. {number + 1} of {self.count}")

    def go_to_paragraph(self, number: int) -> bool:
        """Bring a paragraph into view by its number, from 1; tell whether it is there."""
        return self.grid.go_to_paragraph(number)

    # What can be taken from it

    def select_all(self) -> None:
        """Select all of one text; asked again, all of the other."""
        self.grid.select_all()

    def copy(self) -> None:
        """Copy what is selected, else the change the reader is at, else everything, without marks."""
        from reader.gui.comparison import copying

        copying.copy_plain(self.grid, self.titles.names)

    def copy_marks(self) -> None:
        """Copy the same with its marks, for mail and Word."""
        from reader.gui.comparison import copying

        copying.copy_marked(self.grid, self.titles.names)

    def sheet(self) -> "Sheet":
        """Return what is shown as it is printed; `printing.paint` puts it on paper."""
        from reader.gui.comparison.printing import Sheet

        titles, strength = self.titles.titles, self.options.strength
        spread = self.grid.spread
        return Sheet(spread, self.verdict.text(), titles, self._look.reading, strength)

    def page(self) -> str:
        """Return what is shown as a self-contained HTML page, with the reader's notes."""
        from reader.export import page  # not before a page is wanted

        if self.comparison is None:
            return ""
        names = (page.Name(*self.titles.titles[0]), page.Name(*self.titles.titles[1]))
        return page.render(self.comparison, names, self.grid.spread, self.findings.model.notes)

    def _follow_pointer(self, number: int) -> None:
        self.grid.mark_current(number)
        self.findings.choose_change(number)
        self._tell_position()

    def _tell_position(self) -> None:
        if self.has_bar:
            self.bar.show_position(self.grid.current, self.count)
        self.position_changed.emit(self.grid.current, self.count)


def _make(wanted: Wanted, ticket: Ticket) -> Made:
    ticket.check()
    return making.make(wanted)


def _showing(spread: Spread, options: Options) -> Showing:
    """Return how marks are drawn: a redline without any would read as neither text."""
    is_bare = spread.redline and options.strength is Strength.NONE
    return Showing(Strength.LIGHT if is_bare else options.strength)


def _laid_out(comparison: Comparison) -> Spread:
    """Lay a comparison out where that was not done yet: the window has it done beside."""
    from reader.compare import rows

    return rows.lay_out(comparison)
