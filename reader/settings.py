"""What the editor may change: one frozen value, one table, read and written as a small text file.

Knows no window and no platform folder; whoever calls says where. The file holds one `name = value` a line,
each value a Python literal: readable, mendable by hand, and read in a tenth of the time `json` takes to
import. A line that cannot be read keeps its default, so a damaged file never stops the program.
"""

import ast
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

FILE: Final = "settings.txt"

Value = str | int | float | bool | tuple[int | str, ...]


class Settings(NamedTuple):
    """Everything the editor may change."""

    theme: str = "system"
    cut_colour: str = ""
    """Of what is only on the left, as `#rrggbb`; empty for the theme's. So the next two."""
    added_colour: str = ""
    changed_colour: str = ""
    face: str = "serif"
    size: float = 13.0
    line_height: float = 1.45
    measure: int = 68
    spacing: float = 0.7
    numbers: bool = False
    marks: str = "strong"
    style_noise: bool = True
    case: bool = True
    punctuation: bool = True
    figures_only: bool = False
    sentence_level: bool = False
    fold: bool = False
    mode: str = "side-by-side"
    lock_scrolling: bool = True
    meaning: bool = True
    """Comparisons are refined by the language model, where it is installed."""
    findings: bool = True
    """The list of differences is shown, where the window is wide enough for it."""
    show_stripped: bool = False
    order: str = "newest"
    """Of the stories on the desk."""
    samples_offered: bool = False
    """The sample articles were put on the desk once; never again unasked."""


class Setting(NamedTuple):
    """One line of the settings dialog and of the settings file."""

    key: str
    group: str
    label: str
    choices: tuple[str, ...] = ()
    """Of a choice: its values, in the order shown; empty for a family of the reader's own."""
    low: float | None = None
    high: float | None = None
    step: float | None = None
    is_colour: bool = False
    """A colour as `#rrggbb`, or empty."""


TABLE: Final = (
    Setting("theme", "Colours", "Theme", ("system", "light", "sepia", "dark")),
    Setting("cut_colour", "Colours", "Only on the left", is_colour=True),
    Setting("added_colour", "Colours", "Only on the right", is_colour=True),
    Setting("changed_colour", "Colours", "Said otherwise", is_colour=True),
    Setting("face", "Type", "Face", ("serif", "sans")),
    Setting("size", "Type", "Size (points)", (), 8, 40, 0.5),
    Setting("line_height", "Type", "Line height", (), 1.1, 2.2, 0.05),
    Setting("measure", "Type", "Line length (characters)", (), 40, 110, 2),
    Setting("spacing", "Type", "Room between paragraphs (lines)", (), 0, 2, 0.1),
    Setting("numbers", "Type", "Number the paragraphs"),
    Setting("marks", "Comparison", "Marks", ("strong", "light", "none")),
    Setting("style_noise", "Comparison", "Show differences of house style"),
    Setting("case", "Comparison", "Mark capitals"),
    Setting("punctuation", "Comparison", "Mark punctuation"),
    Setting("figures_only", "Comparison", "Mark figures only"),
    Setting("sentence_level", "Comparison", "Mark whole sentences, not words"),
    Setting("fold", "Comparison", "Fold what is unchanged"),
    Setting("mode", "Comparison", "Show", ("side-by-side", "one-text", "changes-only")),
    Setting("lock_scrolling", "Comparison", "Scroll both sides together"),
    Setting("meaning", "Comparison", "Refine by the meaning of words"),
    Setting("findings", "Comparison", "Show the list of differences"),
    Setting("show_stripped", "Reading", "Show what was stripped"),
    Setting(
        "order", "Reading", "Stories on the desk", ("newest", "taken_in", "headline", "outlet")
    ),
)
"""What the dialog offers, in its order."""

_TABLE_BY_KEY: Final = {setting.key: setting for setting in TABLE}


def load(folder: Path) -> Settings:
    """Return the settings kept in a folder; defaults where none are, or where a value makes no sense."""
    return from_values(read_values(folder / FILE))


def save(folder: Path, settings: Settings) -> None:
    """Keep the settings in a folder, which is made if need be.

    Raises:
        OSError: The folder cannot be written.
    """
    write_values(folder / FILE, settings._asdict())


def from_values(values: Mapping[str, Value]) -> Settings:
    """Return settings with the values that make sense, and defaults for the rest."""
    default = Settings()
    kept = default._asdict()
    for key, value in values.items():
        if key in kept and is_fit(key, value, kept[key]):
            kept[key] = value
    return Settings(**kept)


def is_fit(key: str, value: Value, default: Value) -> bool:
    """Tell whether a value may stand for a setting: its kind, its choices, its limits."""
    if type(value) is not type(default):
        return False
    setting = _TABLE_BY_KEY.get(key)
    if setting is None or key == "face":
        return value != ""
    if setting.is_colour:
        return value == "" or _is_colour(str(value))
    if setting.choices:
        return value in setting.choices
    if setting.low is None or setting.high is None or not isinstance(value, int | float):
        return True
    return setting.low <= value <= setting.high


def _is_colour(value: str) -> bool:
    return len(value) == len("#rrggbb") and value[0] == "#" and set(value[1:]) <= _HEX


_HEX: Final = frozenset("0123456789abcdef")


def read_values(path: Path) -> dict[str, Value]:
    """Return the `name = value` lines of a file; nothing when it cannot be read."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    return dict(_values(text.splitlines()))


def _values(lines: Iterable[str]) -> Iterable[tuple[str, Value]]:
    for line in lines:
        key, separator, literal = line.partition("=")
        if not separator:
            continue
        try:
            value = ast.literal_eval(literal.strip())
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            continue
        if isinstance(value, str | int | float | bool | tuple):
            yield key.strip(), value


def write_values(path: Path, values: Mapping[str, Value]) -> None:
    """Write `name = value` lines beside the old file, then take its place.

    Raises:
        OSError: The folder cannot be written; the old file is whole.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")  # two windows may write at once
    lines = (f"{key} = {value!r}\n" for key, value in values.items())
    try:
        with beside.open("w", encoding="utf-8") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
