"""What holds of every library, every fingerprint and every grouping, whatever the articles say."""

import hashlib
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from reader.article import (
    Article,
    Caption,
    CleanPage,
    Direction,
    Label,
    Line,
    Page,
    Paragraph,
    ParagraphKind,
)
from reader.group import grouper, likeness, profile
from reader.library import drafts, pages, safety, search, stories, versions, written
from reader.library.store import Store
from reader.library.stories import Placing
from reader.text import fingerprint

steady = settings(deadline=None, max_examples=50)
"""No example is judged by the machine's load."""

ANY_TEXT = st.text(st.characters(), max_size=60)
"""With half surrogate pairs, controls and every script."""

WORDS = st.lists(
    st.sampled_from(
        [
            "strike",
            "flood",
            "Vesmark",
            "Tolvan",
            "Rusnik",
            "levee",
            "dockers",
            "the",
            "2,400",
            "東京",
            "حريق",
        ]
    ),
    max_size=12,
).map(" ".join)


@st.composite
def articles(draw, texts=ANY_TEXT):
    kinds = st.sampled_from(list(ParagraphKind))
    lines = st.integers(1, 9)
    return Article(
        draw(st.none() | texts),
        tuple(draw(st.lists(st.builds(Paragraph, kinds, texts, lines, lines), max_size=4))),
        standfirst=draw(st.none() | texts),
        summary=tuple(draw(st.lists(texts, max_size=2))),
        byline=tuple(draw(st.lists(texts, max_size=2))),
        published=draw(st.none() | st.dates().map(str) | texts),
        outlet=draw(st.none() | texts),
        language=draw(st.sampled_from(["en", "ar", "ja", "de", "xx"])),
        direction=draw(st.sampled_from(list(Direction))),
        captions=tuple(
            draw(st.lists(st.builds(Caption, texts, st.none() | texts, lines), max_size=2))
        ),
        notes=tuple(draw(st.lists(texts, max_size=1))),
    )


@steady
@given(articles())
def test_an_article_written_and_read_is_the_same(article):
    assert written.read_article(written.article(article)) == article
    assert written.is_sound(written.article(article))


@steady
@given(st.lists(ANY_TEXT, max_size=5).map(tuple), st.none() | ANY_TEXT)
def test_a_page_written_and_read_is_the_same(texts, markup):
    assert written.read_strings(written.strings(texts)) == texts
    assert written.unsqueeze(written.squeeze(markup)) == markup


@steady
@given(ANY_TEXT)
def test_words_stand_in_the_text_in_their_order(text):
    at = 0
    for word in fingerprint.words(text):
        assert word
        at = text.index(word, at) + len(word)


@steady
@given(st.lists(articles(WORDS), max_size=6), st.randoms())
def test_grouping_holds_every_article_once_and_does_not_see_their_order(found, random):
    groups = grouper.together(found)
    assert sorted(index for group in groups for index in group) == list(range(len(found)))
    order = list(range(len(found)))
    random.shuffle(order)
    again = grouper.together([found[index] for index in order])
    sizes = sorted(len(group) for group in groups)
    if len({written.article(article) for article in found}) == len(found):
        assert sorted(len(group) for group in again) == sizes or _has_ties(found)


def _has_ties(found):
    """Two pairs exactly as like as each other: only then may the order decide."""
    profiles = [profile.of(article) for article in found]
    values = [
        likeness.of_events(left, right)
        for at, left in enumerate(profiles)
        for right in profiles[at + 1 :]
    ]
    alike = [value for value in values if value > 0]
    return len({round(value, 12) for value in alike}) < len(alike)


@steady
@given(articles(WORDS), articles(WORDS))
def test_likeness_is_mutual_and_within_bounds(left, right):
    one, two = profile.of(left), profile.of(right)
    assert likeness.of_events(one, two) == likeness.of_events(two, one)
    assert 0 <= likeness.of_events(one, two) <= likeness.of_texts(one, two) <= 1 + 1e-9


