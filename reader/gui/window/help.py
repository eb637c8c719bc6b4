"""The help and the sheet of keys, rendered from our own Markdown. Reads shipped files only.

Keys are put in from the table of commands, so that help is never wrong about them.
"""

from typing import Final

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader import __version__, resource
from reader.gui.actions import Actions, commands
from reader.gui.look import targets
from reader.gui.look.live import Look

SIZE: Final = QSize(680, 720)
COLUMN: Final = 320
"""Pixels of a table's first column."""
LICENCE: Final = "licence"
"""How a page of ours names a file of `resources/licences`: ``licence:NOTICES.txt``."""

_STYLE: Final = """
body { line-height: 140%; }
h1, h2 { font-weight: 600; }
h2 { margin-top: 22px; }
p, li { margin-bottom: 6px; }
td { padding: 3px 18px 3px 0; }
code, a { color: ACCENT; font-family: inherit; }
"""


class Help(QDialog):
    """A page of help beside the window."""

    def __init__(self, title: str, markdown: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = _Page()
        self._markdown = markdown
        self._look = look
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self._page.setAccessibleName(title)
        self._page.anchorClicked.connect(self._open_licence)
        _stack(self, self._page)
        look.changed.connect(self._render)
        self._render()

    def _render(self) -> None:
        import markdown

        self._page.document().setDefaultStyleSheet(
            _STYLE.replace("ACCENT", self._look.theme.accent)
        )
        self._page.document().setDocumentMargin(24)
        html = markdown.markdown(self._markdown, extensions=["tables"])
        # All tables of a page have their second columns one under the other.
        self._page.setHtml(html.replace("<tr>\n<th>", f'<tr>\n<th width="{COLUMN}">'))

    def _open_licence(self, link: QUrl) -> None:
        """Show the licence that a page names; no other link leads anywhere."""
        if link.scheme() == LICENCE:
            Licence(link.path(), self).show()


class Licence(QDialog):
    """The text of one licence, or of the notices, as it ships."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        text = resource.path("licences", name).read_text("utf-8")
        page = QPlainTextEdit(text)
        page.setReadOnly(True)
        page.setAccessibleName(name)
        self.setWindowTitle(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        _stack(self, page)


def _stack(dialog: QDialog, page: QWidget) -> None:
    """Put a page above a button that closes the dialog."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.close)
    layout = QVBoxLayout(dialog)
    layout.addWidget(page)
    layout.addWidget(buttons)
    targets.fit_dialog(dialog)


class _Page(QTextBrowser):
    """Shows our own text and loads nothing: no file, no address."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002 - Qt's own name
        """Load nothing."""
        del type, name
        return None


def help_text(actions: Actions) -> str:
    """Return the help with today's keys in it."""
    text = resource.path("help", "help.md").read_text("utf-8")
    for name in commands():
        text = text.replace("{" + name + "}", _key(actions, name))
    return text


def keys_text(actions: Actions) -> str:
    """Return all keys as a Markdown table, menu by menu."""
    lines = ["# Keys", ""]
    menu = ""
    for command in commands().values():
        if command.menu != menu:
            menu = command.menu
            lines += ["", f"## {menu.replace('&', '')}", "", "| | |", "|---|---|"]
        lines.append(f"| {command.words} | {_keys(actions, command.name)} |")
    return "\n".join(lines)


def _key(actions: Actions, name: str) -> str:
    return f"`{actions.key_of(name)}`" if actions.keys_of(name) else "no key"


def _keys(actions: Actions, name: str) -> str:
    """Return all keys of a command, for the sheet."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = [QKeySequence(key).toString(native) for key in actions.keys_of(name)]
    return ", ".join(f"`{key}`" for key in keys) or "no key"


def about_text() -> str:
    """Return what program this is."""
    return resource.path("help", "about.md").read_text("utf-8").replace("{version}", __version__)
