"""The words in which the window's tests are told: what an editor does, and what an editor sees.

A test opens a window, does things by key, click and drop, and looks at texts; it waits for the desk to be
idle and never for a time.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QKeyCombination, QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.look.live import Look
from reader.gui.window import first_look
from reader.gui.window.chooser import Chooser
from reader.gui.window.comforts import dress
from reader.gui.window.main import MainWindow
from reader.session.first_look import at_files
from reader.settings import Settings, load

IDLE_WITHIN = 20_000
"""Milliseconds after which a desk that is still busy is a failure."""


class Editor:
    """Somebody at the window.

    Attributes:
        window: The window.
        folder: Where its library and settings are.
    """

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.window: MainWindow

    # Coming and going

    def opens_the_window(self, *files: Path, **settings: object) -> "Editor":
        kept = self._sees_a_window(**settings)
        self.window.wake(self.folder, kept, [str(file) for file in files])
        self.waits()
        return self

    def opens_two_files(self, left: Path, right: Path) -> Callable[[], None]:
        """Open the window with two files as the program does; return what makes the rest of the window."""
        kept = self._sees_a_window()
        looked = at_files(str(left), str(right))
        assert looked is not None
        first_look.show(self.window, kept, looked)

        def goes_on() -> None:
            self.window.wake(self.folder, kept, [str(left), str(right)])
            self.waits()

        return goes_on

    def _sees_a_window(self, **settings: object) -> Settings:
        kept = load(self.folder)._replace(**{"samples_offered": True, **settings})  # type: ignore[arg-type]
        look = Look()
        dress(look, kept)
        self.window = MainWindow(look, self.folder)
        self.qtbot.addWidget(self.window, before_close_func=_close_parts)
        with self.qtbot.waitExposed(self.window):
            self.window.show()
        return kept

    def opens_it_for_the_first_time(self) -> "Editor":
        return self.opens_the_window(samples_offered=False)

    def closes_the_window(self) -> None:
        self.window.close()

    def waits(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: not self.window.parts.jobs.lines(), timeout=IDLE_WITHIN)

    # What an editor does

    def drops(self, *files: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        self._drops(data)

    def drops_text(self, text: str) -> None:
        data = QMimeData()
        data.setText(text)
        self._drops(data)

    def _drops(self, data: QMimeData) -> None:
        copy, left, no = (
            Qt.DropAction.CopyAction,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        place = QPointF(300, 300)
        enter = QDragEnterEvent(place.toPoint(), copy, data, left, no)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted(), "the window does not take this"
        QApplication.sendEvent(self.window, QDropEvent(place, copy, data, left, no))
        self.waits()

    def pastes(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.presses("Ctrl+Shift+V")

    def presses(self, keys: str, on: QWidget | None = None) -> None:
        """Press a shortcut, or keys on one widget."""
        self._comes_back_to_the_window()
        combination: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]  # pyright: ignore[reportIndexIssue] - not in PySide's stubs
        target = on if on is not None else self._focused()
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        self.waits()

    def _focused(self) -> QWidget:
        """Say which widget keys go to; without a screen it may be known to the window only."""
        candidates: tuple[QWidget | None, ...] = (
            QApplication.focusWidget(),
            self.window.focusWidget(),
        )
        return next((widget for widget in candidates if widget is not None), self.window)

    def _comes_back_to_the_window(self) -> None:
        """Make the window active again: without a screen, no dialog that closes does it."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)

    def types(self, text: str, on: QWidget) -> None:
        QTest.keyClicks(on, text)

    def finds_in_all(self, words: str) -> None:
        """Type words in the box over the list and let it look."""
        with self.qtbot.waitSignal(self.window.desk.words_changed):
            self.window.desk.box.setText(words)
        self.waits()

    def clicks(self, *headlines: str) -> None:
        """Click a story or version; more than one with the control key held."""
        for number, headline in enumerate(headlines):
            modifier = (
                Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
            )
            self._click(headline, modifier)
        self.waits()

    def _click(self, headline: str, modifier: Qt.KeyboardModifier) -> None:
        listed, model = self.window.desk.list, self.window.desk.model
        listed.expandAll()
        for index in self._rows():
            if model.data(index) == headline:
                listed.scrollTo(index)
                place = listed.visualRect(index).center()
                QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, modifier, place)
                return
        raise AssertionError(f"{headline!r} is not on the desk: {self.stories_seen()}")

    def reads(self, version_headline: str) -> None:
        """Click a version by its headline; a story of several is opened, not clicked."""
        model = self.window.desk.model
        self.window.desk.list.expandAll()
        for index in self._rows():
            version = model.version(index)
            if version is not None and version.headline == version_headline:
                self.window.desk.list.setCurrentIndex(index)
                self.waits()
                return
        raise AssertionError(f"no version {version_headline!r}: {self.stories_seen()}")

    def _rows(self) -> Iterable[QModelIndex]:
        model = self.window.desk.model
        for row in range(model.rowCount()):
            top = model.index(row, 0)
            yield top
            for child in range(model.rowCount(top)):
                yield model.index(child, 0, top)

    def dialog(self) -> Chooser:
        """Return the list to choose from that is open."""
        (chooser,) = self.window.findChildren(Chooser)
        return chooser

    def puts_the_cursor_in(self, words: str) -> None:
        """Put the text cursor where these words are read."""
        reading = self.window.stage.reading
        place = reading.document().find(words)
        assert not place.isNull(), f"{words!r} is not read"
        reading.setTextCursor(place)
        reading.setFocus()

    # What an editor sees

    @property
    def first_line_in_sight(self) -> str:
        return next(iter(self.window.stage.reading.blocks_in_sight()))[1].text()

    def stories_seen(self) -> list[list[str]]:
        """The headlines of the versions of each story listed."""
        stories = self.window.desk.model.stories
        return [[version.headline for version in story.versions] for story in stories]

    def story_of(self, headline: str) -> set[str]:
        """The headlines that stand in one story with this one."""
        return next(set(story) for story in self.stories_seen() if headline in story)

    @property
    def notice(self) -> str:
        return self.window.parts.notices.text

    @property
    def text_read(self) -> str:
        """The text of the version in front, block by block."""
        assert self.window.stage.is_reading, "no version is in front"
        return self.window.stage.reading.toPlainText()

    def pair_compared(self) -> tuple[str, str]:
        """The headlines of the two versions in front."""
        assert self.window.stage.is_comparing, "no comparison is in front"
        comparison = self.window.stage.comparison.comparison
        assert comparison is not None
        return comparison.left.headline or "", comparison.right.headline or ""

    @property
    def verdict(self) -> str:
        return self.window.stage.comparison.verdict.text().replace("\N{NO-BREAK SPACE}", " ")

    @property
    def is_welcomed(self) -> bool:
        return self.window.stage.currentWidget() is self.window.stage.welcome


def _close_parts(window: QWidget) -> None:
    if isinstance(window, MainWindow) and hasattr(window, "parts"):
        window.parts.librarian.close()


def write(folder: Path, name: str, *lines: str) -> Path:
    """Write an article's file, a paragraph a line with blank lines between."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text("\n\n".join(lines) + "\n", "utf-8")
    return path


def paragraphs(seed: str, count: int) -> Sequence[str]:
    """Make paragraphs of an invented event, so many, all different."""
    return [
        f"The {seed} council heard report number {n} on Tuesday, and {n * 7 + 3} residents spoke of the"
        f" {seed} bridge, its tolls and the {n + 2} engineers who had warned of cracks."
        for n in range(count)
    ]


DEFAULTS = Settings()
