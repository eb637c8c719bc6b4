"""How nouns are written in the library: as JSON text, and back.

JSON keeps every character: what UTF-8 cannot carry (half a surrogate pair, from a damaged page) is
escaped. Fields a newer Sidelight has added get their defaults; nothing here knows the database.
"""

import json
import zlib
from typing import Final, NamedTuple

from reader.article import (
    Article,
    Caption,
    Direction,
    Label,
    Line,
    Paragraph,
    ParagraphKind,
    SplitOffer,
)
from reader.library.problem import LibraryError
from reader.parcel import Parcel

Json = str | int | float | bool | list["Json"] | dict[str, "Json"] | None


UNREADABLE: Final = (ValueError, TypeError, KeyError, zlib.error)
"""What reading raises where something in the library is damaged."""


def dump(value: object) -> str:
    """Write a value as compact JSON, everything above ASCII escaped only if UTF-8 cannot carry it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text if is_sound(text) else json.dumps(value, separators=(",", ":"))


def is_sound(text: str) -> bool:
    """Tell whether UTF-8 can carry the text."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def sound(text: str) -> str:
    r"""Make text that UTF-8 can carry: "a\\udc80" -> "a\\\\udc80". For paths, headlines, words."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def squeeze(markup: str | None) -> bytes | None:
    """Pack a page's source: 200 KB of HTML -> some 30 KB."""
    return None if markup is None else zlib.compress(markup.encode("utf-8", "surrogatepass"))


def unsqueeze(packed: bytes | None) -> str | None:
    """Unpack what `squeeze` has packed."""
    return None if packed is None else zlib.decompress(packed).decode("utf-8", "surrogatepass")


def article(value: Article) -> str:
    """Write an article."""
    return dump(
        {
            "headline": value.headline,
            "standfirst": value.standfirst,
            "summary": value.summary,
            "byline": value.byline,
            "agency": value.agency,
            "dateline": value.dateline,
            "published": value.published,
            "updated": value.updated,
            "outlet": value.outlet,
            "language": value.language,
            "direction": value.direction,
            "captions": [(c.text, c.credit, c.line) for c in value.captions],
            "notes": value.notes,
            "paragraphs": [(p.kind, p.text, p.first_line, p.last_line) for p in value.paragraphs],
        }
    )


def read_article(written: str) -> Article:
    """Read what `article` has written."""
    fields = json.loads(written)
    fields["direction"] = Direction(fields["direction"])
    for name in ("summary", "byline", "notes"):
        fields[name] = tuple(fields[name])
    fields["captions"] = tuple(Caption(*caption) for caption in fields["captions"])
    fields["paragraphs"] = tuple(
        Paragraph(ParagraphKind(kind), text, first, last)
        for kind, text, first, last in fields["paragraphs"]
    )
    return Article(**fields)


class Stored(NamedTuple):
    """An article as it stands in the library, to be read where there is room for it."""

    written: Parcel[str]
    damaged: str
    """What is said where it cannot be read: one plain sentence."""

    def article(self) -> Article:
        """Read it; raises `LibraryError`."""
        try:
            return read_article(self.written.open())
        except UNREADABLE as error:
            raise LibraryError(self.damaged) from error


def labels(lines: tuple[Line, ...]) -> str:
    """Write what the cleaner made of a page's lines; their text is kept with the page."""
    return dump([(ln.label, ln.article, ln.rule, ln.because, ln.same_as) for ln in lines])


def read_lines(written: str, texts: tuple[str, ...]) -> tuple[Line, ...]:
    """Read what `labels` has written, joined with the texts of the page."""
    return tuple(
        Line(number, text, Label(label), article_index, rule, because, same_as)
        for number, (text, (label, article_index, rule, because, same_as)) in enumerate(
            zip(texts, json.loads(written), strict=True), start=1
        )
    )


def offers(values: tuple[SplitOffer, ...]) -> str:
    """Write the places where a second article may begin."""
    return dump([(offer.line, offer.because) for offer in values])


def read_offers(written: str) -> tuple[SplitOffer, ...]:
    """Read what `offers` has written."""
    return tuple(SplitOffer(line, because) for line, because in json.loads(written))


def strings(values: tuple[str, ...]) -> str:
    """Write a tuple of texts: the lines of a page, what its blocks were."""
    return dump(values)


def read_strings(written: str) -> tuple[str, ...]:
    """Read what `strings` has written."""
    return tuple(json.loads(written))
