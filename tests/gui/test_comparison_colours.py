"""Colours the grid mixes itself keep the promises of the theme: text, lines and bars stay legible."""

import pytest
from PySide6.QtGui import QColor

from reader.gui.comparison import paint, ribbons, strokes
from reader.gui.look import theme
from tests.gui.test_look_colours import contrast

THEMES = list(theme.THEMES.values())


@pytest.fixture(params=THEMES, ids=[each.name for each in THEMES], name="shade")
def _shade(request):
    return request.param


def tint(shade, kind):
    return strokes.blend(shade.marks[kind].fill, shade.paper, paint.TINT).name()


@pytest.mark.parametrize("kind", ["cut", "added"])
def test_ink_and_bar_stand_on_the_tint_of_a_whole_cell(shade, kind):
    assert contrast(shade.ink, tint(shade, kind)) >= 7
    assert contrast(shade.marks[kind].line, tint(shade, kind)) >= 3


def test_text_signs_and_ghosts_stand_on_the_frame_of_the_current_change(shade):
    ground = strokes.blend(shade.accent, shade.paper, paint.FRAME).name()
    assert contrast(shade.ink, ground) >= 7
    assert contrast(shade.faint, ground) >= 4.5
    for kind in ("cut", "added", "changed", "moved"):
        assert contrast(shade.marks[kind].line, ground) >= 3


def test_ink_stands_on_what_is_selected(shade):
    assert contrast(shade.ink, shade.chosen) >= 7


def test_a_blend_is_solid_and_between_its_two(shade):
    mixed = strokes.blend("#000000", "#ffffff", 0.5)
    assert mixed.alpha() == 255
    assert mixed == QColor(128, 128, 128)
    assert strokes.blend(shade.ink, shade.paper, 1.0).name() == shade.ink


def test_a_ribbon_is_seen_while_the_reader_is_elsewhere(shade):
    pale = strokes.blend(shade.marks["moved"].line, shade.paper, ribbons._PALE).name()
    assert contrast(pale, shade.paper) >= 3


@pytest.mark.parametrize("ground", ["paper", "hover"])
def test_ticks_on_the_overview_are_seen_where_the_window_is_and_elsewhere(shade, ground):
    lines = [shade.edge, *(shade.marks[kind].line for kind in ("cut", "added", "moved"))]
    assert min(contrast(line, getattr(shade, ground)) for line in lines) >= 3
