"""Three ways to read: fold the same, changes only, one text; and which differences count."""

from operator import attrgetter

import pytest

from reader.compare import rows, rows_filter, rows_fold, rows_plain, rows_redline, rows_says
from reader.compare.changes import MarkKind, Part, Relation
from reader.compare.rows_filter import Counted
from reader.compare.spread import Standing
from tests.comparisons import comparison, side
from tests.comparisons import left as left_of
from tests.comparisons import right as right_of


def spread_of(left, right, pairs=(), **more):
    return rows.lay_out(comparison(left, right, pairs, **more))


def marked(cell):
    """Return a cell's text with its marks: `[-cut-]{+added+}(?changed?)<~style~>`."""
    signs = {"cut": "[- -]", "added": "{+ +}", "changed": "(? ?)", "style": "<~ ~>"}
    told, at = "", 0
    for span in sorted(cell.spans, key=attrgetter("start")):
        opening, closing = signs[span.kind].split()
        told += cell.text[at : span.start] + opening + cell.text[span.start : span.end] + closing
        at = span.end
    return told + cell.text[at:]


def redline(left, right, pairs=()):
    spread = rows_redline.one_text(spread_of(left, right, pairs))
    return [marked(row.right) for row in spread.rows if row.part is Part.BODY]


def long_pair(changed):
    """Ten paragraphs of which some are edited."""
    left = [
        [f"Paragraph {n} stays [here]." if n in changed else f"Paragraph {n}."] for n in range(10)
    ]
    right = [
        [f"Paragraph {n} stays [there]." if n in changed else f"Paragraph {n}."] for n in range(10)
    ]
    return left, right, [(n, n, "edited" if n in changed else "same") for n in range(10)]


def test_what_is_the_same_is_folded_but_for_the_paragraphs_next_to_a_change():
    spread = rows_fold.fold(spread_of(*long_pair({5})))
    shown = [row.folded or left_of(row).text for row in spread.rows if row.part is Part.BODY]
    assert shown == [
        (1, 4),
        "Paragraph 4.",
        "Paragraph 5 stays here.",
        "Paragraph 6.",
        (8, 3),
    ]


def test_a_fold_that_was_opened_shows_its_paragraphs():
    spread = spread_of(*long_pair({5}))
    folded = rows_fold.fold(spread)
    first = next(row.folded[0] for row in folded.rows if row.folded)
    opened = rows_fold.fold(spread, frozenset({first}))
    assert sum(row.folded is not None for row in opened.rows) == 1
    assert "Paragraph 2." in [row.left.text for row in opened.rows if row.left]


def test_nothing_is_folded_where_a_fold_would_save_nothing():
    spread = spread_of(*long_pair({0, 3, 6, 9}))
    assert rows_fold.fold(spread).rows == spread.rows


def test_changes_only_keeps_every_change_and_nothing_else():
    spread = rows_fold.changes_only(spread_of(*long_pair({2, 7})))
    assert [row.changes for row in spread.rows] == [(0,), (1,)]


def test_one_text_reads_as_prose_with_cut_words_before_added_ones():
    left = [["Salem, who [was elected] in July, met [the] premier."]]
    right = [["Salem, who [took office] in July, met [his] premier."]]
    assert redline(left, right, [(0, 0, "edited")]) == [
        "Salem, who [-was elected-] {+took office+} in July, met [-the-] {+his+} premier."
    ]


def test_a_word_cut_at_the_end_keeps_its_space():
    left, right = [["As tensions [rise] , they said."]], [["As tensions , they said."]]
    assert redline(left, right, [(0, 0, "edited")]) == ["As tensions [-rise-] , they said."]


def test_a_word_cut_at_the_beginning_stands_at_the_beginning():
    left, right = [["[Today] the port opened."]], [["the port opened."]]
    assert redline(left, right, [(0, 0, "edited")]) == ["[-Today-] the port opened."]


def test_small_words_that_only_the_left_has_are_cut_too_where_a_sentence_was_reworded():
    left = [["A trusted friend of both [Orrin and Dunmere] as local quarrels rise."]]
    right = [["A trusted friend amid rising local quarrels."]]
    [told] = redline(left, right, [(0, 0, "reworded")])
    assert told.startswith("A trusted friend [-of both Orrin and Dunmere as-] {+amid rising+} ")
    assert told.endswith(" local quarrels [-rise-].")


def test_a_comma_stands_close_to_the_word_that_was_cut_before_it():
    left, right = [["The port [in Vesmark] opened."]], [["The port[, at last,] opened."]]
    assert redline(left, right, [(0, 0, "edited")]) == [
        "The port [-in Vesmark-]{+, at last,+} opened."
    ]


