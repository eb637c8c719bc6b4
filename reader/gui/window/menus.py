"""The menu bar, from the table of commands. Titles first; what is in them after the first paint."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QMenuBar

from reader import resource

if TYPE_CHECKING:
    from reader.gui.actions import Actions


def put_titles(bar: QMenuBar) -> dict[str, QMenu]:
    """Put the titles of all menus on a bar; return the empty menus by title.

    They are the lines in brackets of the table of commands, which is read whole after the first paint.
    """
    table = resource.path("commands.txt").read_text("utf-8").splitlines()
    titles = (line.strip("[]") for line in table if line.startswith("["))
    return {title: bar.addMenu(title) for title in titles}


def fill(empty: dict[str, QMenu], actions: "Actions") -> None:
    """Fill menus with their commands."""
    for title, menu in empty.items():
        menu.addActions(list(actions.of_menu(title)))


def of_version(actions: "Actions", parent: QMenuBar) -> QMenu:
    """Return the menu of what is chosen on the desk."""
    menu = QMenu(parent)
    for name in ("read", "compare_chosen", "compare_with", "move", "why", "remove"):
        menu.addAction(actions[name])
    return menu
