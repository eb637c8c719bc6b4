"""Whatever pairs an engine may give: rows hold every sentence once, in its side's own order."""

from hypothesis import assume, given
from hypothesis import strategies as st

from reader.compare import rows, rows_filter, rows_fold, rows_packed, rows_plain, rows_redline
from reader.compare.changes import MarkKind, Part
from reader.compare.rows_filter import Counted
from reader.text import words
from tests.comparisons import comparison
from tests.comparisons import right as right_of

WORDS = st.lists(
    st.sampled_from(["port", "ferry", "12", "fog", "U.S.", "“quoted”", "été", "港"]),
    min_size=1,
    max_size=5,
)
PARAGRAPHS = st.lists(
    st.lists(WORDS.map(lambda words: " ".join(words) + "."), min_size=1, max_size=4), max_size=6
)
KINDS = st.sampled_from(["same", "edited", "reworded", "related"])


@st.composite
def comparisons(draw):
    """Two sides with any one-to-one pairs between them; those off the order are moved, others may be."""
    left, right = draw(PARAGRAPHS), draw(PARAGRAPHS)
    sentences = [[s for part in side for s in part] for side in (left, right)]
    lefts, rights = map(len, sentences)
    count = draw(st.integers(0, min(lefts, rights)))
    ours = draw(st.permutations(range(lefts)))[:count]
    theirs = draw(st.permutations(range(rights)))[:count]
    pairs, furthest = [], -1
    for one, other in zip(sorted(ours), theirs, strict=True):
        is_moved = other < furthest or draw(st.booleans())
        furthest = furthest if is_moved else other
        kind = draw(KINDS)
        if kind == "same" and sentences[0][one] != sentences[1][other]:
            kind = "related"
        pairs.append((one, other, kind, *(["moved"] if is_moved else [])))
    return comparison(left, right, pairs)


def texts(spread, *, is_left):
    cells = [row.left if is_left else row.right for row in spread.rows if row.part is Part.BODY]
    return [cell for cell in cells if cell is not None]


@given(comparisons())
def test_the_rows_hold_the_text_of_both_sides_in_order(made):
    spread = rows.lay_out(made)
    for is_left, side in ((True, made.left), (False, made.right)):
        paragraphs: dict[int, list[str]] = {}
        for cell in texts(spread, is_left=is_left):
            paragraphs.setdefault(cell.number, []).append(cell.text)
        assert list(paragraphs) == list(range(len(side.paragraphs)))
        assert tuple(" ".join(parts) for parts in paragraphs.values()) == side.paragraphs


@given(comparisons())
def test_pairs_that_are_in_order_stand_level(made):
    spread = rows.lay_out(made)
    level = {number for row in spread.rows if row.left and row.right for number in row.changes}
    in_order = {
        change.number for change in spread.changes if change.pair is not None and not change.moved
    }
    assert in_order <= level


@given(comparisons())
def test_every_difference_is_one_change_and_every_change_can_be_gone_to(made):
    spread = rows.lay_out(made)
    assert [change.number for change in spread.changes] == list(range(len(spread.changes)))
    shown = [number for row in spread.rows for number in row.changes]
    assert set(shown) == set(range(len(spread.changes)))
    assert list(dict.fromkeys(shown)) == list(range(len(spread.changes)))
    changed = {change.pair for change in spread.changes if change.pair is not None}
    assert changed == {
        index for index, pair in enumerate(made.pairs) if pair.moved or pair.kind.value != "same"
    }


@given(comparisons())
def test_stretches_cover_their_cells_in_order(made):
    for row in rows.lay_out(made).rows:
        for cell in filter(None, row.cells):
            ends = [(stretch.start, stretch.end) for stretch in cell.stretches]
            assert ends == sorted(ends)
            covered = "".join(cell.text[start:end] for start, end in ends) or cell.text
            assert covered.replace(" ", "") == cell.text.replace(" ", "")


@given(comparisons())
def test_one_text_holds_every_word_of_both(made):
    redline = rows_redline.one_text(rows.lay_out(made))
    cells = [right_of(row) for row in redline.rows if row.part is Part.BODY]
    assert None not in cells
    told = " ".join(cell.text for cell in cells)
    for side in (made.left, made.right):
        for paragraph in side.paragraphs:
            assert all(told.count(word) for word in paragraph.split())


@given(comparisons(), st.booleans())
def test_one_text_without_its_cut_words_is_the_right_text(made, figures):
    counted = rows_filter.count(rows.lay_out(made), Counted(figures_only=figures))
    redline = rows_redline.one_text(counted)
    cells = [right_of(row) for row in redline.rows]
    left_over = [rows_plain.as_right((cell, 0, len(cell.text))) for cell in cells]
    rights = [right_of(row) for row in counted.rows]
    assert [kept[0].text for kept in left_over if kept] == [cell.text for cell in rights if cell]


@given(comparisons())
def test_one_text_without_its_added_words_tells_every_word_of_the_left_in_order(made):
    """What is the same stands as the right has it, and what moved where it went: neither is left out."""
    assume(not any(pair.moved for pair in made.pairs))
    redline = rows_redline.one_text(rows.lay_out(made))
    kept = " ".join(
        _without(row.right, MarkKind.ADDED) for row in redline.rows if row.part is Part.BODY
    )
    assert _words(kept) == _words(" ".join(made.left.paragraphs))


def _words(text):
    return [token.text for token in words.tokens(text)]


def _without(cell, kind):
    kept, at = "", 0
    for span in cell.spans:
        if span.kind is kind:
            kept += cell.text[at : span.start]
            at = span.end
    return kept + cell.text[at:]


@given(comparisons(), st.booleans(), st.booleans(), st.booleans())
def test_switches_never_change_the_text(made, case, punctuation, figures):
    spread = rows.lay_out(made)
    counted = rows_filter.count(
        spread, Counted(case=case, punctuation=punctuation, figures_only=figures)
    )
    for before, after in zip(spread.rows, counted.rows, strict=True):
        assert [c and c.text for c in before.cells] == [c and c.text for c in after.cells]
    assert [change.number for change in counted.changes] == list(range(len(counted.changes)))


@given(comparisons())
def test_folding_leaves_every_change_in_sight(made):
    spread = rows.lay_out(made)
    shown = {number for row in rows_fold.fold(spread).rows for number in row.changes}
    assert shown == {change.number for change in spread.changes}


@given(comparisons(), st.booleans())
def test_packed_rows_are_counted_folded_and_woven_alike(made, is_without_case):
    spread = rows.lay_out(made)
    packed = spread._replace(rows=rows_packed.packed(spread.rows))
    for change in (
        lambda each: rows_filter.count(each, Counted(case=not is_without_case, punctuation=False)),
        rows_fold.fold,
        rows_fold.changes_only,
        rows_redline.one_text,
    ):
        one, other = change(spread), change(packed)
        assert isinstance(other.rows, rows_packed.Rows)
        assert other == one
        assert other.rows.outline == rows_packed.outline(one.rows)
