"""Long sequences are packed: they hold what they held, look it up alike, and travel so."""

import pickle

import pytest

from reader.compare import packed, rows, rows_packed
from tests.comparisons import comparison

MANY = 3 * packed.PORTION + 5


@pytest.fixture
def words():
    return tuple(f"word {number}" for number in range(MANY))


def long(paragraphs=rows_packed.LONG, changed=()):
    left = [
        [f"Paragraph {n} says [this]." if n in changed else f"Paragraph {n} says this."]
        for n in range(paragraphs)
    ]
    right = [[text.replace("this", "that") for text in texts] for texts in left]
    kinds = ("edited" if n in changed else "same" for n in range(paragraphs))
    return comparison(left, right, [(n, n, kind) for n, kind in enumerate(kinds)])


def test_packed_values_are_looked_up_as_in_a_tuple(words):
    held = packed.pack(words)
    assert len(held) == MANY
    assert [held[at] for at in (0, packed.PORTION, MANY - 1, -1, -MANY)] == [
        words[at] for at in (0, packed.PORTION, MANY - 1, -1, -MANY)
    ]
    assert held[10:200:3] == words[10:200:3]
    assert tuple(held) == words
    assert words[-1] in held
    assert held.index(words[40]) == 40


@pytest.mark.parametrize("at", [MANY, -MANY - 1])
def test_there_is_nothing_beyond_the_ends(words, at):
    with pytest.raises(IndexError):
        packed.pack(words)[at]
    assert not packed.pack(())


def test_it_does_not_matter_in_which_order_they_are_looked_at(words):
    held = packed.pack(words)
    for at in (*range(0, MANY, 7), *reversed(range(MANY))):
        assert held[at] == words[at]


def test_packed_values_equal_what_holds_the_same(words):
    held = packed.pack(words)
    assert held == words
    assert held == packed.pack(words)
    assert held != packed.pack((*words[:-1], "another"))
    assert held != words[:-1]
    assert held != list(words)


def test_packed_values_travel_packed(words):
    held = packed.pack(words)
    assert held[5] == words[5]
    sent = pickle.dumps(held)
    assert len(sent) < len(pickle.dumps(words)) / 2
    assert pickle.loads(sent) == words  # noqa: S301 - just written


def test_a_long_comparison_is_packed_and_says_the_same():
    made = long(changed={3, 900})
    spread = rows.lay_out(made)
    told, laid = rows_packed.compact(made, spread)
    assert (told, laid) == (made, spread)
    assert len(pickle.dumps((told, laid))) < len(pickle.dumps((made, spread))) / 3
    assert told.left.text(900) == made.left.text(900)


def test_a_short_comparison_is_left_as_it_is():
    made = long(rows_packed.LONG - 1)
    spread = rows.lay_out(made)
    told, laid = rows_packed.compact(made, spread)
    assert told is made
    assert laid is spread


def test_rows_are_packed_while_they_are_made():
    made = long(40, changed={3, 30})
    spread = rows.lay_out(made, rows_packed.packed)
    assert isinstance(spread.rows, rows_packed.Rows)
    assert spread == rows.lay_out(made)
