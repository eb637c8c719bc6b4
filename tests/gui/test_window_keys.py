"""The main job by keys alone: take in, compare, go to a change, copy with marks, save as PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from tests.desk_words import Editor, paragraphs, write

WIRE = "Marlow bridge to close for repairs"
HOUSE = "Closure of the Marlow bridge angers traders"


class Dialog(QObject):
    """Types into the file dialog that comes next, and presses Return."""

    def __init__(self, text: str, parent: QObject) -> None:
        super().__init__(parent)
        self._text = text
        self._timer = QTimer(self)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            return
        box = dialog.findChild(QLineEdit, "fileNameEdit")
        assert box is not None
        if box.text() == self._text:
            QTest.keyClick(box, Qt.Key.Key_Return)
        else:
            box.selectAll()
            QTest.keyClicks(box, self._text)


def types_into_the_dialog(editor: Editor, text: str) -> Callable[[str], None]:
    def press(keys: str) -> None:
        typist = Dialog(text, editor.window)
        editor.presses(keys)
        typist.stop()

    return press


def test_from_files_to_pdf_without_a_mouse(editor: Editor, tmp_path: Path) -> None:
    told = paragraphs("Marlow", 5)
    wire = write(tmp_path / "in", "wire.txt", WIRE, *told)
    changed = [told[0].replace("Tuesday", "Wednesday"), *told[1:]]
    house = write(tmp_path / "in", "house.txt", HOUSE, *changed)
    pdf = tmp_path / "comparison.pdf"

    editor.opens_the_window()
    types_into_the_dialog(editor, str(wire))("Ctrl+O")
    assert editor.text_read.startswith(WIRE)
    types_into_the_dialog(editor, str(house))("Ctrl+O")
    editor.presses("Ctrl+Shift+F")
    editor.presses("Return", on=editor.window.desk.box)
    editor.presses("Shift+Up")
    assert set(editor.pair_compared()) == {WIRE, HOUSE}

    editor.presses("Alt+Down")
    assert editor.window.stage.comparison.grid.current == 0
    editor.presses("Alt+Down")
    editor.presses("Ctrl+Shift+C")
    copied = QApplication.clipboard().mimeData()
    assert "Wednesday" in copied.text()
    assert "<" in copied.html()

    types_into_the_dialog(editor, str(pdf))("Ctrl+Shift+E")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert editor.notice == "Saved as comparison.pdf."


def test_an_article_is_saved_as_pdf_too(editor: Editor, tmp_path: Path) -> None:
    pdf = tmp_path / "article.pdf"
    editor.opens_the_window().drops(write(tmp_path, "one.txt", WIRE, *paragraphs("Marlow", 40)))
    types_into_the_dialog(editor, str(pdf))("Ctrl+Shift+E")
    assert pdf.read_bytes().startswith(b"%PDF")


def test_a_place_that_cannot_be_written_is_said_in_one_sentence(
    editor: Editor, tmp_path: Path
) -> None:
    editor.opens_the_window().drops(write(tmp_path, "one.txt", WIRE, *paragraphs("Marlow", 4)))
    editor.window.parts._output._write(str(tmp_path / "no" / "such.pdf"), lambda _file: True)
    assert editor.notice.startswith("such.pdf could not be written: ")


def test_a_comparison_is_saved_as_one_page(editor: Editor, tmp_path: Path) -> None:
    told = paragraphs("Marlow", 4)
    one, two = (write(tmp_path, f"{n}.txt", f"Headline {n}", *told) for n in (1, 2))
    page = tmp_path / "page.html"
    editor.opens_the_window().drops(one, two)
    types_into_the_dialog(editor, str(page))("Ctrl+S")
    text = page.read_text("utf-8")
    assert "<script" not in text
    assert "The Marlow council heard report number 1" in text


def test_a_version_is_compared_with_any_other_by_typing_its_words(
    editor: Editor, tmp_path: Path
) -> None:
    one = write(tmp_path, "one.txt", WIRE, *paragraphs("Marlow", 4))
    other = write(tmp_path, "cup.txt", "Kestrel Rovers win the cup", *paragraphs("Kestrel", 4))
    editor.opens_the_window().drops(one)
    editor.drops(other)
    editor.presses("Ctrl+D")
    chooser = editor.dialog()
    editor.types("marlow", on=chooser.box)
    editor.presses("Return", on=chooser.box)
    assert set(editor.pair_compared()) == {WIRE, "Kestrel Rovers win the cup"}


def test_a_version_is_moved_to_another_story_by_typing_its_words(
    editor: Editor, tmp_path: Path
) -> None:
    one = write(tmp_path, "one.txt", WIRE, *paragraphs("Marlow", 4))
    other = write(tmp_path, "cup.txt", "Kestrel Rovers win the cup", *paragraphs("Kestrel", 4))
    editor.opens_the_window().drops(one)
    editor.drops(other)
    editor.presses("Ctrl+Shift+M")
    chooser = editor.dialog()
    editor.types("marlow", on=chooser.box)
    editor.presses("Return", on=chooser.box)
    assert editor.story_of(WIRE) == {WIRE, "Kestrel Rovers win the cup"}
