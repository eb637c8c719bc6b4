"""Makes what the grid shows of what was compared: what counts, what is folded, one text or two.

Pure work on values, so that large comparisons can have it done off the window's thread.
"""

from typing import TYPE_CHECKING, Final, NamedTuple

from reader.compare import rows_figures, rows_filter
from reader.compare.changes import Comparison, Side
from reader.compare.rows_filter import Counted
from reader.compare.spread import Spread
from reader.gui.comparison import passages
from reader.gui.comparison.options import Mode, Options
from reader.gui.comparison.titles import Title

if TYPE_CHECKING:
    from reader.compare.rows_says import Entry

AT_ONCE: Final = 3_000
"""Rows that are made at once: 3,000 take 40 ms, and the window may be held up for 100."""


class Listed(NamedTuple):
    """The differences of a comparison as they are shown."""

    entries: list["Entry"]
    comparison: Comparison
    spread: Spread


class Wanted(NamedTuple):
    """What is to be shown."""

    comparison: Comparison
    titles: tuple[Title, Title]
    """What the left and the right column are called."""
    full: Spread
    """As `rows.lay_out` gave it."""
    options: Options
    is_first_look: bool = False
    """Its findings are not known yet."""
    is_beginning: bool = False
    """More of the texts follows than is known yet."""
    opened: frozenset[int] = frozenset()
    """Folds the reader has opened."""
    is_single: bool = False
    """There is room for one column only."""

    @property
    def is_quick(self) -> bool:
        """Whether making it holds nobody up."""
        is_plain = self.options.mode is not Mode.ONE_TEXT and not self.is_single
        is_all = self.options.counted == Counted()
        return len(self.full.rows) <= AT_ONCE or (is_plain and is_all)


class Made(NamedTuple):
    """What is shown."""

    wanted: Wanted
    counted: Spread
    """All rows, with only those differences that count."""
    listed: Listed | None
    """What differs, in words; None while it is not all known."""
    shown: Spread


def make(wanted: Wanted) -> Made:
    """Make what is wanted."""
    counts = wanted.options.counted
    figures = (
        rows_figures.told(wanted.comparison, wanted.full)
        if counts.figures_only
        else rows_figures.Figures()
    )
    counted = rows_filter.count(wanted.full, counts, figures)
    listed = None if wanted.is_first_look else _listed(wanted, counted)
    return Made(wanted, counted, listed, _shown(wanted, counted))


def _shown(wanted: Wanted, counted: Spread) -> Spread:
    """Fold what is to be folded, and make one text of two where that is wanted."""
    shown = counted
    if wanted.options.mode is Mode.CHANGES_ONLY or wanted.options.fold:
        from reader.compare import rows_fold

        is_only = wanted.options.mode is Mode.CHANGES_ONLY
        shown = (
            rows_fold.changes_only(counted) if is_only else rows_fold.fold(counted, wanted.opened)
        )
    if wanted.options.mode is Mode.ONE_TEXT or wanted.is_single:
        from reader.compare import rows_redline

        shown = rows_redline.one_text(shown)
    return shown


def _listed(wanted: Wanted, counted: Spread) -> Listed:
    from reader.compare import rows_says

    entries = rows_says.entries(wanted.comparison, counted)
    if wanted.options.counted.figures_only:  # else what is not marked would be listed after it
        entries = [entry for entry in entries if entry.change is not None]
    return Listed(entries, wanted.comparison, counted)


def with_folds_of(before: Made | None, wanted: Wanted) -> Wanted:
    """Keep those folds open that the reader has opened, where a better comparison of the texts comes."""
    if before is None or not before.wanted.opened or not _same_texts(before.wanted, wanted):
        return wanted
    rows = before.counted.rows
    same = (passages.same_row(rows, row, wanted.full.rows) for row in before.wanted.opened)
    return wanted._replace(opened=frozenset(row for row in same if row is not None))


def of_same_texts(before: Made | None, made: Made) -> bool:
    """Tell whether two things shown are of the same two texts: laid out otherwise, or compared better."""
    return before is not None and _same_texts(before.wanted, made.wanted)


def _same_texts(before: Wanted, wanted: Wanted) -> bool:
    was, now = before.comparison, wanted.comparison
    if before.is_beginning:
        return _begins(was.left, now.left) and _begins(was.right, now.right)
    return was is now or (was.left, was.right) == (now.left, now.right)


def _begins(beginning: Side, side: Side) -> bool:
    """Tell whether a text begins as this beginning does; how it ends is not known where it was cut."""
    was = beginning.paragraphs[:-1]
    return beginning.headline == side.headline and side.paragraphs[: len(was)] == was


def same_change(before: Made, made: Made, number: int | None) -> int | None:
    """Return the number, in what is shown now, of a change of what was shown before; None if it is gone.

    Of the same sentences; else the first that has one of them, since a better comparison pairs otherwise.
    """
    if number is None:
        return None
    was = before.counted.changes[number]
    changes = [each for each in made.counted.changes if each.part is was.part]
    found = [each for each in changes if (each.left, each.right) == (was.left, was.right)]
    if not found and before.wanted.full is not made.wanted.full:
        found = [c for c in changes if {*c.left} & {*was.left} or {*c.right} & {*was.right}]
    return found[0].number if found else None
