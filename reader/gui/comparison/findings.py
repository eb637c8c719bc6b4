"""The findings beside the grid: every difference in reading order, to filter, to tick off and to note on.

Shows entries it is given and says which one was chosen, seen or noted; keeps nothing beyond the pair that
is shown.
"""

from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reader.compare import rows_says
from reader.gui.comparison import room
from reader.gui.comparison.fields import NoteField, Tick
from reader.gui.comparison.findings_delegate import FindingDelegate
from reader.gui.comparison.findings_model import FindingsModel, Role
from reader.gui.comparison.making import Listed
from reader.gui.look import focus, targets, viewports
from reader.gui.look.live import Look

_EVERY_KIND: Final = "Everything"
_WAITING: Final = "Looking for differences \N{HORIZONTAL ELLIPSIS}"
"""Said while nothing is compared, or the texts are still being compared further."""
_UNIFORM_FROM: Final = 400
"""From this many entries on all are given the same height: Qt would measure each before the first paint."""


_NOTE_LINES: Final = 3
_ANY_HEIGHT: Final = 16_777_215
"""As tall as there is room for (Qt's `QWIDGETSIZE_MAX`)."""


class _Kinds(QComboBox):
    def showPopup(self) -> None:
        """Name the list that opens; asked for before, PySide6 makes all classes of widgets to find its own."""
        self.view().setAccessibleName("Kinds of difference")
        super().showPopup()


