"""Two articles compared and laid out in one task, for the process beside the window (`session.beside`).

The first look made last is remembered in the process that made it: comparing the same two wholly goes on from
there. Nothing here knows a library.
"""

from typing import TYPE_CHECKING, NamedTuple

from reader.session import beside

if TYPE_CHECKING:
    from reader.article import Article
    from reader.compare.changes import Comparison
    from reader.compare.spread import Spread
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


class _Looked(NamedTuple):
    """A first look, and what was made of it since."""

    left: "Article"
    right: "Article"
    begun: "Comparison"
    whole: "Comparison | None" = None


_last: list[_Looked] = []
"""The first look made last in this process, if there was one."""


def first_look(left: "Article", right: "Article") -> Laid:
    """Compare two articles by their words alone, before what `whole` needs is loaded."""
    from reader.compare import engine

    comparison = engine.first_look(left, right)
    _last[:] = [_Looked(left, right, comparison)]
    return _laid(comparison)


def go_ahead(*, is_refining: bool) -> None:
    """Make the whole comparison of the first look made last, for whoever asks for it: they soon will.

    Args:
        is_refining: And work out what words mean in their sentences, where that may make a better one.
    """
    from reader.compare import engine
    from reader.session import refining
    from reader.session.refining import Subject

    if not _last:
        return
    looked = _last[0]
    comparison = engine.compare(looked.left, looked.right, begun=looked.begun)
    if _last[:1] == [looked]:
        _last[:] = [looked._replace(whole=comparison)]
    if is_refining and refining.can_refine(comparison):
        refining.refine(Subject(looked.left), Subject(looked.right), check=beside.check_on)


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
    from reader.compare import engine

    looked = _last.pop() if _last else None
    if looked is not None and looked.whole is not None and looked[:2] == (left, right):
        return looked.whole
    return engine.compare(left, right, begun=looked and looked.begun)


def refined(left: "Subject", right: "Subject") -> Laid:
    """Compare two articles by what words mean in their sentences: `refining.refine`, laid out."""
    from reader.session import refining

    return _refined(refining.refine(left, right, check=beside.check_on))


def _refined(done: "Refined") -> Laid:
    return _laid(done.comparison)._replace(is_refined=True, fresh=done.fresh)


def _laid(comparison: "Comparison") -> Laid:
    from reader.compare import rows

    return Laid(comparison, rows.lay_out(comparison))
