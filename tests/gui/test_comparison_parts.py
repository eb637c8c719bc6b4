"""The parts of the grid that can be proved without looking: heights, positions, columns, signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QTextLayout, QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.gui.comparison import columns, ruler, signs
from reader.gui.comparison.heights import BLOCK, Heights
from reader.gui.comparison.legend import Legend
from reader.gui.comparison.positions import Positions
from reader.gui.comparison.titles import Title, Titles
from tests.gui.comparison_desk import Desk, ferry, long

HEIGHTS = st.lists(st.integers(1, 90).map(float), max_size=3 * BLOCK)


@given(HEIGHTS, st.lists(st.tuples(st.integers(0, 800), st.integers(1, 90)), max_size=20))
def test_running_sums_stay_true_when_heights_change(values, changes):
    heights = Heights(values)
    for row, height in changes:
        if row < len(values):
            values[row] = float(height)
            heights[row] = float(height)
    assert heights.total == sum(values)
    assert [heights.top(row) for row in range(0, len(values) + 1, 97)] == [
        sum(values[:row]) for row in range(0, len(values) + 1, 97)
    ]


@given(HEIGHTS.filter(bool), st.floats(0, 1))
def test_the_row_at_a_height_holds_that_height(values, share):
    heights = Heights(values)
    y = heights.total * share
    row = heights.row_at(y)
    assert heights.top(row) <= y
    assert y < heights.top(row) + values[row] or row == len(values) - 1


@given(st.text(alphabet="aé港🌫\u0301👩🏽", max_size=30))
def test_positions_are_utf16_and_come_back(text):
    positions = Positions(text)
    for offset in range(len(text) + 1):
        position = len(text[:offset].encode("utf-16-le")) // 2
        assert positions.position(offset) == position
        assert positions.offset(position) == offset


def test_a_position_inside_an_emoji_is_the_emoji():
    assert Positions("a🌫b").offset(2) == 1


@pytest.mark.parametrize("text", ["Fog 🌫 over", "👩‍👩‍👧 family", "plain"])
@pytest.mark.usefixtures("qapp")
def test_positions_agree_with_qt(text):
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    assert line.textLength() == Positions(text).position(len(text))


@pytest.mark.parametrize("available", [200, 500, 900, 1400, 3000])
def test_columns_never_overlap_and_stay_within_the_window(available):
    space = columns.side_by_side(available, 520)
    assert space.left + space.width <= space.right - columns.NARROW_GUTTER
    assert space.width <= 520
    if available >= 500:
        assert space.left >= 0
        assert space.right + space.width <= available


@pytest.mark.usefixtures("qapp")
def test_every_kind_has_a_sign_of_its_own():
    pictures = {}
    for kind in ("only-left", "only-right", "edited", "reworded", "related", "moved", "style"):
        image = QImage(14, 14, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        signs.draw(painter, kind, QRectF(0, 0, 14, 14), "#000000")
        painter.end()
        pictures[kind] = bytes(image.constBits())
    assert len(set(pictures.values())) == len(pictures)
    blank = QImage(14, 14, QImage.Format.Format_RGB32)
    blank.fill(QColor("white"))
    assert bytes(blank.constBits()) not in pictures.values()


def test_heights_made_exact_leave_what_is_read_where_it_is(qtbot):
    desk = Desk(qtbot).show(long(900, changed={450}))
    desk.choose("next_change")
    row = desk.grid.rows_of_change(0)[0]
    before = desk.grid.galley.heights.top(row) - desk.grid.scrolled(is_left=True)
    desk.grid.measure_all()
    after = desk.grid.galley.heights.top(row) - desk.grid.scrolled(is_left=True)
    assert after == pytest.approx(before, abs=1)
    assert all(desk.grid.galley.is_exact(row) for row in range(901))


def test_a_larger_type_leaves_what_is_read_in_view(qtbot):
    desk = Desk(qtbot).show(long(900, changed={450}))
    desk.choose("next_change")
    row = desk.grid.rows_of_change(0)[0]
    for _ in range(4):
        desk.look.set_reading(desk.look.reading.larger())
    top = desk.grid.galley.heights.top(row) - desk.grid.scrolled(is_left=True)
    assert -50 < top < desk.grid.viewport().height()


def test_the_overview_shows_where_the_changes_are(qtbot):
    desk = Desk(qtbot).show(ferry())
    kinds = [tick.kind for tick in ruler.ticks(desk.grid, 400)]
    assert kinds == ["changed", "cut", "changed", "added"]
    many = Desk(qtbot).show(long(2_000, changed=set(range(2_000))))
    assert len(ruler.ticks(many.grid, 300)) <= 301


def test_a_click_on_the_overview_goes_there(qtbot):
    desk = Desk(qtbot).show(long(900))
    desk.view.ruler.place_pointed.emit(0.5)
    assert abs(desk.grid.top_row() - 450) < 30


def test_the_ruler_is_dragged_and_turned_as_a_scroll_bar(qtbot):
    desk = Desk(qtbot).show(long(60, {2, 50}))
    desk.grid.measure_all()
    strip, bar = desk.view.ruler, desk.grid.verticalScrollBar()
    assert not bar.isVisible()
    left = Qt.MouseButton.LeftButton
    x, y = strip.width() // 2, 8
    qtbot.mousePress(strip, left, pos=QPoint(x, y))
    assert bar.value() == 0
    qtbot.mouseMove(strip, QPoint(x, strip.height() // 2))
    assert 0.4 < bar.value() / bar.maximum() < 0.6
    qtbot.mouseMove(strip, QPoint(x, strip.height() + 50))
    assert bar.value() == bar.maximum()
    qtbot.mouseRelease(strip, left, pos=QPoint(x, strip.height()))
    qtbot.mouseClick(strip, left, pos=QPoint(x, strip.height() // 3))
    assert 0.1 < bar.value() / bar.maximum() < 0.5
    before = bar.value()
    turn = QWheelEvent(
        QPointF(x, 9), QPointF(x, 9), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(strip, turn)
    assert bar.value() > before


@pytest.mark.parametrize("fits", ["3 May \N{MIDDLE DOT} 435 words", "3 May", ""])
def test_details_of_titles_lose_whole_parts_on_both_sides_alike(qtbot, fits):
    shown = Desk(qtbot).show(ferry()).view.titles
    long_one, short_one = "3 May \N{MIDDLE DOT} 435 words", "4 May \N{MIDDLE DOT} 9 words"
    bold, plain = QFontMetricsF(shown._bold()), QFontMetricsF(shown.font())
    room = bold.horizontalAdvance("Courier") + 20 + plain.horizontalAdvance(fits) + 1
    fitted = shown._fitted([Title("Courier", long_one), Title("Courier", short_one)], room)
    assert fitted[0].detail == fits
    assert fitted[0].name == "Courier"
    assert fitted[1].detail.count("\N{MIDDLE DOT}") == fits.count("\N{MIDDLE DOT}")


def test_folded_rows_stand_as_far_from_the_text_above_as_from_the_text_below(qtbot):
    desk = Desk(qtbot).show(long(30, changed={10}))
    desk.choose("fold")
    fold = next(at for at, row in enumerate(desk.grid.spread.rows) if row.folded)
    assert desk.grid.galley.above(fold) == desk.grid.galley.above(fold + 1) > 0


def test_a_long_name_leaves_room_for_the_date_that_tells_two_versions_apart(qtbot):
    shown = Desk(qtbot).show(ferry()).view.titles
    name = "The Harbour Courier and Coastal Advertiser of the Northern Isles"
    titles = [Title(name, "3 May"), Title(name, "4 May")]
    fitted = shown._fitted(titles, QFontMetricsF(shown._bold()).horizontalAdvance(name) * 0.8)
    assert [title.detail for title in fitted] == ["3 May", "4 May"]
    assert all(title.name.endswith("…") and len(title.name) > 20 for title in fitted)


def test_a_jump_paints_neither_titles_nor_legend(qtbot, monkeypatch):
    painted = []
    for part in (Titles, Legend):
        monkeypatch.setattr(part, "paintEvent", lambda part, _event: painted.append(part))
    desk = Desk(qtbot).show(long(60, changed=(3, 50)))
    qtbot.wait(1)
    assert len(painted) > 1
    painted.clear()
    desk.view.go_to_change(1)
    desk.grid.viewport().repaint()
    assert painted == []


@pytest.mark.parametrize("command", ["one_text", "marks", "findings"])
def test_titles_and_legend_on_the_screen_are_those_of_what_is_read_now(qtbot, command):
    desk = Desk(qtbot).show(ferry())
    qtbot.wait(1)
    for _ in range(2):
        desk.actions[command].trigger()
        qtbot.wait(1)
        for part in (desk.view.titles, *desk.view.findChildren(Legend)):
            corner, size = part.mapTo(desk.window, part.rect().topLeft()), part.size()
            window = desk.window.screen().grabWindow(desk.window.winId())
            seen = window.copy(corner.x(), corner.y(), size.width(), size.height())
            assert seen.toImage() == part.grab().toImage().convertToFormat(seen.toImage().format())
