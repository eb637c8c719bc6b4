"""House style: which texts are equal but for spelling, signs and the way figures and dates are written.

Texts are compared as rows of forms: `The U.S. signalled 5 per cent` and `the US signaled 5%` have the
same ones. The table is data (`resources/style`), for an editor to change. Quotation marks of any shape
are one form, but a quotation with marks is not the same as one without. Knows nothing of meaning: that
two names are one person, or that "around 2,500" is not 2,500, is for the findings.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from reader import prepared
from reader.text import words

QUOTE = '"'
"""The form of every quotation mark."""

DASH = "-"
"""The form of every dash."""


class Form(NamedTuple):
    """A stretch of text in the form it is compared in: ``whole[start:end]``, in code points."""

    text: str
    start: int
    end: int
    kind: words.PieceKind


class _Table(NamedTuple):
    """One language's house style, read from its file."""

    signs: dict[str, str]
    words: dict[str, str]
    phrases: dict[tuple[str, str], str]
    units: dict[str, str]
    beginnings: re.Pattern[str] | None
    begin_as: dict[str, str]
    endings: tuple[tuple[re.Pattern[str], str], ...]
    case_matters: frozenset[str]
    prefixes: frozenset[str]
    """Beginnings written with a hyphen or without: `co-operate`, `cooperate`."""
    through: frozenset[str]
    """Words that stand for the dash of a range: `to` of "10 to 15"."""
    serial_comma: bool
    months: frozenset[str]
    """Empty when the month never stands before the day."""


_TENS = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})
_FIGURE = prepared.pattern(
    r"(?P<money>[A-Z.]{0,6}[$\u20ac\u00a3\u00a5\u20b9\u20bd\u20ba\u20aa])?\s?"
    r"(?P<number>[-\u2212+]?\d[\d.,:/\u2013\u00a0\u202f\u2009]*)(?P<unit>[^\W\d_]{0,8})"
    r"\s?(?P<sign>[%\u2030\u00b0\u066a]?)(?P<scale>[CF]?)$"
)
_GROUPING = prepared.pattern(r"(?<=\d)[,\u00a0\u202f\u2009](?=\d{3}(?!\d))")
_HALVES = frozenset({"am", "pm"})
"""Halves of the day: before them 10.30 is 10:30."""
_HYPHENS = prepared.pattern(r"[-\u2010\u2011\u2013]")
_UNSEEN = str.maketrans("", "", words.INVISIBLE)


@cache
def _common_signs() -> dict[str, str]:
    """Return what every sign stands for, whatever the language."""
    table = prepared.toml("style", "common.toml")
    stand_for = {"quotes": QUOTE, "dashes": DASH, "ellipses": "\u2026", "bullets": "\u2022"}
    return {sign: form for name, form in stand_for.items() for sign in table[name]}


@cache
def _table(language: str) -> _Table:
    """Return a language's house style; without a file of its own, the signs alone."""
    raw = prepared.toml("style", f"{language}.toml")
    begin_as: dict[str, str] = raw.get("beginnings", {})
    longest_first = sorted(begin_as, key=len, reverse=True)
    phrases = {(a, b): to for (a, b), to in _two_words(raw.get("phrases", {}))}
    return _Table(
        signs=_common_signs() | raw.get("signs", {}),
        words=raw.get("words", {}),
        phrases=phrases,
        units=raw.get("units", {}),
        beginnings=prepared.pattern("|".join(map(re.escape, longest_first))) if begin_as else None,
        begin_as=begin_as,
        endings=tuple((prepared.pattern(end), to) for end, to in raw.get("endings", {}).items()),
        case_matters=frozenset(raw.get("case_matters", ())),
        prefixes=frozenset(raw.get("prefixes", ())),
        through=frozenset(raw.get("through", ())),
        serial_comma=raw.get("serial_comma", False),
        months=frozenset(raw["months"] if raw.get("month_first") else ()),
    )


