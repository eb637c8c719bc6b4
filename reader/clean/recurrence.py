"""Lines that come again on page after page of one outlet: furniture, unless they are a story's own text.

Looks across pages that were cleaned already and proposes rules for the editor; applies none.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from reader.article import CleanPage, Label, OutletRule
from reader.clean import corrections

_PAGES: Final = 3
"""Pages of one outlet on which a line must stand."""

_LONGEST: Final = 200
_LETTERS: Final = 3
_KEPT: Final = frozenset(
    {Label.BODY, Label.HEADING, Label.STANDFIRST, Label.SUMMARY, Label.CAPTION}
)
"""What a line that comes again was taken for although it is no part of any one story."""


def proposals(pages: Sequence[CleanPage]) -> tuple[OutletRule, ...]:
    """Propose rules for lines that stand on several pages of an outlet and were kept on one of them.

    Returns:
        One rule per outlet and line, always to strip it, in order of outlet and line. Pages that tell
        one story (half of their text the same) count once.
    """
    found: list[OutletRule] = []
    for outlet, some in sorted(_by_outlet(pages).items()):
        counts: dict[str, int] = {}
        written: dict[str, str] = {}
        kept: set[str] = set()
        for page in _of_different_stories(some):
            for text, line_kept in _short_lines(page).items():
                folded = corrections.fold(text)
                counts[folded] = counts.get(folded, 0) + 1
                written.setdefault(folded, text)
                kept |= {folded} if line_kept else set()
        wanted = sorted(folded for folded in kept if counts[folded] >= _PAGES)
        found += [OutletRule(outlet, written[folded], Label.FURNITURE) for folded in wanted]
    return tuple(found)


def _by_outlet(pages: Iterable[CleanPage]) -> dict[str, list[CleanPage]]:
    found: dict[str, list[CleanPage]] = {}
    for page in pages:
        name = page.articles[0].outlet
        if name is not None:
            found.setdefault(name, []).append(page)
    return found


def _of_different_stories(pages: Sequence[CleanPage]) -> list[CleanPage]:
    """Leave out pages that repeat more than half the paragraphs of one before."""
    chosen: list[CleanPage] = []
    told: list[set[str]] = []
    for page in pages:
        texts = {one.text for article in page.articles for one in article.paragraphs}
        if all(len(texts & other) * 2 <= len(texts) for other in told):
            chosen.append(page)
            told.append(texts)
    return chosen


def _short_lines(page: CleanPage) -> dict[str, bool]:
    """Return a page's short lines, each with whether it was kept."""
    found: dict[str, bool] = {}
    for line in page.lines:
        text = line.text.strip()
        if len(text) in range(_LETTERS, _LONGEST):
            found[text] = found.get(text, False) or line.label in _KEPT
    return found
