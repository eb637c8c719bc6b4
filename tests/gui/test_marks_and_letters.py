"""Marks lie around their letters in every script: looked at in pixels, not at how the boxes were worked out.

Each text is drawn twice, once with the marked letters in red. What turns red must lie in the mark's boxes,
and the boxes may be hardly larger: a mark off by one letter fails on either side.
"""

import re

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextLayout

from reader.article import Direction, ParagraphKind
from reader.compare.changes import Part
from reader.compare.spread import Cell
from reader.gui.comparison import boxes
from reader.gui.comparison.typesetter import SetCell, Typesetter
from reader.gui.look.reading import Reading

pytestmark = pytest.mark.usefixtures("qapp")

WIDTH = 420
MARGIN = 20
FAINT = 100
"""Of 255: the rim of a letter, smoothed away, is no part of it."""
SLACK = 4.0
"""Pixels a letter's ink may lie outside of its own room, or its room be wider than its ink, on either side."""
SPACE = 9.0
"""The same where a mark of several words holds spaces at the end of a line."""

TEXTS = {
    "plain": "The ferry carried [212] people",
    "after an emoji": "Festival \U0001f389\U0001f389 draws [40,000] to the port",
    "an emoji family": "The owner \U0001f469\u200d\U0001f373 said [we’re thrilled] \U0001f600 again",
    "a flag": "They came \U0001f1f8\U0001f1f9 on [Friday] at noon",
    "combining marks": "The cafe\u0301 in A\u030angstro\u0308m's [fac\u0327ade] was closed",
    "a letter with a mark": "Zoe\u0308 paid [ Sa\u0303o ] more".replace("[ ", "[").replace(
        " ]", "]"
    ),
    "Arabic": "وقالت الوزيرة إن [المدارس] ستستقبل التلاميذ",
    "figures in Arabic": "ستستقبل المدارس [8,400] تلميذ قبل نهاية العام",
    "Latin in Arabic": "وأضافت أن شركة [OasisBuild] نفذت الأعمال",
    "Arabic with its points": "خلال أربعة عشر [شهرًا] فقط",
    "Hebrew": "השרה אמרה כי [בתי הספר] ייפתחו",
    "Arabic in Latin": "The word [سلام] means peace",
    "both ways at once": "He said [سلام and then] left",
    "Chinese": "部长[昨天]说，港口将开放",
    "Japanese": "港町の[中央橋]が再開した",
    "one of two like letters": "港港[港]港港",
    "Thai": "ท่าเรือ[เปิด]ใหม่",
    "Hindi": "मंत्री ने [कहा] कि बंदरगाह खुलेगा",
    "a letter beyond the first plane": "The sign \U00020bb7 stands for [luck] there",
}
MARKED = re.compile(r"\[(.+)\]")


def set_text(text: str) -> tuple[SetCell, int, int]:
    """Set a text in type; return it with the offsets of what stands in brackets."""
    found = MARKED.search(text)
    assert found is not None
    bare = text.replace("[", "").replace("]", "")
    cell = Cell(
        bare, Part.BODY, 0, 0, opens=True, closes=True,
        paragraph_kind=ParagraphKind.PARAGRAPH, direction=Direction.LTR,
    )  # fmt: skip
    return Typesetter(Reading(), WIDTH).set(cell), found.start(), found.end() - 2


def inked(ready: SetCell, start: int, end: int) -> list[tuple[int, int]]:
    """Return the pixels of the letters between two offsets: those that turn red when they are drawn so."""
    before = ready.layout.text()[:start].encode("utf-16-le")
    marked = ready.layout.text()[start:end].encode("utf-16-le")
    red = QTextLayout.FormatRange()
    red.start, red.length = len(before) // 2, len(marked) // 2
    style = QTextCharFormat()
    style.setForeground(QColor("#ff0000"))
    red.format = style
    plain, turned = _drawn(ready, []), _drawn(ready, [red])
    return [
        (x - MARGIN, y - MARGIN)
        for y in range(plain.height())
        for x in range(plain.width())
        if _redness(turned.pixelColor(x, y)) - _redness(plain.pixelColor(x, y)) > FAINT
    ]


def _redness(colour: QColor) -> int:
    """Return how much redder than grey: Qt cuts off what rises above a line with formats, and that turns white."""
    return colour.red() - colour.green()


def _drawn(ready: SetCell, formats: list[QTextLayout.FormatRange]) -> QImage:
    size = QSize(WIDTH + 2 * MARGIN, round(ready.height) + 2 * MARGIN)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.setPen(QColor("#000000"))
    ready.layout.draw(painter, QPointF(MARGIN, MARGIN), formats)
    painter.end()
    return image


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_mark_lies_around_its_letters(text: str) -> None:
    ready, start, end = set_text(text)
    marks = boxes.around(ready, start, end)
    pixels = inked(ready, start, end)
    assert pixels, "the face has no such letters"
    grown = [box.adjusted(-SLACK, -SLACK, SLACK, SLACK) for box in marks]
    outside = [pixel for pixel in pixels if not any(box.contains(*pixel) for box in grown)]
    assert outside == []


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_mark_holds_no_other_letters(text: str) -> None:
    ready, start, end = set_text(text)
    pixels = inked(ready, start, end)
    for box in boxes.around(ready, start, end):
        xs = [x for x, y in pixels if box.contains(x, y)]
        assert xs, f"an empty box: {box}"
        assert min(xs) - box.left() <= SPACE
        assert box.right() - max(xs) <= SPACE


def test_boxes_of_a_mark_do_not_overlap() -> None:
    for text in TEXTS.values():
        ready, start, end = set_text(text)
        found = boxes.around(ready, start, end)
        for number, box in enumerate(found):
            assert not any(_overlap(box, other) for other in found[:number]), text


def _overlap(one: QRectF, other: QRectF) -> bool:
    common = one.intersected(other)
    return common.width() > 1 and common.height() > 1
