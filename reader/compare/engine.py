"""Compare two articles: sides, anchors, pairs, marks, findings, verdict, under one limit of work.

Runs the stages and knows their order; each stage knows only its own. The result is a value, the same
on every run and for every load of the machine.
"""

from typing import TYPE_CHECKING, Final, NamedTuple

from reader import limits
from reader.article import Article
from reader.compare import align, findings, pairing, sides, verdict
from reader.compare.changes import Comparison, Relation, Side
from reader.compare.task import Task
from reader.compare.work import Work

if TYPE_CHECKING:
    from reader.compare.meaning import ArticleVectors

_LOOKING_ON: Final = "Looking for what the two tell in other words \N{HORIZONTAL ELLIPSIS}"
"""The verdict of a first look that cannot tell yet whether the two tell of one event."""

_TELLING: Final = (Relation.IDENTICAL, Relation.EDITED, Relation.REWRITTEN)
"""What a first look sees without knowing any meaning."""


class FirstLook(NamedTuple):
    """What can be said of two articles at once."""

    comparison: Comparison
    is_last: bool
    """Whether `compare` would say the same: then there is no need to ask it."""


def compare(
    left: Article,
    right: Article,
    *,
    work: int = limits.COMPARE_WORK,
    vectors: "tuple[ArticleVectors, ArticleVectors] | None" = None,
) -> Comparison:
    """Compare two articles.

    Args:
        left: the article shown on the left.
        right: the article shown on the right.
        work: units that may be spent; reaching it makes the result coarser and `complete` false.
        vectors: what `meaning.encode` gave for both articles, for a better alignment of tellings that
            share few words; without, the comparison is made at once.

    Returns:
        The comparison; with the sides swapped, the same one mirrored.
    """
    here, there = sides.side(left), sides.side(right)
    task = _task(here, there)._replace(work=Work(work), vectors=vectors)
    return _compared(here, there, task, align.align(task))


def first_look(left: Article, right: Article) -> FirstLook:
    """Compare two articles by their words alone, in a third of the time of the first `compare`.

    That loads the library of numbers and the word table; this does not. Sentences told in other words are
    not paired yet, so nothing is said of two tellings until `compare` has looked at them.
    """
    here, there = sides.side(left), sides.side(right)
    task = _task(here, there)._replace(at_once=True)
    aligned = align.align(task)
    found = _compared(here, there, task, aligned)
    if not aligned.whole and found.relation not in _TELLING:
        found = found._replace(verdict=_LOOKING_ON)
    return FirstLook(found, aligned.whole)


def _task(here: Side, there: Side) -> Task:
    texts = align.texts(here), align.texts(there)
    return Task(texts, align.language(here, there), Work(limits.COMPARE_WORK))


def _compared(here: Side, there: Side, task: Task, aligned: align.Alignment) -> Comparison:
    """Pair, mark and judge what was aligned."""
    purse = task.work
    pairs, also = pairing.pair_up(here, there, aligned, purse)
    only_left = _unpaired(len(here.sentences), [n for pair in pairs for n in pair.left])
    only_right = _unpaired(len(there.sentences), [n for pair in pairs for n in pair.right])
    found = findings.find(here, there, pairs, only_left, only_right)
    relation = verdict.relation(here, there, pairs, kin=aligned.kin)
    return Comparison(
        left=here,
        right=there,
        relation=relation,
        verdict=verdict.sentence(relation, (here, there), pairs, found),
        pairs=pairs,
        only_left=only_left,
        only_right=only_right,
        findings=found,
        complete=purse.complete,
        also=also,
        retold=purse.retold,
    )


def _unpaired(count: int, paired: list[int]) -> tuple[int, ...]:
    """Return the numbers of the sentences in no pair."""
    return tuple(sorted(set(range(count)) - set(paired)))
