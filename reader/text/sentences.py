"""Cut news copy into sentences by rule: ranks, initials, `U.S.`, quotations, ellipses, several scripts.

No model: a table of abbreviations per language (`resources/sentences`) says which full stops end
nothing. Knows nothing of paragraphs beyond the text it is given; a line break always ends a sentence.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader import prepared
from reader.text import words

_OPENING = "\"'\u201c\u201e\u2018\u201a\u00ab\u2039(\\[\u00bf\u00a1\u300c\u300e\u3010\u2014\u2013\u2022*\\-"
_CLOSING = "\"'\u201d\u201c\u2019\u00bb\u203a)\\]\u300d\u300f\u3011*_"
_WIDE_CLOSING = "\"'\u201d\u2019)\u300d\u300f\u3011\uff09"
_SAID = "\u3068\u3063"
"""Japanese particles that hand a closed quotation on to its speaker."""

_WIDE_SPEAKER = prepared.pattern(
    "[^\uff0c\u3001\u3002\uff01\uff1f\u201c\u300c]{0,8}?"
    "(?:\u8bf4|\u8aaa|\u95ee|\u554f|(?<!\u77e5)\u9053|\u558a|\u7b54|\u8868\u793a|\u8ffd\u95ee)"
)
"""A Chinese speaker behind a quotation: a few signs, then says, asks, shouts, answers, states."""

_WIDE = "\u3002\uff01\uff1f\uff0e"
"""Full stops that need no space after them."""

_END = prepared.pattern(
    rf"(?P<stop>(?:\.(?:\s\.){{2,}}|[.!?\u2026\u203d\u061f\u06d4\u0964\u0965\u1362\u2047-\u2049]+))"
    rf"(?P<close>(?:[{_CLOSING}]|[ \u00a0\u202f]?\u00bb(?=\s|$))*)(?=\s|$)"
    rf"|(?P<wide>[{_WIDE}]+)(?P<wide_close>[{_WIDE_CLOSING}]*)"
    r"|(?P<glued>(?<=[a-z]{2})[.!?][\"\u201d]?)(?=[A-Z][a-z]*\s)"
    r"|(?P<line>\n)"
)
_SIGN = prepared.pattern(
    r"[.!?\u2026\u203d\u061f\u06d4\u0964\u0965\u1362\u2047-\u2049\u3002\uff01\uff1f\uff0e\n]"
)
_LAST = " \t\n.!?\u2026\"'\u201d\u2019\u00bb)]"
_WORD_BEFORE = prepared.pattern(r"[^\s(\[\"'\u201c\u2018\u00ab/\u2014]+$")
_WORD_AFTER = prepared.pattern(rf"[{_OPENING}\s]*([^\W_]+(?:['\u2019][^\W_]+)?)")
_NAME = prepared.pattern(r"[A-Z][\w.'\u2019-]*|[Tt]he")
_LOOK = 200
"""How far round a stop is looked; a paragraph may be a whole book."""

_SIGN_OFF = prepared.pattern(r"\s*[-\u2013\u2014]\s?(?:[\w.,'\u2019-]+\s*){1,7}")
"""What signs a quotation at a paragraph's end: ``"I love it!" - the mayor of Brno``."""

_SPACED = prepared.pattern(r"(?:^|\s)[^\W\d_A-Z]\.\s[^\W\d_]$")
"""An abbreviation of two words: `u. a`, `h. c`, `z. B`."""

_TIME = prepared.pattern(r"[ap]\.?m", re.IGNORECASE)


class _Habits(NamedTuple):
    """How one language abbreviates and opens its sentences."""

    before_name: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    before_figure: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    ordinals: bool = False


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return prepared.toml("sentences", "abbreviations.toml")


@cache
def _habits(language: str) -> _Habits:
    """Return a language's habits; an unlisted language borrows the English ranks."""
    tables = _tables()
    own = tables.get(language) or {"before_name": tables["en"]["before_name"]}
    sets = {name: frozenset(words) for name, words in own.items()}
    return _Habits(**sets, ordinals=language in tables["ordinals"]["languages"])


@cache
def _after_time() -> frozenset[str]:
    return frozenset(_tables()["after_time"]["words"])


