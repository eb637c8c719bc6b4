"""How tall rows will be, guessed from the number of their letters: 20,000 rows in a few milliseconds.

What does not depend on type and width was counted once (`compare.rows_outline`); a change of either multiplies it out.
"""

from typing import Final

from reader.article import ParagraphKind
from reader.compare.changes import Part
from reader.compare.rows_outline import Outline
from reader.gui.comparison.columns import Columns
from reader.gui.comparison.typesetter import SENTENCE_GAP, Typesetter, style_for

FILL: Final = 0.93
"""Share of a line that words fill on average, the rest being the ragged edge."""


class Estimates:
    """Makes heights of the letters of rows, for a type and width."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline

    def heights(self, typesetter: Typesetter, columns: Columns) -> list[float]:
        """Return the estimated height of each row."""
        table = [_measures(typesetter, columns, *style) for style in self._outline.known]
        of_rows = [table[style] for style in self._outline.styles]
        return [
            (letters // line + 1) * leading + above
            for letters, (line, leading, above) in zip(self._outline.letters, of_rows, strict=True)
        ]


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
