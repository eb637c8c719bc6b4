"""How tall rows will be, guessed from the number of their letters: 20,000 rows in a few milliseconds.

What does not depend on type and width is counted once; a change of either multiplies it out.
"""

from array import array
from collections.abc import Sequence
from typing import Final

from reader.article import ParagraphKind
from reader.compare.changes import Part
from reader.compare.spread import Cell, Row
from reader.gui.comparison.columns import Columns
from reader.gui.comparison.typesetter import SENTENCE_GAP, Typesetter, style_for

FILL: Final = 0.93
"""Share of a line that words fill on average, the rest being the ragged edge."""

_WIDE: Final = "\u1100"
"""From here on most letters are about twice as wide as Latin ones (Hangul, kana, Chinese)."""


class Estimates:
    """Counts the letters of rows, and makes heights of them for a type and width."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._letters = array("f")
        self._styles = array("h")
        known: dict[tuple[Part | None, ParagraphKind | None, bool], int] = {}
        for row in rows:
            cell = _longer(row.left, row.right)
            if cell is None:
                style = known.setdefault((None, None, True), len(known))
            else:
                opens = cell.opens or _opens(row)
                style = known.setdefault((cell.part, cell.paragraph_kind, opens), len(known))
            self._letters.append(_letters(cell))
            self._styles.append(style)
        self._known = tuple(known)

    def heights(self, typesetter: Typesetter, columns: Columns) -> list[float]:
        """Return the estimated height of each row."""
        table = [_measures(typesetter, columns, *kind) for kind in self._known]
        of_rows = [table[style] for style in self._styles]
        return [
            (letters // line + 1) * leading + above
            for letters, (line, leading, above) in zip(self._letters, of_rows, strict=True)
        ]


def _longer(left: Cell | None, right: Cell | None) -> Cell | None:
    if left is None or right is None:
        return left or right
    return left if len(left.text) >= len(right.text) else right


def _opens(row: Row) -> bool:
    return any(cell is not None and cell.opens for cell in row.cells)


def _letters(cell: Cell | None) -> float:
    if cell is None:
        return 0.0
    length = len(cell.text)
    return length * 1.9 if length and cell.text[length // 2] >= _WIDE else length


def _measures(
    typesetter: Typesetter,
    columns: Columns,
    part: Part | None,
    kind: ParagraphKind | None,
    opens: bool,
) -> tuple[float, float, float]:
    """Return letters in a line, a line's height and the room above, in pixels but the first."""
    if part is None or kind is None:
        return columns.width, typesetter.line, typesetter.reading.spacing * typesetter.line
    style = style_for(part, kind)
    letter, leading, indent = typesetter.type_measures(style)
    line = max(1.0, (columns.width - indent) * FILL / letter)
    above = typesetter.room_above(style) if opens else SENTENCE_GAP * typesetter.line
    return line, leading, above
