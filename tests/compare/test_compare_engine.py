"""What a comparison says, as an editor or a program reads it."""

import subprocess
import sys

import pytest

from reader.compare import engine
from reader.compare.changes import MarkKind, PairKind, Relation
from tests.compare.golden_words import article

STORY = (
    "The ferry Saint Oda ran aground off Kelbourne on Monday night with 214 people on board.",
    "Nobody was hurt, the harbour office said. The crew waited for the tide.",
    "“We felt a long scrape and then nothing,” said Marit Osk, a passenger from Tinmarket.",
    "The ship was built in 1998 and passed its last inspection in March.",
    "Divers will look at the hull on Wednesday.",
    "The line has cancelled its crossings until the end of the week.",
)


def compare(left, right):
    return engine.compare(article(*left), article(*right))


def changed(comparison):
    return [pair for pair in comparison.pairs if pair.kind is not PairKind.SAME]


def test_a_text_against_itself_is_identical():
    found = compare(STORY, STORY)
    assert found.relation is Relation.IDENTICAL
    assert found.findings == ()
    assert not changed(found)
    assert found.only_left == found.only_right == ()


def test_two_changed_words_are_two_changed_pairs():
    copy = [line.replace("Monday", "Sunday").replace("hull", "keel") for line in STORY]
    found = compare(STORY, copy)
    assert found.relation is Relation.EDITED
    marked = [
        (
            found.left.text(m.sentence)[m.start : m.end],
            found.right.text(n.sentence)[n.start : n.end],
        )
        for pair in changed(found)
        for m, n in zip(pair.left_marks, pair.right_marks, strict=True)
    ]
    assert marked == [("Monday", "Sunday"), ("hull", "keel")]
    assert len(changed(found)) == 2


def test_house_style_alone_is_marked_style_and_nothing_else():
    copy = [line.replace("“", '"').replace("”", '"') for line in STORY]
    found = compare(STORY, copy)
    kinds = {m.kind for pair in found.pairs for m in (*pair.left_marks, *pair.right_marks)}
    assert kinds == {MarkKind.STYLE}
    assert not changed(found)
    assert found.findings == ()


def test_a_moved_paragraph_is_moved_and_no_other():
    order = [0, 1, 5, 2, 3, 4]
    found = compare(STORY, [STORY[n] for n in order])
    assert [found.left.text(p.left[0]) for p in found.pairs if p.moved] == [STORY[5]]
    assert not changed(found)


def test_of_two_that_changed_places_the_shorter_moved():
    short, long = STORY[4], STORY[3]
    left = (*STORY[:3], long, short, STORY[5])
    right = (*STORY[:3], short, long, STORY[5])
    for found in (compare(left, right), compare(right, left)):
        assert [found.left.text(p.left[0]) for p in found.pairs if p.moved] == [short]


def test_a_few_small_words_have_no_place_of_their_own():
    left = ("He did.", *STORY)
    found = compare(left, (*STORY, "He did."))
    assert not any(pair.moved for pair in found.pairs)


def test_a_short_line_in_another_place_is_not_identical():
    short = ("What is it?",)
    found = compare(STORY[:1] + short + STORY[1:], STORY[:2] + short + STORY[2:])
    assert found.relation is Relation.EDITED
    assert found.verdict == "Edited copy: short lines in another order."


def test_cut_and_added_paragraphs_are_only_here_and_only_there():
    added = "A tug from Altensund is on its way."
    found = compare(STORY, (*STORY[:4], added, *STORY[5:]))
    assert [found.left.text(n) for n in found.only_left] == [STORY[4]]
    assert [found.right.text(n) for n in found.only_right] == [added]


def test_a_headline_alone_makes_it_an_edited_copy():
    left = article(*STORY, headline="Ferry aground")
    right = article(*STORY, headline="Ferry sinks")
    found = engine.compare(left, right)
    assert found.relation is Relation.EDITED
    assert "outside the body" in found.verdict


def test_nothing_against_something_is_unrelated_and_nothing_against_nothing_is_the_same():
    assert compare((), STORY).relation is Relation.UNRELATED
    assert compare((), ()).relation is Relation.IDENTICAL


def test_unrelated_texts_have_no_pairs():
    other = (
        "A rare orchid has flowered in the glasshouse of the botanical garden of Marenza.",
        "Its scent lasts for a single night, and visitors compare it to burnt sugar.",
    )
    found = compare(STORY, other)
    assert found.relation is Relation.UNRELATED
    assert found.pairs == ()


def test_a_rewrite_is_a_rewrite_with_paired_phrases():
    rewritten = (
        "With 214 people aboard, the ferry Saint Oda struck ground near Kelbourne late on Monday.",
        "According to the harbour office there were no injuries, and the crew stayed for the tide.",
        "Passenger Marit Osk, of Tinmarket, said they had felt a long scrape followed by nothing.",
        "Built in 1998, the vessel had passed an inspection as recently as March.",
        "The hull is to be examined by divers on Wednesday.",
        "All crossings of the line are cancelled until the week is over.",
    )
    found = compare(STORY, rewritten)
    assert found.relation is Relation.REWRITTEN
    assert [pair.right for pair in found.pairs if 0 in pair.left] == [(0,)]
    partners = [m.partner for pair in found.pairs for m in pair.left_marks]
    assert any(partner is not None for partner in partners)