def test_sentences_stand_apart_where_the_other_side_has_but_one_word():
    assert redline([["Port.", "Port."]], [["Port."]], [(0, 0, "same")]) == ["Port. [-Port.-]"]


def test_words_that_would_touch_are_kept_apart():
    left, right = [["[TEHRAN]: The port opened again."]], [["[DUBAI] – The port opened again."]]
    assert redline(left, right, [(0, 0, "edited")]) == [
        "[-TEHRAN:-] {+DUBAI –+} The port opened again."
    ]


def test_one_text_of_tellings_too_far_apart_is_a_sentence_cut_and_one_added():
    left = [["[Nothing here is] shared."]]
    right = [["[All of that was] shared."]]
    assert redline(left, right, [(0, 0, "reworded")]) == [
        "[-Nothing here is shared.-] {+All of that was shared.+}"
    ]


def test_one_text_shows_both_paragraphs_of_an_unjoined_row_one_after_the_other():
    assert redline([["Mine."]], [["Yours."]]) == ["[-Mine.-]", "{+Yours.+}"]


def test_one_text_of_what_moved_marks_its_inner_changes_where_it_went():
    left = [["It stayed [very] calm at sea."], ["Two."], ["Three."]]
    right = [["Two."], ["Three."], ["It stayed [quite] calm at sea."]]
    pairs = [(0, 2, "edited", "moved"), (1, 0, "same"), (2, 1, "same")]
    assert redline(left, right, pairs) == [
        "[-It stayed very calm at sea.-]",
        "Two.",
        "Three.",
        "It stayed [-very-] {+quite+} calm at sea.",
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It ended [on Friday].", "It ended."),
        ("The port [in Vesmark] opened.", "The port opened."),
        ("[Today] the port opened.", "the port opened."),
        ("Fog in port ([AP] photo).", "Fog in port (photo)."),
        ('Crimes of "the old mayor [(Dunmere)] here.', 'Crimes of "the old mayor" here.'),
        ("Ships wait [and wait] , they said.", "Ships wait , they said."),
        ("Ships wait [and] [wait] here.", "Ships wait here."),
    ],
)
def test_one_text_without_its_cut_words_is_the_right_text_to_the_letter(left, right):
    spread = rows_redline.one_text(spread_of([[left]], [[right]], [(0, 0, "edited")]))
    cell = right_of(spread.rows[-1])
    assert "[-" in marked(cell)
    parts = [rows_plain.as_right((cell, at, at + 1)) for at in range(len(cell.text))]
    assert "".join(kept.text[a:b] for kept, a, b in filter(None, parts)) == right


def test_a_closing_mark_stands_close_to_the_words_cut_before_it():
    left = [['Crimes of "the old mayor [(Dunmere)] here and there.']]
    right = [['Crimes of "the old mayor[" is] here and there.']]
    assert '[-(Dunmere)-]{+" is+}' in redline(left, right, [(0, 0, "edited")])[0]


def test_chinese_is_woven_without_spaces():
    made = comparison([["部长[昨天]说。"]], [["部长[今天]说。"]], [(0, 0, "edited")])
    spread = rows_redline.one_text(rows.lay_out(made))
    assert marked(right_of(spread.rows[-1])) == "部长[-昨天-]{+今天+}说。"


def counted(left, right, **switches):
    return rows_filter.count(
        spread_of(left, right, [(0, 0, "edited")]), Counted()._replace(**switches)
    )


def test_capitals_that_do_not_count_are_no_change():
    spread = counted([["The [Minister] spoke."]], [["The [minister] spoke."]], case=False)
    assert spread.changes == ()
    assert marked(left_of(spread.rows[-1])) == "The <~Minister~> spoke."


def test_capitals_count_in_every_script():
    spread = counted([["[Élan] and [ÑU]."]], [["[élan] and [ñu]."]], case=False)
    assert spread.changes == ()


def test_punctuation_that_does_not_count_hides_no_words():
    left, right = [["Talks[,] he [said]."]], [["Talks[;] he [claimed]."]]
    spread = counted(left, right, punctuation=False)
    assert marked(left_of(spread.rows[-1])) == "Talks<~,~> he (?said?)."
    assert len(spread.changes) == 1


def test_only_figures_leaves_figures():
    left, right = [["[Some] 2 and [2,500] troops."]], [["[Few] 2 and [3,000] troops."]]
    spread = counted(left, right, figures_only=True)
    assert marked(left_of(spread.rows[-1])) == "Some 2 and (?2,500?) troops."


def test_only_figures_leaves_out_changes_without_one():
    spread = counted([["[Some] troops."]], [["[Few] troops."]], figures_only=True)
    assert spread.changes == ()
    assert spread.rows[-1].standing is Standing.SAME


