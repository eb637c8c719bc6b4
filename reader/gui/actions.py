"""Every command of the window once: its name, words, keys, menu, tip and icon. Knows nobody who obeys it.

The table is `resources/commands.txt`; menus, tool bar, context menus and the sheet of keys are all made
from it, so they cannot disagree.
"""

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QWidget

from reader import resource


class Command(NamedTuple):
    """One thing the editor can tell the window to do."""

    menu: str
    """The title of its menu."""
    name: str
    caption: str
    """As menus say it, with the ampersand before its letter."""
    keys: tuple[str, ...]
    """Shortcuts, the first one shown."""
    icon: str
    """File in `resources/icons`; empty for none."""
    of: str
    """Empty, `switch`, or the choice it belongs to."""
    tip: str

    @property
    def words(self) -> str:
        """The caption as people say it."""
        return self.caption.replace("&", "").rstrip("…")


LINE: Final = None
"""Between the commands of a menu: a line."""


@functools.cache
def menus() -> dict[str, tuple[Command | None, ...]]:
    """Return the commands of each menu in order, `LINE` where a line is drawn."""
    made: dict[str, list[Command | None]] = {}
    menu = ""
    for line in resource.path("commands.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            menu = line.strip("[]")
            made[menu] = []
        elif line == "-":
            made[menu].append(LINE)
        elif line and not line.startswith("#"):
            made[menu].append(_command(menu, line))
    return {title: tuple(commands) for title, commands in made.items()}


def _command(menu: str, line: str) -> Command:
    name, caption, keys, icon, of, tip = (cell.strip() for cell in line.split("|"))
    return Command(menu, name, caption, tuple(keys.split()), icon, of, tip)


@functools.cache
def commands() -> dict[str, Command]:
    """Return every command by its name, in the order of the menus."""
    return {each.name: each for menu in menus().values() for each in menu if each}


class Actions(QObject):
    """The commands as Qt's actions, each made when it is first asked for.

    Attributes:
        owner: The window whose actions these are.
    """

    def __init__(
        self,
        owner: QWidget,
        icon: Callable[[str], QIcon],
        keys: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        super().__init__(owner)
        self.owner = owner
        self._icon = icon
        self._keys = dict(keys or {})
        self._made: dict[str, QAction] = {}
        self._choices: dict[str, QActionGroup] = {}

    def __getitem__(self, name: str) -> QAction:
        """Return the action of a command."""
        if name not in self._made:
            self._made[name] = self._make(commands()[name])
        return self._made[name]

    def obey(self, **who: Callable[[], None]) -> None:
        """Have commands obeyed, each by the function given under its name."""
        for name, obey in who.items():
            self[name].triggered.connect(obey)

    def switch(self, **who: Callable[[bool], None]) -> None:
        """Have switches obeyed: told the new state when the editor turns one."""
        for name, obey in who.items():
            self[name].triggered.connect(obey)

    def of_menu(self, title: str) -> Iterator[QAction]:
        """Return the actions of a menu in order, with its lines."""
        for command in menus()[title]:
            if command:
                yield self[command.name]
                continue
            line = QAction(self)
            line.setSeparator(True)
            yield line

    def keys_of(self, name: str) -> tuple[str, ...]:
        """Return the keys of a command: the editor's own, else those of the table."""
        return self._keys.get(name, commands()[name].keys)

    def key_of(self, name: str) -> str:
        """Return the key shown for a command, as this platform writes it; empty for none."""
        keys = self.keys_of(name)
        native = QKeySequence.SequenceFormat.NativeText
        return QKeySequence(keys[0]).toString(native) if keys else ""

    def set_keys(self, name: str, keys: tuple[str, ...] | None) -> None:
        """Give a command keys of the editor's own, or with None those of the table."""
        if keys is None:
            self._keys.pop(name, None)
        else:
            self._keys[name] = keys
        self._show_keys(self[name], commands()[name])

    def tint(self) -> None:
        """Take the icons anew, in the colours of the palette in force."""
        for name, action in self._made.items():
            if commands()[name].icon:
                action.setIcon(self._icon(commands()[name].icon))

    def enable(self, *names: str, when: bool) -> None:
        """Let commands be given, or not."""
        for name in names:
            self[name].setEnabled(when)

    def check(self, name: str, *, when: bool = True) -> None:
        """Show a switch as on or off; nobody is told."""
        self[name].setChecked(when)

    def _make(self, command: Command) -> QAction:
        action = QAction(command.caption, self)
        action.setObjectName(command.name)
        self._show_keys(action, command)
        action.setStatusTip(command.tip)
        action.setCheckable(bool(command.of))
        if command.icon:
            action.setIcon(self._icon(command.icon))
        if command.of not in ("", "switch"):
            self._choice(command.of).addAction(action)
        self.owner.addAction(action)
        return action

    def _show_keys(self, action: QAction, command: Command) -> None:
        """Let a command be given by its keys, and say the first one where its button is hovered over."""
        action.setShortcuts([QKeySequence(keys) for keys in self.keys_of(command.name)])
        key = self.key_of(command.name)
        action.setToolTip(f"{command.tip} ({key})" if key else command.tip)

    def _choice(self, name: str) -> QActionGroup:
        if name not in self._choices:
            self._choices[name] = QActionGroup(self)
        return self._choices[name]
