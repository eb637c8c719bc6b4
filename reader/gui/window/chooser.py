"""A list to choose one thing from, with a box to narrow it: a version to compare with, a story to move to."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.look import targets
from reader.gui.look.rows import TallRows


class Choice(NamedTuple):
    """One line of the list."""

    id: int
    words: str
    detail: str


class Chooser(QDialog):
    """Asks for one of some choices; stays with the window and blocks nothing else.

    Attributes:
        box: Words the choices must hold.
        list: The choices.
    """

    chosen = Signal(int)
    """The id of the choice that was taken."""

    def __init__(self, title: str, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = QLineEdit()
        self.list = QListWidget()
        self._choices: tuple[Choice, ...] = ()
        self._lay_out(title, verb)

    def _lay_out(self, title: str, verb: str) -> None:
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 420)
        self.box.setPlaceholderText("Type words of its headline or outlet")
        self.box.setAccessibleName(title)
        self.box.textChanged.connect(self._narrow)
        self.box.installEventFilter(self)
        self.list.setAccessibleName("Choices")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(TallRows(self.list))
        self.list.setSpacing(3)
        self.list.itemActivated.connect(self.accept)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.box, self.list, buttons):
            layout.addWidget(widget)
        targets.fit_dialog(self)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these choices."""
        self._choices = tuple(choices)
        self._narrow()

    def _narrow(self) -> None:
        words = self.box.text().casefold().split()
        self.list.clear()
        for choice in self._choices:
            text = f"{choice.words}\n{choice.detail}"
            if all(word in text.casefold() for word in words):
                item = QListWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, choice.id)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def accept(self) -> None:
        """Take the choice that is marked."""
        marked = self.list.selectedItems()
        super().accept()
        for item in marked:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list with the arrow keys while words are typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
                return True
        return super().eventFilter(watched, event)
