"""What was worked out beforehand is what the program would work out itself."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader import prepared, resource
from reader.clean import furniture, needed

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def nothing_prepared(monkeypatch, tmp_path):
    """Have the program find no prepared file, as another Python would."""
    shipped = resource.path

    def path(*parts):
        return tmp_path.joinpath(*parts) if parts[0] == "prepared" else shipped(*parts)

    monkeypatch.setattr(resource, "path", path)
    prepared.forget()
    yield
    prepared.forget()


@pytest.mark.skipif(
    not resource.path("prepared", prepared.file_name(prepared.PROGRAM)).is_file(),
    reason="prepared for another Python",
)
def test_what_the_shipped_files_hold_is_what_it_comes_to_now():
    command = [sys.executable, str(ROOT / "packaging/prepare.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize(
    "text", [r"(?P<day>\d+)\. (\w+)", r"never prepared", rb"<p(?P<rest>[^>]*)>"]
)
def test_a_pattern_finds_what_pythons_own_finds(text, flags):
    found, wanted = prepared.pattern(text, flags), re.compile(text, flags)
    sample = "On the 3. May, never PREPARED <P class=a>"
    given = sample if isinstance(text, str) else sample.encode()
    assert [one.groupdict() for one in found.finditer(given)] == [
        one.groupdict() for one in wanted.finditer(given)
    ]
    assert (found.pattern, found.flags, found.groups) == (
        wanted.pattern,
        wanted.flags,
        wanted.groups,
    )


def test_every_prepared_pattern_has_the_groups_that_python_gives_it():
    shelf = "furniture-en"
    listed = [(text, flags) for text, flags in prepared.patterns_on(shelf) if isinstance(text, str)]
    for text, flags in listed:
        found, wanted = prepared.pattern(text, flags, shelf), re.compile(text, flags)
        assert (found.groups, found.groupindex) == (wanted.groups, wanted.groupindex)


@pytest.mark.usefixtures("nothing_prepared")
def test_without_prepared_files_a_line_is_told_the_same():
    assert furniture.kind_of("Sign up for our newsletter", "en") == "subscribe"
    assert prepared.toml("furniture", "kinds.toml")["share"]


def test_a_table_of_changed_files_is_made_anew(monkeypatch):
    kinds = prepared.toml("furniture", "kinds.toml")
    monkeypatch.setattr(prepared, "size_of", lambda _source: 1)
    made = prepared.table(
        "furniture/kinds.toml", ("furniture", "kinds.toml"), lambda: {"new": True}
    )
    assert (made, kinds != made) == ({"new": True}, True)


def test_a_missing_list_is_empty():
    assert prepared.toml("furniture", "xx.toml") == {}


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("(subscribe|sign up) to our (daily )?newsletters?", ["newsletter"]),
        ("(abonnieren|testen)", ["abonnieren", "testen"]),
        ("(app|play) store", [" store"]),
        ("(ab)+c?", ["ab"]),
        ("(one|o?)", None),
        (r"\d+", None),
    ],
)
def test_what_must_stand_in_a_match(pattern, texts):
    assert needed.of(pattern) == texts


def test_patterns_of_which_one_needs_nothing_need_nothing():
    assert needed.of_any(["all rights", r"\d"]) is None
    assert needed.of_any(["all rights", "terms"]) == ["all rights", "terms"]
