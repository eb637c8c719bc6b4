"""The middle of the window: a welcome, one version, or two of them compared. Shows one at a time.

The reading and comparing views are made after the window's first paint: until then only the welcome is.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.gui.window.welcome import CHOOSE, NOTHING_YET, Welcome

if TYPE_CHECKING:
    from reader.gui.actions import Actions
    from reader.gui.comparison.view import ComparisonView
    from reader.gui.look.live import Look
    from reader.gui.reading.view import ReadingView


class Stage(QStackedWidget):
    """Shows one thing at a time.

    Attributes:
        welcome: Shown while nothing else is.
        reading: Shows one version; made by `furnish`.
        comparison: Shows two; made by `furnish_comparison`.
    """

    reading: "ReadingView"
    comparison: "ComparisonView"

    def __init__(self, look: "Look", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: QWidget | None = None
        self.welcome = Welcome()
        self.addWidget(self.welcome)

    def furnish_comparison(self) -> None:
        """Make the view of two versions."""
        from reader.gui.comparison.view import ComparisonView

        self.comparison = ComparisonView(self._look)
        self.addWidget(self.comparison)

    def furnish(self, actions: "Actions") -> None:
        """Make the view of one version, and the rest of the view of two."""
        from reader.gui.look import targets
        from reader.gui.reading.bar import Bar
        from reader.gui.reading.view import ReadingView

        self.reading = ReadingView(self._look)
        self._page = page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Bar(actions))
        layout.addWidget(self.reading)
        self.addWidget(page)
        self.comparison.furnish(actions)
        targets.grow_buttons(self)

    def show_welcome(self, *, is_empty: bool) -> None:
        """Say what to do next."""
        self.welcome.say(NOTHING_YET if is_empty else CHOOSE)
        self.setCurrentWidget(self.welcome)

    def show_reading(self) -> None:
        """Bring the one version to the front."""
        if self._page is not None:
            self.setCurrentWidget(self._page)

    def show_comparison(self) -> None:
        """Bring the two versions to the front."""
        self.setCurrentWidget(self.comparison)

    @property
    def is_reading(self) -> bool:
        """Tell whether one version is in front."""
        return self.currentWidget() is self._page

    @property
    def is_comparing(self) -> bool:
        """Tell whether two versions are in front."""
        return hasattr(self, "comparison") and self.currentWidget() is self.comparison

    def areas(self) -> list[QWidget]:
        """Return what takes the focus in the thing in front, in order."""
        if self.is_reading:
            return [self.reading]
        return [self.comparison.grid, self.comparison.findings] if self.is_comparing else []
