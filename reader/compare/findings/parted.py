"""Where two rows of words part, told in a clause: ``"war" became "crisis", "not" was added``.

For texts too long to be shown whole in a sentence: quotations, captions, notes. Knows no kind of finding.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple, Protocol

from reader.compare.findings import lexicon
from reader.compare.findings.facing import steps
from reader.compare.findings.weights import cited
from reader.compare.findings.wording import COPY, Wording
from reader.text import words

_TOLD: Final = 2
"""Differences that are spelled out."""


class Spoken(Protocol):
    """A word as it is written and as it is compared."""

    @property
    def text(self) -> str:
        """As written."""
        ...

    @property
    def fold(self) -> str:
        """As compared."""
        ...


class Plain(NamedTuple):
    """A word of a text outside the body."""

    text: str
    fold: str


def plain(text: str, language: str) -> list[Plain]:
    """Return the words of a text."""
    return [Plain(p.text, lexicon.fold(p.text, language)) for p in words.tokens(text)]


def differences(left: Sequence[Spoken], right: Sequence[Spoken], wording: Wording = COPY) -> str:
    """Return the first words that differ, as a clause; empty where none does."""
    rows = [word.fold for word in left], [word.fold for word in right]
    parted = [step for step in steps(*rows) if not step.equal]
    clauses = [
        _clause([left[at] for at in step.left], [right[at] for at in step.right], wording)
        for step in parted[:_TOLD]
    ]
    more = ", and more" if len(parted) > _TOLD else ""
    return ", ".join(clauses) + more


def _clause(left: Sequence[Spoken], right: Sequence[Spoken], wording: Wording) -> str:
    here, there = (cited(words.joined(word.text for word in side)) for side in (left, right))
    if left and right:
        return f"{here} {wording.became} {there}"
    return f"{here} {wording.alone[0]}" if left else f"{there} {wording.alone[1]}"
