"""The bar above the panes: what the reader switches and steps through while comparing, where the eye is.

Shows the window's own actions, so that bar, menu and keys never disagree; holds no option itself. As wide as
there is room for, it says all in words; in a narrow window signs stand for words, and what is switched
seldom moves into a menu.
"""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.gui.actions import Actions
from reader.gui.look.buttons import QuietButton
from reader.gui.look.icons import icon

_STEPS: Final = ("previous_change", "next_change")
_MODES: Final = ("side_by_side", "one_text", "changes_only")
_SWITCHES: Final = ("fold", "marks", "style_noise", "swap")
_SELDOM: Final = ("case", "punctuation", "figures_only", "sentence_level", "lock_scrolling")
_SHORT: Final = {
    "fold": "Fold",
    "marks": "Marks",
    "swap": "Swap",
    "case": "Capitals",
    "punctuation": "Punctuation",
    "lock_scrolling": "Lock",
}
"""What is said on the bar where the menu says more."""


class Room(IntEnum):
    """How much the bar has room for."""

    TIGHT = 0
    """Signs, and a menu of what is switched seldom."""
    NARROW = 1
    """The same, but the ways to read in words."""
    MIDDLE = 2
    """What is switched seldom in words too."""
    WIDE = 3
    """Everything in words."""


class Bar(QToolBar):
    """Switches and steps of a comparison."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("Comparison", parent)
        self._actions = actions
        self._position = QLabel()
        self._more = QuietButton()
        self._signs: dict[str, QuietButton] = {}
        self._needs: dict[Room, int] = {}
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self._fill()
        self.room = Room.NARROW
        self._show(self.room)

    def _fill(self) -> None:
        self._add(_STEPS)
        self._position.setAccessibleDescription("Place among the changes")
        self._position.setContentsMargins(6, 0, 8, 0)
        self._position.setMinimumWidth(self.fontMetrics().horizontalAdvance("0000 of 0000 "))
        self.addWidget(self._position)
        self.addSeparator()
        self._add(_MODES)
        self.addSeparator()
        self._add(_SWITCHES)
        self._words = [self.addWidget(self._button(name)) for name in _SELDOM]
        self._menu = self.addWidget(self._filled_menu())
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._add(("findings",))
        self._signs[_MODES[0]].setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _add(self, names: tuple[str, ...]) -> None:
        for name in names:
            self._signs[name] = self._button(name)
            self.addWidget(self._signs[name])

    def _button(self, name: str) -> QuietButton:
        """Return a button of its own for an action, so that it can be hidden from the bar alone."""
        button = QuietButton(self._actions[name])
        button.setIconSize(self.iconSize())
        self._name(button, name)
        return button

    def _name(self, button: QWidget, name: str) -> None:
        action = self._actions[name]
        action.setIconText(_SHORT.get(name, action.iconText()))
        button.setAccessibleName(action.text().replace("&", ""))

    def _say(self, name: str, *, in_words: bool) -> None:
        style, button = Qt.ToolButtonStyle, self._signs[name]
        wanted = style.ToolButtonTextBesideIcon if in_words else style.ToolButtonIconOnly
        if button.toolButtonStyle() is not wanted:
            button.setToolButtonStyle(wanted)

    def _filled_menu(self) -> QToolButton:
        """Return the button that opens a menu of what is switched seldom."""
        menu = QMenu(self)
        for name in _SELDOM:
            menu.addAction(self._actions[name])
        self._more.setIcon(icon("more"))
        self._more.setIconSize(self.iconSize())
        self._more.setText("What counts")
        self._more.setToolTip("What counts as a difference")
        self._more.setAccessibleName("What counts as a difference")
        self._more.setMenu(menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return self._more

    # Room

    def _show(self, room: Room) -> None:
        self.room = room
        for name in _MODES:
            self._say(name, in_words=room is not Room.TIGHT)
        for name in _SWITCHES:
            self._say(name, in_words=room is Room.WIDE)
        for word in self._words:
            word.setVisible(room >= Room.MIDDLE)
        self._menu.setVisible(room < Room.MIDDLE)

    def _fit(self) -> None:
        """Say as much as there is room for."""
        before = self.room if self._needs else None
        if before is None:
            for room in Room:
                self._show(room)
                self._forget_places()  # Qt tells a bar of its buttons only once they are on the screen
                self._needs[room] = self.sizeHint().width()
        width = self.width()
        fitting = max((room for room in Room if self._needs[room] <= width), default=Room.TIGHT)
        if fitting is not before:
            self._show(fitting)
            self._forget_places()
            layout = self.layout()
            if layout is not None:  # at once: no frame shows the buttons where they were
                layout.activate()

    def _forget_places(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more or less."""
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another palette, the room of another face."""
        if event.type() == QEvent.Type.PaletteChange:
            self._more.setIcon(icon("more"))
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._needs = {}
        super().changeEvent(event)

    @property
    def position(self) -> str:
        """What is said about where the reader is."""
        return self._position.text()

    def show_position(self, position: int | None, count: int) -> None:
        """Say `4 of 31`; without a position only how many there are."""
        if position is None:
            self._position.setText(f"{count} change{'' if count == 1 else 's'}")
        else:
            self._position.setText(f"{position + 1} of {count}")
