"""What may be dropped on the window: files and folders, and text from another program. Pure readings of a drag."""

from PySide6.QtCore import QMimeData


def paths(data: QMimeData) -> list[str]:
    """Return the files and folders of a drag."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def text(data: QMimeData) -> str:
    """Return the text of a drag that is no file and no version of our own."""
    is_foreign = not any(each.startswith("application/x-sidelight") for each in data.formats())
    return data.text().strip() if is_foreign and not data.hasUrls() and data.hasText() else ""


def is_welcome(data: QMimeData) -> bool:
    """Tell whether anything can be made of a drag."""
    return bool(paths(data) or text(data))
