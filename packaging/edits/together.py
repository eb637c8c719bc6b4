"""One edit of each kind in one article at once, each in a paragraph of its own, as a busy desk leaves it."""

import random
from typing import NamedTuple

from edits.pen import Known, Paragraphs, Stretch
from edits.ways import WAYS

_WORDS = ("figure", "name", "quote", "marks", "attribution", "negation", "hedge", "style")
_STYLE = (
    "straight marks",
    "curly marks",
    "percent sign",
    "numerals",
    "en dash",
    "ise",
    "our",
    "months short",
    "dotted",
)
_TRIES = 12


class Made(NamedTuple):
    """An edit among others: its kind, its way and where it is on both sides."""

    kind: str
    way: str
    known: Known


def together(left: Paragraphs, chance: random.Random) -> tuple[Paragraphs, tuple[Made, ...]]:
    """Return the edited article and its edits; a paragraph is cut and one is moved at the end."""
    texts = list(left)
    made: list[Made] = []
    taken: set[int] = set()
    for kind in _WORDS:
        found = _one(kind, left, taken, chance)
        if found is not None:
            made.append(found)
            taken |= {n for n, text in enumerate(left) if found.known.right[n] != text}
            texts = [
                new if new != old else text
                for text, old, new in zip(texts, left, found.known.right, strict=True)
            ]
    order = _cut_and_moved(left, taken, chance, made)
    seats = {number: seat for seat, number in enumerate(order)}
    edited = tuple(texts[number] for number in order)
    return edited, tuple(_seated(one, edited, seats) for one in made)


def _one(kind: str, left: Paragraphs, taken: set[int], chance: random.Random) -> Made | None:
    """Return an edit of a kind that touches no paragraph taken already."""
    names = _STYLE if kind == "style" else tuple(WAYS[kind])
    for _ in range(_TRIES):
        name = chance.choice(names)
        known = WAYS[kind][name](left, chance)
        if known is None or len(known.right) != len(left):
            continue
        right = known.right
        if kind == "style":
            free = [n for n, text in enumerate(left) if right[n] != text and n not in taken]
            if not free:
                continue
            at = chance.choice(free)
            right = (*left[:at], right[at], *left[at + 1 :])
            return Made(kind, name, known._replace(right=right, here=Stretch(at, 0, 0)))
        changed = {n for n, text in enumerate(left) if right[n] != text}
        if len(changed) == 1 and not changed & taken:
            return Made(kind, name, known)
    return None


def _cut_and_moved(
    left: Paragraphs, taken: set[int], chance: random.Random, made: list[Made]
) -> list[int]:
    """Return the order of the left's paragraphs on the right; one is gone and one has moved."""
    order = list(range(len(left)))
    free = [
        n
        for n, text in enumerate(left)
        if n not in taken and len(text.split()) >= 12 and left.count(text) == 1
    ]
    if len(free) < 3 or len(left) < 8:
        return order
    gone, moved = chance.sample(free, 2)
    order.remove(gone)
    seat = order.index(moved)
    order.remove(moved)
    to = chance.choice([n for n in range(len(order) + 1) if abs(n - seat) >= 3])
    order.insert(to, moved)
    whole = [Stretch(n, 0, len(left[n])) for n in (gone, moved)]
    made.append(Made("cut", "cut", Known(left, whole[0], None, frozenset({"cut"}))))
    made.append(Made("moved", "moved", Known(left, whole[1], whole[1], frozenset({"moved"}))))
    return order


def _seated(one: Made, edited: Paragraphs, seats: dict[int, int]) -> Made:
    """Return an edit with its place on the right where its paragraph now stands."""
    there = one.known.there
    seated = there and there._replace(paragraph=seats[there.paragraph])
    return one._replace(known=one.known._replace(right=edited, there=seated))
