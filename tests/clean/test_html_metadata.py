"""What a page says of itself, however its data is broken."""

import pytest
from lxml import etree

from reader.clean import html_headline, html_metadata, html_people, html_times


def about(head, body=""):
    source = f"<html lang='en-GB'><head>{head}</head><body>{body}</body></html>"
    return html_metadata.read(etree.fromstring(source, etree.HTMLParser()))


def told(json, kind="application/ld+json"):
    return about(f'<script type="{kind}">{json}</script>')


@pytest.mark.parametrize(
    "json",
    [
        '{"@type": "NewsArticle", "headline": "A bridge falls"}',
        '[{"@type": "Organization"}, {"@type": ["NewsArticle", "X"], "headline": "A bridge falls"}]',
        '{"@graph": [{"@type": "ReportageNewsArticle", "headline": "A bridge falls"}]}',
        '{"@type": "WebPage", "mainEntity": {"@type": "Article", "headline": "A bridge falls"}}',
        '<!-- {"@type": "NewsArticle", "headline": "A bridge falls"} -->',
        '/* <![CDATA[ */ {"@type": "NewsArticle", "headline": "A bridge falls"} /* ]]> */',
        '{"@type": "NewsArticle", "headline": "A bridge falls",};',
        '{"@type": "NewsArticle", "description": "one\ntwo\tthree", "headline": "A bridge falls"}',
        '{"@type": "Thing"} {"@type": "NewsArticle", "headline": "A bridge falls"}',
        '{"@type": "NewsArticle", "headline": "A bridge falls", "articleBody": "He said "no" twice"}',
        '{"@type": "NewsArticle", "headline": "A bridge&nbsp;falls &amp;amp; <b>nobody</b>"}',
    ],
)
def test_an_article_is_found_in_any_wrapping(json):
    assert (told(json).told("headline") or "").replace("\xa0", " ").startswith("A bridge falls")


@pytest.mark.parametrize(
    "json",
    [
        "",
        "{",
        "[" * 100_000,
        "null",
        '"words"',
        "{}{}{}",
        '{"@type": 3, "headline": "A bridge falls"}',
        '{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Another"}]}',
        '{"@type": "JobPosting", "headline": "Editor wanted"}',
        '{"@type": "NewsArticle", "headline": {"@value": 3}}',
    ],
)
def test_what_is_no_article_tells_nothing(json):
    assert told(json).told("headline") is None


def test_a_script_of_another_kind_is_not_read():
    assert told('{"@type": "NewsArticle", "headline": "x"}', kind="text/javascript").articles == ()


def test_meta_elements_by_any_name():
    found = about(
        '<meta property="og:title" content="A"><meta name="Author" content=" "><meta name="AUTHOR" content="Ann">'
        '<meta itemprop="datePublished" content="2026-01-02"><title> T &amp;amp; U </title>'
    )
    assert (found.meta("twitter:title", "og:title"), found.meta("author")) == ("A", "Ann")
    assert found.meta("datepublished") == "2026-01-02"
    assert (found.title, found.language) == ("T & U", "en-GB")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-02-03T07:15:00.000Z", "2026-02-03T07:15+00:00"),
        ("2026-02-03T07:15:00+0100", "2026-02-03T07:15+01:00"),
        ("2026-02-03T07:15:00.123456-05:30", "2026-02-03T07:15-05:30"),
        ("2026-02-03 7:15 +02", "2026-02-03T07:15+02:00"),
        ("2026-02-03T07:15", "2026-02-03T07:15"),
        ("2026-02-03T00:00:00", "2026-02-03"),
        ("2026-02-03T00:00:00Z", "2026-02-03T00:00+00:00"),
        ("2026-02-03", "2026-02-03"),
        ("20260203T071500Z", "2026-02-03"),
        ("Tue Feb 03 07:15:36 CET 2026", "2026-02-03T07:15+01:00"),
        ("3 February 2026", "2026-02-03"),
        ("03.02.2026 07:15", "2026-02-03T07:15"),
        ("2026-13-03", None),
        ("2026-02-33", None),
        ("soon", None),
        ("", None),
    ],
)
def test_times_are_written_as_the_contract_has_them(written, read):
    assert html_times.normal(written) == read


def test_the_pages_data_comes_before_its_meta_elements():
    head = (
        '<script type="application/ld+json">{"@type": "Article", "datePublished": "2026-02-03T08:00Z",'
        ' "dateModified": "soon"}</script><meta property="article:published_time" content="2026-02-04">'
        '<meta property="article:modified_time" content="2026-02-05T09:00:00Z">'
    )
    assert html_times.told(about(head)) == ("2026-02-03T08:00+00:00", "2026-02-05T09:00+00:00")


