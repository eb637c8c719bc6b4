"""The look in force: which theme, which type; follows the system and says when something changed.

One `Look` for the whole window. Who paints asks it for `theme` and `reading` and repaints on `changed`.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QStyleHints
from PySide6.QtWidgets import QApplication

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
        self.theme = theme.LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._take(_theme_of_system())

    def choose_theme(self, choice: str) -> None:
        """Take a theme by name, or `system` to follow the platform."""
        self.choice = choice if choice in theme.THEMES else "system"
        self._take(theme.THEMES.get(choice) or _theme_of_system())
        self.changed.emit()

    def set_reading(self, reading: Reading) -> None:
        """Take another type."""
        if reading != self.reading:
            self.reading = reading
            self.changed.emit()

    def _follow_system(self) -> None:
        if self.choice == "system" and _theme_of_system() is not self.theme:
            self._take(_theme_of_system())
            self.changed.emit()

    def _take(self, chosen: theme.Theme) -> None:
        self.theme = chosen
        QApplication.setPalette(palette.palette(chosen))


def _theme_of_system() -> theme.Theme:
    hints = QGuiApplication.styleHints()
    is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
    return theme.for_system(is_dark=is_dark, wants_contrast=_wants_contrast(hints))


def _wants_contrast(hints: QStyleHints) -> bool:
    """Tell whether the platform asks for high contrast; Qt knows since 6.10."""
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)
