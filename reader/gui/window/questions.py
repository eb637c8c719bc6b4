"""What the window asks the editor: which version to compare with, which story to move to, which paragraph."""

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from reader.article import Link
from reader.gui.desk.wording import length
from reader.gui.look import targets
from reader.gui.look.wording import count, date, joined
from reader.gui.window.chooser import Choice, Chooser
from reader.gui.window.shown import Pair, Version

if TYPE_CHECKING:
    from reader.gui.actions import Actions
    from reader.gui.window.clerk import Clerk
    from reader.gui.window.course import Course
    from reader.gui.window.librarian import Librarian
    from reader.gui.window.main import MainWindow
    from reader.gui.window.notices import Notices
    from reader.session.desk import Desk
    from reader.session.views import StoryView, VersionView

OWN_STORY = 0
"""Instead of a story's id: one of its own. The library numbers stories from 1."""
LAST = 9_999
"""Largest paragraph number that can be asked for."""


class Questions(QObject):
    """Obeys the commands that need an answer first."""

    def __init__(self, window: "MainWindow", librarian: "Librarian", notices: "Notices") -> None:
        super().__init__(window)
        self._window = window
        self._librarian = librarian
        self._notices = notices

    def obey(self, actions: "Actions", course: "Course", clerk: "Clerk") -> None:
        """Obey these commands."""
        self._course = course
        self._clerk = clerk
        actions.obey(
            compare_with=self.compare_with,
            move=self.move,
            why=self.why,
            go_paragraph=self.go_to_paragraph,
        )

    @property
    def _version(self) -> int | None:
        """The version meant: what is read, else what alone is chosen on the desk."""
        shown = self._course.history.now
        chosen = self._window.desk.list.chosen_versions()
        if len(chosen) == 1:
            return chosen[0].id
        return shown.id if isinstance(shown, Version) else None

    def compare_with(self) -> None:
        """Ask for another version and compare."""
        version = self._version
        if version is None:
            self._notices.tell("Choose a version first; then say what to compare it with.")
            return
        chooser = Chooser("Compare with", "Compare", self._window)
        chooser.offer(self._others(version))

        def take(other: int) -> None:
            self._course.go(Pair(version, other))

        chooser.chosen.connect(take)
        chooser.open()

    def _others(self, version: int) -> list[Choice]:
        """Return all versions but one, those of its own story first."""
        stories = sorted(self._stories(), key=lambda story: version not in _ids(story))
        return [_choice(each) for story in stories for each in story.versions if each.id != version]

    def move(self) -> None:
        """Ask for a story and file the version under it."""
        version = self._version
        if version is None:
            self._notices.tell("Choose the version to move first.")
            return
        chooser = Chooser("Move to another story", "Move", self._window)
        own = Choice(OWN_STORY, "A story of its own", "Apart from all others")
        others = [story for story in self._stories() if version not in _ids(story)]
        chooser.offer([own, *map(_story_choice, others)])

        def take(story: int) -> None:
            self._clerk.move(version, story or None)

        chooser.chosen.connect(take)
        chooser.open()

    def why(self) -> None:
        """Say why the versions of a story stand together."""
        story = self._window.desk.model.story(self._window.desk.list.currentIndex())
        if story is None:
            self._notices.tell("Choose a story first.")
            return

        def work(desk: "Desk") -> tuple[Link, ...]:
            return desk.links(story.id)

        def tell(links: "tuple[Link, ...]") -> None:
            lines = [_because(story, link) for link in links]
            self._notices.tell("\n".join(lines) or "There is but one version in this story.")

        self._librarian.ask("why", work, tell)

    def go_to_paragraph(self) -> None:
        """Ask for a number and go to that paragraph."""
        question = QInputDialog(self._window)
        question.setWindowTitle("Go to paragraph")
        question.setLabelText("Number of the paragraph")
        question.setInputMode(QInputDialog.InputMode.IntInput)
        question.setIntRange(1, LAST)
        question.setOkButtonText("Go")
        question.intValueSelected.connect(self._go_to)
        question.finished.connect(question.deleteLater)
        question.open()
        targets.fit_dialog(question)

    def _go_to(self, number: int) -> None:
        stage = self._window.stage
        view = stage.comparison if stage.is_comparing else stage.reading
        if not view.go_to_paragraph(number):
            self._notices.tell(f"There is no paragraph {number} here.")

    def _stories(self) -> "tuple[StoryView, ...]":
        return self._window.desk.model.stories


def _ids(story: "StoryView") -> frozenset[int]:
    return frozenset(version.id for version in story.versions)


def _choice(version: "VersionView") -> Choice:
    detail = joined(
        version.outlet or PurePath(version.path).name,
        date(version.date),
        length(version),
    )
    return Choice(version.id, version.headline, detail)


def _story_choice(story: "StoryView") -> Choice:
    return Choice(story.id, story.headline, count(len(story.versions), "version"))


def _because(story: "StoryView", link: "Link") -> str:
    left, right = (story.versions[side] for side in (link.left, link.right))
    names = f"{left.outlet or left.headline} and {right.outlet or right.headline}"
    return f"{names}: {link.because}"
