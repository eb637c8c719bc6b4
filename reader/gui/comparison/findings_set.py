"""The entries of the findings panel set in type: once, so that a list that is scrolled only draws them.

Knows fonts and room; knows no painter, no colour and no view.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout

from reader.gui.comparison.findings_model import FindingsModel, Told
from reader.gui.look import fitting

_KEPT: Final = 128
"""Entries and texts kept set: what is seen at once, several times over."""

_NOTED: Final = " \N{MIDDLE DOT} noted"
_PARAGRAPH: Final = "\N{PILCROW SIGN}"


class Measure(NamedTuple):
    """What entries are set in."""

    font: QFont
    heading: int
    """Room for the kind and the place beside it, in pixels."""
    words: int
    """Room for what an entry says, in pixels."""
    most: int
    """Lines of that."""


class SetEntry(NamedTuple):
    """One entry, set; each of its texts is drawn from its own top left corner."""

    told: Told
    kind: QTextLayout
    place: QTextLayout
    place_x: int
    """Pixels from the beginning of the kind."""
    words: QTextLayout


class SetEntries:
    """Sets entries in one measure, and keeps those set last.

    Attributes:
        leading: Height of a line, in pixels.
    """

    def __init__(self, model: FindingsModel) -> None:
        self._model = model
        self._measure = Measure(QFont(), 0, 0, 1)
        self._bold = QFont()
        self.leading = 0
        self._entries: dict[int, SetEntry] = {}
        self._line_counts: dict[int, int] = {}
        self._words: dict[str, QTextLayout] = {}
        self._lines: dict[tuple[str, bool], tuple[QTextLayout, int]] = {}
        model.modelAboutToBeReset.connect(self._forget_entries)
        model.dataChanged.connect(self._forget)

    def fit(self, measure: Measure) -> None:
        """Set entries in this measure from now on."""
        if measure == self._measure:
            return
        font = QFont(measure.font)  # the one given may be a view's, for as long as it paints
        self._measure = Measure(font, *measure[1:])
        self._bold = QFont(font)
        self._bold.setBold(True)
        self.leading = QFontMetrics(font).lineSpacing()
        self._words.clear()
        self._lines.clear()
        self._forget_entries()

    def entry(self, row: int) -> SetEntry:
        """Return an entry, set."""
        found = self._entries.get(row)
        if found is None:
            _make_room(self._entries)
            found = self._entries[row] = self._made(self._model.told(row))
        return found

    def line_count(self, row: int) -> int:
        """Return how many lines an entry takes to say what it says."""
        if row not in self._line_counts:
            self._line_counts[row] = self._said(self._model.says(row)).lineCount()
        return self._line_counts[row]

    def _forget_entries(self) -> None:
        self._entries.clear()
        self._line_counts.clear()

    def _forget(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self._entries.pop(row, None)

    def _made(self, told: Told) -> SetEntry:
        """Set the kind in bold and the place beside it, in short where there is no room for it in words."""
        room = self._measure.heading
        kind, end = self._cut(told.kind, room, is_bold=True)
        place = told.place + (_NOTED if told.is_noted else "")
        set_place, width = self._line(place)
        if width > room - end:
            place = told.place.replace("paragraph ", _PARAGRAPH) + place.removeprefix(told.place)
            set_place, _ = self._cut(place, room - end)
        return SetEntry(told, kind, set_place, end, self._said(told.says))

    def _cut(self, text: str, room: int, *, is_bold: bool = False) -> tuple[QTextLayout, int]:
        """Set a line, cut short at its end where it does not fit, and return its width in pixels."""
        made, width = self._line(text, is_bold=is_bold)
        if width <= room:
            return made, width
        font = self._bold if is_bold else self._measure.font
        return self._line(fitting.elided(text, font, room), is_bold=is_bold)[0], room

    def _line(self, text: str, *, is_bold: bool = False) -> tuple[QTextLayout, int]:
        wanted = text, is_bold
        if wanted not in self._lines:
            _make_room(self._lines)
            font = self._bold if is_bold else self._measure.font
            self._lines[wanted] = fitting.line(text, font)
        return self._lines[wanted]

    def _said(self, text: str) -> QTextLayout:
        if text not in self._words:
            _make_room(self._words)
            measure = self._measure
            self._words[text] = fitting.fitted(text, measure.font, measure.words, measure.most)
        return self._words[text]


def _make_room(
    kept: dict[int, SetEntry]
    | dict[str, QTextLayout]
    | dict[tuple[str, bool], tuple[QTextLayout, int]],
) -> None:
    """Forget everything where that is much: what is in sight is soon set again."""
    if len(kept) >= _KEPT:
        kept.clear()
