"""What is kept of comparing: the switches with the settings, notes and ticks with the pair."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.gui.comparison import wiring
from reader.gui.window import notebook, switches
from reader.gui.window.shown import Pair, Shown

if TYPE_CHECKING:
    from reader.gui.actions import Actions
    from reader.gui.comparison.options import Options
    from reader.gui.comparison.view import ComparisonView
    from reader.gui.window.comforts import Comforts
    from reader.settings import Settings


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
        view.set_options(switches.options_of(comforts.settings))
        view.options_changed.connect(self._keep_options)
        view.notes_changed.connect(self._keep_notes)
        comforts.changed.connect(self._take_settings)

    def obey(self, actions: "Actions") -> None:
        """Have the view obey its commands."""
        wiring.obey(actions, self._view)
        actions.switch(findings=self._view.findings.setVisible)
        actions.check("findings")

    def follow(self, shown: Shown) -> None:
        """Show the notes of the pair that is shown now."""
        self._pair = shown if isinstance(shown, Pair) else None
        if self._pair is not None:
            kept = notebook.read(self._folder, self._pair)
            self._view.findings.set_kept(kept.seen, kept.texts)

    def _keep_options(self, options: "Options") -> None:
        self._comforts.take(**switches.values_of(options))

    def _take_settings(self, kept: "Settings") -> None:
        self._view.set_options(switches.options_of(kept))

    def _keep_notes(self) -> None:
        if self._pair is None:
            return
        model = self._view.findings.model
        notes = notebook.Notes(frozenset(model.seen), dict(model.notes))
        try:
            notebook.write(self._folder, self._pair, notes)
        except OSError as error:
            self.unwritable.emit(f"Your notes could not be kept: {error.strerror}.")
