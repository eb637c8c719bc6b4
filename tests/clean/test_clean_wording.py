"""What single lines are, by their wording: furniture, dates, bylines, credits, datelines."""

import pytest

from reader.clean import captions, dateline, dates, furniture, outlet, people


@pytest.mark.parametrize(
    ("line", "language", "kind"),
    [
        ("TT", "en", "text_size"),
        ("Short Url", "en", "link"),
        ("Most Popular", "en", "popular"),
        ("read more:", "en", "related"),
        ("12 Comments", "en", "comments"),
        ("Updated 8 sec ago", "en", "ago"),
        ("* Share", "de", "share"),
        ("Lesen Sie auch: Der Hahn vor Gericht", "de", "related"),
        ("vor 3 Stunden", "de", "ago"),
        ("À lire aussi : le maire", "fr", "related"),
        ("Lo más leído", "es", "popular"),
        ("الأكثر قراءة", "ar", "popular"),
        ("منذ 3 ساعات", "ar", "ago"),
        ("関連記事", "ja", "related"),
        ("* * *", "en", "symbol"),
        ("1,204", "en", "counter"),
        ("The post A reopens B appeared first on Kelm Courier.", "en", "first_published"),
        ("Correction: An earlier version of this article named the wrong quay.", "en", "note"),
        ("(Reporting by Ann Ode in Kelm; Editing by Bo Rask)", "en", "credit"),
    ],
)
def test_furniture_is_known_by_its_wording(line, language, kind):
    assert furniture.kind_of(line, language) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Ties with the coast",
        "The sharing of the harbour's income was the first thing they argued about.",
        "He had read more than the others, and it showed.",
        "Advertising on the quay has been forbidden since the summer, the council said.",
    ],
)
def test_a_storys_own_lines_are_no_furniture(line):
    assert furniture.kind_of(line, "en") is None


def test_every_kind_has_a_name_for_people():
    for code in furniture.languages():
        for kind in ("share", "related", "popular"):
            assert furniture.says(kind) != kind, code


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Updated 11 September 2024", None, "2024-09-11"),
        ("Published 2 May 2024 10:00 BST Updated 3 May 2024 11:30 BST", "2024-05-02T10:00+01:00", "2024-05-03T11:30+01:00"),
        ("Stand: 1.2.2024, 12:00 Uhr", None, "2024-02-01T12:00"),
        ("2024-09-11T14:05:00+03:00", "2024-09-11T14:05+03:00", None),
        ("June 26, 2023 5 AM", "2023-06-26T05:00", None),
        ("Publié le 3 mai 2024 à 12h30 - Mis à jour le 4 mai 2024", "2024-05-03T12:30", "2024-05-04"),
        ("2024年9月11日", "2024-09-11", None),
        ("نُشر في 5 مايو 2026", "2026-05-05", None),
        ("03.04.2025, 09:41 Uhr • Lesezeit: 7 Minuten", "2025-04-03T09:41", None),
        ("28. April 2023, 19:50 Uhr", "2023-04-28T19:50", None),
        ("Updated at 20:56", None, None),
    ],
)  # fmt: skip
def test_a_date_line_gives_its_dates(line, published, updated):
    assert dates.read(line) == dates.Dates(published, updated)


@pytest.mark.parametrize(
    "line",
    [
        "Oct. 6, 1923: First football match on the new ground, 300 came.",
        "He was born on 3 May 1960 in the harbour quarter of Kelm.",
        "Kelm votes to keep its last coal crane",
        "",
    ],
)
def test_running_text_is_no_date_line(line):
    assert dates.read(line) is None


def test_a_day_that_does_not_exist_gives_no_date():
    assert dates.read("Updated 45 March 2024") in (None, dates.Dates())


@pytest.mark.parametrize(
    ("line", "names", "agency"),
    [
        ("By Ann Ode and Bo Rask", ("Ann Ode", "Bo Rask"), None),
        ("By ANN ODE, Staff Writer | 3 May 2024", ("Ann Ode",), "Staff Writer"),
        ("By Ann Ode in Port Arden", ("Ann Ode",), None),
        ("Von Anna Lindner und Jörg Voss, dpa", ("Anna Lindner", "Jörg Voss"), "dpa"),
        ("Por Juan Peral y María de la Cruz", ("Juan Peral", "María de la Cruz"), None),
        ("By Reuters", (), "Reuters"),
    ],
)
def test_a_byline_is_parted_into_people_and_agency(line, names, agency):
    byline = people.read(line)
    assert byline is not None
    assert byline.people == names
    assert byline.agency == agency


@pytest.mark.parametrize(
    "line", ["By the way, this was not all.", "By Tuesday the quay had sunk", "Byline"]
)
def test_a_sentence_with_by_is_no_byline(line):
    assert people.read(line) is None


def test_names_beside_a_time_or_a_role_are_found_where_a_byline_may_stand():
    for line in (
        "Ann Ode 5 hours ago",
        "Ann Ode Political Correspondent",
        "27. Januar 2026 • Ann Ode • 3 Minuten",
    ):
        byline = people.beside(line)
        assert byline is not None, line
        assert byline.people == ("Ann Ode",), line


@pytest.mark.parametrize(
    ("line", "text", "credit"),
    [
        ("The quay on Sunday. (Ann Ode / AFP)", "The quay on Sunday.", "Ann Ode / AFP"),
        ("The quay on Sunday. Ann Ode/Pool via REUTERS", "The quay on Sunday.", "Ann Ode/Pool via REUTERS"),
        ("The quay on Sunday (EPA)", "The quay on Sunday", "EPA"),
        ("Der Kai am Sonntag. Foto: Ines Okoro/dpa", "Der Kai am Sonntag.", "Foto: Ines Okoro/dpa"),
        ("Getty Images", "", "Getty Images"),
        ("FILE – The quay before the storm", "FILE – The quay before the storm", None),
    ],
)  # fmt: skip
def test_a_caption_is_parted_from_its_credit(line, text, credit):
    assert captions.read(line) == captions.Parts(text, credit)


@pytest.mark.parametrize(
    "line", ["He blamed the ministry (which denied it).", "The quay sank (again)."]
)
def test_brackets_in_running_text_are_no_credit(line):
    assert captions.read(line) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("KELM: The quay sank on Tuesday.", "KELM"),
        ("KELM/PORT ARDEN – The quay sank on Tuesday.", "KELM/PORT ARDEN"),
        ("TOLVAN, Dravia (Meridian) — The levee broke.", "TOLVAN, Dravia"),
        ("Kelm (Reuters) - The quay sank on Tuesday.", "Kelm"),
        ("Minister: no money for the quay this year", None),
        ("The quay sank on Tuesday.", None),
        ("A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A", None),
    ],
)
def test_a_dateline_is_the_place_as_written(text, place):
    assert dateline.of(text) == place


def test_the_outlet_is_read_from_its_own_last_lines():
    assert outlet.of_page(["x", "© 2026 Kelm Courier. All rights reserved."]) == "Kelm Courier"
    assert (
        outlet.of_page(["The post A crane stays appeared first on Kelm Courier."]) == "Kelm Courier"
    )
    assert outlet.of_page(["© dpa", "no name here"]) is None
