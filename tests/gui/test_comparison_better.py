"""A better comparison of the same two texts comes while the first is read: nothing that is read moves."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from reader.compare import rows
from tests.comparisons import comparison
from tests.gui.comparison_desk import TITLES, Desk, ferry, long

PARAGRAPHS = 120
RETOLD = 20
"""A paragraph that the first comparison found no counterpart for, above what is read."""
READ = 70


def first():
    """Return a comparison of many paragraphs, two of which are without a counterpart."""
    return _told([(n, n, "same") for n in range(PARAGRAPHS) if n not in {RETOLD, READ}])


def better():
    """Return the same texts with the two paragraphs paired."""
    pairs = [(n, n, "reworded" if n in {RETOLD, READ} else "same") for n in range(PARAGRAPHS)]
    return _told(pairs)


def _told(pairs, count=PARAGRAPHS):
    left = [[f"Paragraph {n} says it at some length, so that it may wrap."] for n in range(count)]
    right = [list(paragraph) for paragraph in left]
    for n in (RETOLD, READ):
        right[n] = [f"In paragraph {n} the [same] is told in other words."]
    return comparison(left, right, pairs)


def top_text(desk):
    """Return the text at the top of the window, and where it stands there in pixels."""
    row = desk.grid.top_row()
    top = desk.grid.galley.heights.top(row) - desk.grid.scrolled(is_left=True)
    return desk.texts()[row][0], top


def assert_stays(before, desk):
    """Assert that the same text is at the top; within a pixel, for heights above are no whole pixels in every face."""
    text, top = top_text(desk)
    assert text == before[0]
    assert abs(top - before[1]) <= 1


def test_the_text_at_the_top_of_the_window_stays_there(qtbot):
    desk = Desk(qtbot).show(first())
    desk.grid.go_to_share(0.6)
    before = top_text(desk)
    desk.show(better())
    assert_stays(before, desk)
    assert desk.view.count == 2


def test_the_beginning_of_long_texts_stays_where_it_is_read(qtbot):
    desk, whole = Desk(qtbot), better()
    beginning = _told([(n, n, "same") for n in range(90) if n not in {RETOLD, READ}], 90)
    desk.view.show_comparison(beginning, TITLES, is_first_look=True, is_beginning=True)
    desk.grid.go_to_share(0.6)
    before = top_text(desk)
    desk.show(whole)
    assert_stays(before, desk)
    assert f"Paragraph {PARAGRAPHS - 1} " in str(desk.texts()[-1][0])


def test_what_is_read_from_the_top_stays_at_the_top(qtbot):
    desk = Desk(qtbot).show(first()).show(better())
    assert desk.grid.verticalScrollBar().value() == 0


def test_the_change_the_reader_is_at_stays_the_one(qtbot):
    desk = Desk(qtbot).show(first())
    at = desk.row_of(f"Paragraph {READ} says")
    desk.view.go_to_change(desk.grid.spread.rows[at].changes[0])
    before = top_text(desk)
    desk.show(better())
    change = desk.grid.current
    assert desk.grid.spread.rows[desk.row_of(f"Paragraph {READ} says")].changes == (change,)
    assert desk.view.bar.position == "2 of 2"
    assert_stays(before, desk)


def test_what_was_selected_is_still_selected(qtbot):
    desk = Desk(qtbot).show(first())
    desk.grid.go_to_row(desk.row_of("Paragraph 100"))
    desk.drag(("Paragraph 100", True), ("Paragraph 102", True))
    desk.view.copy()
    before = QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    desk.show(better())
    desk.view.copy()
    assert "Paragraph 101" in before
    assert QGuiApplication.clipboard().text() == before


def test_a_note_being_written_stays_with_its_difference(qtbot):
    desk = Desk(qtbot).show(ferry())
    desk.choose("next_finding")
    desk.choose("next_finding")
    desk.view.findings._note.setPlainText("Ask the port.")
    desk.show(ferry(complete=False))
    assert desk.view.findings._note.toPlainText() == "Ask the port."
    assert desk.view.findings._list.currentIndex().row() == 1


def test_places_found_stay_found(qtbot):
    desk = Desk(qtbot).show(first())
    desk.view.finding.look_for("paragraph 9")
    desk.view.finding.step(1)
    desk.view.finding.step(1)
    desk.show(better())
    assert desk.view.finding.current == 1
    assert len(desk.view.finding.places) == 22


def test_folds_that_were_opened_stay_open(qtbot):
    desk = Desk(qtbot).show(long(60, changed={5, 40}))
    desk.choose("fold")
    folds = [text for text in desk.texts() if isinstance(text[0], int)]
    desk.grid.fold_opened.emit(desk.texts().index(folds[1]))
    opened = desk.texts()
    made = long(60, changed={5, 40})
    desk.view.show_comparison(made, TITLES, rows.lay_out(made))
    assert desk.texts() == opened


def test_other_texts_are_read_from_their_top(qtbot):
    desk = Desk(qtbot).show(first())
    desk.grid.go_to_share(0.6)
    desk.show(long(200))
    assert desk.grid.verticalScrollBar().value() == 0
    assert desk.grid.current is None


def test_while_findings_are_looked_for_their_room_is_kept(qtbot):
    desk = Desk(qtbot)
    desk.view.show_comparison(ferry(), TITLES, is_first_look=True)
    before = desk.view.splitter.sizes()
    assert desk.view.findings.says_when_empty.startswith("Looking for differences")
    assert desk.view.splitter.sizes() == before
    desk.show(ferry())
    assert desk.view.findings.model.rowCount() == 4
    assert desk.view.splitter.sizes() == before


def test_a_verdict_that_gets_longer_moves_no_text(qtbot):
    desk = Desk(qtbot)
    desk.view.show_comparison(ferry(), TITLES, is_first_look=True)
    desk.window.grab()
    before = desk.grid.mapTo(desk.window, QPoint(0, 0))
    longer = ferry(verdict="Edited copy: " + "one more thing that differs, " * 5 + "and no more.")
    desk.show(longer)
    desk.window.grab()
    assert desk.view.verdict.height() > desk.view.verdict.fontMetrics().lineSpacing() * 2
    assert desk.grid.mapTo(desk.window, QPoint(0, 0)) == before
