"""Where the quotations of a paragraph are, whatever marks they wear.

Straight, curly, low-high, guillemets either way, single ones and corner brackets; nested marks belong
to the outer quotation; an apostrophe is no mark. A paragraph that opens with a mark and does not close
it is quoted to its end, as running speech is set. Knows no sentence, no speaker and no other side.
"""

import re
from dataclasses import dataclass
from typing import Final

from reader import limits


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: ``text[start:end]`` is what was said, ``outer_start`` and ``outer_end`` take in the marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool = True
    """A mark ends it; without, it is quoted to the end of its paragraph or sentence."""


_CLOSERS: Final = {
    '"': '"”', "“": '”"', "”": '”"', "„": '“”"‟', "‟": '”"', "«": "»", "»": "«", "‹": "›", "›": "‹",
    "‘": "’'", "'": "'’", "‚": "‘’'", "「": "」", "『": "』", "＂": "＂",
}  # fmt: skip
"""What may close each opening mark, best first (Unicode, general punctuation; German opens low, Swedish
opens as it closes)."""

_PAIRED: Final = "“«‹「『"
"""Marks that never close what they open."""
_ALWAYS_OPEN: Final = "“„«‹「『‚"
_SINGLE: Final = "‘'‚"
_MARK: Final = re.compile("[\"“”„‟«»‹›‘’'‚「」『』＂]")
_SENTENCE_END: Final = re.compile(r"[.!?…](?=\s|$)")


def opens(text: str) -> bool:
    """Say whether a paragraph begins with an opening mark."""
    stripped = text.lstrip(" \t\u00a0-–—•")
    return bool(stripped) and stripped[0] in _CLOSERS


def find(text: str, *, goes_on: bool = False) -> tuple[Quotation, ...]:
    """Return a paragraph's quotations in order, apart.

    ``He said: “We go. “We stay,” she said.`` -> ``We go. `` up to where the next one opens, and
    ``We stay,``.

    Args:
        text: one paragraph.
        goes_on: the next paragraph opens with a mark, so an unclosed quotation runs to the end.
    """
    found: list[Quotation] = []
    at = 0
    while mark := _MARK.search(text, at):
        at = mark.end()
        if _is_opening(text, mark.start(), mark.end()):
            quotation = _from(text, mark.start(), mark.end(), goes_on=goes_on)
            if quotation is not None:
                found.append(quotation)
                at = max(at, quotation.outer_end)
    return tuple(found)


def _is_opening(text: str, at: int, end: int) -> bool:
    """Say whether a mark opens: it stands before a word and not behind one."""
    before, after = text[at - 1 : at], text[end : end + 1]
    mark = text[at]
    if mark not in _CLOSERS:
        return False
    if mark in "»›" or mark not in _ALWAYS_OPEN:
        stands_before = bool(after) and not after.isspace() and after not in ",.;:!?)”"
        behind = before.isalnum() or (before in ".,!?%)" and before != "")
        return stands_before and not behind
    return bool(after)


def _from(text: str, at: int, inside: int, *, goes_on: bool) -> Quotation | None:
    """Return the quotation that opens at an offset, or None when the mark opens nothing."""
    mark = text[at]
    close = _single_close(text, inside) if mark in _SINGLE else _close(text, mark, inside)
    if close is None and mark in _SINGLE:
        return None
    start, end = close if close is not None else _unclosed(text, at, inside, goes_on=goes_on)
    said = text[inside:start]
    if not any(character.isalnum() for character in said):
        return None
    lead = len(said) - len(said.lstrip())
    last = inside + len(said.rstrip())
    return Quotation(inside + lead, last, at, end, closed=close is not None and start < end)


def _close(text: str, mark: str, inside: int) -> tuple[int, int] | None:
    """Return where the closing mark of a double one stands, nested ones passed over."""
    depth = 0
    for found in _MARK.finditer(text, inside, inside + limits.QUOTATION):
        sign, rest = found[0], text[found.end() : found.end() + _NEAR]
        if sign in _SINGLE or sign == "’":
            continue
        if sign in _PAIRED and sign not in _CLOSERS[mark]:
            if sign == mark and not _is_nested(rest, mark):
                return found.start(), found.start()
            depth += _CLOSERS[sign][0] in rest
        elif _opens_inside(text, found):
            depth += rest.count(sign) >= (_BOTH if sign == mark else 1)
        elif depth:
            depth -= 1
        elif sign in _CLOSERS[mark]:
            return found.start(), found.end()
    return None


_NEAR: Final = 2_000
"""Code points in which the closing marks of a nested quotation are looked for."""
_BOTH: Final = 2
"""Marks still to come when a straight one is nested in another: its own closing mark and the other's."""


def _is_nested(rest: str, mark: str) -> bool:
    """Say whether a mark met inside a quotation is nested in it: then both close, later on.

    When only one closing mark is left, the first quotation was never closed and a new one begins.
    """
    closing = _CLOSERS[mark][0]
    return rest.count(closing) >= rest.count(mark) + _BOTH


def _opens_inside(text: str, found: re.Match[str]) -> bool:
    """Say whether a straight mark stands before a word and behind a space, as one that opens does."""
    before, after = text[found.start() - 1], text[found.end() : found.end() + 1]
    return found[0] in '"＂' and before.isspace() and after.isalnum()


def _single_close(text: str, inside: int) -> tuple[int, int] | None:
    """Return where a single mark closes; ``the workers’ strike’`` closes at the second."""
    ends = [
        found
        for found in re.finditer(r"[’'‘](?!\w)", text[: inside + 600])
        if found.start() > inside and not text[found.start() - 1].isspace()
    ]
    for at, found in enumerate(ends):
        plural = text[found.start() - 1] == "s" and re.match(r"\s[a-z]", text[found.end() :])
        if not plural or at + 1 == len(ends) or "‘" in text[found.end() : ends[at + 1].start()]:
            return found.start(), found.end()
    return None


def _unclosed(text: str, at: int, inside: int, *, goes_on: bool) -> tuple[int, int]:
    """Return where a quotation without closing mark ends: with its paragraph, else with its sentence."""
    if goes_on or not text[:at].strip(" \t\u00a0-–—•"):
        return len(text), len(text)
    stop = _SENTENCE_END.search(text, inside)
    end = stop.end() if stop else len(text)
    return end, end
