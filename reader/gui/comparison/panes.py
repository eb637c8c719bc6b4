"""The parts of the comparison view and where they stand; nothing here knows what they show."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from reader.gui.comparison import columns
from reader.gui.comparison.depth import DepthNote
from reader.gui.comparison.grid import Grid
from reader.gui.comparison.legend import Legend
from reader.gui.comparison.narrow import NarrowNote
from reader.gui.comparison.room import Room, bar_height, needed
from reader.gui.comparison.ruler import Ruler
from reader.gui.comparison.titles import Titles
from reader.gui.look import targets
from reader.gui.look.live import Look

if TYPE_CHECKING:
    from reader.gui.actions import Actions
    from reader.gui.comparison.bar import Bar
    from reader.gui.comparison.findings import FindingsPanel
    from reader.gui.comparison.making import Listed

LEAST: Final = 200
"""Pixels the texts keep however narrow the window: one column that still holds a few words."""

_BESIDE: Final = 2.2
"""Widths of the list that texts and list need side by side; in less the list stands below the texts."""
_TEXTS_SHARE: Final = 0.6
"""Of the height, where the list stands below."""
_TEXTS_LINES: Final = 9
"""Lines of text that are read over the list, however large its own type: two paragraphs."""


class Panes(QWidget):
    """Bar on top; verdict, titles, grid and ruler, legend in the middle; findings at the right.

    Attributes:
        verdict: One sentence on the two texts.
        depth_note: How well they were compared, beside it.
        narrow_note: Why one text is shown, where there is no room for two.
        titles: What the columns are called.
        grid: The two texts.
        ruler: All changes in one strip.
        splitter: Between grid and findings; its state is worth keeping.
    """

    change_chosen = Signal(int)
    """The reader chose a difference in the list; the number of its change."""
    notes_changed = Signal()
    """Something was ticked off or noted on; see `findings.model`."""

    bar: "Bar"
    """Switches and steps; made by `put_bar`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._top = QVBoxLayout()
        self.verdict = QLabel()
        self.depth_note = DepthNote(look)
        self.narrow_note = NarrowNote(look)
        self.grid = Grid(look)
        self._look = look
        self._room = Room()
        self._findings: FindingsPanel | None = None
        self._listed: Listed | None = None
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.titles = Titles(self.grid, look)
        self.ruler = Ruler(self.grid, look)
        self._set_verdict()
        self._pane = self._texts(Legend(self.grid, look))
        self.splitter.addWidget(self._pane)
        self.splitter.addWidget(self._room)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self._top)
        self._top.addSpacing(bar_height(self))
        box.addWidget(self.splitter, 1)

    def put_bar(self, actions: "Actions") -> None:
        """Put the bar in the room kept for it."""
        from reader.gui.comparison.bar import Bar

        self.bar = Bar(actions)
        self.bar.setFixedHeight(bar_height(self))
        self._top.takeAt(0)
        self._top.addWidget(self.bar)
        targets.grow_buttons(self.bar)

    @property
    def has_bar(self) -> bool:
        """Whether the bar is there."""
        return hasattr(self, "bar")

    @property
    def findings(self) -> "FindingsPanel":
        """All differences in a list; made when it is first asked for: two texts are read sooner without."""
        if self._findings is None:
            from reader.gui.comparison.findings import FindingsPanel

            made = self._findings = FindingsPanel(self._look)
            made.setVisible(not self._room.isHidden())
            made.turn(is_beside=self._is_beside)
            made.change_chosen.connect(self.change_chosen)
            made.notes_changed.connect(self.notes_changed)
            made.show_listed(self._listed)
            self.splitter.replaceWidget(1, made)
            self._room.deleteLater()
        return self._findings

    def list_findings(self, listed: "Listed | None", *, stays: bool = False) -> None:
        """List what differs, or none while it is not known; with ``stays`` the reader stays at the same one."""
        self._listed = listed
        if self._findings is not None:
            self._findings.show_listed(listed, stays=stays)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list below the texts where both would be too narrow to read."""
        super().resizeEvent(event)
        is_beside = self.width() >= self.width_for_findings
        turn = Qt.Orientation.Horizontal if is_beside else Qt.Orientation.Vertical
        if self.splitter.orientation() != turn:
            self.splitter.setOrientation(turn)
            if self._findings is not None:
                self._findings.turn(is_beside=is_beside)
            self._share_room()

    @property
    def width_for_findings(self) -> int:
        """Pixels that texts and list need side by side, in the type of the window."""
        return round(_BESIDE * needed(self).width())

    @property
    def _is_beside(self) -> bool:
        return self.splitter.orientation() == Qt.Orientation.Horizontal

    def _share_room(self) -> None:
        """Give texts and list their parts of the width, or of the height; there the list yields to the texts."""
        wish = needed(self).width()
        height = self.splitter.height()
        over = self._pane.height() - self.grid.height()
        read = over + round(_TEXTS_LINES * self.grid.galley.typesetter.line)
        texts = max(round(height * _TEXTS_SHARE), read)
        sizes = [self.width() - wish, wish] if self._is_beside else [texts, height - texts]
        self.splitter.setSizes(sizes)

    def next_finding(self) -> None:
        """Go to the next entry that the findings list."""
        self.findings.step(1)

    def previous_finding(self) -> None:
        """Go to the entry before it."""
        self.findings.step(-1)

    @property
    def shows_findings(self) -> bool:
        """Whether the list of differences, or its room, is shown where the view is."""
        return not (self._findings or self._room).isHidden()

    def show_findings(self, *, when: bool) -> None:
        """Show the list of differences, or give its room to the texts."""
        is_new = when and not self.shows_findings
        (self._findings or self._room).setVisible(when)
        if is_new and self.splitter.orientation() == Qt.Orientation.Vertical:
            self._share_room()

    def keep_room_for_verdict(self, *, when: bool) -> None:
        """Keep two lines for the verdict, which gets longer when all is compared, or as many as it has."""
        margins = self.verdict.contentsMargins()
        room = 2 * self.verdict.fontMetrics().lineSpacing() + margins.top() + margins.bottom()
        self.verdict.setMinimumHeight(room if when else 0)

    def _set_verdict(self) -> None:
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setWordWrap(True)
        self.verdict.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.verdict.setContentsMargins(columns.NARROW, 8, 12, 8)
        self.verdict.setAccessibleDescription("Verdict")
        font = self.verdict.font()
        font.setWeight(QFont.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 1.1)
        self.verdict.setFont(font)

    def _texts(self, legend: Legend) -> QWidget:
        pane = QWidget()
        pane.setMinimumWidth(LEAST)
        grid = QGridLayout(pane)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self.verdict, 1)
        head.addWidget(self.depth_note)
        grid.addLayout(head, 0, 0, 1, 2)
        grid.addWidget(self.narrow_note, 1, 0, 1, 2)
        grid.addWidget(self.titles, 2, 0, 1, 2)
        grid.addWidget(self.grid, 3, 0)
        grid.addWidget(self.ruler, 3, 1)
        grid.addWidget(legend, 4, 0, 1, 2)
        grid.setRowStretch(3, 1)
        return pane
