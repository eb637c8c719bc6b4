"""What stands beside what: rows of a comparison laid out side by side."""

import pytest

from reader import limits
from reader.article import Caption
from reader.compare import rows
from reader.compare.changes import MarkKind, Part
from reader.compare.spread import Standing
from tests.comparisons import comparison, side
from tests.comparisons import left as left_of
from tests.comparisons import right as right_of


def body(spread):
    """Return the rows of the body as pairs of texts, `-` for nothing."""
    return [
        (row.left.text if row.left else "-", row.right.text if row.right else "-")
        for row in spread.rows
        if row.part is Part.BODY
    ]


def lay_out(*arguments, **more):
    return rows.lay_out(comparison(*arguments, **more))


def test_a_paragraph_that_is_the_same_is_one_row():
    spread = lay_out([["One.", "Two."]], [["One.", "Two."]], [(0, 0, "same"), (1, 1, "same")])
    assert body(spread) == [("One. Two.", "One. Two.")]
    assert spread.changes == ()


def test_a_short_edit_leaves_the_paragraph_whole():
    spread = lay_out(
        [["One.", "Two [small] words."]],
        [["One.", "Two [big] words."]],
        [(0, 0, "same"), (1, 1, "edited")],
    )
    assert body(spread) == [("One. Two small words.", "One. Two big words.")]
    assert [change.standing for change in spread.changes] == [Standing.EDITED]


def test_reworded_sentences_open_the_paragraph_so_that_each_stands_level():
    spread = lay_out(
        [["One.", "Two."]], [["Uno.", "Due."]], [(0, 0, "reworded"), (1, 1, "reworded")]
    )
    assert body(spread) == [("One.", "Uno."), ("Two.", "Due.")]
    second = left_of(spread.rows[-1])
    assert not second.opens
    assert second.closes


def test_a_long_insertion_opens_the_paragraph_after_it():
    long = "This sentence was put in and it is much longer than one line of reading type is."
    spread = lay_out([["One.", "Two."]], [["One.", long, "Two."]], [(0, 0, "same"), (1, 2, "same")])
    assert body(spread) == [("One.", f"One. {long}"), ("Two.", "Two.")]


def test_what_is_on_one_side_only_has_nothing_beside_it():
    spread = lay_out(
        [["One."], ["Two."]], [["One."], ["New."], ["Two."]], [(0, 0, "same"), (1, 2, "same")]
    )
    assert body(spread) == [("One.", "One."), ("-", "New."), ("Two.", "Two.")]


def test_paragraphs_of_both_sides_only_share_a_row_without_being_joined():
    spread = lay_out([["One."], ["Mine."]], [["One."], ["Yours."], ["Too."]], [(0, 0, "same")])
    assert body(spread) == [("One.", "One."), ("Mine.", "Yours."), ("-", "Too.")]
    assert [row.joined for row in spread.rows[-2:]] == [False, False]


def test_a_heading_of_one_side_does_not_stand_beside_a_paragraph_of_the_other():
    spread = lay_out(["Heading", ["Mine."]], [["Yours."]])
    assert body(spread) == [("Heading", "-"), ("Mine.", "Yours.")]


def test_a_split_paragraph_is_no_change():
    spread = lay_out([["One.", "Two."]], [["One."], ["Two."]], [(0, 0, "same"), (1, 1, "same")])
    assert body(spread) == [("One.", "One."), ("Two.", "Two.")]
    assert spread.changes == ()


def test_a_sentence_split_over_two_paragraphs_goes_on_in_the_next_row():
    spread = lay_out([["Both."]], [["First."], ["Second."]], [(0, (0, 1), "edited")])
    assert body(spread) == [("Both.", "First."), ("-", "Second.")]
    assert [row.changes for row in spread.rows[-2:]] == [(0,), (0,)]


def test_what_moved_has_rows_of_its_own_on_both_sides():
    spread = lay_out(
        [["One."], ["Two."], ["Three."]],
        [["Two."], ["Three."], ["One."]],
        [(0, 2, "same", "moved"), (1, 0, "same"), (2, 1, "same")],
    )
    assert body(spread) == [("One.", "-"), ("Two.", "Two."), ("Three.", "Three."), ("-", "One.")]
    assert [change.moved for change in spread.changes] == [True]
    assert [row.changes for row in spread.rows[-4:]] == [(0,), (), (), (0,)]