def split(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Cut a paragraph into sentences.

    Args:
        text: one paragraph.
        language: ISO 639-1 code; decides which abbreviations are known.

    Returns:
        (start, end) of every sentence in code points, in order, apart, without outer spaces. A text
        of spaces alone has none.
    """
    habits = _habits(language[:2].lower())
    cuts = [0]
    for found in _stops(text):
        if _ends(text, (cuts[-1], found), habits):
            cuts.append(found.end())
    spans = zip(cuts, [*cuts[1:], len(text)], strict=True)
    return tuple(span for span in (_trimmed(text, *span) for span in spans) if span[0] < span[1])


def _stops(text: str) -> Iterator[re.Match[str]]:
    """Yield every stop that could end a sentence; a text's last is its end anyway."""
    done = 0
    for sign in _SIGN.finditer(text, 0, len(text.rstrip(_LAST))):
        if sign.start() >= done and (found := _END.match(text, sign.start())):
            done = found.end()
            yield found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the spaces at its ends; a space that carries a mark stays."""
    part = text[start:end]
    first = start + len(part) - len(part.lstrip())
    if first < end and first > start and words.clings(text[first]):
        first -= 1
    return first, max(first, end - len(part) + len(part.rstrip()))


def _ends(text: str, candidate: tuple[int, re.Match[str]], habits: _Habits) -> bool:
    """Say whether a stop ends the sentence that began at the candidate's offset."""
    begin, found = candidate
    if found["line"]:
        return True
    rest = text[found.end() : found.end() + _LOOK]
    if found["wide"]:
        closed = found["wide_close"] and rest
        goes_on = closed and _goes_on_wide(text[begin : found.start()], found, rest)
        return bool(rest.strip()) and not goes_on
    if found["glued"]:
        return _next_word(rest) in habits.openers
    if not _can_begin(rest, found["stop"]) or _signs_off(rest):
        return False
    if found["stop"] == ".":
        before = text[max(begin, found.start() - _LOOK) : found.start()]
        return not _abbreviates(before, rest, habits) or bool(found["close"].strip("'"))
    quoted_question = found["close"] and found["stop"][0] in "?!\u061f"
    return not (quoted_question and _goes_with_speaker(rest, habits))


def _goes_on_wide(before: str, found: re.Match[str], rest: str) -> bool:
    """Say whether what follows a closing mark belongs to it: its speaker, or the sentence round a bracket."""
    if found["wide_close"][-1] in ")\uff09":
        return not before.lstrip().startswith(("(", "\uff08"))
    return rest[0] in _SAID or _WIDE_SPEAKER.match(rest) is not None


def _can_begin(rest: str, stop: str) -> bool:
    """Say whether what follows can be the beginning of a sentence."""
    after = rest.lstrip()
    if not after:
        return False
    first = (
        after.lstrip("\"'\u201c\u201e\u2018\u201a\u00ab\u2039([\u00bf\u00a1\u300c ")[:1] or after[0]
    )
    if stop[0] == "\u2026" or stop.startswith(".."):
        return not first.islower() and first not in ",;:.)"
    return not first.islower() and first not in ",;:)"


def _signs_off(rest: str) -> bool:
    return len(rest) < _LOOK and _SIGN_OFF.fullmatch(rest) is not None


def _next_word(rest: str) -> str:
    found = _WORD_AFTER.match(rest)
    return found[1].lower() if found else ""


def _goes_with_speaker(rest: str, habits: _Habits) -> bool:
    """Say whether a speaker follows: ``"Why?" Mr. Orban asked.`` is one sentence."""
    for word in rest.split(maxsplit=5)[:5]:
        if word.strip(".,:").lower() in habits.speech:
            return True
        if not _NAME.fullmatch(word):
            return False
    return False


def _abbreviates(before: str, rest: str, habits: _Habits) -> bool:
    """Say whether a single full stop belongs to the word before it."""
    found = _WORD_BEFORE.search(before[-40:])
    if not found:
        return False
    word, following = found[0].lower().lstrip("-"), _next_word(rest)
    last = word.rsplit("-", 1)[-1]
    small = len(last) > 1 or found[0].islower()
    if small and rest.lstrip()[:1].isdigit() and last in habits.before_figure | habits.may_end:
        return True
    if last in habits.before_name:
        return not (last in habits.may_end and _is_address(before, found[0], following, habits))
    if _SPACED.search(before):
        return following not in habits.openers
    return _initials_go_on(found[0], following, habits) or _ordinal(last, before, habits, following)


def _is_address(before: str, word: str, following: str, habits: _Habits) -> bool:
    """Say whether `St.` is the street a sentence ends with: a name before it, a usual first word behind."""
    named = before.removesuffix(word).split()
    return bool(named) and named[-1][:1].isupper() and following in habits.openers


def _initials_go_on(word: str, following: str, habits: _Habits) -> bool:
    """Say whether `J.`, `U.S.`, `p.m.`, `Inc.` run on: they do unless a usual first word follows."""
    lower = word.lower().rsplit("-", 1)[-1]
    if _TIME.fullmatch(lower):
        return following in _after_time()
    initial = len(lower) == 1 and lower.isalpha() and word[-1:].isupper()
    dotted = re.fullmatch(r"(?:\w{1,2}\.)+\w{1,2}", lower) is not None
    spaced = len(lower) == 1 == len(following) and lower.isalpha()  # "z. B.", "p. m."
    if initial or dotted or spaced:
        return following not in habits.openers
    capitalised = word[:1].isupper() or lower == "etc"
    return capitalised and lower in habits.may_end and following not in habits.openers


def _ordinal(word: str, before: str, habits: _Habits, following: str) -> bool:
    """Say whether a figure and its stop are an ordinal or a list number: `am 11. September`, `1. Buy`."""
    if not (word.isdigit() and len(word) <= 2):
        return False
    return before.strip() == word or (habits.ordinals and following not in habits.openers)
