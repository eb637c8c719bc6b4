"""How tall rows will be, guessed from the number of their letters: 20,000 rows in a few milliseconds.

What does not depend on type and width is counted once; a change of either multiplies it out.
"""

from collections.abc import Sequence
from typing import Final

from reader.compare.spread import Cell, Row
from reader.gui.comparison.columns import Columns
from reader.gui.comparison.typesetter import SENTENCE_GAP, Style, Typesetter, style_of

FILL: Final = 0.93
"""Share of a line that words fill on average, the rest being the ragged edge."""

_WIDE: Final = "\u1100"
"""From here on most letters are about twice as wide as Latin ones (Hangul, kana, Chinese)."""


class Estimates:
    """Counts the letters of rows, and makes heights of them for a type and width."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._letters: list[float] = []
        self._styles: list[int] = []
        self._known: dict[tuple[Style, bool], int] = {}
        for row in rows:
            cell = _longer(row.left, row.right)
            self._letters.append(0.0 if cell is None else _letters(cell.text))
            self._styles.append(-1 if cell is None else self._style(row, cell))

    def heights(self, typesetter: Typesetter, columns: Columns) -> list[float]:
        """Return the estimated height of each row."""
        table = [_measures(typesetter, columns, style, opens=opens) for style, opens in self._known]
        table.append((columns.width, typesetter.line, 0.0))  # for rows without text, index -1
        of_rows = [table[style] for style in self._styles]
        return [
            (letters // line + 1) * leading + above
            for letters, (line, leading, above) in zip(self._letters, of_rows, strict=True)
        ]

    def _style(self, row: Row, cell: Cell) -> int:
        opens = (row.left is not None and row.left.opens) or (
            row.right is not None and row.right.opens
        )
        return self._known.setdefault((style_of(cell), opens), len(self._known))


def _longer(left: Cell | None, right: Cell | None) -> Cell | None:
    if left is None or right is None:
        return left or right
    return left if len(left.text) >= len(right.text) else right


def _letters(text: str) -> float:
    return len(text) * (1.9 if text and text[len(text) // 2] >= _WIDE else 1.0)


def _measures(
    typesetter: Typesetter, columns: Columns, style: Style, *, opens: bool
) -> tuple[float, float, float]:
    """Return letters in a line, a line's height and the room above, in pixels but the first."""
    letter, leading, indent = typesetter.type_measures(style)
    line = max(1.0, (columns.width - indent) * FILL / letter)
    above = typesetter.room_above(style) if opens else SENTENCE_GAP * typesetter.line
    return line, leading, above
