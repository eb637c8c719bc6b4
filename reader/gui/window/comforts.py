"""Keeps what the editor chose: type, colours, switches. Turns settings into looks and commands, and back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from reader import settings
from reader.gui.look.reading import Reading
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.gui.actions import Actions
    from reader.gui.look.live import Look

SAVED_AFTER: Final = 500
"""Milliseconds after the last change: a held key is one change."""
_TYPE: Final = ("face", "size", "line_height", "measure", "spacing", "numbers")
_OWN: Final = ("cut", "added", "changed")
"""Kinds of mark whose colours can be chosen."""
_THEMES: Final = ("system", "light", "sepia", "dark")
_ORDERS: Final = ("newest", "taken_in", "headline", "outlet")
WIDER: Final = 4
"""Characters the column grows by."""


def dress(look: "Look", kept: Settings) -> None:
    """Give a look the type and the colours that were kept."""
    look.set_reading(reading_of(kept))
    look.set_marks({kind: getattr(kept, f"{kind}_colour") for kind in _OWN})
    if kept.theme != look.choice:
        look.choose_theme(kept.theme)


def reading_of(kept: Settings) -> Reading:
    """Return the type that was kept."""
    return Reading(**{name: getattr(kept, name) for name in _TYPE})


class Comforts(QObject):
    """Obeys the commands about type and colours, and keeps what was chosen.

    Attributes:
        settings: What is chosen now.
    """

    changed = Signal(object)
    """The `Settings` in force."""
    unwritable = Signal(str)
    """One plain sentence: the settings could not be kept."""

    def __init__(self, look: "Look", folder: Path, kept: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.settings = kept
        self._look = look
        self._folder = folder
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVED_AFTER)
        self._pause.timeout.connect(self.save)

    def obey(self, actions: "Actions") -> None:
        """Obey these commands, and show in them what is chosen."""
        actions.obey(
            larger=self.larger,
            smaller=self.smaller,
            normal_size=self.normal_size,
            wider=self.wider,
            narrower=self.narrower,
            **{f"theme_{name}": self._choice("theme", name) for name in _THEMES},
            **{f"order_{name}": self._choice("order", name) for name in _ORDERS},
        )
        actions.switch(numbers=self.set_numbers)
        self._actions = actions
        self._show()

    def take(self, **chosen: settings.Value) -> None:
        """Choose other settings, by name."""
        values = {**self.settings._asdict(), **chosen}
        taken = settings.from_values(values)
        if taken == self.settings:
            return
        self.settings = taken
        dress(self._look, taken)
        self._show()
        self._pause.start()
        self.changed.emit(taken)

    def save(self) -> None:
        """Keep what is chosen."""
        self._pause.stop()
        try:
            settings.save(self._folder, self.settings)
        except OSError as error:
            self.unwritable.emit(f"The settings could not be kept: {error.strerror}.")

    def larger(self) -> None:
        """Take larger type."""
        self.take(size=self._look.reading.larger().size)

    def smaller(self) -> None:
        """Take smaller type."""
        self.take(size=self._look.reading.smaller().size)

    def turn_size(self, direction: int) -> None:
        """Take larger (1) or smaller (-1) type."""
        (self.larger if direction > 0 else self.smaller)()

    def normal_size(self) -> None:
        """Take the size type came with."""
        self.take(size=Settings().size)

    def wider(self) -> None:
        """Take longer lines."""
        self.take(measure=self.settings.measure + WIDER)

    def narrower(self) -> None:
        """Take shorter lines."""
        self.take(measure=self.settings.measure - WIDER)

    def set_numbers(self, is_on: bool) -> None:
        """Number the paragraphs, or not."""
        self.take(numbers=is_on)

    def _choice(self, setting: str, value: str) -> Callable[[], None]:
        def choose() -> None:
            self.take(**{setting: value})

        return choose

    def _show(self) -> None:
        self._actions.check("numbers", when=self.settings.numbers)
        self._actions.check(f"theme_{self.settings.theme}")
        self._actions.check(f"order_{self.settings.order}")
