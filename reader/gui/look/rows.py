"""Rows of a list as tall as their words need, and tall enough to hit. Knows nothing of what they say."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.look import targets


class TallRows(QStyledItemDelegate):
    """Paints rows as the style does; a list takes it by `setItemDelegate`."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room of the words, and a target a hand hits."""
        return super().sizeHint(option, index).expandedTo(QSize(0, targets.LEAST))
