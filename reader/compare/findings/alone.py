"""Sentences without counterpart: the figures and persons that went, or came, with them.

One finding a sentence and kind, and none for what the other side says elsewhere. Quotations are traced in
`quotes`. Knows nothing of pairs.
"""

from collections.abc import Iterator, Sequence

from reader.compare.changes import Finding, FindingKind
from reader.compare.findings import amounts, calendar, mentions, tally, weights
from reader.compare.findings.amounts import EVERYDAY, Amount
from reader.compare.findings.case import one_sided
from reader.compare.findings.mentions import Name
from reader.compare.findings.passage import Passage, Telling
from reader.compare.findings.weights import cited


def find(side: int, here: Telling, there: Telling, sentences: Sequence[int]) -> Iterator[Finding]:
    """Yield what the sentences that only one side has take with them, each name once.

    Args:
        side: 0 when the sentences are on the left, 1 on the right.
        here: The side they are on.
        there: The other side.
        sentences: Their numbers.
    """
    known: set[str] = set()
    for sentence in sentences:
        passage = here.passage((sentence,))
        if figures := _figures_of(passage, there):
            yield _figures(side, passage, figures)
        names = [
            name
            for name in mentions.of(here, (sentence,))
            if not (name.place or name.doubtful or _is_named(name, there, known))
        ]
        if names:
            known.update(part for name in names for part in name.parts)
            yield _names(side, passage, names)


def _figures_of(passage: Passage, there: Telling) -> list[Amount]:
    """Return the figures of a sentence that the other side says nowhere."""
    dated = calendar.words_of(calendar.dates(passage))
    return [
        amount
        for amount in amounts.amounts(passage, dated)
        if not (amount.spelled or amount.value in EVERYDAY)
        and not tally.is_said(amount, passage.text(amount.first, amount.last), there)
    ]


def _is_named(name: Name, there: Telling, known: set[str]) -> bool:
    """Say whether the other side names somebody or something anywhere, or it was told already."""
    return any(part in there.all_text or part in known for part in name.parts)


def _figures(side: int, passage: Passage, figures: list[Amount]) -> Finding:
    place = passage.place(figures[0].first, figures[0].last)
    change = "added" if side else "cut"
    told = ", ".join(cited(passage.text(f.first, _with_head(passage, f))) for f in figures[:_TOLD])
    says = f"{told} {'came' if side else 'went'} with a sentence only one side has."
    weight = weights.weigh(FindingKind.FIGURE, change, None)
    return one_sided(FindingKind.FIGURE, side, place, weight=weight, says=says)


def _with_head(passage: Passage, amount: Amount) -> int:
    """Return the word after what a figure counts, for the finding's sentence."""
    return min(amount.last + len(amount.counts), len(passage.words))


def _names(side: int, passage: Passage, names: list[Name]) -> Finding:
    place = passage.place(names[0].first, names[0].last)
    change = "added" if side else "cut"
    told = ", ".join(cited(passage.text(name.first, name.last)) for name in names[:_TOLD])
    says = f"{told} {'came' if side else 'went'} with a sentence only one side has."
    weight = weights.weigh(FindingKind.NAME, change, None)
    return one_sided(FindingKind.NAME, side, place, weight=weight, says=says)


_TOLD = 4
"""Figures or names of one sentence that are spelled out."""
