"""Rules as a file: written, read again, mended by hand, and refused in one plain sentence when damaged."""

import os

import pytest

from reader import limits
from reader.article import Label, OutletRule
from reader.session import rule_file
from reader.session.problem import UnreadableError

RULES = (
    OutletRule("Harbour Gazette", "Follow", Label.FURNITURE),
    OutletRule("Tide “Times”", 'He said: "No \\ never"\t…', Label.NOTE),
    OutletRule("ساعة الميناء", "اقرأ أيضا 🚢", Label.FURNITURE),
)
HEAD = 'schema = "sidelight.rules/1"\n'


@pytest.fixture
def written(tmp_path):
    """Write a file of rules by hand; return its path."""

    def write(text, name="rules.toml"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_rules_written_are_read_again(tmp_path):
    path = tmp_path / "rules.toml"
    rule_file.write(path, RULES)
    assert rule_file.read(path) == RULES
    assert [file.name for file in tmp_path.iterdir()] == ["rules.toml"]


def test_a_file_reads_as_a_person_would_write_it(tmp_path):
    path = tmp_path / "rules.toml"
    rule_file.write(path, RULES[:1])
    lines = path.read_text("utf-8").splitlines()
    assert lines[-6:] == [
        'schema = "sidelight.rules/1"',
        "",
        "[[rule]]",
        'outlet = "Harbour Gazette"',
        'line = "Follow"',
        'label = "furniture"',
    ]


def test_a_file_mended_by_hand_in_any_editor_is_read(written):
    path = written(
        b"\xef\xbb\xbf# ours\r\nschema = 'sidelight.rules/1'\r\n[[rule]]\r\n"
        b"outlet = 'Post'\r\nline = '''Follow'''\r\nlabel = 'body'\r\nby = 'Mara'\r\n"
    )
    assert rule_file.read(path) == (OutletRule("Post", "Follow", Label.BODY),)


def test_a_file_without_rules_is_no_fault(written):
    assert rule_file.read(written(HEAD)) == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "rules.toml is not a file of Sidelight's rules"),
        ('schema = "other/1"', "not a file of Sidelight's rules"),
        ("schema = 1", "not a file of Sidelight's rules"),
        ('schema = "sidelight.rules/2"', r"newer Sidelight \(form 2"),
        ("schema = \nx = 1", r"not a file of rules in TOML\. Look at line 1"),
        ("a = " + "[" * 5_000, "not a file of rules in TOML"),
        ("a = " + "9" * 5_000, "not a file of rules in TOML"),
        (b"\xff\xfe\x00\x01", "not UTF-8 text"),
        (HEAD + "rule = 3", "no list of rules"),
        (HEAD + "rule = [3]", "Rule 1 in rules.toml has no outlet"),
        (HEAD + "[[rule]]\noutlet = 'Post'\n", "Rule 1 in rules.toml has no line"),
        (HEAD + "[[rule]]\noutlet = 'Post'\nline = ' '", "has no line"),
        (HEAD + "[[rule]]\noutlet = 'Post'\nline = 'x'", "has no label"),
        (
            HEAD + "[[rule]]\noutlet = 'Post'\nline = 'x'\nlabel = 'blank'",
            "a label Sidelight does not",
        ),
        (HEAD + f"[[rule]]\noutlet = 'Post'\nline = '{'x' * 2_001}'", "more than 2,000 characters"),
    ],
)
def test_a_bad_file_is_refused_in_one_plain_sentence(written, text, sentence):
    with pytest.raises(UnreadableError, match=sentence) as refused:
        rule_file.read(written(text))
    assert "\n" not in str(refused.value)
    assert str(refused.value).startswith(("rules.toml", "Rule 1 in rules.toml"))


def test_what_is_no_file_is_refused(tmp_path):
    with pytest.raises(UnreadableError, match=r"gone\.toml could not be read"):
        rule_file.read(tmp_path / "gone.toml")
    with pytest.raises(UnreadableError, match=r"could not be read|is not a file"):
        rule_file.read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_is_refused_and_holds_nothing_up(tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(UnreadableError, match="is not a file"):
        rule_file.read(tmp_path / "pipe.toml")


def test_files_beyond_the_caps_are_refused(written, monkeypatch):
    rule = "[[rule]]\noutlet = 'Post'\nline = 'x'\nlabel = 'body'\n"
    monkeypatch.setattr(limits, "RULES", 2)
    with pytest.raises(UnreadableError, match="has 3 rules; at most 2"):
        rule_file.read(written(HEAD + rule * 3))
    monkeypatch.setattr(limits, "RULE_FILE_BYTES", 20)
    with pytest.raises(UnreadableError, match="too large"):
        rule_file.read(written(HEAD))


def test_a_file_that_cannot_be_written_leaves_what_was_there(tmp_path):
    path = tmp_path / "rules.toml"
    path.mkdir()
    with pytest.raises(UnreadableError, match=r"rules\.toml could not be written"):
        rule_file.write(path, RULES)
    assert [file.name for file in tmp_path.iterdir()] == ["rules.toml"]


def test_the_desk_takes_a_file_in_as_one_step(desk, tmp_path):
    path = tmp_path / "rules.toml"
    rule_file.write(path, RULES)
    desk.rulebook.add(OutletRule("The Harbour Gazette", "FOLLOW", Label.BODY))
    desk.rulebook.add(RULES[1])
    before = desk.rulebook.rules()
    came = desk.rulebook.read(path)
    assert (came.new, came.changed, came.known) == (1, 1, 1)
    assert came.says == "3 rules read: 1 new, 1 changed, 1 as before"
    assert set(desk.rulebook.rules()) == set(RULES)
    assert desk.undo() == came.says
    assert desk.rulebook.rules() == before


def test_a_file_read_twice_adds_nothing_and_is_nothing_to_undo(desk, tmp_path):
    desk.rulebook.add(RULES[0])
    assert desk.rulebook.write(tmp_path / "rules.toml") == 1
    assert desk.rulebook.read(tmp_path / "rules.toml").says == "1 rule read: 1 as before"
    desk.undo()
    assert desk.rulebook.rules() == ()


def test_a_damaged_file_takes_no_rule_in(desk, written):
    with pytest.raises(UnreadableError, match="Rule 2"):
        desk.rulebook.read(
            written(HEAD + "[[rule]]\noutlet='A'\nline='x'\nlabel='body'\n[[rule]]\noutlet='B'\n")
        )
    assert desk.rulebook.rules() == ()
    assert desk.undo() is None


def test_there_can_be_no_more_rules_than_the_cap(desk, monkeypatch):
    monkeypatch.setattr(limits, "RULES", 2)
    with pytest.raises(UnreadableError, match="at most 2 rules"):
        desk.rulebook.take(RULES)
    assert desk.rulebook.rules() == ()
