"""The comparison view: bar, verdict, grid with its ruler, findings; one object for the window to hold.

Is given comparisons and shows them; asks for nothing but by signals. Turns a comparison into rows for the
way of reading that is chosen. The window's actions call its methods (`wiring.obey` connects them).
"""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.compare import rows, rows_filter, rows_fold, rows_redline, rows_says
from reader.compare.changes import Comparison
from reader.compare.spread import Spread
from reader.export import page
from reader.gui.actions import Actions
from reader.gui.comparison import access, copying
from reader.gui.comparison.findings_model import Listed
from reader.gui.comparison.marking import Showing, Strength
from reader.gui.comparison.options import Mode, Options
from reader.gui.comparison.panes import Panes
from reader.gui.comparison.printing import Sheet
from reader.gui.comparison.searching import Finding
from reader.gui.comparison.titles import Title
from reader.gui.look.live import Look

NARROW: Final = 26
"""Average letters in a column under which two columns no longer read: one text is shown instead."""

_NO_SPREAD: Final = Spread((), ())
_COARSE: Final = "These texts are so long that the comparison is coarser than usual."
_INVITE: Final = "Choose two versions to read them side by side."


class ComparisonView(Panes):
    """Shows two versions and what differs.

    Attributes:
        options: What the reader has switched on.
        comparison: What is shown, None while nothing is.
        finding: Words looked for in both texts.
    """

    position_changed = Signal(object, int)
    """Number of the change the reader is at (or None), and how many there are."""
    options_changed = Signal(object)
    """The `Options` in force: to be kept, and shown in menus."""
    notes_changed = Signal()
    """Something was ticked off or noted on; see `findings.model`."""

    def __init__(self, look: Look, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(look, actions, parent)
        self.options = Options()
        self.comparison: Comparison | None = None
        self._look = look
        self._full = _NO_SPREAD
        self._counted = _NO_SPREAD
        self._opened: frozenset[int] = frozenset()
        self._is_narrow = False
        self.finding = Finding(self.grid)
        access.install()
        self._connect()
        self.clear(_INVITE)

    def _connect(self) -> None:
        self.grid.change_pointed.connect(self._follow_pointer)
        self.grid.fold_opened.connect(self._open_fold)
        self.grid.laid_out.connect(self._follow_width)
        self.findings.change_chosen.connect(self.go_to_change)
        self.findings.notes_changed.connect(self.notes_changed)
        self.ruler.place_pointed.connect(self.grid.go_to_share)

    # What is shown

    def show_comparison(
        self,
        comparison: Comparison,
        titles: tuple[Title, Title],
        spread: Spread | None = None,
    ) -> None:
        """Show a comparison from its top.

        Args:
            comparison: What to show.
            titles: What the left and the right column are called.
            spread: `rows.lay_out(comparison)` where that was done off the window's thread.
        """
        self.comparison = comparison
        self._full = rows.lay_out(comparison) if spread is None else spread
        self._opened = frozenset()
        self.titles.set_titles(*titles)
        coarse = "" if comparison.complete else f" {_COARSE}"
        self.verdict.setText(comparison.verdict + coarse)
        self._count()
        self._show(keeps_place=False)

    def clear(self, message: str = _INVITE) -> None:
        """Show nothing but a sentence that says what to do."""
        self.comparison = None
        self._full = self._counted = _NO_SPREAD
        self.titles.set_titles(Title(""), Title(""))
        self.verdict.setText(message)
        self.findings.show_listed(None)
        self._show(keeps_place=False)

    def set_options(self, options: Options) -> None:
        """Take other options; what the reader looks at stays in view."""
        before, self.options = self.options, options
        if options == before:
            return
        if options.counted != before.counted:
            self.grid.mark_current(None)
            self._count()
        self.grid.lock(when=options.is_locked)
        if options._replace(strength=before.strength, is_locked=before.is_locked) == before:
            self.grid.set_showing(self._showing(self.grid.spread))
        else:
            self._show(keeps_place=True)
        self.options_changed.emit(options)

    def _count(self) -> None:
        """Work out what counts as a difference, and list it."""
        self._counted = rows_filter.count(self._full, self.options.counted)
        if self.comparison is not None:
            entries = rows_says.entries(self.comparison, self._counted)
            self.findings.show_listed(Listed(entries, self.comparison, self._counted))

    def _show(self, *, keeps_place: bool) -> None:
        spread = self._counted
        if self.options.mode is Mode.CHANGES_ONLY:
            spread = rows_fold.changes_only(spread)
        elif self.options.fold:
            spread = rows_fold.fold(spread, self._opened)
        if self.options.mode is Mode.ONE_TEXT or self._is_narrow:
            spread = rows_redline.one_text(spread)
        self.grid.set_showing(self._showing(spread))
        self.grid.show_spread(spread, keeps_place=keeps_place)
        self._tell_position()

    def _showing(self, spread: Spread) -> Showing:
        """Return how marks are drawn: a redline without any would read as neither text."""
        is_bare = spread.redline and self.options.strength is Strength.NONE
        return Showing(Strength.LIGHT if is_bare else self.options.strength)

    def _follow_width(self) -> None:
        """Show one text where two columns would get too narrow to read."""
        is_narrow = self.grid.width() < 2 * NARROW * self.grid.galley.typesetter.letter
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._show(keeps_place=True)

    def _open_fold(self, row: int) -> None:
        folded = self.grid.spread.rows[row].folded
        if folded is not None:
            self._opened |= {folded[0]}
            self._show(keeps_place=True)

    # Where the reader is

    @property
    def count(self) -> int:
        """How many changes there are."""
        return len(self._counted.changes)

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
        if self.comparison is not None:
            told = rows_says.change_says(self._counted.changes[number], self.comparison)
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
        copying.copy_plain(self.grid, self.titles.names)

    def copy_marks(self) -> None:
        """Copy the same with its marks, for mail and Word."""
        copying.copy_marked(self.grid, self.titles.names)

    def sheet(self) -> Sheet:
        """Return what is shown as it is printed; `printing.paint` puts it on paper."""
        titles, strength = self.titles.titles, self.options.strength
        spread = self.grid.spread
        return Sheet(spread, self.verdict.text(), titles, self._look.reading, strength)

    def page(self) -> str:
        """Return what is shown as a self-contained HTML page, with the reader's notes."""
        if self.comparison is None:
            return ""
        names = (page.Name(*self.titles.titles[0]), page.Name(*self.titles.titles[1]))
        return page.render(self.comparison, names, self.grid.spread, self.findings.model.notes)

    def next_finding(self) -> None:
        """Go to the next entry that the findings list."""
        self.findings.step(1)

    def previous_finding(self) -> None:
        """Go to the entry before it."""
        self.findings.step(-1)

    def _follow_pointer(self, number: int) -> None:
        self.grid.mark_current(number)
        self.findings.choose_change(number)
        self._tell_position()

    def _tell_position(self) -> None:
        self.bar.show_position(self.grid.current, self.count)
        self.position_changed.emit(self.grid.current, self.count)
