"""The line to type words in, for what is in front: how many places, next, previous."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from reader.gui.look import targets
from reader.gui.look.wording import count

if TYPE_CHECKING:
    from reader.gui.actions import Actions
    from reader.gui.comparison.searching import Finding as ComparisonFinding
    from reader.gui.reading.finding import Finding as ReadingFinding
    from reader.gui.window.stage import Stage


class FindBar(QWidget):
    """Hidden until words are to be found.

    Attributes:
        box: Where they are typed.
    """

    def __init__(
        self, stage: "Stage", ask_words: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        """Make it.

        Args:
            stage: Where words are found.
            ask_words: Says which words all articles are searched for: where none were typed here, these
                are meant.
            parent: As ever.
        """
        super().__init__(parent)
        self._stage = stage
        self._ask_words = ask_words
        self.box = QLineEdit()
        self._says = QLabel()
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self.setAccessibleName("Find")
        self.box.setPlaceholderText("Find in what is shown")
        self.box.setAccessibleName("Find in what is shown")
        self.box.setClearButtonEnabled(True)
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self.look)
        self._says.setAccessibleDescription("Places found")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self.box, 1)
        layout.addWidget(self._says)
        for words, obey in (
            ("Previous", self.previous),
            ("Next", self.next),
            ("Close", self.leave),
        ):
            button = QPushButton(words)
            button.clicked.connect(obey)
            layout.addWidget(button)
        layout.addStretch(1)
        targets.grow(self)

    def obey(self, actions: "Actions") -> None:
        """Obey these commands."""
        actions.obey(find=self.begin, find_next=self.next, find_previous=self.previous)

    def begin(self) -> None:
        """Show the line and go to it."""
        self.show()
        if not self.box.text():
            self.box.setText(self._ask_words())
        self.box.setFocus()
        self.box.selectAll()
        self.look()

    def leave(self) -> None:
        """Hide the line; nothing is framed any more."""
        self.hide()
        if (finding := self._finding()) is not None:
            finding.look_for("")
        if areas := self._stage.areas():
            areas[0].setFocus()

    def look(self) -> None:
        """Find the words typed in what is in front."""
        finding = self._finding()
        if finding is not None and not self.isHidden():
            places = finding.look_for(self.box.text())
            self._says.setText(_found(self.box.text(), places))

    def next(self) -> None:
        """Go to the next place."""
        self._step(1)

    def previous(self) -> None:
        """Go to the place before."""
        self._step(-1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Return, back with Shift and Return, leave with Escape."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self._step(-1 if backwards else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    def _step(self, direction: int) -> None:
        finding = self._finding()
        if finding is None:
            return
        at = finding.step(direction)
        places = len(finding.places)
        self._says.setText(f"{at + 1} of {places}" if at >= 0 else _found(self.box.text(), places))

    def _finding(self) -> "ReadingFinding | ComparisonFinding | None":
        if self._stage.is_reading:
            return self._stage.reading.finding
        return self._stage.comparison.finding if self._stage.is_comparing else None


def _found(words: str, places: int) -> str:
    if not words:
        return ""
    return count(places, "place") if places else "Not found"
