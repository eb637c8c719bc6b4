"""The bar above the panes: what the reader switches and steps through while comparing, where the eye is.

Shows the window's own actions, so that bar, menu and keys never disagree; holds no option itself.
"""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.gui.actions import Actions
from reader.gui.look.icons import icon

_STEPS: Final = ("previous_change", "next_change")
_MODES: Final = ("side_by_side", "one_text", "changes_only")
_SWITCHES: Final = ("fold", "marks", "style_noise", "swap")
_MORE: Final = ("case", "punctuation", "figures_only", "sentence_level", "lock_scrolling")
_WITH_TEXT: Final = frozenset(_MODES)


class Bar(QToolBar):
    """Switches and steps of a comparison."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("Comparison", parent)
        self._actions = actions
        self._position = QLabel()
        self._more = QToolButton()
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self._fill()

    def _fill(self) -> None:
        self._add(_STEPS)
        self._position.setAccessibleName("Place among the changes")
        self._position.setContentsMargins(6, 0, 8, 0)
        self._position.setMinimumWidth(self.fontMetrics().horizontalAdvance("0000 of 0000 "))
        self.addWidget(self._position)
        self.addSeparator()
        self._add(_MODES)
        self.addSeparator()
        self._add(_SWITCHES)
        self._add_more()
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._add(("findings",))

    def _add(self, names: tuple[str, ...]) -> None:
        for name in names:
            action = self._actions[name]
            self.addAction(action)
            button = self.widgetForAction(action)
            button.setAccessibleName(action.text().replace("&", ""))
            if isinstance(button, QToolButton) and name in _WITH_TEXT:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _add_more(self) -> None:
        """Add what is switched less often, in a menu of its own on the bar."""
        menu = QMenu(self)
        for name in _MORE:
            menu.addAction(self._actions[name])
        button = self._more
        button.setIcon(icon("more"))
        button.setText("Count")
        button.setToolTip("What counts as a difference")
        button.setAccessibleName("What counts as a difference")
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.addWidget(button)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._more.setIcon(icon("more"))
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
