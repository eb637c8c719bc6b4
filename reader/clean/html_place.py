"""Where a saved page's story stands: the box that holds most of its running text.

Reads sizes, tags and names of boxes; decides nothing about single lines but whether they read like
running text at all.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reader import prepared
from reader.clean import markup_boxes as boxes
from reader.clean import sights

if TYPE_CHECKING:
    from reader.text.markup import Block, Element

PROSE_SIZE: Final = 80
"""Letters from which a line that ends as a sentence does counts as running text."""

_LINKED_PROSE: Final = 0.35
"""Share of a line in links from which it is a list of links."""
_COUNTED: Final = 600
"""Letters of one line that count; longer lines are legal notices as often as paragraphs."""
_CLOSENESS: Final = (0.9, 1.0, 0.8, 0.6, 0.5, 0.4)
"""How much a line speaks for the box it stands in and for those around it, outwards."""
_APART: Final = frozenset({"aside", "nav", "footer", "figure", "figcaption", "form", "button"})
_DOUBTED: Final = frozenset({"related", "subscribe", "newsletter"})
_REFUSED: Final = frozenset({"comments", "consent"})
_ALMOST_ALL: Final = 0.85
"""Share of the running text from which a box named for comments is the page itself ("comments-open")."""
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LETTERS: Final = prepared.pattern(r"[^\W_]+")


def key_of(text: str) -> str:
    """Fold a text to its letters and digits, for telling whether two say the same."""
    return "".join(_LETTERS.findall(text.casefold()))


@dataclass(frozen=True, slots=True)
class Place:
    """A page's lines measured, and where its story stands."""

    blocks: Sequence["Block"]
    chains: Sequence[tuple["Element", ...]]
    """Of each line: the boxes it stands in, innermost first."""
    keys: Sequence[str]
    sizes: Sequence[int]
    """In letters, dense scripts weighted."""
    linked: Sequence[float]
    """Share of the line in links."""
    ends: Sequence[bool]
    """It ends as a sentence does."""
    prose: Sequence[int]
    """Size of the lines that read like running text, 0 of the others."""
    story: "Element"
    """The box that holds most of the running text."""
    outer: dict["Element", int]
    """The story's box and those around it, with their distance from it."""
    boxes: boxes.Surroundings

    def inside(self, index: int) -> bool:
        """Tell whether a line stands in the story's box."""
        return self.story in self.chains[index]

    def below(self, index: int) -> tuple["Element", ...]:
        """Return the boxes of a line that do not hold the story too."""
        chain = self.chains[index]
        for count, element in enumerate(chain):
            if element in self.outer:
                return chain[:count]
        return chain


def find(blocks: Sequence["Block"]) -> Place:
    """Measure a page's lines and find its story.

    Args:
        blocks: At least one.
    """
    surroundings = boxes.Surroundings()
    chains = [surroundings.chain(block.element) for block in blocks]
    sizes = [sights.size_of(block.text) for block in blocks]
    linked = [min(1.0, block.linked / len(block.text)) for block in blocks]
    ends = [sights.ends_as_sentence(block.text) for block in blocks]
    reads = [
        size if size >= PROSE_SIZE and share < _LINKED_PROSE and end and block.kind not in _HEADINGS else 0
        for block, size, share, end in zip(blocks, sizes, linked, ends, strict=True)
    ]  # fmt: skip
    prose = _without_asides(reads, chains, surroundings)
    story = _fullest(prose, chains, surroundings)
    return Place(
        blocks=blocks,
        chains=chains,
        keys=[key_of(block.text) for block in blocks],
        sizes=sizes,
        linked=linked,
        ends=ends,
        prose=prose,
        story=story,
        outer={element: distance for distance, element in enumerate(surroundings.chain(story))},
        boxes=surroundings,
    )


def _without_asides(
    reads: list[int], chains: Sequence[tuple["Element", ...]], around: boxes.Surroundings
) -> list[int]:
    """Leave out lines in footers, forms, comments and the like; one that holds most of the text is the page."""
    held: dict[Element, int] = defaultdict(int)
    for size, chain in zip(reads, chains, strict=True):
        if size:
            for element in chain:
                held[element] += size
    total = sum(reads)
    apart = {
        element
        for element, size in held.items()
        if (element.tag in _APART and size <= total / 2)
        or (size <= _ALMOST_ALL * total and not _REFUSED.isdisjoint(around.kinds(element)))
    }
    return [
        size if size and apart.isdisjoint(chain) else 0
        for size, chain in zip(reads, chains, strict=True)
    ]


def _fullest(
    prose: Sequence[int], chains: Sequence[tuple["Element", ...]], around: boxes.Surroundings
) -> "Element":
    """Return the box with the most running text close to it; the whole page when there is none."""
    scores: dict[Element, float] = defaultdict(float)
    for size, chain in zip(prose, chains, strict=True):
        if size:
            weight = min(size, _COUNTED) * _trust(chain, around)
            for element, closeness in zip(chain, _CLOSENESS, strict=False):
                scores[element] += weight * closeness
    if not scores:
        return chains[0][-1]
    return max(scores, key=lambda element: scores[element])


def _trust(chain: tuple["Element", ...], around: boxes.Surroundings) -> float:
    """Say how far a line's boxes speak for it being story."""
    named = {kind for element in chain[:6] for kind in around.kinds(element)}
    trust = 1.3 if "story" in named else 1.0
    if not named.isdisjoint(_DOUBTED):
        trust *= 0.5
    in_article = any(element.tag in ("article", "main") for element in chain)
    return trust * 1.3 if in_article else trust