def _two_words(phrases: dict[str, str]) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the phrases of a table with their two words apart."""
    for phrase, form in phrases.items():
        first, _, second = phrase.partition(" ")
        yield (first, second), form


@lru_cache(maxsize=65_536)
def word(text: str, language: str = "en") -> str:
    """Return the form of one word without hyphens: ``Signalling`` -> ``signaling``, ``U.S.`` -> ``US``."""
    table = _table(language)
    plain = text if text.isascii() else _composed(text)
    plain = plain.strip("'")
    undotted = plain.replace(".", "") if plain.endswith(".") or "." in plain[1:2] else plain
    lower = undotted.casefold()
    stem, possessive = (lower[:-2], "'s") if lower.endswith("'s") else (lower, "")
    capitals = undotted[: len(stem)]
    if stem in table.case_matters and capitals.isupper() and len(stem) > 1:
        return capitals + possessive
    return _spelling(stem, table) + possessive


def _composed(text: str) -> str:
    """Return a word without what is not seen, its accents part of its letters: ``e\u0301`` -> ``\u00e9``."""
    seen = unicodedata.normalize("NFC", text.translate(_UNSEEN))
    return seen.replace("\u2019", "'").replace("\u02bc", "'")


def _spelling(lower: str, table: _Table) -> str:
    """Return one spelling of a word: ``organisation`` -> ``organization``."""
    if lower in table.words:
        return table.words[lower]
    found = table.beginnings.match(lower) if table.beginnings else None
    if found:
        lower = table.begin_as[found[0]] + lower[found.end() :]
    for pattern, replacement in table.endings:
        if match := pattern.fullmatch(lower):
            return match.expand(replacement)
    return lower


def _figure(text: str, table: _Table) -> list[str]:
    """Return the forms of a figure: ``$2,500m`` -> ``$2500``, ``million``; ``5%`` -> ``5``, ``percent``."""
    found = _FIGURE.match(text)
    if not found:
        return [_GROUPING.sub("", text).casefold()]
    number = _GROUPING.sub("", found["number"]).replace("\u2212", "-")
    unit = found["unit"]
    if unit.lower() in _HALVES:
        number = number.replace(".", ":")
    if unit.lower() in table.units and (found["money"] or unit.lower() not in {"m", "k"}):
        unit_forms = [table.units[unit.lower()]]
        unit = ""
    else:
        unit_forms = []
    sign = [table.signs.get(found["sign"], found["sign"])] if found["sign"] else []
    scale = [found["scale"]] if found["scale"] else []
    return [
        (found["money"] or "").replace(".", "") + number + unit.casefold(),
        *unit_forms,
        *sign,
        *scale,
    ]


def _of_piece(piece: words.Piece, language: str) -> Iterator[Form]:
    """Yield the forms of one piece; parts of a hyphened word each have their own place."""
    text, start, end, kind = piece
    if kind is words.PieceKind.SIGN:
        sign = text if text.isascii() else text.translate(_UNSEEN)
        yield Form(_table(language).signs.get(sign, sign), start, end, kind)
    elif kind is words.PieceKind.FIGURE and not _HYPHENS.search(text[1:]):
        for form in _figure(text, _table(language)):
            yield Form(form, start, end, kind)
    elif _HYPHENS.search(text):
        yield from _of_parts(piece, language)
    else:
        yield Form(word(text, language), start, end, kind)


def _of_parts(piece: words.Piece, language: str) -> Iterator[Form]:
    """Yield the forms of a word's hyphened parts, each over the whole word: ``al-Sudani`` -> al, sudani."""
    table = _table(language)
    first, _, rest = piece.text.partition("-")
    if first.casefold() in table.prefixes and rest.isalpha() and rest.islower():
        yield Form(word(first + rest, language), piece.start, piece.end, piece.kind)
        return
    for part in _HYPHENS.split(piece.text):
        if part:
            digits = part[0].isdigit()
            for text in _figure(part, table) if digits else (word(part, language),):
                yield Form(text, piece.start, piece.end, piece.kind)


def _joined(first: Form, last: Form, text: str) -> Form:
    return Form(text, first.start, last.end, first.kind)


def _joining_phrases(forms: Iterable[Form], table: _Table) -> list[Form]:
    """Return the forms with two-word phrases as one: per, cent -> percent; 20, 5 -> 25."""
    out: list[Form] = []
    for form in forms:
        before = out[-1] if out else None
        phrase = before and table.phrases.get((before.text, form.text))
        if before and phrase:
            out[-1] = _joined(before, form, phrase)
        elif (
            before
            and before.text in _TENS
            and before.start == form.start
            and form.text in "123456789"
        ):
            out[-1] = _joined(before, form, before.text[0] + form.text)
        else:
            out.append(form)
    return out


