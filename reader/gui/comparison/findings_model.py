"""The entries of the findings panel as Qt lists them: filtered, ticked off, noted on.

Texts are made when they are asked for: a comparison of 20,000 paragraphs lists as many entries.
"""

import sys
from bisect import bisect_left
from collections import Counter
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.compare import rows_says
from reader.compare.rows_says import Entry
from reader.compare.spread import Standing
from reader.gui.comparison.making import Listed

AnyIndex = QModelIndex | QPersistentModelIndex


_NAMED_BY_PLACE = frozenset({"headline", "caption"})
"""Kinds whose place says all: `Headline`, not `Headline, headline`."""


class Role(IntEnum):
    """What is asked for besides Qt's own roles."""

    HEADING = int(Qt.ItemDataRole.UserRole)
    """Kind and place: all of it, as it is also spoken."""
    NOTE = HEADING + 1


class Told(NamedTuple):
    """All that is painted of an entry, asked for at once: Qt's way from role to role costs more than the texts."""

    says: str
    kind: str
    place: str
    """Where it stands; empty where the kind says it."""
    sign: str
    """Name of its sign; empty where it has none."""
    is_heavy: bool
    """It could need a correction."""
    is_seen: bool
    is_noted: bool


_FLAGS = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
    | Qt.ItemFlag.ItemIsUserCheckable
)
"""Of any entry: it can be chosen and ticked off."""


class FindingsModel(QAbstractListModel):
    """Lists the differences of a comparison.

    Attributes:
        seen: Keys of the entries that are ticked off.
        notes: Notes by key.
    """

    seen_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listed: Listed | None = None
        self._shown: list[Entry] = []
        self._keys: dict[Entry, str] = {}
        self.seen: set[str] = set()
        self.notes: dict[str, str] = {}

    @property
    def is_waiting(self) -> bool:
        """Whether it is not known yet what differs."""
        return self._listed is None

    @property
    def total(self) -> int:
        """How many differences there are, filtered or not."""
        return len(self._listed.entries) if self._listed else 0

    def show(self, listed: Listed | None) -> None:
        """List the differences of a comparison, or none."""
        self.beginResetModel()
        self._listed = listed
        self._keys = {}
        self._shown = list(listed.entries) if listed else []
        self.endResetModel()

    def set_kept(self, seen: frozenset[str], notes: dict[str, str]) -> None:
        """Take what was ticked off and noted before."""
        self.beginResetModel()
        self.seen, self.notes = set(seen), dict(notes)
        self.endResetModel()

    def filter(self, kind: str | None, *, only_heavy: bool) -> None:
        """List only one kind, only what could need a correction, or both."""
        self.beginResetModel()
        self._shown = [
            entry
            for entry in (self._listed.entries if self._listed else ())
            if kind in {None, entry.kind} and (entry.is_heavy or not only_heavy)
        ]
        self.endResetModel()

    def kinds(self) -> list[tuple[str, int]]:
        """Return the kinds that occur, with how often."""
        counts = Counter(entry.kind for entry in (self._listed.entries if self._listed else ()))
        return [(kind, counts[kind]) for kind in rows_says.KIND_NAMES if kind in counts]

    def unseen(self) -> int:
        """Return how many of the listed entries are not ticked off."""
        if not self.seen:
            return len(self._shown)
        return sum(self._key(entry) not in self.seen for entry in self._shown)

    def change_at(self, row: int) -> int | None:
        """Return the number of the change of an entry."""
        return self._shown[row].change if 0 <= row < len(self._shown) else None

    def row_of_change(self, number: int) -> int | None:
        """Return the first entry of a change, None where it is filtered away."""
        at = bisect_left(
            self._shown, number, key=_change
        )  # in reading order, as changes are numbered
        return at if self.change_at(at) == number else None

    def key_at(self, row: int) -> str:
        """Return by what the entry of a row is known from one comparison to the next; empty for no row."""
        return self._key(self._shown[row]) if 0 <= row < len(self._shown) else ""

    def row_of_key(self, key: str) -> int | None:
        """Return the row of an entry by its key, None where it is not listed."""
        return (
            next((at for at, entry in enumerate(self._shown) if self._key(entry) == key), None)
            if key
            else None
        )

    def says(self, row: int) -> str:
        """Return what the entry of a row says; empty while it is not known what differs."""
        if self._listed is None:
            return ""
        return rows_says.says(self._shown[row], self._listed.comparison, self._listed.spread)

    def told(self, row: int) -> Told:
        """Return all that is painted of the entry of a row.

        Raises:
            LookupError: It is not known what differs, and nothing is listed.
        """
        if self._listed is None:
            raise LookupError(row)
        entry = self._shown[row]
        marks = entry.is_heavy, self._is_seen(entry), bool(self._note(entry))
        heading, sign = _heading(entry, self._listed), _sign(entry, self._listed)
        return Told(self.says(row), *heading, sign, *marks)

    def toggle_seen(self, index: AnyIndex) -> None:
        """Tick an entry off, or take the tick away."""
        if index.isValid():
            is_seen = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if is_seen else Qt.CheckState.Checked
            self.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def set_note(self, index: AnyIndex, text: str) -> None:
        """Note on an entry; an empty text takes the note away."""
        if not index.isValid():
            return
        key = self._key(self._shown[index.row()])
        self.notes.pop(key, None)
        if text.strip():
            self.notes[key] = text
        self.dataChanged.emit(index, index)

    # Qt calls these

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many entries are listed."""
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Return that an entry can be chosen and ticked off."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what is asked of an entry."""
        if not index.isValid() or self._listed is None:
            return None
        entry = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.says(index.row())
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._is_seen(entry) else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return _in_full(entry, self._listed)
        if role == Role.HEADING:
            return "".join(_heading(entry, self._listed))
        return self._note(entry) if role == Role.NOTE else None

    def _is_seen(self, entry: Entry) -> bool:
        return bool(self.seen) and self._key(entry) in self.seen

    def _note(self, entry: Entry) -> str:
        return self.notes.get(self._key(entry), "") if self.notes else ""

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Tick an entry off."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        key = self._key(self._shown[index.row()])
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.seen.add(key)
        else:
            self.seen.discard(key)
        self.dataChanged.emit(index, index)
        self.seen_changed.emit()
        return True

    def _key(self, entry: Entry) -> str:
        if entry not in self._keys and self._listed is not None:
            self._keys[entry] = rows_says.key(entry, self._listed.comparison, self._listed.spread)
        return self._keys[entry]


