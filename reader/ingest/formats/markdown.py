"""Markdown: its raw lines, signs and all.

The cleaner reads the signs; taking them off here would lose the page as found.
"""

from reader.ingest.formats import plain


def lines(text: str) -> plain.Lines:
    """Part a Markdown text into its lines."""
    return plain.lines(text)
