"""House style: what two desks write differently and mean the same, and what only looks so."""

import pytest

from reader.text import style

SAME = [
    ("US troops", "U.S. troops"),
    ("“It is over,” he said", '"It is over," he said'),
    ("3 percent", "3 per cent"),
    ("3 percent", "3%"),
    ("Ahmed al-Sudari", "Ahmed Al-Sudari"),
    ("they organise it", "they organize it"),
    ("signalling doubt", "signaling doubt"),
    ("the labour party", "the labor party"),
    ("on Sept. 11", "on September 11"),
    ("three men", "3 men"),
    ("Maj. Gen. Reyl", "Major-General Reyl"),
    ("a break – at last", "a break - at last"),
    ("two  spaces", "two spaces"),
]
OTHER = [
    ("3 percent", "4 percent"),
    ("three men", "four men"),
    ("on Sept. 11", "on Sept. 12"),
    ("he said", "he claimed"),
    ("help us now", "help US now"),
    ("it is over", "it is not over"),
    ("5 percent", "5 percentage points"),
    ("in March", "in May"),
]


@pytest.mark.parametrize(("left", "right"), SAME, ids=[f"{a} = {b}" for a, b in SAME])
def test_house_style_is_no_difference(left, right):
    assert style.same_but_for_style(left, right)
    assert style.same_but_for_style(right, left)


@pytest.mark.parametrize(("left", "right"), OTHER, ids=[f"{a} / {b}" for a, b in OTHER])
def test_what_means_something_else_is_not_style(left, right):
    assert not style.same_but_for_style(left, right)
    assert not style.same_but_for_style(right, left)
