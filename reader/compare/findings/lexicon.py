"""The word lists of one language (`resources/words/<language>.toml`), made ready to look up.

All tables stand in one index by their first word, so that a sentence is read once for all of them. A
language without a file has an empty lexicon: figures in digits, quotations and names by their capitals
are still found. Knows no text and no finding.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, Final

from reader import prepared
from reader.text import stems, style, words


class Table(StrEnum):
    """What a listed word is listed for."""

    SPEECH = "speech"
    SOURCE = "source"
    NOBODY = "nobody"
    NEGATION = "negation"
    HIDDEN = "hidden"
    HEDGE = "hedge"
    NUMBER = "number"
    SCALE = "scale"
    ORDINAL = "ordinal"
    VAGUE = "vague"
    QUALIFIER = "qualifier"
    UNIT = "unit"
    WEEKDAY = "weekday"
    MONTH = "month"
    RELATIVE = "relative"
    CLOCK = "clock"
    COURTESY = "courtesy"
    RANK = "rank"
    PLACE = "place"
    FAMILY = "family"


@dataclass(frozen=True, slots=True)
class Term:
    """One form of one listed word."""

    words: tuple[str, ...]
    """Folded, as `fold` gives them."""
    table: Table
    group: str
    """What it belongs to: the verb's class, the family, the unit's dimension, the month's number."""
    lemma: str
    """The first form listed with it: two forms of one word have the same."""
    grade: float = 0.0
    """The verb's grade, the family's weight, the number's value, the unit's size."""
    noun: bool = False
    """It is an ordinary noun too and counts only against a word of the same table."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's lists."""

    language: str
    index: dict[str, tuple[Term, ...]]
    """By first word, longest term first."""
    signs: dict[str, Term]
    """Units as they are written in one piece with a figure: ``$``, ``%``, ``km``."""
    particles: frozenset[str]
    ordinary: frozenset[str]
    """Words that stand capitalised without naming anybody."""
    before_years: frozenset[str]
    parts: frozenset[str]
    """Parts of the day and seasons."""
    turned: frozenset[str]
    """Verbs and phrases of saying whose source follows: `according to`."""
    told: frozenset[str]
    """Verbs that name who is told and never their source behind them: `tell`."""
    bodies: frozenset[str]
    """What bodies are called in place of their names: `the company`."""
    passive: frozenset[str]
    """Verbs that make a verb of saying passive: `was` of "was told"."""
    unsourced: frozenset[str]
    """Classes of verbs whose subject is no source: `deny`, `demand`."""
    head_first: bool
    """What a figure counts comes before its adjectives: French, not English."""
    decimal_comma: bool
    plurals: frozenset[str]
    """Plurals that do not look it: `people`, `memoranda`."""
    contraries: dict[str, frozenset[str]]
    """By word, the words that contradict it: `rose` and `fell`."""
    contrary: frozenset[str]
    """Beginnings that turn a word into its contrary: `un-`."""
    after_titles: frozenset[str]
    """Words that may follow a title said of a name: `of` in "Ann Ode, chair of the board"."""
    through: frozenset[str]
    """Words between the ends of a range: `to` in "10 to 15"."""
    between: frozenset[str]
    """Words before a range whose ends are joined by one of `both`: "between 10 and 15"."""
    both: frozenset[str]
    per: frozenset[str]
    """Words that make a rate of a figure: "$478 a month"."""
    no_rate: frozenset[str]
    """Words after which they make none: "a month ago"."""


_DECIMAL_COMMA: Final = frozenset(
    {"de", "fr", "es", "it", "pt", "nl", "ru", "pl", "sv", "da", "no", "tr"}
)
"""Languages that write 2.500,50 (CLDR number symbols)."""


_HYPHENS: Final = re.compile("[-\u2010\u2011\u2013]")
_WITH_VERB: Final = frozenset(
    [
        "it's",
        "he's",
        "she's",
        "that's",
        "there's",
        "what's",
        "who's",
        "here's",
        "where's",
        "let's",
        "how's",
    ]
)
"""Words whose `'s` is a verb and no possessive: a quotation's `it's` is not `it`."""


@lru_cache(maxsize=65_536)
def fold(word: str, language: str = "en") -> str:
    """Return a word as it is looked up, without possessive: ``Iran’s`` -> ``iran``, ``U.S.`` -> ``US``."""
    plain = word if word.isascii() else stems.fold(word) if language == "ar" else word
    if plain.isalpha():
        folded = style.word(plain, language)
    else:
        folded = "-".join(style.word(part, language) for part in _HYPHENS.split(plain))
    if folded.endswith("n't") or folded in _WITH_VERB:
        return folded
    return folded[:-2] if folded.endswith("'s") else folded.rstrip("'.")


@cache
def of(language: str) -> Lexicon:
    """Return the lexicon of a language, by its two-letter code."""
    code = language[:2].lower()
    tables = _tables(code)
    index: dict[str, list[Term]] = {}
    for term in _File(code, tables).terms():
        index.setdefault(term.words[0], []).append(term)
    names = tables.get("names", {})
    return Lexicon(
        code,
        {
            first: tuple(sorted(found, key=lambda term: -len(term.words)))
            for first, found in index.items()
        },
        {unit.lemma: unit for unit in _File(code, tables).signs()},
        frozenset(names.get("particles", ())),
        frozenset(fold(word, code) for word in names.get("ordinary", ())) | stems.stop_words(code),
        frozenset(tables.get("dates", {}).get("before_years", ())),
        frozenset(tables.get("dates", {}).get("parts", ())),
        frozenset(tables.get("sources", {}).get("turned", ())),
        frozenset(tables.get("sources", {}).get("told", ())),
        frozenset(tables.get("sources", {}).get("bodies", ())),
        frozenset(tables.get("sources", {}).get("passive", ())),
        frozenset(
            verbs["name"] for verbs in tables.get("speech", ()) if not verbs.get("source", True)
        ),
        bool(tables.get("numbers", {}).get("head_first")),
        code in _DECIMAL_COMMA,
        frozenset(tables.get("numbers", {}).get("plurals", ())),
        _contraries(tables.get("negations", {}).get("contraries", ())),
        frozenset(tables.get("negations", {}).get("prefixes", ())),
        frozenset(tables.get("titles", {}).get("followed_by", ())),
        *(
            frozenset(tables.get("numbers", {}).get(key, ()))
            for key in ("through", "between", "both", "per", "no_rate")
        ),
    )


