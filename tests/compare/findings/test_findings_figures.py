"""Figures: what an editor would have to check, and what is only another way of writing."""

import pytest

CHANGED = [
    ("The bridge cost $3.2 million.", "The bridge cost $3.4 million.", "changed", "$3.4 million"),
    ("Police held 41 people.", "Police held 14 people.", "changed", '"people"'),
    ("Nine people were hurt.", "Eleven people were hurt.", "changed", "Eleven"),
    ("Rents rose by 61 per cent.", "Rents rose by 16 per cent.", "changed", "16 per cent"),
    ("A 42-year-old man was held.", "A 24-year-old man was held.", "changed", "24-year-old"),
    ("She came 31st of 90.", "She came 13th of 90.", "changed", "13th"),
    ("It fell by 10-15 metres.", "It fell by 10-25 metres.", "changed", "10-25"),
    ("The F-16 was lost.", "The F-35 was lost.", "changed", "F-35"),
    ("Hundreds of people fled.", "Thousands of people fled.", "changed", "Thousands"),
    ("A two-part test applies.", "A three-part test applies.", "changed", "three-part"),
    ("It sank in 1622 off the cape.", "It sank in 6622 off the cape.", "changed", "6622"),
    ("It cost 4 million crowns.", "It cost 4 billion crowns.", "unit", "4 billion"),
    ("The road is 12 kilometres long.", "The road is 12 miles long.", "unit", "12 miles"),
    ("It rose by 2 percent.", "It rose by 2 percentage points.", "unit", "percentage points"),
    ("They waited three days.", "They waited three weeks.", "unit", "three weeks"),
    ("It hosts 2,500 soldiers.", "It hosts around 2,500 soldiers.", "qualified", "around 2,500"),
    ("At least 900 fled.", "900 fled.", "unqualified", "At least 900"),
    ("It has lasted nine days.", "It is in its tenth day.", "changed", "tenth"),
    ("The second boat sank.", "Two boats sank.", "changed", "Two"),
    ("He owned two boats and a house.", "He owned a house.", "cut", '"two"'),
    ("The hall was full.", "The hall was full with 800 people.", "added", '"800"'),
    ("Profit fell to SKr3.1bn.", "Profit fell to SKr3.7bn.", "changed", "SKr3.7bn"),
    ("Profit fell to 3.1 billion crowns.", "Profit fell to SKr3.7bn.", "changed", "SKr3.7bn"),
    ("They paid Rs1,200.", "They paid Rs1,500.", "changed", "Rs1,500"),
    ("It costs $478 a year.", "It costs $478 a month.", "unit", '"$478 a month"'),
    ("They earn £12 per hour.", "They earn £12 a day.", "unit", '"£12 a day"'),
    ("It lost 3,000 jobs a year.", "It lost 3,000 jobs a week.", "unit", '"3,000 jobs a week"'),
    (
        "It rose by 20 basis points.",
        "It rose by 2 percentage points.",
        "changed",
        "2 percentage points",
    ),
    (
        "The rate is between 9 and 10 per cent.",
        "The rate is between 9 and 12 per cent.",
        "changed",
        "9 and 12 per cent",
    ),
    (
        "They waited half an hour.",
        "They waited a quarter of an hour.",
        "changed",
        "a quarter of an hour",
    ),
]


@pytest.mark.parametrize(("left", "right", "change", "word"), CHANGED)
def test_a_figure_that_differs_is_told(desk, left, right, change, word):
    found = [f for f in desk.findings(left, right) if f.kind.value == "figure"]
    assert [f.change for f in found] == [change]
    assert word in found[0].says


ADDRESSES = [
    ("More at https://gazette.example/2026/11/27/a-12.html.", "More at www.gazette.example/99."),
    ("Write to desk12@gazette.example.", "Write to desk34@gazette.example."),
    ("It was told by @saltmere12 first.", "It was told by @saltmere34 first."),
]


@pytest.mark.parametrize(("left", "right"), ADDRESSES)
def test_an_address_counts_nothing(desk, left, right):
    assert [f for f in desk.findings(left, right) if f.kind.value == "figure"] == []


