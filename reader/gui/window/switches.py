"""The switches of the comparison as settings, and settings as switches: what was on stays on."""

from typing import TYPE_CHECKING

from reader.compare.rows_filter import Counted
from reader.gui.comparison.marking import Strength
from reader.gui.comparison.options import Mode, Options

if TYPE_CHECKING:
    from reader.settings import Settings, Value


def options_of(kept: "Settings") -> Options:
    """Return the switches that were kept."""
    counted = Counted(
        style=kept.style_noise,
        case=kept.case,
        punctuation=kept.punctuation,
        figures_only=kept.figures_only,
        sentences=kept.sentence_level,
    )
    return Options(
        mode=Mode(kept.mode),
        strength=Strength(kept.marks),
        fold=kept.fold,
        counted=counted,
        is_locked=kept.lock_scrolling,
    )


def values_of(options: Options) -> "dict[str, Value]":
    """Return the switches as settings."""
    return {
        "mode": str(options.mode.value),
        "marks": str(options.strength.value),
        "fold": options.fold,
        "lock_scrolling": options.is_locked,
        "style_noise": options.counted.style,
        "case": options.counted.case,
        "punctuation": options.counted.punctuation,
        "figures_only": options.counted.figures_only,
        "sentence_level": options.counted.sentences,
    }
