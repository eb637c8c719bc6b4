"""Rich Text (.rtf): its paragraphs in order, without pictures, comments, headers and addresses of links.

The text is found by `striprtf`, loaded with the first such file. Knows nothing of news.
"""

from typing import Final

from reader.ingest.formats.unreadable import UnreadableError

_DAMAGED: Final = "{name} is damaged: it cannot be read as Rich Text."
_FAULTS: Final = (LookupError, ValueError, TypeError, OverflowError)
"""What `striprtf` raises of numbers that are no characters and of encodings that are none."""

_ADDRESS: Final = 'HYPERLINK "'
"""What an address begins with; where it is left, `striprtf` puts the address into the sentence the link stands in."""


def text(data: bytes) -> str:
    """Return the text of a file.

    Args:
        data: The whole file; what stands for other characters than ASCII is said in it.

    Raises:
        UnreadableError: Its signs make no sense.
    """
    from striprtf.striprtf import rtf_to_text

    source = data.decode("ascii", "replace").replace(_ADDRESS, '"')
    try:
        found = rtf_to_text(source, errors="replace")
    except _FAULTS as fault:
        raise UnreadableError(_DAMAGED) from fault
    # Rich Text writes signs beyond the first 65,536, emoji say, as two halves.
    return found.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip("\n")
