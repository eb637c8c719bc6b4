"""The entries of the findings panel set in type: whole where there is room, in short where not, and never those of before."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from reader.compare import rows, rows_says
from reader.compare.changes import Finding, FindingKind, Place
from reader.gui.comparison.findings_model import FindingsModel
from reader.gui.comparison.findings_set import Measure, SetEntries
from reader.gui.comparison.making import Listed
from tests.comparisons import comparison
from tests.gui.comparison_desk import ferry

pytestmark = pytest.mark.usefixtures("qapp")

FIGURE = Finding(
    FindingKind.FIGURE,
    "altered",
    0.9,
    Place(0, 18, 21, "212"),
    Place(0, 18, 21, "221"),
    "212 people became 221 people.",
)
FIRST = 0


@pytest.fixture(name="model")
def _model():
    made = ferry(findings=[FIGURE])
    spread = rows.lay_out(made)
    model = FindingsModel()
    model.show(Listed(rows_says.entries(made, spread), made, spread))
    return model


@pytest.fixture(name="entries")
def _entries(model):
    entries = SetEntries(model)
    entries.fit(roomy())
    return entries


def roomy(**more):
    return Measure(QFont(), 400, 400, 6)._replace(**more)


def width(text, *, is_bold=False):
    font = QFont()
    font.setBold(is_bold)
    return QFontMetrics(font).horizontalAdvance(text)


def texts(entry):
    return entry.kind.text(), entry.place.text(), entry.words.text()


def test_the_place_stands_right_after_the_kind(entries):
    entry = entries.entry(FIRST)
    assert texts(entry) == ("Figure", " · paragraph 1", "212 people became 221 people.")
    assert entry.place_x == width("Figure", is_bold=True)


def test_a_place_without_room_is_said_in_short(entries):
    for place in (" · paragraph 1", " · ¶1"):
        room = width("Figure", is_bold=True) + width(place)
        entries.fit(roomy(heading=room))
        assert entries.entry(FIRST).place.text() == place


def test_a_kind_without_room_is_cut_short(entries):
    entries.fit(roomy(heading=width("Figure", is_bold=True) - 1))
    assert entries.entry(FIRST).kind.text().endswith("…")


def test_less_room_takes_more_lines(entries):
    assert entries.line_count(FIRST) == 1
    entries.fit(roomy(words=width("212 people became ") + 2))
    assert entries.line_count(FIRST) == entries.entry(FIRST).words.lineCount() == 2


def test_a_larger_face_is_set_larger(entries):
    before, leading = entries.entry(FIRST), entries.leading
    larger = QFont()
    larger.setPointSizeF(2 * QFont().pointSizeF())
    entries.fit(roomy(font=larger))
    assert entries.leading > leading
    assert entries.entry(FIRST).place_x > before.place_x


def test_what_is_ticked_off_or_noted_is_set_anew(entries, model):
    assert not entries.entry(FIRST).told.is_seen
    model.toggle_seen(model.index(FIRST))
    assert entries.entry(FIRST).told.is_seen
    model.set_note(model.index(FIRST), "Ask the harbour master")
    assert entries.entry(FIRST).place.text() == " · paragraph 1 · noted"


def test_another_filter_sets_other_entries(entries, model):
    assert texts(entries.entry(FIRST))[0] == "Figure"
    assert entries.line_count(FIRST) == 1
    model.filter("only-left", only_heavy=False)
    assert texts(entries.entry(FIRST))[0] == "Only on the left"
    entries.fit(roomy(words=60))
    assert entries.line_count(FIRST) > 1


def test_of_many_entries_those_asked_for_are_set():
    left = [[f"Paragraph {n} says [this]."] for n in range(300)]
    right = [[f"Paragraph {n} says [that]."] for n in range(300)]
    made = comparison(left, right, [(n, n, "edited") for n in range(300)])
    spread = rows.lay_out(made)
    model = FindingsModel()
    model.show(Listed(rows_says.entries(made, spread), made, spread))
    entries = SetEntries(model)
    entries.fit(roomy())
    places = [entries.entry(row).place.text() for row in range(300)]
    assert places == [f" · paragraph {n + 1}" for n in range(300)]
