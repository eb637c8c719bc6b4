"""Everybody can use the window: each widget that takes the focus has a name, and targets are large enough."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QMenu,
    QMenuBar,
    QWidget,
)

from tests.desk_words import Editor, paragraphs, write

LEAST_TARGET = 24
"""Pixels: WCAG 2.5.8."""


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def takes_focus(widget: QWidget) -> bool:
    return widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


def show_welcome(editor: Editor, _folder: Path) -> None:
    editor.opens_the_window()


def show_version(editor: Editor, folder: Path) -> None:
    editor.opens_the_window().drops(
        write(folder, "one.txt", "A headline", *paragraphs("Marlow", 4))
    )
    editor.window.commands["find"].trigger()


def show_pair(editor: Editor, folder: Path) -> None:
    one = write(folder, "one.txt", "A headline", *paragraphs("Marlow", 4))
    two = write(folder, "two.txt", "Another", *paragraphs("Marlow", 5))
    editor.opens_the_window().drops(one, two)


def show_settings(editor: Editor, _folder: Path) -> None:
    editor.opens_the_window()
    editor.window.commands["settings"].trigger()


def show_keys(editor: Editor, _folder: Path) -> None:
    editor.opens_the_window()
    editor.window.commands["change_keys"].trigger()


def show_encodings(editor: Editor, folder: Path) -> None:
    show_version(editor, folder)
    editor.window.commands["encoding"].trigger()


def show_help(editor: Editor, _folder: Path) -> None:
    editor.opens_the_window()
    editor.window.commands["help"].trigger()


def show_rules(editor: Editor, _folder: Path) -> None:
    editor.opens_the_window()
    editor.window.commands["rules"].trigger()


SCENES = [
    show_welcome,
    show_version,
    show_pair,
    show_settings,
    show_keys,
    show_encodings,
    show_help,
    show_rules,
]


@pytest.mark.parametrize("scene", SCENES)
def test_every_widget_that_takes_the_focus_has_a_name(
    editor: Editor, tmp_path: Path, scene
) -> None:
    scene(editor, tmp_path)
    quiet = (QMenu, QMenuBar)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in editor.window.findChildren(QWidget)
        if takes_focus(widget)
        and not isinstance(widget, quiet)
        and not spoken(widget).strip()
        and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


@pytest.mark.parametrize("scene", SCENES)
def test_buttons_are_large_enough_to_hit(editor: Editor, tmp_path: Path, scene) -> None:
    scene(editor, tmp_path)
    small = [
        f"{spoken(button)} {button.width()}x{button.height()}"
        for button in editor.window.findChildren(QAbstractButton)
        if button.isVisible()
        and min(button.width(), button.height()) < LEAST_TARGET
        and not button.objectName().startswith("qt_")
    ]
    assert small == []


@pytest.mark.parametrize("scene", SCENES)
def test_fields_and_lines_of_lists_are_tall_enough_to_hit(
    editor: Editor, tmp_path: Path, scene
) -> None:
    scene(editor, tmp_path)
    fields = editor.window.findChildren(QComboBox) + editor.window.findChildren(QAbstractSpinBox)
    low = [f"{spoken(each)} {each.height()}" for each in fields if _is_low(each, each.height())]
    for view in editor.window.findChildren(QAbstractItemView):
        if view.isVisible() and not isinstance(view.parent(), QComboBox):
            index = view.model().index(0, 0)
            low += [spoken(view)] if _is_low(view, view.visualRect(index).height()) else []
    assert low == []


def _is_low(widget: QWidget, height: int) -> bool:
    return widget.isVisible() and 0 < height < LEAST_TARGET


def test_the_focus_goes_round_all_areas_by_key(editor: Editor, tmp_path: Path) -> None:
    show_pair(editor, tmp_path)
    seen: list[str] = []
    for _ in range(6):
        editor.presses("F6")
        seen.append(spoken(editor.window.focusWidget()))
    assert len(set(seen)) >= 3


@pytest.mark.parametrize("scene", SCENES)
def test_what_labels_say_is_what_is_spoken(editor: Editor, tmp_path: Path, scene) -> None:
    """A name given to a label would be spoken in place of its words."""
    scene(editor, tmp_path)
    shown = [each for each in editor.window.findChildren(QLabel) if each.isVisible()]
    assert [
        each.text() for each in shown if each.text().replace("&", "").strip() not in spoken(each)
    ] == []
