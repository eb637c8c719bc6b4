"""Rules for outlets made, tried, undone and passed on in the window. Keyboard only."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMenu, QPushButton

from reader import limits
from reader.article import Label, OutletRule
from reader.gui.reading.composition import Block, Role
from reader.gui.rules.dialog import RulesDialog
from reader.gui.window import recleaning, ruling
from reader.session.desk import Desk
from tests.desk_words import Editor, paragraphs, write

T = TypeVar("T")

GAZETTE = "Marlow Gazette"
GUIDE = "Our readers drew a map of every toll bridge and sent it to the town hall on Monday."
FIRST = "Marlow bridge to close for repairs"
SECOND = "Marlow ferry is late for the third day"


def page(folder: Path, headline: str, *, outlet: str = GAZETTE) -> Path:
    """Write a page of an outlet with a line that an editor may not want."""
    told = paragraphs(headline.split()[1], 4)
    name = f"{headline.split()[1]}.txt"
    end = [f"The post {headline} appeared first on {outlet}."] if outlet else []
    return write(folder, name, headline, told[0], GUIDE, "Short Url", *told[1:], *end)


@pytest.fixture
def reading(editor: Editor, tmp_path: Path) -> Iterator[Editor]:
    """An editor who reads one of two pages of an outlet, with what was stripped in place."""
    pages = [page(tmp_path / "in", FIRST), page(tmp_path / "in", SECOND)]
    editor.opens_the_window(show_stripped=True).drops(*pages)
    editor.reads(FIRST)
    yield editor
    dialog = editor.window.parts.rule_list.dialog
    if dialog is not None:
        dialog.close()


def asks(editor: Editor, question: Callable[[Desk], T]) -> T:
    """Ask the library."""
    found: list[T] = []
    editor.window.parts.librarian.ask("test", question, found.append)
    editor.waits()
    return found[0]


def rules_of(editor: Editor) -> tuple[OutletRule, ...]:
    """Ask the library for its rules."""
    return asks(editor, lambda desk: desk.rulebook.rules())


def is_stripped(editor: Editor, text: str) -> bool:
    (block,) = [b for b in editor.window.stage.reading.composition.blocks if b.text == text]
    return block.role is Role.STRIPPED


def opens_the_rules(editor: Editor) -> RulesDialog:
    editor.presses("Ctrl+Shift+R")
    dialog = editor.window.parts.rule_list.dialog
    assert dialog is not None
    editor.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def rests(editor: Editor, dialog: RulesDialog) -> None:
    """Wait until the rule in the form was tried."""
    with editor.qtbot.waitSignal(dialog.trial_wanted):
        pass
    editor.waits()


# Always for this outlet


def test_always_makes_a_rule_for_all_pages_of_the_outlet(reading: Editor) -> None:
    reading.puts_the_cursor_in(GUIDE)
    reading.presses("Ctrl+Shift+A")
    assert reading.notice.startswith("New rule: On Marlow Gazette, strip the line “Our readers")
    assert is_stripped(reading, GUIDE)
    assert "your rule for Marlow Gazette" in reading.text_read
    reading.reads(SECOND)
    assert is_stripped(reading, GUIDE)
    reading.presses("Ctrl+Z")
    assert reading.notice.startswith("Taken back: New rule: On Marlow Gazette, strip the line")
    assert not is_stripped(reading, GUIDE)
    assert rules_of(reading) == ()


def test_the_cursor_stays_with_its_line_so_that_keys_can_follow_one_another(
    reading: Editor,
) -> None:
    reading.puts_the_cursor_in("Short Url")
    reading.presses("Ctrl+E")
    reading.presses("Ctrl+Shift+A")
    assert rules_of(reading) == (OutletRule(GAZETTE, "Short Url", Label.BODY),)
    reading.reads(SECOND)
    assert not is_stripped(reading, "Short Url")


def test_always_on_a_line_of_a_rule_takes_the_rule_away(reading: Editor) -> None:
    reading.puts_the_cursor_in(GUIDE)
    reading.presses("Ctrl+Shift+A")
    reading.presses("Ctrl+Shift+A")
    assert reading.notice.startswith("Rule removed: On Marlow Gazette, strip the line")
    assert rules_of(reading) == ()
    assert not is_stripped(reading, GUIDE)


def test_the_notice_of_a_turned_line_offers_the_rule(reading: Editor) -> None:
    reading.puts_the_cursor_in(GUIDE)
    reading.presses("Ctrl+E")
    (offer,) = [
        b
        for b in reading.window.parts.notices.findChildren(QPushButton)
        if b.text() == "Always for Marlow Gazette"
    ]
    QTest.keyClick(offer, Qt.Key.Key_Space)
    reading.waits()
    assert rules_of(reading) == (OutletRule(GAZETTE, GUIDE, Label.FURNITURE),)


def test_without_a_line_the_window_says_how_to_choose_one(editor: Editor, tmp_path: Path) -> None:
    editor.opens_the_window().drops(page(tmp_path / "in", FIRST))
    editor.presses("Ctrl+Shift+A")
    assert editor.notice == ruling.CHOOSE_A_LINE.format("Ctrl+T")
    assert rules_of(editor) == ()


def test_a_page_without_an_outlet_is_asked_for_it_once(editor: Editor, tmp_path: Path) -> None:
    pages = [page(tmp_path / "in", FIRST, outlet=""), page(tmp_path / "in", SECOND)]
    editor.opens_the_window(show_stripped=True).drops(*pages)
    editor.reads(FIRST)
    editor.puts_the_cursor_in(GUIDE)
    editor.presses("Ctrl+Shift+A")
    (question,) = editor.window.findChildren(QInputDialog)
    assert "which outlet" in question.labelText()
    assert question.comboBoxItems() == ["", GAZETTE]
    QTest.keyClicks(question.focusWidget(), "the marlow gazette")
    QTest.keyClick(question.focusWidget(), Qt.Key.Key_Return)
    editor.waits()
    assert is_stripped(editor, GUIDE)
    assert [rule.outlet for rule in rules_of(editor)] == ["the marlow gazette"]
    editor.puts_the_cursor_in("Short Url")
    editor.presses("Ctrl+Shift+A")
    assert len(rules_of(editor)) == 2
    editor.reads(SECOND)
    assert is_stripped(editor, GUIDE)


def test_a_question_not_answered_changes_nothing(editor: Editor, tmp_path: Path) -> None:
    editor.opens_the_window(show_stripped=True).drops(page(tmp_path / "in", FIRST, outlet=""))
    editor.puts_the_cursor_in(GUIDE)
    editor.presses("Ctrl+Shift+A")
    (question,) = editor.window.findChildren(QInputDialog)
    QTest.keyClick(question.focusWidget(), Qt.Key.Key_Return)
    editor.waits()
    assert rules_of(editor) == ()
    assert not is_stripped(editor, GUIDE)


# The menu of a line


def menu_on(editor: Editor, text: str) -> dict[str, QMenu]:
    """Open the menu of a line by key; return its words with the menu."""
    editor.puts_the_cursor_in(text)
    reading = editor.window.stage.reading
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(reading, asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return {action.text().replace("&", ""): menu for action in menu.actions()}


def chooses(editor: Editor, menu: dict[str, QMenu], words: str) -> None:
    (action,) = [a for a in menu[words].actions() if a.text().replace("&", "") == words]
    menu[words].setActiveAction(action)
    QTest.keyClick(menu[words], Qt.Key.Key_Return)
    editor.waits()


def test_the_menu_of_a_line_strips_restores_and_makes_rules(reading: Editor) -> None:
    chooses(reading, menu_on(reading, GUIDE), "Always strip this line for this outlet")
    assert is_stripped(reading, GUIDE)
    chooses(reading, menu_on(reading, GUIDE), "Remove the rule for this line")
    assert not is_stripped(reading, GUIDE)
    chooses(reading, menu_on(reading, "Short Url"), "Restore this line")
    assert not is_stripped(reading, "Short Url")
    assert "Always keep this line for this outlet" in menu_on(reading, "Short Url")


@pytest.mark.parametrize(
    ("role", "rule", "says"),
    [
        (Role.STRIPPED, "model", "Always keep this line for this outlet"),
        (Role.PARAGRAPH, "body", "Always strip this line for this outlet"),
        (Role.STRIPPED, "by-hand", "Always strip this line for this outlet"),
        (Role.PARAGRAPH, "by-hand", "Always keep this line for this outlet"),
        (Role.STRIPPED, "outlet-rule", "Remove the rule for this line"),
        (Role.PARAGRAPH, "outlet-rule", "Remove the rule for this line"),
    ],
)
def test_the_menu_says_what_always_means(role: Role, rule: str, says: str) -> None:
    assert ruling.always_says(Block(role, "x", line=1, rule=rule)).replace("&", "") == says


# The list of rules


def test_a_rule_is_tried_and_saved_in_the_list(reading: Editor) -> None:
    dialog = opens_the_rules(reading)
    assert dialog.form.outlet.currentText() == GAZETTE
    QTest.keyClicks(dialog.form.line, GUIDE)
    rests(reading, dialog)
    assert dialog.verdict.text() == "2 lines in 2 articles would change."
    assert dialog.found.model().rowCount() == 2
    assert rules_of(reading) == ()
    QTest.keyClick(dialog.form.line, Qt.Key.Key_Return)
    reading.waits()
    assert rules_of(reading) == (OutletRule(GAZETTE, GUIDE, Label.FURNITURE),)
    assert is_stripped(reading, GUIDE)
    assert dialog.said.text().startswith("New rule: On Marlow Gazette")
    assert dialog.list.currentIndex().row() == 0
    assert dialog.verdict.text() == "2 lines are so already."
    QTest.keyClick(dialog.deed, Qt.Key.Key_Space)
    reading.waits()
    assert dialog.said.text().startswith("Taken back: New rule: On Marlow Gazette")
    assert dialog.list.model().rowCount() == 0
    assert not is_stripped(reading, GUIDE)


def test_a_rule_is_changed_and_removed_in_the_list(reading: Editor) -> None:
    reading.puts_the_cursor_in(GUIDE)
    reading.presses("Ctrl+Shift+A")
    dialog = opens_the_rules(reading)
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Home)
    dialog.form.deed.setFocus()
    QTest.keyClick(dialog.form.deed, Qt.Key.Key_End)
    QTest.keyClick(dialog.form.line, Qt.Key.Key_Return)
    reading.waits()
    assert [rule.label for rule in rules_of(reading)] == [Label.NOTE]
    assert dialog.said.text().startswith("Rule changed: On Marlow Gazette, take the line")
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    reading.waits()
    assert rules_of(reading) == ()
    assert dialog.said.text().startswith("Rule removed:")


def test_an_article_found_by_the_trial_is_read(reading: Editor) -> None:
    dialog = opens_the_rules(reading)
    QTest.keyClicks(dialog.form.line, GUIDE)
    rests(reading, dialog)
    dialog.found.setFocus()
    QTest.keyClick(dialog.found, Qt.Key.Key_End)
    QTest.keyClick(dialog.found, Qt.Key.Key_End)
    QTest.keyClick(dialog.found, Qt.Key.Key_Return)
    reading.waits()
    assert reading.text_read.startswith(SECOND)


def test_rules_go_out_to_a_file_and_come_back(
    reading: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "ours.toml")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    reading.puts_the_cursor_in(GUIDE)
    reading.presses("Ctrl+Shift+A")
    dialog = opens_the_rules(reading)
    dialog.write.click()
    reading.waits()
    assert dialog.said.text() == "1 rule written to ours.toml."
    reading.window.parts.librarian.undo()
    reading.waits()
    assert rules_of(reading) == ()
    dialog.bring.click()
    reading.waits()
    assert dialog.said.text() == "1 rule read: 1 new."
    assert is_stripped(reading, GUIDE)
    Path(path).write_text("rules?", "utf-8")
    dialog.bring.click()
    reading.waits()
    assert dialog.said.text() == "ours.toml is not a file of rules in TOML. Look at line 1."
    assert reading.notice == dialog.said.text()
    assert len(rules_of(reading)) == 1


def test_the_list_can_be_closed_and_opened_again(reading: Editor) -> None:
    dialog = opens_the_rules(reading)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert reading.window.parts.rule_list.dialog is None
    reading.presses("Ctrl+Shift+R")
    assert reading.window.parts.rule_list.dialog is not None


def test_undo_works_by_key_in_the_list_too(reading: Editor) -> None:
    reading.puts_the_cursor_in(GUIDE)
    reading.presses("Ctrl+Shift+A")
    dialog = opens_the_rules(reading)
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyRelease(dialog.list, Qt.Key.Key_Control)  # or the next click would be one with it
    reading.waits()
    assert rules_of(reading) == ()


# Many pages


@pytest.fixture
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CLEAN_AGAIN_PORTION", 1)


@pytest.mark.usefixtures("one_by_one")
def test_many_pages_are_cleaned_with_progress(
    reading: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading.drops(page(tmp_path / "more", "Orrin bridge opens again after its repairs"))
    said: list[str] = []
    monkeypatch.setattr(
        reading.window.parts.notices, "progress", lambda text, _obey: said.append(text)
    )
    reading.reads(SECOND)
    reading.puts_the_cursor_in(GUIDE)
    reading.presses("Ctrl+Shift+A")
    assert [text.rpartition(" Cleaning again: ")[2] for text in said] == [
        "0 of 2 pages.",
        "1 of 2 pages.",
    ]
    assert reading.notice.endswith(recleaning.DONE)
    assert is_stripped(reading, GUIDE)


@pytest.mark.usefixtures("one_by_one")
def test_cleaning_is_stopped_and_goes_on_when_the_window_opens_again(
    reading: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("Orrin", "Dunmere", "Kelm"):
        reading.drops(page(tmp_path / place, f"{place} council votes on its toll bridge"))
    reading.reads(SECOND)
    reading.puts_the_cursor_in(GUIDE)
    notices = reading.window.parts.notices
    monkeypatch.setattr(notices, "progress", lambda _text, stop: stop())
    reading.presses("Ctrl+Shift+A")
    assert reading.notice == recleaning.STOPPED
    assert asks(reading, lambda desk: desk.rulebook.left) > 0
    reading.closes_the_window()
    reading.opens_the_window(show_stripped=True)
    assert reading.notice == recleaning.DONE
    assert asks(reading, lambda desk: desk.rulebook.left) == 0
    reading.reads(SECOND)
    assert is_stripped(reading, GUIDE)
