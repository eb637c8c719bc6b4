"""The JSON and the exit codes that programs outside rely on (design.md, section 4)."""

import json

import pytest

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
    Refusal,
)
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
from reader.export import json_form
from tests import stand_in

RETOLD = """Port walkout goes on

Dock workers in Vesmark prolonged their walkout on Monday following the murder of Pavel Rusnik, an organiser.

The union said around 2,400 of its members have kept the grain terminal at Port Arden shut since 14 February.

Henrik Aldane, the labour minister, described the vote as mistaken and proposed talks on Thursday in Saltmere.

Exports of grain through the terminal are down by a third, the port authority says.
"""

FILE_KEYS = [
    "path",
    "status",
    "reason",
    "code",
    "format",
    "encoding",
    "sha256",
    "lines",
    "articles",
]
LINE_KEYS = ["number", "text", "label", "article", "rule", "same_as"]
ARTICLE_KEYS = [
    "headline", "standfirst", "summary", "byline", "dateline", "published", "updated", "outlet",
    "language", "direction", "captions", "paragraphs",
]  # fmt: skip
COMPARE_KEYS = [
    "schema", "left", "right", "relation", "verdict", "pairs", "only_left", "only_right", "findings",
    "complete",
]  # fmt: skip
LABELS = {str(label) for label in Label}


def test_clean_gives_every_line_once_with_one_label(run_json, strike):
    code, said = run_json("clean", strike)
    (file,) = said["files"]
    assert (code, said["schema"]) == (0, "sidelight.clean/1")
    assert list(file) == FILE_KEYS
    assert (file["path"], file["status"], file["format"]) == (str(strike), "ok", "text")
    assert [line["number"] for line in file["lines"]] == list(range(1, len(file["lines"]) + 1))
    assert "\n".join(line["text"] for line in file["lines"]) == strike.read_text("utf-8")
    assert all(list(line) == LINE_KEYS and line["label"] in LABELS for line in file["lines"])
    (article,) = file["articles"]
    assert list(article) == ARTICLE_KEYS
    assert article["headline"] == "Dockers extend port strike"
    assert list(article["paragraphs"][0]) == ["kind", "text", "first_line", "last_line"]


def test_a_refused_file_has_an_entry_and_a_sentence_and_the_rest_is_done(run, strike, tmp_path):
    missing = tmp_path / "missing.txt"
    code, out, complaint = run("clean", missing, strike, "--json")
    refused, taken = json.loads(out)["files"]
    assert code == 2
    assert list(refused) == FILE_KEYS
    assert (refused["status"], refused["lines"], refused["articles"]) == ("refused", [], [])
    assert refused["code"] == "missing"
    assert refused["reason"] in complaint
    assert taken["status"] == "ok"
    assert len(complaint.splitlines()) == 1


def test_compare_finds_no_difference_in_a_file_and_itself(run_json, strike):
    code, said = run_json("compare", strike, strike)
    assert (code, said["relation"], said["findings"]) == (0, "identical", [])
    assert list(said) == COMPARE_KEYS
    assert said["schema"] == "sidelight.compare/1"
    assert (said["left"]["path"], said["left"]["article"]) == (str(strike), 0)


def test_compare_finds_an_edit(run_json, strike, edited):
    code, said = run_json("compare", strike, edited)
    assert code == 1
    changed = [pair for pair in said["pairs"] if pair["kind"] != "same"]
    assert len(changed) == 1
    (mark,) = changed[0]["marks"]["left"]
    sentence = said["left"]["sentences"][mark["sentence"]]
    paragraph = said["left"]["paragraphs"][sentence["paragraph"]]
    assert "2,400" in paragraph[sentence["start"] :][mark["start"] : mark["end"]]


def test_compare_of_an_article_that_is_not_there_is_wrong_usage(run, strike):
    code, out, complaint = run("compare", strike, strike, "--right-article", 4)
    assert (code, out) == (2, "")
    assert "there is no article 4" in complaint


def test_compare_of_a_file_that_cannot_be_read(run, strike, tmp_path):
    code, out, complaint = run("compare", strike, tmp_path / "nowhere.txt", "--json")
    assert (code, out) == (2, "")
    assert "nowhere.txt" in complaint
    assert len(complaint.splitlines()) == 1


@pytest.fixture
def retold(tmp_path):
    path = tmp_path / "retold.txt"
    path.write_text(RETOLD, "utf-8")
    return path


def test_compare_uses_the_language_model_where_it_is_installed(
    run_json, strike, retold, monkeypatch, tmp_path
):
    encoder = stand_in.install(monkeypatch, tmp_path)
    _, at_once = run_json("compare", strike, retold, "--at-once")
    assert encoder.encoded == 0
    _, best = run_json("compare", strike, retold)
    assert encoder.encoded == 2
    assert run_json("compare", strike, retold, "--meaning") == (1, best)
    assert at_once.keys() == best.keys()
    assert at_once != best


def test_compare_without_the_language_model_is_compare_at_once(
    run_json, strike, retold, monkeypatch
):
    stand_in.uninstall(monkeypatch)
    assert run_json("compare", strike, retold) == run_json("compare", strike, retold, "--at-once")


def test_compare_by_meaning_without_the_language_model_is_said_plainly(
    run, strike, edited, monkeypatch
):
    stand_in.uninstall(monkeypatch)
    code, out, complaint = run("compare", strike, edited, "--meaning", "--json")
    assert (code, out) == (2, "")
    assert "sidelight[meaning]" in complaint
    assert len(complaint.splitlines()) == 1