def _contraries(listed: Sequence[Sequence[str]]) -> dict[str, frozenset[str]]:
    """Return the contraries of every word of two opposed lines, both ways."""
    found: dict[str, set[str]] = {}
    for line in listed:
        one, other = (set(forms.split("|")) for forms in line)
        for here, there in ((one, other), (other, one)):
            for word in here:
                found.setdefault(word, set()).update(there)
    return {word: frozenset(words) for word, words in found.items()}


def _tables(code: str) -> dict[str, Any]:
    return prepared.toml("words", f"{code}.toml", f"words-{code}")


_PLAIN: Final = {
    Table.SOURCE: ("sources", "heads"),
    Table.NOBODY: ("sources", "nobody"),
    Table.NEGATION: ("negations", "words"),
    Table.HIDDEN: ("negations", "hidden"),
    Table.WEEKDAY: ("dates", "weekdays"),
    Table.MONTH: ("dates", "months"),
    Table.RELATIVE: ("dates", "relative"),
    Table.CLOCK: ("dates", "clock"),
    Table.COURTESY: ("titles", "courtesy"),
    Table.RANK: ("titles", "ranks"),
    Table.PLACE: ("names", "places"),
}
"""Tables that are a plain list of lines; the group of a line is its place in the list, from 1."""

_SIMPLE: Final = re.compile(r"[a-z' ]+")
"""Forms that `words.tokens` would cut at their spaces alone; cutting them here halves the loading."""


@dataclass(frozen=True, slots=True)
class _File:
    """One language's file, read into terms."""

    language: str
    tables: dict[str, Any]

    def terms(self) -> Iterator[Term]:
        """Read every table."""
        for verbs in self.tables.get("speech", ()):
            yield from self._lines(verbs["verbs"], Table.SPEECH, verbs["name"], verbs["grade"])
        for hedge in self.tables.get("hedge", ()):
            yield from self._lines(hedge["words"], Table.HEDGE, hedge["name"], hedge["weight"])
        for family in self.tables.get("family", ()):
            yield from self._lines(family["terms"], Table.FAMILY, family["name"], family["weight"])
        for table, (section, key) in _PLAIN.items():
            yield from self._lines(self.tables.get(section, {}).get(key, []), table)
        for group, forms in self.tables.get("qualifiers", {}).items():
            yield from self._lines(forms, Table.QUALIFIER, group)
        yield from self._numbers()
        yield from self._units()

    def signs(self) -> Iterator[Term]:
        """Read the units again as they are written in one piece with a figure: ``$``, ``%``, ``km``.

        Here the lemma is the sign and the words hold the unit's name.
        """
        for dimension, members in self.tables.get("units", {}).items():
            for name, unit in members.items():
                for form in unit["forms"].split("|"):
                    about = (name.replace("_", " "),)
                    yield Term(about, Table.UNIT, dimension, form.casefold(), unit["size"])

    def _lines(
        self, lines: list[str], table: Table, group: str = "", grade: float = 0.0
    ) -> Iterator[Term]:
        """Read lines of forms parted by bars: ``claim?|claims?|claimed``."""
        for number, line in enumerate(lines, 1):
            forms = line.split("|")
            about = (group or str(number), forms[0].rstrip("?"), grade)
            for form in forms:
                yield from self._form(form, table, about)

    def _form(self, form: str, table: Table, about: tuple[str, str, float]) -> Iterator[Term]:
        """Read one form, which may be several words and may end in a question mark."""
        group, lemma, grade = about
        bare = form.rstrip("?")
        cut = bare.split() if _SIMPLE.fullmatch(bare) else [p.text for p in words.tokens(bare)]
        if cut:
            parts = tuple(fold(word, self.language) for word in cut)
            yield Term(parts, table, group, lemma, grade, noun=form.endswith("?"))

    def _numbers(self) -> Iterator[Term]:
        """Read number words, each with its value as grade."""
        numbers = self.tables.get("numbers", {})
        kinds = ((Table.NUMBER, "words"), (Table.SCALE, "scales"), (Table.ORDINAL, "ordinals"))
        for table, key in kinds:
            for word, value in numbers.get(key, {}).items():
                yield from self._form(word, table, (str(value), word, value))
        shares = numbers.get("shares", {})
        for key in ("vague", "parts", "times"):
            for line in numbers.get(key, []):
                share = shares.get(line.partition("|")[0], 0.0)
                yield from self._lines([line], Table.VAGUE, key, share)

    def _units(self) -> Iterator[Term]:
        """Read units: the group is the dimension, the lemma the unit's name, the grade its size."""
        for dimension, members in self.tables.get("units", {}).items():
            for name, unit in members.items():
                about = (dimension, name.replace("_", " "), unit["size"])
                for form in unit["forms"].split("|"):
                    if form[0].isalpha() and form[-1].isalpha():
                        yield from self._form(form, Table.UNIT, about)
