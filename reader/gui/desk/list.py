"""The list of stories and versions: opening, choosing, keys, and what it says when it is empty."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QCursor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from reader.gui.desk.model import Stories
from reader.gui.desk.rows import CHEVRON, PAD_X, Rows
from reader.gui.look import viewports

if TYPE_CHECKING:
    from reader.gui.look.live import Look
    from reader.session.views import StoryView, VersionView

_OPENS_FROM: Final = PAD_X + 2 * CHEVRON
"""Pixels at the right of a story where a click opens it and chooses nothing."""


class StoryList(QTreeView):
    """Stories, each opening to its versions.

    Attributes:
        nothing_says: What is painted where nothing is to be shown.
    """

    chosen = Signal()
    """Other versions or another story are chosen now."""
    menu_wanted = Signal(QPoint)
    """A context menu on what is chosen, at a place on the screen."""
    removal_wanted = Signal()
    """The delete key was pressed on what is chosen."""

    def __init__(self, model: Stories, look: "Look", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        viewports.give(self)
        self.nothing_says = ""
        self._look = look
        self._stories = model
        self._is_telling = True
        self.setModel(model)
        self.setItemDelegate(Rows(look, model))
        self._set_up()
        look.changed.connect(self.viewport().update)

    def _set_up(self) -> None:
        self.setAccessibleName("Stories and versions")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.viewport().setBackgroundRole(self.backgroundRole())

    # What is chosen

    def chosen_versions(self) -> tuple["VersionView", ...]:
        """Return the versions chosen, in the order of the list."""
        rows = sorted(self.selectedIndexes(), key=_place)
        found = (self._stories.version(index) for index in rows)
        return tuple(version for version in found if version is not None)

    def chosen_story(self) -> "StoryView | None":
        """Return the story of several versions that alone is chosen, if one is."""
        rows = self.selectedIndexes()
        if len(rows) != 1 or self._stories.version(rows[0]) is not None:
            return None
        return self._stories.story(rows[0])

    def chosen_or_within(self) -> tuple["VersionView", ...]:
        """Return the versions chosen, and all of a story that is chosen."""
        story = self.chosen_story()
        return story.versions if story is not None else self.chosen_versions()

    def choose(self, version_ids: Iterable[int]) -> None:
        """Choose versions, open their stories and bring the first into sight; nobody is told."""
        places = [self._stories.index_of(each) for each in version_ids]
        places = [place for place in places if place.isValid()]
        self._is_telling = False
        self.clearSelection()
        for place in places:
            self.expand(place.parent())
            self.selectionModel().select(place, QItemSelectionModel.SelectionFlag.Select)
        if places:
            self.selectionModel().setCurrentIndex(
                places[0], QItemSelectionModel.SelectionFlag.NoUpdate
            )
            self.scrollTo(places[0])
        self._is_telling = True

    def fill(self, stories: "Sequence[StoryView]", total: int) -> None:
        """Show other stories; what was open, chosen and in sight stays so."""
        open_before, chosen = self._open_stories(), [each.id for each in self.chosen_versions()]
        height = self.verticalScrollBar().value()
        self._stories.show(stories, total)
        self.open_stories(open_before)
        self.choose(chosen)
        self.verticalScrollBar().setValue(height)
        self.viewport().update()

    def open_stories(self, story_ids: Iterable[int]) -> None:
        """Open these stories."""
        wanted = frozenset(story_ids)
        for row, story in enumerate(self._stories.stories):
            if story.id in wanted:
                self.expand(self._stories.index(row, 0))

    def _open_stories(self) -> frozenset[int]:
        stories = enumerate(self._stories.stories)
        return frozenset(
            story.id for row, story in stories if self.isExpanded(self._stories.index(row, 0))
        )

    # What Qt tells

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that others are chosen."""
        super().selectionChanged(selected, deselected)
        if self._is_telling:
            self.chosen.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close a story where its arrow is; else choose."""
        place = self.indexAt(event.position().toPoint())
        near_arrow = event.position().x() > self.viewport().width() - _OPENS_FROM
        if self._stories.hasChildren(place) and place.isValid() and near_arrow:
            self.setExpanded(place, not self.isExpanded(place))
            return
        super().mousePressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's own name
        """Drag the version under the mouse: of two that are compared, and so chosen, not the other one."""
        from PySide6.QtGui import QDrag  # not before something is dragged

        place = self.currentIndex()
        if self._stories.version(place) is None:
            return
        box = self.visualRect(place)
        drag = QDrag(self)
        drag.setMimeData(self._stories.mimeData([place]))
        drag.setPixmap(self.viewport().grab(box))
        drag.setHotSpot(self.viewport().mapFromGlobal(QCursor.pos()) - box.topLeft())
        drag.exec(supportedActions)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for removal with the delete key, show again with Return."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is chosen: under the pointer, or at the row by key."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(self.viewport().mapToGlobal(row.center()))
        else:
            self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows; where there are none, what to do about it."""
        super().paintEvent(event)
        if self._stories.stories or not self.nothing_says:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(self._look.theme.faint))
        room = self.viewport().rect().adjusted(PAD_X, PAD_X, -PAD_X, -PAD_X)
        painter.drawText(room, _EMPTY_TEXT, self.nothing_says)
        painter.end()

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw none: rows show themselves how they open."""


_EMPTY_TEXT: Final = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft) | int(
    Qt.TextFlag.TextWordWrap
)


def _place(index: QModelIndex) -> tuple[int, int]:
    parent = index.parent()
    return (parent.row(), index.row()) if parent.isValid() else (index.row(), -1)
