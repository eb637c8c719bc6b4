"""Reads aloud what is in front: a version paragraph by paragraph, a comparison difference by difference.

What is being said is shown: the text follows the voice. Does not know how a voice is made; without the
extra that has one, its command cannot be given and says why.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from reader.gui.comparison import selection
from reader.gui.comparison.findings_model import Role
from reader.gui.reading import composition
from reader.gui.window import voice

if TYPE_CHECKING:
    from reader.gui.actions import Actions
    from reader.gui.comparison.view import ComparisonView
    from reader.gui.reading.view import ReadingView
    from reader.gui.window.notices import Notices
    from reader.gui.window.stage import Stage


class Passage(NamedTuple):
    """What is said in one breath."""

    text: str
    language: str
    show: Callable[[], None]
    """Bring what is said into view."""


class Speaking(QObject):
    """Obeys the command to read aloud."""

    def __init__(
        self,
        stage: "Stage",
        notices: "Notices",
        parent: QObject,
        make: Callable[[QObject], voice.Speaker] = voice.Voice,
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._notices = notices
        self._make = make
        self._speaker: voice.Speaker | None = None
        self._left: Iterator[Passage] = iter(())

    def obey(self, actions: "Actions", *, can_speak: bool) -> None:
        """Obey the command, or say why it cannot be given."""
        self._action = actions["read_aloud"]
        actions.switch(read_aloud=self._turn)
        if not can_speak:
            self._action.setEnabled(False)
            self._action.setText(f"{self._action.text()} (not installed)")
            self._action.setToolTip(voice.ABSENT)
            self._action.setStatusTip(voice.ABSENT)

    def stop(self) -> None:
        """Be silent: something else is shown, or the editor has heard enough."""
        self._left = iter(())
        self._action.setChecked(False)
        if self._speaker is not None:
            self._speaker.stop()

    def _turn(self, is_on: bool) -> None:
        if not is_on:
            self.stop()
            return
        if self._speaker is None:
            self._find_voice()
        self._left = passages(self._stage)
        self._go_on()

    def _find_voice(self) -> None:
        """Make the speaker; the extra may be there and a library of the platform's missing."""
        try:
            self._speaker = self._make(self)
        except ImportError as error:
            self._notices.refuse([f"Reading aloud cannot begin: {error}."])
            return
        self._speaker.ended.connect(self._go_on)
        self._speaker.failed.connect(self._fail)

    def _go_on(self) -> None:
        passage = next(self._left, None)
        if passage is None or self._speaker is None:
            self.stop()
            return
        passage.show()
        self._speaker.say(passage.text, passage.language)

    def _fail(self, says: str) -> None:
        self.stop()
        self._notices.refuse([says])


def passages(stage: "Stage") -> Iterator[Passage]:
    """Return what is to be read of what is in front, from where the editor is."""
    if stage.is_comparing:
        return _selected(stage.comparison) or _differences(stage.comparison)
    return _paragraphs(stage.reading) if stage.is_reading else iter(())


def _paragraphs(view: "ReadingView") -> Iterator[Passage]:
    """Return the paragraphs from the top of the view on, without what was stripped."""
    first = next((b.blockNumber() for top, b in view.blocks_in_sight() if top >= 0), 0)
    language = view.composition.language
    for number, block in enumerate(view.composition.blocks[first:], start=first):
        if block.role is not composition.Role.STRIPPED:
            yield Passage(block.text, language, partial(view.show_block, number))


def _selected(view: "ComparisonView") -> Iterator[Passage] | None:
    """Return what is selected, None where nothing is."""
    selected, comparison = view.grid.selected, view.comparison
    if selected is None or selected.is_empty or comparison is None:
        return None
    language = (comparison.left if selected.is_left else comparison.right).language
    taken = selection.taken(selected, view.grid.spread.rows)
    return iter([Passage(t.cell.text[t.start : t.end], language, _stay) for t in taken])


def _stay() -> None:
    """Bring nothing into view: what is selected is there already."""


def _differences(view: "ComparisonView") -> Iterator[Passage]:
    """Return the differences listed as plain sentences, from the one the editor is at."""
    if view.comparison is None:
        return
    language, model = view.comparison.left.language, view.findings.model
    for row in range(view.findings.row, model.rowCount()):
        index = model.index(row)
        told = f"{index.data(Role.HEADING)}. {index.data(Qt.ItemDataRole.DisplayRole)}"
        yield Passage(told, language, partial(view.findings.choose_row, row))
