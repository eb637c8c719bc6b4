"""Mails (.eml) and pages saved as one file (.mhtml): the text in them, as the bytes of a page or of a text.

Only what is read: no attachments, no pictures. A mail is told by its subject and its date, as lines above the text.
Knows nothing of news. Python's `email` is loaded with the first of them.
"""

from typing import TYPE_CHECKING, Final, NamedTuple

from reader.ingest.formats.unreadable import UnreadableError

if TYPE_CHECKING:
    from email.message import EmailMessage, MIMEPart

_NOTHING: Final = "{name} holds no text, only attachments."
_DAMAGED: Final = "{name} is damaged: it cannot be read as a mail or a saved page."
_FAULTS: Final = (LookupError, ValueError, TypeError, AttributeError)
"""What Python's `email` raises of an encoding nobody knows and of some broken headers."""


class Letter(NamedTuple):
    """What a mail or saved page says."""

    text: str
    is_html: bool


def read(data: bytes) -> Letter:
    """Read a message.

    Args:
        data: The whole file, as RFC 5322 and RFC 2557 have it.

    Raises:
        UnreadableError: There is no text in it.
    """
    try:
        return _letter(data)
    except _FAULTS as fault:
        raise UnreadableError(_DAMAGED) from fault


def _letter(data: bytes) -> Letter:
    from email import message_from_bytes, policy
    from email.message import EmailMessage

    message = message_from_bytes(data, EmailMessage, policy=policy.default)
    page = message.get_body(("html",)) if _is_page(message) else None
    body = page or message.get_body(("plain", "html"))
    if body is None:
        raise UnreadableError(_NOTHING)
    text = _content(body)
    if body.get_content_subtype() == "html":
        return Letter(text, is_html=True)
    return Letter("\n\n".join([*_head(message), text]), is_html=False)


def _is_page(message: "EmailMessage") -> bool:
    """Tell a saved page from a mail: browsers name the page's address."""
    return (
        "Snapshot-Content-Location" in message or message.get_content_type() == "multipart/related"
    )


def _content(body: "MIMEPart") -> str:
    content = body.get_content(errors="replace")
    return content if isinstance(content, str) else ""


def _head(message: "EmailMessage") -> list[str]:
    return [str(message[name]) for name in ("Subject", "Date") if message[name]]
