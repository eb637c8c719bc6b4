"""What goes into the library comes out of it, whole or not at all."""

import sqlite3
import sys

import pytest

from reader.article import (
    Caption,
    Direction,
    Label,
    OutletRule,
    Paragraph,
    ParagraphKind,
    Relabel,
    SplitOffer,
)
from reader.library import drafts, due, pages, stories, versions
from reader.library.problem import LibraryError
from reader.library.stories import Placing

NOON = "2026-03-02T12:00:00+00:00"


def full_article(article_of):
    return article_of(
        "Ferry late",
        "The ferry was late.",
        standfirst="Fog in the sound",
        summary=("Two hours", "No one hurt"),
        byline=("Ana Ruiz", "Bo Lind"),
        agency="NTN",
        dateline="OSTVIK",
        published="2026-03-01T07:30+01:00",
        updated="2026-03-02",
        outlet="Harbour Post",
        language="ar",
        direction=Direction.RTL,
        captions=(Caption("The quay", "Bo Lind", 3),),
        notes=("Corrected: the ferry was late, not lost.",),
    )._replace(
        paragraphs=(
            Paragraph(ParagraphKind.HEADING, "Fog", 4, 4),
            Paragraph(ParagraphKind.QUOTE, "“We waited.”", 5, 6),
        ),
    )


def test_an_article_comes_back_with_every_field(store, shelve, article_of):
    article = full_article(article_of)
    assert versions.article(store, shelve(article)) == article


def test_a_page_comes_back_with_its_source_labels_and_offers(store, clean_page_of, article_of):
    clean = clean_page_of(
        article_of("Ferry late", "The ferry was late.", ""), blocks=("h1", "p", "p"), markup="<h1>…"
    )
    lines = (*clean.lines[:2], clean.lines[2]._replace(label=Label.DUPLICATE, same_as=1))
    clean = clean._replace(lines=lines, offers=(SplitOffer(3, "short line after the body"),))
    page = pages.add(store, drafts.page(clean), NOON)
    assert pages.read_clean(store, page, clean.articles) == clean
    assert pages.find(store, clean.page.sha256) == page


def test_half_a_surrogate_pair_is_kept(store, shelve, article_of):
    article = article_of("A \udc80 headline", "Text with \ud83d alone.")
    version = shelve(article, path="/desk/\udcff.txt")
    assert versions.article(store, version) == article
    listed = versions.listed(store, [version])[version]
    assert listed.headline == "A \\udc80 headline"
    assert listed.path == "/desk/\\udcff.txt"


def test_a_list_shows_what_an_editor_tells_versions_by(store, shelve, article_of):
    article = full_article(article_of)
    version = shelve(article)
    listed = versions.listed(store, [version])[version]
    assert (listed.headline, listed.outlet, listed.date, listed.words, listed.direction) == (
        "Ferry late",
        "Harbour Post",
        "2026-03-02",
        3,
        Direction.RTL,
    )


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (("A short one.",), "A short one."),
        ((" ".join(["wave"] * 30),), " ".join(["wave"] * 12) + " …"),
        ((), "(no text)"),
    ],
)
def test_an_article_without_headline_is_named_after_its_first_words(article_of, texts, name):
    assert drafts.name(article_of(None, *texts)) == name


def test_the_content_of_an_article_does_not_depend_on_where_its_lines_stand(article_of):
    article = article_of("Ferry late", "The ferry was late.")
    lower = tuple(p._replace(first_line=9, last_line=9) for p in article.paragraphs)
    assert drafts.content(article) == drafts.content(article._replace(paragraphs=lower))
    assert drafts.content(article) != drafts.content(article._replace(headline="Ferry lost"))


def test_an_error_inside_a_transaction_leaves_nothing_behind(store, shelve, article_of):
    def fail():
        with store.writing():
            shelve(article_of("Ferry late", "The ferry was late."))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert stories.ids(store) == ()
    assert store.ask("SELECT count(*) FROM page") == [(0,)]


def test_a_statement_that_fails_is_said_in_one_plain_sentence(store):
    with pytest.raises(LibraryError, match="did not answer"):
        store.ask("SELECT nothing FROM nowhere")


def test_a_library_that_another_program_is_writing_says_so(store):
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store.connection.execute("PRAGMA busy_timeout = 0")
    with pytest.raises(LibraryError, match="in use by another program"):
        stories.new(store)
    other.close()


def test_stories_come_newest_first_and_their_versions_by_date(store, shelve, article_of):
    older = shelve(article_of("One", "a", published="2026-03-01"))
    shelve(article_of("Another", "b"))
    undated = shelve(article_of("Two", "c"), story=1)
    oldest = shelve(article_of("Three", "d", updated="2026-02-27"), story=1)
    assert stories.ids(store) == (1, 2)
    assert stories.members(store, [1]) == {1: (oldest, older, undated)}


