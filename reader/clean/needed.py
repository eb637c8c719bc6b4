"""Texts of which one stands in whatever a pattern matches, to tell fast that a line cannot match.

    (subscribe|sign up) to our (daily )?newsletters?  ->  "newsletter"

Reads patterns as Python's own parser parts them; decides nothing about lines.
"""

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any


def of(pattern: str) -> list[str] | None:
    """Return such texts, or None when a pattern needs none of a few letters."""
    parsed: list[tuple[object, Any]] = import_module("re._parser").parse(pattern)
    return _of_sequence(parsed)


def of_any(patterns: Iterable[str]) -> list[str] | None:
    """Return texts of which one stands in whatever any of the patterns matches."""
    return _joined([of(pattern) for pattern in patterns])


def _joined(parts: Sequence[list[str] | None]) -> list[str] | None:
    found = [one for one in parts if one is not None]
    return [text for one in found for text in one] if found and len(found) == len(parts) else None


def _of_sequence(parts: Iterable[tuple[object, Any]]) -> list[str] | None:
    """Choose, of what stands one after the other in a pattern, what tells most."""
    best: list[str] | None = None
    run = ""
    ended: list[tuple[object, Any]] = [*parts, ("END", None)]
    for kind, value in ended:
        if str(kind) == "LITERAL":
            run += chr(value)
            continue
        for found in ([run] if run else None, _of_part(str(kind), value)):
            if found is not None and _worth(found) > _worth(best):
                best = found
        run = ""
    return best


def _of_part(kind: str, value: Any) -> list[str] | None:  # noqa: ANN401 (differs by kind)
    if kind == "SUBPATTERN":
        return _of_sequence(value[-1])
    if kind == "BRANCH":
        return _joined([_of_sequence(branch) for branch in value[1]])
    if kind in ("MAX_REPEAT", "MIN_REPEAT") and value[0] > 0:
        return _of_sequence(value[2])
    return None


def _worth(texts: list[str] | None) -> int:
    """Rate texts by the shortest of them."""
    return min(map(len, texts)) if texts else 0