def test_house_style_can_be_left_unmarked():
    spread = counted([["The {U.S.} and [we]."]], [["The {US} and [they]."]], style=False)
    assert marked(left_of(spread.rows[-1])) == "The U.S. and (?we?)."


def test_sentences_can_be_marked_whole():
    spread = counted([["One [small] word."]], [["One [big] word."]], sentences=True)
    assert marked(left_of(spread.rows[-1])) == "(?One small word.?)"
    assert [span.kind for span in right_of(spread.rows[-1]).spans] == [MarkKind.CHANGED]


def test_a_pair_that_is_cut_on_one_side_only_stays_a_change():
    spread = rows_filter.count(
        spread_of([["One [small] word."]], [["One word."]], [(0, 0, "edited")]),
        Counted(case=False),
    )
    assert len(spread.changes) == 1
    assert [row.changes for row in spread.rows if row.part is Part.BODY] == [(0,)]


@pytest.mark.parametrize(
    ("says", "set_"),
    [
        ('The name "Jane" was added.', "The name “Jane” was added."),
        ('"One." became "Two. Three.".', "“One.” became “Two. Three.”"),
        (
            'The figure "12" became "14" (counting "ships").',
            "The figure “12” became “14” (counting “ships”).",
        ),
        ('The name "سلمى" was cut.', "The name “\u2068سلمى\u2069” was cut."),
    ],
)
def test_what_is_quoted_in_a_sentence_is_set_in_printers_marks(says, set_):
    assert rows_says.typeset(says) == set_


def test_marks_within_what_is_quoted_stay_as_they_are():
    told = rows_says.typeset('The quotation "an "open" door" was cut.', ('an "open" door', ""))
    assert told == 'The quotation “an "open" door” was cut.'


def told(left, right, pairs, relation):
    made = comparison(left, right, pairs, relation=relation)
    spread = rows.lay_out(made)
    return [rows_says.says(each, made, spread) for each in rows_says.entries(made, spread)]


def test_between_tellings_nothing_became_anything():
    left, right = [["The ship [sank] at [dawn] off Orrin."]], [["The ship [foundered] off Orrin."]]
    pairs = [(0, 0, "reworded")]
    assert told(
        [["The ship [sank]."]], [["The ship [foundered]."]], pairs, Relation.SAME_STORY
    ) == ["“sank” stands against “foundered”."]
    assert told(left, right, pairs, Relation.SAME_STORY) == [
        "“foundered” is only on the right; “sank” is only on the left; 1 more."
    ]
    assert told(left, right, pairs, Relation.REWRITTEN) == [
        "“foundered” was added; “sank” was cut; 1 more."
    ]


def test_headlines_of_two_stories_stand_against_one_another():
    sides = side([["One."]], headline="A ferry sinks"), side([["Two."]], headline="A dam holds")
    says = told(*sides, [], Relation.UNRELATED)
    assert says[0] == "“A ferry sinks” stands against “A dam holds”."
    assert len(says) == 3


@pytest.mark.parametrize(
    ("relation", "standings", "joined"),
    [
        (Relation.REWRITTEN, (Standing.REWORDED, Standing.REWORDED), True),
        (Relation.SAME_STORY, (Standing.RELATED, Standing.RELATED), True),
        (Relation.UNRELATED, (Standing.ONLY_LEFT, Standing.ONLY_RIGHT), False),
    ],
)
def test_headlines_with_no_word_in_common_stand_as_their_texts_do(relation, standings, joined):
    sides = side([["One."]], headline="A ferry sinks"), side([["Two."]], headline="One dam holds")
    spread = rows.lay_out(comparison(*sides, relation=relation))
    row = spread.rows[0]
    assert (left_of(row).stretches[0].standing, right_of(row).stretches[0].standing) == standings
    assert row.joined is joined
    assert [change.part for change in spread.changes].count(Part.HEADLINE) == 1


def test_in_one_text_of_two_stories_one_headline_is_cut_and_the_other_added():
    sides = side([["One."]], headline="A ferry sinks"), side([["Two."]], headline="One dam holds")
    spread = rows_redline.one_text(rows.lay_out(comparison(*sides, relation=Relation.UNRELATED)))
    assert [marked(right_of(row)) for row in spread.rows[:2]] == [
        "[-A ferry sinks-]",
        "{+One dam holds+}",
    ]


def test_a_quoted_text_that_runs_from_right_to_left_turns_nothing_round_it():
    says = told([["היא [אמרה] כן."]], [["היא [שאלה] כן."]], [(0, 0, "edited")], Relation.EDITED)
    assert says == ["“\u2068אמרה\u2069” became “\u2068שאלה\u2069”."]
