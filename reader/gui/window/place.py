"""Where the editor was: the window's size, its parts, what was shown. Kept often, so that a crash costs nothing.

Kept beside the settings but apart from them: it is no wish of the editor's, and losing it loses nothing.
"""

import base64
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QByteArray, QObject, QSize, QTimer

from reader import settings
from reader.gui.window.shown import Pair, Shown, Version

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow, QSplitter

FILE: Final = "window.txt"
KEPT_AFTER: Final = 800
"""Milliseconds after the last change."""
FIRST_SIZE: Final = QSize(1180, 760)
"""Of a window that was never open before: two texts and their differences just have room."""
GOOD_SIZE: Final = QSize(1520, 960)
"""The same where the screen has room: some 45 letters a line on either side, as in a book of two columns."""
SCREEN_SHARE: Final = 0.9
DESK_WIDTH: Final = 264
PAIR: Final = 2
PARTS: Final = 1_000
"""Parts of a block's height in which the place is kept."""


class Place(QObject):
    """Reads and keeps where the editor was.

    Attributes:
        at: Where in what was shown: a block or row, and what share of it was above the window's top.
        ask_where: Says the same of now.
    """

    def __init__(self, window: "QMainWindow", splitter: "QSplitter", folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._splitter = splitter
        self._path = folder / FILE
        self._shown: Shown = None
        self.at = (0, 0.0)
        self.ask_where: Callable[[], tuple[int, float]] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(KEPT_AFTER)
        self._pause.timeout.connect(self.keep)

    def restore(self) -> None:
        """Give the window and its parts the size they had."""
        kept = settings.read_values(self._path)
        if not self._window.restoreGeometry(_bytes(kept.get("geometry"))):
            self._window.resize(first_size(self._window.screen().availableSize()))
        if not self._splitter.restoreState(_bytes(kept.get("parts"))):
            self._splitter.setSizes([DESK_WIDTH, self._window.width() - DESK_WIDTH])
        self._shown = _shown(kept.get("shown"))
        self.at = _at(kept.get("at"))

    @property
    def shown(self) -> Shown:
        """What was shown when it was last kept."""
        return self._shown

    def note(self, shown: Shown) -> None:
        """Remember that something else is shown now."""
        self._shown = shown
        self._pause.start()

    def keep(self) -> None:
        """Write it down; a folder that cannot be written to is no reason to bother the editor."""
        self._pause.stop()
        if self.ask_where is not None:
            self.at = self.ask_where()
        values: dict[str, settings.Value] = {
            "geometry": _text(self._window.saveGeometry()),
            "parts": _text(self._splitter.saveState()),
            "shown": tuple(self._shown or ()),
            "at": (self.at[0], round(self.at[1] * PARTS)),
        }
        try:
            settings.write_values(self._path, values)
        except OSError:
            return


def first_size(screen: QSize) -> QSize:
    """Return the size of a window that was never open before, on a screen with so much room."""
    return FIRST_SIZE.expandedTo(GOOD_SIZE.boundedTo(screen * SCREEN_SHARE))


def _text(data: QByteArray) -> str:
    return base64.b64encode(data.data()).decode()


def _bytes(value: object) -> QByteArray:
    try:
        return QByteArray(base64.b64decode(value if isinstance(value, str) else ""))
    except ValueError:
        return QByteArray()


def _at(value: object) -> tuple[int, float]:
    numbers = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
    match numbers:
        case (int(block), int(part)) if block >= 0 <= part:
            return block, part / PARTS
        case _:
            return 0, 0.0


def _shown(value: object) -> Shown:
    ids = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
    numbers = [each for each in ids if isinstance(each, int)]
    if len(numbers) == 1:
        return Version(numbers[0])
    return Pair(numbers[0], numbers[1]) if len(numbers) == PAIR else None