def test_compare_raw_strips_nothing(run_json, strike):
    _, said = run_json("compare", strike, strike, "--raw")
    assert said["left"]["headline"] is None
    assert said["left"]["paragraphs"] == [
        line.strip() for line in strike.read_text("utf-8").splitlines() if line.strip()
    ]


def test_stories_name_versions_and_links(run_json, strike, edited, tmp_path):
    code, said = run_json("stories", strike, edited)
    assert (code, said["schema"]) == (0, "sidelight.stories/1")
    (story,) = said["stories"]
    assert list(story) == ["headline", "versions", "links"]
    assert story["versions"][0] == {
        "path": str(strike),
        "article": 0,
        "headline": "Dockers extend port strike",
    }
    (link,) = story["links"]
    assert list(link) == ["left", "right", "kind", "score", "because"]
    assert link["kind"] == "near-duplicate"
    assert run_json("stories", tmp_path / "missing.txt", strike)[0] == 2


def test_the_same_input_prints_the_same_bytes(run, strike, edited):
    for command in (["clean", strike], ["compare", strike, edited], ["stories", strike, edited]):
        assert run(*command, "--json") == run(*command, "--json")


@pytest.mark.parametrize(
    "arguments",
    [
        ["clean"],
        ["compare", "a"],
        ["compare", "a", "b", "--left-article", "x"],
        ["library"],
        ["--wrong"],
    ],
)
def test_wrong_usage_ends_with_2(run, arguments):
    code, out, complaint = run(*arguments)
    assert (code, out) == (2, "")
    assert "usage:" in complaint


@pytest.mark.parametrize(
    "command", [[], ["clean"], ["compare"], ["stories"], ["library"], ["library", "add"]]
)
def test_help_is_there(run, command):
    code, out, _ = run(*command, "--help")
    assert code == 0
    assert out.startswith("usage: sidelight")


def test_version_is_printed(run):
    code, out, _ = run("--version")
    assert (code, out.split()[0]) == (0, "sidelight")


def a_comparison():
    side = Side("H", None, (), (), (), ("One two.",), (ParagraphKind.PARAGRAPH,),
                (Sentence(0, 0, 8),), "en", Direction.LTR)  # fmt: skip
    place = Place(0, 0, 3, "One")
    headline = Place(None, 0, 1, "H", Part.HEADLINE)
    mark = Mark(0, 0, 3, MarkKind.CHANGED, partner=0, inner=((0, 1),))
    return Comparison(
        side,
        side,
        Relation.EDITED,
        "One edit.",
        (Pair((0,), (0,), PairKind.EDITED, False, 0.91239, (mark,), (mark,)),),
        (),
        (),
        (
            Finding(FindingKind.NAME, "altered", 0.61239, place, None, "A name."),
            Finding(FindingKind.HEADLINE, "altered", 0.3, headline, headline, "The headline."),
        ),
        complete=False,
    )


def test_a_comparison_is_written_as_the_contract_says():
    said = json_form.comparison(
        a_comparison(), json_form.Origin("a.txt", 0), json_form.Origin("b.txt", 1)
    )
    written = json.loads(json.dumps(said))
    assert list(written) == COMPARE_KEYS
    assert written["right"] == {
        "path": "b.txt",
        "article": 1,
        "headline": "H",
        "paragraphs": ["One two."],
        "sentences": [{"paragraph": 0, "start": 0, "end": 8}],
    }
    mark = {"sentence": 0, "start": 0, "end": 3, "kind": "changed"}
    assert written["pairs"] == [
        {
            "left": [0],
            "right": [0],
            "kind": "edited",
            "moved": False,
            "confidence": 0.9124,
            "marks": {"left": [mark], "right": [mark]},
        }
    ]
    name, headline = written["findings"]
    assert name == {
        "kind": "name",
        "change": "altered",
        "weight": 0.6124,
        "left": {"sentence": 0, "start": 0, "end": 3, "text": "One"},
        "right": None,
        "says": "A name.",
    }
    assert headline["left"]["sentence"] is None
    assert written["complete"] is False


def test_a_page_is_written_as_the_contract_says():
    page = Page("a.html", "html", "utf-8", "00", ("H", "P"), reason="Two blocks were lost.")
    lines = (
        Line(1, "H", Label.HEADLINE, 0, "h1", "the page's h1"),
        Line(2, "H", Label.DUPLICATE, 0, "again", "repeats", same_as=1),
    )
    article = Article(
        "H",
        (Paragraph(ParagraphKind.QUOTE, "P", 2, 2),),
        captions=(Caption("C", "Reuters", 1),),
        published="2026-03-02",
    )
    said = json_form.clean(
        [CleanPage(page, lines, (article,)), Refusal("b", "b is too large.", "too-large")]
    )
    first, second = json.loads(json.dumps(said))["files"]
    assert first["reason"] == "Two blocks were lost."
    assert first["lines"][1] == {
        "number": 2, "text": "H", "label": "duplicate", "article": 0, "rule": "again", "same_as": 1,
    }  # fmt: skip
    assert first["articles"][0]["captions"] == [{"text": "C", "credit": "Reuters"}]
    assert first["articles"][0]["paragraphs"] == [
        {"kind": "quote", "text": "P", "first_line": 2, "last_line": 2}
    ]
    assert (second["status"], second["code"]) == ("refused", "too-large")
