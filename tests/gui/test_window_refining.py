"""Two tellings are compared better by the language model, quietly, while the first comparison is read."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from reader import resource
from reader.gui.comparison.findings_model import Role
from reader.gui.window.comparer import Compared
from reader.gui.window.preferences import Preferences
from reader.library.problem import LibraryError
from reader.session import refining
from reader.session.desk import Desk
from tests import stand_in
from tests.desk_words import Editor, paragraphs, write
from tests.stand_in import StandIn

SAMPLES = resource.path("samples")
TWO = SAMPLES / "harbour-strike-elsewhere.txt", SAMPLES / "harbour-strike-house.txt"
WIRE = SAMPLES / "harbour-strike-wire.txt"
REFINED = "Refined by meaning"
QUIET = "", "2 articles taken in."
"""All that may stand in the strip below."""


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> StandIn:
    return stand_in.install(monkeypatch, tmp_path)


def depth_said(editor: Editor) -> str:
    """Say what stands beside the verdict; empty when nothing does."""
    note = editor.window.stage.comparison.depth_note
    return note.text() if note.isVisible() else ""


def depths_told(editor: Editor) -> list[str]:
    """Return a list that gets what is said of the depth, each time another comparison is shown."""
    told: list[str] = []

    def note(_: object) -> None:
        told.append(depth_said(editor))

    editor.window.parts.comparer.compared.connect(note)
    editor.window.parts.comparer.bettered.connect(note)
    return told


def test_two_tellings_are_refined_a_moment_later(editor: Editor, encoder: StandIn) -> None:
    told = depths_told(editor.opens_the_window())
    editor.drops(*TWO)
    assert told[0] == ""
    assert told[-1] == depth_said(editor) == REFINED
    assert encoder.encoded == 2
    assert editor.notice in QUIET


def test_a_plain_revision_is_not(editor: Editor, encoder: StandIn, tmp_path: Path) -> None:
    told = paragraphs("Marlow", 5)
    one = write(tmp_path, "one.txt", "Marlow bridge to close", *told)
    other = write(tmp_path, "other.txt", "Marlow bridge to close", *told[:-1])
    editor.opens_the_window().drops(one, other)
    assert editor.pair_compared() == ("Marlow bridge to close",) * 2
    assert (depth_said(editor), encoder.encoded) == ("", 0)


def test_what_was_refined_once_is_shown_refined_at_once(editor: Editor, encoder: StandIn) -> None:
    editor.opens_the_window().drops(*TWO)
    told = depths_told(editor)
    editor.window.parts.course.swap()
    editor.waits()
    assert told == [REFINED]
    assert encoder.encoded == 2


def test_vectors_are_kept_over_the_night(
    editor: Editor, encoder: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor.opens_the_window().drops(*TWO)
    editor.closes_the_window()
    monkeypatch.setattr(refining, "_recent", {})
    editor.opens_the_window().drops(*TWO)
    assert depth_said(editor) == REFINED
    assert encoder.encoded == 2


def test_it_can_be_switched_off_and_on_while_comparing(editor: Editor, encoder: StandIn) -> None:
    editor.opens_the_window(meaning=False).drops(*TWO)
    assert (depth_said(editor), encoder.encoded) == ("", 0)
    at_once = editor.verdict
    editor.window.parts.comforts.take(meaning=True)
    editor.waits()
    assert depth_said(editor) == REFINED
    editor.window.parts.comforts.take(meaning=False)
    editor.waits()
    assert (depth_said(editor), editor.verdict) == ("", at_once)


class Held(StandIn):
    """An encoder that waits until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = threading.Event()
        self.go = threading.Event()

    def __call__(self, texts, check):
        self.begun.set()
        assert self.go.wait(20)
        return super().__call__(texts, check)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Held]:
    from reader.compare import meaning

    stand_in.install(monkeypatch, tmp_path)
    encoder = Held()
    monkeypatch.setattr(meaning, "_model_encoder", lambda: encoder)
    yield encoder
    encoder.go.set()


def test_the_newest_pair_wins(editor: Editor, held: Held, qtbot: QtBot) -> None:
    editor.opens_the_window()
    parts = editor.window.parts
    refined: list[tuple[int, int]] = []

    def note(told: Compared) -> None:
        refined.append((told.left.id, told.right.id))

    parts.comparer.bettered.connect(note)
    parts.librarian.take_in([str(path) for path in (*TWO, WIRE)])
    qtbot.waitUntil(lambda: len(parts.librarian.views) == 3)
    first, second, third = sorted(parts.librarian.views)
    parts.course.compare(first, second)
    qtbot.waitUntil(held.begun.is_set)
    refined.clear()
    parts.course.compare(first, third)
    held.go.set()
    editor.waits()
    assert set(refined) == {(first, third)}
    assert depth_said(editor) == REFINED


