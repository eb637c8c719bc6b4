"""What every test gets: no screen, no network, folders of its own; a Qt warning fails the test."""

import os
import socket
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
HARMLESS_QT_WARNINGS = (
    # Said by the offscreen platform of every window that is shown.
    "This plugin does not support propagateSizeHints",
    # Said by the same of every dialog and every menu.
    "This plugin does not support raise",
    "This plugin does not support grabbing the keyboard",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what `packaging/dev.py` and people at a screen ask for."""
    parser.addoption("--accept", action="store_true", help="rewrite golden files; read the change")
    parser.addoption("--headed", action="store_true", help="show the windows on the real screen")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the platform before any Qt is loaded."""
    if not config.getoption("--headed"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    config.getini("qt_log_ignore").extend(HARMLESS_QT_WARNINGS)
    # No deadline: a busy machine is no fault. In CI the same examples each time: a landing is no lottery.
    settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
    settings.load_profile("house")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Tell whether golden files are to be rewritten."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the tests out of the user's settings and library."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that opens a connection to anywhere but a local socket."""

    def refuse(_socket: socket.socket, address: object) -> NoReturn:
        pytest.fail(f"the program went to the network: {address!r}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
