"""README.md shows the program: its pictures are there, small, and what the picture script makes."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
LARGEST = 300_000
"""Bytes of one picture: the page loads at once on any line."""

PICTURES = re.findall(r"!\[(.+?)\]\((.+?)\)", README.read_text("utf-8"))


def test_it_opens_with_a_picture() -> None:
    lines = [line for line in README.read_text("utf-8").splitlines() if line]
    assert lines[1].startswith("![")


@pytest.mark.parametrize(("says", "path"), PICTURES)
def test_each_picture_is_there_described_and_small(says: str, path: str) -> None:
    assert says
    assert 0 < (ROOT / path).stat().st_size < LARGEST


def test_each_picture_is_made_by_the_one_command() -> None:
    script = (ROOT / "packaging" / "screenshots.py").read_text("utf-8")
    made = set(re.findall(r'"([\w-]+\.png)"', script))
    assert {Path(path).name for _, path in PICTURES} == made
