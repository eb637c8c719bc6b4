"""Documents made for tests, with nothing in them but what a reader of the format must understand."""

import io
import zipfile

_WORD = (
    '<?xml version="1.0" encoding="UTF-8"?><w:document'
    ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{}</w:body></w:document>'
)
_OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<office:body><office:text>{}</office:text></office:body></office:document-content>"
)


def zipped(parts: dict[str, str]) -> bytes:
    """Zip parts, in their order."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return held.getvalue()


def word(body: str) -> bytes:
    """Return a Word document of these paragraphs."""
    parts = {"[Content_Types].xml": "<Types/>" * 200, "word/document.xml": _WORD.format(body)}
    return zipped(parts)


def run(text: str) -> str:
    """Return a run of a Word paragraph."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def open_document(body: str) -> bytes:
    """Return an OpenDocument text of these paragraphs."""
    kind = "application/vnd.oasis.opendocument.text"
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("mimetype", kind)
        packed.writestr("content.xml", _OPEN.format(body))
    return held.getvalue()
