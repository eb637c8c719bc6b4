"""The list of rules by itself: rows in plain words, the form, the trial, and what it asks for. Keyboard only."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.article import Label, OutletRule
from reader.gui.rules import dialog as dialogs
from reader.gui.rules.dialog import RulesDialog
from reader.gui.rules.model import Found, Rules
from reader.session.trial import Trial, TrialLine

FOLLOW = OutletRule("Harbour Gazette", "Follow", Label.FURNITURE)
DIARY = OutletRule("The Tide Times", "Our diary of 12 gulls", Label.NOTE)
RULES = (FOLLOW, DIARY)
LINE = TrialLine(7, "Ferry drifts off Saltmere", 12, "Follow", Label.BODY, Label.FURNITURE)


@pytest.fixture
def shown(qtbot: QtBot) -> RulesDialog:
    made = RulesDialog()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show_rules(RULES, ("Coastal Wire", "Harbour Gazette"))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def heard(signal: Any) -> list[tuple[object, ...]]:
    """Return a list to which what a signal says is added."""
    found: list[tuple[object, ...]] = []
    signal.connect(lambda *said: found.append(said))
    return found


def texts(listed: QListView) -> list[str]:
    model = listed.model()
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


# The models


def test_qt_finds_no_fault_with_the_rules_however_they_are_filled(
    qtmodeltester: ModelTester,
) -> None:
    model = Rules()
    for change in (lambda: model.show(RULES), lambda: model.narrow("tide"), lambda: model.show(())):
        change()
        qtmodeltester.check(model)


def test_qt_finds_no_fault_with_the_lines_as_more_are_found(qtmodeltester: ModelTester) -> None:
    model = Found()
    for lines in ((LINE,), (LINE, LINE, LINE), (), (LINE, LINE)):
        model.show(lines)
        qtmodeltester.check(model)
        assert model.rowCount() == len(lines)


def test_rules_are_narrowed_by_outlet_line_and_deed() -> None:
    model = Rules()
    model.show(RULES)
    for words, rows in (
        ("tide", 1),
        ("GULLS note", 1),
        ("strip follow", 1),
        ("zeppelin", 0),
        ("", 2),
    ):
        model.narrow(words)
        assert model.rowCount() == rows, words
    assert model.rule(model.index_of(DIARY)) == DIARY
    assert not model.index_of(OutletRule("A", "b", Label.BODY)).isValid()
    assert model.rule(QModelIndex()) is None


def test_a_screen_reader_hears_what_becomes_of_a_line() -> None:
    model = Found()
    set_by_hand = TrialLine(8, "Tide", 3, "Follow", Label.BODY, Label.BODY, is_by_hand=True)
    so_already = TrialLine(9, "Tide", 4, "Follow", Label.FURNITURE, Label.FURNITURE)
    model.show((LINE, set_by_hand, so_already))
    spoken = [
        model.data(model.index(row, 0), int(Qt.ItemDataRole.AccessibleTextRole)) for row in range(3)
    ]
    assert spoken == [
        "Ferry drifts off Saltmere. Line 12, “Follow”: story → stripped",
        "Tide. Line 3, “Follow”: story, set by hand, stays",
        "Tide. Line 4, “Follow”: stripped, already so",
    ]


# The list and the form


def test_every_rule_is_said_in_plain_words(shown: RulesDialog) -> None:
    first, second = texts(shown.list)
    assert first == "On Harbour Gazette, strip the line “Follow”"
    assert second.startswith("On the Tide Times, take the line “Our diary of 12 gulls” as a ")
    assert second.endswith("correction or update note, whatever its number")


def test_an_empty_list_says_how_rules_are_made(shown: RulesDialog) -> None:
    shown.show_rules((), ())
    assert "Always for this outlet" in shown.list.nothing_says
    assert "Always for this outlet" in shown.list.accessibleDescription()
    assert not shown.write.isEnabled()
    shown.show_rules(RULES, ())
    QTest.keyClicks(shown.box, "zeppelin")
    assert shown.list.nothing_says == dialogs.NONE_FOUND


def test_a_rule_chosen_is_shown_and_tried(shown: RulesDialog, qtbot: QtBot) -> None:
    shown.list.setFocus()
    with qtbot.waitSignal(shown.trial_wanted) as tried:
        QTest.keyClick(shown.list, Qt.Key.Key_Down)
    assert tried.args == [FOLLOW, FOLLOW]
    assert shown.form.words.text() == "On Harbour Gazette, strip the line “Follow”."
    assert not shown.save.isEnabled()


def test_a_new_rule_is_typed_tried_and_saved_by_key(shown: RulesDialog, qtbot: QtBot) -> None:
    saved = heard(shown.saved)
    with qtbot.waitSignal(shown.new.clicked):
        QTest.keyClick(shown, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert shown.focusWidget() in (shown.form.outlet, shown.form.outlet.lineEdit())
    QTest.keyClicks(shown.focusWidget(), "Harbour  Gazette")
    QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(shown.trial_wanted) as tried:
        QTest.keyClicks(shown.focusWidget(), " Most read ")
    rule = OutletRule("Harbour Gazette", "Most read", Label.FURNITURE)
    assert tried.args == [None, rule]
    QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Return)
    assert saved == [(None, rule)]


def test_a_rule_is_changed_by_key(shown: RulesDialog, qtbot: QtBot) -> None:
    saved = heard(shown.saved)
    shown.list.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(shown.list, key)
    QTest.keyClick(shown, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert shown.focusWidget() is shown.form.deed
    QTest.keyClick(shown.form.deed, Qt.Key.Key_Home)
    assert shown.form.words.text().startswith("On the Tide Times, strip the line")
    with qtbot.waitSignal(shown.saved):
        QTest.keyClick(shown, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert saved == [(DIARY, OutletRule(DIARY.outlet, DIARY.text, Label.FURNITURE))]


def test_a_rule_saved_stays_chosen_and_one_removed_gives_way_to_the_next(
    shown: RulesDialog,
) -> None:
    removed = heard(shown.removed)
    shown.form.fill(DIARY)
    shown.form.line.setText("Our diary")
    QTest.keyClick(shown.form.line, Qt.Key.Key_Return)
    kept = OutletRule(DIARY.outlet, "Our diary", Label.NOTE)
    shown.show_rules((FOLLOW, kept), ())
    assert shown.list.currentIndex().row() == 1
    assert shown.form.was == kept
    shown.list.setFocus()
    QTest.keyClick(shown.list, Qt.Key.Key_Delete)
    assert removed == [(kept,)]
    shown.show_rules((FOLLOW,), ())
    assert shown.form.was == FOLLOW


def test_what_is_typed_is_not_lost_when_the_rules_are_listed_anew(shown: RulesDialog) -> None:
    shown.start_new("Coastal Wire")
    shown.form.line.setText("Read mo")
    shown.show_rules(RULES, ("Coastal Wire", "Tide Times"))
    assert (shown.form.outlet.currentText(), shown.form.line.text()) == ("Coastal Wire", "Read mo")
    assert shown.form.was is None


def test_a_rule_without_outlet_or_line_cannot_be_saved(shown: RulesDialog) -> None:
    saved = heard(shown.saved)
    for outlet, line in (("", "Follow"), ("Harbour Gazette", "  "), ("  ", "")):
        shown.form.fill(None, outlet)
        shown.form.line.setText(line)
        assert not shown.save.isEnabled()
        QTest.keyClick(shown.form.line, Qt.Key.Key_Return)
    assert saved == []


def test_the_trial_is_shown_and_leads_to_the_article(shown: RulesDialog) -> None:
    wanted = heard(shown.version_wanted)
    shown.form.fill(FOLLOW)
    shown.show_trial(Trial((LINE,), changes=1, articles=1, looked=200, of=900))
    assert shown.verdict.text() == "1 line in 1 article would change. Looked at 200 of 900 pages …"
    shown.show_trial(Trial((LINE, LINE), changes=2, articles=1, looked=900, of=900))
    assert shown.verdict.text() == "2 lines in 1 article would change."
    shown.found.setFocus()
    QTest.keyClick(shown.found, Qt.Key.Key_Down)
    QTest.keyClick(shown.found, Qt.Key.Key_Return)
    assert wanted == [(7,)]
    shown.form.line.setText("Follow us")
    assert texts(shown.found) == []


def test_what_was_done_is_said_with_one_thing_to_do(shown: RulesDialog) -> None:
    done: list[bool] = []
    shown.tell("Rule removed.", "Undo", lambda: done.append(True))
    assert (shown.said.text(), shown.deed.text()) == ("Rule removed.", "Undo")
    QTest.keyClick(shown.deed, Qt.Key.Key_Space)
    assert done == [True]
    assert shown.said.text() == ""
    assert shown.deed.isHidden()


def test_files_are_asked_for_by_key(shown: RulesDialog, qtbot: QtBot) -> None:
    for asked, key in ((shown.import_wanted, Qt.Key.Key_I), (shown.export_wanted, Qt.Key.Key_E)):
        with qtbot.waitSignal(asked):
            QTest.keyClick(shown, key, Qt.KeyboardModifier.AltModifier)


def test_everything_that_takes_the_focus_has_a_name_and_is_met_by_tab(shown: RulesDialog) -> None:
    shown.form.fill(None, "Harbour Gazette")
    shown.form.line.setText("Read more")
    shown.box.setFocus()
    met: list[QWidget] = []
    while (widget := shown.focusWidget()) not in met:
        met.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert {shown.box, shown.list, shown.new, shown.form.outlet, shown.form.line} <= set(met)
    assert {shown.form.deed, shown.found, shown.save, shown.leave} <= set(met)
    for widget in met:
        named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
        assert named, widget
    assert all(isinstance(w, QLineEdit | QListView | QComboBox | QAbstractButton) for w in met)


def test_markup_in_a_line_is_shown_as_it_stands(shown: RulesDialog) -> None:
    shown.form.fill(OutletRule("<b>Post</b>", "<img src='file:///dev/zero'>", Label.FURNITURE))
    assert "<img src='file:///dev/zero'>" in shown.form.words.text()
    assert shown.form.words.textFormat() is Qt.TextFormat.PlainText
    assert shown.verdict.textFormat() is Qt.TextFormat.PlainText
    assert shown.said.textFormat() is Qt.TextFormat.PlainText
