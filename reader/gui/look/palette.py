"""A theme as Qt's palette, so that every standard widget takes its colours from one place."""

from typing import Final

from PySide6.QtGui import QColor, QPalette

from reader.gui.look.theme import Theme

_ROLES: Final = (
    (QPalette.ColorRole.Window, "chrome"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "paper"),
    (QPalette.ColorRole.AlternateBase, "chrome"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.Button, "chrome"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "accent_ink"),
    (QPalette.ColorRole.ToolTipBase, "paper"),
    (QPalette.ColorRole.ToolTipText, "ink"),
    (QPalette.ColorRole.PlaceholderText, "faint"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "accent_ink"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Light, "paper"),
    (QPalette.ColorRole.Midlight, "hover"),
    (QPalette.ColorRole.Mid, "rule"),
    (QPalette.ColorRole.Dark, "edge"),
    (QPalette.ColorRole.Shadow, "edge"),
)
_FAINT_WHEN_DISABLED: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme."""
    made = QPalette()
    for role, name in _ROLES:
        made.setColor(role, QColor(getattr(theme, name)))
    made.setColor(QPalette.ColorRole.Accent, QColor(theme.accent))
    for role in _FAINT_WHEN_DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.edge))
    return made