def test_pairs_out_of_order_that_nobody_called_moved_do_not_turn_the_reading_order():
    spread = lay_out([["One."], ["Two."]], [["Two."], ["One."]], [(0, 1, "same"), (1, 0, "same")])
    assert [left for left, _ in body(spread) if left != "-"] == ["One.", "Two."]
    assert [right for _, right in body(spread) if right != "-"] == ["Two.", "One."]


def test_marks_are_counted_from_the_start_of_the_cell():
    spread = lay_out(
        [["One.", "Two [small] words."]],
        [["One.", "Two [big] words."]],
        [(0, 0, "same"), (1, 1, "edited")],
    )
    left, right = left_of(spread.rows[-1]), right_of(spread.rows[-1])
    assert [left.text[span.start : span.end] for span in left.spans] == ["small"]
    assert [right.text[span.start : span.end] for span in right.spans] == ["big"]
    assert left.spans[0].key == right.spans[0].key
    assert left.spans[0].partner == right.spans[0].key[1]


def test_a_mark_does_not_begin_or_end_with_a_space():
    spread = lay_out([["One[ small ]word."]], [["One[ big ]word."]], [(0, 0, "edited")])
    cell = left_of(spread.rows[-1])
    assert [cell.text[span.start : span.end] for span in cell.spans] == ["small"]


def test_headline_standfirst_and_captions_stand_above_the_body():
    left = side(
        [["One."]],
        headline="Ferry delayed",
        standfirst="By fog.",
        captions=[Caption("The ferry at dawn", "Anna Berg", 3), Caption("The quay", None, 9)],
    )
    right = side(
        [["One."]],
        headline="Ferry cancelled",
        captions=[Caption("A gull", None, 2), Caption("The ferry at dawn", "Harbour Office", 3)],
    )
    spread = lay_out(left, right, [(0, 0, "same")])
    heads = [
        (row.part, row.left and row.left.text, row.right and row.right.text) for row in spread.rows
    ]
    assert heads[:-1] == [
        (Part.HEADLINE, "Ferry delayed", "Ferry cancelled"),
        (Part.STANDFIRST, "By fog.", None),
        (Part.CAPTION, "The ferry at dawn (Anna Berg)", "The ferry at dawn (Harbour Office)"),
        (Part.CAPTION, "The quay", None),
        (Part.CAPTION, None, "A gull"),
    ]


def test_a_changed_credit_is_a_change_of_the_caption():
    left = side([["One."]], captions=[Caption("The ferry at dawn", "Anna Berg", 3)])
    right = side([["One."]], captions=[Caption("The ferry at dawn", "Harbour Office", 3)])
    spread = lay_out(left, right, [(0, 0, "same")])
    assert [change.part for change in spread.changes] == [Part.CAPTION]


def test_a_headline_that_differs_in_house_style_is_no_change():
    left = side([["One."]], headline="U.S. envoy in town")
    right = side([["One."]], headline="US envoy in town")
    spread = lay_out(left, right, [(0, 0, "same")])
    assert spread.changes == ()
    assert [span.kind for span in left_of(spread.rows[0]).spans] == [MarkKind.STYLE]


def test_a_paragraph_too_long_for_one_frame_goes_on_in_the_next_row():
    long = "word " * (limits.CELL_TEXT // 2)
    spread = lay_out([[long]], [[long]], [(0, 0, "same")])
    cells = [left_of(row) for row in spread.rows if row.part is Part.BODY]
    assert len(cells) > 2
    assert "".join(cell.text for cell in cells) == long
    assert [cell.opens for cell in cells] == [True] + [False] * (len(cells) - 1)
    assert max(len(cell.text) for cell in cells) <= limits.CELL_TEXT


@pytest.mark.parametrize(("left", "right"), [([], []), ([["One."]], []), ([], [["One."]])])
def test_an_empty_side_is_laid_out_too(left, right):
    spread = lay_out(side(left, headline=None), side(right, headline=None))
    assert len(spread.rows) == len(left) + len(right)


def test_a_sentence_told_in_two_places_stands_level_once_and_is_joined_to_the_other():
    spread = lay_out(
        [["Both."], ["Two."]],
        [["First."], ["Two."], ["Second."]],
        [(0, (0, 2), "reworded"), (1, 1, "same")],
    )
    assert body(spread) == [("Both.", "First."), ("Two.", "Two."), ("-", "Second.")]
    last = right_of(spread.rows[-1])
    assert [stretch.moved for stretch in last.stretches] == [True]
    assert spread.elsewhere == {0}
    assert [change.moved for change in spread.changes] == [False]
