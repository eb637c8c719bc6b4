"""What holds for every two texts: texts come back from the marks, swapping mirrors, nothing is cut."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.compare import engine
from reader.compare.changes import Comparison, Mark, MarkKind, Pair, PairKind, Relation, Side
from tests.compare.golden_words import article

WORDS = (
    "the",
    "of",
    "and",
    "not",
    "said",
    "claimed",
    "ferry",
    "harbour",
    "Kelbourne",
    "al-Tayib",
    "U.S.",
    "US",
    "percent",
    "per",
    "cent",
    "5%",
    "2,500",
    "$2.4",
    "Maj.",
    "Gen.",
    "Stanek",
    "“We",
    "go,”",
    "he",
    "–",
    "—",
    "quickly",
    "on",
    "Monday",
    "Sept.",
    "4",
    "été",
    "ñ",
    "́x",
    "👩\u200d👩\u200d👧",
    "🇫🇷",
    "約2300人",
    "سفينة",
    "...",
    "…",
    ",",
    ".",
    "?",
    "al-Sudani",
    "Al",
    "Sudani",
    "organise",
    "organize",
    "nine",
    "9",
)
LINE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
STORY = (
    "The ferry Saint Oda ran aground off Kelbourne on Monday night with 214 people on board.",
    "Nobody was hurt, the harbour office said. The crew waited for the tide.",
    "“We felt a long scrape and then nothing,” said Marit Osk, a passenger from Tinmarket.",
    "The ship was built in 1998 and passed its last inspection in March.",
)
TEXTS = st.lists(st.one_of(st.sampled_from(STORY), LINE), max_size=6)


@st.composite
def edited(draw):
    """Return a text and an edited copy: words swapped, put in, taken out; lines moved."""
    lines = draw(TEXTS)
    copy = [line.split(" ") for line in lines]
    for _ in range(draw(st.integers(0, 5))):
        if not copy:
            break
        words = copy[draw(st.integers(0, len(copy) - 1))]
        at = draw(st.integers(0, len(words)))
        match draw(st.sampled_from(("put in", "take out", "swap", "move"))):
            case "put in":
                words.insert(at, draw(st.sampled_from(WORDS)))
            case "take out":
                del words[at : at + 1]
            case "swap":
                words[:] = [*words[at:], *words[:at]]
            case _:
                copy.insert(draw(st.integers(0, len(copy) - 1)), copy.pop())
    return lines, [" ".join(words) for words in copy]


PAIRS = st.one_of(edited(), st.tuples(TEXTS, TEXTS))


def compared(left, right):
    return engine.compare(article(*left), article(*right))


def mirrored(pair: Pair) -> Pair:
    """Return a pair with its sides swapped."""
    return pair._replace(
        left=pair.right,
        right=pair.left,
        left_marks=tuple(map(turned, pair.right_marks)),
        right_marks=tuple(map(turned, pair.left_marks)),
    )


def turned(mark: Mark) -> Mark:
    kinds = {MarkKind.CUT: MarkKind.ADDED, MarkKind.ADDED: MarkKind.CUT}
    return mark._replace(kind=kinds.get(mark.kind, mark.kind))


def sides(pair: Pair, found: Comparison):
    return (found.left, pair.left_marks), (found.right, pair.right_marks)


def unmarked(side: Side, sentence: int, marks: tuple[Mark, ...]) -> str:
    out, at = [], 0
    for mark in marks:
        out.append(side.text(sentence)[at : mark.start])
        at = mark.end
    return "".join([*out, side.text(sentence)[at:]])


@settings(deadline=None)
@given(PAIRS)
def test_every_sentence_has_one_place(texts):
    found = compared(*texts)
    for side, paired, only in (
        (found.left, [n for p in found.pairs for n in p.left], found.only_left),
        (found.right, [n for p in found.pairs for n in p.right], found.only_right),
    ):
        assert sorted([*paired, *only]) == list(range(len(side.sentences)))


@settings(deadline=None)
@given(PAIRS)
def test_marks_are_inside_sorted_apart_and_cut_no_character(texts):
    found = compared(*texts)
    for pair in found.pairs:
        for side, marks in sides(pair, found):
            before = (-1, -1)
            for mark in marks:
                text = side.text(mark.sentence)
                assert 0 <= mark.start < mark.end <= len(text)
                assert (mark.sentence, mark.start) > before
                before = (mark.sentence, mark.end)
                inside = [e for e in (mark.start, mark.end) if 0 < e < len(text)]
                assert not any(unicodedata.category(text[e]).startswith("M") for e in inside)
                assert all(mark.start <= a < b <= mark.end for a, b in mark.inner)


@settings(deadline=None)
@given(PAIRS)
def test_partners_know_one_another(texts):
    found = compared(*texts)
    for pair in found.pairs:
        for mine, theirs in (
            (pair.left_marks, pair.right_marks),
            (pair.right_marks, pair.left_marks),
        ):
            partners = [mark.partner for mark in mine if mark.partner is not None]
            assert all(0 <= partner < len(theirs) for partner in partners)
            changed = [mark for mark in mine if mark.kind is MarkKind.CHANGED]
            assert all(mark.partner is not None for mark in changed)


@settings(deadline=None)
@given(PAIRS)
def test_the_texts_come_back_from_the_marks(texts):
    found = compared(*texts)
    for pair in found.pairs:
        if pair.kind in (PairKind.SAME, PairKind.EDITED) and len(pair.left) == 1 == len(pair.right):
            left, right = (
                unmarked(side, numbers[0], marks)
                for (side, marks), numbers in zip(
                    sides(pair, found), (pair.left, pair.right), strict=True
                )
            )
            assert left == right


@settings(deadline=None)
@given(PAIRS)
def test_swapping_the_sides_mirrors_everything(texts):
    forth, back = compared(*texts), compared(*texts[::-1])
    turned_back = sorted(map(mirrored, back.pairs), key=lambda pair: (pair.left, pair.right))
    assert tuple(turned_back) == forth.pairs
    assert (back.only_right, back.only_left) == (forth.only_left, forth.only_right)
    assert back.relation is forth.relation
    assert back.complete == forth.complete


@settings(deadline=None)
@given(TEXTS)
def test_a_text_against_itself_is_all_the_same_and_in_place(texts):
    found = compared(texts, texts)
    assert found.relation is Relation.IDENTICAL
    for pair in found.pairs:
        assert pair.kind is PairKind.SAME
        assert pair.left == pair.right
        assert not pair.moved
        assert pair.left_marks == pair.right_marks == ()
