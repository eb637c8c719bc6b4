"""A theme as Qt's palette, so that every standard widget takes its colours from one place."""

from typing import Final

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

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


OUTLINED: Final = (
    "QLineEdit",
    "QComboBox",
    "QAbstractSpinBox",
    "QPushButton",
    "QCheckBox",
    "QToolButton",
    "QScrollBar",
)
"""Classes of widget whose outlines Fusion takes from the colour of the window, darkened: on dark chrome
nobody would see them."""
_DARKENED: Final = 140
"""Per cent by which Fusion darkens it (qfusionstyle_p.h, `outline`)."""


def take(theme: Theme) -> None:
    """Give the whole program the colours of a theme."""
    QApplication.setPalette(palette(theme))
    edged = outlined(theme)
    for name in OUTLINED:
        # PySide's stub says bytes; what PySide takes is str.
        QApplication.setPalette(edged, name)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def outlined(theme: Theme) -> QPalette:
    """Return the palette of widgets whose outlines are to be the theme's edges."""
    made = palette(theme)
    edge = QColor(theme.edge)
    value = min(255, round(edge.value() * _DARKENED / 100))
    lit = QColor.fromHsv(max(edge.hsvHue(), 0), edge.hsvSaturation(), value)
    made.setColor(QPalette.ColorRole.Window, lit)
    return made


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme."""
    made = QPalette()
    for role, name in _ROLES:
        made.setColor(role, QColor(getattr(theme, name)))
    made.setColor(QPalette.ColorRole.Accent, QColor(theme.accent))
    for role in _FAINT_WHEN_DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.edge))
    return made
