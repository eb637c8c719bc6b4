"""Saved pages cleaned: the editor's hand, reasons, further articles, pages that are none."""

import pytest

from reader import limits
from reader.article import Label, OutletRule, Page, ParagraphKind, Relabel
from reader.clean import cleaner, html_story, markup_boxes
from reader.ingest import files

PROSE = [
    "The bridge over the Oressa fell at dawn on Monday, and the two lorries on it went into the river with it.",
    "Nobody was hurt, the police said. Both drivers had stopped to look at the moon and were standing on the bank.",
    "The town council had been told in March that the third pier was weak, according to minutes seen by this paper.",
    "“We meant to close it on Tuesday,” said the mayor, Ruth Calder, who was woken by the noise like everybody else.",
    "A ferry is to carry people and bicycles from Wednesday, and the council hopes for a new bridge within two years.",
]  # fmt: skip
HEAD = '<meta property="og:site_name" content="Halden Post"><meta property="og:title" content="A bridge falls at dawn">'


def page(*boxes, head=HEAD):
    return files.from_text(
        f"<!doctype html><html lang=en><head>{head}</head><body>{''.join(boxes)}</body></html>", "p"
    )


def story(*inserted):
    paragraphs = [f"<p>{text}</p>" for text in PROSE]
    return (
        f"<article><h1>A bridge falls at dawn</h1><div class=body>{''.join(paragraphs[:3])}"
        f"{''.join(inserted)}{''.join(paragraphs[3:])}</div></article>"
    )


def clean(*boxes, **given):
    return cleaner.clean(page(*boxes), **given)


def line(cleaned, text):
    return next(one for one in cleaned.lines if one.text.startswith(text))


def test_the_story_comes_out_whole():
    cleaned = clean(story())
    (article,) = cleaned.articles
    assert article.headline == "A bridge falls at dawn"
    assert [paragraph.text for paragraph in article.paragraphs] == PROSE
    assert article.outlet == "Halden Post"
    assert tuple(one.text for one in cleaned.lines) == cleaned.page.lines


@pytest.mark.parametrize(
    ("box", "text", "reason"),
    [
        ("<aside class=related><ul><li><a href=x>Ten other bridges to avoid</a></ul></aside>", "Ten other", "link"),
        ("<div class=newsletter-signup><p>Get the river news by post, every single week.</p></div>", "Get the", "newsletter"),
        ("<nav><p>Front page of the Halden Post</p></nav>", "Front page", "menu"),
        ("<div class=ad><p>Advertisement</p></div>", "Advertisement", "advertisement mark"),
        ("<p><a href=x>Read more: ten other bridges to avoid</a></p>", "Read more", "pointer to another story"),
    ],
)  # fmt: skip
def test_furniture_says_in_plain_words_why_it_was_stripped(box, text, reason):
    stripped = line(clean(story(box)), text)
    assert stripped.label is Label.FURNITURE
    assert reason in stripped.because


def test_what_is_said_twice_names_the_line_it_repeats():
    cleaned = clean(
        '<div class=breadcrumb><a href="/">Home</a></div><h2>A bridge falls at dawn</h2>',
        story(f"<blockquote class=pullquote><p>{PROSE[3][1:33]}</p></blockquote>"),
    )
    headline = line(cleaned, "A bridge falls")
    assert headline.label is Label.DUPLICATE
    assert cleaned.lines[(headline.same_as or 0) - 1].label is Label.HEADLINE
    assert line(cleaned, PROSE[3][1:33]).label in (Label.DUPLICATE, Label.FURNITURE)


def test_headings_lists_and_quotes_keep_their_kind():
    cleaned = clean(
        story(
            "<h2>What people need</h2><p>The council asked for three things on Monday evening, and no more than that:</p>"
            "<ul><li>rope;</li><li>bread;</li></ul><blockquote><p>“Do not send any more boots.”</p></blockquote>"
        )
    )
    kinds = [paragraph.kind for paragraph in cleaned.articles[0].paragraphs]
    assert kinds[3:8] == [
        ParagraphKind.HEADING, ParagraphKind.PARAGRAPH, ParagraphKind.LIST, ParagraphKind.LIST, ParagraphKind.QUOTE,
    ]  # fmt: skip


def test_a_heading_with_nothing_under_it_goes():
    cleaned = clean(story(), "<h2>Where the bridge stood</h2>")
    assert line(cleaned, "Where the bridge").label is Label.FURNITURE


