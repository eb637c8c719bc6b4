"""The platform's voice, where the extra `sidelight[speech]` is installed. The only user of QtTextToSpeech.

QtTextToSpeech is outside PySide6-Essentials (161 MB more), so it is an extra; everything else works without.
Knows texts and languages; does not know what they are about.
"""

from importlib.util import find_spec
from typing import Final

from PySide6.QtCore import QLocale, QObject, Signal

ABSENT: Final = "Reading aloud needs the speech part of Sidelight: install sidelight[speech]"
SILENT: Final = "This computer has no voice to read aloud with."


def is_there() -> bool:
    """Tell whether the extra is installed; imports nothing."""
    return find_spec("PySide6.QtTextToSpeech") is not None


class Speaker(QObject):
    """What says one text at a time: a voice, or what stands for one in tests."""

    ended = Signal()
    """The text was said to its end."""
    failed = Signal(str)
    """One plain sentence: nothing can be said."""

    def say(self, text: str, language: str) -> None:
        """Say a text, in a voice of its language where there is one."""
        raise NotImplementedError

    def stop(self) -> None:
        """Be silent."""
        raise NotImplementedError


class Voice(Speaker):
    """The platform's own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Outside Essentials: see the module.
        from PySide6.QtTextToSpeech import (  # pyright: ignore[reportMissingModuleSource]
            QTextToSpeech,
        )

        self._states = QTextToSpeech.State
        self._engine = QTextToSpeech(self)
        self._is_saying = False
        self._engine.stateChanged.connect(self._follow)

    def say(self, text: str, language: str) -> None:
        """Say a text, in a voice of its language where there is one."""
        if self._engine.state() is self._states.Error:
            self.failed.emit(SILENT)
            return
        self._speak(language)
        self._is_saying = True
        self._engine.say(text)

    def stop(self) -> None:
        """Be silent."""
        self._is_saying = False
        self._engine.stop()

    def _speak(self, language: str) -> None:
        wanted = QLocale(language).language()
        if self._engine.locale().language() is not wanted:
            known = (each for each in self._engine.availableLocales() if each.language() is wanted)
            self._engine.setLocale(next(known, self._engine.locale()))

    def _follow(self, state: object) -> None:
        if not self._is_saying:
            return
        if state is self._states.Ready:
            self._is_saying = False
            self.ended.emit()
        elif state is self._states.Error:
            self._is_saying = False
            self.failed.emit(SILENT)
