"""A page of plain text becomes articles: split, labelled, corrected by the editor's hand.

Knows nothing of markup. Every line comes back with one label.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reader.article import CleanPage, Label, Line, OutletRule, Page, Relabel
from reader.clean import corrections, facts, outlet, roles, sights, split, wrapped
from reader.clean.verdict import BLANK, Verdict
from reader.text import language as languages

_SAMPLE_LINE: Final = 60
"""Letters from which a line tells the language; shorter ones are menus."""


def clean(
    page: Page, rules: Sequence[OutletRule] = (), relabels: Sequence[Relabel] = ()
) -> CleanPage:
    """Label a text page's lines and put its articles together."""
    joined = wrapped.join(page.lines, [one.line for one in relabels])
    seen = sights.look(joined.lines, guess_language(joined.lines))
    found = split.find(seen, *_headline_marks(relabels))
    bounds = [0, *(cut.place for cut in found.cuts), len(seen)]
    verdicts: dict[int, Verdict] = {}
    for start, end in pairwise(bounds):
        verdicts.update(roles.label(seen[start:end]))
    starts = [seen[cut.place].number for cut in found.cuts]
    name = outlet.of_page(page.lines)
    verdicts.update({number: verdicts[first] for number, first in joined.heads().items()})
    verdicts.update(corrections.by_rules(page.lines, name, rules))
    verdicts.update(corrections.by_hand(page.lines, relabels))
    lines = put_lines(page.lines, verdicts, starts)
    texts = {sight.number: sight.text for sight in seen}
    given = facts.Given(texts, {}, name, tails=joined.tails)
    articles = tuple(facts.article(list(part), given) for part in _parts(lines, starts))
    return CleanPage(page, lines, articles, found.offers)


def _parts(lines: Sequence[Line], starts: Sequence[int]) -> list[Sequence[Line]]:
    """Part a page's lines by article."""
    bounds = [1, *starts, len(lines) + 1]
    return [lines[start - 1 : end - 1] for start, end in pairwise(bounds)]


def _headline_marks(relabels: Sequence[Relabel]) -> tuple[frozenset[int], frozenset[int]]:
    """Return the lines the editor marked as headlines, and those marked as something else."""
    wanted = frozenset(one.line for one in relabels if one.label is Label.HEADLINE)
    return wanted, frozenset(one.line for one in relabels) - wanted


def guess_language(lines: Sequence[str]) -> str:
    """Guess a page's language from its longer lines."""
    sample = [line for line in lines if len(line) >= _SAMPLE_LINE][:40]
    return languages.guess("\n".join(sample or lines[:200]))


def put_lines(
    lines: Sequence[str], verdicts: dict[int, Verdict], starts: Sequence[int]
) -> tuple[Line, ...]:
    """Set all lines of a page with their verdicts; ``starts`` are the first lines of further articles."""
    done: list[Line] = []
    article = 0
    for number, text in enumerate(lines, start=1):
        if article < len(starts) and number >= starts[article]:
            article += 1
        one = verdicts.get(number, BLANK)
        done.append(Line(number, text, one.label, article, one.rule, one.because, one.same_as))
    return tuple(done)
