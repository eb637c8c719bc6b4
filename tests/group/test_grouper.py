"""Tellings of one event come together, others stay apart, in any order and in any script."""

from itertools import permutations

from reader.article import Article
from reader.group import grouper, likeness, profile


def members(groupings):
    return [grouping.members for grouping in groupings]


def test_tellings_of_one_event_are_one_story(wire, flood, house):
    assert members(grouper.group([wire, flood, house])) == [(0, 2), (1,)]


def test_nothing_makes_no_story():
    assert grouper.group([]) == ()


def test_articles_without_words_stay_alone():
    assert members(grouper.group([Article(None, ()), Article(None, ())])) == [(0,), (1,)]


def test_the_order_of_articles_does_not_matter(wire, house, flood, fires):
    articles = [wire, house, flood, *fires]
    for order in permutations(range(5)):
        found = grouper.together([articles[index] for index in order])
        named = {frozenset(order[index] for index in group) for group in found}
        assert named == {frozenset({0, 1}), frozenset({2}), frozenset({3, 4})}


def test_arabic_tellings_come_together(fires, wire):
    assert members(grouper.group([fires[0], wire, fires[1]])) == [(0, 2), (1,)]


def test_japanese_tellings_come_together(ports, wire):
    assert members(grouper.group([ports[0], wire, ports[1]])) == [(0, 2), (1,)]


def test_a_language_without_a_table_is_grouped_too(article_of, wire):
    texts = ("Þoskveiðar við Ostvik stöðvast vegna verkfalls hafnarverkamanna.",)
    one = article_of("Verkfall í höfninni við Ostvik", texts, language="is")
    two = article_of("Hafnarverkamenn í Ostvik í verkfalli", texts, language="is")
    assert members(grouper.group([one, wire, two])) == [(0, 2), (1,)]


def test_one_story_does_not_cross_languages(wire):
    assert members(grouper.group([wire, wire._replace(language="de")])) == [(0,), (1,)]


def test_days_apart_part_tellings_but_not_copies(wire, house):
    later = house._replace(published="2026-04-30")
    march = wire._replace(published="2026-03-02")
    assert members(grouper.group([march, later])) == [(0,), (1,)]
    assert members(grouper.group([march, later._replace(published="2026-03-04")])) == [(0, 1)]
    assert members(grouper.group([march, wire._replace(published="2026-04-30")])) == [(0, 1)]


def test_likeness_fades_with_days_and_a_missing_date_costs_less_than_a_distant_one(wire, house):
    def alike(left, right):
        dated = wire._replace(published=left), house._replace(published=right)
        return likeness.of_events(profile.of(dated[0]), profile.of(dated[1]))

    same, near, far = (alike("2026-03-02", f"2026-03-{day}") for day in ("02", "04", "20"))
    assert same > near > far
    assert same > alike("2026-03-02", None) > far
    assert alike("not a date", "2026-03-02") == alike(None, None)


def test_a_missing_date_costs_more_among_more_articles(wire, elsewhere):
    pair = profile.of(wire), profile.of(elsewhere)
    values = [likeness.of_events(*pair, among=count) for count in (2, 10, 1_000, 10**6, 10**9)]
    assert values == sorted(values, reverse=True)
    assert values[-1] == values[-2] == likeness.of_texts(*pair) * likeness.UNDATED_LEAST


def test_likeness_knows_only_the_two_articles(wire, house, flood):
    alone = grouper.group([wire, house])[0].links[0].score
    among = grouper.group([flood, wire, house])[1].links[0].score
    assert alone == among


def test_what_the_editor_settled_stays_and_others_may_join(wire, house, flood, elsewhere):
    assert members(grouper.group([wire, flood, house], settled=[(0, 1)]))[0][:2] == (0, 1)
    found = grouper.group([wire, flood, house, elsewhere], settled=[(0, 3)])
    assert members(found) == [(0, 2, 3), (1,)]


def test_settled_stories_never_become_one(wire, house):
    copy = wire._replace(headline="Another headline")
    found = members(grouper.group([wire, copy, house], settled=[(0,), (1,)]))
    assert len(found) == 2
    assert {0, 1} == {group[0] for group in found}


def test_every_article_is_in_one_story(wire, flood, fires, ports):
    articles = [wire, flood, wire, *fires, *ports]
    found = [index for group in grouper.together(articles) for index in group]
    assert sorted(found) == list(range(len(articles)))


def test_average_likeness_does_not_chain_stories(article_of):
    """Each article shares an event with the next, as round-ups do: the ends never meet."""
    events = (
        "Dockers in Vesmark extend the strike at Port Arden, says union leader Pavel Rusnik.",
        "The Tolvan burst its levee at Ilmar and drove thousands from Dravia, says Bogdan Reiss.",
        "Judges in Saltmere acquit the banker Corvin Hale of fraud after a trial of two years.",
        "The comet Aldane is seen over Lamsund for the first time since the days of sail.",
    )
    ends = article_of("Strike", events[:1]), article_of("Comet", events[3:])
    between = [article_of("Round-up", events[at : at + 2]) for at in range(3)]
    groups = grouper.together([ends[0], *between, ends[1]])
    assert not any({0, 4} <= set(group) for group in groups)


def test_telling_words_are_names_before_common_words(wire):
    words = grouper.telling_words(wire, 8)
    assert {"Vesmark", "Arden"} & set(words)
    assert not {"the", "on", "said", "after"} & set(words)
