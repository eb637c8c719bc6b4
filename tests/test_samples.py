"""The articles shipped as samples, the golden pairs' texts and the articles of the known-edit test.

An editor's first sight of the program is these samples, and other tests take their words from them. So
this file says, without any stage of the program, that every file is there, that every kind of furniture
and of difference still stands in it, and that no text of ours repeats one of the research material.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
SAMPLES = TESTS.parent / "resources" / "samples"
PAIRS = TESTS / "pairs"
KNOWN = TESTS / "known"
SHARED = TESTS.parent.parent / "shared"

WIRE = "harbour-strike-wire.txt"
HOUSE = "harbour-strike-house.txt"
ELSEWHERE = "harbour-strike-elsewhere.txt"
LAST_NIGHT = "ferry-last-night.txt"
THIS_MORNING = "ferry-this-morning.txt"
SECOND_ARTICLE = "flood-with-second-article.txt"
SAVED_PAGE = "flood-saved-page.html"
DESK_NOTES = "flood-desk-notes.md"
NO_HEADLINE = "flood-no-headline.txt"
AGENCY = "depot-fire-arabic-agency.txt"
ARABIC_HOUSE = "depot-fire-arabic-house.txt"

FILES = {
    WIRE,
    HOUSE,
    ELSEWHERE,
    LAST_NIGHT,
    THIS_MORNING,
    SECOND_ARTICLE,
    SAVED_PAGE,
    DESK_NOTES,
    NO_HEADLINE,
    AGENCY,
    ARABIC_HOUSE,
}

WIRE_TAIL = (
    "(Reporting by Tomas Reyl in Port Arden and Ines Okoro in Kelbourne; Editing by Hal Brandvold)"
)
INLINE_CAPTION = (
    "FILE – Prime Minister Henrik Aldane leaves parliament in Kelbourne, November 18, 2025. "
    "(Saltmere Observer/File)"
)
CORRECTION = (
    "Correction: An earlier version of this article gave the wrong number of people on board. "
    "There were 221, not 212."
)
POST_LINE = (
    "The post Flood cuts Dravia’s grain line and lifts wheat prices appeared first on "
    "Tarrin Business Daily."
)

LINES: dict[str, tuple[str, ...]] = {
    WIRE: (
        "TT",
        "Short Url",
        "https://meridian.example/s/9k2fa",
        "Updated 12 March 2026",
        "Follow",
        "  • Navy crews to start unloading food and medicine on Friday",
        "Shooting at the gate",
        WIRE_TAIL,
        "Most Popular",
        "read more:",
    ),
    HOUSE: (
        "By Tomas Reyl and Ines Okoro",
        "12 March 2026",
        "Shots in the dark",
        "Source: Meridian",
    ),
    ELSEWHERE: (
        "Skip to content",
        "Home > World > Vesmark",
        "Sign in",
        "Subscribe",
        "By Adaeze Lund in Port Arden",
        "Published: 13 March 2026, 06:40 GMT",
        "5 min read",
        "Share",
        "Copy link",
        "Listen",
        "Advertisement",
        "Story continues below",
        INLINE_CAPTION,
        "Additional reporting by Petr Havlane in Kelbourne",
        "Topics: Vesmark, Trade unions, Shipping",
        "12 comments",
        "You may also like",
        "Most popular",
        "© 2026 Saltmere Observer. All rights reserved.",
    ),
    THIS_MORNING: (
        "Published 13 September 2026, 9:42 pm",
        "Updated 14 September 2026, 7:15 am",
        CORRECTION,
    ),
    SECOND_ARTICLE: (
        "Warnings ignored",
        "Updated 10 March 2026",
        "Updated 12 sec ago",
        "  • At least 17 people have died since the levee gave way",
        "(Reporting by Luka Feran and Sabine Ostrow; Editing by Hal Brandvold)",
    ),
    NO_HEADLINE: (POST_LINE,),
    DESK_NOTES: (
        "# Tolvan flood: what we know, and what we do not",
        "## What is disputed",
        "- Some 38,000 people have left their homes; 9,400 of them are sleeping in schools.",
        "> It had a red cover so that nobody could lose it.",
        "*This article has been updated with the time of the second crest.*",
    ),
    AGENCY: (
        "شارك",
        "آخر تحديث: 5 مايو 2026",
        "مخالفات سابقة",
        "(إعداد ليلى منصور، تحرير كريم الشامي)",
        "اقرأ أيضاً:",
        "الأكثر قراءة",
    ),
    ARABIC_HOUSE: (
        "بقلم: رنا العبدلي",
        "إعلان",
        "تصحيح: ورد في نسخة سابقة من هذا الخبر أن الخزانات خمسة، والصحيح أنها ستة.",
        "المصدر: وكالة المرفأ، صحيفة الشاطئ",
    ),
}
"""Furniture, dates, headings, notes and credits, each a whole line of its file."""

REPEATED = {
    WIRE: {"headline": 2, "caption": 3},
    SECOND_ARTICLE: {"headline": 2, "caption": 3},
    AGENCY: {"headline": 2, "caption": 2},
}
"""How often the first two non-blank lines stand in the file."""

WIRE_AND_HOUSE = (
    ("headline", "after killing of organizer", "After Assassination of Union Organiser"),
    ("caption day", "Vesmark, March 11, 2026.", "Vesmark, March 10, 2026."),
    ("caption credit", "(Meridian/Sofia Ekelund)", "(Kelbourne Courier)"),
    ("figure qualified", "said 2,300 of its members", "Around 2,300 members"),
    ("verb stronger", "Workers’ Union said", "the union announced"),
    ("quote altered", "sisters are safe, and not one", "sisters are free, and not one"),
    ("title changed", "union president", "general secretary"),
    ("name variant", "Dmitri Olenkov", "Dmitry Olenkov"),
    ("quote lost its marks", "“No government can stand by", "that no government could stand by"),
    ("title of a minister", "Transport Minister Marta", "Infrastructure Minister Marta"),
    ("day changed", "shot twice on Tuesday", "two bullets on Monday"),
    ("figure changed", "41 people were treated", "14 people needed treatment"),
    ("loaded term", "protesters", "rioters"),
    ("loaded term", "Rusnik’s killing", "Rusnik’s assassination"),
    ("loaded term", "replacement crews", "strikebreakers"),
    ("quote trimmed", "“These accusations are false, and", "the accusations “false”"),
    ("attribution cut", "said two people familiar with", "were reportedly interviewed"),
    ("anonymised", "State television reported that", "It has been reported that"),
    ("quote cut", "“My father stood here in 1987,”", ""),
    ("quote added", "", "“Every week of this costs us a year,”"),
    ("unit changed", "to $3,150 from $1,900", "3,150 crowns"),
    ("quote reattributed", "Krell said he would try again", "said the union’s lawyer, Judit Farr"),
    ("style", "6.5 percent", "6.5 per cent"),
    ("style", "The U.S. embassy", "the US embassy"),
    ("style", "Karim Al-Tayib", "Karim al-Tayib"),
)
LAST_NIGHT_AND_THIS_MORNING = (
    ("headline", "Ferry with 212 aboard", "Ferry carrying 221 ran aground"),
    ("standfirst", "Nine people in hospital", "Eleven people in hospital"),
    ("caption", "on Sunday evening. (Harbour Gazette", "light on Monday. (Sound Pictures"),
    ("figure changed", "carrying 212 passengers", "carrying 221 passengers"),
    ("attribution cut", "serious condition, the hospital said.", "in a serious condition."),
    ("quote altered", "what was happening.”", "what had happened.”"),
    ("figure qualified", "helicopters and 180", "helicopters and more than 180"),
    ("verb stronger", "route, said the ship", "route, claimed the ship"),
    ("another person", "Elin Marsh", "Petra Noll"),
    ("negation inserted", "It was repaired", "It was not repaired"),
    ("hedge dropped", "had allegedly been", "watch had been"),
    ("unit changed", "30,000 litres", "30,000 gallons"),
    ("marks gained", "seen a thin film of oil but", "seen “a thin film of oil” but"),
    ("date changed", "9 November 2011", "8 November 2011"),
    ("paragraph cut", "was fined 15,000 marks", ""),
    ("paragraph added", "", "Divers will inspect the hull"),
    ("correction note", "", "Correction: "),
    ("style", "US-built ferry", "U.S.-built ferry"),
    ("style", "40 per cent", "40 percent"),
    ("style", "“There were ropes", '"There were ropes'),
    ("style", "best-organised", "best-organized"),
    ("style", "inquiry – “however", "inquiry — “however"),
)
AGENCY_AND_HOUSE = (
    ("figure changed", "وأصيب 27 آخرون", "وأصيب 31 آخرون"),
    ("title changed", "وزير النفط", "وزير الطاقة"),
    ("quote altered", "أحد فوق المساءلة", "أحد فوق القانون"),
    ("figure qualified", "على 42 ألف طن", "على نحو 42 ألف طن"),
    ("negation inserted", "وكانت صفارات", "ولم تكن صفارات"),
    ("anonymised", "وقال مصدران", "وذُكر أن"),
    ("verb stronger", "وقالت إن أنظمة", "وزعمت أن أنظمة"),
    ("quote lost its marks", "«سمعنا صوتاً", "أن العمال سمعوا صوتاً"),
    ("name variant", "عبد الرحمن", "عبدالرحمن"),
    ("name variant", "الغرايبة", "هدى غرايبة"),
    ("loaded term", "وفرّقتهم", "وقمعتهم"),
    ("quote added", "", "«كان يوم عمله الأول»"),
    ("paragraph cut", "منذ عام 2019", ""),
    ("correction note", "", "تصحيح:"),
    ("style", "15 في المئة", "15%"),
    ("style", "بعد 11 ساعة", "بعد ١١ ساعة"),
)
DIFFERENCES = [
    (left, right, *difference)
    for left, right, differences in (
        (WIRE, HOUSE, WIRE_AND_HOUSE),
        (LAST_NIGHT, THIS_MORNING, LAST_NIGHT_AND_THIS_MORNING),
        (AGENCY, ARABIC_HOUSE, AGENCY_AND_HOUSE),
        (WIRE, ELSEWHERE, (("figure conflict", "41 people were", "58 people had been treated"),)),
        (SECOND_ARTICLE, SAVED_PAGE, (("figure conflict", "At least 17", "19 bodies"),)),
    )
    for difference in differences
]
"""Left file, right file, what an editor must see, the words on the left, the words on the right."""


def read(name: str) -> str:
    return (SAMPLES / name).read_text(encoding="utf-8")


def paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def sentences(text: str) -> set[str]:
    return {part for line in paragraphs(text) for part in re.split(r"(?<=[.?!”])\s+", line)}


def test_the_samples_are_the_ones_described() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == FILES


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_sample_is_plain_utf8_with_short_enough_lines(name: str) -> None:
    raw = (SAMPLES / name).read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert "\ufffd" not in raw.decode("utf-8")


@pytest.mark.parametrize(("name", "line"), [(n, line) for n in LINES for line in LINES[n]])
def test_the_line_stands_alone_in_its_file(name: str, line: str) -> None:
    assert line in read(name).split("\n")


@pytest.mark.parametrize("name", sorted(REPEATED))
def test_headline_and_caption_are_repeated(name: str) -> None:
    lines = paragraphs(read(name))
    counted = {"headline": lines.count(lines[0]), "caption": lines.count(lines[1])}
    assert counted == REPEATED[name]


@pytest.mark.parametrize(("left", "right", "what", "on_left", "on_right"), DIFFERENCES)
def test_the_intended_difference_is_there(
    left: str, right: str, what: str, on_left: str, on_right: str
) -> None:
    assert on_left in read(left), what
    assert on_right in read(right), what
    assert not on_left or on_left not in read(right), what
    assert not on_right or on_right not in read(left), what


@pytest.mark.parametrize("other", [HOUSE, ELSEWHERE])
def test_no_sentence_of_the_wire_is_kept(other: str) -> None:
    assert sentences(read(WIRE)) & sentences(read(other)) == set()


def test_the_ferry_update_is_a_light_one() -> None:
    last_night, this_morning = (paragraphs(read(name)) for name in (LAST_NIGHT, THIS_MORNING))
    kept = [line for line in last_night if line in this_morning]
    assert 13 <= len(kept) < len(last_night)
    moved = next(line for line in kept if line.startswith("The islands’ parliament"))
    assert last_night.index(moved) > this_morning.index(moved) + 8


def test_a_summary_bullet_is_also_the_start_of_a_body_sentence() -> None:
    bullet = "At least 17 people have died since the levee gave way"
    assert sum(bullet in line for line in paragraphs(read(SECOND_ARTICLE))) == 2


def test_the_saved_page_tells_its_facts_in_every_usual_place() -> None:
    page = read(SAVED_PAGE)
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    facts = json.loads(found.group(1))
    assert facts["@type"] == "NewsArticle"
    assert f"<h1>{facts['headline']}</h1>" in page
    assert f'property="og:title" content="{facts["headline"]}"' in page
    assert facts["datePublished"] in page.split("</head>")[1]
    assert all(author["name"] in page.split("</head>")[1] for author in facts["author"])


PIECES = (
    "<nav",
    'class="cookie"',
    "<figcaption",
    'class="related"',
    'class="newsletter"',
    'class="comments"',
    'class="most-read"',
    'class="correction"',
    "<blockquote",
    "<footer",
)


@pytest.mark.parametrize("piece", PIECES)
def test_the_saved_page_has_the_furniture_of_a_page(piece: str) -> None:
    assert piece in read(SAVED_PAGE)


def pair_folders() -> list[Path]:
    return sorted(path for path in PAIRS.iterdir() if path.is_dir())


def test_every_pair_is_described_and_every_description_has_its_pair() -> None:
    rows = re.findall(
        r"^\| ([a-z0-9-]+) \|", (PAIRS / "README.md").read_text("utf-8"), re.MULTILINE
    )
    assert sorted(row for row in rows if row != "pair") == [path.name for path in pair_folders()]


@pytest.mark.parametrize("folder", pair_folders(), ids=lambda folder: folder.name)
def test_a_pair_has_two_sides_that_differ_unless_it_says_otherwise(folder: Path) -> None:
    left, right = ((folder / name).read_text("utf-8") for name in ("1.txt", "2.txt"))
    assert left.strip()
    assert right.strip()
    assert (left == right) == (folder.name == "identical")


@pytest.mark.parametrize("path", sorted(KNOWN.glob("*.txt")), ids=lambda path: path.name)
def test_a_known_article_has_a_place_for_every_edit(path: Path) -> None:
    headline, *body = path.read_text("utf-8").strip().split("\n\n")
    assert "\n" not in headline
    assert 8 <= len(body) <= 20
    assert not [paragraph for paragraph in body if "\n" in paragraph]
    text = "\n".join(body)
    assert len(re.findall(r"\d", text)) >= 6
    assert re.search(r"[“\"](?:[\w’'-]+,? ){4,}[^”\"\n]*[”\"]", text)
    assert re.search(r"\bsaid\b", text)
    assert re.search(r"\b(?:was|were|is|are|has|have|had|will|would|could|can)\b(?! not)", text)
    assert re.search(r"per ?cent|U\.?S\.?\b|[“\"–]|organi[sz]", text)
    assert re.search(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b", text)


def test_there_are_a_dozen_known_articles_or_more() -> None:
    assert len(list(KNOWN.glob("*.txt"))) >= 12


RUN = 8
"""Words in a row that two texts may not share: the length at which a phrase is somebody's sentence."""


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.lower())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def our_texts() -> Iterator[Path]:
    yield from SAMPLES.iterdir()
    yield from KNOWN.glob("*.txt")
    yield from PAIRS.glob("*/*.txt")


def research_texts() -> Iterator[str]:
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        yield path.read_text("utf-8")
    with (SHARED / "bench" / "clean" / "dev.jsonl").open(encoding="utf-8") as records:
        for record in records:
            yield json.loads(record)["gold_body"]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the research material is not beside the checkout")
def test_no_text_of_ours_repeats_the_research_material() -> None:
    ours: set[tuple[str, ...]] = set()
    for path in our_texts():
        ours |= runs(path.read_text("utf-8"))
    shared = [" ".join(run) for text in research_texts() for run in runs(text) & ours]
    assert shared == []
