"""The look in force: which theme, which type; follows the system and says when something changed.

One `Look` for the whole window. Who paints asks it for `theme` and `reading` and repaints on `changed`.
It exists before the first paint, so it keeps off the namespace `Qt` until `follow_system`: making its
hundred enumerations costs PySide6 15 ms.
"""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.gui.look import palette, theme
from reader.gui.look.reading import Reading


class Look(QObject):
    """The theme and the type in force.

    Attributes:
        theme: Colours to paint with now.
        reading: Type to set articles in now.
        choice: What the reader chose: `system` or the name of a theme.
    """

    changed = Signal()
    """Theme or type is another now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = "system"
        self.reading = Reading()
        self.theme = self._plain = theme.LIGHT
        self._own: dict[str, str] = {}
        self._system = theme.for_system(is_dark=_is_dark(), wants_contrast=False)
        self._take(self._system)

    def choose_theme(self, choice: str) -> None:
        """Take a theme by name, or `system` to follow the platform."""
        self.choice = choice if choice in theme.THEMES else "system"
        self._take(theme.THEMES.get(choice, self._system))
        self.changed.emit()

    def set_marks(self, colours: dict[str, str]) -> None:
        """Take the reader's own colours of marks, by kind; an empty one is the theme's."""
        if colours != self._own:
            self._own = colours
            self._take(self._plain)
            self.changed.emit()

    def set_reading(self, reading: Reading) -> None:
        """Take another type."""
        if reading != self.reading:
            self.reading = reading
            self.changed.emit()

    def follow_system(self) -> None:
        """Follow the platform's colours and its wish for contrast from now on."""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._ask_system)
        self._ask_system()

    def _ask_system(self) -> None:
        self._system = _theme_of_system()
        if self.choice == "system" and self._system is not self._plain:
            self._take(self._system)
            self.changed.emit()

    def _take(self, chosen: theme.Theme) -> None:
        self.theme = self._plain = chosen
        if any(self._own.values()):
            from reader.gui.look.own_colours import own

            self.theme = own(chosen, self._own)
        palette.take(self.theme)


DARK_BELOW: Final = 128
"""Lightness, of 255, under which a window's ground is dark."""


def _is_dark() -> bool:
    """Tell whether the platform's own palette is dark; asked before it is replaced by ours."""
    return QGuiApplication.palette().window().color().lightness() < DARK_BELOW


def _theme_of_system() -> theme.Theme:
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
    # Qt knows of high contrast since 6.10.
    accessibility = getattr(hints, "accessibility", None)
    wants_contrast = (
        accessibility is not None
        and accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    )
    return theme.for_system(is_dark=is_dark, wants_contrast=wants_contrast)
