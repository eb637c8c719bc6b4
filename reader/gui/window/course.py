"""What is shown now, what was before, and what is asked for next.

The last good thing stays in sight until the next one is whole. Knows no library: it asks the librarian.
"""

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from reader.gui.comparison.depth import Depth
from reader.gui.comparison.titles import Title
from reader.gui.desk.wording import length
from reader.gui.look.wording import date, joined
from reader.gui.reading import composition
from reader.gui.reading.view import Place
from reader.gui.window.shown import History, Pair, Shown, Version

if TYPE_CHECKING:
    from reader.article import Article
    from reader.gui.actions import Actions
    from reader.gui.window.comparer import Compared, Comparer
    from reader.gui.window.librarian import Librarian, Matter
    from reader.gui.window.stage import Stage
    from reader.session.views import VersionView

WHEN_READING: Final = ("compare_with", "stripped", "turn_line", "encoding", "move", "remove")
WHEN_COMPARING: Final = (
    "swap",
    "next_change",
    "previous_change",
    "next_finding",
    "previous_finding",
    "save_page",
    "copy_marks",
)
WHEN_EITHER: Final = ("print", "save_pdf", "find", "go_paragraph")


class Course(QObject):
    """Goes from one thing shown to the next.

    Attributes:
        history: What was shown.
        with_page: Versions are read with all that was stripped in place.
    """

    arrived = Signal(object)
    """Something else is in sight: a `Version`, a `Pair`, or None when nothing is left to show."""

    def __init__(
        self, librarian: "Librarian", comparer: "Comparer", stage: "Stage", actions: "Actions"
    ) -> None:
        super().__init__(librarian.parent())
        self.history = History()
        self.with_page = False
        self._librarian = librarian
        self._comparer = comparer
        self._stage = stage
        self._actions = actions
        self._asked: Shown = None
        self._places: dict[Version | Pair, Place] = {}
        librarian.read.connect(self._show_version)
        comparer.compared.connect(self._show_pair)
        comparer.bettered.connect(self._show_better)
        comparer.unrefined.connect(self._tell_unrefined)
        actions.obey(back=self.back, forward=self.forward, swap=self.swap)
        self._allow()

    def read(self, version: int) -> None:
        """Read one version."""
        self.go(Version(version))

    def compare(self, left: int, right: int) -> None:
        """Compare two versions."""
        self.go(Pair(left, right))

    def swap(self) -> None:
        """Show what is left at the right."""
        if isinstance(self.history.now, Pair):
            self.go(self.history.now.swapped())

    def back(self) -> None:
        """Show what was shown before."""
        self._step(-1)

    def forward(self) -> None:
        """Show again what was left by going back."""
        self._step(1)

    def refresh(self) -> None:
        """Ask anew for what is shown: its page or its labels are others now."""
        if self.history.now is not None:
            self._ask(self.history.now)

    def compare_again(self) -> None:
        """Compare anew if two versions are in sight: another depth is wished."""
        if self._stage.is_comparing:
            self.refresh()

    def set_with_page(self, *, when: bool) -> None:
        """Read versions with all that was stripped in place, or without."""
        if when != self.with_page:
            self.with_page = when
            if self._stage.is_reading:
                self.refresh()

    def leave(self, *versions: int) -> None:
        """Show nothing of versions that are gone."""
        was = self.history.now
        for version in versions:
            self.history.forget(version)
        if self.history.now != was:
            self._land(self.history.now)
        self._allow()

    def _land(self, shown: Shown) -> None:
        if shown is None:
            self._stage.show_welcome(is_empty=not self._librarian.views)
            self.arrived.emit(None)
        else:
            self._ask(shown)

    def go(self, shown: Version | Pair) -> None:
        """Show something."""
        self._remember_place()
        self._ask(shown)

    def _step(self, direction: int) -> None:
        if self.history.can_step(direction):
            self._remember_place()
            self._land(self.history.step(direction))
            self._allow()

    def _ask(self, shown: Version | Pair) -> None:
        self._asked = shown
        if isinstance(shown, Version):
            self._comparer.stop()
            self._librarian.read_version(shown.id, with_page=self.with_page)
        else:
            self._comparer.compare(shown.left, shown.right)

    def where(self) -> Place:
        """Return where in what is shown the reader is."""
        if self._stage.is_reading:
            return self._stage.reading.place()
        return Place(*self._stage.comparison.grid.place()) if self._stage.is_comparing else Place()

    def expect(self, shown: Version | Pair, place: Place) -> None:
        """Show something at a place, when it is shown: where the reader was in it last."""
        self._places[shown] = place

    def _remember_place(self) -> None:
        if self.history.now is not None:
            self._places[self.history.now] = self.where()

    # What comes back

    def _show_version(self, matter: "Matter") -> None:
        shown = Version(matter.view.id)
        is_again = shown == self.history.now and self._stage.is_reading
        # In front before it is filled: unseen, it has no height, and no place to go to.
        self._stage.show_reading()
        if is_again:
            self._stage.reading.recompose(_composed(matter))
        else:
            self._stage.reading.compose(_composed(matter), self._places.get(shown))
        self._stage.setWindowTitle(matter.view.headline)
        self._arrive(shown)

    def _show_pair(self, compared: "Compared") -> None:
        shown = Pair(compared.left.id, compared.right.id)
        is_again = shown == self.history.now and self._stage.is_comparing
        left, right = self._show_compared(compared)
        self._stage.show_comparison()
        if not is_again and shown in self._places:
            self._stage.comparison.grid.stand_at(*self._places[shown])
        self._stage.setWindowTitle(f"{left.name} | {right.name}")
        self._arrive(shown)

    def _show_better(self, compared: "Compared") -> None:
        """Exchange the comparison shown for a better one; the reader stays where they are."""
        self._show_compared(compared)

    def _show_compared(self, compared: "Compared") -> tuple[Title, Title]:
        titles = _title(compared.left), _title(compared.right)
        view = self._stage.comparison
        is_first_look = not compared.is_last
        view.show_comparison(
            compared.laid.comparison, titles, compared.laid.spread, is_first_look=is_first_look
        )
        view.depth_note.tell(compared.depth)
        return titles

    def _tell_unrefined(self, says: str) -> None:
        self._stage.comparison.depth_note.tell(Depth.UNREFINED, says)

    def _arrive(self, shown: Version | Pair) -> None:
        self.history.go(shown)
        self._allow()
        self.arrived.emit(shown)

    def _allow(self) -> None:
        """Let those commands be given that mean something now."""
        is_reading, is_comparing = self._stage.is_reading, self._stage.is_comparing
        self._actions.enable(*WHEN_READING, when=is_reading)
        self._actions.enable(*WHEN_COMPARING, when=is_comparing)
        self._actions.enable(*WHEN_EITHER, when=is_reading or is_comparing)
        self._actions.enable("back", when=self.history.can_step(-1))
        self._actions.enable("forward", when=self.history.can_step(1))


def _composed(matter: "Matter") -> composition.Composition:
    if matter.page is not None:
        return composition.of_page(matter.page, matter.view.article_index)
    article = matter.article
    kicker = joined(article.outlet or "", date(article.published or article.updated or ""))
    return composition.of_article(article, kicker, _byline(article))


def _title(view: "VersionView") -> Title:
    name = view.outlet or PurePath(view.path).name
    return Title(name, joined(date(view.date), length(view)))


def _byline(article: "Article") -> str:
    people = "By " + " and ".join(article.byline) if article.byline else ""
    updated = article.updated if article.published else None
    return joined(people, article.agency or "", f"Updated {date(updated)}" if updated else "")
