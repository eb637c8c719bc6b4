"""Reading aloud: what is said, in which order, and what is shown while it is said. The voice is a stand-in."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from reader.gui.window import voice
from tests.desk_words import Editor, paragraphs, write


class Speaker(voice.Speaker):
    """Notes what it is to say, and ends when it is told to."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.said: list[str] = []
        self.is_silent = False

    def say(self, text: str, language: str) -> None:
        assert language == "en"
        self.said.append(text)

    def stop(self) -> None:
        self.is_silent = True


@pytest.fixture(name="spoken_to")
def _spoken_to(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> Editor:
    monkeypatch.setattr(voice, "is_there", lambda: True)
    editor.opens_the_window()
    editor.window.parts._speaking._make = Speaker
    return editor


def speaker(editor: Editor) -> Speaker:
    found = editor.window.parts._speaking._speaker
    assert isinstance(found, Speaker)
    return found


def test_a_version_is_read_paragraph_by_paragraph(spoken_to: Editor, tmp_path: Path) -> None:
    told = paragraphs("Marlow", 3)
    spoken_to.drops(write(tmp_path, "one.txt", "A bridge opens in Marlow", *told))
    spoken_to.presses("Ctrl+Shift+L")
    voice_heard = speaker(spoken_to)
    for _ in range(3):
        voice_heard.ended.emit()
    assert voice_heard.said == ["A bridge opens in Marlow", *told]
    assert spoken_to.window.stage.reading.block_here().text == told[-1]
    voice_heard.ended.emit()
    assert not spoken_to.window.commands["read_aloud"].isChecked()


def test_the_same_key_stops_it_and_it_goes_on_from_there(spoken_to: Editor, tmp_path: Path) -> None:
    spoken_to.drops(write(tmp_path, "one.txt", "A bridge opens", *paragraphs("Marlow", 3)))
    spoken_to.presses("Ctrl+Shift+L")
    spoken_to.presses("Ctrl+Shift+L")
    assert speaker(spoken_to).is_silent
    speaker(spoken_to).ended.emit()
    assert len(speaker(spoken_to).said) == 1


def test_a_comparison_is_read_difference_by_difference(spoken_to: Editor, tmp_path: Path) -> None:
    told = paragraphs("Marlow", 4)
    one = write(tmp_path, "one.txt", "A bridge opens in Marlow", *told)
    two = write(
        tmp_path,
        "two.txt",
        "A bridge closes in Marlow",
        told[0].replace("Tuesday", "Friday"),
        *told[1:],
    )
    spoken_to.drops(one, two)
    spoken_to.presses("Ctrl+Shift+L")
    voice_heard = speaker(spoken_to)
    voice_heard.ended.emit()
    assert voice_heard.said[0].startswith(
        "Headline. The headline “A bridge opens in Marlow” became"
    )
    assert "Friday" in voice_heard.said[1]
    assert spoken_to.window.stage.comparison.findings.row == 1


def test_what_is_selected_is_read_and_nothing_else(spoken_to: Editor, tmp_path: Path) -> None:
    told = paragraphs("Marlow", 4)
    one = write(tmp_path, "one.txt", "A bridge opens", *told)
    spoken_to.drops(one, write(tmp_path, "two.txt", "A bridge closes", *told))
    spoken_to.window.stage.comparison.select_all()
    spoken_to.presses("Ctrl+Shift+L")
    for _ in range(9):
        speaker(spoken_to).ended.emit()
    assert speaker(spoken_to).said == ["A bridge opens", *told]


def test_no_voice_is_told_in_one_sentence(spoken_to: Editor, tmp_path: Path) -> None:
    spoken_to.drops(write(tmp_path, "one.txt", "A bridge opens", *paragraphs("Marlow", 3)))
    spoken_to.presses("Ctrl+Shift+L")
    speaker(spoken_to).failed.emit(voice.SILENT)
    assert spoken_to.notice == voice.SILENT
    assert not spoken_to.window.commands["read_aloud"].isChecked()


def test_a_missing_library_is_told_in_one_sentence(spoken_to: Editor, tmp_path: Path) -> None:
    def broken(_parent: QObject) -> Speaker:
        raise ImportError("libsound.so.0: no such file")

    spoken_to.window.parts._speaking._make = broken
    spoken_to.drops(write(tmp_path, "one.txt", "A bridge opens", *paragraphs("Marlow", 3)))
    spoken_to.presses("Ctrl+Shift+L")
    assert spoken_to.notice == "Reading aloud cannot begin: libsound.so.0: no such file."
    assert not spoken_to.window.commands["read_aloud"].isChecked()


def test_without_the_extra_the_command_says_why_it_cannot_be_given(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice, "is_there", lambda: False)
    action = editor.opens_the_window().window.commands["read_aloud"]
    assert not action.isEnabled()
    assert action.text().endswith("(not installed)")
    assert "sidelight[speech]" in action.toolTip()