@pytest.mark.parametrize(
    ("published", "updated", "kept"),
    [
        ("2026-02-03T08:00+00:00", "2026-02-03T08:00+00:00", False),
        ("2026-02-03T08:00+00:00", "2026-02-03T09:30+00:00", True),
        ("2026-02-03T08:00+00:00", "2026-02-03T07:59+00:00", False),
        ("2026-02-03", "2026-02-04", True),
        (None, "2026-02-04", True),
        ("2026-02-03", None, False),
    ],
)
def test_an_update_is_later_than_the_publication(published, updated, kept):
    assert html_times.later(published, updated) == (updated if kept else None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Ode and Bo Rask", ["Ann Ode", "Bo Rask"]),
        ("Von Jörg Händl (jhl) und Käthe Süß, dpa", ["Jörg Händl", "Käthe Süß", "dpa"]),
        ("Ann Ode", ["Ann Ode"]),
        ("Ann Ode, professor of bridges at the Marenza Polytechnic", ["Ann Ode"]),
        ("https://social.example/ann", []),
        ("ann@ledger.example", []),
        ("admin", []),
        ("12345", []),
        ("松岡大地 記者", ["松岡大地"]),
        ("x" * 200, []),
    ],
)
def test_a_text_that_names_authors_is_parted(text, names):
    assert html_people.part(text) == names


def test_people_organisations_and_the_outlet_are_kept_apart():
    head = (
        '<meta property="og:site_name" content="Halden Post"><script type="application/ld+json">'
        '{"@type": "Article", "author": [{"@type": "Person", "name": ["Ann Ode", "Bo Rask"]}, "Reuters",'
        ' {"@type": "Organization", "name": "Coast Desk"}, {"@id": "#x"}, {"name": "Halden Post"}],'
        ' "publisher": {"name": "Halden Media"}}</script>'
        '<script type="application/ld+json">{"@id": "#x", "@type": "Person", "name": "Eva Lund"}</script>'
    )
    found = html_people.writers(about(head))
    assert list(found.people.values()) == ["Ann Ode", "Bo Rask", "Eva Lund"]
    assert list(found.bodies.values()) == ["Reuters", "Coast Desk", "Halden Post"]


@pytest.mark.parametrize(
    "box",
    [
        '<p>By <a rel="author" href="/x">Ann Ode</a></p>',
        '<p><a href="/authors/ann-ode">Ann Ode</a> writes on bridges</p>',
        '<p><span itemprop="author">Ann Ode</span></p>',
        '<p class="article__author-name">Ann Ode</p>',
        '<div class="byline"><p><span>Ann Ode</span> <span>Senior reporter</span></p></div>',
    ],
)
def test_an_author_is_found_by_how_the_box_is_marked(box):
    root = etree.fromstring(f"<html><body>{box}</body></html>", etree.HTMLParser())
    found = html_people.writers(about(""), list(root.iter("p")))
    assert list(found.people.values()) == ["Ann Ode"]


@pytest.mark.parametrize(
    ("head", "body", "outlet"),
    [
        ('<meta property="og:site_name" content="Halden Post">', "", "Halden Post"),
        ('<meta name="application-name" content="Halden Post">', "", "Halden Post"),
        ('<link rel="canonical" href="https://www.halden.example/a">', "", "halden.example"),
        ("<title>A bridge falls - Valley News</title>", "<h1>A bridge falls</h1>", "Valley News"),
        ("<title>A bridge falls</title>", "<h1>A bridge falls</h1>", None),
        ('<link rel="canonical" href="http://[bad">', "", None),
    ],
)
def test_the_outlet_is_what_the_page_calls_its_site(head, body, outlet):
    assert html_people.outlet_of(about(head, body)) == outlet


def choose(told=None, og=None, tops=(), title="", outlet=None):
    head = f"<title>{title}</title>"
    if told:
        head += f'<script type="application/ld+json">{{"@type": "Article", "headline": "{told}"}}</script>'
    if og:
        head += f'<meta property="og:title" content="{og}">'
    return html_headline.choose(about(head), tops, outlet)


def test_the_headline_said_most_often_wins():
    assert choose("A", og="Bridge falls", tops=["Bridge falls"]) == "Bridge falls"
    assert choose("Bridge falls", og="B", tops=["C"]) == "Bridge falls"
    assert choose("‘Bridge’ falls", og="'Bridge' falls", tops=["x"]) == "‘Bridge’ falls"
    assert choose(og="A bridge falls | Halden Post", outlet="Halden Post") == "A bridge falls"
    assert (
        choose(og="A great bridge falls: Halden", tops=["A great bridge falls"])
        == "A great bridge falls"
    )
    assert choose(title="A bridge falls - Halden Post", outlet="Halden Post") == "A bridge falls"
    assert choose() is None


def test_among_several_h1_the_one_others_say_too_is_meant():
    assert choose(og="A bridge falls", tops=["Halden", "A bridge falls"]) == "A bridge falls"
    assert (
        choose(title="A bridge falls today", tops=["Halden", "A bridge falls"]) == "A bridge falls"
    )
    assert choose(tops=["First", "Second"]) == "First"
