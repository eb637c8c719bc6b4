"""The reading view: one version in reading type, in a column no wider than reads well.

Shows a composition; says which line the editor strips or restores. The document is ours (`typesetting`);
a measure of fixed width lets Qt lay out a book of a megabyte piece by piece while it is read.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.article import Direction
from reader.gui.look import focus
from reader.gui.look.live import Look
from reader.gui.reading import typesetting
from reader.gui.reading.composition import Block, Composition, Role
from reader.gui.reading.finding import Finding
from reader.gui.reading.gutter import WIDTH, Gutter

NOTHING: Final = Composition((), Direction.LTR, is_page=False)
BARRED: Final = frozenset({Role.CAPTION, Role.NOTE})
BAR: Final = 3
"""Pixels of the bar beside them."""
LEAST: Final = 120
"""Pixels; no column gets narrower."""


class Place(NamedTuple):
    """Where in a text the reader is: the block at the top of the view, and how far into it."""

    block: int = 0
    share: float = 0.0


class ReadingView(QTextEdit):
    """Shows one version.

    Attributes:
        composition: What is shown.
        finding: The words looked for in it.
        look: The type and colours it is set in.
    """

    line_turned = Signal(object)
    """The `Block` of a line that the editor strips or restores."""
    line_menu_wanted = Signal(object, QPoint)
    """A context menu on a `Block`, at a place on the screen."""
    size_turned = Signal(int)
    """The wheel was turned with the control key: +1 for larger type, -1 for smaller."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composition = NOTHING
        self.look = look
        self._gutter = Gutter(self, look)
        focus.Ring(look, self)
        self._gutter.sign_clicked.connect(self.line_turned)
        self._set_before: QTextDocument | None = None
        self._top = 0
        self._set_up()
        self.finding = Finding(self, look)
        look.changed.connect(self._set_again)

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setAccessibleName("Article")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.verticalScrollBar().setAccessibleName("Place in the article")
        self.verticalScrollBar().valueChanged.connect(self._gutter.update)
        self.setTabChangesFocus(True)

    # What is shown

    def compose(self, composition: Composition, place: Place | None = None) -> None:
        """Show a composition, from its top or from a place."""
        line = self.block_here().line
        self.composition = composition
        self._set()
        self._stand_at_line(line)
        self.go_to(place or Place())

    def recompose(self, composition: Composition) -> None:
        """Show the same text with other lines left out; what stood at the top stays there."""
        place, before = self.place(), self.composition.blocks
        texts = {block.text: number for number, block in reversed([*enumerate(composition.blocks)])}
        stays = (texts[block.text] for block in before[place.block :] if block.text in texts)
        self.compose(composition, Place(next(stays, 0)))

    def _set_again(self) -> None:
        """Set what is shown in other type or colours; the reader's place is kept."""
        place, block = self.place(), self.textCursor().blockNumber()
        self._set()
        self._stand_at(block)
        self.go_to(place)

    def _set(self) -> None:
        made = typesetting.document(self.composition, self.look.reading, self.look.theme)
        made.setParent(self)
        measure = self._measure()
        made.setTextWidth(measure)
        self.setLineWrapColumnOrWidth(measure)
        self.setDocument(made)
        if self._set_before is not None:
            self._set_before.deleteLater()
        self._set_before = made
        self._place_column()
        self.finding.look_again()

    # Where the reader is

    def place(self) -> Place:
        """Return the place at the top of the view."""
        for top, block in self.blocks_in_sight():
            height = self._height(block)
            return Place(block.blockNumber(), max(0.0, -top / height) if height else 0.0)
        return Place()

    def go_to(self, place: Place) -> None:
        """Bring a place to the top of the view."""
        block = self.document().findBlockByNumber(place.block)
        if place == Place() or not block.isValid():
            self.verticalScrollBar().setValue(0)
            return
        box = self.document().documentLayout().blockBoundingRect(block)
        self.verticalScrollBar().setValue(round(box.top() + place.share * box.height()))

    def go_to_paragraph(self, number: int) -> bool:
        """Bring a body paragraph into view by its number; tell whether there is such a one."""
        for index, block in enumerate(self.composition.blocks):
            if block.number == number:
                self.go_to(Place(index))
                return True
        return False

    def show_block(self, number: int) -> None:
        """Put the text cursor into a block and bring it into view."""
        self._stand_at(number)
        self.ensureCursorVisible()

    def blocks_in_sight(self) -> Iterator[tuple[float, QTextBlock]]:
        """Give each block in sight with its top, in pixels from the top of the view."""
        layout, offset = self.document().documentLayout(), self.verticalScrollBar().value()
        block = self._top_block()
        while block.isValid():
            top = layout.blockBoundingRect(block).top() - offset
            if top > self.viewport().height():
                return
            yield top, block
            block = block.next()

    def _top_block(self) -> QTextBlock:
        """Return the first block in sight, walking from the one that was it last.

        Qt's own hit test is wrong while a long text is still being laid out, and a search that halves the
        text would have all of it laid out.
        """
        layout, offset = self.document().documentLayout(), self.verticalScrollBar().value()
        block = self.document().findBlockByNumber(self._top)
        if not block.isValid():
            block = self.document().firstBlock()
        while block.previous().isValid() and layout.blockBoundingRect(block).top() > offset:
            block = block.previous()
        while block.next().isValid() and layout.blockBoundingRect(block).bottom() < offset:
            block = block.next()
        self._top = block.blockNumber()
        return block

    def block_of(self, block: QTextBlock) -> Block:
        """Return what a block of the document is."""
        number = block.blockNumber()
        blocks = self.composition.blocks
        return blocks[number] if number < len(blocks) else Block(Role.PARAGRAPH, "")

    def block_here(self) -> Block:
        """Return what the text cursor is in."""
        return self.block_of(self.textCursor().block())

    def turn_line(self) -> None:
        """Strip or restore the line the text cursor is in."""
        block = self.block_here()
        if block.line is not None:
            self.line_turned.emit(block)

    def _stand_at_line(self, line: int | None) -> None:
        """Put the text cursor where it was, by the page's line: what was stripped may be back in place."""
        if line is not None:
            lines = [block.line for block in self.composition.blocks]
            self._stand_at(lines.index(line) if line in lines else 0)

    def _stand_at(self, number: int) -> None:
        block = self.document().findBlockByNumber(number)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))

    def _height(self, block: QTextBlock) -> float:
        return self.document().documentLayout().blockBoundingRect(block).height()

    # Where the column stands

    def _measure(self) -> int:
        room = self.width() - 2 * WIDTH - self.verticalScrollBar().width()
        return max(LEAST, min(round(self.look.reading.column_width()), room))

    def _place_column(self) -> None:
        measure = self._measure()
        room = self.width() - self.verticalScrollBar().width()
        left = max(WIDTH, (room - measure) // 2)
        self.setViewportMargins(left, 0, max(0, room - left - measure), 0)
        x = left + measure if self.is_rtl else left - WIDTH
        self._gutter.setGeometry(x, 0, WIDTH, self.height())
        self._gutter.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle; set it anew only where it has to be narrower or may be wider."""
        super().resizeEvent(event)
        if self._measure() != self.lineWrapColumnOrWidth():
            self._set_again()
        else:
            self._place_column()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and a bar beside what is no running text: captions, corrections."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        theme = self.look.theme
        for top, block in self.blocks_in_sight():
            role = self.block_of(block).role
            if role in BARRED:
                height = block.layout().boundingRect().height()
                colour = QColor(theme.accent if role is Role.NOTE else theme.rule)
                x = self.viewport().width() - BAR if self.is_rtl else 0
                painter.fillRect(x, round(top), BAR, round(height), colour)
        painter.end()

    @property
    def is_rtl(self) -> bool:
        """Tell whether the text runs from right to left: numbers and signs stand at its right then."""
        return self.composition.direction is Direction.RTL

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on the line under the pointer, or by key on the line the text cursor is in."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
            self.line_menu_wanted.emit(self.block_here(), place)
            return
        cursor = self.cursorForPosition(self.viewport().mapFromGlobal(event.globalPos()))
        if not self.textCursor().hasSelection():
            self.setTextCursor(cursor)
        self.line_menu_wanted.emit(self.block_of(cursor.block()), event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with the control key, ask for larger or smaller type."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.size_turned.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)
