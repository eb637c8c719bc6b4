"""A few quiet words beside the verdict: that what is shown was compared by meaning. Knows no comparison."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from reader.gui.look.live import Look


class Depth(Enum):
    """How well what is shown was compared."""

    AT_ONCE = auto()
    """As well as can be, or as is wished."""
    AWAITED = auto()
    """A better comparison is being made."""
    REFINED = auto()
    """By what words mean in their sentences."""
    UNREFINED = auto()
    """The better one could not be made."""


_SAYS: Final = {
    Depth.AT_ONCE: "",
    Depth.AWAITED: "Refining by meaning …",
    Depth.REFINED: "Refined by meaning",
    Depth.UNREFINED: "Not refined by meaning",
}
_EXPLAINS: Final = "Sentences are paired by what their words mean in them, not by the words alone."


class DepthNote(QLabel):
    """Says how well what is shown was compared, where that is worth saying.

    Has its room from the moment a better comparison is awaited, so that nothing moves when it comes.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._depth = Depth.AT_ONCE
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setContentsMargins(0, 9, 14, 8)
        self.setAccessibleName("Depth of the comparison")
        look.changed.connect(self._follow_look)
        self._follow_look()
        self.tell(Depth.AT_ONCE)

    def tell(self, depth: Depth, why: str = "") -> None:
        """Say how well what is shown was compared, and why no better where that went wrong."""
        self.setText(_SAYS[depth])
        self.setToolTip(why or (_EXPLAINS if depth is Depth.REFINED else ""))
        self.setAccessibleDescription(self.text())
        self.setVisible(depth is not Depth.AT_ONCE)
        was, self._depth = self._depth, depth
        if was is Depth.AWAITED and depth in {Depth.REFINED, Depth.UNREFINED}:
            self._announce()

    def _announce(self) -> None:
        """Have a screen reader say it."""
        # Not needed for the first paint, and the roles of things take PySide6 4 ms.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text()))

    def _follow_look(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._look.theme.faint))
        self.setPalette(palette)
        margins = self.contentsMargins()
        widest = max(self.fontMetrics().horizontalAdvance(says) for says in _SAYS.values())
        self.setMinimumWidth(widest + margins.left() + margins.right() + 2)
