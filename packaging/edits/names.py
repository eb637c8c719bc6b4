"""Names: another person, body or place, one letter, a first name dropped."""

import random
import re

from edits.pen import (
    CAPITAL,
    DAYS,
    MONTHS,
    Change,
    Known,
    Paragraphs,
    Stretch,
    Way,
    in_one_place,
    shuffled,
    with_group,
)

_NO_NAME = set(
    f"The This That These Those There They Then When While Where What Who Why How His Her Our Your Their Its And But"
    f" For From With After Before Since Until Although Though Because However Meanwhile Also Yet Not Now One Two"
    f" Three Four Five Six Seven Eight Nine Ten Some Many Most Few All Both Each Every Another Other Such Only"
    f" Even Still Just More Less Last Next First Second Third Today Yesterday Tomorrow God English French German"
    f" American British Chinese Russian Israeli Iranian Arab Muslim Christian Jewish Democrat Democrats Democratic"
    f" Republican Republicans Congress Senate House Internet Bible Mr Mrs Ms Dr Sir Lord Lady President Minister"
    f" Prime Secretary General Senator Governor Mayor Judge Justice Chief Captain Professor Doctor Street Road"
    f" Avenue North South East West Northern Southern Eastern Western State States United Kingdom Christmas Easter"
    f" Court Supreme Department Police Act Bill {' '.join(DAYS)} {' '.join(MONTHS)}".split()
)
_FIRST = [
    "Amanda",
    "Rupert",
    "Leila",
    "Marek",
    "Oona",
    "Tobias",
    "Ingrid",
    "Dmitri",
    "Carmen",
    "Nathaniel",
]
_LAST = [
    "Hollander",
    "Vasquez",
    "Okonjo",
    "Lindqvist",
    "Farouk",
    "Brennan",
    "Castellane",
    "Whitlock",
    "Zielinski",
    "Marchetti",
]
_PLACES = [
    "Antwerp",
    "Valencia",
    "Nairobi",
    "Tashkent",
    "Winnipeg",
    "Bratislava",
    "Karachi",
    "Lisbon",
    "Osaka",
    "Montevideo",
]
_SPEECH = r"(?:said|says|told|added|wrote|explained|announced)"


def _is_name(word: str) -> bool:
    return word not in _NO_NAME


def _whole_name(match: re.Match[str], chance: random.Random) -> str | None:
    first, last = match.group("first"), match.group("last")
    if not (_is_name(first) and _is_name(last)):
        return None
    full = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    start, end = match.span("first")[0] - match.start(), match.span("last")[1] - match.start()
    return match.group()[:start] + full + match.group()[end:]


def _named_group(name: str, words: list[str]) -> Change:
    def change(match: re.Match[str], chance: random.Random) -> str | None:
        groups = match.groupdict()
        if not all(_is_name(word) for word in groups.values() if word):
            return None
        return with_group(match, name, chance.choice([w for w in words if w != groups[name]]))

    return change


def _misspelt(match: re.Match[str], chance: random.Random) -> str | None:
    """Swap a vowel inside a surname for another: Peterson -> Petersen."""
    last = match.group("last")
    places = [n for n in range(2, len(last)) if last[n] in "aeiou"]
    if not places or not _is_name(last) or not _is_name(match.group("first")):
        return None
    place = chance.choice(places)
    new = chance.choice([v for v in "aeiou" if v != last[place]])
    return with_group(match, "last", last[:place] + new + last[place + 1 :])


def everywhere(pattern: str, words: list[str], *wanted: str) -> Way:
    """Return the way that replaces a surname wherever it stands in the article."""
    found = re.compile(pattern)

    def way(left: Paragraphs, chance: random.Random) -> Known | None:
        for number in chance.sample(range(len(left)), len(left)):
            for match in shuffled(found.finditer(left[number]), chance):
                old, new = match.group("last"), chance.choice(words)
                if not (_is_name(old) and _is_name(match.group("first"))):
                    continue
                right = tuple(re.sub(rf"\b{old}\b", new, text) for text in left)
                changed = [n for n, text in enumerate(left) if text != right[n]]
                place = right[changed[0]].find(new)
                return Known(
                    right,
                    Stretch(changed[0], place, place + len(old)),
                    Stretch(changed[0], place, place + len(new)),
                    frozenset(wanted),
                )
        return None

    return way


