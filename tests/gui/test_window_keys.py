"""Keys of the editor's own: changed in the dialog, obeyed at once, kept, told in the help, and put back."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reader.gui.actions import commands
from reader.gui.window import help as pages
from reader.gui.window import keyboard
from reader.gui.window.key_sheet import KeySheet
from tests.desk_words import Editor


@pytest.fixture(name="sheet")
def _sheet(editor: Editor) -> KeySheet:
    editor.opens_the_window()
    return open_sheet(editor)


def open_sheet(editor: Editor) -> KeySheet:
    editor.presses("Ctrl+Alt+K")
    found = editor.window.findChild(KeySheet)
    assert isinstance(found, KeySheet)
    return found


def items(sheet: KeySheet) -> list[Any]:
    """Return the lines of the list."""
    return [sheet.list.topLevelItem(n) for n in range(sheet.list.topLevelItemCount())]


def choose(sheet: KeySheet, words: str) -> None:
    """Choose the command that is called so."""
    found: Any = sheet.list.findItems(words, Qt.MatchFlag.MatchEndsWith, 0)
    sheet.list.setCurrentItem(found[0])


def press(sheet: KeySheet, keys: str) -> None:
    """Press a key in the field for it."""
    sheet.key.setKeySequence(QKeySequence(keys))
    sheet.key.editingFinished.emit()


def click(sheet: KeySheet, words: str) -> None:
    button = next(b for b in sheet.findChildren(QPushButton) if b.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_command_is_listed_with_its_keys(sheet: KeySheet) -> None:
    listed = {item.text(0) for item in items(sheet)}
    assert len(listed) == len(commands())
    assert "Go: Next change" in listed


def test_another_key_holds_at_once_and_is_told_everywhere(editor: Editor, sheet: KeySheet) -> None:
    choose(sheet, "Show the desk")
    press(sheet, "Ctrl+Alt+D")
    assert sheet.told.text() == "Ctrl+Alt+D is now Show the desk."
    actions = editor.window.commands
    assert actions["desk"].shortcut() == QKeySequence("Ctrl+Alt+D")
    assert actions["desk"].toolTip().endswith("(Ctrl+Alt+D)")
    assert "| Show the desk | `Ctrl+Alt+D` |" in pages.keys_text(actions)


def test_it_is_kept(editor: Editor, sheet: KeySheet) -> None:
    choose(sheet, "Show the desk")
    press(sheet, "Ctrl+Alt+D")
    editor.closes_the_window()
    editor.opens_the_window()
    assert editor.window.commands.key_of("desk") == "Ctrl+Alt+D"
    editor.presses("Ctrl+Alt+D")
    assert not editor.window.desk.isVisible()


def test_a_key_that_is_taken_goes_over_and_that_is_said(editor: Editor, sheet: KeySheet) -> None:
    choose(sheet, "Show the desk")
    press(sheet, "Ctrl+R")
    assert sheet.told.text() == "Ctrl+R is now Show the desk. Read has no key any more."
    assert editor.window.commands.keys_of("read") == ()
    assert "| Read | no key |" in pages.keys_text(editor.window.commands)


def test_putting_one_back_takes_its_key_from_whoever_has_it(
    editor: Editor, sheet: KeySheet
) -> None:
    choose(sheet, "Show the desk")
    press(sheet, "Ctrl+R")
    choose(sheet, "Desk: Read")
    click(sheet, "Its own key again")
    assert editor.window.commands.key_of("read") == "Ctrl+R"
    assert editor.window.commands.keys_of("desk") == ()


def test_a_letter_alone_is_refused(editor: Editor, sheet: KeySheet) -> None:
    choose(sheet, "Show the desk")
    press(sheet, "K")
    assert sheet.told.text().startswith("K would stop you from typing it.")
    assert editor.window.commands.key_of("desk") == "F8"


def test_all_can_be_put_back(editor: Editor, sheet: KeySheet) -> None:
    choose(sheet, "Show the desk")
    press(sheet, "Ctrl+R")
    click(sheet, "All keys as they came")
    actions = editor.window.commands
    assert all(actions.keys_of(name) == command.keys for name, command in commands().items())


def test_commands_are_found_by_words_and_by_key(sheet: KeySheet) -> None:
    sheet.filter.setText("f8")
    assert [item.text(0) for item in items(sheet) if not item.isHidden()] == ["View: Show the desk"]


def test_a_damaged_file_of_keys_is_read_as_far_as_it_makes_sense(editor: Editor) -> None:
    editor.folder.mkdir(parents=True, exist_ok=True)
    (editor.folder / keyboard.FILE).write_text(
        "desk = ('Ctrl+Alt+D', 7, 'K')\nnobody = ('F4',)\nread = 3\n???\n", "utf-8"
    )
    editor.opens_the_window()
    assert editor.window.commands.keys_of("desk") == ("Ctrl+Alt+D",)
    assert editor.window.commands.key_of("read") == "Ctrl+R"


def test_each_command_can_be_read_in_full(sheet: KeySheet) -> None:
    widest = max(sheet.list.sizeHintForColumn(0), sheet.list.columnWidth(0))
    metrics = sheet.list.fontMetrics()
    assert widest == sheet.list.columnWidth(0)
    for item in items(sheet):
        assert metrics.horizontalAdvance(item.text(0)) < sheet.list.columnWidth(0)


def test_buttons_of_a_dialog_say_what_they_do_in_words_alone(sheet: KeySheet) -> None:
    assert all(button.icon().isNull() for button in sheet.findChildren(QPushButton))
