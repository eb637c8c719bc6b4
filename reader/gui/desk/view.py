"""The desk itself: a box to find words in all articles, and the list under it.

Says what the editor chose: a version to read, two to compare. What the list shows comes from outside. The
list is made by `furnish`, after the window's first paint: an empty desk looks the same without it.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.gui.look import targets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.gui.desk.list import StoryList
    from reader.gui.desk.model import Stories
    from reader.gui.look.live import Look
    from reader.session.views import StoryView

TYPING_PAUSE: Final = 120
"""Milliseconds without a key before the words are looked for."""
EDGE: Final = 12
NOTHING_YET: Final = "No articles yet.\n\nDrop files or a folder here, or choose Open."
NOTHING_FOUND: Final = "No article holds “{}”.\n\nTry fewer words, or the beginning of a word."
PAIR: Final = 2


class DeskView(QWidget):
    """The box and the list of stories.

    Attributes:
        box: Where words to find are typed.
        list: The stories; made by `furnish`.
        model: What the list shows; made by `furnish`.
    """

    version_chosen = Signal(int)
    """One version is to be read."""
    pair_chosen = Signal(int, int)
    """Two versions are to be compared, in the order of the list."""
    words_changed = Signal(str)
    """The editor stopped typing in the box."""
    menu_wanted = Signal(QPoint)
    """A context menu on what is chosen, at a place on the screen."""

    list: "StoryList"
    model: "Stories"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QLineEdit(self)
        self._nothing = QLabel(NOTHING_YET)
        self._empty = QWidget()
        self._pause = QTimer(self)
        self._lay_out()

    def _lay_out(self) -> None:
        self.setAccessibleName("Desk")
        self.box.setPlaceholderText("Find in all articles")
        self.box.setAccessibleName("Find in all articles")
        targets.grow_one(self.box)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(EDGE + 2, EDGE, EDGE + 2, EDGE)
        above = QVBoxLayout()
        above.setContentsMargins(EDGE, 10, EDGE, 10)
        above.addWidget(self.box)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(above)
        around = QVBoxLayout(self._empty)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._nothing)
        around.addStretch()
        self._column.addWidget(self._empty)

    def furnish(self, look: "Look") -> None:
        """Make the list."""
        from reader.gui.desk.list import StoryList
        from reader.gui.desk.model import Stories

        self.box.setClearButtonEnabled(True)
        self.model = Stories(self)
        self.list = StoryList(self.model, look, self)
        self.list.setVisible(False)
        self._column.addWidget(self.list)
        self.setFocusProxy(self.list)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self._tell_words)
        self.box.textChanged.connect(self._pause.start)
        self.box.returnPressed.connect(self._to_list)
        self.list.chosen.connect(self._tell_choice)
        self.list.menu_wanted.connect(self.menu_wanted)
        if self.words:  # typed before there was a list
            self._pause.start()

    @property
    def words(self) -> str:
        """The words in the box."""
        return self.box.text().strip()

    def fill(self, stories: "Sequence[StoryView]", total: int) -> None:
        """Show stories, the first of ``total`` that hold the words in the box."""
        words = self.words
        self._nothing.setText(NOTHING_FOUND.format(words) if words else NOTHING_YET)
        self._empty.setVisible(not stories)
        self.list.setVisible(bool(stories))
        self.list.fill(stories, total)
        if words:
            self.list.open_stories(story.id for story in stories)

    def hush(self) -> None:
        """Say nothing of an empty desk: articles are on their way."""
        self._nothing.clear()

    def go_to_box(self) -> None:
        """Go to the box and choose what is in it."""
        self.box.setFocus()
        self.box.selectAll()

    def step(self, direction: int) -> None:
        """Choose the row after (1) or before (-1) the one chosen."""
        here = self.list.currentIndex()
        place = self.list.indexBelow(here) if direction > 0 else self.list.indexAbove(here)
        if not here.isValid():
            place = self.model.index(0, 0)
        if place.isValid():
            self.list.setCurrentIndex(place)

    def _to_list(self) -> None:
        self.list.setFocus()
        if not self.list.currentIndex().isValid():
            self.step(1)

    def _tell_words(self) -> None:
        self.words_changed.emit(self.words)

    def _tell_choice(self) -> None:
        versions = self.list.chosen_versions()
        story = self.list.chosen_story()
        if story is not None:
            self.pair_chosen.emit(*(version.id for version in story.versions[-PAIR:]))
        elif len(versions) == 1:
            self.version_chosen.emit(versions[0].id)
        elif len(versions) == PAIR:
            self.pair_chosen.emit(versions[0].id, versions[1].id)
