"""The windows beside the window: help, the sheet of keys, what program this is, the settings."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.gui.actions import Actions
    from reader.gui.window.comforts import Comforts
    from reader.gui.window.main import MainWindow


class Papers(QObject):
    """Obeys the commands that open one of them; each is made when it is first wanted."""

    def __init__(self, window: "MainWindow", comforts: "Comforts") -> None:
        super().__init__(window)
        self._window = window
        self._comforts = comforts

    def obey(self, actions: "Actions") -> None:
        """Obey these commands."""
        actions.obey(
            help=self.show_help,
            shortcuts=self.show_keys,
            change_keys=self.change_keys,
            about=self.show_about,
            settings=self.show_settings,
        )

    def show_help(self) -> None:
        """Say how things are done."""
        from reader.gui.window import help as pages

        self._show("Help", pages.help_text(self._window.commands))

    def show_keys(self) -> None:
        """Show all keys."""
        from reader.gui.window import help as pages

        self._show("Keys", pages.keys_text(self._window.commands))

    def change_keys(self) -> None:
        """Let keys be changed, and keep them."""
        from reader.gui.window.key_sheet import KeySheet

        KeySheet(self._window.commands, self._keep_keys, self._window).open()

    def _keep_keys(self) -> None:
        from reader.gui.window import keyboard

        try:
            keyboard.write(self._window.folder, self._window.commands)
        except OSError as error:
            self._window.tell_problem(f"Your keys could not be kept: {error.strerror}.")

    def show_about(self) -> None:
        """Say what program this is."""
        from reader.gui.window import help as pages

        self._show("About Sidelight", pages.about_text())

    def show_settings(self) -> None:
        """Open the settings."""
        from reader.gui.window.preferences import Preferences

        Preferences(self._comforts, self._window).show()

    def _show(self, title: str, text: str) -> None:
        from reader.gui.window.help import Help

        Help(title, text, self._window.look, self._window).show()