STYLE = [
    ("It hosts 2,500 soldiers.", "It hosts 2500 soldiers."),
    ("Seven boats sank.", "7 boats sank."),
    ("Twenty-five boats sank.", "25 boats sank."),
    ("Rents rose by 61 per cent.", "Rents rose by 61%."),
    ("It cost $3 million.", "It cost $3m."),
    ("Some 300 came.", "About 300 came."),
    ("It is 10 km away.", "It is six miles away."),
    ("They lost 10-15 boats.", "They lost 10 to 15 boats."),
    ("Two hundred and fifty boats sank.", "250 boats sank."),
    ("The 2.5 million voters stayed.", "The 2,500,000 voters stayed."),
    ("A nine-day strike goes on.", "A strike goes on in its ninth day."),
    ("They waited nine weeks there.", "They waited there, now in the 9th week."),
    ("Profit fell to 3.1 billion crowns.", "Profit fell to SKr3.1bn."),
    ("It is 220 basis points too high.", "It is 2.2 percentage points too high."),
    ("Growth was 9-10 per cent.", "Growth was between 9 and 10 per cent."),
    ("They led with 15 minutes left.", "They led with a quarter of an hour left."),
    ("They waited half an hour.", "They waited 30 minutes."),
    ("It costs $478 a year.", "It costs $478 per year."),
]


@pytest.mark.parametrize(("left", "right"), STYLE)
def test_a_figure_written_otherwise_is_nothing(desk, left, right):
    assert desk.told(left, right) == []


def test_two_figures_that_changed_places_are_two_changes(desk):
    told = desk.says(
        "They signed 14 agreements and opened three posts.",
        "They signed three agreements and opened 14 posts.",
    )
    assert len(told) == 2
    assert '"14" became "three" (counting "agreements")' in told[0]


def test_a_figure_elsewhere_in_the_sentence_does_not_hide_the_change(desk):
    found = desk.one(
        "In the first hour two men and 40 women left.",
        "In the first hour 40 men and 40 women left.",
    )
    assert (found.left.text, found.right.text) == ("two", "40")


def test_different_tellings_conflict_only_over_what_they_both_count(desk):
    left = "The quake killed 30 villagers and cost 12 million crowns."
    right = "Officials put the number at 45 villagers, and 900 houses fell."
    found = desk.one(left, right, kind="related")
    assert (found.change, found.left.text, found.right.text) == ("conflict", "30", "45")


def test_a_rounded_figure_in_a_rewrite_is_qualified_not_changed(desk):
    left = "The army keeps 2,513 soldiers in the valley."
    right = "In the valley the army keeps about 2,500 soldiers."
    assert desk.told(left, right, kind="reworded") == [("figure", "qualified")]


def test_a_figure_told_in_another_sentence_is_not_missed(desk):
    left = "The union called out 2,300 members on Monday.\nThe port closed."
    right = "The union called out its members on Monday.\nWith 2,300 of them gone the port closed."
    assert ("figure", "cut") not in desk.told(left, right, kind="reworded")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It took 12 to 18 hours to clear.", "It took 12–18 hours to clear."),
        ("Wages rose 7–10% this year.", "Wages rose 7-10 percent this year."),
        ("The UN paid US$350 for it.", "The U.N. paid U.S.$350 for it."),
        ("They won 3-1 at home.", "They won 3–1 at home."),
        ("He led it from 1957 to 1971.", "He led it from 1957–1971."),
        ("The shop is open 6-9pm today.", "The shop is open 6–9 p.m. today."),
    ],
)
def test_a_range_written_otherwise_is_nothing(desk, left, right):
    assert desk.told(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("It paid €300–350 a month.", "It paid €300–450 a month.", ("figure", "changed")),
        (
            "They lost 10-15 million dollars.",
            "They lost 10-15 billion dollars.",
            ("figure", "unit"),
        ),
        ("They lost 10 to 15 people.", "They lost 10 to 25 people.", ("figure", "changed")),
        ("They won 3-1 at home.", "They won 3–2 at home.", ("figure", "changed")),
        ("A $77million house.", "A €77million house.", ("figure", "unit")),
        ("He led it from 1957 to 1971.", "He led it from 1957 to 1972.", ("date", "changed")),
        ("The shop is open 6-9pm today.", "The shop is open 6-8pm today.", ("date", "changed")),
    ],
)
def test_a_range_that_changed_at_one_end(desk, left, right, told):
    assert desk.told(left, right) == [told]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It rose by ½ a crown.", "It rose by ¼ a crown."),
        ("Half a dozen boats sank.", "Two dozen boats sank."),
        ("A man in his mid-30s left.", "A man in his mid-40s left."),
        ("One in five children left.", "One in four children left."),
        ("He is 6ft 2in tall.", "He is 6ft 4in tall."),
    ],
)
def test_amounts_as_copy_writes_them(desk, left, right):
    assert desk.told(left, right) == [("figure", "changed")]


