"""An editor at a window of their own, for the tests of the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests import stand_in
from tests.desk_words import Editor


@pytest.fixture(autouse=True)
def _no_language_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the window find no language model, installed or not, unless a test gives it one."""
    stand_in.uninstall(monkeypatch)


@pytest.fixture
def editor(qtbot: QtBot, tmp_path: Path) -> Editor:
    """Return an editor who has not opened the window yet."""
    return Editor(qtbot, tmp_path / "sidelight")
