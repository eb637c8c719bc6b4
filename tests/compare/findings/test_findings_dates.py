"""Dates and days: changed, less exact, gone; and what is only written otherwise."""

import pytest

CHANGED = [
    ("It happened on Tuesday.", "It happened on Wednesday.", "Wednesday"),
    ("It happened on 9 November 2011.", "It happened on 8 November 2011.", "8 November 2011"),
    ("It happened in July.", "It happened in August.", "August"),
    ("It happened in 2019.", "It happened in 2018.", "2018"),
    ("The fair of the 1980s closed.", "The fair of the 1990s closed.", "1990s"),
    ("It starts at 10:30 every day.", "It starts at 10:45 every day.", "10:45"),
    ("It starts at 5 p.m. every day.", "It starts at 6 p.m. every day.", "6 p.m"),
    ("It happened on Friday.", "It happened on Fridry.", "Fridry"),
    ("It opens in mid-April there.", "It opens in mid-June there.", "mid-June"),
    ("Filed 2024-09-11 in court.", "Filed 2024-09-12 in court.", "2024-09-12"),
]


@pytest.mark.parametrize(("left", "right", "word"), CHANGED)
def test_a_changed_date_is_a_date_and_no_figure(desk, left, right, word):
    found = desk.one(left, right)
    assert (found.kind.value, found.change) == ("date", "changed")
    assert word in found.says


SAME = [
    ("It happened on 6 March 2024.", "It happened on March 6, 2024."),
    ("It happened on Sept. 11.", "It happened on September 11."),
    ("It happened on the evening of Wed. there.", "It happened on the evening of Wednesday there."),
    ("She may go to the march.", "She may go to the march ."),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_a_date_written_otherwise_is_nothing(desk, left, right):
    assert desk.told(left, right) == []


def test_a_weekday_that_went_is_light(desk):
    found = desk.one(
        "The court ruled on Wednesday that he must go.", "The court ruled that he must go."
    )
    assert (found.kind.value, found.change) == ("date", "cut")
    assert found.weight < 0.2


def test_a_year_that_went_weighs_more_than_a_weekday(desk):
    found = desk.one("The court of 1998 ruled.", "The court ruled.")
    assert found.weight > 0.2


def test_a_date_less_exact_is_light(desk):
    found = desk.one("It was on 11 September 2024 there.", "It was on 11 September there.")
    assert (found.change, found.weight < 0.5) == ("changed", True)


def test_a_date_made_vague(desk):
    assert desk.one("It was built in 1998.", "It was built around 1998.").change == "qualified"


def test_four_digits_before_things_are_a_figure(desk):
    found = desk.one("The town has 2000 houses.", "The town has 2010 houses.")
    assert found.kind.value == "figure"


def test_am_is_a_time_only_behind_a_figure(desk):
    assert desk.told("He said I am here.", "He said I was here.") == []


def test_today_against_a_weekday_says_nothing(desk):
    assert desk.told("It opened today.", "It opened on Monday.", kind="reworded") in (
        [],
        [("date", "added")],
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("He left on Monday morning.", "He left on Monday evening."),
        ("It was in the spring of 2019.", "It was in the autumn of 2019."),
    ],
)
def test_a_part_of_the_day_or_year_put_for_another(desk, left, right):
    assert desk.told(left, right) == [("date", "changed")]
    assert desk.told("They met in the morning.", "They met in the hall.") == []
