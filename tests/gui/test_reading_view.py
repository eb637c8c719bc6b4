"""The reading view: what stands where, what a click on a sign says, how long texts are shown."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader import limits
from reader.article import (
    Article,
    Caption,
    CleanPage,
    Direction,
    Label,
    Line,
    Page,
    Paragraph,
    ParagraphKind,
)
from reader.gui.look.live import Look
from reader.gui.reading import composition
from reader.gui.reading.composition import Block, Role
from reader.gui.reading.view import Place, ReadingView


def body(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(ParagraphKind.PARAGRAPH, text, n, n) for n, text in enumerate(texts, 1))


BODY = ("The ferry ran aground at dawn.", "All 212 aboard were taken off.")
ARTICLE = Article(
    "Ferry aground off Skerry Point",
    body(*BODY),
    standfirst="No one was hurt",
    captions=(Caption("The ferry on the rocks", "Harbour Post/Ann Lee", 1),),
    notes=("Correction: the ferry carried 212 people, not 221.",),
)
CLEAN = CleanPage(
    Page("/ferry.txt", "text", "utf-8", "0", ("Ferry aground", "TT", "", "The ferry ran aground.")),
    (
        Line(1, "Ferry aground", Label.HEADLINE, 0, "first-line", "first line of the page"),
        Line(2, "TT", Label.FURNITURE, 0, "known", "text size button"),
        Line(3, "", Label.BLANK, 0, "blank", "blank"),
        Line(4, "The ferry ran aground.", Label.BODY, 0, "body", "running text"),
    ),
    (Article("Ferry aground", body("The ferry ran aground.")),),
)


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    made = ReadingView(Look())
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def roles(composed: composition.Composition) -> list[Role]:
    return [block.role for block in composed.blocks]


def test_an_article_is_composed_in_the_order_an_editor_reads_with_captions_in_place() -> None:
    composed = composition.of_article(ARTICLE, "Harbour Post · 13 Sep 2026", "By Ann Lee")
    assert roles(composed) == [
        Role.KICKER,
        Role.HEADLINE,
        Role.STANDFIRST,
        Role.BYLINE,
        Role.NOTE,
        Role.PARAGRAPH,
        Role.CAPTION,
        Role.PARAGRAPH,
    ]
    assert [block.number for block in composed.blocks if block.number] == [1, 2]
    assert composed.blocks[6].after == "Harbour Post/Ann Lee"


def test_a_page_shows_each_line_in_place_and_why_it_was_stripped() -> None:
    composed = composition.of_page(CLEAN, 0)
    assert roles(composed) == [Role.HEADLINE, Role.STRIPPED, Role.PARAGRAPH]
    assert composed.blocks[1][:3] == (Role.STRIPPED, "TT", "text size button")
    assert composed.blocks[1].line == 2


def test_the_text_shown_is_the_text_of_the_article(view: ReadingView) -> None:
    view.compose(composition.of_article(ARTICLE, "", ""))
    shown = view.toPlainText().splitlines()
    assert shown[0] == ARTICLE.headline
    assert [line for line in shown if line in BODY] == list(BODY)


def test_markup_in_a_text_is_shown_as_it_stands(view: ReadingView) -> None:
    hostile = '<img src="file:///dev/zero"><b>bold</b> &amp;'
    view.compose(composition.of_article(Article(hostile, body(hostile)), "", ""))
    assert view.toPlainText() == f"{hostile}\n{hostile}"


def test_a_click_on_a_sign_says_which_line_is_turned(view: ReadingView, qtbot: QtBot) -> None:
    view.compose(composition.of_page(CLEAN, 0))
    gutter = view._gutter
    tops = [top for top, _block in view.blocks_in_sight()]
    with qtbot.waitSignal(view.line_turned) as heard:
        QTest.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(24, round(tops[1]) + 12))
    assert (heard.args or [])[0].text == "TT"


def test_a_line_is_turned_by_key_too(view: ReadingView, qtbot: QtBot) -> None:
    view.compose(composition.of_page(CLEAN, 0))
    cursor = view.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    view.setTextCursor(cursor)
    with qtbot.waitSignal(view.line_turned) as heard:
        view.turn_line()
    assert (heard.args or [])[0].line == 4


def test_a_paragraph_is_reached_by_its_number(view: ReadingView) -> None:
    many = body(*(f"Paragraph {n} " + "goes on and on. " * 30 for n in range(1, 60)))
    view.compose(composition.of_article(Article("Long", many), "", ""))
    assert view.go_to_paragraph(40)
    first = next(iter(view.blocks_in_sight()))[1]
    assert first.text().startswith("Paragraph 40 ")
    assert not view.go_to_paragraph(60)


def test_larger_type_keeps_the_reader_at_the_same_paragraph(view: ReadingView) -> None:
    many = body(*(f"Paragraph {n} " + "goes on and on. " * 30 for n in range(1, 60)))
    view.compose(composition.of_article(Article("Long", many), "", ""))
    view.go_to(Place(30))
    view.look.set_reading(view.look.reading.larger().larger())
    assert view.place().block == 30


def test_a_paragraph_too_long_to_lay_out_is_cut_and_loses_nothing() -> None:
    long = "word " * (limits.CELL_TEXT // 2)
    composed = composition.of_article(Article(None, body(long)), "", "")
    assert all(len(block.text) <= limits.CELL_TEXT for block in composed.blocks)
    assert "".join(block.text for block in composed.blocks) == long
    assert [block.number for block in composed.blocks] == [1, None, None]


def test_words_are_found_and_stepped_through_round_the_end(view: ReadingView) -> None:
    view.compose(composition.of_article(ARTICLE, "", ""))
    assert view.finding.look_for("FERRY") == 4
    assert [view.finding.step(1) for _ in range(5)] == [0, 1, 2, 3, 0]
    assert view.finding.step(-1) == 3
    assert view.textCursor().selectedText().casefold() == "ferry"
    assert view.finding.look_for("") == 0


def test_right_to_left_text_stands_at_the_right(view: ReadingView) -> None:
    arabic = Article("جنوح عبارة", body("جنحت العبارة فجرا."), direction=Direction.RTL)
    view.compose(composition.of_article(arabic, "", ""))
    block = view.document().firstBlock()
    assert block.layout().textOption().textDirection() is Qt.LayoutDirection.RightToLeft
    line = block.layout().lineAt(0)
    assert line.naturalTextRect().left() > view.viewport().width() / 2


def test_a_screen_reader_gets_every_character(view: ReadingView) -> None:
    view.compose(composition.of_article(ARTICLE, "", ""))
    text = QAccessible.queryAccessibleInterface(view).textInterface()
    assert text.text(0, text.characterCount()) == view.toPlainText()


def test_lines_of_who_and_when_stand_closer_than_paragraphs(view: ReadingView) -> None:
    lines = [
        Block(Role.HEADLINE, "Ferry aground"),
        Block(Role.BYLINE, "By Nora Halloran"),
        Block(Role.BYLINE, "13 September"),
        Block(Role.PARAGRAPH, "A ferry ran aground."),
        Block(Role.PARAGRAPH, "Nobody was hurt."),
    ]
    view.compose(composition.Composition(tuple(lines), Direction.LTR, is_page=False))
    layout = view.document().documentLayout()
    boxes = [
        layout.blockBoundingRect(view.document().findBlockByNumber(at)) for at in range(len(lines))
    ]
    gaps = [low.top() - high.bottom() for high, low in pairwise(boxes)]
    assert gaps[1] < gaps[3] < gaps[2]


def test_text_right_under_a_headline_stands_a_line_off(view: ReadingView) -> None:
    lines = (Block(Role.HEADLINE, "Ferry aground"), Block(Role.PARAGRAPH, "A ferry ran aground."))
    view.compose(composition.Composition(lines, Direction.LTR, is_page=False))
    first = view.document().findBlockByNumber(1)
    assert first.blockFormat().topMargin() == view.look.reading.leading()


def test_the_text_shows_that_it_has_the_focus_where_keys_brought_it(
    view: ReadingView, qtbot: QtBot
) -> None:
    qtbot.waitUntil(view.isActiveWindow)

    def corner() -> str:
        return view.grab().toImage().pixelColor(0, 0).name()

    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert corner() == view.look.theme.accent
    view.clearFocus()
    assert corner() == view.look.theme.paper
