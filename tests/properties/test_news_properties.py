"""What holds when news copy is edited at random and compared by the engine as a whole.

The other property tests give the findings their pairs; here the pairs are the engine's own.
"""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.compare import engine
from reader.compare.changes import MarkKind, PairKind
from reader.text import words
from tests.compare.golden_words import article
from tests.properties.test_findings_properties import row, sentence

PADDING = (
    "The harbour board met in the old customs house late on Tuesday evening.",
    "Nobody expected the ferry to sail again before the storms had passed.",
    "Fishermen waited on the north quay with lamps and thermos flasks.",
    "A second boat lay at anchor off the lighthouse until the morning.",
)
ODD = (
    "co\u00adoperate",
    "a\u200bb",
    "1\ufe0f\u20e3",
    "👍🏽",
    "n\u0303o",
    "«",
    "’",
    "...",
    "7–10%",
    "U.S.$350",
    "6-9pm",
    "#quay",
    "@desk",
)
SMALL = ("the", "not", "of", "about", "two", "Marsh", "40", "said", "–", ",")


@st.composite
def edited_copy(draw):
    """A story, and a copy of it with words put in, taken out or doubled, and paragraphs moved or joined."""
    told = draw(st.lists(sentence(), min_size=1, max_size=4))
    lines = draw(st.permutations([*PADDING, *told]))
    copy = [line.split(" ") for line in lines]
    for _ in range(draw(st.integers(1, 4))):
        line = copy[draw(st.integers(0, len(copy) - 1))]
        at = draw(st.integers(0, len(line)))
        match draw(st.sampled_from(("put in", "take out", "odd", "move", "join"))):
            case "put in":
                line.insert(at, draw(st.sampled_from(SMALL)))
            case "odd":
                line.insert(at, draw(st.sampled_from(ODD)))
            case "take out":
                del line[at : at + draw(st.integers(1, 3))]
            case "join" if len(copy) > 1:
                copy[-2].extend(copy.pop())
            case _:
                copy.insert(draw(st.integers(0, len(copy) - 1)), copy.pop())
    return lines, [" ".join(line) for line in copy]


def compared(left, right):
    return engine.compare(article(*left), article(*right))


@settings(max_examples=150, deadline=None)
@given(edited_copy())
def test_the_engines_findings_are_mirrored_and_placed(texts):
    forth, back = compared(*texts), compared(*texts[::-1])
    assert sorted(map(row, forth.findings)) == sorted(row(f, swap=True) for f in back.findings)
    for finding in forth.findings:
        for side, place in ((forth.left, finding.left), (forth.right, finding.right)):
            if place is not None and place.sentence is not None:
                assert side.text(place.sentence)[place.start : place.end] == place.text
        assert finding.says.endswith(".")


@settings(max_examples=150, deadline=None)
@given(edited_copy())
def test_what_stays_unmarked_is_the_same_on_both_sides(texts):
    found = compared(*texts)
    for pair in found.pairs:
        if pair.kind in (PairKind.SAME, PairKind.EDITED):
            left = unmarked(found.left, pair.left, pair.left_marks)
            assert left == unmarked(found.right, pair.right, pair.right_marks)


def unmarked(side, numbers, marks):
    """What of some sentences bears no mark, spaces apart: a joint between sentences is a space too."""
    out = []
    for number in numbers:
        text, at = side.text(number), 0
        for mark in (mark for mark in marks if mark.sentence == number):
            out.append(text[at : mark.start])
            at = mark.end
        out.append(text[at:])
    return "".join("".join(out).split())


@settings(max_examples=150, deadline=None)
@given(edited_copy())
def test_no_mark_or_place_parts_a_letter_from_what_clings_to_it(texts):
    for text, *ends in spans(compared(*texts)):
        within = [text[end] for end in ends if 0 < end < len(text)]
        assert not any(words.clings(letter) for letter in within)


def spans(found):
    """The sentence, start and end of every mark and of every finding's place in the body."""
    for at, side in enumerate((found.left, found.right)):
        for pair in found.pairs:
            for mark in (pair.left_marks, pair.right_marks)[at]:
                yield side.text(mark.sentence), mark.start, mark.end
        for finding in found.findings:
            place = (finding.left, finding.right)[at]
            if place is not None and place.sentence is not None:
                yield side.text(place.sentence), place.start, place.end


@settings(max_examples=100, deadline=None)
@given(st.lists(sentence(), min_size=1, max_size=4))
def test_news_copy_against_itself_has_neither_mark_nor_finding(told):
    lines = [*PADDING, *told]
    found = compared(lines, lines)
    assert not found.findings
    assert all(pair.kind is PairKind.SAME and not pair.left_marks for pair in found.pairs)


@settings(max_examples=100, deadline=None)
@given(edited_copy())
def test_a_cut_mark_is_on_the_left_and_an_added_one_on_the_right(texts):
    for pair in compared(*texts).pairs:
        assert MarkKind.ADDED not in {mark.kind for mark in pair.left_marks}
        assert MarkKind.CUT not in {mark.kind for mark in pair.right_marks}
