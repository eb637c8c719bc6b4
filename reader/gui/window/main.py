"""The main window: places the parts, connects them, and takes what is dropped on it.

Made in two steps. The first has only what the first paint shows; `wake` makes the rest once that is on the
screen. Start-up is sacred: nothing here is imported before it is shown.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader.gui.desk.view import DeskView
from reader.gui.window import menus
from reader.gui.window.header import Header
from reader.gui.window.place import Place
from reader.gui.window.stage import Stage

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from reader.gui.actions import Actions
    from reader.gui.comparison.view import ComparisonView
    from reader.gui.look.live import Look
    from reader.gui.window.parts import Parts
    from reader.settings import Settings


class MainWindow(QMainWindow):
    """The window.

    Attributes:
        look: Its colours and type.
        desk: The stories, at the left.
        stage: What is read, in the middle.
        place: Where the editor was.
        commands: What the editor can tell it; made by `wake`.
        parts: What works behind it; made by `wake`.
    """

    commands: "Actions"
    parts: "Parts"

    def __init__(self, look: "Look", folder: Path) -> None:
        super().__init__()
        self.look = look
        self.folder = folder
        self.desk = DeskView()
        self.stage = Stage(look)
        self._header = Header()
        self._left = QWidget()
        self._splitter = QSplitter()
        self.place = Place(self, self._splitter, folder)
        self._menus = menus.put_titles(self.menuBar())
        self._lay_out()

    def _lay_out(self) -> None:
        self.setWindowTitle("Sidelight")
        self.setAcceptDrops(True)
        self.middle = QVBoxLayout()
        self.middle.addWidget(self.stage, 1)
        left, right = QVBoxLayout(), self.middle
        left.addWidget(self._header)
        left.addWidget(self.desk)
        for column, layout in ((self._left, left), (QWidget(), right)):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
            column.setLayout(layout)
            self._splitter.addWidget(column)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self.setCentralWidget(self._splitter)
        self.place.restore()

    def ready_comparison(self) -> "ComparisonView":
        """Return the view of two versions, made the first time it is asked for."""
        if not hasattr(self.stage, "comparison"):
            self.stage.furnish_comparison()
        return self.stage.comparison

    def wake(self, library: Path | None, kept: "Settings", paths: Sequence[str]) -> None:
        """Make everything that the first paint does not show, open the library, take the files in."""
        from reader.gui.actions import Actions
        from reader.gui.look import icons
        from reader.gui.window import keyboard
        from reader.gui.window.parts import Parts

        self.commands = Actions(self, icons.icon, keyboard.read(self.folder))
        self.ready_comparison()
        self.desk.furnish(self.look)
        self.stage.furnish(self.commands)
        self.parts = Parts(self, library, kept)
        self._header.obey(self.commands)
        self.stage.welcome.obey(self.commands)
        self.look.changed.connect(self.commands.tint)
        self.look.follow_system()
        menus.fill(self._menus, self.commands)
        self.stage.windowTitleChanged.connect(self.setWindowTitle)
        self.desk.setFocus()
        self.parts.begin(paths)

    def show_desk(self, is_on: bool) -> None:
        """Show the desk, or give its room to what is read."""
        self._left.setVisible(is_on)

    def show_menu(self, at: "QPoint") -> None:
        """Open the menu of what is chosen on the desk."""
        menus.of_version(self.commands, self.menuBar()).popup(at)

    def next_area(self) -> None:
        """Move the focus on: box, list, text, findings."""
        areas = [self.desk.box, self.desk.list, *self.stage.areas()]
        seen = [area for area in areas if area.isVisible()]
        here = next((n for n, area in enumerate(seen) if area.hasFocus()), -1)
        seen[(here + 1) % len(seen)].setFocus()

    def tell_problem(self, says: str) -> None:
        """Say one sentence of something that went wrong."""
        if hasattr(self, "parts"):
            self.parts.notices.refuse([says])

    def leave(self) -> None:
        """Close the window."""
        self.close()

    def turn_full_screen(self, is_on: bool) -> None:
        """Fill the screen, or stop."""
        self.showFullScreen() if is_on else self.showNormal()

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Take files, folders and text."""
        from reader.gui.window import drops

        if hasattr(self, "parts") and drops.is_welcome(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        self.parts.take_dropped(event.mimeData())

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        if hasattr(self, "parts"):
            self.parts.comparing.fit(self.width())

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Keep everything, then go."""
        if hasattr(self, "parts"):
            self.parts.close()
        super().closeEvent(event)
