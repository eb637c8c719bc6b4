"""All ways of editing, by kind."""

from edits import figures, house_style, names, paragraphs, quotations, wording
from edits.pen import Way

WAYS: dict[str, dict[str, Way]] = {
    "figure": figures.FIGURES,
    "name": names.NAMES,
    "quote": quotations.QUOTES,
    "marks": quotations.MARKS,
    "attribution": wording.ATTRIBUTION,
    "negation": wording.NEGATION,
    "hedge": wording.HEDGES,
    "style": house_style.STYLE,
    "cut": {"cut": paragraphs.cut, "added": paragraphs.added},
    "moved": {f"by {n}": paragraphs.moved(n) for n in (1, 2, 3, 5, 8)},
}
