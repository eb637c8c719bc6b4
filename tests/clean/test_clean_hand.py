"""The editor's hand: decisions on lines, rules for outlets, second articles, lines that come again."""

from reader.article import Label, OutletRule, Page, Relabel
from reader.clean import cleaner, recurrence, split

STORY = (
    "Kelm votes to keep its last coal crane",
    "",
    "The council of Kelm voted by nine to four on Tuesday to keep the last coal crane on its quay.",
    "",
    "Councillor Ane Brandt said it was the only thing in the harbour that strangers photographed.",
    "",
    "A builder from the next town had offered 30,000 crowns for the steel, until Friday.",
    "",
    "The crane lifted its last load of coal in 1974, and has been a perch for gulls since then.",
)
FOOT = ("", "Tell a friend about the Courier", "© 2026 Kelm Courier. All rights reserved.")
SECOND = (
    "Surgeons in Dravia sew on a hand in eleven hours",
    "",
    "Surgeons at the university hospital of Dravia have sewn a hand back on to a carpenter, it said.",
    "",
    "The operation took eleven hours and four teams, who joined two bones and twenty tendons.",
    "",
    "The patient, a man of 34, can already move two fingers, and doctors will wait a year for the rest.",
)


def page(*lines):
    return Page("kelm.txt", "text", "utf-8", "", tuple(lines))


def labels(clean):
    return {line.text: line.label for line in clean.lines if line.text}


def texts(article):
    return [paragraph.text for paragraph in article.paragraphs]


def test_a_line_marked_by_hand_is_what_the_editor_says():
    clean = cleaner.clean(page(*STORY), relabels=(Relabel(5, Label.FURNITURE),))
    line = clean.lines[4]
    assert line.label is Label.FURNITURE
    assert line.because == "you marked this line as furniture"
    assert STORY[4] not in texts(clean.articles[0])


def test_a_stripped_line_comes_back_when_the_editor_restores_it():
    foot = page(*STORY, "", "Share")
    assert "Share" not in texts(cleaner.clean(foot).articles[0])
    restored = cleaner.clean(foot, relabels=(Relabel(len(foot.lines), Label.BODY),))
    assert "Share" in texts(restored.articles[0])


def test_a_decision_on_a_line_that_is_not_there_is_left_alone():
    clean = cleaner.clean(page(*STORY), relabels=(Relabel(99, Label.BODY), Relabel(2, Label.BODY)))
    assert clean == cleaner.clean(page(*STORY))


def test_a_headline_chosen_by_hand_is_the_articles_headline():
    clean = cleaner.clean(page("Harbour news", "", *STORY), relabels=(Relabel(1, Label.HEADLINE),))
    assert clean.articles[0].headline == "Harbour news"


def test_a_rule_holds_on_pages_of_its_outlet_only():
    rule = OutletRule("The Kelm Courier", "tell a  friend about the courier", Label.NOTE)
    other = OutletRule("Port Arden Post", "Tell a friend about the Courier", Label.HEADLINE)
    clean = cleaner.clean(page(*STORY, *FOOT), rules=(rule, other))
    assert labels(clean)["Tell a friend about the Courier"] is Label.NOTE
    assert clean.articles[0].notes == ("Tell a friend about the Courier",)


def test_the_hand_outranks_the_rule():
    at = len(STORY) + 2
    rule = OutletRule("Kelm Courier", "Tell a friend about the Courier", Label.NOTE)
    clean = cleaner.clean(page(*STORY, *FOOT), rules=(rule,), relabels=(Relabel(at, Label.BODY),))
    assert clean.lines[at - 1].label is Label.BODY
    assert clean.lines[at - 1].rule == "by-hand"


def test_a_second_article_has_its_own_lines_and_facts():
    clean = cleaner.clean(page(*STORY, "", "", *SECOND))
    assert [article.headline for article in clean.articles] == [STORY[0], SECOND[0]]
    assert clean.lines[len(STORY) + 2].article == 1
    assert texts(clean.articles[1])[0] == SECOND[2]


def test_an_editor_who_marks_the_second_headline_as_heading_joins_the_articles():
    at = len(STORY) + 3
    clean = cleaner.clean(page(*STORY, "", "", *SECOND), relabels=(Relabel(at, Label.HEADING),))
    assert len(clean.articles) == 1


def test_in_doubt_the_page_stays_whole_and_the_cut_is_offered(monkeypatch):
    monkeypatch.setattr(split, "_SURE", 1.1)
    whole = page(*STORY, "", "", *SECOND)
    clean = cleaner.clean(whole)
    at = len(STORY) + 3
    assert len(clean.articles) == 1
    assert [offer.line for offer in clean.offers] == [at]
    assert clean.offers[0].because.startswith("looks like two articles")
    taken = cleaner.clean(whole, relabels=(Relabel(at, Label.HEADLINE),))
    assert [article.headline for article in taken.articles] == [STORY[0], SECOND[0]]
    assert taken.offers == ()


def test_lines_that_come_again_on_an_outlets_pages_are_proposed_as_rules():
    pages = [
        cleaner.clean(
            page(
                f"Kelm council meets for the {day} time",
                "",
                *[f"{line} {day}." for line in STORY[2::2]],
                *FOOT,
            ),
            relabels=(Relabel(11, Label.BODY),),
        )
        for day in ("first", "second", "third")
    ]
    kept = [line for line in pages[0].lines if line.text == FOOT[1]]
    assert kept
    changed = [
        one._replace(
            lines=tuple(
                line._replace(label=Label.BODY) if line.text == FOOT[1] else line
                for line in one.lines
            ),
        )
        for one in pages
    ]
    proposed = recurrence.proposals(changed)
    assert OutletRule("Kelm Courier", FOOT[1], Label.FURNITURE) in proposed
    assert recurrence.proposals(changed[:2]) == ()
