"""How two versions are related is said by the strongest kind that holds, with what they share."""

from reader.article import Article, LinkKind
from reader.group import grouper, kinship


def link(left, right):
    return kinship.links([left, right])[0]


def edited(article: Article, old: str, new: str) -> Article:
    paragraphs = tuple(p._replace(text=p.text.replace(old, new)) for p in article.paragraphs)
    return article._replace(paragraphs=paragraphs)


def test_the_same_words_are_identical_whatever_the_headline_and_case(wire):
    shouted = edited(
        wire._replace(headline="Strike goes on"), "Dockers in Vesmark", "DOCKERS IN VESMARK"
    )
    found = link(wire, shouted)
    assert (found.kind, found.score) == (LinkKind.IDENTICAL, 1.0)
    assert found.because == "the same words throughout"


def test_a_few_edits_are_a_near_copy(wire):
    found = link(wire, edited(wire, "by a third", "by a quarter"))
    assert found.kind is LinkKind.NEAR_DUPLICATE
    assert "stands in the other" in found.because


def test_an_article_cut_to_its_first_half_is_a_near_copy(wire):
    short = wire._replace(paragraphs=wire.paragraphs[:2])
    assert link(wire, short).kind is LinkKind.NEAR_DUPLICATE


def test_every_sentence_in_other_words_is_rewritten_copy(wire, house):
    found = link(wire, house)
    assert found.kind is LinkKind.REWRITTEN
    assert "of the sentences have a counterpart" in found.because


def test_another_telling_is_the_same_story(wire, elsewhere):
    found = link(wire, elsewhere)
    assert found.kind is LinkKind.SAME_STORY
    assert found.because.startswith("share ")


def test_a_shared_quotation_alone_is_no_rewritten_copy(article_of, wire, elsewhere):
    speech = "We will not go back to the cranes before the men who waited in that van stand in court, all of them."
    texts = [[p.text for p in article.paragraphs] for article in (wire, elsewhere)]
    left, right = (article_of("Strike", [*body, speech]) for body in texts)
    assert link(left, right).kind is LinkKind.SAME_STORY


def test_the_reason_names_people_places_and_figures_as_written(wire, house):
    because = link(wire, house).because
    assert "Pavel Rusnik" in because
    assert "Port Arden" in because


def test_a_figure_is_named_with_what_it_counts(article_of):
    texts = ("The two signed 14 memoranda.", "Nothing else is known of the 14 memoranda.")
    other = ("It was said that 14 memoranda were signed by both.",)
    assert "14 memoranda" in link(article_of("a", texts), article_of("b", other)).because


def test_a_dateline_in_capitals_is_not_how_a_place_is_named(article_of):
    left = article_of("Strike", ("OSTVIK – Cranes stood still.",))
    right = article_of("Cranes", ("Cranes stood still in Ostvik.",))
    assert "Ostvik" in link(left, right).because


def test_a_script_without_capitals_names_its_telling_words(fires):
    assert "النخيل" in link(*fires).because


def test_articles_without_words_are_related_without_a_crash():
    found = link(Article(None, ()), Article(None, ()))
    assert (found.kind, found.because) == (LinkKind.SAME_STORY, "told in like words")


def test_a_large_story_names_each_ones_closest_only(wire):
    copies = [edited(wire, "a third", f"{number} percent") for number in range(14)]
    links = kinship.links(copies)
    assert len(links) < 14 * 13 / 2
    named = {index for found in links for index in (found.left, found.right)}
    assert named == set(range(14))


def test_links_are_in_order_and_point_inside(wire, house, elsewhere):
    links = grouper.group([wire, house, elsewhere])[0].links
    pairs = [(found.left, found.right) for found in links]
    assert pairs == sorted(pairs)
    assert all(left < right for left, right in pairs)


def test_a_changed_file_still_holds_the_same_article(wire, flood):
    assert grouper.is_same_article(wire, edited(wire, "voted", "agreed"))
    assert grouper.is_same_article(wire, flood._replace(headline=wire.headline))
    assert not grouper.is_same_article(wire, flood)
