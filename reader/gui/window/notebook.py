"""What the editor noted on a pair and ticked off, kept beside the library, a small file for each pair.

The same notes whichever side stands left. Knows keys and texts, not what they stand for.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from reader import settings

if TYPE_CHECKING:
    from reader.gui.window.shown import Pair

FOLDER: Final = "notes"


class Notes(NamedTuple):
    """What is kept of a pair."""

    seen: frozenset[str]
    """Keys of the differences ticked off."""
    texts: dict[str, str]
    """Notes by key."""


NONE: Final = Notes(frozenset(), {})


def read(folder: Path, pair: "Pair") -> Notes:
    """Return what was noted on a pair."""
    values = settings.read_values(_path(folder, pair))
    seen, keys, texts = (_strings(values.get(name)) for name in ("seen", "keys", "texts"))
    return Notes(frozenset(seen), dict(zip(keys, texts, strict=False)))


def write(folder: Path, pair: "Pair", notes: Notes) -> None:
    """Keep what is noted on a pair; a pair without notes takes no room.

    Raises:
        OSError: The folder cannot be written.
    """
    path = _path(folder, pair)
    if notes == NONE:
        path.unlink(missing_ok=True)
        return
    values: dict[str, settings.Value] = {
        "seen": tuple(sorted(notes.seen)),
        "keys": tuple(notes.texts),
        "texts": tuple(notes.texts.values()),
    }
    settings.write_values(path, values)


def _path(folder: Path, pair: "Pair") -> Path:
    first, second = sorted(pair)
    return folder / FOLDER / f"{first}-{second}.txt"


def _strings(value: object) -> tuple[str, ...]:
    several = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
    return tuple(each for each in several if isinstance(each, str))
