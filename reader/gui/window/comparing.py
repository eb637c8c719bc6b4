"""What is kept of comparing: the switches with the settings, notes and ticks with the pair."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from reader.gui.window import notebook, switches
from reader.gui.window.place import DESK_WIDTH
from reader.gui.window.shown import Pair, Shown

if TYPE_CHECKING:
    from reader.gui.actions import Actions
    from reader.gui.comparison.options import Options
    from reader.gui.comparison.view import ComparisonView
    from reader.gui.window.comforts import Comforts
    from reader.settings import Settings


NARROW: Final = 1_050
"""Pixels of the window under which desk, text and differences do not all have room, however small their type."""


def has_room(view: "ComparisonView", width: int) -> bool:
    """Tell whether a window has room for the desk, the texts and the differences beside them."""
    return width >= max(NARROW, DESK_WIDTH + view.width_for_findings)


def dress(view: "ComparisonView", kept: "Settings", width: int) -> None:
    """Give a view the switches that were kept, and the list of differences where a window has room for it."""
    view.set_options(switches.options_of(kept))
    view.show_findings(when=kept.findings and has_room(view, width))


class Comparing(QObject):
    """Keeps what the editor switches and notes while comparing."""

    unwritable = Signal(str)
    """One plain sentence: the notes could not be kept."""

    def __init__(
        self, view: "ComparisonView", comforts: "Comforts", folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._comforts = comforts
        self._folder = folder
        self._pair: Pair | None = None
        self._width = NARROW
        self._is_shown_for_now: bool | None = None
        dress(view, comforts.settings, self._width)
        view.options_changed.connect(self._keep_options)
        view.notes_changed.connect(self._keep_notes)
        comforts.changed.connect(self._take_settings)

    def obey(self, actions: "Actions") -> None:
        """Have the view obey its commands."""
        from reader.gui.comparison import wiring

        wiring.obey(actions, self._view)
        actions.switch(findings=self._show_findings)
        self._actions = actions
        self.fit(self._width)

    def fit(self, width: int) -> None:
        """Show the list of differences if it is wished and a window of this width has room for it."""
        self._width = width
        dress(self._view, self._comforts.settings, width)
        if has_room(self._view, width):
            self._is_shown_for_now = None
        elif self._is_shown_for_now is not None:
            self._view.show_findings(when=self._is_shown_for_now)
        self._actions.check("findings", when=self._view.shows_findings)

    def _show_findings(self, is_on: bool) -> None:
        """Show the list, or not; in a narrow window for now, else from now on."""
        if has_room(self._view, self._width):
            self._comforts.take(findings=is_on)
        else:
            self._is_shown_for_now = is_on
        self._view.show_findings(when=is_on)

    def follow(self, shown: Shown) -> None:
        """Show the notes of the pair that is shown now."""
        self._pair = shown if isinstance(shown, Pair) else None
        if self._pair is not None:
            kept = notebook.read(self._folder, self._pair)
            self._view.findings.set_kept(kept.seen, kept.texts)

    def _keep_options(self, options: "Options") -> None:
        self._comforts.take(**switches.values_of(options))

    def _take_settings(self, kept: "Settings") -> None:
        del kept
        self.fit(self._width)

    def _keep_notes(self) -> None:
        if self._pair is None:
            return
        model = self._view.findings.model
        notes = notebook.Notes(frozenset(model.seen), dict(model.notes))
        try:
            notebook.write(self._folder, self._pair, notes)
        except OSError as error:
            self.unwritable.emit(f"Your notes could not be kept: {error.strerror}.")
