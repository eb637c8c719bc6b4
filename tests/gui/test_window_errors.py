"""What happens when something goes wrong: one sentence, a report, and the window goes on."""

import sys
from pathlib import Path

import pytest

from reader.gui.window import crash, notebook, place
from reader.gui.window.shown import History, Pair, Version


def test_an_error_nobody_expected_becomes_a_report_and_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    said: list[str] = []
    crash.install(tmp_path, said.append)
    sys.excepthook(RuntimeError, RuntimeError("the grid lost its rows"), None)
    (report,) = (tmp_path / crash.FOLDER).iterdir()
    assert "the grid lost its rows" in report.read_text("utf-8")
    assert said == [
        f"Something went wrong inside Sidelight. Your articles are safe. A report is in {report}."
    ]


def test_a_folder_that_cannot_be_written_still_gets_the_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    (tmp_path / crash.FOLDER).write_text("a file where the folder should be")
    said: list[str] = []
    crash.install(tmp_path, said.append)
    sys.excepthook(ValueError, ValueError("x"), None)
    assert said == ["Something went wrong inside Sidelight. Your articles are safe."]


def test_notes_are_kept_with_the_pair_whichever_side_is_left(tmp_path: Path) -> None:
    notes = notebook.Notes(
        frozenset({"quote 3"}), {"figure 1": "asked the desk: 212 = right\n“ok”"}
    )
    notebook.write(tmp_path, Pair(7, 4), notes)
    assert notebook.read(tmp_path, Pair(4, 7)) == notes
    assert notebook.read(tmp_path, Pair(4, 8)) == notebook.NONE
    notebook.write(tmp_path, Pair(4, 7), notebook.NONE)
    assert list((tmp_path / notebook.FOLDER).iterdir()) == []


def test_history_goes_back_forward_and_forgets_what_is_gone() -> None:
    history = History()
    for shown in (Version(1), Pair(1, 2), Version(3)):
        history.go(shown)
    assert history.step(-1) == Pair(1, 2)
    history.go(Version(4))
    assert not history.can_step(1)
    assert history.step(-1) == Pair(1, 2)
    history.forget(2)
    assert history.now == Version(4)
    assert history.step(-1) == Version(1)
    assert history.step(-1) == Version(1)


@pytest.mark.parametrize(
    "junk", ["geometry = 'no base64!'\nshown = (1, 2, 3)\n", "shown = 'x'\n", "\x00"]
)
def test_a_damaged_note_of_the_place_is_no_matter(tmp_path: Path, qtbot, junk: str) -> None:
    from PySide6.QtWidgets import QMainWindow, QSplitter

    (tmp_path / place.FILE).write_text(junk)
    window = QMainWindow()
    qtbot.addWidget(window)
    kept = place.Place(window, QSplitter(window), tmp_path)
    kept.restore()
    assert kept.shown is None
    assert window.size() == place.FIRST_SIZE
