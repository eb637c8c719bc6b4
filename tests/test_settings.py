"""Settings as a file: kept, read back, and never in the way when damaged."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import settings
from reader.settings import TABLE, Settings


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    chosen = Settings(theme="sepia", face="Noto Serif", size=15.5, measure=80, fold=True)
    settings.save(tmp_path / "new folder", chosen)
    assert settings.load(tmp_path / "new folder") == chosen


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path) == Settings()


def test_a_damaged_line_keeps_its_default_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / settings.FILE).write_text(
        "theme = 'dark'\nsize = enormous\nmeasure = 'wide'\nface = ''\nfold = __import__('os')\n"
        "line_height = 99.0\nmarks = 'purple'\nnobody = 3\n= 4\nnumbers = True\n",
        "utf-8",
    )
    assert settings.load(tmp_path) == Settings(theme="dark", numbers=True)


@given(st.binary(max_size=300))
def test_no_file_whatever_stops_the_program(tmp_path_factory, junk: bytes) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / settings.FILE).write_bytes(junk)
    assert isinstance(settings.load(folder), Settings)


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.save(tmp_path, Settings(theme="dark"))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        settings.save(tmp_path, Settings(theme="sepia"))
    assert settings.load(tmp_path).theme == "dark"
    assert [each.name for each in tmp_path.iterdir()] == [settings.FILE]


def test_every_line_of_the_dialog_is_a_setting_whose_default_fits() -> None:
    for setting in TABLE:
        default = getattr(Settings(), setting.key)
        assert settings.is_fit(setting.key, default, default), setting.key


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.text() | st.integers() | st.booleans()
    )
)
def test_values_of_any_kind_come_back(tmp_path_factory, values) -> None:
    path = tmp_path_factory.mktemp("values") / "values.txt"
    settings.write_values(path, values)
    assert settings.read_values(path) == values
