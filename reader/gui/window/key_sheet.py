"""The dialog in which keys are changed: every command with its key, to filter, to press another, to put back.

What is changed holds at once. A key that another command has goes over to the new one, and that is said.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.actions import Command, commands
from reader.gui.look import targets
from reader.gui.look.rows import TallRows
from reader.gui.window import keyboard

if TYPE_CHECKING:
    from reader.gui.actions import Actions

SIZE: Final = QSize(560, 640)
_ASKS: Final = "Choose a command, then press its new key."
_REFUSED: Final = (
    "{} would stop you from typing it. Hold Control or Alt with it, or take a function key."
)


class KeySheet(QDialog):
    """All commands and their keys."""

    def __init__(self, actions: "Actions", keep: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._keep = keep
        self._items: dict[str, QTreeWidgetItem] = {}
        self.filter = QLineEdit()
        self.list = QTreeWidget()
        self.key = QKeySequenceEdit()
        self.told = QLabel(_ASKS)
        self._default = QPushButton("Its own key again")
        self._set_up()
        self._lay_out()
        self._fill()
        targets.fit_dialog(self)

    def _set_up(self) -> None:
        self.setWindowTitle("Change keys")
        self.resize(SIZE)
        self.filter.setPlaceholderText("Find a command or a key")
        self.filter.setAccessibleName("Find a command or a key")
        self.filter.textChanged.connect(self._filter)
        self.list.setHeaderLabels(["Command", "Key"])
        self.list.setItemDelegate(TallRows(self.list))
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName("Commands")
        self.list.currentItemChanged.connect(self._follow)
        self.key.setMaximumSequenceLength(1)
        self.key.setAccessibleName("New key")
        self.key.setEnabled(False)
        self.key.editingFinished.connect(self._take)
        self.told.setWordWrap(True)
        self._default.setEnabled(False)
        self._default.setAutoDefault(False)
        self._default.clicked.connect(self._put_back)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.key, 1)
        row.addWidget(self._default)
        buttons = QDialogButtonBox()
        everything = buttons.addButton(
            "All keys as they came", QDialogButtonBox.ButtonRole.ResetRole
        )
        everything.setAutoDefault(False)
        everything.clicked.connect(self._put_all_back)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        for widget in (self.filter, self.list):
            layout.addWidget(widget)
        layout.addLayout(row)
        layout.addWidget(self.told)
        layout.addWidget(buttons)

    def _fill(self) -> None:
        for name, command in commands().items():
            self._items[name] = item = QTreeWidgetItem([_called(command), ""])
            item.setData(0, _NAME, name)
            self.list.addTopLevelItem(item)
        self._show_keys()
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _show_keys(self) -> None:
        for name, item in self._items.items():
            item.setText(1, "   ".join(map(_native, self._actions.keys_of(name))))

    def _filter(self, words: str) -> None:
        for item in self._items.values():
            told = f"{item.text(0)} {item.text(1)}".casefold()
            item.setHidden(not all(word in told for word in words.casefold().split()))

    # One command

    @property
    def chosen(self) -> str:
        """Name of the command that is chosen; empty for none."""
        item = self.list.currentItem()
        return str(item.data(0, _NAME)) if item is not None else ""

    def _follow(self) -> None:
        keys = self._actions.keys_of(self.chosen) if self.chosen else ()
        self.key.setKeySequence(QKeySequence(keys[0] if keys else ""))
        self.key.setEnabled(bool(self.chosen))
        self._default.setEnabled(bool(self.chosen))
        self.told.setText(_ASKS)

    def _take(self) -> None:
        """Give the command the key that was pressed."""
        name, key = self.chosen, self.key.keySequence().toString()
        before = self._actions.keys_of(name)
        if not key or (before and QKeySequence(before[0]) == QKeySequence(key)):
            return
        if not keyboard.can_be_a_key(key):
            self._follow()
            self.told.setText(_REFUSED.format(_native(key)))
            return
        others = self._release(key, name)
        self._actions.set_keys(name, (key, *before[1:]))
        told = f"{_native(key)} is now {commands()[name].words}."
        self._end(f"{told} {others} has no key any more." if others else told)

    def _release(self, key: str, name: str) -> str:
        """Take a key from whoever has it; return what that command is called if it is left without."""
        left: list[str] = []
        for other in commands():
            keys = self._actions.keys_of(other)
            kept = tuple(each for each in keys if QKeySequence(each) != QKeySequence(key))
            if other != name and kept != keys:
                self._actions.set_keys(other, kept)
                left += [] if kept else [commands()[other].words]
        return " and ".join(left)

    def _put_back(self) -> None:
        self._actions.set_keys(self.chosen, None)
        for key in self._actions.keys_of(self.chosen):
            self._release(key, self.chosen)
        self._end(f"{commands()[self.chosen].words} has its own key again.")

    def _put_all_back(self) -> None:
        for name in commands():
            self._actions.set_keys(name, None)
        self._end("All keys are as they came.")

    def _end(self, told: str) -> None:
        self._follow()
        self.told.setText(told)
        self._show_keys()
        self._keep()


_NAME: Final = 0x0100
"""Qt's first role of one's own, `Qt.UserRole`."""


def _called(command: Command) -> str:
    return f"{command.menu.replace('&', '')}: {command.words}"


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
