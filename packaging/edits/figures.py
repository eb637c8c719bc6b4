"""Figures and dates: another digit, word, unit, scale, day, and a qualifier put before one."""

import random
import re

from edits.pen import (
    DAYS,
    MONTHS,
    Change,
    Way,
    in_one_place,
    other_digit,
    other_word,
    put,
    with_group,
)

_SPELLED = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fifteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
]
_ORDINALS = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_DAY = "|".join(DAYS)
_MONTH = "|".join(month for month in MONTHS if month not in ("May", "March"))
_NO_DIGIT = r"(?<![\w.,:/$€£-])"
_END = r"(?![\w:/-]|[.,]\d)"


def _group_digit(name: str) -> Change:
    """Change a digit of a named group, the rest kept."""

    def change(match: re.Match[str], chance: random.Random) -> str | None:
        number = re.match(r"[\d.,]+", match.group(name))
        new = other_digit(number, chance) if number else None
        return with_group(match, name, new) if new else None

    return change


def _near_year(match: re.Match[str], chance: random.Random) -> str:
    return str(int(match.group()) + chance.choice((-3, -2, -1, 1, 2, 3)))


def _before(new: str) -> Change:
    return lambda match, _chance: new + match.group()


def _scaled(match: re.Match[str], _chance: random.Random) -> str:
    swaps = {"million": "billion", "billion": "million", "trillion": "billion"}
    return with_group(match, "scale", swaps[match.group("scale")])


FIGURES: dict[str, Way] = {
    "digits": in_one_place(
        rf"{_NO_DIGIT}\d{{1,3}}(?:,\d{{3}})*{_END}", other_digit, "figure", "date"
    ),
    "thousands": in_one_place(rf"{_NO_DIGIT}\d{{1,3}}(?:,\d{{3}})+{_END}", other_digit, "figure"),
    "decimals": in_one_place(r"(?<![\w.,:])\d+\.\d+(?![\w:]|[.,]\d)", other_digit, "figure"),
    "spelled": in_one_place(
        rf"\b(?:{'|'.join(_SPELLED)})\b(?=\s[a-z])", other_word(_SPELLED), "figure", "date"
    ),
    "percent": in_one_place(
        r"(?P<n>\d+(?:\.\d+)?)(?:%| percent| per cent)", _group_digit("n"), "figure"
    ),
    "money": in_one_place(r"[$€£](?P<n>\d[\d,.]*\d|\d)", _group_digit("n"), "figure"),
    "scale": in_one_place(r"\d (?P<scale>million|billion|trillion)\b", _scaled, "figure"),
    "currency": in_one_place(r"\$(?=\d)", put("€"), "figure"),
    "year": in_one_place(
        r"(?<![\w.,:$€£/-])(?:19|20)\d\d(?![\w:/-]|[.,]\d)", _near_year, "figure", "date"
    ),
    "time": in_one_place(
        r"\b(?P<n>\d{1,2})(?::\d\d)? ?(?:a\.m|p\.m|am|pm)\b", _group_digit("n"), "date", "figure"
    ),
    "score": in_one_place(
        r"\b(?P<n>\d{1,3})[-–]\d{1,3}\b(?![-–\w])", _group_digit("n"), "figure", "date"
    ),
    "age": in_one_place(r"\b(?P<n>\d+)-year-old", _group_digit("n"), "figure"),
    "age in commas": in_one_place(r"[A-Z][a-z]+, (?P<n>\d\d),", _group_digit("n"), "figure"),
    "compound": in_one_place(
        r"\b(?P<n>\d+)-(?:month|day|week|mile|point|minute|hour|member|foot|man|bed)",
        _group_digit("n"),
        "figure",
        "date",
    ),
    "ordinal word": in_one_place(
        rf"\b(?:{'|'.join(_ORDINALS)})\b(?=\s[a-z])", other_word(_ORDINALS), "figure", "date"
    ),
    "ordinal": in_one_place(
        r"\b\d+(?:st|nd|rd|th)\b",
        lambda m, c: c.choice(
            [o for o in ("12th", "24th", "31st", "22nd", "53rd") if o != m.group()]
        ),
        "figure",
        "date",
    ),
    "range": in_one_place(
        r"\b\d+ (?:to|and|or) (?P<n>\d+)\b(?![,.:]\d)", _group_digit("n"), "figure", "date"
    ),
    "day of month": in_one_place(
        rf"(?:{_MONTH}) (?P<n>[12]\d)\b(?!\d)",
        lambda m, _c: with_group(m, "n", str(int(m.group("n")) - 5)),
        "date",
        "figure",
    ),
    "weekday": in_one_place(rf"(?<!Good )(?<!-)\b(?:{_DAY})\b(?!-)", other_word(DAYS), "date"),
    "month": in_one_place(rf"\b(?:{_MONTH})\b", other_word(MONTHS), "date"),
    "about": in_one_place(
        rf"{_NO_DIGIT}(?<!than )(?<!about )(?<!around )(?<![a-z]{{3}}y )(?<![A-Z][a-z]{{2}} )(?<!May )(?<!arch )(?<!pril )(?<!June )(?<!ber )(?<!uly )(?<!gust )\d{{2,3}}(?:,\d{{3}})*{_END}(?= [a-z])",
        _before("around "),
        "figure/qualified",
        "figure",
    ),
    "more than": in_one_place(
        rf"{_NO_DIGIT}(?<!than )(?<!about )(?<!around )(?<![a-z]{{3}}y )(?<![A-Z][a-z]{{2}} )(?<!May )(?<!arch )(?<!pril )(?<!June )(?<!ber )(?<!uly )(?<!gust )\d{{2,3}}(?:,\d{{3}})*{_END}(?= [a-z])",
        _before("more than "),
        "figure/qualified",
        "figure",
    ),
    "vague": in_one_place(
        r"\b(?:[Dd]ozens|[Hh]undreds|[Tt]housands|[Mm]illions)(?= of )",
        other_word(["dozens", "hundreds", "thousands", "millions"]),
        "figure",
    ),
    "fraction": in_one_place(
        r"\b(?:half|two-thirds|one-third|a third|a quarter|three-quarters)(?= (?:of|the))",
        other_word(["half", "two-thirds", "a quarter"]),
        "figure",
    ),
    "twice": in_one_place(
        r"\b(?:twice|three times|doubled|tripled)\b",
        lambda m, _c: {
            "twice": "three times",
            "three times": "twice",
            "doubled": "tripled",
            "tripled": "doubled",
        }[m.group()],
        "figure",
    ),
    "figure cut": in_one_place(
        rf"{_NO_DIGIT}(?P<n>\d{{2,3}}(?:,\d{{3}})*) (?=[a-z]{{4,}}s )", put(""), "figure"
    ),
}
