"""The table of commands: complete, without two meanings for one key, and every one obeyed."""

import re
from collections import Counter

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from reader import __version__, resource
from reader.gui.actions import commands, menus
from reader.gui.window import help as pages
from tests.desk_words import Editor


def test_every_command_has_a_key_and_no_two_share_one() -> None:
    keys = Counter(
        QKeySequence(key).toString() for command in commands().values() for key in command.keys
    )
    assert all(command.keys for command in commands().values())
    assert [key for key, times in keys.items() if times > 1] == []
    assert "" not in keys


def test_every_command_says_what_it_does() -> None:
    assert all(command.tip and command.words for command in commands().values())


def test_letters_of_a_menu_are_underlined_once() -> None:
    for title, inside in menus().items():
        letters = Counter(
            command.caption[command.caption.index("&") + 1].lower() for command in inside if command
        )
        assert [letter for letter, times in letters.items() if times > 1] == [], title


def test_every_icon_named_is_shipped() -> None:
    for command in commands().values():
        if command.icon:
            assert resource.path("icons", f"{command.icon}.svg").is_file(), command.icon


def test_somebody_obeys_every_command(editor: Editor) -> None:
    editor.opens_the_window()
    actions = editor.window.commands
    idle = [name for name in commands() if actions[name].receivers("2triggered(bool)") == 0]
    assert idle == []


def menu_of(action: QAction) -> QMenu:
    found = action.menu()
    assert isinstance(found, QMenu)
    return found


def test_every_command_is_in_its_menu(editor: Editor) -> None:
    editor.opens_the_window()
    in_menus = {
        action.objectName()
        for menu in editor.window.menuBar().actions()
        for action in menu_of(menu).actions()
        if not action.isSeparator()
    }
    assert in_menus == set(commands())


def test_help_names_only_keys_that_exist(editor: Editor) -> None:
    assert "{" not in pages.help_text(editor.opens_the_window().window.commands)


def test_the_sheet_of_keys_holds_every_command_with_its_key(editor: Editor) -> None:
    told = pages.keys_text(editor.opens_the_window().window.commands)
    for command in commands().values():
        native = QKeySequence.SequenceFormat.NativeText
        keys = ", ".join(f"`{QKeySequence(key).toString(native)}`" for key in command.keys)
        assert f"| {command.words} | {keys} |" in told


def test_help_tells_of_every_command_but_those_that_need_no_telling() -> None:
    """The page is written by hand; a command that is neither told nor plain by its name fails here."""
    page = resource.path("help", "help.md").read_text("utf-8")
    told = set(re.findall(r"{(\w+)}", page))
    assert told <= set(commands())
    assert set(commands()) - told == PLAIN


PLAIN = {
    *("quit", "select_all", "full_screen", "print", "about"),
    *("theme_system", "theme_light", "theme_sepia", "theme_dark"),
    *("order_newest", "order_taken_in", "order_headline", "order_outlet"),
}
"""Commands whose names say all there is to say."""


@pytest.mark.parametrize("name", ["help", "shortcuts", "about", "settings"])
def test_papers_open_by_key_and_close_by_escape(editor: Editor, name: str) -> None:
    editor.opens_the_window()
    before = set(editor.window.children())
    editor.window.commands[name].trigger()
    (paper,) = (
        child for child in set(editor.window.children()) - before if isinstance(child, QWidget)
    )
    assert paper.isVisible()
    editor.presses("Escape", on=paper)
    assert not paper.isVisible()


def test_about_says_the_version_and_shows_every_licence_by_keys_alone(
    editor: Editor, qtbot: QtBot
) -> None:
    editor.opens_the_window()
    editor.window.commands["about"].trigger()
    (about,) = editor.window.findChildren(pages.Help)
    (page,) = about.findChildren(QTextBrowser)
    assert __version__ in page.toPlainText()
    shown = {}
    for _ in resource.path("licences").iterdir():
        about.activateWindow()
        qtbot.waitUntil(page.hasFocus)
        editor.presses("Tab", on=page)
        editor.presses("Return", on=page)
        (licence,) = about.findChildren(pages.Licence)
        (text,) = licence.findChildren(QPlainTextEdit)
        shown[licence.windowTitle()] = text.toPlainText().split()
        editor.presses("Escape", on=licence)
        qtbot.waitUntil(lambda: not about.findChildren(pages.Licence))
    assert shown == {
        file.name: file.read_text("utf-8").split() for file in resource.path("licences").iterdir()
    }
