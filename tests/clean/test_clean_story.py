"""What is a story's and what is not, on small invented pages."""

import pytest

from reader.article import Page
from reader.clean import cleaner, openings, people

STORY = (
    "KELM: The council voted by nine to four on Tuesday to keep the last coal crane on its quay.",
    "The operation took eleven hours and four teams, who joined two bones and some twenty tendons.",
    "Trucks had to take the pass road in the meantime, which added three hours to each journey.",
)


def paragraphs(*lines):
    (article,) = cleaner.clean(Page("p.txt", "text", "utf-8", "", lines)).articles
    return [one.text for one in article.paragraphs]


def test_a_byline_between_paragraphs_is_no_heading():
    byline = "By Ann Ode and Bo Rask"
    page = ["Kelm votes to keep its crane", STORY[0], byline, STORY[1], byline, STORY[2]]
    assert paragraphs(*page) == list(STORY)


def test_words_below_a_story_go_all_at_once_and_not_one_with_each_cleaning():
    page = ["Kelm votes to keep its crane", *STORY, "Harbour news", "Ferries"]
    assert paragraphs(*page) == list(STORY)


LONG = (
    "Council in Kelm votes by nine to four to keep the last coal crane on its quay, which took eleven hours and"
    " four teams to put up again, while trucks go on taking the pass road, which adds three hours to each of their"
    " journeys from the harbour to the market and back"
)
MENU = " ".join(f"{word} {n}" for n in range(12) for word in ("Weather", "Ferries", "Letters"))


@pytest.mark.parametrize("between", [(), ("By Ann Ode", "12 March 2026"), (LONG,)])
def test_a_headline_as_long_as_a_paragraph_is_the_headline(between):
    page = cleaner.clean(Page("p.txt", "text", "utf-8", "", (LONG, *between, *STORY)))
    (article,) = page.articles
    assert len(LONG) > 250
    assert article.headline == LONG
    assert [one.text for one in article.paragraphs] == list(STORY)


@pytest.mark.parametrize("other", [MENU, LONG + "."])
def test_a_long_line_that_is_a_menu_or_a_sentence_is_no_headline(other):
    page = cleaner.clean(Page("p.txt", "text", "utf-8", "", (other, *STORY)))
    assert page.articles[0].headline != other


def test_the_agency_behind_a_name_is_the_longest_that_fits():
    assert people.names("Ann Ode The Associated Press") == (("Ann Ode",), "The Associated Press")


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        ("(subscribe|sign up) (to|for) .{0,80}", "sign up for our letters"),
        (r"\d+ comments?", "12 comments"),
        (r"[\[(]?advert(isement)?[\])]?", "(advert)"),
        ("(the )?latest( .{0,20})?", "latest"),
    ],
)
def test_what_a_pattern_matches_begins_as_told(pattern, line):
    told = openings.of_any([pattern]) or []
    start = openings.DIGIT if line[0].isdigit() else line
    assert any(start[:size] in texts for size, texts in enumerate(told, start=1))


def test_of_a_pattern_that_may_begin_anyhow_nothing_is_told():
    assert openings.of_any(["share", ".{2,80}; editing by .*"]) is None


def test_of_a_clean_text_nothing_is_stripped_however_long_it_is():
    told = [f"in hour {n} the divers found bolt {n} on the bed of the river." for n in range(2_500)]
    assert paragraphs(*told) == told