def test_reading_something_else_ends_it(editor: Editor, held: Held, qtbot: QtBot) -> None:
    editor.opens_the_window()
    parts = editor.window.parts
    parts.librarian.take_in([str(path) for path in TWO])
    qtbot.waitUntil(lambda: len(parts.librarian.views) == 2)
    first, second = sorted(parts.librarian.views)
    parts.course.compare(first, second)
    qtbot.waitUntil(held.begun.is_set)
    parts.course.read(first)
    held.go.set()
    editor.waits()
    assert editor.window.stage.is_reading
    assert held.encoded <= 1


def test_a_damaged_model_is_said_quietly(
    editor: Editor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stand_in.damage(monkeypatch, tmp_path)
    editor.opens_the_window().drops(*TWO)
    note = editor.window.stage.comparison.depth_note
    assert depth_said(editor) == "Not refined by meaning"
    assert "is not the language model" in note.toolTip()
    assert editor.notice in QUIET


def test_a_fault_of_ours_is_reported_and_what_is_shown_stays(
    editor: Editor, encoder: StandIn, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the vectors ran out")

    monkeypatch.setattr(StandIn, "__call__", fail)
    editor.opens_the_window()
    with qtbot.captureExceptions() as errors:
        editor.drops(*TWO)
    assert [str(error) for _, error, _ in errors] == ["the vectors ran out"]
    assert depth_said(editor) == "Not refined by meaning"
    assert editor.verdict
    assert encoder.encoded == 0


@pytest.mark.usefixtures("encoder")
def test_a_library_that_cannot_keep_vectors_spoils_nothing(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LibraryError("The disk is full.")

    monkeypatch.setattr(Desk, "keep_vectors", full)
    editor.opens_the_window().drops(*TWO)
    assert depth_said(editor) == REFINED
    assert editor.notice in QUIET


def test_nothing_moves_when_the_better_comparison_comes(
    editor: Editor, held: Held, qtbot: QtBot
) -> None:
    """The words beside the verdict have their room from the moment they are awaited."""
    editor.opens_the_window()
    view = editor.window.stage.comparison
    editor.window.parts.librarian.take_in([str(path) for path in TWO])
    qtbot.waitUntil(held.begun.is_set)
    assert depth_said(editor) == "Refining by meaning …"
    before = view.verdict.width(), view.grid.geometry()
    held.go.set()
    editor.waits()
    assert depth_said(editor) == REFINED
    assert (view.verdict.width(), view.grid.geometry()) == before


def test_what_was_ticked_off_and_noted_meanwhile_stays(
    editor: Editor, held: Held, qtbot: QtBot
) -> None:
    editor.opens_the_window()
    editor.window.parts.librarian.take_in([str(path) for path in TWO])
    qtbot.waitUntil(held.begun.is_set)
    model = editor.window.stage.comparison.findings.model
    says = model.index(0).data()
    model.toggle_seen(model.index(0))
    model.set_note(model.index(0), "Ask the desk in Saltmere.")
    held.go.set()
    editor.waits()
    assert depth_said(editor) == REFINED
    (row,) = [n for n in range(model.rowCount()) if model.index(n).data() == says]
    kept = model.index(row)
    assert kept.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert kept.data(Role.NOTE) == "Ask the desk in Saltmere."


def switch_in_settings(editor: Editor) -> QCheckBox:
    dialog = Preferences(editor.window.parts.comforts, editor.window)
    return next(box for box in dialog.findChildren(QCheckBox) if box.text().startswith("Refine by"))


def test_the_settings_switch_it(editor: Editor, encoder: StandIn) -> None:
    editor.opens_the_window().drops(*TWO)
    box = switch_in_settings(editor)
    assert (box.isChecked(), box.isEnabled()) == (True, True)
    box.click()
    editor.waits()
    assert depth_said(editor) == ""
    assert encoder.encoded == 2


def test_the_settings_say_how_to_get_it_where_it_is_missing(editor: Editor) -> None:
    editor.opens_the_window()
    box = switch_in_settings(editor)
    assert not box.isEnabled()
    assert "sidelight[meaning]" in box.accessibleDescription()
