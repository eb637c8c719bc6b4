"""The editor's own colours of marks: chosen in the settings, seen at once, kept, and given back by Defaults."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog, QPushButton

from reader.gui.look import theme
from reader.gui.window.preferences import Preferences
from tests.desk_words import Editor

CUT = "Only on the left"


@pytest.fixture(name="chooser")
def _chooser(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> Preferences:
    """Return the settings, where every colour asked for is answered with one."""
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_asked: QColor("#aa00aa"))
    return opened(editor)


def opened(editor: Editor) -> Preferences:
    editor.opens_the_window(theme="light")
    editor.presses("Ctrl+,")
    found = editor.window.findChild(Preferences)
    assert isinstance(found, Preferences)
    return found


def click(dialog: Preferences, name: str) -> None:
    named = (b for b in dialog.findChildren(QPushButton) if name in {b.accessibleName(), b.text()})
    QTest.mouseClick(next(named), Qt.MouseButton.LeftButton)


def hue_of_cut(editor: Editor) -> int:
    return QColor(editor.window.look.theme.marks["cut"].fill or "").hue()


def test_a_colour_chosen_is_seen_at_once_and_kept(editor: Editor, chooser: Preferences) -> None:
    click(chooser, CUT)
    assert abs(hue_of_cut(editor) - QColor("#aa00aa").hue()) <= 2
    assert editor.window.look.theme.marks["added"] == theme.LIGHT.marks["added"]
    editor.closes_the_window()
    opened(editor)
    assert abs(hue_of_cut(editor) - QColor("#aa00aa").hue()) <= 2


def test_another_theme_shades_it_for_its_own_paper(editor: Editor, chooser: Preferences) -> None:
    click(chooser, CUT)
    light = editor.window.look.theme.marks["cut"].fill
    editor.window.commands["theme_dark"].trigger()
    assert editor.window.look.theme.is_dark
    assert editor.window.look.theme.marks["cut"].fill != light


def test_defaults_give_the_themes_colours_back(editor: Editor, chooser: Preferences) -> None:
    click(chooser, CUT)
    click(chooser, "Defaults")
    assert editor.window.look.theme.marks["cut"] in {
        each.marks["cut"] for each in theme.THEMES.values()
    }


def test_no_colour_chosen_changes_nothing(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_asked: QColor())
    click(opened(editor), CUT)
    assert editor.window.look.theme == theme.LIGHT
