"""What holds for the findings of any two texts: mirrored by a swap, placed exactly, ordered, repeatable."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Caption, Direction, ParagraphKind
from reader.compare import findings, verdict
from reader.compare.changes import Pair, PairKind, Part, Sentence, Side
from reader.text import sentences

_OPPOSITES = {
    "cut": "added",
    "lost-marks": "gained-marks",
    "trimmed": "extended",
    "qualified": "unqualified",
    "strengthened": "weakened",
    "anonymised": "named",
}
MIRROR = _OPPOSITES | {there: here for here, there in _OPPOSITES.items()}

SLOTS = {
    "who": ["Elin Marsh", "Marsh", "Petra Noll", "Elin Morsh", "Mayor Petra Noll", "Governor Noll",
            "state media", "police", "she", "two people who saw it"],
    "verb": ["said", "claimed", "admitted", "denied", "announced", "told them"],
    "figure": ["40", "about 40", "400", "forty", "$3 million", "$3 billion", "12 km", "12 miles", "hundreds of"],
    "thing": ["separatists", "dissidents", "boats", "regime", "government", "killing", "assassination"],
    "when": ["on Tuesday", "on Wednesday", "in 2019", "on 9 May 2019", "in May", ""],
    "hedge": ["", " not", " reportedly", " never", " perhaps"],
    "said": ["We go back when the road is safe", "We go back when the road is free", "We go back",
             "It will take as long as it takes", "never mind"],
}  # fmt: skip
TEMPLATES = [
    "{who} {verb} the {thing} had{hedge} lost {figure} men {when}.",
    "“{said},” {who} {verb} {when}.",
    "{who} {verb} they will “{said}”.",
    "It was{hedge} clear {when} that {who} saw {figure} {thing}.",
    "According to {who} it cost {figure} crowns {when}.",
    "{said}, {who} {verb}.",
]


@st.composite
def sentence(draw):
    """One sentence of copy."""
    filled = draw(st.sampled_from(TEMPLATES)).format(
        **{slot: draw(st.sampled_from(words)) for slot, words in SLOTS.items()}
    )
    return filled[0].upper() + filled[1:]


@st.composite
def comparison(draw):
    """Two sides and pairs of any kind between them."""
    sides = [draw(st.lists(sentence(), min_size=1, max_size=4)) for _ in range(2)]
    left, right = (_side(texts, draw(_AROUND)) for texts in sides)
    count = draw(st.integers(0, min(len(left.sentences), len(right.sentences))))
    order = draw(st.permutations(range(len(right.sentences))))
    kinds = draw(st.lists(_KINDS, min_size=count, max_size=count))
    pairs = tuple(
        Pair((here,), (order[here],), kind, moved=False, confidence=1.0)
        for here, kind in enumerate(kinds)
    )
    return left, right, pairs


_KINDS = st.sampled_from([PairKind.EDITED, PairKind.REWORDED, PairKind.RELATED])
_AROUND = st.tuples(
    st.sampled_from([None, "Road shut", "Road shut after 40 hurt"]),
    st.sampled_from([(), ("Correction: It was 40.",)]),
    st.sampled_from([(), ((Caption("Marsh on the road.", "Rees", 2)),)]),
)


def _side(texts, around):
    headline, notes, captions = around
    paragraphs = tuple(" ".join(texts[at : at + 2]) for at in range(0, len(texts), 2))
    cut = tuple(
        Sentence(number, start, end)
        for number, paragraph in enumerate(paragraphs)
        for start, end in sentences.split(paragraph)
    )
    kinds = (ParagraphKind.PARAGRAPH,) * len(paragraphs)
    ltr = Direction.LTR
    return Side(headline, None, (), captions, notes, paragraphs, kinds, cut, "en", ltr)


def found(left, right, pairs):
    """All findings, the sentences in no pair being alone."""
    only = [
        tuple(
            sorted(
                set(range(len(side.sentences))) - {n for p in pairs for n in (p.left, p.right)[at]}
            )
        )
        for at, side in enumerate((left, right))
    ]
    same_copy = verdict.relation(left, right, pairs, kin=True).is_one_copy
    return findings.find(left, right, pairs, (only[0], only[1]), same_copy=same_copy)


def mirrored(pairs):
    """The pairs with their sides swapped, in the order of the new left."""
    swapped = (Pair(p.right, p.left, p.kind, moved=False, confidence=1.0) for p in pairs)
    return tuple(sorted(swapped, key=lambda pair: pair.left))


def row(finding, *, swap=False):
    """A finding as it must come back when the sides are swapped."""
    left, right = (finding.right, finding.left) if swap else (finding.left, finding.right)
    change = MIRROR.get(finding.change, finding.change) if swap else finding.change
    return finding.kind.value, change, finding.weight, str(left), str(right)


@settings(max_examples=300, deadline=None)
@given(comparison())
def test_swapping_the_sides_mirrors_the_findings(given_pair):
    left, right, pairs = given_pair
    here = sorted(row(finding, swap=True) for finding in found(left, right, pairs))
    there = sorted(row(finding) for finding in found(right, left, mirrored(pairs)))
    assert here == there


@settings(max_examples=150, deadline=None)
@given(comparison())
def test_places_are_slices_and_the_heaviest_comes_first(given_pair):
    left, right, pairs = given_pair
    told = found(left, right, pairs)
    assert [f.weight for f in told] == sorted((f.weight for f in told), reverse=True)
    for finding in told:
        assert 0 <= finding.weight <= 1
        assert finding.says.endswith(".")
        assert finding.left or finding.right
        for side, place in ((left, finding.left), (right, finding.right)):
            if place is not None and place.part is Part.BODY:
                assert side.text(place.sentence)[place.start : place.end] == place.text
                assert place.text


@settings(max_examples=50, deadline=None)
@given(comparison())
def test_the_same_question_has_the_same_answer(given_pair):
    assert found(*given_pair) == found(*given_pair)


@settings(max_examples=50, deadline=None)
@given(st.lists(sentence(), min_size=1, max_size=5))
def test_a_text_against_itself_has_nothing_to_tell(texts):
    side = _side(texts, ("Road shut", (), ()))
    numbers = range(len(side.sentences))
    for kind in (PairKind.SAME, PairKind.EDITED):
        pairs = tuple(Pair((n,), (n,), kind, moved=False, confidence=1.0) for n in numbers)
        assert found(side, side, pairs) == ()


STYLE = [
    ("million", "mn"), ("$3 million", "$3m"), ("12 km", "12 kilometres"), ("forty", "40"), ("40 ", "40  "),
    ("9 May 2019", "May 9, 2019"), ("Governor Noll", "Gov. Noll"), ("it ", "it\u00a0"), (",”", "”,"),
]  # fmt: skip
MARKS = ["“”", '""', "«»", "„“", "‘’"]


@settings(max_examples=200, deadline=None)
@given(sentence(), st.lists(st.sampled_from(STYLE), max_size=3), st.sampled_from(MARKS))
def test_house_style_is_no_finding_even_in_a_pair_called_edited(text, changes, marks):
    styled = text
    for old, new in changes:
        styled = styled.replace(old, new)
    styled = styled.translate(str.maketrans("“”", marks))
    left, right = (_side([copy], (None, (), ())) for copy in (text, styled))
    pair = Pair((0,), (0,), PairKind.EDITED, moved=False, confidence=1.0)
    assert [finding.says for finding in found(left, right, (pair,))] == []
