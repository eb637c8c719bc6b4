"""Compare two articles: sides, anchors, pairs, marks, findings, verdict, under one limit of work.

Runs the stages and knows their order; each stage knows only its own. The result is a value, the same
on every run and for every load of the machine.
"""

from typing import TYPE_CHECKING

from reader import limits
from reader.article import Article
from reader.compare import align, findings, pairing, sides, verdict
from reader.compare.changes import Comparison
from reader.compare.task import Task
from reader.compare.work import Work

if TYPE_CHECKING:
    from reader.compare.meaning import ArticleVectors


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
    purse = Work(work)
    here, there = sides.side(left), sides.side(right)
    language = align.language(here, there)
    task = Task((align.texts(here), align.texts(there)), language, purse, vectors)
    aligned = align.align(task)
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
    )


def _unpaired(count: int, paired: list[int]) -> tuple[int, ...]:
    """Return the numbers of the sentences in no pair."""
    return tuple(sorted(set(range(count)) - set(paired)))
