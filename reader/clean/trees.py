"""How likely something is, from its signs: boosted trees learned from real pages.

The trees are data (`resources/clean/*_model.json`, made by `packaging/train_cleaner.py`): one set says
how likely a line is the story's, one how likely a second article begins at a line. They are
asked all at once: each sign's value rules out leaves of all trees by one mask, and what is left of each
tree is its answer (QuickScorer, Lucchese et al., SIGIR 2015), some 20 us a line without any library.
Knows numbers only, no lines.
"""

import json
import math
import struct
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, TypedDict, cast

from reader import resource

_LEAVES: Final = 16
"""Leaves a tree has at most, one bit each."""


class Tree(TypedDict):
    """One tree as the file has it."""

    nodes: list[tuple[int, float, int, int]]
    """Sign, threshold, and the two children: a node's place, or -1 - the leaf's. Left: value <= threshold."""
    leaves: list[float]


@dataclass(frozen=True, slots=True)
class Model:
    """All trees, laid out to be asked at once."""

    signs: tuple[str, ...]
    asked: tuple[tuple[int, list[float], list[int]], ...]
    """For each sign that is asked: its place, its thresholds, and what each leaves standing."""
    answers: tuple[dict[int, float], ...]
    """For each tree: the value of its leaf, by the leaf's bit."""

    def likelihood(self, row: Sequence[float]) -> float:
        """Return how likely it is with these signs, from 0 to 1."""
        standing = -1
        for sign, thresholds, masks in self.asked:
            standing &= masks[bisect_left(thresholds, row[sign])]
        count = len(self.answers)
        left = (standing & ((1 << (_LEAVES * count)) - 1)).to_bytes(2 * count, "little")
        fields = struct.unpack(f"<{count}H", left)
        score = sum(
            [answer[bits & -bits] for answer, bits in zip(self.answers, fields, strict=True)]
        )
        return 1.0 / (1.0 + math.exp(-score))


@cache
def load(name: str) -> Model:
    """Read trees that ship with the program: ``line_model`` or ``split_model``."""
    with resource.path("clean", f"{name}.json").open(encoding="utf-8") as file:
        found = json.load(file)
    return lay_out(tuple(cast("list[str]", found["signs"])), cast("list[Tree]", found["trees"]))


def lay_out(signs: tuple[str, ...], trees: Sequence[Tree]) -> Model:
    """Lay trees out by sign, so that all are asked at once."""
    cuts: dict[int, list[tuple[float, int]]] = {}
    answers: list[dict[int, float]] = []
    for which, tree in enumerate(trees):
        order: list[int] = []
        if tree["nodes"]:
            _walk(tree, 0, which * _LEAVES, (order, cuts))
        answers.append({1 << bit: tree["leaves"][leaf] for bit, leaf in enumerate(order or [0])})
    asked = tuple((sign, *_masks(cuts[sign])) for sign in sorted(cuts))
    return Model(signs, asked, tuple(answers))


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


def _masks(cuts: list[tuple[float, int]]) -> tuple[list[float], list[int]]:
    """Return the thresholds in order, and what stands when so many of them are exceeded."""
    cuts = sorted(cuts)
    thresholds = sorted({threshold for threshold, _ in cuts})
    masks = [-1]
    for threshold in thresholds:
        mask = masks[-1]
        for at, one in cuts[bisect_left(cuts, (threshold, -math.inf)) :]:
            if at != threshold:
                break
            mask &= one
        masks.append(mask)
    return thresholds, masks
