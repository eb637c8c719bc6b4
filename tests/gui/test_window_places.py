"""Where the reader was: going back, and opening the program again, comes to the same place."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from reader.gui.window import place
from tests.desk_words import Editor, paragraphs, write

MORNING, EVENING = "Tolls on the Orrin bridge rise", "Tolls on the Orrin bridge fall"


@pytest.fixture(name="reader_of_two")
def _reader_of_two(editor: Editor, tmp_path: Path) -> Editor:
    told = paragraphs("Orrin", 60)
    files = [
        write(tmp_path, "morning.txt", MORNING, *told),
        write(tmp_path, "evening.txt", EVENING, *told[:30], "A new one.", *told[30:]),
    ]
    editor.opens_the_window()
    editor.window.resize(1100, 700)
    editor.drops(*files)
    return editor


def top_of_comparison(editor: Editor) -> str:
    grid = editor.window.stage.comparison.grid
    row = grid.spread.rows[grid.top_row()]
    cell = row.left or row.right
    assert cell is not None
    return cell.text


def scroll_comparison(editor: Editor) -> str:
    bar = editor.window.stage.comparison.grid.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    return top_of_comparison(editor)


def test_back_comes_to_where_a_comparison_was_left(reader_of_two: Editor) -> None:
    seen = scroll_comparison(reader_of_two)
    reader_of_two.reads(MORNING)
    reader_of_two.presses("Alt+Left")
    assert top_of_comparison(reader_of_two) == seen


def test_opened_again_a_comparison_stands_where_it_was(reader_of_two: Editor) -> None:
    seen = scroll_comparison(reader_of_two)
    reader_of_two.closes_the_window()
    reader_of_two.opens_the_window()
    assert top_of_comparison(reader_of_two) == seen


def test_opened_again_an_article_stands_where_it_was(reader_of_two: Editor) -> None:
    reader_of_two.reads(MORNING)
    bar = reader_of_two.window.stage.reading.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    seen = reader_of_two.first_line_in_sight
    reader_of_two.closes_the_window()
    reader_of_two.opens_the_window()
    assert reader_of_two.first_line_in_sight == seen


def test_a_place_that_makes_no_sense_is_the_top(reader_of_two: Editor) -> None:
    reader_of_two.closes_the_window()
    kept = reader_of_two.folder / "window.txt"
    lines = [line for line in kept.read_text("utf-8").splitlines() if not line.startswith("at ")]
    kept.write_text("\n".join([*lines, "at = (99999, 'x')"]), "utf-8")
    reader_of_two.opens_the_window()
    assert reader_of_two.window.stage.comparison.grid.top_row() == 0


@pytest.mark.parametrize(
    ("screen", "first"),
    [
        ((1280, 800), (1180, 760)),
        ((1680, 1050), (1512, 945)),
        ((1920, 1040), (1520, 936)),
        ((3840, 2160), (1520, 960)),
        ((800, 600), (1180, 760)),  # the desktop makes it fit
    ],
)
def test_a_first_window_takes_what_reading_needs_of_the_screen(
    screen: tuple[int, int], first: tuple[int, int]
) -> None:
    assert place.first_size(QSize(*screen)) == QSize(*first)
