"""Text broken at a column, as mail and wire services send it: lines of one paragraph are read as one.

    The harbour was closed on      ->  The harbour was closed on Tuesday. The crews
    Tuesday. The crews went home.      went home.

Decides for a whole page whether it is broken so; knows no labels.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Final, NamedTuple

from reader.clean.sights import bare, ends_as_sentence

_COLUMNS: Final = range(45, 101)
"""Columns at which text is broken by programs."""

_FEW: Final = 8
"""Lines from which a page can be told to be broken."""

_FULL: Final = 0.72
"""Share of the column that a line reaches at least when another follows it in the paragraph."""

_MOSTLY: Final = 0.75
_RARELY: Final = 0.35


class Joined(NamedTuple):
    """A page's lines with broken paragraphs joined."""

    lines: Sequence[str]
    """As many as the page has: the first line of a paragraph holds all of it, the others are blank."""
    tails: Mapping[int, int]
    """The number of a joined paragraph's last line, by that of its first."""

    def heads(self) -> dict[int, int]:
        """Return the number of the first line for each further line of a joined paragraph."""
        return {
            number: first
            for first, last in self.tails.items()
            for number in range(first + 1, last + 1)
        }


def join(lines: Sequence[str], apart: Collection[int] = ()) -> Joined:
    """Join the paragraphs of a page that was broken at a column; other pages come back as they are.

    Args:
        lines: The page's lines.
        apart: Numbers of lines the editor decided on: their paragraphs stay as found.
    """
    blocks = _blocks(lines)
    column = _column(lines, blocks)
    if column is None:
        return Joined(lines, {})
    joined = list(lines)
    tails: dict[int, int] = {}
    for block in blocks:
        for part in _paragraphs(lines, block, column):
            if len(part) > 1 and not set(part) & set(apart):
                joined[part[0] - 1] = " ".join(lines[number - 1].strip() for number in part)
                joined[part[0] : part[-1]] = [""] * (len(part) - 1)
                tails[part[0]] = part[-1]
    return Joined(joined, tails)


def _blocks(lines: Sequence[str]) -> list[list[int]]:
    """Return the numbers of lines that stand together without a blank line between."""
    found: list[list[int]] = [[]]
    for number, line in enumerate(lines, start=1):
        if line.strip():
            found[-1].append(number)
        elif found[-1]:
            found.append([])
    return [block for block in found if block]


def _column(lines: Sequence[str], blocks: Sequence[Sequence[int]]) -> int | None:
    """Return the column a page is broken at, or None when it is not."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if len(lengths) < _FEW or lengths[-1] not in _COLUMNS:
        return None
    column = lengths[-1]
    inner = [lines[number - 1].rstrip() for block in blocks for number in block[:-1]]
    if len(inner) < len(lengths) // 3:
        return None
    full = sum(len(line) >= _FULL * column for line in inner)
    ending = sum(ends_as_sentence(line.strip()) for line in inner)
    broken = full >= _MOSTLY * len(inner) and ending <= _RARELY * len(inner)
    return column if broken else None


def _paragraphs(lines: Sequence[str], block: Sequence[int], column: int) -> list[list[int]]:
    """Part a block at indents, bullets and lines that stop short."""
    found: list[list[int]] = []
    short = True
    for number in block:
        line = lines[number - 1]
        indented = line[:1] in (" ", "\t") and not lines[max(0, number - 2)][:1].isspace()
        if short or indented or bare(line)[1]:
            found.append([number])
        else:
            found[-1].append(number)
        short = len(line.rstrip()) < _FULL * column
    return found
