"""What screen readers get of a comparison: all of it."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QGuiApplication

from tests.comparisons import comparison
from tests.gui.comparison_desk import Desk, ferry, long, moved


@pytest.fixture(name="desk")
def _desk(qtbot):
    return Desk(qtbot).show(ferry())


def heard(desk):
    """Return what is told of each paragraph: text and description."""
    grid = QAccessible.queryAccessibleInterface(desk.grid)
    told = []
    for number in range(grid.childCount()):
        child = grid.child(number)
        told.append((child.text(QAccessible.Text.Name), child.text(QAccessible.Text.Description)))
    return told


def test_the_grid_is_a_document(desk):
    grid = QAccessible.queryAccessibleInterface(desk.grid)
    assert grid.role() == QAccessible.Role.Document
    assert grid.text(QAccessible.Text.Name) == "Comparison"


def test_every_letter_of_both_sides_is_told(desk):
    texts = [text for text, _ in heard(desk)]
    shown = [cell.text for row in desk.grid.spread.rows for cell in row.cells if cell]
    assert texts == shown
    told = " ".join(texts)
    for side in (desk.view.comparison.left, desk.view.comparison.right):
        assert all(paragraph in told for paragraph in side.paragraphs)


def test_kind_is_told_before_side_and_number(desk):
    told = dict(heard(desk))
    assert told["Nobody was hurt, police said."] == "only on the left, left, paragraph 2"
    assert told["The islands' parliament meets on Tuesday."] == (
        "edited, differs in: Tuesday, left, paragraph 3"
    )
    assert told["The owner declined to comment."].startswith("the same on both sides")


def test_what_moved_is_told_as_moved(qtbot):
    desk = Desk(qtbot).show(moved())
    told = dict(heard(desk))
    assert told["It stayed very calm at sea."].startswith("moved and edited")


def test_another_comparison_is_told_anew(desk):
    before = len(heard(desk))
    desk.show(long(40))
    assert len(heard(desk)) == 82 != before


def test_one_text_is_told_as_one(desk):
    desk.choose("one_text")
    told = heard(desk)
    assert len(told) == 7
    assert "left" not in told[4][1].split(", ")


def test_paragraphs_say_where_they_are_on_the_screen(desk):
    grid = QAccessible.queryAccessibleInterface(desk.grid)
    first, second = grid.child(2).rect(), grid.child(3).rect()
    assert first.top() == second.top()
    assert first.right() < second.left()
    assert grid.childAt(second.center().x(), second.center().y()) is grid.child(3)
    assert grid.indexOfChild(grid.child(3)) == 3


def test_paragraphs_out_of_view_say_so(qtbot):
    desk = Desk(qtbot).show(long(200))
    grid = QAccessible.queryAccessibleInterface(desk.grid)
    assert not grid.child(2).state().offscreen
    assert grid.child(380).state().offscreen
    assert grid.child(2).parent() is not None


def letters(desk, number):
    """Return the text interface of a paragraph, as a screen reader is given it."""
    child = QAccessible.queryAccessibleInterface(desk.grid).child(number)
    found = child.textInterface()
    assert found is not None
    return found


def test_every_character_of_both_sides_can_be_read_one_by_one(desk):
    grid = QAccessible.queryAccessibleInterface(desk.grid)
    told = []
    for number in range(grid.childCount()):
        each = letters(desk, number)
        told.append("".join(each.text(at, at + 1) for at in range(each.characterCount())))
    shown = [cell.text for row in desk.grid.spread.rows for cell in row.cells if cell]
    assert told == shown
    for side in (desk.view.comparison.left, desk.view.comparison.right):
        assert all(paragraph in " ".join(told) for paragraph in side.paragraphs)


def test_letters_beyond_the_first_plane_are_whole(qtbot):
    desk = Desk(qtbot).show(comparison([["Festival \U0001f389 draws [40,000]."]], [["Nothing."]]))
    texts = [letters(desk, number) for number in range(4)]
    festival = next(each for each in texts if "draws" in each.text(0, each.characterCount()))
    assert festival.characterCount() == len("Festival X draws 40,000.") + 1
    assert festival.text(9, 11) == "\U0001f389"
    assert festival.text(12, 17) == "draws"


def test_each_letter_says_where_it_is_on_the_screen(desk):
    number = next(at for at, (text, _) in enumerate(heard(desk)) if text.startswith("Nobody"))
    each = letters(desk, number)
    paragraph = QAccessible.queryAccessibleInterface(desk.grid).child(number).rect()
    places = [each.characterRect(at) for at in range(6)]
    assert all(paragraph.intersects(place) and place.width() > 0 for place in places)
    assert [place.left() for place in places] == sorted(place.left() for place in places)
    assert each.offsetAtPoint(places[3].center()) in {3, 4}
    assert each.offsetAtPoint(paragraph.topLeft() - QPoint(500, 500)) == -1


def test_a_screen_reader_can_select_and_be_told_the_caret(desk):
    number = next(at for at, (text, _) in enumerate(heard(desk)) if text.startswith("Nobody"))
    each = letters(desk, number)
    each.addSelection(0, 6)
    desk.view.copy()
    assert QGuiApplication.clipboard().text() == "Nobody"
    assert each.cursorPosition() == 6
    each.removeSelection(0)
    assert desk.grid.selected is None
