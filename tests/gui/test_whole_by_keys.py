"""The whole way by keys alone, file choice answered for the editor: from two files to a PDF of their comparison."""

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from reader.gui.comparison import printing
from tests.desk_words import Editor, paragraphs, write

WIRE = "Tolls on the Orrin bridge rise in June"
HOUSE = "Orrin bridge tolls to rise, traders object"


class Answers:
    """What the file dialogs answer: the files to open, one a time, and the name to save under."""

    def __init__(self, save_as: Path, *to_open: Path) -> None:
        self._to_open = list(to_open)
        self._save_as = save_as

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", self.names_to_open)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self.name_to_save)

    def names_to_open(self, *_asked: object) -> tuple[list[str], str]:
        return [str(self._to_open.pop(0))], ""

    def name_to_save(self, *_asked: object) -> tuple[str, str]:
        return str(self._save_as), ""


def _compares_two(editor: Editor, folder: Path, pdf: Path, patch: pytest.MonkeyPatch) -> None:
    told = paragraphs("Orrin", 5)
    wire = write(folder, "wire.txt", WIRE, *told)
    house = write(folder, "house.txt", HOUSE, told[0].replace("Tuesday", "Friday"), *told[1:])
    Answers(pdf, wire, house).install(patch)
    editor.opens_the_window()
    editor.presses("Ctrl+O")
    editor.presses("Ctrl+O")
    editor.presses("Ctrl+Shift+F")
    editor.presses("Return", on=editor.window.desk.box)
    editor.presses("Shift+Up")
    editor.presses("Ctrl+Return")


def test_from_files_to_marked_copy_and_pdf(
    editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf = tmp_path / "comparison.pdf"
    _compares_two(editor, tmp_path / "in", pdf, monkeypatch)
    assert set(editor.pair_compared()) == {WIRE, HOUSE}

    editor.presses("Alt+Down")
    editor.presses("Alt+Down")
    assert editor.window.stage.comparison.grid.current == 1
    editor.presses("Ctrl+Shift+C")
    copied = QApplication.clipboard().mimeData()
    assert "Friday" in copied.text()
    assert "Tuesday" in copied.text()
    assert "<" in copied.html()

    editor.presses("Ctrl+Shift+E")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert editor.notice == "Saved as comparison.pdf."


def test_the_pdf_is_written_off_the_windows_thread(
    editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    write_pdf = printing.write_pdf

    def watched(*given: object) -> int:
        threads.append(threading.get_ident())
        return write_pdf(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(printing, "write_pdf", watched)
    _compares_two(editor, tmp_path / "in", tmp_path / "comparison.pdf", monkeypatch)
    editor.presses("Ctrl+Shift+E")
    assert len(threads) == 1
    assert threads[0] != threading.get_ident()


def test_a_pdf_that_cannot_be_written_is_told_in_one_sentence(
    editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _compares_two(editor, tmp_path / "in", tmp_path / "gone" / "comparison.pdf", monkeypatch)
    editor.presses("Ctrl+Shift+E")
    assert editor.notice.startswith("comparison.pdf could not be written: ")
    assert not (tmp_path / "gone").exists()