def _heading(entry: Entry, listed: Listed) -> tuple[str, str]:
    """Return the kind, and where it stands unless the kind says that."""
    place = rows_says.where(entry, listed.comparison, listed.spread)
    if not place or entry.kind in _NAMED_BY_PLACE:
        return place.capitalize() or _one_of(entry.kind), ""
    return _one_of(entry.kind), f" \N{MIDDLE DOT} {place}"


def _in_full(entry: Entry, listed: Listed) -> str:
    """Return text first, kind second, place last: the order a screen reader should say it in."""
    text = rows_says.says(entry, listed.comparison, listed.spread)
    weight = "could need a correction" if entry.is_heavy else ""
    heading = "".join(_heading(entry, listed))
    return ". ".join(filter(None, [text.rstrip("."), heading, weight]))


def _sign(entry: Entry, listed: Listed) -> str:
    """Return the sign that stands beside the text where an entry is; empty where none does."""
    if entry.change is None:
        return ""
    change = listed.spread.changes[entry.change]
    if entry.kind == rows_says.MOVED:
        return entry.kind
    is_shown = change.standing is not Standing.SAME
    return (change.standing if is_shown else Standing.EDITED).value


def _change(entry: Entry) -> int:
    """Return by what entries are in order: those of no change come last."""
    return sys.maxsize if entry.change is None else entry.change


def _one_of(kind: str) -> str:
    """Return a kind's name for one entry: `Quotes` -> `Quote`."""
    name = rows_says.KIND_NAMES[kind]
    return name.removesuffix("s")
