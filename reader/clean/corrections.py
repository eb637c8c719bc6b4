"""The editor's hand: rules for an outlet and decisions on single lines, above all that was found.

A relabel outranks an outlet rule, an outlet rule outranks the evidence. Knows no wording and no model.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from reader import prepared
from reader.article import Label, OutletRule, Relabel
from reader.clean.verdict import Verdict


@cache
def _digits() -> re.Pattern[str]:
    """Return what digits are; made when there is a rule: a window without any has no pattern to load."""
    return prepared.pattern(r"\d+")


def fold(text: str) -> str:
    """Fold a line as outlet rules compare it: ``12  Comments`` -> ``0 comments``."""
    return _digits().sub("0", " ".join(text.casefold().split()))


def same_outlet(one: str, other: str) -> bool:
    """Tell whether two outlet names are one, case, space and a leading "The" aside."""
    return outlet_key(one) == outlet_key(other)


@lru_cache(maxsize=4096)
def outlet_key(name: str) -> str:
    """Fold an outlet's name as rules compare it: ``The Post 4`` -> ``post 4``. Its digits tell it apart."""
    return " ".join(name.casefold().split()).removeprefix("the ").removesuffix(".com")


def by_rules(
    lines: Sequence[str], outlet: str | None, rules: Sequence[OutletRule]
) -> dict[int, Verdict]:
    """Return the verdicts of the outlet's rules, by line number; the last rule for a line wins."""
    wanted = {
        fold(rule.text): rule for rule in rules if outlet and same_outlet(rule.outlet, outlet)
    }
    if not wanted:
        return {}
    found = {
        number: wanted[folded]
        for number, line in enumerate(lines, start=1)
        if (folded := fold(line)) in wanted
    }
    return {number: _ruled(rule) for number, rule in found.items()}


def _ruled(rule: OutletRule) -> Verdict:
    return Verdict(rule.label, "outlet-rule", f"your rule for {rule.outlet}: always {rule.label}")


def by_hand(lines: Sequence[str], relabels: Sequence[Relabel]) -> dict[int, Verdict]:
    """Return the editor's decisions on this page's lines, by line number; lines out of range are left."""
    return {
        one.line: Verdict(one.label, "by-hand", f"you marked this line as {one.label}")
        for one in relabels
        if 1 <= one.line <= len(lines) and _may_be(lines[one.line - 1], one.label)
    }


def _may_be(line: str, label: Label) -> bool:
    """A blank line stays blank, and words are never blank."""
    return bool(line.strip()) == (label is not Label.BLANK)
