"""Connects the window's commands to a comparison view, and shows in them what the view has switched on."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt

from reader.gui.actions import Actions
from reader.gui.comparison.marking import Strength
from reader.gui.comparison.options import Mode, Options
from reader.gui.comparison.view import ComparisonView

_NEXT_STRENGTH: Final = {
    Strength.STRONG: Strength.LIGHT,
    Strength.LIGHT: Strength.NONE,
    Strength.NONE: Strength.STRONG,
}
_COUNTED: Final = {
    "style_noise": "style",
    "case": "case",
    "punctuation": "punctuation",
    "figures_only": "figures_only",
    "sentence_level": "sentences",
}
"""Command -> field of `Counted`."""

_MENU: Final = ("copy", "copy_marks", "select_all", "next_change", "previous_change", "swap")
"""Commands offered where the reader points with the right button."""

_MODES: Final = {
    "side_by_side": Mode.SIDE_BY_SIDE,
    "one_text": Mode.ONE_TEXT,
    "changes_only": Mode.CHANGES_ONLY,
}


def obey(actions: Actions, view: ComparisonView) -> None:
    """Have a view obey the commands of comparing; to be called once."""
    actions.obey(
        next_change=view.next_change,
        previous_change=view.previous_change,
        next_finding=view.next_finding,
        previous_finding=view.previous_finding,
        marks=_marks(view),
        **{name: _mode(actions, view, mode) for name, mode in _MODES.items()},
    )
    actions.switch(
        fold=_fold(view),
        lock_scrolling=_lock(view),
        **{name: _count(view, field) for name, field in _COUNTED.items()},
    )

    def show(options: Options | None = None) -> None:
        del options  # the view has them
        show_options(actions, view)

    def turn(direction: int) -> None:
        actions["larger" if direction > 0 else "smaller"].trigger()

    view.grid.size_turned.connect(turn)
    view.grid.addActions([actions[name] for name in _MENU])
    view.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    view.options_changed.connect(show)
    view.mode_changed.connect(show)
    show()


def show_options(actions: Actions, view: ComparisonView) -> None:
    """Show in the commands which options are on, and how the texts are read."""
    options = view.options
    for name, mode in _MODES.items():
        actions.check(name, when=view.mode is mode)
    for name, field in _COUNTED.items():
        actions.check(name, when=getattr(options.counted, field))
    actions["marks"].setIconText(f"Marks: {options.strength}")
    actions.check("fold", when=options.fold)
    actions.check("lock_scrolling", when=options.is_locked)


def _mode(actions: Actions, view: ComparisonView, mode: Mode) -> Callable[[], None]:
    def take() -> None:
        view.set_options(view.options._replace(mode=mode))
        show_options(
            actions, view
        )  # the button pressed itself, where there is no room for two texts

    return take


def _marks(view: ComparisonView) -> Callable[[], None]:
    def take() -> None:
        strength = _NEXT_STRENGTH[view.options.strength]
        view.set_options(view.options._replace(strength=strength))

    return take


def _fold(view: ComparisonView) -> Callable[[bool], None]:
    def take(is_on: bool) -> None:
        view.set_options(view.options._replace(fold=is_on))

    return take


def _lock(view: ComparisonView) -> Callable[[bool], None]:
    def take(is_on: bool) -> None:
        view.set_options(view.options._replace(is_locked=is_on))

    return take


def _count(view: ComparisonView, field: str) -> Callable[[bool], None]:
    def take(is_on: bool) -> None:
        counted = view.options.counted._replace(**{field: is_on})
        view.set_options(view.options._replace(counted=counted))

    return take
