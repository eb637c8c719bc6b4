"""A few quiet words over the texts: that one is shown because there is no room for two. Knows no comparison."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from reader.gui.comparison import columns
from reader.gui.look.live import Look


class NarrowNote(QLabel):
    """Says why two texts are shown as one, and has no room where there is nothing to say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(columns.NARROW, 0, 12, 8)
        self.setAccessibleDescription("Why one text is shown")
        look.changed.connect(self._follow_look)
        self._follow_look()
        self.tell("")

    def tell(self, why: str) -> None:
        """Say why, or nothing."""
        self.setText(why)
        self.setVisible(bool(why))

    def _follow_look(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._look.theme.faint))
        self.setPalette(palette)