def test_findings_follow_the_verdict_on_whether_it_is_one_copy():
    """Two of five sentences are shared: of tellings of their own, nothing "went" with the others."""
    shared = [
        "The ferry Maid of Lamsund ran aground off Skerry Point on Sunday with {} people aboard.",
        "Nobody was hurt, said Captain Ilo Vance of the Lamsund coast guard.",
    ]
    left = [
        shared[0].format(212),
        shared[1],
        "The owner, Harbour Lines, declined to say why the ferry had left the marked channel.",
        "Bakers in Lamsund gave away bread on the quay until midnight.",
        "A choir that had been on its way home sang for those who waited.",
    ]
    right = [
        shared[0].format(221),
        shared[1],
        "Fishing boats took the passengers off in three hours, in fog so thick that crews used horns.",
        "Divers looked at the hull of the Maid of Lamsund on Monday and found a hole in it.",
        "Minister Petra Holm told parliament that an inquiry would begin within a week.",
        "The radar had been repaired twice since March, according to two engineers.",
        "Insurers put the damage at 14 million crowns.",
        "Tourists who had planned to visit the islands were sent to Dunmere instead.",
        "A second ferry, the Star of Orrin, will take over the route from Thursday.",
        "Unions asked for more lookouts on night crossings.",
    ]
    made = compare(left, right)
    assert made.relation is Relation.SAME_STORY
    assert [finding.says for finding in made.findings] == [
        'The figure "212" became "221" (counting "people").'
    ]


def test_too_little_work_makes_it_coarser_and_says_so():
    copy = [line.replace("Monday", "Sunday").replace("hull", "keel") for line in STORY]
    found = engine.compare(article(*STORY), article(*copy), work=5)
    assert not found.complete
    assert engine.compare(article(*STORY), article(*copy)).complete


def test_the_same_twice_gives_the_same():
    copy = [line.replace("Monday", "Sunday") for line in reversed(STORY)]
    assert compare(STORY, copy) == compare(STORY, copy)


RETOLD = (
    "A passenger ship with 214 on board is stuck on a sandbank near Kelbourne since Monday.",
    "All are well, according to the port authority.",
    "Until the weekend no ships of the company will run.",
)


def test_a_first_look_at_an_edited_copy_is_the_whole_comparison_but_for_the_findings():
    copy = [line.replace("Monday", "Sunday") for line in reversed(STORY)]
    first, whole = engine.first_look(article(*STORY), article(*copy)), compare(STORY, copy)
    assert first.pairs == whole.pairs
    assert whole.verdict.startswith(first.verdict.removesuffix("."))
    assert whole.findings
    assert not first.findings


@pytest.mark.parametrize("right", [[*STORY[2:], STORY[0]], RETOLD, STORY, ()])
def test_what_a_first_look_has_begun_ends_as_if_it_had_not(right):
    first = engine.first_look(article(*STORY), article(*right))
    assert engine.compare(article(*STORY), article(*right), begun=first) == compare(STORY, right)


def test_a_first_look_at_other_texts_is_of_no_use():
    other = engine.first_look(article(*STORY[1:]), article(*STORY))
    assert engine.compare(article(*STORY), article(*STORY), begun=other) == compare(STORY, STORY)


def test_a_first_look_at_two_tellings_says_that_more_is_to_come():
    first = engine.first_look(article(*STORY), article(*RETOLD))
    assert first.verdict.startswith("Looking for")
    whole = compare(STORY, RETOLD)
    assert whole.relation is Relation.SAME_STORY
    assert len(whole.pairs) > len(first.pairs)


def test_a_first_look_keeps_all_text():
    first = engine.first_look(article(*STORY), article(*RETOLD))
    told = {n for pair in first.pairs for n in pair.left} | set(first.only_left)
    assert told == set(range(len(first.left.sentences)))
    assert first.left == compare(STORY, RETOLD).left


@pytest.mark.parametrize("edit", [{"Monday": "Sunday"}, {"hull": "keel", "tide": "tug"}])
def test_a_few_changed_words_do_not_load_the_numbers_library(edit, tmp_path):
    copy = list(STORY)
    for word, other in edit.items():
        copy = [line.replace(word, other) for line in copy]
    for name, lines in (("a.txt", STORY), ("b.txt", copy)):
        (tmp_path / name).write_text("\n".join(lines), "utf-8")
    program = (
        "import sys; from pathlib import Path; from reader.article import *;"
        "from reader.compare import engine\n"
        "def art(n): return Article(None, tuple(Paragraph(ParagraphKind.PARAGRAPH, t, 1, 1)"
        " for t in Path(n).read_text('utf-8').split('\\n')))\n"
        "assert engine.compare(art(sys.argv[1]), art(sys.argv[2])).relation == 'edited'\n"
        "assert 'numpy' not in sys.modules, 'numpy was loaded'"
    )
    names = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    done = subprocess.run([sys.executable, "-c", program, *names], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
