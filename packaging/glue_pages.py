"""Files that hold several articles, made from development pages, and files that hold one: for the splitter.

In the shapes met in the wild: as pasted; headline said twice with caption and buttons; a date, a byline, a
time since, a caption or a summary below the headline; a bare headline; with or without a footer, a rule
line and blank lines between. The names and dates put in are invented.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

FORMS: Final = (
    ("pasted",) * 3
    + ("bare",) * 2
    + ("twice",) * 3
    + ("dated",) * 2
    + ("byline",) * 2
    + ("caption", "summary")
)
_MONTHS: Final = ("January", "March", "May", "June", "August", "October", "December")
_NAMES: Final = ("Ann Ode", "Jon Vale and Mia Orr", "Tariq Sand")
_FOOTS: Final = (
    (), (), (), ("Share",), ("", "Most Popular", "read more:"), ("", "© 2024 All rights reserved"),
    ("", "Comments"), ("", "Related articles"),
)  # fmt: skip
_RULES: Final = (
    ("", ""),
    ("", "", ""),
    ("", "---", ""),
    ("***",),
    ("", "* * *", ""),
    ("________",),
)

_CUT_SHORT: Final = 0.5
"""Share of the articles that are cut down to a short item's length."""

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Glued:
    """A file with the line numbers at which its second and further articles begin."""

    lines: list[str]
    starts: list[int]
    form: str


def glued(records: Sequence[Record], count: int, seed: int) -> list[Glued]:
    """Make files of two or three articles each, mostly of one language."""
    dice = random.Random(seed)
    pools: dict[str, list[Record]] = {}
    for record in records:
        pools.setdefault(record["lang"], []).append(record)
    return [_glue(records, pools, dice) for _ in range(count)]


def singles(records: Sequence[Record], seed: int) -> list[Glued]:
    """Make files of one article each, whole pages among them."""
    dice = random.Random(seed)
    found: list[Glued] = []
    for record in records:
        found += [
            Glued(_piece(record, dice, form), [], form)
            for form in ("pasted", "bare", "twice", "dated")
        ]
        found.append(Glued([text for text, _, _ in record["lines"]], [], "whole"))
    return found


def _glue(
    records: Sequence[Record], pools: Mapping[str, Sequence[Record]], dice: random.Random
) -> Glued:
    count = dice.choice((2, 2, 2, 3))
    pool = pools.get(dice.choice(("en",) * 6 + ("de",) * 4 + ("any",)), records)
    form = dice.choice(FORMS)
    lines: list[str] = []
    starts: list[int] = []
    for record in dice.sample(list(pool if len(pool) >= count else records), count):
        own = form if dice.random() < 0.7 else dice.choice(FORMS)
        if lines:
            lines += [*dice.choice(_FOOTS), *_rule(dice)]
            starts.append(len(lines) + 1)
        lines += _without_blank_start(_piece(record, dice, own))
    return Glued(lines, starts, form)


def _rule(dice: random.Random) -> tuple[str, ...]:
    return dice.choice(((), ("",), ("",))) if dice.random() < 0.6 else dice.choice(_RULES)


def _without_blank_start(lines: list[str]) -> list[str]:
    first = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    return lines[first:]


def _piece(record: Record, dice: random.Random, form: str) -> list[str]:
    """Write one article in a form."""
    part = record["lines"][slice(*record["paste"])]
    title = record["title"].strip().split("\n")[0]
    if form == "pasted":
        at = next((place for place, line in enumerate(part) if line[2] == "title"), None)
        pasted = [text for text, _, _ in part[at or 0 :]]
        return pasted if at is not None else [title, "", *pasted]
    body = [text.strip() for text, keep, _ in part if keep]
    if dice.random() < _CUT_SHORT:
        body = body[: dice.randint(3, 10)]
    caption = next((text for text, _, kind in part if kind == "caption"), "")
    between = dice.choice(([], [""]))
    head = _head(title, caption, dice, form)
    if form == "summary":
        head += ["", *("• " + one[:60].rsplit(" ", 1)[0] for one in (body[0], body[-1])), ""]
    gap = [""] if dice.random() < 0.6 else []
    return head + gap + [line for one in body for line in (one, *between)]


def _head(title: str, caption: str, dice: random.Random, form: str) -> list[str]:
    """Write what stands above the story."""
    day = f"{dice.randint(1, 28)} {dice.choice(_MONTHS)} 20{dice.randint(20, 26)}"
    credited = f"{caption} {dice.choice(('(Reuters)', '(AFP)', '(AP Photo/Ann Ode)', '(EPA)', ''))}"
    byline = f"By {dice.choice(_NAMES)}"
    if form == "twice":
        buttons = (
            ["TT"],
            ["Short Url", f"Updated {day}", "Follow"],
            ["Updated 8 sec ago", "Follow"],
            [],
        )
        shown = ["", *[credited] * dice.choice((1, 2))] if caption else []
        return [title, *shown, *dice.choice(buttons), "", title, ""]
    dated = (
        ["", day],
        [f"Published {day}"],
        [f"{day}, 14:05"],
        ["5 hours ago"],
        [f"Updated {day}", "Share"],
    )
    below = {
        "dated": [*dice.choice(dated), ""],
        "byline": ["", byline, *dice.choice(([], [day]))],
        "caption": ["", credited] if caption else ["", byline],
    }
    return [title, *below.get(form, [])]
