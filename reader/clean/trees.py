"""How likely something is, from its signs: boosted trees learned from real pages.

The trees are data (`resources/clean/*_model.json`, made by `packaging/train_cleaner.py`): one set says
how likely a line is the story's, one how likely a second article begins at a line. They are
asked all at once: each sign's value rules out leaves of all trees by one mask, and what is left of each
tree is its answer (QuickScorer, Lucchese et al., SIGIR 2015), some 12 us a line without any library.
Knows numbers only, no lines.
"""

import math
import struct
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, reduce
from operator import getitem
from typing import Any, Final, NamedTuple, TypedDict, cast

from reader import prepared, resource

_LEAVES: Final = 16
"""Leaves a tree has at most, one bit each: a field of two bytes."""


class Tree(TypedDict):
    """One tree as the file has it."""

    nodes: list[tuple[int, float, int, int]]
    """Sign, threshold, and the two children: a node's place, or -1 - the leaf's. Left: value <= threshold."""
    leaves: list[float]


class Layout(NamedTuple):
    """All trees, laid out to be asked at once."""

    signs: tuple[str, ...]
    asked: tuple[tuple[int, list[float], list[int]], ...]
    """For each sign that is asked: its place, its thresholds, and what each leaves standing."""
    answers: tuple[dict[int, float], ...]
    """For each tree: the value of its leaf, by the leaf's bit."""


class Model:
    """Trees ready to be asked.

    Attributes:
        signs: Names of the numbers of a row, in order.
    """

    def __init__(self, layout: Layout) -> None:
        self.signs, asked, self._answers = layout
        self._thresholds: list[list[float]] = [[]] * len(self.signs)
        self._masks: list[list[int]] = [[-1]] * len(self.signs)
        for sign, thresholds, masks in asked:
            self._thresholds[sign], self._masks[sign] = thresholds, masks
        count = len(self._answers)
        self._bytes = 2 * count
        self._all = (1 << (_LEAVES * count)) - 1
        self._lowest = sum(1 << (_LEAVES * which) for which in range(count))
        self._fields = struct.Struct(f"<{count}H").unpack

    def likelihood(self, row: Sequence[float]) -> float:
        """Return how likely it is with these signs, from 0 to 1."""
        exceeded = map(bisect_left, self._thresholds, row)
        standing = reduce(int.__and__, map(getitem, self._masks, exceeded), self._all)
        chosen = standing & ~(standing - self._lowest)  # each field's lowest bit: 0b0110 -> 0b0010
        fields = self._fields(chosen.to_bytes(self._bytes, "little"))
        return 1.0 / (1.0 + math.exp(-sum(map(getitem, self._answers, fields))))


@cache
def load(name: str) -> Model:
    """Read trees that ship with the program: ``glance_model``, ``line_model``, ``split_model`` or ``headline_model``."""
    source = ("clean", f"{name}.json")
    return Model(Layout(*prepared.table(name, source, lambda: _read(name))))


def _read(name: str) -> tuple[Any, ...]:
    """Read a file of trees; a plain tuple, as tables are kept."""
    import json

    found = json.loads(resource.path("clean", f"{name}.json").read_text(encoding="utf-8"))
    return tuple(
        lay_out(tuple(cast("list[str]", found["signs"])), cast("list[Tree]", found["trees"]))
    )


def lay_out(signs: tuple[str, ...], trees: Sequence[Tree]) -> Layout:
    """Lay trees out by sign, so that all are asked at once."""
    cuts: dict[int, list[tuple[float, int]]] = {}
    answers: list[dict[int, float]] = []
    for which, tree in enumerate(trees):
        order: list[int] = []
        if tree["nodes"]:
            _walk(tree, 0, which * _LEAVES, (order, cuts))
        answers.append({1 << bit: tree["leaves"][leaf] for bit, leaf in enumerate(order or [0])})
    everything = (1 << (_LEAVES * len(trees))) - 1
    asked = tuple((sign, *_masks(cuts[sign], everything)) for sign in sorted(cuts))
    return Layout(signs, asked, tuple(answers))


def _walk(
    tree: Tree, place: int, shift: int, into: tuple[list[int], dict[int, list[tuple[float, int]]]]
) -> None:
    """Number the leaves from left to right, and note what each node rules out when its answer is no."""
    order, cuts = into
    if place < 0:
        order.append(-1 - place)
        return
    sign, threshold, left, right = tree["nodes"][place]
    first = len(order)
    _walk(tree, left, shift, into)
    ruled_out = ((1 << (len(order) - first)) - 1) << (shift + first)
    cuts.setdefault(sign, []).append((threshold, ~ruled_out))
    _walk(tree, right, shift, into)


def _masks(cuts: list[tuple[float, int]], everything: int) -> tuple[list[float], list[int]]:
    """Return the thresholds in order, and what stands when so many of them are exceeded."""
    cuts = sorted(cuts)
    thresholds = sorted({threshold for threshold, _ in cuts})
    masks = [everything]
    for threshold in thresholds:
        mask = masks[-1]
        for at, one in cuts[bisect_left(cuts, (threshold, -math.inf)) :]:
            if at != threshold:
                break
            mask &= one
        masks.append(mask)
    return thresholds, masks
