"""The better comparison a moment later: made where it can be had, kept, never asked for in vain."""

import pytest

from reader import limits
from reader.compare.changes import Relation
from reader.session import files, refining
from reader.session.problem import UnreadableError
from reader.session.refining import Depth, Subject, Vectors
from tests import stand_in


@pytest.fixture
def encoder(monkeypatch, tmp_path):
    return stand_in.install(monkeypatch, tmp_path)


@pytest.fixture
def two(folder):
    return files.read_two(folder / "strike.txt", folder / "rewrite.txt")


def edited(article):
    first, *others = article.paragraphs
    other = first._replace(text=first.text.replace("Monday", "Tuesday"))
    return article._replace(paragraphs=(other, *others))


def test_another_telling_is_compared_better(encoder, two):
    at_once = refining.compare(*two, depth=Depth.AT_ONCE)
    assert encoder.encoded == 0
    assert refining.can_refine(at_once)
    best = refining.compare(*two, depth=Depth.BEST)
    assert encoder.encoded == 2
    assert best != at_once
    assert best.left == at_once.left


def test_a_revision_has_nothing_to_gain_and_pays_nothing(encoder, two):
    revision = refining.compare(two[0], edited(two[0]), depth=Depth.BEST)
    assert revision.relation is Relation.EDITED
    assert not refining.can_refine(revision)
    assert encoder.encoded == 0


@pytest.mark.parametrize("languages", [("de", "de"), ("en", "de"), ("ar", "en")])
def test_other_languages_are_compared_without(encoder, two, languages):
    sides = [side._replace(language=code) for side, code in zip(two, languages, strict=True)]
    assert not refining.can_refine(refining.compare(*sides, depth=Depth.BEST))
    assert encoder.encoded == 0


@pytest.mark.parametrize("limit", ["MEANING_LETTERS", "MEANING_CELLS"])
def test_articles_beyond_the_limits_are_compared_without(encoder, two, limit, monkeypatch):
    monkeypatch.setattr(limits, limit, 300)
    refining.compare(*two, depth=Depth.BEST)
    assert encoder.encoded == 0


def test_each_article_is_encoded_once(encoder, two):
    first = refining.refine(*map(Subject, two))
    again = refining.refine(*map(Subject, two))
    assert encoder.encoded == 2
    assert all(first.fresh)
    assert again.fresh == first.fresh, "until a library keeps them"
    assert refining.refine(*map(Subject, two, first.fresh)).fresh == (None, None)
    assert again.comparison == first.comparison


def test_memory_keeps_the_last_ones_only(encoder, two, monkeypatch):
    monkeypatch.setattr(limits, "VECTORS_IN_MEMORY", 1)
    refining.refine(*map(Subject, two))
    refining.refine(*map(Subject, two))
    assert encoder.encoded == 4


@pytest.mark.usefixtures("encoder")
@pytest.mark.parametrize("damage", ["cut short", "of another text"])
def test_kept_vectors_that_do_not_fit_are_worked_out_anew(two, damage, monkeypatch):
    good = refining.refine(*map(Subject, two))
    monkeypatch.setattr(refining, "_recent", {})
    kept = good.fresh[0]
    assert kept is not None
    bad = {
        "cut short": Vectors(kept.fingerprint, kept.content[:-1]),
        "of another text": Vectors("another", kept.content),
    }
    again = refining.refine(Subject(two[0], bad[damage]), Subject(two[1], good.fresh[1]))
    assert again.fresh == (kept, None)
    assert again.comparison == good.comparison


@pytest.mark.usefixtures("encoder")
def test_it_can_be_stopped(two):
    class Stopped(Exception):  # noqa: N818
        pass

    def stop():
        raise Stopped

    with pytest.raises(Stopped):
        refining.refine(*map(Subject, two), check=stop)
    assert refining.refine(*map(Subject, two)).comparison.retold


class TestWithoutTheModel:
    @pytest.fixture(autouse=True)
    def _uninstalled(self, monkeypatch):
        stand_in.uninstall(monkeypatch)

    def test_the_best_is_what_can_be_said_at_once(self, two):
        assert refining.compare(*two, depth=Depth.BEST) == refining.compare(
            *two, depth=Depth.AT_ONCE
        )

    def test_it_is_said_plainly_where_nothing_less_will_do(self, two):
        with pytest.raises(UnreadableError, match=r"not installed; .* sidelight\[meaning\]"):
            refining.compare(*two, depth=Depth.MEANING)


class TestWithADamagedModel:
    @pytest.fixture(autouse=True)
    def _damaged(self, monkeypatch, tmp_path):
        stand_in.damage(monkeypatch, tmp_path)

    def test_the_best_is_what_can_be_said_at_once(self, two):
        assert refining.compare(*two, depth=Depth.BEST) == refining.compare(
            *two, depth=Depth.AT_ONCE
        )

    def test_it_is_said_plainly_where_nothing_less_will_do(self, two):
        with pytest.raises(UnreadableError, match="is not the language model"):
            refining.compare(*two, depth=Depth.MEANING)


class TestOnADesk:
    @pytest.fixture
    def pair(self, desk, folder):
        desk.take_in([folder / "strike.txt", folder / "rewrite.txt"])
        return [version.id for story in desk.stories() for version in story.versions]

    def refined(self, desk, pair):
        """Do what the window does, on one thread."""
        refined = refining.refine(*(desk.kept(version).subject() for version in pair))
        for version, fresh in zip(pair, refined.fresh, strict=True):
            if fresh is not None:
                desk.keep_vectors(version, fresh)
        return refined

    def test_vectors_are_in_the_library_the_next_time(self, encoder, desk, pair, monkeypatch):
        first = self.refined(desk, pair)
        monkeypatch.setattr(refining, "_recent", {})
        again = self.refined(desk, pair)
        assert encoder.encoded == 2
        assert again.comparison == first.comparison

    def test_a_line_relabelled_makes_them_another_texts(self, encoder, desk, pair, monkeypatch):
        self.refined(desk, pair)
        monkeypatch.setattr(refining, "_recent", {})
        line = desk.page(pair[0]).articles[0].paragraphs[-1].first_line
        desk.relabel(pair[0], line, "furniture")
        self.refined(desk, pair)
        assert encoder.encoded == 3

    def test_a_version_taken_out_and_back_is_worked_out_anew(
        self, encoder, desk, pair, monkeypatch
    ):
        self.refined(desk, pair)
        monkeypatch.setattr(refining, "_recent", {})
        desk.remove(pair[:1])
        desk.undo()
        self.refined(desk, pair)
        assert encoder.encoded == 3
        assert desk.check() == ()
