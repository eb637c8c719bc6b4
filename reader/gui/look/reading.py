"""The type an article is read in: faces, size, line height, measure, spacing. Knows no colour.

The faces are chains, best first: the platform's own text faces before what Linux ships, with faces for
other scripts left to Qt's own fallback.
"""

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

SERIF: Final = (
    "Charter",
    "Iowan Old Style",
    "Source Serif 4",
    "Source Serif Pro",
    "Cambria",
    "Georgia",
    "Noto Serif",
    "Liberation Serif",
    "DejaVu Serif",
)
"""Text faces drawn for reading, the narrower and calmer ones first."""

SANS: Final = (
    "Segoe UI",
    "SF Pro Text",
    "Helvetica Neue",
    "Inter",
    "Source Sans 3",
    "Noto Sans",
    "Liberation Sans",
    "DejaVu Sans",
)

SMALLEST, LARGEST = 8.0, 40.0
"""Limits of the text size in points: below 8 no face reads, above 40 no line holds a phrase."""

SIZES: Final = (8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 16.0, 18.0, 20.0, 24.0, 28.0, 34.0, 40.0)
"""The steps of larger and smaller."""


class Reading(NamedTuple):
    """How text is set. Frozen; `_replace` makes the next one."""

    face: str = "serif"
    """`serif`, `sans`, or the name of a family of the reader's own."""
    size: float = 13.0
    """Points."""
    line_height: float = 1.45
    """Times the face's own line spacing at 1.2: 1.45 sets 13 on 19."""
    measure: int = 68
    """Widest line, in average characters of the face; 45 to 90 read well (Bringhurst 2.1.2)."""
    spacing: float = 0.7
    """Room after a paragraph, in lines."""
    numbers: bool = False
    """Paragraph numbers in the margin."""

    def families(self) -> tuple[str, ...]:
        """Return the chain of faces, the reader's own first."""
        if self.face == "sans":
            return SANS
        return SERIF if self.face == "serif" else (self.face, *SERIF)

    def font(self, scale: float = 1.0) -> "QFont":
        """Return the face for running text, ``scale`` times the size (headlines, captions)."""
        from PySide6.QtGui import QFont

        font = QFont(list(self.families()))
        font.setPointSizeF(self.size * scale)
        font.setStyleHint(
            QFont.StyleHint.SansSerif if self.face == "sans" else QFont.StyleHint.Serif
        )
        return font

    def column_width(self) -> float:
        """Return the widest line in pixels."""
        from PySide6.QtGui import QFontMetricsF

        return QFontMetricsF(self.font()).averageCharWidth() * self.measure

    def leading(self, scale: float = 1.0) -> float:
        """Return the distance from line to line in pixels, for text of ``scale`` times the size."""
        from PySide6.QtGui import QFontMetricsF

        height = QFontMetricsF(self.font(scale)).height()
        return height * self.line_height / 1.2

    def larger(self) -> "Reading":
        """Return the next size up."""
        return self._replace(size=next((s for s in SIZES if s > self.size), LARGEST))

    def smaller(self) -> "Reading":
        """Return the next size down."""
        return self._replace(size=next((s for s in reversed(SIZES) if s < self.size), SMALLEST))
