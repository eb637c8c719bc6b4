"""Two articles compared and laid out in one task, for the process beside the window (`session.beside`).

The first look made last is remembered where it was made: comparing the same two wholly goes on from it. Nothing here
knows a library.
"""

from typing import TYPE_CHECKING, NamedTuple

from reader.session import beside

if TYPE_CHECKING:
    from reader.article import Article
    from reader.compare.changes import Comparison
    from reader.compare.spread import Spread
    from reader.session.refining import Refined, Subject


class Laid(NamedTuple):
    """A comparison, and how it is laid out."""

    comparison: "Comparison"
    spread: "Spread"
    is_refined: bool = False
    """By what words mean in their sentences."""
    is_refinable: bool = False
    """`refined` may make a better one."""


_begun: list["Comparison"] = []
"""The first look made last, if there was one."""


def first_look(left: "Article", right: "Article") -> Laid:
    """Compare two articles by their words alone, before what `whole` needs is loaded."""
    from reader.compare import engine

    comparison = engine.first_look(left, right)
    _begun[:] = [comparison]
    return _laid(comparison)


def whole(left: "Subject", right: "Subject", *, is_refining: bool) -> Laid:
    """Compare two articles with all there is at once.

    Args:
        left: The article shown on the left.
        right: The article shown on the right.
        is_refining: By what words mean in their sentences too, if nothing has to be worked out for that.
    """
    from reader.compare import engine
    from reader.session import refining

    begun = _begun.pop() if _begun else None
    comparison = engine.compare(left.article, right.article, begun=begun)
    if not is_refining or not refining.can_refine(comparison):
        return _laid(comparison)
    better = refining.at_hand(left, right)
    if better is None:
        return _laid(comparison)._replace(is_refinable=True)
    return _laid(better)._replace(is_refined=True)


def refined(left: "Subject", right: "Subject") -> "tuple[Refined, Laid]":
    """Compare two articles by what words mean in their sentences: `refining.refine`, laid out."""
    from reader.session import refining

    done = refining.refine(left, right, check=beside.check_on)
    return done, _laid(done.comparison)._replace(is_refined=True)


def _laid(comparison: "Comparison") -> Laid:
    from reader.compare import rows

    return Laid(comparison, rows.lay_out(comparison))
