"""Reading a file in another encoding: where its letters came out wrong, the editor says what they are.

Knows the encodings newsrooms meet, by name; asks for one and has the desk read the file again.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from reader.gui.window.chooser import Choice, Chooser
from reader.gui.window.notices import Deed
from reader.gui.window.shown import Version

if TYPE_CHECKING:
    from reader.gui.actions import Actions
    from reader.gui.window.course import Course
    from reader.gui.window.librarian import Librarian
    from reader.gui.window.main import MainWindow
    from reader.gui.window.notices import Notices
    from reader.session.desk import Desk
    from reader.session.views import Receipt

ENCODINGS: Final = (
    ("utf-8", "Unicode (UTF-8)", "Nearly everything written since 2010"),
    ("cp1252", "Western European (Windows-1252)", "Old Windows files; curly quotes as one byte"),
    ("iso8859-15", "Western European (ISO 8859-15)", "Old Unix files with a euro sign"),
    ("mac_roman", "Western European (Mac Roman)", "Old Macintosh files"),
    ("cp1250", "Central European (Windows-1250)", "Polish, Czech, Hungarian, Croatian"),
    ("iso8859-2", "Central European (ISO 8859-2)", "The same languages on Unix"),
    ("cp1251", "Cyrillic (Windows-1251)", "Russian, Ukrainian, Bulgarian, Serbian"),
    ("koi8-r", "Cyrillic (KOI8-R)", "Russian wire copy and mail"),
    ("cp1253", "Greek (Windows-1253)", ""),
    ("cp1254", "Turkish (Windows-1254)", ""),
    ("cp1255", "Hebrew (Windows-1255)", ""),
    ("cp1256", "Arabic (Windows-1256)", "Arabic, Persian, Urdu"),
    ("cp1257", "Baltic (Windows-1257)", "Estonian, Latvian, Lithuanian"),
    ("cp1258", "Vietnamese (Windows-1258)", ""),
    ("cp874", "Thai (Windows-874)", ""),
    ("cp932", "Japanese (Shift JIS)", ""),
    ("euc_jp", "Japanese (EUC)", ""),
    ("gb18030", "Chinese, simplified (GB 18030)", "GBK and GB 2312 too"),
    ("big5hkscs", "Chinese, traditional (Big5)", ""),
    ("cp949", "Korean (Windows-949)", "EUC-KR too"),
    ("utf-16-le", "Unicode (UTF-16)", "Windows files of two bytes a letter"),
    ("utf-16-be", "Unicode (UTF-16, big-endian)", ""),
)
"""As Python calls them, as editors do, and where they are met."""


class Encodings(QObject):
    """Obeys the command to read the version in another encoding."""

    def __init__(
        self, window: "MainWindow", librarian: "Librarian", notices: "Notices", course: "Course"
    ) -> None:
        super().__init__(window)
        self._window = window
        self._librarian = librarian
        self._notices = notices
        self._course = course

    def obey(self, actions: "Actions") -> None:
        """Obey the command."""
        actions.obey(encoding=self.ask)

    def ask(self) -> None:
        """Ask for an encoding and read the version's file in it."""
        shown = self._course.history.now
        if not isinstance(shown, Version):
            return
        chooser = Chooser("Read in another encoding", "Read", self._window)
        chooser.box.setPlaceholderText("Type a language or a name")
        chooser.offer(
            [Choice(at, words, detail) for at, (_, words, detail) in enumerate(ENCODINGS)]
        )

        def take(at: int) -> None:
            self.read(shown.id, *ENCODINGS[at][:2])

        chooser.chosen.connect(take)
        chooser.open()

    def read(self, version: int, encoded: str, words: str) -> None:
        """Read a version's file in an encoding."""

        def work(desk: "Desk") -> "Receipt":
            return desk.read_again(version, encoded)

        def tell(receipt: "Receipt") -> None:
            self._tell(receipt, version, words)

        self._librarian.alter(work, tell)

    def _tell(self, receipt: "Receipt", version: int, words: str) -> None:
        if receipt.refused:
            self._notices.refuse([receipt.refused[0].reason])
            return
        if not receipt.added:
            self._notices.tell(f"It reads the same as {words}.")
            return
        self._course.read(receipt.added[0])
        self._course.history.forget(version)
        self._librarian.find(self._window.desk.words)
        self._notices.tell(f"Read as {words}.", Deed("Undo", self._librarian.undo))
