"""A file whose letters came out wrong is read again as what the editor says it is."""

from pathlib import Path

import pytest

from reader.gui.window.encodings import ENCODINGS
from tests.desk_words import Editor, write

HEADLINE = "Мост через Оррин закрыт до пятницы"
TOLD = [
    f"Совет округа Оррин во вторник заслушал доклад номер {n} о трещинах в опорах моста."
    for n in range(4)
]
KOI8 = "Cyrillic (KOI8-R)"


@pytest.fixture(name="wrong")
def _wrong(editor: Editor, tmp_path: Path) -> Editor:
    """Return an editor who reads a file in KOI8-R that was taken for something else."""
    path = tmp_path / "orrin.txt"
    path.write_bytes("\n\n".join([HEADLINE, *TOLD]).encode("koi8-r"))
    editor.opens_the_window().drops(path)
    editor.window.parts._encodings.read(1, "cp1251", "Cyrillic (Windows-1251)")
    editor.waits()
    assert HEADLINE not in editor.text_read
    return editor


def chooses(editor: Editor, words: str) -> None:
    editor.presses("Ctrl+Alt+E")
    chooser = editor.dialog()
    chooser.box.setText(words)
    editor.presses("Return", on=chooser.box)


def test_every_encoding_offered_is_one_and_is_named_once() -> None:
    assert all("a".encode(name) for name, _, _ in ENCODINGS)
    assert len({words for _, words, _ in ENCODINGS}) == len(ENCODINGS)


def test_the_letters_come_right(wrong: Editor) -> None:
    chooses(wrong, "koi8")
    assert HEADLINE in wrong.text_read
    assert TOLD[-1] in wrong.text_read
    assert wrong.notice == f"Read as {KOI8}."
    assert wrong.stories_seen() == [[HEADLINE]]


def test_it_can_be_undone(wrong: Editor) -> None:
    before = wrong.stories_seen()
    chooses(wrong, "koi8")
    wrong.presses("Ctrl+Z")
    assert wrong.stories_seen() == before


def test_what_reads_the_same_is_left_alone(editor: Editor, tmp_path: Path) -> None:
    told = ["The council heard the report on Tuesday.", "It will vote in June, the mayor said."]
    editor.opens_the_window().drops(write(tmp_path, "plain.txt", "A bridge opens", *told))
    chooses(editor, "windows-1252")
    assert editor.notice == "It reads the same as Western European (Windows-1252)."
    assert editor.stories_seen() == [["A bridge opens"]]


def test_a_file_that_is_gone_is_told_in_one_sentence(wrong: Editor, tmp_path: Path) -> None:
    (tmp_path / "orrin.txt").unlink()
    chooses(wrong, "koi8")
    assert wrong.notice == "orrin.txt could not be found."