@steady
@given(st.lists(articles(), min_size=1, max_size=4))
def test_links_point_at_two_articles_and_say_why(found):
    for link in grouper.links(found):
        assert 0 <= link.left < link.right < len(found)
        assert 0 <= link.score <= 1
        assert link.because


@st.composite
def settled_among(draw):
    found = draw(st.lists(articles(WORDS), min_size=2, max_size=6))
    homes = draw(st.lists(st.integers(0, 3), min_size=len(found), max_size=len(found)))
    stories_ = [[i for i, home in enumerate(homes) if home == story] for story in (1, 2)]
    return found, [story for story in stories_ if story]


@steady
@given(settled_among())
def test_settled_stories_stay_whole_and_apart(given_):
    found, settled = given_
    groups = [set(group) for group in grouper.together(found, settled)]
    homes = [next(group for group in groups if story[0] in group) for story in settled]
    assert all(set(story) <= home for story, home in zip(settled, homes, strict=True))
    assert len(homes) == len({frozenset(home) for home in homes})


class Shelf(RuleBasedStateMachine):
    """A library under any order of keeping, filing, taking out and putting back stays sound."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store(Path(self.folder.name) / "library.sidelight")
        self.texts = {}
        self.out = set()

    def teardown(self):
        self.store.close()
        self.folder.cleanup()

    @rule(article=articles())
    def keep(self, article):
        number = len(self.texts)
        digest = hashlib.sha256(str(number).encode()).hexdigest()
        line = Line(1, f"page {number}", Label.BODY, 0, "body", "prose")
        page = Page("/a", "text", "utf-8", digest, (line.text,))
        page_id = pages.add(
            self.store, drafts.page(CleanPage(page, (line,), (article,))), "2026-01-01"
        )
        source = versions.Source(page_id, 0, "2026-01-01")
        version = versions.add(self.store, drafts.article(article), stories.new(self.store), source)
        self.texts[version] = article

    @precondition(lambda self: self.texts)
    @rule(data=st.data())
    def file_elsewhere(self, data):
        version = data.draw(st.sampled_from(sorted(self.texts)))
        story = data.draw(st.sampled_from(sorted(self.texts)))
        stories.place(self.store, {version: Placing(story, removed=version in self.out)})

    @precondition(lambda self: self.texts)
    @rule(data=st.data(), removed=st.booleans())
    def take_out_or_put_back(self, data, removed):
        version = data.draw(st.sampled_from(sorted(self.texts)))
        (now,) = stories.placings(self.store, [version]).values()
        stories.place(self.store, {version: Placing(now.story, removed=removed)})
        (self.out.add if removed else self.out.discard)(version)

    @precondition(lambda self: self.texts)
    @rule(data=st.data(), article=articles())
    def rewrite(self, data, article):
        version = data.draw(st.sampled_from(sorted(self.texts)))
        versions.rewrite(self.store, version, drafts.article(article))
        self.texts[version] = article

    @invariant()
    def nothing_is_lost(self):
        assert versions.articles(self.store, sorted(self.texts)) == self.texts

    @invariant()
    def every_version_that_is_in_is_in_one_story(self):
        members = stories.members(self.store, stories.ids(self.store))
        listed = sorted(version for ids in members.values() for version in ids)
        assert listed == sorted(set(self.texts) - self.out)

    @invariant()
    def it_is_sound(self):
        assert safety.check(self.store) == ()


Shelf.TestCase.settings = settings(max_examples=8, stateful_step_count=10, deadline=None)
test_a_shelf_stays_sound = Shelf.TestCase


@settings(max_examples=15, deadline=None)
@given(st.lists(ANY_TEXT, max_size=4))
def test_nothing_typed_breaks_the_search(typed):
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "library.sidelight")
        for words in typed:
            assert search.find(store, words) == ()
            assert search.alike(store, [words], "en", 3) == ()
        store.close()
