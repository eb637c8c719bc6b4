"""Two files named at the start are on the screen before the library is: compared off the window's thread.

What the library then gives takes its place where the reader is. Knows the stage and the settings; files
that cannot be read are left to the library's own way, which says why.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from reader.gui.look.wording import count, date, joined

if TYPE_CHECKING:
    from reader.gui.comparison.titles import Title
    from reader.gui.window.main import MainWindow
    from reader.session.first_look import FirstLook, Looked
    from reader.settings import Settings

PAIR = 2


class Looking(QObject):
    """Compares two files and shows them."""

    done = Signal()
    """The comparison is painted, or there is none to show."""
    _looked = Signal(object)

    def __init__(self, window: "MainWindow", kept: "Settings", paths: Sequence[str]) -> None:
        super().__init__(window)
        self._window = window
        self._kept = kept
        self._paths = paths
        self._looked.connect(self._show)

    def begin(self) -> None:
        """Compare the files, where there are two of them."""
        if len(self._paths) == PAIR:
            self._window.desk.hush()
            self._window.stage.welcome.hush()
            QThreadPool.globalInstance().start(self._look)
        else:
            self.done.emit()

    def _look(self) -> None:
        self._looked.emit(_looked(*self._paths))

    def _show(self, look: "FirstLook | None") -> None:
        if look is not None:
            show(self._window, self._kept, look)
        self.done.emit()


def _looked(left: str, right: str) -> "FirstLook | None":
    """Look at two files; a fault of ours costs the first look only, for the window still has to be made."""
    try:
        from reader.session import first_look

        return first_look.at_files(left, right)
    except Exception:
        import logging

        logging.getLogger(__name__).exception("no first look at %s and %s", left, right)
        return None


def show(window: "MainWindow", kept: "Settings", look: "FirstLook") -> None:
    """Show two files compared, dressed as the library's versions will be."""
    from reader.gui.window import comparing

    view = window.ready_comparison()
    comparing.dress(view, kept, window.width())
    titles = _title(look.left), _title(look.right)
    view.show_comparison(look.comparison, titles, look.spread, is_first_look=True)
    window.stage.show_comparison()
    window.setWindowTitle(f"{titles[0].name} | {titles[1].name}")
    view.grid.viewport().repaint()


def _title(looked: "Looked") -> "Title":
    from reader.gui.comparison.titles import Title

    article = looked.article
    words = sum(len(paragraph.text.split()) for paragraph in article.paragraphs)
    told = joined(date(article.published or article.updated or ""), count(words, "word"))
    return Title(looked.name, told)
