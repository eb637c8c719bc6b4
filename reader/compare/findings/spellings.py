"""Two spellings of one name in sentences that are no counterparts: Irbil here, Erbil there.

    Araqchi in the left's sixth sentence, Araghchi in the right's ninth  ->  variant, told once

Looks only at names with a part that the other text never has. Knows nothing of pairs.
"""

import re
from dataclasses import dataclass
from typing import Final

from reader.compare.changes import Finding, FindingKind
from reader.compare.findings import mentions, weights
from reader.compare.findings.case import swapped
from reader.compare.findings.mentions import Name, is_spelling
from reader.compare.findings.names import bare
from reader.compare.findings.passage import Passage, Telling
from reader.compare.findings.weights import cited


@dataclass(frozen=True, slots=True)
class Seen:
    """A name and the passage it was met in."""

    name: Name
    passage: Passage


def across(
    tellings: tuple[Telling, Telling], numbers: tuple[list[int], list[int]]
) -> list[Finding]:
    """Return the names that only one text has and that are spellings of names only the other has.

    Wherever they stand: Irbil in one telling's sixth sentence is Erbil in the other's ninth.

    Args:
        tellings: Both sides.
        numbers: The sentences of each side that are not the same on both.
    """
    left, right = (_only_here(tellings[side], tellings[1 - side], numbers[side]) for side in (0, 1))
    found: list[Finding] = []
    for here in left:
        there = next((seen for seen in right if is_spelling(here.name, seen.name)), None)
        if there is not None:
            right.remove(there)
            found.append(_variant(here, there))
    return found


def _only_here(here: Telling, there: Telling, numbers: list[int]) -> list[Seen]:
    """Return the names of some sentences with a part that the other text never has, each part once."""
    known: set[str] = set()
    found: list[Seen] = []
    for number in numbers:
        if not _has_new_capitals(here.side.text(number), there):
            continue
        passage = here.passage((number,))
        for name in mentions.of(here, (number,)):
            own = {part for part in name.parts if len(part) >= _TELLING} - known
            own = {part for part in own if part not in there.all_text}
            if own and not (name.place or name.doubtful):
                known |= own
                found.append(Seen(name, passage))
    return found[:_COMPARED]


def _has_new_capitals(text: str, there: Telling) -> bool:
    """Say whether a sentence has a word with a capital that the other text never has: most have none."""
    return any(word.casefold() not in there.all_words for word in _CAPITALISED.findall(text))


_CAPITALISED: Final = re.compile(r"[^\W\d_a-z][^\W\d_]+")
_TELLING: Final = 4
"""Letters a name must have for its spelling to tell anything."""
_COMPARED: Final = 150
"""Names of either side whose spellings are compared; a long article names fifty."""


def _variant(left: Seen, right: Seen) -> Finding:
    """Return the finding of two spellings in sentences that are no counterparts."""
    here, there = (
        bare(seen.passage.place(seen.name.first, seen.name.last)) for seen in (left, right)
    )
    says = f"Two spellings of one name: {cited(here.text)} and {cited(there.text)}."
    weight = weights.weigh(FindingKind.NAME, "variant", None)
    return swapped(FindingKind.NAME, "variant", (here, there), weight=weight, says=says)
