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
    only_left: tuple[int, ...],
    only_right: tuple[int, ...],
) -> tuple[Finding, ...]:
    """Return what an editor would act on, heaviest first, ties in reading order.

    Args:
        left: One side, cut into sentences.
        right: The other side.
        pairs: Which sentences tell the same, with their marks.
        only_left: Sentences of the left without counterpart.
        only_right: Sentences of the right without counterpart.
    """
    from reader.compare.findings.inquiry import Inquiry

    return Inquiry(left, right, pairs, only_left, only_right).findings()
