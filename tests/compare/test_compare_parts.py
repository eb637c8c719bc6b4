"""The parts a comparison is made of, each by itself."""

import pytest

from reader.compare import anchors, chain, phrases, tidy, words
from reader.compare.places import Places
from reader.compare.segments import Likeness, Run
from reader.compare.work import Work
from reader.text import style


def woven(left, right):
    """Return two sentences as one text: [-cut-], {+added+}, <style>."""
    out = []
    for block, likeness in words.compare(left, right, "en", Work(10**6)):
        a, b = left[slice(*block[:2])], right[slice(*block[2:])]
        if likeness is Likeness.EQUAL:
            out.append(a)
        elif likeness is Likeness.STYLE:
            out.append(f"<{a}|{b}>")
        else:
            out.append(f"[-{a}-]" * bool(a) + f"{{+{b}+}}" * bool(b))
    return "".join(out)


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        ("He ran home.", "He ran quickly home.", "He ran {+quickly +}home."),
        ("He ran home.", "He ran home quickly.", "He ran home{+ quickly+}."),
        ("It cost $2.4 million.", "It cost $2.6 million.", "It cost [-$2.4-]{+$2.6+} million."),
        ("the U.S. envoy", "the U.N. envoy", "the [-U.S.-]{+U.N.+} envoy"),
        ("the U.S. envoy", "the US envoy", "the <U.S.|US> envoy"),
        ("by al-Sudani", "by al-Maliki", "by [-al-Sudani-]{+al-Maliki+}"),
        ("He came, he won.", "He came, he saw, he won.", "He came, {+he saw, +}he won."),
        (
            "the red and the old house",
            "the blue and the new house",
            "the [-red and the old-]{+blue and the new+} house",
        ),
        ("a “word” here", 'a "word" here', """a <“|">word<”|"> here"""),
        ("no change", "no change", "no change"),
    ],
)
def test_word_marks_read_well(left, right, shown):
    assert woven(left, right) == shown


def test_refused_work_still_finds_equal_ends():
    found = words.compare("The old red house fell", "The new blue house fell", "en", Work(0))
    changed = [b for b, likeness in found if likeness is Likeness.CHANGED]
    assert [("The old red house fell"[b[0] : b[1]]) for b in changed] == ["old red"]


@pytest.mark.parametrize(
    ("left", "right", "letters"),
    [
        ("Araqchi", "Araghchi", (["q"], ["gh"])),
        ("Harroun", "Haroun", (["r"], [])),
        ("Tuesday", "Thursday", ([], [])),
        ("6,400", "4,600", ([], [])),
        ("cat", "cap", ([], [])),
    ],
)
def test_changed_letters_of_long_near_equal_words(left, right, letters):
    spans = words.changed_letters(left, right)
    assert ([left[a:b] for a, b in spans[0]], [right[a:b] for a, b in spans[1]]) == letters


def test_the_heaviest_chain_keeps_most():
    links = [chain.Link(*link) for link in ((0, 0, 1), (1, 3, 1), (2, 1, 1), (3, 2, 1), (4, 4, 1))]
    assert chain.on_chain(links) == {0, 2, 3, 4}
    heavy = [link._replace(weight=5) if link.left == 1 else link for link in links]
    assert chain.on_chain(heavy) == {0, 1, 4}
    assert chain.on_chain([]) == frozenset()


def test_repeated_sentences_anchor_by_their_neighbours():
    left = ["a", "x", "b", "x"]
    right = ["b", "x", "a", "x"]
    assert anchors.identical(left, right, {}) == {0: 2, 1: 3, 2: 0, 3: 1}


def test_of_three_equal_against_two_the_last_has_none():
    assert anchors.identical(["x", "x", "x"], ["x", "x"], {}) == {0: 0, 1: 1}
    assert anchors.identical(["x", None], [None, "x"], {}) == {0: 1}


def test_places_know_their_gap():
    places = Places({0: 0, 4: 5}, (6, 7), {})
    assert places.of(2, 3).gap
    assert not places.of(2, 6).gap
    assert places.of(4, 5).gap
    assert places.of(2, 6).distance > places.of(2, 5).distance == 0


def test_islands_of_small_words_drown_between_changes():
    left = style.forms("red of the old")
    right = style.forms("blue of the new")
    island = [Run(1, 1, 2)]
    assert tidy.absorb_islands(left, right, island, lambda _: True) == []
    assert tidy.absorb_islands(left, right, island, lambda _: False) == island


def near(left, right):
    """Stand in for the word table: words that share their first letter are near."""
    return [[float(a[0].lower() == b[0].lower()) for b in right] for a in left]


def cut(text, span):
    """Return a stretch of a text; of no place, nothing."""
    return text[slice(*span)] if span else ""


def test_phrases_are_paired_by_meaning_then_by_place():
    left = "Rebels toppled the government in Altensund on Monday."
    right = "The government was thrown out by rebels in Altensund on Monday."
    found = phrases.pair(left, right, "en", near)
    paired = [(cut(left, p.left), cut(right, p.right)) for p in found if not p.styled]
    assert paired == [("toppled", "thrown")]


def test_phrases_alone_between_anchors_face_each_other():
    left, right = "Parties in Iraq voted.", "Factions in Iraq voted."
    found = phrases.pair(left, right, "en", None)
    assert found == [phrases.Phrase((0, 7), (0, 8))]


def test_function_words_are_never_marked_but_negations_are():
    left, right = "The plan of Marsh was good.", "A plan by Marsh was good."
    assert phrases.pair(left, right, "en", None) == []
    negated = "A plan by Marsh was not good."
    (found,) = phrases.pair(left, negated, "en", None)
    assert found.left is None
    assert cut(negated, found.right) == "not"


def test_swapped_sentences_swap_their_phrases():
    left = "Police halted the violence near the harbour."
    right = "Officers stopped the war and the fighting at the port."
    forth = phrases.pair(left, right, "en", near)
    back = phrases.pair(right, left, "en", near)
    assert sorted(map(str, forth)) == sorted(
        str(p._replace(left=p.right, right=p.left)) for p in back
    )
