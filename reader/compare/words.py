"""Marks inside an edited pair: whole words that differ, style noise apart. The only door to diff-match-patch.

The library is given one pair of sentences at a time, each form of a word as one character, and no
deadline: with whole articles or letters it is slow and, with its own time limit, silently coarse.
Knows nothing of meaning; pairs told in other words are for `phrases`.
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from reader.compare import segments, tidy
from reader.compare.segments import Likeness, Run, Segment, Texts
from reader.compare.work import Work
from reader.text import stems, style
from reader.text import words as token
from reader.text.style import Form

if TYPE_CHECKING:
    from diff_match_patch import diff_match_patch

Spans = tuple[tuple[int, int], ...]

_LONG_WORD = 5
"""Letters a word needs for the changed ones to be worth showing."""

_NEARLY = 0.7
"""Share of the longer word's letters that must be equal."""

_PAIR_WORK = 200
_FORMS_PER_WORK = 4
"""Work units of one pair: 200, and one for four combinations of forms, which is what the library takes
on two rows that share nothing."""

_FIRST_CODE = 0xE000
"""Forms are numbered from the private use area on, then beyond the surrogates in plane 1."""


@cache
def _matcher() -> "diff_match_patch":
    """Return the library's one object, its deadline off."""
    from diff_match_patch import diff_match_patch

    matcher = diff_match_patch()
    matcher.Diff_Timeout = 0
    return matcher


def compare(left: str, right: str, language: str, work: Work) -> list[Segment]:
    """Lay two sentences along each other.

    Args:
        left: a sentence, or several as one text.
        right: what tells the same on the other side.
        language: ISO 639-1 code, for house style and stop words.
        work: what may be spent; when it is refused only equal beginnings and ends are found.

    Returns:
        Segments that cover both texts in order; the unmarked (equal) ones read the same on both sides,
        so that either text can be had from the other and the marks.
    """
    texts = Texts(left, right, style.forms(left, language), style.forms(right, language))
    rows = [f.text for f in texts.left_forms], [f.text for f in texts.right_forms]
    affordable = work.spend(_PAIR_WORK + len(rows[0]) * len(rows[1]) // _FORMS_PER_WORK)
    runs = equal_runs(*rows) if affordable else ends(*rows)

    def small(form: Form) -> bool:
        return form.kind is token.PieceKind.SIGN or stems.is_stop(form.text, language)

    runs = tidy.slide_to_phrases(texts.left_forms, texts.right_forms, runs)
    runs = tidy.absorb_islands(texts.left_forms, texts.right_forms, runs, small)
    return segments.lay_along(texts, runs)


def ends(left: Sequence[str], right: Sequence[str]) -> list[Run]:
    """Return the equal beginning and the equal end of two rows as runs."""
    lead = _shared(left, right)
    trail = _shared(left[lead:][::-1], right[lead:][::-1])
    runs = [Run(0, 0, lead), Run(len(left) - trail, len(right) - trail, trail)]
    return [run for run in runs if run.length]


def _shared(left: Sequence[str], right: Sequence[str]) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(left), len(right)))


def equal_runs(left: Sequence[str], right: Sequence[str]) -> list[Run]:
    """Return the longest row of equal forms as runs; the sides swapped give the runs swapped."""
    if list(left) > list(right):
        return [Run(run.right, run.left, run.length) for run in equal_runs(right, left)]
    codes: dict[str, str] = {}
    coded = [
        "".join(codes.setdefault(form, _code(len(codes))) for form in side)
        for side in (left, right)
    ]
    runs: list[Run] = []
    at_left = at_right = 0
    matcher = _matcher()
    for operation, text in matcher.diff_main(coded[0], coded[1], checklines=False):
        if operation == matcher.DIFF_EQUAL:
            runs.append(Run(at_left, at_right, len(text)))
        at_left += len(text) if operation != matcher.DIFF_INSERT else 0
        at_right += len(text) if operation != matcher.DIFF_DELETE else 0
    return runs


def _code(number: int) -> str:
    """Return a character for the n-th form, outside the surrogates."""
    return chr(_FIRST_CODE + number if number < 0x1900 else 0x10000 + number)


def changed_letters(left: str, right: str) -> tuple[Spans, Spans]:
    """Return which letters of two long, nearly equal words differ, as spans in each; else nothing.

    ``Araqchi`` | ``Araghchi`` -> ``q`` | ``gh``. Letters keep their combining marks.
    """
    a, b = token.clusters(left), token.clusters(right)
    if min(len(a), len(b)) < _LONG_WORD or not (left + right).isalpha():
        return (), ()
    runs = [run for run in equal_runs(a, b) if run.length > 1 or run.left == 0]
    if sum(run.length for run in runs) < _NEARLY * max(len(a), len(b)):
        return (), ()
    return _outside(a, [(r.left, r.length) for r in runs]), _outside(
        b, [(r.right, r.length) for r in runs]
    )


def _outside(letters: Sequence[str], equal: Sequence[tuple[int, int]]) -> Spans:
    """Return the stretches of a word outside its equal runs, in code points."""
    edges = [0]
    for letter in letters:
        edges.append(edges[-1] + len(letter))
    ends = [0, *(start + length for start, length in equal)]
    starts = [*(start for start, _ in equal), len(letters)]
    return tuple((edges[a], edges[b]) for a, b in zip(ends, starts, strict=True) if a < b)


def differs(found: Sequence[Segment]) -> bool:
    """Say whether anything but house style differs."""
    return any(segment.likeness is Likeness.CHANGED for segment in found)
