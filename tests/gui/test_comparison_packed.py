"""A long comparison is packed, and an editor sees and does with it all that can be done with a short one."""

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from reader import allocator, resource
from reader.compare import rows, rows_packed
from reader.compare.changes import PairKind
from reader.compare.rows_filter import Counted
from reader.gui.comparison import ruler
from reader.gui.comparison.options import Mode
from tests.gui.comparison_desk import Desk, ferry, long, moved


@pytest.fixture
def both(qtbot, monkeypatch):
    """Return how to show a comparison twice: as it is, and packed."""
    monkeypatch.setattr(rows_packed, "LONG", 1)

    def show(made):
        told, spread = rows_packed.compact(made, rows.lay_out(made))
        assert isinstance(spread.rows, rows_packed.Rows)
        return Desk(qtbot).show(made), Desk(qtbot).show(told, spread)

    return show


MADE = {"edits": ferry, "moved": moved, "long": lambda: long(70, changed={3, 33, 66})}


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("is_folded", [False, True])
def test_it_looks_the_same(both, made, mode, is_folded):
    plain, packed = both(made())
    for desk in (plain, packed):
        desk.view.set_options(desk.view.options._replace(mode=mode, fold=is_folded))
        desk.choose("next_change")
    assert packed.texts() == plain.texts()
    assert packed.picture() == plain.picture()
    assert ruler.ticks(packed.grid, 400) == ruler.ticks(plain.grid, 400)


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
def test_only_what_counts_is_marked(both, made):
    plain, packed = both(made())
    for desk in (plain, packed):
        desk.view.set_options(desk.view.options._replace(counted=Counted(figures_only=True)))
    assert packed.view.count == plain.view.count
    assert packed.picture() == plain.picture()


def test_steps_and_places_lead_to_the_same_rows(both):
    for desk in both(long(400, changed={3, 33, 366})):
        desk.choose("next_change")
        desk.choose("next_change")
        assert desk.grid.current == 1
        assert desk.view.go_to_paragraph(300)
        top = desk.grid.top_row()
        assert any("Paragraph 299 " in left for left, _ in desk.texts()[top : top + 20])
        assert not desk.view.go_to_paragraph(401)
        desk.view.grid.mark_current(None)
        desk.choose("previous_change")
        assert desk.grid.current == 1
        desk.choose("next_change")
        assert desk.grid.current == 2


def test_words_are_found_and_everything_is_copied(both):
    copied = []
    for desk in both(ferry()):
        assert desk.view.finding.look_for("police") == 1
        desk.view.grid.mark_current(None)
        desk.grid.select(None)
        desk.choose_copy()
        copied.append((QGuiApplication.clipboard().text(), desk.view.page()))
    assert copied[0] == copied[1]


def told(desk):
    """Return the texts that a screen reader is told of."""
    grid = QAccessible.queryAccessibleInterface(desk.grid)
    return [grid.child(at).text(QAccessible.Text.Name) for at in range(grid.childCount())]


def test_screen_readers_are_told_of_all_cells(both):
    plain, packed = both(ferry())
    assert told(packed) == told(plain)
    assert len(told(packed)) > 8


def test_an_opened_fold_stays_open_when_a_better_comparison_comes(both):
    made = long(70, changed={30})
    pairs = tuple(
        pair._replace(kind=PairKind.REWORDED) if pair.left == (60,) else pair for pair in made.pairs
    )
    better = made._replace(pairs=pairs)
    for desk in both(made):
        desk.view.set_options(desk.view.options._replace(fold=True))
        row = next(at for at, one in enumerate(desk.grid.spread.rows) if one.folded)
        desk.grid.fold_opened.emit(row)
        desk.show(*rows_packed.compact(better, rows.lay_out(better)))
        lefts = " ".join(str(texts[0]) for texts in desk.texts())
        assert "Paragraph 20 " in lefts
        assert "Paragraph 45 " not in lefts


@pytest.mark.parametrize(("long", "is_given"), [(1, True), (1_000, False)])
def test_the_room_of_a_long_comparison_is_given_back_when_another_is_shown(
    editor, monkeypatch, long, is_given
):
    given = []
    monkeypatch.setattr(rows_packed, "LONG", long)
    monkeypatch.setattr(allocator, "give_back", lambda: given.append(True))
    samples = resource.path("samples")
    editor.opens_the_window()
    editor.drops(samples / "harbour-strike-wire.txt", samples / "harbour-strike-house.txt")
    assert editor.window.stage.is_comparing
    assert bool(given) is is_given
