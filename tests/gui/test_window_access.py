"""Everybody can use the window: each widget that takes the focus has a name, and targets are large enough."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QWidget,
)

from reader.article import Label, OutletRule
from tests.desk_words import Editor, paragraphs, write

LEAST_TARGET = 24
"""Pixels: WCAG 2.5.8."""
FIELDS = (QComboBox, QAbstractSpinBox, QLineEdit)


@pytest.fixture(params=[6, 20], ids=["small type", "large type"])
def _type(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Set the program in a type smaller and one larger than any desktop's: no target hangs on its fonts."""
    kept = qapp.font()
    other = QFont(kept)
    other.setPointSize(request.param)
    qapp.setFont(other)
    yield
    qapp.setFont(kept)


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
    comparison = editor.window.stage.comparison
    if not comparison.shows_findings:  # they yield to the texts where type is large
        editor.window.commands["findings"].trigger()
    assert comparison.findings.isVisible()


def show_settings(editor: Editor, _folder: Path) -> None:
    editor.opens_the_window()
    editor.window.commands["settings"].trigger()


def show_keys(editor: Editor, _folder: Path) -> None:
    editor.opens_the_window()
    editor.window.commands["change_keys"].trigger()


def show_encodings(editor: Editor, folder: Path) -> None:
    show_version(editor, folder)
    editor.window.commands["encoding"].trigger()


def show_go_to_paragraph(editor: Editor, folder: Path) -> None:
    show_version(editor, folder)
    editor.window.commands["go_paragraph"].trigger()


def show_which_outlet(editor: Editor, folder: Path) -> None:
    page = write(folder, "one.txt", "A headline", *paragraphs("Marlow", 4), "Short Url")
    editor.opens_the_window(show_stripped=True).drops(page)
    editor.puts_the_cursor_in("Short Url")
    editor.presses("Ctrl+Shift+A")
    assert editor.window.findChildren(QInputDialog)


def show_help(editor: Editor, _folder: Path) -> None:
    editor.opens_the_window()
    editor.window.commands["help"].trigger()


def show_rules(editor: Editor, _folder: Path) -> None:
    editor.opens_the_window()
    rule = OutletRule("Marlow Gazette", "Short Url", Label.FURNITURE)
    editor.window.parts.librarian.ask("test", lambda desk: desk.rulebook.add(rule), print)
    editor.waits()
    editor.window.commands["rules"].trigger()
    editor.waits()


SCENES = [
    show_welcome,
    show_version,
    show_pair,
    show_settings,
    show_keys,
    show_encodings,
    show_go_to_paragraph,
    show_which_outlet,
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


@pytest.mark.usefixtures("_type")
@pytest.mark.parametrize("scene", SCENES)
def test_buttons_are_large_enough_to_hit(editor: Editor, tmp_path: Path, scene) -> None:
    scene(editor, tmp_path)
    buttons = editor.window.findChildren(QAbstractButton)
    small = [
        f"{spoken(button)} {button.width()}x{button.height()}"
        for button in buttons
        if button.isVisible()
        and min(button.width(), button.height()) < LEAST_TARGET
        and not button.objectName().startswith("qt_")
    ]
    assert small == []


@pytest.mark.usefixtures("_type")
@pytest.mark.parametrize("scene", SCENES)
def test_fields_and_rows_are_tall_enough_to_hit_and_for_their_words(
    editor: Editor, tmp_path: Path, scene
) -> None:
    scene(editor, tmp_path)
    fields = [field for kind in FIELDS for field in editor.window.findChildren(kind)]
    low = [f"{spoken(each)} {each.height()}" for each in fields if _is_low(each, each.height())]
    for view in editor.window.findChildren(QAbstractItemView):
        if view.isVisible() and not isinstance(view.parent(), QComboBox):
            height = view.visualRect(view.model().index(0, 0)).height()
            low += [f"row of {spoken(view)} {height}"] if _is_low(view, height) else []
    assert low == []


def _is_low(widget: QWidget, height: int) -> bool:
    least = max(LEAST_TARGET, widget.fontMetrics().height())
    is_in_a_field = isinstance(widget.parent(), FIELDS)
    return widget.isVisible() and not is_in_a_field and 0 < height < least


@pytest.mark.parametrize("scene", [show_keys, show_encodings, show_rules])
def test_the_lists_whose_rows_are_measured_have_rows(editor: Editor, tmp_path: Path, scene) -> None:
    scene(editor, tmp_path)
    lists = editor.window.findChildren(QAbstractItemView)
    shown = [spoken(view) for view in lists if view.isVisible() and view.model().rowCount()]
    assert set(shown) & {"Commands", "Choices", "Rules"}


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