def test_stories_come_by_the_date_of_their_newest_article(store, shelve, article_of):
    shelve(article_of("Yesterday's, by the hour", "a", published="2026-03-02T18:00"))
    shelve(article_of("Yesterday's", "b", published="2026-03-02"))
    shelve(article_of("Last year's", "c", published="2025-05-02"))
    shelve(article_of("Undated", "d"))  # taken in on 2 March too, after the others
    shelve(article_of("An old one", "e", updated="2024-02-27"))
    shelve(article_of("And its newer text", "f", published="2026-03-03"), story=5)
    shelve(article_of("An undated text of the old one", "g"), story=3)
    assert stories.ids(store) == (3, 5, 4, 2, 1)
    assert stories.ids_by_date(store) == (5, 1, 4, 2, 3)
    assert stories.newest_first(store, (1, 2, 3, 4)) == (1, 4, 2, 3)


def test_a_version_taken_out_is_out_of_its_story_and_can_be_put_back(store, shelve, article_of):
    version = shelve(article_of("One", "a"))
    before = stories.place(store, {version: Placing(1, removed=True)})
    assert stories.ids(store) == ()
    stories.place(store, before)
    assert stories.ids(store) == (1,)


def test_more_versions_than_sqlite_takes_at_once_are_listed(store, shelve, article_of):
    with store.writing():
        ids = [shelve(article_of(f"Headline {n}", "a")) for n in range(1_203)]
    assert list(versions.listed(store, ids)) == ids


def test_the_newest_page_of_a_path_says_what_a_file_held_last(store, shelve, article_of):
    shelve(article_of("One", "a"), path="/desk/one.txt")
    later = shelve(article_of("One", "b"), path="/desk/one.txt", replaces=1)
    assert versions.newest_of(store, "/desk/one.txt") == (later,)
    assert versions.newest_of(store, "/desk/other.txt") == ()


def test_the_editors_labels_and_rules_are_kept(store, shelve, article_of):
    shelve(article_of("One", "a", outlet="Harbour Post"))
    labels = (Relabel(2, Label.FURNITURE), Relabel(5, Label.BODY))
    pages.set_relabels(store, 1, labels)
    rules = (OutletRule("Harbour Post", "Read on", Label.FURNITURE),)
    pages.set_rules(store, rules)
    assert pages.relabels(store, 1) == labels
    assert pages.rules(store) == rules
    pages.give_outlet(store, 1, "Harbour Post")
    assert pages.read(store, 1).outlet == "Harbour Post"


def test_the_pages_of_an_outlet_are_those_its_versions_are_read_from(store, shelve, article_of):
    one = shelve(article_of("One", "a", outlet="Harbour Post"))
    shelve(article_of("Two", "b", outlet="Other Post"))
    shelve(article_of("Three", "c", outlet="Tide Times"))
    versions.sight(store, 2, 1, one)
    assert versions.outlets(store) == ("Harbour Post", "Other Post", "Tide Times")
    assert versions.pages_of(store, ["Harbour Post", "Tide Times"]) == (2, 3)
    assert versions.outlet_of(store, 2) == "Other Post"
    assert versions.pages_of(store, ["Nowhere"]) == ()


def test_the_pages_of_versions_taken_out_are_named_when_asked_for(store, shelve, article_of):
    one = shelve(article_of("One", "a", outlet="Harbour Post"))
    stories.place(store, {one: Placing(1, removed=True)})
    assert versions.pages_of(store, ["Harbour Post"]) == ()
    assert versions.pages_of(store, ["Harbour Post"], removed=True) == (1,)


def test_pages_that_are_due_stay_so_until_struck_off(store, shelve, article_of):
    for text in "abc":
        shelve(article_of("One", text))
    due.note(store, [3, 1])
    due.note(store, [1, 2])
    assert (due.count(store), due.first(store, 2)) == (3, (1, 2))
    due.strike(store, [1, 3])
    assert due.first(store, 9) == (2,)


def test_what_is_not_there_is_none(store):
    assert versions.article(store, 7) is None
    assert versions.read(store, 7) is None
    assert versions.page_of(store, 7) is None


def test_a_version_is_read_with_where_it_came_from(store, shelve, article_of):
    first = shelve(article_of("One", "a b c"))
    second = shelve(article_of("One", "a b c d"), story=1, replaces=first)
    version = versions.read(store, second)
    assert version is not None
    assert (version.story, version.path, version.words, version.replaces) == (
        1,
        "/desk/a.txt",
        4,
        1,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be deleted there")
def test_nothing_is_written_into_a_library_that_was_deleted_or_moved_away(
    store, shelve, article_of
):
    version = shelve(article_of("Ferry late", "The ferry was late."))
    elsewhere = store.path.rename(store.path.with_name("elsewhere.sidelight"))
    with pytest.raises(LibraryError, match="moved or deleted while it was open"):
        shelve(article_of("Ferry on time", "The ferry was on time."))
    assert versions.article(store, version) is not None
    elsewhere.rename(store.path)
    assert shelve(article_of("Ferry on time", "The ferry was on time.")) > version
