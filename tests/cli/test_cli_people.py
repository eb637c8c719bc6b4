"""What people read when they do not ask for JSON, and what `library` does."""

import json

import pytest

from reader.article import Direction
from reader.cli import show_compare, show_stories
from reader.compare.changes import (
    Comparison,
    Finding,
    FindingKind,
    Mark,
    MarkKind,
    Pair,
    PairKind,
    Part,
    Place,
    Relation,
    Sentence,
    Side,
)
from reader.session.views import VersionView


def test_clean_prints_the_article_then_what_was_stripped_and_why(run, strike):
    code, out, complaint = run("clean", strike)
    story, stripped = out.split("... stripped")
    assert (code, complaint) == (0, "")
    assert "Dockers extend port strike" in story
    assert "* Talks on Thursday" in story
    assert "Henrik Aldane" in story
    assert "Short Url" not in story
    assert "Short Url  <" in stripped


def test_compare_prints_the_verdict_and_marks_what_differs(run, strike, edited):
    code, out, _ = run("compare", strike, edited)
    assert code == 1
    assert str(strike) in out
    assert "2,400" in out
    assert "2,600" in out


def test_compare_writes_a_page_beside_what_it_prints(run, strike, edited, tmp_path):
    page = tmp_path / "page.html"
    code, out, complaint = run("compare", strike, edited, "--html", page)
    assert (code, complaint) == (1, "")
    assert out
    assert "edited.txt" in page.read_text("utf-8")
    code, out, complaint = run("compare", strike, edited, "--html", edited)
    assert (code, out) == (2, "")
    assert "not written over" in complaint


def side(headline, *sentences):
    text = " ".join(sentences)
    starts = [text.index(sentence) for sentence in sentences]
    spans = tuple(Sentence(0, at, at + len(s)) for at, s in zip(starts, sentences, strict=True))
    return Side(headline, None, (), (), (), (text,), (), spans, "en", Direction.LTR)


def test_a_comparison_is_shown_with_its_marks_moves_and_findings():
    left = side("Ferry late", "The old ferry was late.", "It rained.", "No one spoke.")
    right = side("Ferry lost", "It rained.", "The ferry was lost.", "A dog barked.")
    marks = (Mark(0, 4, 8, MarkKind.CUT), Mark(0, 18, 22, MarkKind.CHANGED))
    pairs = (
        Pair((0,), (1,), PairKind.EDITED, False, 0.9, marks, (Mark(1, 14, 18, MarkKind.CHANGED),)),
        Pair((1,), (0,), PairKind.SAME, True, 1.0),
    )
    headlines = (
        Place(None, 0, 10, "Ferry late", Part.HEADLINE),
        Place(None, 0, 10, "Ferry lost", Part.HEADLINE),
    )
    findings = (
        Finding(FindingKind.HEADLINE, "altered", 0.6, *headlines, "The headline changed."),
        Finding(FindingKind.NAME, "cut", 0.2, Place(2, 0, 6, "No one"), None, "A name was cut."),
    )
    value = Comparison(
        left, right, Relation.EDITED, "Edited.", pairs, (2,), (2,), findings, complete=False
    )
    shown = "\n".join(show_compare.lines(value, "a.txt", "b.txt"))
    assert "left:  a.txt: Ferry late" in shown
    assert "coarser than usual" in shown
    assert "! headline: The headline changed.\n      left headline: Ferry late" in shown
    assert "- name: A name was cut.\n      left 2: No one" in shown
    assert "< The [-old -]ferry was [~late~]." in shown
    assert "> The ferry was [~lost~]." in shown
    assert "1 = 0  same, moved\n    < It rained." in shown
    assert "only on the left (1)\n  2: No one spoke." in shown
    assert "only on the right (1)\n  2: A dog barked." in shown


def test_stories_print_their_versions_and_why_they_stand_together(run, strike, edited):
    code, out, _ = run("stories", strike, edited)
    assert code == 0
    assert out.startswith("Dockers extend port strike\n")
    assert f"  2. {edited}" in out
    assert "1 and 2: near-copies" in out


def test_a_version_is_one_line_without_empty_parts():
    view = VersionView(7, "Ferry late", "", "2026-03-02T07:30", 412, "", "/a.txt")
    assert show_stories.version_line(view) == "    7  Ferry late (2026-03-02; 412 words)"


@pytest.fixture
def library(run, tmp_path):
    def call(*arguments):
        return run("library", *arguments, "--library", tmp_path / "shelf")

    return call


def test_the_library_keeps_lists_finds_and_proves(library, strike, edited):
    code, out, _ = library("add", strike, edited, "--json")
    added = json.loads(out)
    assert (code, added["schema"]) == (0, "sidelight.library/1")
    assert [version["path"] for version in added["added"]] == [str(strike), str(edited)]
    _, out, _ = library("add", strike, "--json")
    assert [json.loads(out)["added"], len(json.loads(out)["known"])] == [[], 1]
    _, out, _ = library("list", "--json")
    (story,) = json.loads(out)["stories"]
    assert [version["id"] for version in story["versions"]] == [1, 2]
    _, out, _ = library("search", "2,600", "term", "--json")
    assert [version["id"] for version in json.loads(out)["versions"]] == [2]
    code, out, _ = library("check", "--json")
    assert (code, json.loads(out)["sound"]) == (0, True)


def test_the_library_speaks_to_people_too(library, strike, tmp_path):
    assert library("add", strike)[:2] == (0, "added  Dockers extend port strike\n")
    assert library("add", strike)[:2] == (0, "known  Dockers extend port strike\n")
    assert "[story 1]" in library("list")[1]
    assert "Dockers" in library("search", "aldane")[1]
    assert "is sound" in library("check")[1]
    assert library("backup", tmp_path / "copy.sidelight") == (0, "", "")
    code, out, _ = library("backup", tmp_path / "copy.sidelight", "--json")
    assert (code, json.loads(out)["backup"]) == (0, str(tmp_path / "copy.sidelight"))


def test_a_file_that_cannot_be_read_is_named_and_the_rest_added(library, strike, tmp_path):
    code, out, complaint = library("add", tmp_path / "missing.txt", strike, "--json")
    said = json.loads(out)
    assert code == 2
    assert len(said["added"]) == 1
    assert said["refused"][0]["reason"] in complaint


def test_a_library_that_is_not_there_is_not_made_by_asking(library, tmp_path):
    code, out, complaint = library("list")
    assert (code, out) == (2, "")
    assert "no library" in complaint
    assert not (tmp_path / "shelf").exists()


def test_a_damaged_library_is_said_and_ends_with_2(library, strike, tmp_path):
    library("add", strike)
    (file,) = [path for path in (tmp_path / "shelf").iterdir() if path.suffix == ".sidelight"]
    file.write_text("no library any more " * 400, "utf-8")
    code, _, complaint = library("check")
    assert code == 2
    assert "damaged" in complaint


def test_other_commands_leave_the_library_alone(run, strike, edited, tmp_path):
    run("clean", strike)
    run("compare", strike, edited)
    run("stories", strike, edited)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["edited.txt", "strike.txt"]
