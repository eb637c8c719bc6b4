"""What the command line prints: UTF-8 whatever the locale, and no traceback when nobody listens.

Knows streams only.
"""

import io
import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable

_WIDEST = 100
"""Columns beyond which lines of prose are hard to follow."""


def speak_utf8() -> None:
    r"""Print UTF-8 in any locale; half a surrogate pair as `\\udc80`, which JSON reads as such."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def flush() -> None:
    """Send off what is waiting, so that a broken pipe shows here and not at the interpreter's end."""
    if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison]  # pythonw has none
        sys.stdout.flush()


def close_broken_pipe() -> None:
    """Let the rest of the output go nowhere, so that the interpreter ends without a complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(sentence: str) -> None:
    """Say one plain sentence on standard error."""
    print(f"sidelight: {' '.join(sentence.split())}", file=sys.stderr)


def as_json(value: object) -> None:
    """Print one JSON object on one line."""
    print(json.dumps(value, ensure_ascii=False))


def lines(texts: Iterable[str]) -> None:
    """Print lines of text."""
    for text in texts:
        print(text)


def folded(text: str, indent: str = "") -> str:
    """Fold prose to the terminal's width; into a file or a pipe it goes as it is."""
    if not sys.stdout.isatty():
        return indent + text
    width = min(_WIDEST, shutil.get_terminal_size().columns)
    return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent)
