"""The dates of a passage: days, months, years and times of day, as far as they are given.

    on Wednesday, Sept. 11, 2024  ->  weekday 3, day 11, month 9, year 2024
    in the 1980s                  ->  year "1980s"

Four digits are a year where the words round them say so. Nothing is worked out: no weekday from a date, no
"yesterday" from a dateline. Knows no second side.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from reader.compare.findings.lexicon import Table, Term
from reader.compare.findings.passage import Hit, Passage, Word

FIELDS: Final = ("weekday", "day", "month", "year", "time", "relative")


@dataclass(frozen=True, slots=True)
class Date:
    """One date or time, at words ``first`` to ``last`` (excluded); empty where nothing is said."""

    first: int
    last: int
    weekday: str = ""
    day: str = ""
    month: str = ""
    year: str = ""
    time: str = ""
    relative: str = ""

    @property
    def shape(self) -> frozenset[str]:
        """Which fields are given."""
        return frozenset(field for field in FIELDS if getattr(self, field))


_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d(?:s|[-–/]\d\d(?:\d\d)?)?")
_DAY: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|\.)?")
_ISO: Final = re.compile(r"((?:19|20)\d\d)-(\d\d?)-(\d\d?)")
_SLASHED: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d\d)")
_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?(am|pm|gmt|h)?", re.IGNORECASE)

_UNTIL: Final = re.compile(r"\d{1,2}(?:[:.]\d\d)?[-–]")
"""Where a time begins that ends at another: ``6-`` of ``6-9pm``."""


def dates(passage: Passage) -> tuple[Date, ...]:
    """Return the dates of a passage, in reading order."""
    return tuple(_Reader(passage).read())


def words_of(found: tuple[Date, ...]) -> frozenset[int]:
    """Return the numbers of all words that belong to dates."""
    return frozenset(at for date in found for at in range(date.first, date.last))


class _Reader:
    """Reads one passage from front to back."""

    def __init__(self, passage: Passage) -> None:
        self.passage, self.words = passage, passage.words
        self.weekdays = self._capitalised(Table.WEEKDAY)
        self.months = self._capitalised(Table.MONTH)
        self.relative = {hit.first: hit for hit in passage.of(Table.RELATIVE)}
        self.clock = {hit.first: hit for hit in passage.of(Table.CLOCK)}

    def _capitalised(self, table: Table) -> dict[int, Hit]:
        """Return days and months by their word; small letters count in languages that write them so."""
        small = self.passage.lexicon.language not in {"en", "de"}
        return {
            hit.first: hit
            for hit in self.passage.of(table)
            if small or self.words[hit.first].text[0].isupper()
        }

    def read(self) -> Iterator[Date]:
        """Yield the dates, a weekday and the date after it as one."""
        last: Date | None = None
        end = 0
        for at in self._beginnings():
            date = self._at(at) if at >= end else None
            if date is None:
                continue
            if last is not None and self._continues(last, date):
                last = _joined(last, date)
            else:
                if last is not None:
                    yield last
                last = date
            end = date.last
        if last is not None:
            yield last

    def _beginnings(self) -> list[int]:
        """Return the words at which a date can begin."""
        listed = self.weekdays.keys() | self.months.keys() | self.relative.keys()
        marked = (at for at, word in enumerate(self.words) if word.figure or "-" in word.fold)
        return sorted(listed.union(marked))

    def _continues(self, before: Date, date: Date) -> bool:
        """Say whether a date goes on with the one before it: `Wednesday` + `11 September`."""
        return (
            before.last == date.first
            and not (before.shape & date.shape)
            and not date.shape & {"relative"}
            and self.words[date.first].sentence == self.words[before.first].sentence
            and self.words[date.first].before.strip(" ,.\u00a0") == ""
        )

    def _at(self, at: int) -> Date | None:
        if at in self.weekdays:
            return Date(at, at + 1, weekday=self.weekdays[at].term.lemma)
        if at in self.relative:
            hit = self.relative[at]
            return Date(at, hit.last, relative=hit.term.lemma)
        if at in self.months:
            return self._month(at, self.months[at])
        if tail := joined_to(self.passage, at):
            return Date(at, at + 1, **{tail.table.value: tail.group})
        if self.words[at].figure:
            return self._figure(at, self.words[at])
        return None

    def _month(self, at: int, hit: Hit) -> Date | None:
        """Read a month and the day and year after it: ``Sept. 11, 2024``."""
        date = Date(at, hit.last, month=hit.term.group)
        day = self._day(hit.last)
        if day and "," not in self.words[hit.last].before:
            date = replace(date, day=day, last=hit.last + 1)
        is_other = hit.term.words[0] in _ALSO_WORDS or is_name(self.passage, at)
        return None if is_other and not day and not self._is_dated(at) else date

    def _is_dated(self, at: int) -> bool:
        """Say whether `May` or `March` is the month: the word before says so, or a figure follows."""
        before = self.words[at - 1].fold if at else ""
        following = self.words[at + 1 : at + 2]
        return (
            before in self.passage.lexicon.before_years | _BEFORE_MONTHS
            or before.isdigit()
            or bool(following and following[0].figure)
        )

    def _day(self, at: int) -> str:
        """Return the day of the month a word is, or nothing."""
        if at >= len(self.words) or self.words[at].before.strip(" .,(\u00a0"):
            return ""
        found = _DAY.fullmatch(self.words[at].text)
        return found[1].lstrip("0") if found and 1 <= int(found[1]) <= 31 else ""

    def _figure(self, at: int, word: Word) -> Date | None:
        """Read a figure that is a date, a year or a time of day."""
        if found := _ISO.fullmatch(word.text):
            year, month, day = found.groups()
            return Date(at, at + 1, day=day.lstrip("0"), month=month.lstrip("0"), year=year)
        if found := _SLASHED.fullmatch(word.text):
            return Date(at, at + 1, day=found[1], month=found[2], year=found[3])
        day, following = self._day(at), at + 1
        if day and following in self.months:
            return Date(at, at + 2, day=day, month=self.months[following].term.group)
        return self._years(at, word) if self._is_year(at, word) else self._time(at, word)

    def _years(self, at: int, word: Word) -> Date:
        """Read a year, or one to another: ``1957 to 1971`` -> ``1957-1971``."""
        year, last = word.text.replace("–", "-"), at + 1
        if at + 2 < len(self.words) and self.words[at + 1].fold in self.passage.lexicon.through:
            other = self.words[at + 2]
            if _YEAR.fullmatch(other.text) and other.before.isspace():
                year, last = f"{year}-{other.text}", at + 3
        return Date(at, last, year=year)

    def _is_year(self, at: int, word: Word) -> bool:
        """Say whether four digits are a year: after `in`, a month or a bracket, not before things."""
        if not _YEAR.fullmatch(word.text):
            return False
        if len(word.text) > _FOUR or at - 1 in self.months:
            return True
        before = self.words[at - 1].fold if at and word.start else ""
        if before in self.passage.lexicon.before_years:
            return not self._counts(at + 1)
        return "(" in word.before or word.start == 0 or not self._counts(at + 1)

    def _counts(self, at: int) -> bool:
        """Say whether a word is a thing that can be counted: a plural right after the figure."""
        if at >= len(self.words) or self.words[at].before != " ":
            return False
        word = self.words[at]
        return word.fold.endswith("s") and len(word.fold) > _FOUR and not word.capital

    def _time(self, at: int, word: Word) -> Date | None:
        """Read a time of day: ``10:30``, ``5pm``, ``5 p.m.``, ``6-9pm``."""
        begin = _UNTIL.match(word.text)
        found = _CLOCK.fullmatch(word.text, begin.end() if begin else 0)
        marked = at + 1 in self.clock and self.words[at + 1].before.strip(" \u00a0") == ""
        if found is None or not ((found[2] and ":" in word.text) or found[3] or marked):
            return None
        since = begin[0].replace("–", "-") if begin else ""
        hour = f"{since}{found[1].lstrip('0') or '0'}:{found[2] or '00'}"
        half = (found[3] or "").lower()
        if marked:
            half, last = self.clock[at + 1].term.lemma, at + 2
        else:
            last = at + 1
        return Date(at, last, time=f"{hour} {half}".strip())


def is_name(passage: Passage, at: int) -> bool:
    """Say whether a month's name stands beside another capitalised word: `June Carter`, `Paul March`."""
    if passage.words[at].text.casefold() not in _ALSO_NAMES:
        return False
    following = passage.words[at + 1 : at + 2]
    if following and following[0].capital and following[0].before == " ":
        return True
    return _behind_name(passage, at) and not (following and following[0].figure)