def test_a_fifth_accuser_is_not_a_fifth(desk):
    assert (
        desk.one("A fifth accuser came.", "A sixth accuser came.").left.text.casefold() == "fifth"
    )
    assert desk.told("A fifth of them came.", "A third of them came.") == [("figure", "changed")]


def test_an_ordinal_has_no_limit(desk):
    told = desk.told("They climb to third in the table.", "They move up to third in the table.")
    assert "figure" not in {kind for kind, *_ in told}


def test_two_figures_of_two_kinds_are_no_range(desk):
    told = desk.says(
        "Income rose 4% to 8.8 billion crowns.", "Income rose 5% to 8.8 billion crowns."
    )
    assert told == ['The figure "4%" became "5%".']


def test_a_code_and_a_number_are_no_change_of_one(desk):
    told = desk.says("Its tier 1 ratio was 16 per cent.", "Its CET1 ratio was 16 per cent.")
    assert not any('became "CET1"' in says for says in told)


def test_a_part_counts_what_its_whole_counts(desk):
    left = "The alliance took 112 of the 250 seats, down from 138."
    right = "The alliance won 121 seats in the 250-member chamber, down from 138."
    told = [says for says in desk.says(left, right, kind="reworded") if "figure" in says]
    assert told == ['The figure "112" became "121" (counting "seats").']


def test_in_german_only_a_noun_is_counted(desk):
    told = desk.says(
        "Die Zahl ist auf 19 gestiegen.", "Die Zahl ist auf 21 gestiegen.", language="de"
    )
    assert told == ['The figure "19" became "21".']


RETOLD = [
    (
        "Customers, which account for 45% of sales, are sitting on stocks, he said.",
        "Customers in the car industry, who bring in 54 per cent of sales, had stocks.",
        'The figure "45%" became "54 per cent" (counting "sales").',
    ),
    (
        "They cut 1,200 jobs, or 8% of the workforce, the company said.",
        "It is to shed 1,200 jobs, 6 per cent of its workforce.",
        'The figure "8%" became "6 per cent" (counting "workforce").',
    ),
    (
        "Shares fell as much as 11% before closing down 8.6% at €31.42.",
        "The shares closed 6.8 per cent lower at €31.42 after falling as much as 11 per cent.",
        'The figure "8.6%" became "6.8 per cent".',
    ),
    (
        "Net profit dropped to €61 million from €148 million.",
        "Net profit fell from €148mn to €16mn.",
        'The figure "€61 million" became "€16mn".',
    ),
    (
        "The Brandt carried 412 passengers, fewer than it was licensed for.",
        "There were 421 people aboard the Brandt, under its limit.",
        'The figure "412" became "421".',
    ),
]


@pytest.mark.parametrize(("left", "right", "says"), RETOLD)
def test_figures_of_a_retold_sentence_are_held_against_one_another(desk, left, right, says):
    told = desk.findings(left, right, kind="reworded")
    assert [f.says for f in told if f.kind.value == "figure"] == [says]


def test_a_figure_said_elsewhere_in_another_way_did_not_go(desk):
    left = "The charge is €240 million, the company said. Shares had risen 15% this year."
    right = "The cost is put at some €240mn by the firm. They were up 15 per cent."
    pairs = [((0,), (1,), "reworded")]
    told = desk.findings(left, right, pairs=pairs)
    assert [f.says for f in told if f.kind.value == "figure"] == []


def test_thousands_parted_by_plain_spaces_are_one_figure(desk):
    left, right = (f"Il a reçu {sum_} euros d'une entreprise." for sum_ in ("85 000", "58 000"))
    assert desk.says(left, right, language="fr") == [
        'The figure "85 000 euros" became "58 000 euros".'
    ]


def test_a_count_and_a_share_of_the_same_are_no_conflict(desk):
    left = "Moore had 671,151 votes when the counting ended, the office said."
    right = "When the counting was over Jones had won 49.9 percent of the votes."
    told = desk.findings(left, right, kind="reworded")
    assert "changed" not in {f.change for f in told if f.kind.value == "figure"}