class _List(QListView):
    """Says where it is once keys have brought the focus to it."""

    arrived = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell, where no entry is chosen yet: before Qt chooses one, which would move the text."""
        if not self.currentIndex().isValid() and focus.is_by_keys(event):
            self.arrived.emit()
        super().focusInEvent(event)


class FindingsPanel(QWidget):
    """Lists the differences of a comparison.

    Attributes:
        model: The entries, and which of them were seen and noted.
    """

    change_chosen = Signal(int)
    """The reader chose an entry; the number of its change."""
    notes_changed = Signal()
    """An entry was ticked off or noted on; `seen` and `notes` say what now holds."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindingsModel(self)
        self._count = QLabel()
        self._kinds = _Kinds()
        self._heavy = Tick("Only what could need a correction", look)
        self._list = _List()
        viewports.give(self._list)
        self._empty = QLabel()
        self._note = NoteField(look)
        self._is_following = False
        self._set_up(look)
        self._lay_out()
        self._connect()

    def _set_up(self, look: Look) -> None:
        self._kinds.setAccessibleName("Kind of difference")
        self._kinds.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._kinds.setMinimumContentsLength(8)
        self._heavy.setToolTip(
            "Hide wording, house style and whatever else no reader would be misled by"
        )
        self._list.setAccessibleName("Differences")
        self._list.setModel(self.model)
        self._list.setItemDelegate(FindingDelegate(look, self._list, self.model))
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setWordWrap(True)  # else Qt keeps the heights that entries had at another width
        self._list.setMouseTracking(True)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._note.setAccessibleName("Note on this difference")
        self._note.setPlaceholderText("Note on this difference")
        self._note.setTabChangesFocus(True)

    def _lay_out(self) -> None:
        row, told = QHBoxLayout(), QVBoxLayout()
        row.addWidget(self._kinds, 1)
        row.addWidget(self._count)
        told.addWidget(self._empty)
        told.addWidget(self._list, 1)
        self._main = QVBoxLayout()
        self._main.addLayout(told, 2)
        self._main.addWidget(self._note, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 8, 8, 8)
        box.setSpacing(6)
        box.addLayout(row)
        box.addWidget(self._heavy)
        box.addLayout(self._main, 1)
        targets.grow(self)
        self.turn(is_beside=True)

    def turn(self, *, is_beside: bool) -> None:
        """Stand as a column beside the texts; below them, where height is scarce, with the note beside the list."""
        way = QBoxLayout.Direction.TopToBottom if is_beside else QBoxLayout.Direction.LeftToRight
        self._main.setDirection(way)
        lines = self._note.fontMetrics().lineSpacing()
        self._note.setMinimumHeight(lines * (_NOTE_LINES if is_beside else 1) + 16)
        self._note.setMaximumHeight(lines * _NOTE_LINES + 16 if is_beside else _ANY_HEIGHT)

    def _connect(self) -> None:
        self._kinds.currentIndexChanged.connect(self._filter)
        self._heavy.toggled.connect(self._filter)
        self.setFocusProxy(self._list)
        self._list.clicked.connect(self._tell_chosen)
        self._list.arrived.connect(self._mark_first)
        self._list.selectionModel().currentChanged.connect(self._follow_current)
        self._note.textChanged.connect(self._take_note)
        self.model.seen_changed.connect(self._tell_seen)

    @property
    def says_seen(self) -> str:
        """What is said about how much was ticked off."""
        return self._count.text()

    @property
    def says_when_empty(self) -> str:
        """What is said in place of a list without entries; empty where there are some."""
        return self._empty.text()

    def sizeHint(self) -> QSize:
        """Return a column wide enough for a phrase to the line."""
        return room.needed(self)

    # What is shown

    def show_listed(self, listed: Listed | None, *, stays: bool = False) -> None:
        """Show the differences of a comparison, or none; with ``stays`` the reader stays at the same one."""
        place = self._place() if stays else None
        self.model.show(listed)
        chosen = self._kinds.currentData()
        self._kinds.blockSignals(True)  # noqa: FBT003 - Qt's own order
        self._kinds.clear()
        self._kinds.addItem(f"{_EVERY_KIND} ({self.model.total})", None)
        for kind, count in self.model.kinds():
            self._kinds.addItem(f"{rows_says.KIND_NAMES[kind]} ({count})", kind)
        self._kinds.setCurrentIndex(max(0, self._kinds.findData(chosen)))
        self._kinds.blockSignals(False)  # noqa: FBT003
        self._filter()
        if place is not None:
            self._return_to(place)

    def _place(self) -> tuple[str, int]:
        """Return the key of the entry the reader is at, and how far the list is scrolled."""
        key = self.model.key_at(self._list.currentIndex().row())
        return key, self._list.verticalScrollBar().value()

    def _return_to(self, place: tuple[str, int]) -> None:
        key, scrolled = place
        self._choose_key(key)
        self._list.verticalScrollBar().setValue(scrolled)

    def _mark_first(self) -> None:
        """Mark the first entry as the one the keys start from; go nowhere."""
        self._is_following = True
        self._list.setCurrentIndex(self.model.index(0))
        self._is_following = False

    def _choose_key(self, key: str) -> None:
        """Choose the entry known by a key, where it is listed; go nowhere."""
        row = self.model.row_of_key(key)
        self._is_following = True
        if row is not None:
            self._list.setCurrentIndex(self.model.index(row))
        else:
            self._follow_current(QModelIndex())  # a list made anew has none, and does not say so
        self._is_following = False

    def set_kept(self, seen: frozenset[str], notes: dict[str, str]) -> None:
        """Take what was ticked off and noted when this pair was read before."""
        self.model.set_kept(seen, notes)
        self._update_count()

    def choose_change(self, number: int) -> None:
        """Show the entry of a change as the one the reader is at; go nowhere."""
        row = self.model.row_of_change(number)
        self._is_following = True
        if row is not None and self.model.change_at(self._list.currentIndex().row()) != number:
            self._list.setCurrentIndex(self.model.index(row))
        self._is_following = False

    @property
    def row(self) -> int:
        """Which entry is chosen; the first where none is."""
        return max(0, self._list.currentIndex().row())

    def choose_row(self, row: int) -> None:
        """Choose an entry by its place in the list."""
        self._list.setCurrentIndex(self.model.index(row))

    def step(self, direction: int) -> None:
        """Choose the next (1) or previous (-1) entry that is listed."""
        row = self._list.currentIndex().row() + direction
        if 0 <= row < self.model.rowCount():
            self.choose_row(row)

    def toggle_seen(self) -> None:
        """Tick the chosen entry off, or take the tick away."""
        self.model.toggle_seen(self._list.currentIndex())

    # What the reader does

    def _filter(self) -> None:
        at = self.model.key_at(self._list.currentIndex().row())
        self.model.filter(self._kinds.currentData(), only_heavy=self._heavy.isChecked())
        self._choose_key(at)
        self._list.setUniformItemSizes(self.model.rowCount() > _UNIFORM_FROM)
        self._empty.setText(_told_when_empty(self.model, only_heavy=self._heavy.isChecked()))
        self._empty.setVisible(self.model.rowCount() == 0)
        self._update_count()

    def _update_count(self) -> None:
        shown = self.model.rowCount()
        self._count.setText(f"{shown - self.model.unseen()} of {shown} seen" if shown else "")
        self._count.setToolTip("Differences ticked off, of those listed")

    def _tell_chosen(self, index: QModelIndex) -> None:
        change = self.model.change_at(index.row())
        if change is not None and not self._is_following:
            self.change_chosen.emit(change)

    def _follow_current(self, index: QModelIndex) -> None:
        self._note.blockSignals(True)  # noqa: FBT003
        note = index.data(Role.NOTE) or ""
        if note != self._note.toPlainText():  # to write it again would paint it again
            self._note.setPlainText(note)
        self._note.setEnabled(index.isValid())
        self._note.blockSignals(False)  # noqa: FBT003
        self._tell_chosen(index)

    def _take_note(self) -> None:
        self.model.set_note(self._list.currentIndex(), self._note.toPlainText())
        self.notes_changed.emit()

    def _tell_seen(self) -> None:
        self._update_count()
        self.notes_changed.emit()


def _told_when_empty(model: FindingsModel, *, only_heavy: bool) -> str:
    """Return what is said in place of a list without entries; nothing where there are some."""
    if model.rowCount():
        return ""
    if model.is_waiting:
        return _WAITING
    if not model.total:
        return "No differences."
    if only_heavy:
        return "Nothing here could need a correction. Take the tick away to see all differences."
    return "No difference of this kind."