def _without_through(forms: list[Form], through: frozenset[str]) -> list[Form]:
    """Return the forms without the word between the ends of a range: 10, to, 15 -> 10, 15."""
    return [
        form
        for at, form in enumerate(forms)
        if not (
            form.text in through
            and 0 < at < len(forms) - 1
            and _DIGITS.fullmatch(forms[at - 1].text)
            and _DIGITS.fullmatch(forms[at + 1].text)
        )
    ]


_DIGITS = prepared.pattern(r"\d[\d.,]*")
_DAY = prepared.pattern(r"(\d{1,2})(?:st|nd|rd|th)?")


def _day_first(forms: list[Form], months: frozenset[str]) -> list[Form]:
    """Return the forms with dates one way: september, 11, ",", 2024 -> 11 september 2024."""
    out: list[Form] = []
    at = 0
    while at < len(forms):
        taken, date = _date_at(forms[at : at + 4], months)
        out.append(date or forms[at])
        at += taken
    return out


def _date_at(forms: list[Form], months: frozenset[str]) -> tuple[int, Form | None]:
    """Return how many forms a date at the front takes, and the date: ``september 11`` -> ``11 september``."""
    texts = [form.text for form in forms]
    if len(forms) > 1 and texts[1] in months and (day := _DAY.fullmatch(texts[0])):
        return 2, _joined(forms[0], forms[1], f"{day[1]} {texts[1]}")
    if len(forms) > 1 and texts[0] in months and (day := _DAY.fullmatch(texts[1])):
        before_year = texts[2:3] == [","] and re.fullmatch(r"\d{4}", texts[3] if texts[3:] else "")
        return 3 if before_year else 2, _joined(forms[0], forms[1], f"{day[1]} {texts[0]}")
    return 1, None


def _logical_quotes(forms: list[Form]) -> list[Form]:
    """Return the forms with a comma or full stop after the closing mark: ``,"`` -> ``",``."""
    out = list(forms)
    for at in range(1, len(out)):
        stop, quote = out[at - 1], out[at]
        if quote.text == QUOTE and stop.text in {",", "."} and quote.start == stop.end and at > 1:
            out[at - 1] = Form(QUOTE, stop.start, quote.end, quote.kind)
            out[at] = Form(stop.text, stop.start, quote.end, stop.kind)
    return out


def _without_serial_comma(forms: list[Form]) -> list[Form]:
    """Return the forms without the comma before a list's last "and": a, b, and c -> a, b and c."""
    out: list[Form] = []
    commas = 0
    for at, form in enumerate(forms):
        following = forms[at + 1].text if at + 1 < len(forms) else ""
        if form.text == "," and commas and following in {"and", "or"}:
            continue
        commas = commas + 1 if form.text == "," else 0 if form.text in {".", ";", ":"} else commas
        out.append(form)
    return out


@lru_cache(maxsize=2048)
def forms(text: str, language: str = "en") -> tuple[Form, ...]:
    """Return the row of forms a text is compared in.

    Forms are in reading order and lie inside the text; the forms of one hyphened word, of one figure
    with its unit, or of a swapped comma and quotation mark share one place. Kept for the last two thousand
    texts.
    """
    code = language[:2].lower()
    table = _table(code)
    cut = (
        form
        for piece in words.pieces(text)
        if not piece.text.isspace()
        for form in _of_piece(piece, code)
    )
    row = _without_through(_joining_phrases(cut, table), table.through)
    row = _day_first(_logical_quotes(row), table.months)
    return tuple(_without_serial_comma(row) if table.serial_comma else row)


def normal(text: str, language: str = "en") -> str:
    """Return a text in house-neutral form, one space between forms."""
    return " ".join(form.text for form in forms(text, language))


def same_but_for_style(left: str, right: str, language: str = "en") -> bool:
    """Say whether two texts differ in nothing but house style."""
    return left == right or normal(left, language) == normal(right, language)
