"""A second table of hard cases for the splitter, kept as text so that it reads like copy.

`sentence_table.txt` says how its lines are written.
"""

from pathlib import Path

import pytest

from reader.text import sentences

TABLE = Path(__file__).parent / "sentence_table.txt"
CASES = [
    (number, *line.split("  ", 1))
    for number, line in enumerate(TABLE.read_text("utf-8").splitlines(), 1)
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(
    ("language", "written"),
    [case[1:] for case in CASES],
    ids=[f"line {case[0]}" for case in CASES],
)
def test_a_sentence_ends_where_the_table_says(language, written):
    text = written.replace("|", "")
    cut = [text[start:end] for start, end in sentences.split(text, language)]
    assert cut == [part.strip() for part in written.split("|")]


def test_the_table_is_read():
    assert len(CASES) >= 120
