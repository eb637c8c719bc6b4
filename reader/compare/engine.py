"""Compare two articles: sides, anchors, pairs, marks, findings, verdict, under one limit of work.

Runs the stages and knows their order; each stage knows only its own. The result is a value, the same
on every run and for every load of the machine.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from reader import collector, limits
from reader.article import Article
from reader.compare import align, findings, pairing, sides, verdict
from reader.compare.changes import Comparison, Pair, Relation, Side
from reader.compare.task import Task
from reader.compare.work import Work

if TYPE_CHECKING:
    from reader.compare.meaning import ArticleVectors

_LOOKING_ON: Final = "Looking for what the two tell in other words \N{HORIZONTAL ELLIPSIS}"
"""The verdict of a first look that cannot tell yet whether the two tell of one event."""

_TELLING: Final = (Relation.IDENTICAL, Relation.EDITED, Relation.REWRITTEN)
"""What a first look sees without knowing any meaning."""


@collector.at_rest()
def compare(
    left: Article,
    right: Article,
    *,
    work: int = limits.COMPARE_WORK,
    vectors: "tuple[ArticleVectors, ArticleVectors] | None" = None,
    begun: Comparison | None = None,
) -> Comparison:
    """Compare two articles.

    Args:
        left: the article shown on the left.
        right: the article shown on the right.
        work: units that may be spent; reaching it makes the result coarser and `complete` false.
        vectors: what `meaning.encode` gave for both articles, for a better alignment of tellings that
            share few words; without, the comparison is made at once.
        begun: what `first_look` gave for the two. Where it has found all pairs they are not looked for
            again, and the answer is the same.

    Returns:
        The comparison; with the sides swapped, the same one mirrored.
    """
    here, there = sides.side(left), sides.side(right)
    if begun is not None and begun.settled and (begun.left, begun.right) == (here, there):
        return _with_findings(begun)
    task = _task(here, there)._replace(work=Work(work), vectors=vectors)
    return _with_findings(_compared(here, there, task))


def _with_findings(compared: Comparison) -> Comparison:
    """Add what an editor would act on, in the verdict too."""
    both = compared.left, compared.right
    same_copy = compared.relation.is_one_copy
    only = compared.only_left, compared.only_right
    found = findings.find(*both, compared.pairs, only, same_copy=same_copy)
    says = verdict.sentence(compared.relation, both, compared.pairs, found)
    return compared._replace(findings=found, verdict=says)


@collector.at_rest()
def first_look(left: Article, right: Article) -> Comparison:
    """Compare two articles by their words alone: pairs, marks and verdict, without findings.

    Loads neither the library of numbers nor the word lists of the findings, which `compare` does the
    first time. Sentences told in other words are not paired yet, so nothing is said of two tellings until
    `compare` has looked at them.
    """
    here, there = sides.side(left), sides.side(right)
    found = _compared(here, there, _task(here, there)._replace(at_once=True))
    is_told = found.settled or found.relation in _TELLING
    says = verdict.sentence(found.relation, (here, there), found.pairs, ())
    return found._replace(verdict=says if is_told else _LOOKING_ON)


def _task(here: Side, there: Side) -> Task:
    texts = align.texts(here), align.texts(there)
    return Task(texts, align.language(here, there), Work(limits.COMPARE_WORK))


def _compared(here: Side, there: Side, task: Task) -> Comparison:
    """Align, pair and judge; nothing is said in words yet."""
    aligned, purse = align.align(task), task.work
    pairs, also = pairing.pair_up(here, there, aligned, purse)
    return Comparison(
        left=here,
        right=there,
        relation=verdict.relation(here, there, pairs, kin=aligned.kin),
        verdict="",
        pairs=pairs,
        only_left=_unpaired(here, pairs, is_left=True),
        only_right=_unpaired(there, pairs, is_left=False),
        findings=(),
        complete=purse.complete,
        also=also,
        settled=aligned.whole,
        retold=purse.retold,
    )


def _unpaired(side: Side, pairs: Sequence[Pair], *, is_left: bool) -> tuple[int, ...]:
    """Return the numbers of the sentences of a side that are in no pair."""
    paired = {n for pair in pairs for n in (pair.left if is_left else pair.right)}
    return tuple(n for n in range(len(side.sentences)) if n not in paired)