@pytest.mark.parametrize(
    ("figure", "text", "credit"),
    [
        ("<figcaption>The third pier. (Ann Ode/Reuters)</figcaption>", "The third pier.", "Ann Ode/Reuters"),
        ("<figcaption>The third pier. <small class=credit>Ann Ode</small></figcaption>", "The third pier.", "Ann Ode"),
        ("<figcaption>The third pier.</figcaption><p class=copyright>© Ann Ode</p>", "The third pier.", "© Ann Ode"),
        ("<figcaption>The third pier of the bridge.</figcaption>", "The third pier of the bridge.", None),
    ],
)  # fmt: skip
def test_a_caption_has_its_credit_apart(figure, text, credit):
    (article,) = clean(story(f"<figure><img src=a>{figure}</figure>")).articles
    assert [(one.text, one.credit) for one in article.captions] == [(text, credit)]
    assert all("pier of" not in paragraph.text for paragraph in article.paragraphs)


def test_a_caption_said_again_is_a_repeat():
    figure = (
        "<figure><img src=a><figcaption>The third pier of the old bridge.</figcaption></figure>"
    )
    cleaned = clean(story(figure, figure))
    labels = [one.label for one in cleaned.lines if one.text.startswith("The third pier")]
    assert labels == [Label.CAPTION, Label.DUPLICATE]


def test_the_editors_label_outranks_everything():
    cleaned = clean(story("<div class=ad><p>Advertisement</p></div>"))
    stripped, kept = line(cleaned, "Advertisement"), line(cleaned, "Nobody was hurt")
    again = clean(
        story("<div class=ad><p>Advertisement</p></div>"),
        relabels=(
            Relabel(stripped.number, Label.HEADLINE),
            Relabel(kept.number, Label.FURNITURE),
            Relabel(999, Label.BODY),
        ),
    )
    assert again.articles[0].headline == "Advertisement"
    assert PROSE[1] not in [paragraph.text for paragraph in again.articles[0].paragraphs]
    assert line(again, "Nobody was hurt").rule == "by-hand"


def test_an_outlets_rule_holds_for_its_pages_only():
    rule = OutletRule("Halden Post", PROSE[1], Label.NOTE)
    assert line(clean(story(), rules=(rule,)), "Nobody was hurt").label is Label.NOTE
    other = OutletRule("Valley News", PROSE[1], Label.NOTE)
    assert line(clean(story(), rules=(other,)), "Nobody was hurt").label is Label.BODY


def test_readers_comments_are_never_the_story_however_long():
    comment = "I stood on that bridge every morning for thirty years and I always said to my wife that it would fall one day. "
    comments = "".join(f"<li class=comment><p>{comment}{number}</p></li>" for number in range(30))
    (article,) = clean(story(), f"<section id=comments><ol>{comments}</ol></section>").articles
    assert [paragraph.text for paragraph in article.paragraphs] == PROSE


def test_headings_made_like_the_headline_do_not_part_a_story():
    parts = "".join(
        f"<h1>Part the {number}</h1>{''.join(f'<p>{text} {number}</p>' for text in PROSE)}"
        for number in (1, 2, 3)
    )
    assert len(clean(f"<h1>A bridge falls at dawn</h1><div>{parts}</div>").articles) == 1


def test_a_page_without_a_story_has_one_article_and_keeps_its_lines():
    cleaned = clean("<ul><li><a href=a>News</a><li><a href=b>Sport</a></ul>")
    assert len(cleaned.articles) == 1
    assert [one.text for one in cleaned.lines] == ["News", "Sport"]


def test_a_page_whose_source_gives_other_lines_is_read_as_text():
    found = page(story())
    kept = found._replace(lines=found.lines[:-1], blocks=found.blocks[:-1])
    assert cleaner.clean(kept).page is kept
    assert len(cleaner.clean(kept).lines) == len(found.lines) - 1


def test_a_page_of_very_many_lines_is_read_as_text(monkeypatch):
    monkeypatch.setattr(limits, "WEIGHED_LINES", 3)
    assert len(clean(story()).lines) == len(PROSE) + 1


def test_a_page_kept_without_its_source_can_be_cleaned_again():
    found = page(story())._replace(markup=None)
    assert isinstance(found, Page)
    assert PROSE[0] in [paragraph.text for paragraph in cleaner.clean(found).articles[0].paragraphs]


def test_the_words_of_boxes_are_told_from_what_build_tools_add():
    assert markup_boxes.words_of(box('<p class="Teaser_image__otAd9 relatedLinks"/>')) == {
        "teaser", "image", "related", "links",
    }  # fmt: skip
    assert markup_boxes.kinds(box('<p class="commentary"/>')) == frozenset()
    assert "comments" in markup_boxes.kinds(box('<p id="Comments"/>'))
    assert markup_boxes.kinds(box("<p/>")) == frozenset()


def box(source):
    from lxml import etree

    return etree.fromstring(source)


def test_every_reason_has_words_for_people():
    assert html_story.against(["box share", "no such sign"]) == "stands in a box for share buttons"
    assert html_story.against([]) == "stands outside the story"
    assert html_story.likelihood(
        ["made as half", "within box", "long sentence"]
    ) > html_story.likelihood(["in nav"])
