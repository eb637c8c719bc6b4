"""Two files named at the start are on the screen before the library is: compared beside the window.

What the library then gives takes its place where the reader is. Knows the stage and the settings; files
that cannot be read are left to the library's own way, which says why.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QThreadPool, Signal

from reader.gui.look.wording import count, date, joined
from reader.gui.window.painted import Painted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.gui.comparison.titles import Title
    from reader.gui.window.main import MainWindow
    from reader.session.beside import Asked
    from reader.session.first_look import FirstLook, Looked
    from reader.settings import Settings


PATIENCE: Final = 0.3
"""Seconds that an unopened window waits for what it is to show; then it opens without, and says nothing yet."""


class Looking(QObject):
    """Shows two files compared, from the first paint on where they are compared by then."""

    done = Signal()
    """The comparison is painted, or there is none to show."""
    _looked = Signal(object)
    _failed = Signal(object)

    def __init__(
        self, window: "MainWindow", kept: "Settings", asked: "Asked[FirstLook | None] | None"
    ) -> None:
        super().__init__(window)
        self._window = window
        self._kept = kept
        self._asked = asked
        self._looked.connect(self._show)
        self._failed.connect(_raise)

    def begin(self) -> None:
        """Prepare a window, not open yet, for the comparison, if one is to come, and show it if it has."""
        if self._asked is None:
            self._follow(self._window.stage.welcome)
            return
        self._window.desk.hush()
        self._window.stage.welcome.hush()
        self._window.ready_comparison()
        if self._asked.comes_within(PATIENCE):
            self._show(_answer(self._asked))
        else:
            QThreadPool.globalInstance().start(self._look)

    def _look(self) -> None:
        self._looked.emit(_answer(self._asked) if self._asked else None)

    def _show(self, look: "FirstLook | None") -> None:
        if look is None:
            self._follow(self._window.stage.welcome)
            return
        from reader.session import beside, first_look

        ahead = beside.ask(first_look.go_on, is_refining=self._kept.meaning)
        show(self._window, self._kept, look)
        self._follow(self._window.stage.comparison.grid.viewport())
        # Else a fault in it is seen only when somebody asks for what it makes.
        ahead.watch(self._failed.emit)

    def _follow(self, widget: "QWidget") -> None:
        """Be done when this is painted."""
        Painted(widget, self).told.connect(self.done)


def _raise(error: Exception) -> None:
    """Have a fault reported as any other is, in the window's thread."""
    raise error


def _answer(asked: "Asked[FirstLook | None]") -> "FirstLook | None":
    """Wait for the look; a fault of ours costs the first look only, for the window still has to be made."""
    try:
        return asked.answer()
    except Exception:
        import logging

        logging.getLogger(__name__).exception("no first look at the two files")
        return None


def show(window: "MainWindow", kept: "Settings", look: "FirstLook") -> None:
    """Show two files compared, dressed as the library's versions will be."""
    from reader.gui.window import comparing

    view = window.ready_comparison()
    comparing.dress(view, kept, window.width())
    left, right = (_title(each, is_beginning=look.is_beginning) for each in (look.left, look.right))
    view.show_comparison(
        look.laid.comparison, (left, right), look.laid.spread,
        is_first_look=True, is_beginning=look.is_beginning,
    )  # fmt: skip
    window.stage.show_comparison()
    window.setWindowTitle(f"{left.name} | {right.name}")


def _title(looked: "Looked", *, is_beginning: bool) -> "Title":
    from reader.gui.comparison.titles import Title

    article = looked.article
    day = date(article.updated or article.published or "")
    words = sum(len(paragraph.text.split()) for paragraph in article.paragraphs)
    # How long a text is, its beginning does not tell.
    return Title(looked.name, day if is_beginning else joined(day, count(words, "word")))
