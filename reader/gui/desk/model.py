"""The stories of the desk as Qt's model of a tree: stories, each with its versions.

A thin model: a tuple of values in, roles out. A story with one version has no rows of its own: its row is
the version. Filled in portions: it knows the ids of all stories and says when it wants more of them.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.gui.desk import wording

if TYPE_CHECKING:
    from reader.session.views import StoryView, VersionView

Index = QModelIndex | QPersistentModelIndex

DRAGGED: Final = "application/x-sidelight-version"
"""What a version is while it is dragged: its id in digits."""
NO_INDEX: Final = QModelIndex()
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN: Final = int(Qt.ItemDataRole.AccessibleTextRole)


class Stories(QAbstractItemModel):
    """Stories and versions.

    Attributes:
        stories: What is shown so far.
    """

    more_wanted = Signal()
    """The list was scrolled to its end and there are stories beyond it."""
    move_wanted = Signal(int, object)
    """A version was dropped on a story: its id, and the story's id or None for one of its own."""
    pair_wanted = Signal(int, int)
    """A version was dropped on another: the ids of the two."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stories: tuple[StoryView, ...] = ()
        self._total = 0

    # What it holds

    def show(self, stories: Sequence["StoryView"], total: int) -> None:
        """Hold these stories, the first of ``total``."""
        self.beginResetModel()
        self.stories = tuple(stories)
        self._total = total
        self.endResetModel()

    def append(self, stories: Sequence["StoryView"]) -> None:
        """Hold these stories too, after the others."""
        if stories:
            first = len(self.stories)
            self.beginInsertRows(NO_INDEX, first, first + len(stories) - 1)
            self.stories += tuple(stories)
            self.endInsertRows()

    def story(self, index: Index) -> "StoryView | None":
        """Return the story a row is, or belongs to."""
        if not index.isValid():
            return None
        return self.stories[_story_row(index)]

    def version(self, index: Index) -> "VersionView | None":
        """Return the version a row stands for; None for a story of several."""
        story = self.story(index)
        if story is None:
            return None
        if index.internalId():
            return story.versions[index.row()]
        return story.versions[0] if len(story.versions) == 1 else None

    def index_of(self, version_id: int) -> QModelIndex:
        """Return the row that stands for a version; an invalid index if none does."""
        for row, story in enumerate(self.stories):
            for place, version in enumerate(story.versions):
                if version.id == version_id:
                    top = self.index(row, 0)
                    return top if len(story.versions) == 1 else self.index(place, 0, top)
        return NO_INDEX

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Return a place; the id of a version's place is its story's row and one."""
        if not self.hasIndex(row, column, parent):
            return NO_INDEX
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]
        """Return the place of a version's story."""
        if not child.isValid() or not child.internalId():
            return NO_INDEX
        return self.createIndex(_story_row(child), 0, 0)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of stories, or of versions of one."""
        if not parent.isValid():
            return len(self.stories)
        if parent.internalId() or parent.column() > 0:
            return 0
        versions = len(self.stories[parent.row()].versions)
        return versions if versions > 1 else 0

    def columnCount(self, parent: Index = NO_INDEX) -> int:  # noqa: ARG002 - Qt calls it so
        """Return one."""
        return 1

    def hasChildren(self, parent: Index = NO_INDEX) -> bool:
        """Tell whether a row opens."""
        return self.rowCount(parent) > 0

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return the words of a row; the delegate paints from `story` and `version`."""
        if role not in (_DISPLAY, _TIP, _SPOKEN):
            return None
        story, version = self.story(index), self.version(index)
        if story is None:
            return None
        if role == _DISPLAY:
            return version.headline if version else story.headline
        if role == _TIP:
            return version.path if version else None
        return wording.spoken(version) if version else _spoken_story(story)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there are stories beyond those shown."""
        return not parent.isValid() and len(self.stories) < self._total

    def fetchMore(self, parent: Index) -> None:  # noqa: ARG002 - Qt calls it so
        """Say that more stories are wanted; they come when they are read."""
        self.more_wanted.emit()

    # Dragging

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let versions be dragged, and dropped anywhere."""
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        if self.version(index) is not None:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        """Return what may be dropped on the list itself."""
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return a version as it is dragged: its id, and its headline for other programs."""
        data = QMimeData()
        for version in filter(None, map(self.version, indexes)):
            data.setData(DRAGGED, str(version.id).encode())
            data.setText(version.headline)
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Return what dropping does: file elsewhere."""
        return Qt.DropAction.MoveAction

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for what the drop means: on a story, move; on a version, compare; beside, a new story."""
        del action, row, column
        dragged = bytes(data.data(DRAGGED).data())
        if not dragged.isdigit():
            return False
        self._ask_for_drop(int(dragged), self.story(parent), self.version(parent))
        # Qt would take the dragged row away on success; the new list comes from the library instead.
        return False

    def _ask_for_drop(
        self, dragged: int, story: "StoryView | None", version: "VersionView | None"
    ) -> None:
        if version is not None and version.id != dragged:
            self.pair_wanted.emit(dragged, version.id)
        elif story is None:
            self.move_wanted.emit(dragged, None)
        elif version is None and dragged not in {each.id for each in story.versions}:
            self.move_wanted.emit(dragged, story.id)


def _story_row(index: Index) -> int:
    return int(index.internalId()) - 1 if index.internalId() else index.row()


def _spoken_story(story: "StoryView") -> str:
    return f"{story.headline}. Story, {wording.story_meta(story)}"
