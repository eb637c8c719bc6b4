"""Selecting, copying and finding the way in the text of a comparison."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.article import Direction
from reader.gui.comparison import boxes, selection
from reader.gui.comparison.selection import Selection, Spot
from tests.comparisons import comparison, side
from tests.gui.comparison_desk import Desk, ferry


@pytest.fixture(name="desk")
def _desk(qtbot):
    return Desk(qtbot).show(ferry())


def clipboard():
    return QGuiApplication.clipboard()


def test_text_is_selected_across_paragraphs_of_one_side(desk):
    desk.drag(("dawn", True), ("islands", True))
    desk.choose_copy()
    assert clipboard().text() == "wn.\n\nNobody was hurt, police said.\n\nThe isl"


def test_a_drag_that_strays_over_the_other_side_stays_on_its_own(desk):
    desk.drag(("ferry", True), ("221", False))
    assert desk.grid.selected.is_left
    desk.choose_copy()
    assert clipboard().text().startswith("rry carried 212 people.")


def test_what_is_on_one_side_only_can_be_selected_and_copied(desk):
    desk.drag(("Nobody", True), ("police", True))
    desk.choose_copy()
    assert clipboard().text() == "ody was hurt, pol"


def test_a_double_click_selects_a_word(desk, qtbot):
    point = desk.point_of("carried", is_left=False)
    qtbot.mouseDClick(desk.grid.viewport(), Qt.MouseButton.LeftButton, pos=point)
    desk.choose_copy()
    assert clipboard().text() == "carried"


def test_select_all_takes_one_text_and_asked_again_the_other(desk):
    desk.view.select_all()
    desk.choose_copy()
    left = clipboard().text()
    assert "Nobody was hurt" in left
    assert "A court will hear" not in left
    desk.view.select_all()
    desk.choose_copy()
    assert "A court will hear" in clipboard().text()


def test_text_is_selected_by_keys_alone(desk, qtbot):
    desk.view.go_to_change(0)
    desk.grid.setFocus()
    for _ in range(3):
        qtbot.keyClick(desk.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    desk.choose_copy()
    assert clipboard().text() == "A h" if desk.grid.selected.head.row == 0 else "The"
    qtbot.keyClick(desk.grid, Qt.Key.Key_Escape)
    assert desk.grid.selected is None


def test_keys_go_on_into_the_next_paragraph(desk, qtbot):
    row = desk.row_of("Nobody")
    end = len("Nobody was hurt, police said.")
    desk.grid.select(Selection(True, Spot(row, end), Spot(row, end)))
    qtbot.keyClick(desk.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert desk.grid.selected.head == Spot(row + 1, 0)


def test_copy_without_a_selection_takes_the_change_the_reader_is_at(desk):
    desk.view.go_to_change(1)
    desk.choose_copy()
    assert clipboard().text() == "Harbour Courier: Nobody was hurt, police said."


def test_copy_with_marks_pastes_rich_text_and_signs(desk):
    desk.view.go_to_change(0)
    desk.view.copy_marks()
    data = clipboard().mimeData()
    assert "background-color:#dae2dd" in data.html()
    assert ">212</span>" in data.html()
    assert "Harbour Courier: The ferry carried [~212~] people." in data.text()


def test_copy_with_marks_of_one_text_keeps_cut_words(desk):
    desk.choose("one_text")
    desk.view.select_all()
    desk.view.copy_marks()
    assert "[-212-] {+221+}" in clipboard().mimeData().text()
    assert "line-through" in clipboard().mimeData().html()


def test_copy_without_marks_of_one_text_reads_as_the_right_version(desk):
    desk.choose("one_text")
    desk.choose_copy()
    assert clipboard().text().split("\n\n") == [
        "A headline",
        "The ferry carried 221 people. It left at dawn.",
        "The islands' parliament meets on Monday.",
        "Questions about the radar",
        "The owner declined to comment.",
        "A court will hear the case in June.",
    ]
    desk.drag(("carried", False), ("people", False))
    desk.choose_copy()
    assert clipboard().text() == "ried 221 peo"


def test_cut_words_of_one_text_can_be_copied_by_themselves(desk):
    desk.choose("one_text")
    row = desk.row_of("212")
    at = desk.cell(row, is_left=False).text.index("212")
    desk.grid.select(Selection(False, Spot(row, at), Spot(row, at + 3)))
    desk.choose_copy()
    assert clipboard().text() == "212"
    desk.view.go_to_change(1)
    desk.grid.select(None)
    desk.choose_copy()
    assert clipboard().text() == "Nobody was hurt, police said."


def test_sentences_of_one_text_are_copied_with_a_space_between(qtbot):
    left = [["The port, a sheltered one that many ships used, was shut [by night]."]]
    right = [["A [harbour] closed [at dusk].", "It was [new]."]]
    desk = Desk(qtbot).show(comparison(left, right, [(0, 0, "reworded")]))
    desk.choose("one_text")
    desk.view.copy_marks()
    assert "+} {+It was new.+}" in clipboard().mimeData().text()
    desk.choose_copy()
    assert clipboard().text().endswith("A harbour closed at dusk. It was new.")


def test_a_selection_begins_and_ends_inside_words_with_emoji(qtbot):
    desk = Desk(qtbot).show(comparison([["Fog 🌫🌫 and ferry."]], [["Fog."]]))
    row = desk.row_of("ferry")
    desk.grid.select(Selection(True, Spot(row, 6), Spot(row, 10)))
    desk.choose_copy()
    assert clipboard().text() == " and"


def test_a_click_behind_an_emoji_hits_the_letter_under_the_mouse(qtbot):
    desk = Desk(qtbot).show(comparison([["Fog 🌫🌫 and ferry."]], [["Fog."]]))
    hit = desk.grid.hit(desk.point_of("ferry", is_left=True).toPointF())
    assert hit is not None
    assert abs(hit.spot.offset - "Fog 🌫🌫 and ferry.".index("ferry") - 2) <= 1


def test_marks_lie_around_their_words_after_emoji_and_combining_letters(qtbot):
    left = [["🌫🌫 cafe\u0301 says [twelve] boats."]]
    right = [["🌫🌫 cafe\u0301 says [twenty] boats."]]
    desk = Desk(qtbot).show(comparison(left, right, [(0, 0, "edited")]))
    row = desk.row_of("twelve")
    ready, cell = desk.ready(row, is_left=True), desk.cell(row, is_left=True)
    span = cell.spans[0]
    assert cell.text[span.start : span.end] == "twelve"
    box = boxes.around(ready, span.start, span.end)[0]
    line = ready.layout.lineAt(0)
    units = len("🌫🌫 cafe\u0301 says ".encode("utf-16-le")) // 2
    assert box.left() == pytest.approx(ready.x(line, units))
    assert box.right() == pytest.approx(ready.x(line, units + len("twelve")))


def test_marks_of_right_to_left_text_lie_on_its_words(qtbot):
    left = side([["قال الوزير 27 شخصا"]], direction=Direction.RTL)
    desk = Desk(qtbot).show(comparison(left, left))
    ready = desk.ready(1, is_left=True)
    assert ready.is_rtl
    text = ready.layout.text()
    first = boxes.around(ready, 0, text.index(" "))
    last = boxes.around(ready, text.rindex(" ") + 1, len(text))
    assert len(first) == len(last) == 1
    assert first[0].left() > last[0].right()
    width = ready.layout.lineAt(0).naturalTextRect().width()
    whole = boxes.around(ready, 0, len(text))
    assert sum(box.width() for box in whole) == pytest.approx(width, abs=1)


def test_text_of_mixed_direction_is_marked_without_covering_its_neighbours(qtbot):
    text = "The word سلام means peace"
    desk = Desk(qtbot).show(comparison([[text]], [["x"]]))
    ready = desk.ready(desk.row_of("means"), is_left=True)
    start = text.index("س")
    word = boxes.around(ready, start, start + 4)
    rest = boxes.around(ready, start + 4, len(text))
    assert word[0].right() <= rest[-1].left() + 1
    assert len(word) == 1


def test_chinese_is_selected_without_spaces_put_in(qtbot):
    left = [["部长昨天说。", "他今天走了。"]]
    made = comparison(side(left, language="zh"), side(left, language="zh"))
    desk = Desk(qtbot).show(made)
    desk.view.select_all()
    desk.choose_copy()
    assert "部长昨天说。 他今天走了。" in clipboard().text()


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [("the ferry, left", 6, "ferry"), ("don’t go", 2, "don’t"), ("", 0, ""), ("a", 9, "a")],
)
def test_words_around_an_offset(text, offset, word):
    start, end = selection.word_at(text, offset)
    assert text[start:end] == word
