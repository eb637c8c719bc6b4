"""Plain text, and everything written line by line: its lines as found.

Lines end where Unix, Windows and old Macs end them and nowhere else, so that joining them gives the text back. Nothing is
trimmed: what a line means is for the cleaner.
"""

from typing import NamedTuple


class Lines(NamedTuple):
    """A text's lines, and how many characters in it are none."""

    lines: tuple[str, ...]
    strange: int
    """Zero bytes and halves of characters, now U+FFFD."""


def lines(text: str) -> Lines:
    """Part a text into its lines; a line end at the end of it leaves an empty last line."""
    sound = text.removeprefix("\ufeff")
    strange = sound.count("\0")
    if strange:
        sound = sound.replace("\0", "\ufffd")
    if not sound.isascii() and not _is_whole(sound):
        sound = sound.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        strange += 1
    unified = sound.replace("\r\n", "\n").replace("\r", "\n")
    return Lines(tuple(unified.split("\n")), strange)


def _is_whole(text: str) -> bool:
    """Tell whether a text has no half characters, as pasted text may."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
