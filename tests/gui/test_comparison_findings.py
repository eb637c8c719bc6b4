"""The findings beside the grid: to filter, to tick off, to note on, to go to and come back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QListView, QPlainTextEdit

from reader.compare import rows, rows_says
from reader.compare.changes import Finding, FindingKind, Place
from reader.gui.comparison.fields import Tick
from reader.gui.comparison.findings_model import Role
from tests.comparisons import comparison
from tests.gui.comparison_desk import Desk, ferry, moved

FIGURE = Finding(
    FindingKind.FIGURE,
    "altered",
    0.9,
    Place(0, 18, 21, "212"),
    Place(0, 18, 21, "221"),
    "212 became 221.",
)
DATE = Finding(
    FindingKind.DATE,
    "altered",
    0.4,
    Place(3, 33, 40, "Tuesday"),
    Place(2, 33, 39, "Monday"),
    "Tuesday became Monday.",
)


@pytest.fixture(name="desk")
def _desk(qtbot):
    return Desk(qtbot).show(ferry(findings=[FIGURE, DATE]))


def listed(desk):
    model = desk.view.findings.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_differences_are_listed_in_reading_order(desk):
    assert listed(desk) == [
        "212 became 221.",
        "“Nobody was hurt, police said.”",
        "Tuesday became Monday.",
        "“A court will hear the case in June.”",
    ]


def test_the_model_is_a_sound_one(desk, qtmodeltester):
    qtmodeltester.check(desk.view.findings.model, force_py=True)


def test_only_what_could_need_a_correction(desk):
    desk.view.findings.findChild(Tick).setChecked(True)
    assert listed(desk) == ["212 became 221."]


def test_one_kind_at_a_time(desk):
    kinds = desk.view.findings.findChild(QComboBox)
    assert [kinds.itemText(at) for at in range(kinds.count())] == [
        "Everything (4)",
        "Figures (1)",
        "Dates (1)",
        "Only on the left (1)",
        "Only on the right (1)",
    ]
    kinds.setCurrentIndex(2)
    assert listed(desk) == ["Tuesday became Monday."]


def test_a_click_goes_to_the_change(desk, qtbot):
    rows = desk.view.findings.findChild(QListView)
    model = desk.view.findings.model
    box = rows.visualRect(model.index(2))
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert desk.grid.current == 2
    assert desk.view.bar.position == "3 of 4"


def test_going_to_a_change_shows_its_entry(desk):
    desk.view.go_to_change(3)
    rows = desk.view.findings.findChild(QListView)
    assert rows.currentIndex().row() == 3


def test_next_and_previous_finding_go_through_what_is_listed(desk):
    desk.view.findings.findChild(QComboBox).setCurrentIndex(2)
    desk.choose("next_finding")
    assert desk.grid.current == 2


def test_ticking_off_counts_down(desk, qtbot):
    rows = desk.view.findings.findChild(QListView)
    told = []
    desk.view.notes_changed.connect(lambda: told.append(set(desk.view.findings.model.seen)))
    box = rows.visualRect(desk.view.findings.model.index(0))
    tick = QPoint(box.right() - 10, box.top() + 14)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=tick)
    assert desk.view.findings.says_seen == "1 of 4 seen"
    assert len(told[-1]) == 1
    rows.setCurrentIndex(desk.view.findings.model.index(1))
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert desk.view.findings.says_seen == "2 of 4 seen"


def test_ticks_and_notes_come_back_with_the_pair(desk):
    findings = desk.view.findings
    findings.findChild(QListView).setCurrentIndex(findings.model.index(0))
    findings.findChild(QPlainTextEdit).setPlainText("Ask the harbour master")
    findings.toggle_seen()
    seen, notes = frozenset(findings.model.seen), dict(findings.model.notes)
    desk.show(ferry(findings=[FIGURE, DATE]))
    findings.set_kept(seen, notes)
    assert findings.says_seen == "1 of 4 seen"
    findings.findChild(QListView).setCurrentIndex(findings.model.index(0))
    assert findings.findChild(QPlainTextEdit).toPlainText() == "Ask the harbour master"


def test_a_screen_reader_hears_text_first_kind_second_place_last(desk):
    index = desk.view.findings.model.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "212 became 221. Figure · paragraph 1. could need a correction"
    )


def test_no_difference_is_said_in_words(qtbot):
    desk = Desk(qtbot).show(comparison([["Same."]], [["Same."]], [(0, 0, "same")]))
    assert desk.view.findings.says_when_empty == "No differences."


def test_notes_outlive_a_swap_of_the_sides():
    made = ferry(findings=[FIGURE, DATE])
    other = comparison(
        made.right,
        made.left,
        [(pair.right, pair.left, pair.kind.value) for pair in made.pairs],
        [found._replace(left=found.right, right=found.left) for found in (FIGURE, DATE)],
    )
    assert keys(made) == keys(other)
    assert len(keys(made)) == 4


def keys(made):
    spread = rows.lay_out(made)
    return {rows_says.key(entry, made, spread) for entry in rows_says.entries(made, spread)}


def test_what_moved_says_from_where_to_where_once(qtbot):
    desk = Desk(qtbot).show(moved())
    model = desk.view.findings.model
    headings = {index.data(Role.HEADING): index.data() for index in map(model.index, range(2))}
    assert headings["Moved · paragraph 1 to 3"] == "“It stayed quite calm at sea.”"


def test_another_filter_leaves_the_reader_at_the_same_difference(desk):
    findings = desk.view.findings
    desk.view.go_to_change(2)
    findings.findChild(QPlainTextEdit).setPlainText("Which Tuesday?")
    findings.findChild(QComboBox).setCurrentIndex(2)
    assert findings.findChild(QListView).currentIndex().data() == "Tuesday became Monday."
    findings.findChild(QComboBox).setCurrentIndex(1)
    assert findings.findChild(QPlainTextEdit).toPlainText() == ""
    assert not findings.findChild(QPlainTextEdit).isEnabled()


def test_only_figures_lists_only_figures(desk):
    desk.choose("figures_only")
    assert listed(desk) == ["212 became 221."]


def test_figures_in_letters_are_figures_too(qtbot):
    left = [["[Nine] people [sat] there."], ["A boat sank."], ["Ten left."]]
    right = [["[Eleven] people [stood] there."], ["A boat sank."]]
    nine, eleven = Place(0, 0, 4, "Nine"), Place(0, 0, 6, "Eleven")
    findings = [
        Finding(FindingKind.FIGURE, "altered", 0.9, nine, eleven, "Nine became eleven."),
        Finding(FindingKind.FIGURE, "cut", 0.4, Place(2, 0, 3, "Ten"), None, "Ten was cut."),
    ]
    made = comparison(left, right, [(0, 0, "edited"), (1, 1, "same")], findings)
    desk = Desk(qtbot).show(made)
    desk.choose("figures_only")
    assert listed(desk) == ["Nine became eleven.", "Ten was cut."]
    row = desk.row_of("Nine")
    cells = [desk.cell(row, is_left=is_left) for is_left in (True, False)]
    marks = [cell.text[span.start : span.end] for cell in cells for span in cell.spans]
    assert marks == ["Nine", "Eleven"]


def test_an_entry_has_the_sign_that_stands_beside_the_text(qtbot):
    left = [["It was [very] calm."], ["The ship [sank] fast."]]
    right = [["It was [quite] calm."], ["The ship [went down] fast."]]
    made = comparison(left, right, [(0, 0, "edited"), (1, 1, "reworded")])
    model = Desk(qtbot).show(made).view.findings.model
    signs = [model.told(row).sign for row in range(model.rowCount())]
    assert signs == ["edited", "reworded"]


def test_a_finding_the_text_does_not_show_says_where_it_stands():
    same = Finding(FindingKind.NAME, "variant", 0.3, Place(1, 0, 2, "It"), Place(1, 0, 2, "It"), "")
    made = ferry(findings=[same])
    spread = rows.lay_out(made)
    entry = next(each for each in rows_says.entries(made, spread) if each.change is None)
    assert rows_says.where(entry, made, spread) == "paragraph 1"
