"""What the lists show: rules in plain words; the lines a rule's trial found. Rows of values, no judgement."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.article import OutletRule
from reader.session import rule_words
from reader.session.trial import TrialLine

_SHOWN: Final = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_Index = QModelIndex | QPersistentModelIndex
_TOP: Final = QModelIndex()


class Rows(QAbstractListModel):
    """A list of lines of text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ()

    def rowCount(self, parent: _Index = _TOP) -> int:
        """Return how many rows there are; a row has none under it."""
        return 0 if parent.isValid() else len(self._texts)

    def data(self, index: _Index, role: int = _SHOWN) -> str | None:
        """Return what a row says, to the eye and to a screen reader."""
        if role not in (_SHOWN, _SPOKEN) or not 0 <= index.row() < len(self._texts):
            return None
        text = self._texts[index.row()]
        return text if role == _SHOWN else text.replace("\n", ". ")

    def _show(self, texts: Sequence[str]) -> None:
        self.beginResetModel()
        self._texts = tuple(texts)
        self.endResetModel()


class Rules(Rows):
    """Rules in plain words, those that hold some words.

    Attributes:
        shown: The rules listed.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[OutletRule, ...] = ()
        self._all: tuple[OutletRule, ...] = ()
        self._words: tuple[str, ...] = ()

    def show(self, rules: Sequence[OutletRule]) -> None:
        """List other rules."""
        self._all = tuple(rules)
        self._list()

    def narrow(self, words: str) -> None:
        """List only rules that hold all of these words, in outlet, line or deed."""
        self._words = tuple(words.casefold().split())
        self._list()

    def rule(self, index: _Index) -> OutletRule | None:
        """Return the rule of a row."""
        return self.shown[index.row()] if 0 <= index.row() < len(self.shown) else None

    def index_of(self, rule: OutletRule) -> QModelIndex:
        """Return the row of a rule; an invalid index if it is not listed."""
        return self.index(self.shown.index(rule), 0) if rule in self.shown else QModelIndex()

    @property
    def is_narrowed(self) -> bool:
        """Tell whether rules are left out for the words looked for."""
        return len(self.shown) < len(self._all)

    def _list(self) -> None:
        said = [(rule, rule_words.says(rule)) for rule in self._all]
        kept = [
            (rule, says)
            for rule, says in said
            if all(word in f"{says} {rule.text}".casefold() for word in self._words)
        ]
        self.shown = tuple(rule for rule, _ in kept)
        self._show([says for _, says in kept])


class Found(Rows):
    """Lines of stored articles that a rule speaks of.

    Attributes:
        lines: The lines listed.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[TrialLine, ...] = ()

    def show(self, lines: Sequence[TrialLine]) -> None:
        """List other lines; more of the same are added under those there are."""
        new = tuple(lines)
        if new == self.lines:
            return
        start = len(self.lines)
        if start and new[:start] == self.lines:
            self.beginInsertRows(_TOP, start, len(new) - 1)
            self._texts += tuple(map(_says, new[start:]))
            self.lines = new
            self.endInsertRows()
        else:
            self.lines = new
            self._show([_says(line) for line in new])


def _says(line: TrialLine) -> str:
    r"""Say what becomes of a line, under its article's headline.

    -> Ferry drifts off Saltmere\nLine 12, “Follow”: story → stripped
    """
    before, after = (rule_words.STANDS_AS[label] for label in (line.before, line.after))
    becomes = f"{before}, already so"
    if line.is_by_hand:
        becomes = f"{before}, set by hand, stays"
    elif line.before is not line.after:
        becomes = f"{before} → {after}"
    quoted = rule_words.shortened(line.text.strip())
    return f"{line.headline}\nLine {line.number}, “{quoted}”: {becomes}"
