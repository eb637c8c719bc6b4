"""What is taken out of the window: copied, printed, saved as PDF or as a page to send on.

Works on what is in front, one version or two. Files are written beside their name and then take it; the
PDF of a comparison off the window's thread, since a long one has hundreds of pages. What writes and prints is
loaded when it is asked for: 30 ms and a megabyte that most days do without.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSaveFile

from reader.gui.jobs import Ticket

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice, QTextDocument
    from PySide6.QtWidgets import QWidget

    from reader.gui.actions import Actions
    from reader.gui.comparison.printing import Sheet
    from reader.gui.jobs import Jobs
    from reader.gui.window.notices import Notices
    from reader.gui.window.stage import Stage

PRINT_SIZE = 11.0
"""Points of an article on paper."""
MARGIN = 20.0
"""Millimetres around it."""
_PDF = "pdf"
"""How the lines of work begin on which a comparison is written as PDF: one for each file."""


class Output(QObject):
    """Obeys the commands that take something out."""

    def __init__(self, stage: "Stage", notices: "Notices", jobs: "Jobs", window: "QWidget") -> None:
        super().__init__(window)
        self._stage = stage
        self._jobs = jobs
        self._notices = notices
        self._window = window

    def obey(self, actions: "Actions") -> None:
        """Obey these commands."""
        actions.obey(
            copy=self.copy,
            copy_marks=self.copy_marks,
            select_all=self.select_all,
            print=self.print_out,
            save_pdf=self.save_pdf,
            save_page=self.save_page,
        )

    def copy(self) -> None:
        """Copy what is selected."""
        if self._stage.is_comparing:
            self._stage.comparison.copy()
        elif self._stage.is_reading:
            self._stage.reading.copy()

    def copy_marks(self) -> None:
        """Copy it with its marks, for mail and Word."""
        if self._stage.is_comparing:
            self._stage.comparison.copy_marks()
            self._notices.tell("Copied with marks: paste it into mail or Word.")

    def select_all(self) -> None:
        """Select all of what is in front."""
        if self._stage.is_comparing:
            self._stage.comparison.select_all()
        elif self._stage.is_reading:
            self._stage.reading.selectAll()

    def save_page(self) -> None:
        """Ask for a name and save the comparison as one page."""
        path = self._ask("Save the comparison as a page", "Comparison.html", "Web page (*.html)")
        if path:
            page = self._stage.comparison.page().encode("utf-8", "surrogatepass")
            self._write(path, lambda file: file.write(page) == len(page))

    def save_pdf(self) -> None:
        """Ask for a name and save what is in front as PDF."""
        path = self._ask("Save as PDF", "Sidelight.pdf", "PDF (*.pdf)")
        if path and self._stage.is_comparing:
            self._begin_pdf(path)
        elif path:
            self._write(path, self._write_pdf)

    def print_out(self) -> None:
        """Ask for a printer and print what is in front."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if self._stage.is_comparing:
            from reader.gui.comparison import printing

            printing.lay_paper(printer, self._stage.comparison.sheet())
        if QPrintDialog(printer, self._window).exec():
            self._paint(printer)

    def _begin_pdf(self, path: str) -> None:
        """Have the comparison written off the window's thread, with its progress and a way to stop it."""
        sheet = self._stage.comparison.sheet()

        def work(ticket: Ticket) -> str:
            return _write_sheet(path, sheet, ticket)

        def done(problem: str) -> None:
            self._tell_written(path, problem)

        line = f"{_PDF} {path}"
        ticket = self._jobs.ask(line, work, done)
        # A method of a QObject: Qt calls it on the window's thread.
        ticket.told.connect(self._tell_page)

    def _tell_page(self, done: int, of: int) -> None:
        ticket = self.sender()
        if isinstance(ticket, Ticket) and self._jobs.is_busy(ticket.line) and done < of:
            stop = partial(self._jobs.stop, ticket.line)
            self._notices.progress(f"Page {done} of {of} is written.", stop)

    def _write_pdf(self, file: QSaveFile) -> bool:
        from PySide6.QtCore import QMarginsF
        from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

        writer = QPdfWriter(file)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
        writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        self._paint(writer)
        return True

    def _paint(self, device: "QPagedPaintDevice") -> None:
        if self._stage.is_comparing:
            from reader.gui.comparison import printing

            printing.paint(device, self._stage.comparison.sheet())
        else:
            self._on_paper().print_(device)

    def _on_paper(self) -> "QTextDocument":
        """Set the article anew: dark on white, in a size for paper."""
        from reader.gui.look.theme import LIGHT
        from reader.gui.reading import typesetting

        view = self._stage.reading
        reading = view.look.reading._replace(size=PRINT_SIZE)
        return typesetting.document(view.composition, reading, LIGHT)

    def _ask(self, title: str, name: str, kinds: str) -> str:
        from PySide6.QtWidgets import QFileDialog

        return QFileDialog.getSaveFileName(self._window, title, name, kinds)[0]

    def _write(self, path: str, write: Callable[[QSaveFile], bool]) -> None:
        self._tell_written(path, _written(path, write))

    def _tell_written(self, path: str, problem: str) -> None:
        name = Path(path).name
        if problem:
            self._notices.refuse([f"{name} could not be written: {problem}."])
        else:
            self._notices.tell(f"Saved as {name}.")


def _write_sheet(path: str, sheet: "Sheet", ticket: Ticket) -> str:
    """Write a comparison as PDF; return what went wrong, or nothing. A job that is stopped leaves no file."""
    from reader.gui.comparison import printing

    def write(file: QSaveFile) -> bool:
        return printing.write_pdf(file, sheet, ticket.tell) > 0

    return _written(path, write)


def _written(path: str, write: Callable[[QSaveFile], bool]) -> str:
    """Write a file beside its name, then give it the name; return what went wrong, or nothing."""
    file = QSaveFile(path)
    is_written = file.open(QSaveFile.OpenModeFlag.WriteOnly) and write(file) and file.commit()
    return "" if is_written else file.errorString()
