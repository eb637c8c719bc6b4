"""The figures of a passage: digits and words, with scale, unit, qualifier and what they count.

    around 2,500 U.S. troops   ->  2500, about, counts "troops"
    two and a half million     ->  2500000
    a 42-year-old              ->  42, years
    $478 a month               ->  478, dollars, per month

Spelled numbers equal digits. Days, months and years are not here but in `calendar`; a figure inside a
name (`F-16`) is a figure of its own. Knows no second side.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from reader.compare.findings import counted, digits
from reader.compare.findings.lexicon import Lexicon, Table, Term
from reader.compare.findings.passage import Hit, Passage, Word
from reader.text import stems


@dataclass(frozen=True, slots=True)
class Unit:
    """What an amount is measured in."""

    dimension: str
    name: str
    size: float
    """In the dimension's base unit; 0 when it cannot be converted."""

    @property
    def is_share(self) -> bool:
        """Whether it measures a part of something: per cent, points."""
        return self.dimension == "share"


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure, at words ``first`` to ``last`` (excluded) of a passage."""

    value: float | str
    """The text itself where it is no plain number: `F-16`, `3-2`."""
    mantissa: float | str
    """Before the scale: 2.5 of 2.5 million."""
    unit: Unit | None
    qualifier: str
    """`about`, `over`, ... or empty."""
    counts: tuple[str, ...]
    """Stems of the words it counts, the head last."""
    head: str
    """What it counts, as written."""
    first: int
    last: int
    qualified_from: int
    """First word of the qualifier, or ``first``."""
    spelled: bool = False
    """A small number in a word, or an ordinal: `two`, `first`; too common to miss when it is gone."""
    nth: str = ""
    """Of an ordinal, the name of the unit it numbers: `days` of `in its ninth day`."""
    per: str = ""
    """The time that makes a rate of it: `month` in "$478 a month", "3,000 jobs a month"."""
    rated_to: int = 0
    """The word after that time, where there is one."""

    @property
    def unit_name(self) -> str:
        """The name of the unit; empty without one."""
        return self.unit.name if self.unit is not None else ""

    @property
    def is_share(self) -> bool:
        """Whether it is a part of something: 45 per cent."""
        return self.unit is not None and self.unit.is_share


_FIGURE: Final = re.compile(
    r"(?P<money>[A-Z.]{0,6}[$€£¥₹₽₺₪]|[A-Za-z]{2,3}(?=\d))?\s?(?P<number>[-−+]?\d[\d.,\u00a0\u202f\u2009]*\d|[-−+]?\d)"
    r"(?P<rest>.*)$",
    re.DOTALL,
)
_ORDINAL: Final = re.compile(r"(?:st|nd|rd|th|er|ère|e|º|ª)$")
_RANGE: Final = re.compile(
    r"(?P<money>[A-Z.]{0,6}[$€£¥₹₽₺₪]|[A-Za-z]{2,3}(?=\d))?\s?(?P<low>\d[\d.,]*\d|\d)[-–‐‑][$€£¥₹₽₺₪]?"
    r"(?P<high>\d[\d.,]*\d|\d)(?P<rest>[^\d]*)"
)
_LEADING: Final = re.compile(r"[1-9]\d{0,2}")
_GROUP: Final = re.compile(r"\d{3}")


def amounts(passage: Passage, dated: frozenset[int]) -> tuple[Amount, ...]:
    """Return the figures of a passage, in reading order.

    Args:
        passage: One side's sentences.
        dated: Numbers of the words that belong to dates.
    """
    return tuple(_Reader(passage, dated).read())


class _Reader:
    """Reads one passage from front to back."""

    def __init__(self, passage: Passage, dated: frozenset[int]) -> None:
        self.passage, self.words, self.dated = passage, passage.words, dated
        self.numbers = {hit.first: hit for hit in passage.of(Table.NUMBER)}
        self.ordinals = {hit.first: hit for hit in passage.of(Table.ORDINAL)}
        self.scales = {hit.first: hit for hit in passage.of(Table.SCALE)}
        self.vague = {hit.first: hit for hit in passage.of(Table.VAGUE)}
        self.units = {hit.first: hit for hit in passage.of(Table.UNIT)}
        self.qualifiers = {hit.last: hit for hit in passage.of(Table.QUALIFIER)}

    def read(self) -> Iterator[Amount]:
        """Yield the figures."""
        end = 0
        for at in self._beginnings():
            amount = self._at(at) if at >= end and at not in self.dated else None
            if amount is not None:
                amount = self._range(amount)
                yield self._rate(amount)
                end = amount.last

    def _beginnings(self) -> list[int]:
        """Return the words at which a figure can begin."""
        listed = self.vague.keys() | self.numbers.keys() | self.scales.keys() | self.ordinals.keys()
        marked = (at for at, word in enumerate(self.words) if word.figure or "-" in word.fold)
        return sorted(listed.union(marked))

    def _range(self, amount: Amount) -> Amount:
        """Return a figure with the other end of its range: ``10 to 15`` -> ``10-15``."""
        at = amount.last
        if isinstance(amount.value, str) or not self._goes_through(amount):
            return amount
        other = None if at + 1 in self.dated else self._at(at + 1)
        if other is None or isinstance(other.value, str) or not self._close(at + 1):
            return amount
        if isinstance(amount.mantissa, str) or isinstance(other.mantissa, str):
            return amount
        if _are_apart(amount.unit, other.unit):
            return amount
        shared = amount.value == amount.mantissa < other.mantissa
        scale = other.value / other.mantissa if shared and other.mantissa else 1.0
        if amount.value * scale > other.value:
            return amount  # fell from 148 to 61
        return replace(
            other,
            value=f"{amount.value * scale:g}-{other.value:g}",
            mantissa=f"{amount.mantissa:g}-{other.mantissa:g}",
            first=amount.first,
            qualifier=amount.qualifier,
            qualified_from=amount.qualified_from,
            spelled=amount.spelled and other.spelled,
        )

    def _goes_through(self, amount: Amount) -> bool:
        """Say whether the next word joins the ends of a range: ``10 to``, ``between 10 and``."""
        at, lexicon = amount.last, self.passage.lexicon
        if at + 1 >= len(self.words) or not self._close(at):
            return False
        if self.words[at].fold in lexicon.through:
            return True
        before = self.words[amount.qualified_from - 1].fold if amount.qualified_from else ""
        return self.words[at].fold in lexicon.both and before in lexicon.between

    def _rate(self, amount: Amount) -> Amount:
        """Return a figure with the time it is a rate of: ``$478`` + ``a month``."""
        hit = self._time_after(amount.last + len(amount.counts)) or self._time_after(amount.last)
        following = self.words[hit.last : hit.last + 1] if hit else ()
        if hit is None or (following and following[0].fold in self.passage.lexicon.no_rate):
            return amount
        return replace(amount, per=hit.term.lemma, rated_to=hit.last)

    def _time_after(self, at: int) -> Hit | None:
        """Return the unit of time that ``a``, ``per`` or the like stands before."""
        hit = self.units.get(at + 1)
        is_rate = hit is not None and self.words[at].fold in self.passage.lexicon.per
        is_close = is_rate and self._close(at) and self._close(at + 1)
        return hit if hit is not None and is_close and hit.term.group == "time" else None

    def _at(self, at: int) -> Amount | None:
        word = self.words[at]
        if word.figure:
            return self._digits(at, word)
        if at in self.vague and not self._is_nth(self.vague[at]):
            return self._vague(self.vague[at])
        if at in self.numbers or (at in self.scales and self.words[at].fold in _BARE_SCALES):
            return self._spelled(at)
        if at in self.ordinals:
            value = self.ordinals[at].term.grade
            return self._whole(f"{value:g}.", value, None, at, at + 1)
        return self._hyphened(at, word)

    def _vague(self, hit: Hit) -> Amount:
        """Read a figure without a number; ``half an hour`` is one with a unit."""
        following = self.words[hit.last : hit.last + 1]
        is_parted = bool(following) and following[0].fold == "of"
        time = self._time_after(hit.last + 1 if is_parted else hit.last)
        if time is None or not hit.term.grade:
            return self._whole(hit.term.lemma, hit.term.lemma, None, hit.first, hit.last)
        share = hit.term.grade
        return self._whole(share, share, _unit(time.term), hit.first, time.last)

    def _is_nth(self, hit: Hit) -> bool:
        """Say whether a share is an ordinal: `a fifth accuser`, not `a fifth of them`."""
        last = hit.last
        if hit.term.group != "parts" or last - 1 not in self.ordinals or last >= len(self.words):
            return False
        small = stems.stop_words(self.passage.lexicon.language)
        return self._close(last) and self.words[last].fold not in small

    def _digits(self, at: int, word: Word) -> Amount:
        """Read a figure in digits: ``$2.5m``, ``5%``, ``42-year-old``, ``31st``, ``F-16``."""
        ends = self._ends(at, word)
        if ends is not None:
            return ends
        found = _FIGURE.fullmatch(word.text)
        value = None if found is None else digits.value(found["number"], self.passage.lexicon)
        if found is None or value is None or self._is_code(found["money"]):
            return self._whole(word.fold, word.fold, None, at, at + 1)
        if (thousands := self._thousands(at)) is not None:
            return thousands
        rest = found["rest"].strip().strip("-‐‑")
        if _ORDINAL.fullmatch(rest):
            return self._whole(f"{value:g}.", value, None, at, at + 1)
        unit = self._sign(found["money"])
        scale, rest = self._glued_scale(rest, money=unit is not None)
        unit = unit or self._sign(rest) or self._sign(rest.split("-")[0])
        if rest and unit is None:
            is_tied = found["rest"][:1] in _HYPHENS and rest.isalpha()  # a 250-member chamber
            whole = value if is_tied else word.fold
            return self._whole(whole, whole, None, at, at + 1)
        return self._scaled(value, scale, unit, at, at + 1)

    def _thousands(self, at: int) -> Amount | None:
        """Read thousands parted by plain spaces, as texts without better ones part them: ``85 000``."""
        last = at + 1
        if not self.passage.lexicon.decimal_comma or not _LEADING.fullmatch(self.words[at].text):
            return None
        while (
            last < len(self.words)
            and self.words[last].before == " "
            and _GROUP.fullmatch(self.words[last].text)
        ):
            last += 1
        if last == at + 1:
            return None
        value = float("".join(word.text for word in self.words[at:last]))
        return self._scaled(value, 1.0, None, at, last)

    def _is_code(self, letters: str | None) -> bool:
        """Say whether letters before a figure are no currency: ``CET`` of ``CET1``."""
        return (letters or "").isalpha() and self._sign(letters) is None

    def _ends(self, at: int, word: Word) -> Amount | None:
        """Read a range or a score written as one: ``10-15``, ``7–10%``, ``€300–350``."""
        found = _RANGE.fullmatch(word.text)
        if found is None:
            return None
        low, high = (digits.value(found[end], self.passage.lexicon) for end in ("low", "high"))
        unit = self._sign(found["money"])
        scale, rest = self._glued_scale(found["rest"].strip(" -‐‑"), money=unit is not None)
        unit = unit or self._sign(re.split("[-‐‑]", rest)[0])
        if low is None or high is None or (rest and unit is None):
            return None
        scale, unit, last = self._following(scale, unit, at + 1)
        value = f"{low * scale:g}-{high * scale:g}"
        return self._whole(value, f"{low:g}-{high:g}", unit, at, last)

    def _glued_scale(self, rest: str, *, money: bool) -> tuple[float, str]:
        """Return the scale written with the figure, and what is left: ``m`` of ``$2.5m``."""
        for term in self.passage.lexicon.index.get(rest.casefold(), ()):
            if term.table is Table.SCALE and (money or len(rest) > 1):
                return term.grade, ""
        return 1.0, rest

    def _spelled(self, at: int) -> Amount:
        """Read a number in words: ``two hundred and fifty thousand``."""
        value, last = self._small(at)
        amount = self._scaled(value, 1.0, None, at, last)
        small = last == at + 1 and value < _COMMON and amount.unit is None
        return replace(amount, spelled=True) if small else amount

    def _small(self, at: int) -> tuple[float, int]:
        """Return the value of number words up to the last scale, and the word after them."""
        value, here = 0.0, at
        while here < len(self.words) and here in self.numbers:
            value += self.numbers[here].term.grade
            here += 1
        if here < len(self.words) and self.words[here].fold == "hundred":
            value, here = max(value, 1.0) * 100, here + 1
            if here + 1 in self.numbers and self.words[here].fold == "and":
                rest, here = self._small(here + 1)
                value += rest
        return (value or 1.0), max(here, at + 1) if here > at else at

    def _hyphened(self, at: int, word: Word) -> Amount | None:
        """Read a number word tied to what it counts: ``three-day``, ``twenty-five``."""
        head, hyphen, rest = word.fold.partition("-")
        if not hyphen:
            return None
        value = _of_word(head, self.passage.lexicon)
        if value is None:
            nth = _of_word(head, self.passage.lexicon, Table.ORDINAL)
            return None if nth is None else self._whole(f"{nth:g}.", nth, None, at, at + 1)
        ones = _of_word(rest, self.passage.lexicon)
        if ones is not None and ones < 10 <= value:
            return self._scaled(value + ones, 1.0, None, at, at + 1)
        unit = self._sign(rest.split("-")[0])
        amount = self._whole(value, value, unit, at, at + 1)
        return amount if unit else replace(amount, spelled=True)

    def _scaled(self, value: float, scale: float, unit: Unit | None, at: int, last: int) -> Amount:
        """Add the scale and the unit that follow as words."""
        if last == at:
            scale, last = scale * self.scales[at].term.grade, at + 1
        scale, unit, last = self._following(scale, unit, last)
        return self._whole(value * scale, value, unit, at, last)

    def _following(
        self, scale: float, unit: Unit | None, last: int
    ) -> tuple[float, Unit | None, int]:
        """Return the scale and the unit with those that follow as words, and the word after them."""
        while last in self.scales and self._close(last):
            scale *= self.scales[last].term.grade
            last += 1
        if last in self.units and self._close(last) and not (unit and unit.is_share):
            hit = self.units[last]
            if unit is None or hit.term.group == unit.dimension:
                unit, last = _unit(hit.term), hit.last
        return scale, unit, last

    def _close(self, at: int) -> bool:
        """Say whether a word follows with nothing but a space or hyphen between."""
        return self.words[at].before.strip(" \u00a0\u202f-") == "" and self.words[at].start > 0

    def _sign(self, sign: str | None) -> Unit | None:
        term = self.passage.lexicon.signs.get((sign or "").strip().replace(".", "").casefold())
        return _unit(term, term.words[0]) if term is not None else None

    def _whole(
        self, value: float | str, mantissa: float | str, unit: Unit | None, at: int, last: int
    ) -> Amount:
        ordinal = isinstance(value, str) and value.endswith(".")
        qualifier, begin = ("", at) if ordinal else self._qualifier(at)  # "moved up to third"
        counts, head = counted.after(
            self.passage,
            last,
            self.numbers,
            is_share=unit is not None and unit.is_share,
        )
        amount = Amount(value, mantissa, unit, qualifier, counts, head, at, last, begin)
        return replace(amount, spelled=True, nth=self._numbered(last)) if ordinal else amount

    def _numbered(self, last: int) -> str:
        """Return the name of the unit that an ordinal numbers: `ninth day` -> days."""
        return self.units[last].term.lemma if last in self.units and self._close(last) else ""

    def _qualifier(self, at: int) -> tuple[str, int]:
        """Return the qualifier before a figure and its first word."""
        hit = self.qualifiers.get(at)
        if hit is None or not self._close(at):
            return "", at
        return hit.term.group, hit.first


_HYPHENS: Final = ("-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}")
_COMMON: Final = 10
"""Number words below this are in half of all sentences."""
_BARE_SCALES: Final = frozenset({"hundred", "thousand", "million", "billion", "dozen"})

EVERYDAY: Final[frozenset[float | str]] = frozenset({"once", "twice", "double", "half", 1.0, 2.0})
"""Amounts that come and go with the wording."""


def _are_apart(low: Unit | None, high: Unit | None) -> bool:
    """Say whether two figures cannot be the ends of one range: ``rose 4% to 8.8 billion``."""
    if low is None:
        return False
    return low.dimension != "money" if high is None else low.dimension != high.dimension


def _unit(term: Term, name: str | None = None) -> Unit:
    return Unit(term.group, name or term.lemma, term.grade)


def _of_word(word: str, lexicon: Lexicon, table: Table = Table.NUMBER) -> float | None:
    """Return the value of a number word or small figure."""
    if word.isdigit() and table is Table.NUMBER:
        return float(word)
    for term in lexicon.index.get(word, ()):
        if term.table is table and len(term.words) == 1:
            return term.grade
    return None
