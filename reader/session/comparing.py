"""Two articles compared and laid out in one task, for the process beside the window (`session.beside`).

The first look made last is remembered in the process that made it: comparing the same two wholly goes on from
there. Nothing here knows a library.
"""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reader.session.once import Once

if TYPE_CHECKING:
    from reader.article import Article
    from reader.compare.changes import Comparison
    from reader.compare.spread import Spread
    from reader.library.written import Stored
    from reader.session.refining import Refined, Subject, Vectors


class Laid(NamedTuple):
    """A comparison, and how it is laid out."""

    comparison: "Comparison"
    spread: "Spread"
    is_refined: bool = False
    """By what words mean in their sentences."""
    is_refinable: bool = False
    """`refined` may make a better one."""
    fresh: "tuple[Vectors | None, Vectors | None]" = (None, None)
    """What a library does well to keep of either side, for the next time."""


class Kept(NamedTuple):
    """One of two articles of a library, to be read in the process that compares them."""

    stored: "Stored"
    vectors: "Vectors | None" = None
    """What its words mean in their sentences, if that is kept."""

    def subject(self) -> "Subject":
        """Read it; raises `LibraryError`."""
        from reader.session.refining import Subject

        return Subject(self.stored.article(), self.vectors)


class _Begun:
    """The whole comparison of two articles, from a first look at them if there was one: made once, whoever asks first."""

    def __init__(self, left: "Article", right: "Article", first: "Comparison | None") -> None:
        self.left = left
        self.right = right
        self._whole = Once(partial(_compared, left, right, first))

    def whole(self) -> "Comparison":
        return self._whole.value()


def _compared(left: "Article", right: "Article", first: "Comparison | None") -> "Comparison":
    from reader.compare import engine

    return engine.compare(left, right, begun=first)


_last: list[_Begun] = []
"""What this process was told last will be asked for, if anything."""


def first_look(left: "Article", right: "Article") -> Laid:
    """Compare two articles by their words alone, before what `whole` needs is loaded."""
    from reader.compare import engine

    comparison = engine.first_look(left, right)
    _last[:] = [_Begun(left, right, comparison)]
    return _laid(comparison)


def begin(left: "Article", right: "Article") -> None:
    """Say that two articles will be asked for of which there was no first look, for `go_ahead`."""
    _last[:] = [_Begun(left, right, None)]


def go_ahead(*, is_refining: bool) -> None:
    """Make the whole comparison of those two, for whoever asks for it: they soon will.

    Args:
        is_refining: And work out what words mean in their sentences, where that may make a better one.
    """
    from reader.session import refining
    from reader.session.refining import Subject

    for begun in tuple(_last):
        comparison = begun.whole()
        if is_refining and refining.can_refine(comparison):
            refining.refine(Subject(begun.left), Subject(begun.right))


def whole(left: "Subject", right: "Subject", *, is_refining: bool) -> Laid:
    """Compare two articles with all there is at once.

    Args:
        left: The article shown on the left.
        right: The article shown on the right.
        is_refining: By what words mean in their sentences too, if nothing has to be worked out for that.
    """
    from reader.session import refining

    comparison = _whole(left.article, right.article)
    if not is_refining or not refining.can_refine(comparison):
        return _laid(comparison)
    better = refining.at_hand(left, right)
    if better is None:
        return _laid(comparison)._replace(is_refinable=True)
    return _refined(better)


def _whole(left: "Article", right: "Article") -> "Comparison":
    """Compare two articles, from where a first look at them has come to."""
    begun = _last.pop() if _last else None
    if begun is not None and (begun.left, begun.right) == (left, right):
        return begun.whole()
    return _compared(left, right, None)


def refined(left: "Subject", right: "Subject") -> Laid:
    """Compare two articles by what words mean in their sentences: `refining.refine`, laid out."""
    from reader.session import refining

    return _refined(refining.refine(left, right))


def first_look_of(left: Kept, right: Kept) -> Laid:
    """Do `first_look` with two articles of a library."""
    return first_look(left.subject().article, right.subject().article)


def whole_of(left: Kept, right: Kept, *, is_refining: bool) -> Laid:
    """Do `whole` with two articles of a library."""
    return whole(left.subject(), right.subject(), is_refining=is_refining)


def refined_of(left: Kept, right: Kept) -> Laid:
    """Do `refined` with two articles of a library."""
    return refined(left.subject(), right.subject())


def _refined(done: "Refined") -> Laid:
    return _laid(done.comparison)._replace(is_refined=True, fresh=done.fresh)


def _laid(comparison: "Comparison") -> Laid:
    from reader.compare import rows, rows_packed

    keep = rows_packed.packed if rows_packed.is_long(comparison) else tuple
    return Laid(*rows_packed.compact(comparison, rows.lay_out(comparison, keep)))
