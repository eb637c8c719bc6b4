"""With what letters a line must begin for a pattern to match all of it, to tell fast that it cannot.

    (subscribe|sign up) (to|for) .{0,80}  ->  "subscrib", "sign up "

Reads patterns as Python's own parser parts them; decides nothing about lines.
"""

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, Final

LENGTH: Final = 8
"""Letters of a beginning at most: more tell hardly more."""

DIGIT: Final = "0"
"""Stands for any digit at the very beginning; nothing is told of what follows it."""

_FEW: Final = 12
"""Signs of a set up to which each is a beginning of its own."""

Ends = tuple[set[str], set[str]]
"""Beginnings that what follows in the pattern can still lengthen, and those that are done."""


def of_any(patterns: Iterable[str]) -> list[list[str]] | None:
    """Return the beginnings of all the patterns by length, from one letter up; None when one may begin anyhow."""
    found: set[str] = set()
    for pattern in patterns:
        parsed: list[tuple[object, Any]] = import_module("re._parser").parse(pattern)
        opened, done = _sequence(parsed, {""})
        found |= opened | done
    if "" in found:
        return None
    least = {text for text in found if not any(text[:end] in found for end in range(1, len(text)))}
    return [sorted(text for text in least if len(text) == size) for size in range(1, LENGTH + 1)]


def _sequence(parts: Iterable[tuple[object, Any]], before: set[str]) -> Ends:
    """Lengthen beginnings by what stands one after the other in a pattern."""
    opened, done = before, set[str]()
    for kind, value in parts:
        opened, more = _part(str(kind), value, opened)
        done |= more
        if not opened:
            break
    return opened, done


def _part(kind: str, value: Any, before: set[str]) -> Ends:  # noqa: ANN401 (differs by kind)
    if kind == "LITERAL":
        return _signs([chr(value)], before)
    if kind == "IN":
        return _signs(_set(value), before)
    if kind == "SUBPATTERN":
        return _sequence(value[-1], before)
    if kind == "BRANCH":
        opened, done = set[str](), set[str]()
        for branch in value[1]:
            more_opened, more_done = _sequence(branch, before)
            opened, done = opened | more_opened, done | more_done
        return opened, done
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        return _repeat(value, before)
    return (before, set()) if kind.startswith(("AT", "ASSERT")) else (set(), before)


def _repeat(value: Any, before: set[str]) -> Ends:  # noqa: ANN401
    """Take what is repeated once, or not at all where it may be left out."""
    least, most, parts = value
    opened, done = _sequence(parts, before)
    if most != 1:
        opened, done = set[str](), done | opened
    return (opened | before if least == 0 else opened), done


def _signs(signs: Sequence[str] | None, before: set[str]) -> Ends:
    """Add one sign to each beginning; None stands for any sign."""
    if signs is None:
        return set(), before
    opened: set[str] = set()
    done: set[str] = set()
    for text in before:
        for sign in signs:
            if sign.isdigit():
                done.add(text or DIGIT)
            elif len(text) + 1 < LENGTH:
                opened.add(text + sign)
            else:
                done.add(text + sign)
    return opened, done


def _set(members: Sequence[tuple[object, Any]]) -> list[str] | None:
    """Return the signs of a set, or None when they are many."""
    found: list[str] = []
    for kind, value in members:
        if str(kind) == "LITERAL":
            found.append(chr(value))
        elif str(kind) == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            found.append(DIGIT)
        else:
            return None
    return found if len(found) <= _FEW else None
