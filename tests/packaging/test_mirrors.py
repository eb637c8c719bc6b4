"""What fetches from a mirror is run again when it fails in passing, and fails when it does not pass."""

import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
COUNT = """
import sys
with open(sys.argv[1], "a") as tries:
    tries.write("x")
sys.exit(open(sys.argv[1]).read().count("x") < int(sys.argv[2]))
"""


@pytest.fixture
def mirrors(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(PACKAGING))
    module = importlib.import_module("mirrors")
    monkeypatch.setattr(module.time, "sleep", lambda _seconds: None)
    return module


def tries_until(tries: Path, right: int) -> list[str]:
    return [sys.executable, "-c", COUNT, str(tries), str(right)]


def test_a_mirror_that_fails_in_passing_is_asked_again(mirrors: Any, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    mirrors.fetch(tries_until(first, 1), tries_until(second, 3))
    assert (first.read_text(), second.read_text()) == ("xxx", "xxx")


def test_a_mirror_that_stays_away_ends_the_run(mirrors: Any, tmp_path: Path) -> None:
    tries = tmp_path / "tries"
    with pytest.raises(subprocess.CalledProcessError):
        mirrors.fetch(tries_until(tries, 99))
    assert len(tries.read_text()) == len(mirrors.WAITS) + 1
