"""What was decided of one line, and why. Knows neither pages nor articles."""

from typing import NamedTuple

from reader.article import Label


class Verdict(NamedTuple):
    """A line's label with its reason."""

    label: Label
    rule: str
    because: str
    """For people, e.g. "caption repeated from line 3"."""
    same_as: int | None = None


BLANK = Verdict(Label.BLANK, "blank", "blank line")


def body(because: str = "running text") -> Verdict:
    """Say that a line is the story."""
    return Verdict(Label.BODY, "body", because)


def furniture(rule: str, because: str) -> Verdict:
    """Say that a line is no part of the story."""
    return Verdict(Label.FURNITURE, rule, because)


def duplicate(what: str, number: int) -> Verdict:
    """Say that a line repeats an earlier one; ``what`` is ``caption``, ``headline``, ..."""
    because = f"{what} repeated from line {number}"
    return Verdict(Label.DUPLICATE, "duplicate", because, same_as=number)
