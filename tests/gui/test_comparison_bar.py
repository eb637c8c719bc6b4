"""The bar says in words what there is room for; nothing it holds is ever out of reach."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from tests.gui.comparison_desk import Desk, ferry

SELDOM = {"Mark capitals", "Mark punctuation", "Figures only", "Whole sentences", "Scroll together"}
WORDS = {"Capitals", "Punctuation", "Figures only", "Whole sentences", "Lock"}


def seen(desk):
    """Return the buttons that are wholly in view."""
    bar = desk.view.bar
    return [
        b
        for b in bar.findChildren(QToolButton)
        if b.isVisible() and bar.rect().contains(b.geometry())
    ]


def said(desk):
    """Return what stands on the buttons in words."""

    only_sign = Qt.ToolButtonStyle.ToolButtonIconOnly
    return {
        b.text() for b in seen(desk) if b.icon().isNull() or b.toolButtonStyle() is not only_sign
    }


@pytest.fixture(name="desk_of", params=[440, 700, 1200, 1900])
def _desk_of(qtbot, request):
    return Desk(qtbot, (request.param, 700)).show(ferry())


def test_what_is_switched_seldom_is_on_the_bar_or_in_its_menu(desk_of):
    menu = next((b.menu() for b in seen(desk_of) if b.menu() is not None), None)
    offered = {action.text().replace("&", "") for action in menu.actions()} if menu else set()
    on_bar = {b.accessibleName() for b in seen(desk_of)}
    assert (offered | on_bar) >= SELDOM


def test_a_broad_window_says_everything_in_words(qtbot):
    desk = Desk(qtbot, (1900, 700)).show(ferry())
    assert said(desk) >= WORDS | {"Fold", "Marks: strong", "House style", "Swap"}


def test_a_narrow_window_keeps_the_ways_to_read_in_words(qtbot):
    desk = Desk(qtbot, (700, 700)).show(ferry())
    assert said(desk) >= {"Side by side", "One text", "Changes only"}
    assert not said(desk) & WORDS


def test_the_bar_says_how_strong_marks_are(qtbot):
    desk = Desk(qtbot, (1900, 700)).show(ferry())
    desk.choose("marks")
    assert "Marks: light" in said(desk)


def test_made_narrow_and_broad_again_it_says_the_same(qtbot):
    desk = Desk(qtbot, (1900, 700)).show(ferry())
    before = said(desk)
    desk.window.resize(700, 700)
    desk.window.resize(1900, 700)
    assert said(desk) == before


@pytest.mark.parametrize("width", [458, 700, 1015, 1400, 1900])
def test_opened_narrow_and_made_broad_the_bar_leaves_nothing_out(qtbot, width):
    desk = Desk(qtbot, (458, 700)).show(ferry())
    desk.window.resize(width, 700)
    assert "Show findings" in {b.accessibleName() for b in seen(desk)}
    (more,) = desk.view.bar.findChildren(QToolButton, "qt_toolbar_ext_button")
    assert not more.isVisible()


def test_in_a_tight_window_all_is_said_by_signs_and_nothing_is_cut_off(qtbot):
    desk = Desk(qtbot, (440, 700)).show(ferry())
    assert said(desk) == set()
    names = {b.accessibleName() for b in seen(desk)}
    assert names >= {
        "Next change",
        "Side by side",
        "One text",
        "Changes only",
        "Fold the unchanged",
    }


def test_what_is_switched_on_has_a_line_under_it_and_not_colour_alone(qtbot):
    desk = Desk(qtbot, (1900, 700)).show(ferry())
    (button,) = [b for b in seen(desk) if b.text() == "Whole sentences"]
    accent = desk.look.theme.accent

    def line():
        picture = button.grab().toImage()
        y = picture.height() - 2
        return sum(picture.pixelColor(x, y).name() == accent for x in range(picture.width()))

    assert line() == 0
    desk.choose("sentence_level")
    assert line() > button.width() / 2


def test_no_word_on_the_bar_is_cut(desk_of):
    for button in seen(desk_of):
        is_sign = button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        words = "" if is_sign and not button.icon().isNull() else button.text()
        assert button.width() >= button.fontMetrics().horizontalAdvance(words)


def test_tab_stops_at_the_bar_once_and_arrows_go_along_it(qtbot):
    desk = Desk(qtbot, (1400, 700)).show(ferry())
    stops = [b for b in seen(desk) if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [b.text() for b in stops] == ["Side by side"]
    stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(stops[0], Qt.Key.Key_Right)
    here = desk.window.focusWidget()
    assert here.accessibleName() == "One text"
    qtbot.keyClick(here, Qt.Key.Key_Space)
    assert desk.grid.spread.redline
    qtbot.keyClick(here, Qt.Key.Key_Left)
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Left)
    assert desk.window.focusWidget().accessibleName() == "Next change"
