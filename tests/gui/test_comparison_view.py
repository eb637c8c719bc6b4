"""Reading a comparison in the window: what an editor sees and does."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QWheelEvent
from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit, QWidget

from reader.article import Direction, ParagraphKind
from reader.compare import rows
from reader.compare.changes import Part
from reader.gui.comparison import boxes, making, ribbons
from reader.gui.comparison.marking import Strength
from reader.gui.comparison.options import Mode
from reader.gui.comparison.typesetter import are_set_alike
from tests.comparisons import comparison
from tests.gui.comparison_desk import Desk, ferry, long, moved


@pytest.fixture(name="desk")
def _desk(qtbot):
    return Desk(qtbot).show(ferry())


def test_both_texts_stand_level(desk):
    assert desk.texts() == [
        ("A headline", "A headline"),
        (
            "The ferry carried 212 people. It left at dawn.",
            "The ferry carried 221 people. It left at dawn.",
        ),
        ("Nobody was hurt, police said.", "-"),
        ("The islands' parliament meets on Tuesday.", "The islands' parliament meets on Monday."),
        ("Questions about the radar", "Questions about the radar"),
        ("The owner declined to comment.", "The owner declined to comment."),
        ("-", "A court will hear the case in June."),
    ]


def test_no_line_of_the_verdict_parts_a_number_from_what_it_counts(qtbot):
    verdict = "Edited copy: 2 sentences changed; 1 name differs."
    desk = Desk(qtbot).show(ferry(verdict=verdict))
    nobreak = "\N{NO-BREAK SPACE}"
    told = f"Edited copy: 2{nobreak}sentences changed; 1{nobreak}name differs."
    assert desk.view.verdict.text() == told


def test_the_verdict_stands_on_top(desk):
    assert desk.view.verdict.text() == "Edited copy."


def test_a_coarse_comparison_says_so(qtbot):
    desk = Desk(qtbot).show(ferry(complete=False))
    assert "coarser" in desk.view.verdict.text()


def test_next_goes_through_every_change_and_stops_at_the_last(desk):
    told = []

    def note(at, count):
        told.append((at, count))

    desk.view.position_changed.connect(note)
    for _ in range(6):
        desk.choose("next_change")
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4)]
    desk.choose("previous_change")
    assert told[-1] == (2, 4)


def test_the_bar_says_which_change_of_how_many(desk):
    assert desk.view.bar.position == "4 changes"
    desk.choose("next_change")
    assert desk.view.bar.position == "1 of 4"


def test_next_brings_a_change_far_below_into_view(qtbot):
    desk = Desk(qtbot).show(long(400, changed={5, 390}))
    desk.choose("next_change")
    desk.choose("next_change")
    top = desk.grid.galley.heights.top(391) - desk.grid.scrolled(is_left=True)
    assert 0 <= top < desk.grid.viewport().height()


def test_a_click_into_a_change_makes_it_the_one_the_reader_is_at(desk):
    desk.click("Nobody was hurt", is_left=True)
    assert desk.grid.current == 1
    assert desk.view.bar.position == "2 of 4"


def test_one_text_reads_as_prose(desk):
    desk.choose("one_text")
    texts = [right for _, right in desk.texts()]
    assert "The ferry carried 212 221 people. It left at dawn." in texts
    assert {left for left, _ in desk.texts()} == {"-"}
    assert desk.actions["one_text"].isChecked()


def test_changes_only_shows_nothing_else(desk):
    desk.choose("changes_only")
    assert len(desk.texts()) == 4
    desk.choose("side_by_side")
    assert len(desk.texts()) == 7


def test_a_fold_opens_where_it_is_clicked(qtbot):
    desk = Desk(qtbot).show(long(30, changed={10}))
    desk.choose("fold")
    fold = next(at for at, row in enumerate(desk.grid.spread.rows) if row.folded)
    top = desk.grid.galley.heights.top(fold) + 12
    qtbot.mouseClick(desk.grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, int(top)))
    assert sum(row.folded is not None for row in desk.grid.spread.rows) == 1
    desk.choose("fold")
    assert len(desk.texts()) == 31


def test_a_narrow_window_shows_one_text(qtbot):
    desk = Desk(qtbot, size=(1100, 700)).show(ferry())
    desk.view.findings.hide()
    desk.window.resize(430, 700)
    qtbot.waitUntil(lambda: desk.grid.spread.redline)
    desk.window.resize(1100, 700)
    qtbot.waitUntil(lambda: not desk.grid.spread.redline)


def test_in_a_narrow_window_the_bar_shows_what_is_read_and_a_line_says_why(qtbot):
    def pressed():
        modes = ("side_by_side", "one_text", "changes_only")
        return next(mode for mode in modes if desk.actions[mode].isChecked())

    desk = Desk(qtbot, size=(1100, 700)).show(ferry())
    note = desk.view.narrow_note
    desk.view.findings.hide()
    assert (pressed(), note.isVisible()) == ("side_by_side", False)
    desk.window.resize(430, 700)
    qtbot.waitUntil(lambda: desk.grid.spread.redline)
    assert (pressed(), note.text()) == ("one_text", "One text: the window is narrow for two")
    assert note.isVisible()
    desk.choose("side_by_side")
    assert (pressed(), note.isVisible()) == ("one_text", True)
    desk.choose("changes_only")
    assert (pressed(), note.text().split(":")[0]) == ("changes_only", "Changes only, in one text")
    desk.choose("one_text")
    assert (pressed(), note.isVisible()) == ("one_text", False)
    desk.choose("side_by_side")
    desk.window.resize(1100, 700)
    qtbot.waitUntil(lambda: not desk.grid.spread.redline)
    assert (pressed(), note.isVisible()) == ("side_by_side", False)


def test_a_narrow_window_has_the_differences_below_the_text(qtbot):
    desk = Desk(qtbot, size=(1100, 700)).show(ferry())
    assert desk.view.findings.geometry().left() > desk.grid.geometry().right()
    desk.window.resize(450, 700)
    qtbot.waitUntil(lambda: desk.view.findings.width() == desk.view.width())
    assert desk.grid.width() > 400
    desk.view.show_findings(when=False)
    desk.view.show_findings(when=True)
    assert desk.grid.height() > desk.view.findings.height() / 2
    desk.window.resize(1100, 700)
    qtbot.waitUntil(lambda: desk.view.findings.width() < desk.view.width() / 2)


def test_below_the_texts_the_differences_yield_to_them_however_large_their_type(qtbot):
    font = QApplication.font()
    large = QFont(font)
    large.setPointSize(20)
    QApplication.setFont(large)
    try:
        desk = Desk(qtbot, size=(1000, 640)).show(ferry())
        panel = desk.view.findings
        desk.view.show_findings(when=False)
        desk.view.show_findings(when=True)
        assert desk.view.splitter.orientation() is Qt.Orientation.Vertical
        assert desk.grid.height() >= 8 * desk.grid.galley.typesetter.line
        (note,), listed = panel.findChildren(QPlainTextEdit), panel.findChildren(QListView)[0]
        assert note.geometry().left() > listed.geometry().right()
        assert panel.width() <= desk.view.width()
    finally:
        QApplication.setFont(font)


@pytest.mark.parametrize("width", [700, 900, 1280, 1920])
def test_rows_are_as_tall_as_their_taller_side_at_any_width(qtbot, width):
    desk = Desk(qtbot, size=(width, 600)).show(ferry())
    desk.grid.measure_all()
    for number in range(len(desk.texts())):
        made = desk.grid.galley.row(number)
        tallest = max(cell.height for cell in (made.left, made.right) if cell)
        assert made.height >= made.above + tallest


def test_marks_go_from_strong_to_light_to_none_and_back(desk):
    seen = []
    for _ in range(3):
        seen.append(desk.picture())
        desk.choose("marks")
    assert seen[0] != seen[1] != seen[2]
    assert desk.view.options.strength is Strength.STRONG
    assert desk.picture() == seen[0]


def test_marks_off_leaves_a_redline_readable(desk):
    desk.choose("one_text")
    desk.view.set_options(desk.view.options._replace(strength=Strength.NONE))
    assert desk.grid.showing.strength is Strength.LIGHT


def test_marks_off_leaves_only_the_ribbon_of_the_change_the_reader_is_at(qtbot):
    desk = Desk(qtbot).show(moved())
    desk.view.set_options(desk.view.options._replace(strength=Strength.NONE))
    assert gutter_colours(desk) == {desk.look.theme.paper}
    desk.choose("next_change")
    assert desk.look.theme.marks["moved"].line in gutter_colours(desk)


def test_house_style_switched_off_is_kept_and_shown_in_the_menu(desk):
    desk.choose("style_noise")
    assert not desk.view.options.counted.style
    assert not desk.actions["style_noise"].isChecked()
    desk.show(ferry())
    assert not desk.view.options.counted.style


def test_what_is_read_stays_in_view_when_it_is_read_another_way(qtbot):
    desk = Desk(qtbot).show(long(300, changed={20, 200}))
    desk.choose("next_change")
    desk.choose("next_change")
    for way in ("one_text", "changes_only", "fold", "side_by_side"):
        desk.choose(way)
        row = desk.grid.rows_of_change(1)[0]
        top = desk.grid.galley.heights.top(row) - desk.grid.scrolled(is_left=True)
        assert 0 <= top < desk.grid.viewport().height(), way
        assert desk.grid.current == 1


def test_what_moved_shows_its_ghost_while_the_reader_is_there(qtbot):
    desk = Desk(qtbot).show(moved())
    assert desk.grid.galley.ghost_rows() == ()
    desk.choose("next_change")
    assert desk.grid.galley.ghost_rows() == (1, 4)
    desk.grid.mark_current(None)
    assert desk.grid.galley.ghost_rows() == ()


def test_a_ribbon_joins_the_two_seats_of_what_moved(qtbot):
    desk = Desk(qtbot).show(moved())
    assert gutter_colours(desk) > {desk.look.theme.paper}
    desk.show(long(3))
    assert gutter_colours(desk) == {desk.look.theme.paper}


def gutter_colours(desk):
    """Return the colours of the left edge of the gutter beside the rows between the first and the last."""
    image = desk.picture()
    left = int(desk.grid.galley.columns.gutter[0])
    y = int(desk.grid.galley.heights.top(2)) + 4
    return {image.pixelColor(x, y).name() for x in range(left + 2, left + 16)}


def test_the_two_sides_scroll_together_until_they_are_unlocked(qtbot):
    desk = Desk(qtbot).show(long(100))
    desk.choose("lock_scrolling")
    wheel(desk, x=700)
    assert desk.grid.scrolled(is_left=True) == 0
    assert desk.grid.scrolled(is_left=False) > 0
    wheel(desk, x=100)
    assert desk.grid.scrolled(is_left=True) > 0
    desk.choose("lock_scrolling")
    assert desk.grid.scrolled(is_left=True) == desk.grid.scrolled(is_left=False)


def wheel(desk, *, x, held=Qt.KeyboardModifier.NoModifier):
    viewport = desk.grid.viewport()
    point = QPointF(x, 200)
    event = QWheelEvent(
        point,
        viewport.mapToGlobal(point),
        QPoint(0, 0),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_the_place_found_stands_out_among_the_places_found(desk):
    desk.view.finding.look_for("the")
    before = desk.picture()
    desk.view.finding.step(1)
    place = desk.grid.finds.place
    assert desk.grid.seen(range(2)).found_at == (
        (place.row, place.is_left),
        (place.start, place.end),
    )
    assert desk.picture() != before


def test_words_are_found_in_both_texts(desk):
    assert desk.view.finding.look_for("FERRY carried") == 2
    assert desk.view.finding.step(1) == 0
    assert desk.grid.selected.is_left
    assert desk.view.finding.step(1) == 1
    assert not desk.grid.selected.is_left
    assert desk.view.finding.step(1) == 0
    assert desk.view.finding.look_for("") == 0


def test_a_straight_quote_finds_a_curly_one(qtbot):
    desk = Desk(qtbot).show(comparison([["“The islands’ parliament”"]], [["X"]]))
    assert desk.view.finding.look_for('"The islands\' parliament"') == 1


def test_a_paragraph_is_gone_to_by_its_number(qtbot):
    desk = Desk(qtbot).show(long(300))
    assert desk.view.go_to_paragraph(250)
    top = desk.grid.galley.heights.top(desk.row_of("Paragraph 249 "))
    assert 0 <= top - desk.grid.scrolled(is_left=True) < desk.grid.viewport().height()
    assert not desk.view.go_to_paragraph(301)


def test_nothing_to_show_says_what_to_do(desk):
    desk.view.clear()
    assert desk.view.verdict.text() == "Choose two versions to read them side by side."
    assert desk.texts() == []
    desk.choose("next_change")
    assert desk.grid.current is None


def test_rows_laid_out_elsewhere_are_shown_as_they_are(qtbot):
    made = ferry()
    spread = rows.lay_out(made)
    desk = Desk(qtbot).show(made, spread)
    assert desk.grid.spread == spread


def test_opening_and_closing_many_comparisons_leaves_no_widget_behind(qtbot):
    desk = Desk(qtbot)
    before = len(desk.window.findChildren(QWidget))
    for _ in range(20):
        desk.show(ferry())
        desk.view.set_options(desk.view.options._replace(mode=Mode.ONE_TEXT))
        desk.view.set_options(desk.view.options._replace(mode=Mode.SIDE_BY_SIDE))
        desk.view.clear()
    assert len(desk.window.findChildren(QWidget)) == before


def corner(desk):
    return desk.picture().pixelColor(0, 0).name()


def test_the_text_shows_that_it_has_the_focus_where_keys_brought_it(desk, qtbot):
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.grid.clearFocus()
    desk.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert corner(desk) == desk.look.theme.accent
    desk.view.findings.setFocus()
    assert corner(desk) == desk.look.theme.paper
    desk.grid.setFocus(Qt.FocusReason.MouseFocusReason)
    assert corner(desk) == desk.look.theme.paper


def test_the_list_of_differences_says_where_keys_begin_and_moves_no_text(desk, qtbot):
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.view.findings.setFocus(Qt.FocusReason.ShortcutFocusReason)
    rows = desk.view.findings.findChild(QListView)
    assert rows.hasFocus()
    assert rows.currentIndex().row() == 0
    assert desk.grid.current is None


def test_every_widget_that_takes_the_focus_has_a_name(desk):
    nameless = [
        widget
        for widget in desk.view.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
    ]
    assert nameless == []


@pytest.mark.parametrize("theme", ["light", "sepia", "dark", "contrast-light", "contrast-dark"])
def test_every_theme_paints(desk, theme):
    desk.look.choose_theme(theme)
    image = desk.picture()
    assert image.pixelColor(image.width() // 2, image.height() - 4).name() == desk.look.theme.paper


def test_a_large_comparison_is_woven_off_the_windows_thread(qtbot, monkeypatch):
    monkeypatch.setattr(making, "AT_ONCE", 10)
    desk = Desk(qtbot).show(long(40, changed={3, 30}))
    desk.choose("next_change")
    desk.choose("one_text")
    assert not desk.grid.spread.redline
    qtbot.waitUntil(lambda: desk.grid.spread.redline)
    assert desk.grid.current == 0
    desk.choose("changes_only")
    desk.choose("side_by_side")
    assert len(desk.texts()) == 41


def test_the_newest_wish_is_the_one_shown(qtbot, monkeypatch):
    monkeypatch.setattr(making, "AT_ONCE", 10)
    desk = Desk(qtbot).show(long(40, changed={3, 30}))
    desk.choose("one_text")
    desk.show(ferry())
    desk.view._jobs.wait()
    qtbot.waitUntil(lambda: not desk.view._jobs._under_way)
    assert [right for _, right in desk.texts()][-1] == "A court will hear the case in June."


def test_the_phrase_under_the_mouse_frames_the_one_that_stands_for_it(desk, qtbot):
    before = desk.picture()
    qtbot.mouseMove(desk.grid.viewport(), desk.point_of("212", is_left=True))
    after = desk.picture()
    assert desk.grid._pointing.partner == (False, (0, 0))
    ready = desk.ready(1, is_left=False)
    box = boxes.around(ready, *span_of(desk.cell(1, is_left=False)))[0]
    corner = (
        desk.grid.galley.columns.right,
        desk.grid.galley.heights.top(1) + desk.grid.galley.row(1).above,
    )
    x, y = int(corner[0] + box.center().x()), int(corner[1] + box.top())
    assert before.pixelColor(x, y) != after.pixelColor(x, y)
    qtbot.mouseMove(desk.grid.viewport(), desk.point_of("dawn", is_left=True))
    assert desk.grid._pointing.partner is None


def span_of(cell):
    return cell.spans[0].start, cell.spans[0].end


def test_the_wheel_with_control_turns_the_size(desk):
    told: list[int] = []
    desk.grid.size_turned.connect(told.append)
    wheel(desk, x=300, held=Qt.KeyboardModifier.ControlModifier)
    assert told == [-1]
    assert desk.grid.scrolled(is_left=True) == 0


def test_what_is_told_in_two_places_is_joined_by_a_ribbon_and_has_a_ghost(qtbot):
    made = comparison(
        [["Both."], ["Two."]],
        [["First."], ["Two."], ["Second."]],
        [(0, (0, 2), "reworded"), (1, 1, "same")],
    )
    desk = Desk(qtbot).show(made)
    assert [(seat.left, seat.right) for seat in ribbons.seats(desk.grid.spread)] == [(1, 3)]
    desk.choose("next_change")
    assert desk.grid.galley.ghost_rows() == (3,)


def test_a_ghost_that_goes_away_above_leaves_what_is_read_where_it_is(qtbot):
    calm = "It stayed calm at sea"
    rest = [[f"Paragraph {n} says it at some length, so that it may wrap."] for n in range(60)]
    longer = f"{calm} [{'and nobody on the quay could say why ' * 20}]."
    pairs = [(0, 60, "edited", "moved"), *((n + 1, n, "same") for n in range(60))]
    desk = Desk(qtbot).show(comparison([[f"{calm} [too]."], *rest], [*rest, [longer]], pairs))
    desk.view.go_to_change(0)
    assert desk.grid.galley.ghost_rows()[0] == 1
    desk.grid.stand_at(30, 0.25)
    before = desk.grid.scrolled(is_left=True)
    desk.grid.mark_current(None)
    assert desk.grid.scrolled(is_left=True) < before - 100
    assert desk.grid.top_row() == 30


def test_what_both_sides_say_alike_is_set_once_and_what_differs_twice(qtbot):
    desk = Desk(qtbot).show(long(3, changed={1}))
    assert desk.ready(1, is_left=True) is desk.ready(1, is_left=False)
    edited = [desk.ready(2, is_left=is_left).layout.text() for is_left in (True, False)]
    assert edited == [f"Paragraph 1 says {word} at some length." for word in ("this", "that")]


@pytest.mark.parametrize(
    "other",
    [
        {"text": "The ferry left at noon."},
        {"direction": Direction.RTL},
        {"part": Part.HEADLINE},
        {"paragraph_kind": ParagraphKind.QUOTE},
    ],
)
def test_one_setting_serves_two_cells_only_where_they_look_the_same(qtbot, other):
    cell = Desk(qtbot).show(ferry()).cell(1, is_left=True)
    assert are_set_alike(cell, cell._replace(number=7, spans=(), opens=False))
    assert not are_set_alike(cell, cell._replace(**other))
