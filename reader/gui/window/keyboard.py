"""Keys of the editor's own: kept in a small file beside the settings, only where they are not the program's.

Knows the table of commands and a folder; does not know how keys are chosen.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from reader import settings
from reader.gui.actions import commands

if TYPE_CHECKING:
    from reader.gui.actions import Actions

FILE: Final = "keys.txt"
_FREE: Final = frozenset(range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1))
"""Keys that write nothing by themselves, so that they need no Control or Alt."""
_HELD: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def read(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return the keys kept in a folder, by command; what makes no sense is left out."""
    kept: dict[str, tuple[str, ...]] = {}
    for name, value in settings.read_values(folder / FILE).items():
        if name in commands() and isinstance(value, tuple):
            kept[name] = tuple(key for key in value if isinstance(key, str) and can_be_a_key(key))
    return kept


def write(folder: Path, actions: "Actions") -> None:
    """Keep the keys that are not the program's own.

    Raises:
        OSError: The folder cannot be written.
    """
    own = {name: actions.keys_of(name) for name in commands()}
    changed = {name: keys for name, keys in own.items() if keys != commands()[name].keys}
    settings.write_values(folder / FILE, changed)


def can_be_a_key(written: str) -> bool:
    """Tell whether a key may stand for a command: one that writes a letter would stop all typing."""
    sequence = QKeySequence(written)
    if sequence.count() != 1:
        return False
    combination = _combination(sequence)
    key, held = combination.key(), combination.keyboardModifiers()
    if key in {Qt.Key.Key_unknown, Qt.Key(0)}:
        return False
    return key.value in _FREE or bool(held & _HELD)


def _combination(sequence: QKeySequence) -> QKeyCombination:
    """Return a sequence's first key with what is held; PySide's stubs do not know that it can be asked."""
    return sequence[0]  # type: ignore[index, no-any-return, unused-ignore]  # pyright: ignore[reportIndexIssue, reportUnknownVariableType]
