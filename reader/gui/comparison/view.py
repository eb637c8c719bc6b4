"""The comparison view: bar, verdict, grid with its ruler, findings; one object for the window to hold.

Is given comparisons and shows them; asks for nothing but by signals. Turns a comparison into rows for the
way of reading that is chosen. The window's actions call its methods (`wiring.obey` connects them).
"""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from reader.compare import rows, rows_filter, rows_fold, rows_redline, rows_says
from reader.compare.changes import Comparison
from reader.compare.spread import Spread
from reader.gui.actions import Actions
from reader.gui.comparison import access
from reader.gui.comparison.bar import Bar
from reader.gui.comparison.findings import FindingsPanel
from reader.gui.comparison.findings_model import Listed
from reader.gui.comparison.grid import Grid
from reader.gui.comparison.legend import Legend
from reader.gui.comparison.marking import Showing
from reader.gui.comparison.options import Mode, Options
from reader.gui.comparison.ruler import Ruler
from reader.gui.comparison.titles import Title, Titles
from reader.gui.look.live import Look

NARROW: Final = 26
"""Average letters in a column under which two columns no longer read: one text is shown instead."""

_NO_SPREAD: Final = Spread((), ())
_COARSE: Final = "These texts are so long that the comparison is coarser than usual."
_INVITE: Final = "Choose two versions to read them side by side."


class ComparisonView(QWidget):
    """Shows two versions and what differs.

    Attributes:
        options: What the reader has switched on.
        comparison: What is shown, None while nothing is.
    """

    position_changed = Signal(object, int)
    """Number of the change the reader is at (or None), and how many there are."""
    options_changed = Signal(object)
    """The `Options` in force: to be kept, and shown in menus."""
    notes_changed = Signal()
    """Something was ticked off or noted on; see `findings.model`."""

    def __init__(self, look: Look, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.options = Options()
        self.comparison: Comparison | None = None
        self._look = look
        self._full = _NO_SPREAD
        self._counted = _NO_SPREAD
        self._opened: frozenset[int] = frozenset()
        self._is_narrow = False
        self.bar = Bar(actions)
        self.verdict = QLabel()
        self.grid = Grid(look)
        self.findings = FindingsPanel(look)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._titles = Titles(self.grid, look)
        self._ruler = Ruler(self.grid, look)
        access.install()
        self._lay_out(Legend(look))
        self._connect()
        self.clear(_INVITE)

    def _lay_out(self, legend: Legend) -> None:
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        self.verdict.setContentsMargins(12, 8, 12, 8)
        font = self.verdict.font()
        font.setWeight(QFont.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 1.1)
        self.verdict.setFont(font)
        self.verdict.setAccessibleName("Verdict")
        pane = QWidget()
        grid = QGridLayout(pane)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.verdict, 0, 0, 1, 2)
        grid.addWidget(self._titles, 1, 0, 1, 2)
        grid.addWidget(self.grid, 2, 0)
        grid.addWidget(self._ruler, 2, 1)
        grid.addWidget(legend, 3, 0, 1, 2)
        grid.setRowStretch(2, 1)
        self.splitter.addWidget(pane)
        self.splitter.addWidget(self.findings)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.grid.change_pointed.connect(self._follow_pointer)
        self.grid.fold_opened.connect(self._open_fold)
        self.grid.laid_out.connect(self._follow_width)
        self.findings.change_chosen.connect(self.go_to_change)
        self.findings.notes_changed.connect(self.notes_changed)
        self._ruler.place_pointed.connect(self.grid.go_to_share)

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
        self._titles.set_titles(*titles)
        coarse = "" if comparison.complete else f" {_COARSE}"
        self.verdict.setText(comparison.verdict + coarse)
        self._count()
        self._show(keeps_place=False)

    def clear(self, message: str = _INVITE) -> None:
        """Show nothing but a sentence that says what to do."""
        self.comparison = None
        self._full = self._counted = _NO_SPREAD
        self._titles.set_titles(Title(""), Title(""))
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
        self._lock(is_locked=options.is_locked)
        if options._replace(strength=before.strength, is_locked=before.is_locked) == before:
            self.grid.set_showing(Showing(options.strength))
        else:
            self._show(keeps_place=True)
        self.options_changed.emit(options)

    def _lock(self, *, is_locked: bool) -> None:
        self.grid.is_locked = is_locked
        if is_locked and self.grid.apart:
            self.grid.scroll_together()

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
        self.grid.set_showing(Showing(self.options.strength))
        self.grid.show_spread(spread, keeps_place=keeps_place)
        self._tell_position()

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
        access.announce(self.grid, f"{self._told(number)}. {number + 1} of {self.count}")

    def _told(self, number: int) -> str:
        if self.comparison is None:
            return ""
        entry = rows_says.Entry(number, None, rows_says.WORDING)
        return rows_says.says(entry, self.comparison, self._counted)

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