_FULL = rf"(?P<first>{CAPITAL}) (?P<last>{CAPITAL})"
_OPEN = '[“"]'
NAMES: dict[str, Way] = {
    "full name, speaking": in_one_place(
        rf"(?<=[a-z,] ){_FULL}(?=,? {_SPEECH})", _whole_name, "name"
    ),
    "full name": in_one_place(rf"(?<=[a-z,] ){_FULL}(?![ -][A-Z]|['’]s)", _whole_name, "name"),
    "full name at the start": in_one_place(
        rf"(?:^|(?<=[a-z]\. )){_FULL}(?= (?:said|was|is|has|told|had|will|and)\b)",
        _whole_name,
        "name",
    ),
    "surname": in_one_place(
        rf"(?<=[a-z,] )(?P<last>{CAPITAL})(?= {_SPEECH}\b)", _named_group("last", _LAST), "name"
    ),
    "surname after said": in_one_place(
        rf"(?<=[”\"] said )(?P<last>{CAPITAL})(?=[.,])", _named_group("last", _LAST), "name"
    ),
    "surname at the start": in_one_place(
        rf"^(?P<last>{CAPITAL})(?= (?:said|was|is|has|told|had|added)\b)",
        _named_group("last", _LAST),
        "name",
    ),
    "surname of a full name": in_one_place(
        rf"(?<=[a-z,] ){_FULL}(?![ -][A-Z])", _named_group("last", _LAST), "name"
    ),
    "first name": in_one_place(
        rf"(?<=[a-z,] ){_FULL}(?=,? {_SPEECH})", _named_group("first", _FIRST), "name"
    ),
    "possessive": in_one_place(
        rf"(?<=[a-z,] )(?P<last>{CAPITAL})(?=['’]s )", _named_group("last", _LAST), "name"
    ),
    "with title": in_one_place(
        rf"(?:President|Minister|Secretary|Sen\.|Gov\.|Mr\.?|Ms\.?|Dr\.?|Mayor|Judge|Sir|Rep\.) (?P<last>{CAPITAL})(?! [A-Z])",
        _named_group("last", _LAST),
        "name",
    ),
    "place": in_one_place(
        rf"(?<= in )(?P<last>{CAPITAL})(?=[., ])(?! [A-Z])", _named_group("last", _PLACES), "name"
    ),
    "place after from": in_one_place(
        rf"(?<= from )(?P<last>{CAPITAL})(?=[., ])(?! [A-Z])",
        _named_group("last", _PLACES),
        "name",
    ),
    "organisation": in_one_place(
        r"\b(?:[A-Z][a-z]+ ){1,2}(?P<kind>University|Institute|Corporation|Company|Group|Bank|Council|Agency|Ministry|Association|Foundation)\b",
        lambda m, c: with_group(
            m,
            "kind",
            c.choice(
                [w for w in ("Institute", "Council", "Bank", "Foundation") if w != m.group("kind")]
            ),
        ),
        "name",
    ),
    "initials": in_one_place(
        r"(?<=the )(?P<last>[A-Z]{3,4})(?=[ ,.])",
        lambda m, c: c.choice([w for w in ("OPEC", "OSCE", "ILO", "WTO") if w != m.group()]),
        "name",
    ),
    "inside a quote": in_one_place(
        rf"{_OPEN}[^“”\"]*?[a-z] (?P<last>{CAPITAL})(?! [A-Z])[^“”\"]*[”\"]",
        _named_group("last", _LAST),
        "quote",
        "name",
    ),
    "one letter": in_one_place(rf"(?<=[a-z,] ){_FULL}(?![ -][A-Z])", _misspelt, "name"),
    "everywhere": everywhere(rf"(?<=[a-z,] ){_FULL}(?=,? {_SPEECH}|,)", _LAST, "name"),
    "first name dropped": in_one_place(
        rf"(?<=[a-z,] ){_FULL}(?=,? {_SPEECH})",
        lambda m, _c: (
            m.group("last") if _is_name(m.group("first")) and _is_name(m.group("last")) else None
        ),
        "name",
        "none",
    ),
}
