"""What an editor would act on: quotations, figures, names, dates, attribution and their like.

`find` is the one door: it takes two sides and their pairs and gives findings, heaviest first. A file
here knows one kind of finding. Nothing here aligns sentences, makes marks or judges who is right.
"""

from collections.abc import Sequence

from reader.compare.changes import Finding, Pair, Side


def find(
    left: Side,
    right: Side,
    pairs: Sequence[Pair],
    only: tuple[tuple[int, ...], tuple[int, ...]],
    *,
    same_copy: bool,
) -> tuple[Finding, ...]:
    """Return what an editor would act on, heaviest first, ties in reading order.

    Args:
        left: One side, cut into sentences.
        right: The other side.
        pairs: Which sentences tell the same, with their marks.
        only: Sentences of the left and of the right without counterpart.
        same_copy: The two are versions of one copy, not tellings of their own.
    """
    from reader.compare.findings.inquiry import Inquiry

    return Inquiry(left, right, pairs, *only, same_copy).findings()
