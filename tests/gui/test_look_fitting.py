"""Text set in few lines: all of it where it fits, its end elided where not, never a direction left open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetrics

from reader.gui.look import fitting

pytestmark = pytest.mark.usefixtures("qapp")

LONG = "The ferry with two hundred and twelve people aboard ran aground off Skerry Point"


def test_what_fits_is_all_there() -> None:
    assert fitting.fitted("The ferry", QFont(), 400, 2).text() == "The ferry"


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    layout = fitting.fitted(LONG, QFont(), 150, 2)
    assert layout.lineCount() == 2
    assert layout.text().endswith("…")
    assert LONG.startswith(layout.text().rstrip("…").rstrip())


def test_what_was_cut_off_inside_a_quotation_leaves_no_direction_open() -> None:
    text = "The headline “\u2068" + "المدارس الجديدة " * 20 + "\u2069” became shorter."
    shown = fitting.fitted(text, QFont(), 150, 2).text()
    assert shown.count("\u2068") == shown.count("\u2069") == 1


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\n\r\u2028\u2029")),
    st.integers(20, 300),
    st.integers(1, 4),
)
def test_there_are_never_more_lines_than_there_is_room_for(
    text: str, width: int, most: int
) -> None:
    assert fitting.fitted(text, QFont(), width, most).lineCount() <= most


def test_the_fullest_wording_that_fits_is_taken() -> None:
    font = QFont()
    wordings = ("11 March 2025, 207 words", "11 March 2025", "2025")
    width = QFontMetrics(font).horizontalAdvance
    assert fitting.first_fitting(wordings, font, 900) == wordings[0]
    assert fitting.first_fitting(wordings, font, width(wordings[1])) == wordings[1]
    assert fitting.first_fitting(wordings, font, width("20…")).endswith("…")
