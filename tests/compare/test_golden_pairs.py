"""Golden pairs: `tests/pairs/<name>/` has two texts and what an editor must see (see its README).

`--accept` rewrites what is expected; read the change before it is committed.
"""

from pathlib import Path

import pytest

from tests.compare import golden_words

PAIRS = Path(__file__).parent.parent / "pairs"
NAMES = sorted(path.name for path in PAIRS.iterdir() if path.is_dir())


@pytest.mark.parametrize("name", NAMES)
def test_a_golden_pair_reads_as_expected(name, accept):
    expected = PAIRS / name / "expected.txt"
    shown = golden_words.shown(golden_words.folder(PAIRS / name))
    if accept:
        expected.write_text(shown, "utf-8", newline="\n")
    assert shown == expected.read_text("utf-8")