def _behind_name(passage: Passage, at: int) -> bool:
    """Say whether a word stands right behind a capitalised one that is no common word: `Last May` is May."""
    if not at or passage.words[at].before != " ":
        return False
    before, lexicon = passage.words[at - 1], passage.lexicon
    common = lexicon.ordinary | lexicon.before_years | _BEFORE_MONTHS
    weekdays = {hit.first for hit in passage.of(Table.WEEKDAY)}
    return before.capital and not (before.figure or before.fold in common or at - 1 in weekdays)


def joined_to(passage: Passage, at: int) -> Term | None:
    """Return the month or weekday a word ends in: ``mid-April``."""
    fold = passage.words[at].fold
    if "-" not in fold:
        return None
    head, hyphen, tail = fold.rpartition("-")
    for term in passage.lexicon.index.get(tail, ()) if head and hyphen else ():
        if term.table in (Table.MONTH, Table.WEEKDAY) and len(term.words) == 1:
            return term
    return None


def _joined(first: Date, second: Date) -> Date:
    given = {field: getattr(second, field) for field in second.shape}
    return replace(first, last=second.last, **given)


_FOUR: Final = 4
_ALSO_NAMES: Final = frozenset({"jan", "may", "april", "june", "august", "march"})
"""Months that are names of people too."""
_ALSO_WORDS: Final = frozenset({"may", "march"})
_BEFORE_MONTHS: Final = frozenset(
    {"last", "next", "this", "late", "early", "mid", "every", "each", "on"}
)
