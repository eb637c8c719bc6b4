"""A page of plain text becomes articles: split, labelled, corrected by the editor's hand.

Knows nothing of markup. Every line comes back with one label.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from reader import limits
from reader.article import CleanPage, Label, Line, OutletRule, Page, Relabel
from reader.clean import coarse, corrections, facts, outlet, roles, sights, split, wrapped
from reader.clean.sights import Sight
from reader.clean.verdict import BLANK, Verdict
from reader.text import language as languages

_ROUNDS: Final = 3
"""Times the articles of a page are looked at for further ones."""

_SAMPLE_LINE: Final = 60
"""Letters from which a line tells the language; shorter ones are menus."""


def clean(
    page: Page, rules: Sequence[OutletRule] = (), relabels: Sequence[Relabel] = ()
) -> CleanPage:
    """Label a text page's lines and put its articles together."""
    if len(page.lines) > limits.CLEAN_LINES:
        return clean_coarsely(page, rules, relabels)
    name = page.outlet or outlet.of_page(page.lines)
    ruled = corrections.by_rules(page.lines, name, rules)
    joined = wrapped.join(page.lines, [*(one.line for one in relabels), *ruled])
    seen = sights.look(joined.lines, guess_language(joined.lines))
    marks = _headline_marks(relabels)
    found = split.find(seen, *marks)
    starts, verdicts = _label(seen, [cut.place for cut in found.cuts], marks)
    verdicts.update({number: verdicts[first] for number, first in joined.heads().items()})
    verdicts.update(ruled)
    verdicts.update(corrections.by_hand(page.lines, relabels))
    lines = put_lines(page.lines, verdicts, starts)
    texts = {sight.number: sight.text for sight in seen}
    given = facts.Given(texts, {}, name, tails=joined.tails)
    articles = tuple(facts.article(list(part), given) for part in _parts(lines, starts))
    offers = tuple(offer for offer in found.offers if offer.line not in starts)
    return CleanPage(page, lines, articles, offers)


def clean_coarsely(
    page: Page,
    rules: Sequence[OutletRule],
    relabels: Sequence[Relabel],
    without_signs: Callable[[str], str] | None = None,
) -> CleanPage:
    """Label a page of very many lines without weighing each.

    Args:
        page: Any page of lines.
        rules: The editor's rules.
        relabels: The editor's decisions.
        without_signs: Takes a format's signs off a line.
    """
    verdicts, texts = coarse.label(page.lines)
    if without_signs is not None:
        texts = {number: without_signs(text) for number, text in texts.items()}
    name = page.outlet or outlet.of_page(page.lines)
    verdicts.update(corrections.by_rules(page.lines, name, rules))
    verdicts.update(corrections.by_hand(page.lines, relabels))
    lines = put_lines(page.lines, verdicts, ())
    return CleanPage(page, lines, (facts.article(lines, facts.Given(texts, {}, name)),))


Marks = tuple[frozenset[int], frozenset[int]]


def _label(
    seen: Sequence[Sight], places: Sequence[int], marks: Marks
) -> tuple[list[int], dict[int, Verdict]]:
    """Label the articles that begin at these places.

    What is left of an article is looked at once more: a second one that only shows when the furniture
    between is gone is cut off too, so that cleaning the result again finds no more.

    Returns:
        The numbers of the lines at which further articles begin, and the verdicts by line number.
    """
    places = sorted(places)
    verdicts: dict[int, Verdict] = {}
    for _ in range(_ROUNDS):
        stretches = [seen[start:end] for start, end in pairwise([0, *places, len(seen)])]
        found = [roles.label(stretch) for stretch in stretches]
        verdicts = {number: one for part in found for number, one in part.items()}
        more = [
            start
            for stretch, part in zip(stretches, found, strict=True)
            for start in _starts_left(stretch, part, marks)
        ]
        if not more:
            break
        places = sorted({*places, *(at for at, one in enumerate(seen) if one.number in more)})
    return [seen[place].number for place in places], verdicts


def _starts_left(stretch: Sequence[Sight], verdicts: dict[int, Verdict], marks: Marks) -> list[int]:
    """Return the numbers of lines at which the cleaned text of an article would be cut."""
    kept = (Label.HEADLINE, Label.BODY, Label.HEADING)
    left = [sight for sight in stretch if verdicts[sight.number].label in kept]
    if all(sight.prose for sight in left[1:]):
        return []
    return [left[cut.place].number for cut in split.find(left, *marks, spaced=True).cuts]


def _parts(lines: Sequence[Line], starts: Sequence[int]) -> list[Sequence[Line]]:
    """Part a page's lines by article."""
    bounds = [1, *starts, len(lines) + 1]
    return [lines[start - 1 : end - 1] for start, end in pairwise(bounds)]


def _headline_marks(relabels: Sequence[Relabel]) -> Marks:
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
