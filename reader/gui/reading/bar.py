"""The bar above an article: what an editor does with it while reading. Shows the window's own actions."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from reader.gui.actions import Actions
from reader.gui.look.buttons import QuietButton

_LEFT: Final = ("compare_with", "stripped")
_RIGHT: Final = ("find", "smaller", "larger")
_WITH_TEXT: Final = frozenset({"compare_with", "stripped"})


class Bar(QToolBar):
    """Compare, show what was stripped, find, type size."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("Article", parent)
        self._actions = actions
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self._add(_LEFT)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._add(_RIGHT)

    def _add(self, names: tuple[str, ...]) -> None:
        for name in names:
            action = self._actions[name]
            button = QuietButton(action)
            button.setIconSize(self.iconSize())
            button.setAccessibleName(action.text().replace("&", ""))
            if name in _WITH_TEXT:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            if name == _LEFT[0]:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.addWidget(button)
